// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/form/evaluationform.h"

#include "views/common/card.h"
#include "views/common/textfield.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/form/formwords.h"
#include "views/form/ratingedit.h"
#include "views/form/saidbyedit.h"

#include <QVBoxLayout>

namespace {

QVBoxLayout *makeCards(FormSection *section, const Theme &theme)
{
    auto *layout = new QVBoxLayout(section);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(16));
    return layout;
}

SectionCard *makeQuote(const Theme &theme, const Booking &booking)
{
    auto *card = new SectionCard(theme, FormSection::tr("What was asked for"));
    auto *issue = new TextLabel(theme, TypeRole::Body, ColourRole::Text, booking.section1.issue, TextLabel::Overflow::Wrap);
    issue->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    card->body()->addWidget(issue);
    return card;
}

// Only where an office keys in what its principal wrote or said.
SaidByEdit *addSaidBy(FormSection *section, const FormServices &services, QVBoxLayout *cards, Way way)
{
    if (way != Way::TakenDown)
        return nullptr;
    auto *saidBy = new SaidByEdit(services.theme, services.clock);
    QObject::connect(saidBy, &SaidByEdit::changed, section, &FormSection::changed);
    cards->addWidget(saidBy);
    return saidBy;
}

OnBehalf behalfOf(const SaidByEdit *saidBy)
{
    return saidBy ? saidBy->behalf(Side::Requesting) : OnBehalf();
}

} // namespace

EvaluationForm::EvaluationForm(const FormServices &services, const Booking &booking, Way way, QWidget *parent)
    : FormSection(parent)
    , m_support(new TextField(services.theme,
                              {tr("How did the collaboration &provide the support you expected?"), formwords::readersOfSection1(),
                               limit::answer, 3},
                              services.spelling))
    , m_evenBetter(new TextField(services.theme, {tr("What would have been &even better if...?"), {}, limit::answer, 3, true},
                                 services.spelling))
{
    QVBoxLayout *cards = makeCards(this, services.theme);
    cards->addWidget(makeQuote(services.theme, booking));
    if (!booking.section1.outcomes.isEmpty()) {
        auto *card = new SectionCard(services.theme, tr("Expected outcomes"));
        for (const QString &outcome : booking.section1.outcomes) {
            auto *rating = new RatingEdit(services.theme, outcome);
            connect(rating, &RatingEdit::changed, this, &FormSection::changed);
            card->body()->addWidget(rating);
            m_ratings.append(rating);
        }
        cards->addWidget(card);
    }
    auto *card = new SectionCard(services.theme, tr("Outcomes"));
    for (TextField *field : {m_support, m_evenBetter}) {
        connect(field, &TextField::changed, this, &FormSection::changed);
        card->body()->addWidget(field);
    }
    cards->addWidget(card);
    m_saidBy = addSaidBy(this, services, cards, way);
}

OnBehalf EvaluationForm::behalf() const
{
    return behalfOf(m_saidBy);
}

Section2 EvaluationForm::section() const
{
    Section2 section = m_section;
    if (m_saidBy)
        section.writtenBy = behalf().saidBy;
    section.support = m_support->text().trimmed();
    section.evenBetter = m_evenBetter->text().trimmed();
    section.ratings.clear();
    for (qsizetype i = 0; i < m_ratings.size(); ++i) {
        if (!m_ratings.at(i)->letter().isEmpty())
            section.ratings.append({static_cast<int>(i), m_ratings.at(i)->letter(), {}});
    }
    return section;
}

void EvaluationForm::setSection(const Section2 &section)
{
    m_section = section;
    m_support->setText(section.support);
    m_evenBetter->setText(section.evenBetter);
    if (m_saidBy)
        m_saidBy->setSaidBy(section.writtenBy);
    for (const Rating &rating : section.ratings) {
        if (rating.outcome >= 0 && rating.outcome < m_ratings.size())
            m_ratings.at(rating.outcome)->setLetter(rating.letter);
    }
}

QWidget *EvaluationForm::firstToCorrect()
{
    QWidget *first = nullptr;
    for (RatingEdit *rating : std::as_const(m_ratings)) {
        const bool isMissing = rating->letter().isEmpty();
        rating->setError(isMissing ? tr("Choose how far this was reached.") : QString());
        if (isMissing && !first)
            first = rating->firstChoice();
    }
    if (m_support->text().trimmed().isEmpty())
        m_support->setError(tr("Write a few words about the support."));
    QWidget *wrong = firstWrongOf(QList<TextField *>{m_support, m_evenBetter});
    QWidget *unsaid = m_saidBy ? m_saidBy->firstToCorrect() : nullptr;
    if (first)
        return first;
    return wrong ? wrong : unsaid;
}

QWidget *EvaluationForm::firstField() const
{
    return m_ratings.isEmpty() ? m_support->control() : m_ratings.first()->firstChoice();
}

FollowUpForm::FollowUpForm(const FormServices &services, const Booking &booking, Way way, QWidget *parent)
    : FormSection(parent)
    , m_rating(new RatingEdit(services.theme, tr("A term later: how far is what you expected met now?")))
    , m_text(new TextField(services.theme, {tr("&Did it last?"), formwords::readersOfSection1(), limit::answer, 3}, services.spelling))
{
    QVBoxLayout *cards = makeCards(this, services.theme);
    cards->addWidget(makeQuote(services.theme, booking));
    auto *card = new SectionCard(services.theme, tr("A term later"));
    card->body()->addWidget(m_rating);
    card->body()->addWidget(m_text);
    cards->addWidget(card);
    connect(m_rating, &RatingEdit::changed, this, &FormSection::changed);
    connect(m_text, &TextField::changed, this, &FormSection::changed);
    m_saidBy = addSaidBy(this, services, cards, way);
}

OnBehalf FollowUpForm::behalf() const
{
    return behalfOf(m_saidBy);
}

QString FollowUpForm::text() const
{
    return m_text->text().trimmed();
}

QString FollowUpForm::letter() const
{
    return m_rating->letter();
}

void FollowUpForm::setAnswer(const QString &text, const QString &letter)
{
    m_text->setText(text);
    m_rating->setLetter(letter);
}

QWidget *FollowUpForm::firstToCorrect()
{
    if (text().isEmpty())
        m_text->setError(tr("Write a few words about what has lasted."));
    QWidget *wrong = firstWrongOf(QList<TextField *>{m_text});
    QWidget *unsaid = m_saidBy ? m_saidBy->firstToCorrect() : nullptr;
    return wrong ? wrong : unsaid;
}

QWidget *FollowUpForm::firstField() const
{
    return m_rating->firstChoice();
}
