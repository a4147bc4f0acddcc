// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/form/formside.h"

#include "views/common/card.h"
#include "views/common/iconlabel.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

// All below the heading.
void empty(SectionCard *card)
{
    while (card->body()->count() > 1) {
        const std::unique_ptr<QLayoutItem> item(card->body()->takeAt(1));
        delete item->widget();
    }
}

TextLabel *words(const Theme &theme, TypeRole size, ColourRole colour, const QString &text)
{
    return new TextLabel(theme, size, colour, text, TextLabel::Overflow::Wrap);
}

} // namespace

FormSide::FormSide(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_readers(new SectionCard(theme, tr("Who will get this")))
    , m_steps(new SectionCard(theme, tr("Before you send")))
    , m_cost(new SectionCard(theme, tr("Cost so far")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(16));
    for (SectionCard *card : {m_readers, m_steps, m_cost}) {
        card->body()->setSpacing(theme.space(8));
        layout->addWidget(card);
    }
    layout->addStretch();
}

void FormSide::addIconRow(SectionCard *card, const QString &iconName, ColourRole ink, const QString &strong, const QString &plain)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_theme.space(8));
    auto *icon = new IconLabel(m_theme, iconName, ink, IconLabel::Size::Small);
    icon->setFixedHeight(m_theme.metrics().lineHeight(TypeRole::Body));
    layout->addWidget(icon, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    if (!strong.isEmpty())
        texts->addWidget(words(m_theme, TypeRole::Strong, ColourRole::Text, strong));
    if (!plain.isEmpty())
        texts->addWidget(words(m_theme, TypeRole::Body, ColourRole::Text2, plain));
    layout->addLayout(texts, 1);
    card->body()->addWidget(row);
}

void FormSide::setReaders(const QList<formwords::Reader> &readers, const QString &note)
{
    if (readers == m_shownReaders && note == m_shownNote)
        return;
    m_shownReaders = readers;
    m_shownNote = note;
    empty(m_readers);
    for (const formwords::Reader &reader : readers)
        addIconRow(m_readers, reader.iconName, ColourRole::Accent, reader.who, reader.what);
    if (note.isEmpty())
        return;
    m_readers->body()->addWidget(new Divider(m_theme));
    addIconRow(m_readers, u"lock"_s, ColourRole::Text2, {}, note);
}

QString FormSide::readersLine() const
{
    QStringList names;
    for (const formwords::Reader &reader : m_shownReaders)
        names.append(reader.who);
    return names.isEmpty() ? QString() : tr("Goes to %1.").arg(names.join(u", "_s));
}

void FormSide::setSteps(const QList<FormStep> &steps)
{
    if (steps == m_shownSteps)
        return;
    m_shownSteps = steps;
    empty(m_steps);
    for (const FormStep &step : steps) {
        if (step.state == FormStep::State::Done)
            addIconRow(m_steps, u"circle-check"_s, ColourRole::Ok, {}, step.text);
        else if (step.state == FormStep::State::Missing)
            addIconRow(m_steps, u"circle-dashed"_s, ColourRole::Warn, step.text, {});
        else
            addIconRow(m_steps, u"circle-dashed"_s, ColourRole::Text2, {}, tr("%1 (can follow)").arg(step.text));
    }
}

void FormSide::setCost(const QList<CostLine> &lines)
{
    m_cost->setVisible(!lines.isEmpty());
    if (lines == m_shownLines)
        return;
    m_shownLines = lines;
    empty(m_cost);
    for (const CostLine &line : lines) {
        auto *row = new QWidget;
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(words(m_theme, line.isTotal ? TypeRole::Strong : TypeRole::Body,
                                line.isTotal ? ColourRole::Text : ColourRole::Text2, line.what), 1);
        layout->addWidget(new TextLabel(m_theme, line.isTotal ? TypeRole::Strong : TypeRole::Body, ColourRole::Text, line.amount));
        m_cost->body()->addWidget(row);
    }
}
