// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/report/casestudiesdialog.h"

#include "model/core/britishdate.h"
#include "model/reports/namecheck.h"
#include "views/common/actdialog.h"
#include "views/common/answeredit.h"
#include "views/common/button.h"
#include "views/common/card.h"
#include "views/common/field.h"
#include "views/common/paint.h"
#include "views/common/scrolling.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/common/typedvalues.h"
#include "views/report/namelist.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QScrollArea>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int wordLines = 4;

QString schoolOf(const Booking &booking, Side side)
{
    return side == Side::Requesting ? booking.requesting.school : booking.providing.school;
}

const CaseConsent &consentOf(const Booking &booking, Side side)
{
    return side == Side::Requesting ? booking.caseRelease.requesting : booking.caseRelease.providing;
}

// Two lines, what it is about and how far it is, with a line below.
class CaseDelegate final : public QStyledItemDelegate
{
public:
    CaseDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        const QStringList lines = index.data().toString().split(u'\n');
        painter->save();
        paint::rowGround(*painter, m_theme, option.rect, option.state);
        QRect inside = option.rect.adjusted(m_theme.space(12), m_theme.space(8), -m_theme.space(8), -m_theme.space(8));
        for (const TypeRole role : {TypeRole::Strong, TypeRole::Caption}) {
            const bool isTitle = role == TypeRole::Strong;
            const int height = m_theme.metrics().lineHeight(role);
            painter->setFont(m_theme.font(role));
            painter->setPen(m_theme.colour(isChosen ? ColourRole::OnTint : isTitle ? ColourRole::Text : ColourRole::Text2));
            const QString words = painter->fontMetrics().elidedText(lines.value(isTitle ? 0 : 1), Qt::ElideRight, inside.width());
            painter->drawText(QRect(inside.left(), inside.top(), inside.width(), height), Qt::AlignLeft | Qt::AlignVCenter, words);
            inside.setTop(inside.top() + height);
        }
        paint::rowFocus(*painter, m_theme, option.rect, option.state);
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, [[maybe_unused]] const QModelIndex &index) const override
    {
        const int lines = m_theme.metrics().lineHeight(TypeRole::Strong) + m_theme.metrics().lineHeight(TypeRole::Caption);
        return {option.rect.width(), lines + 2 * m_theme.space(8)};
    }

private:
    const Theme &m_theme;
};

} // namespace

CaseStudiesDialog::CaseStudiesDialog(const CaseStudyServices &services, const QString &period, const QList<QByteArray> &records, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_theme(services.theme)
    , m_list(new QListWidget)
{
    setWindowTitle(tr("Case studies"));
    for (const QByteArray &record : records) {
        if (const auto booking = m_services.bookings.booking(record))
            m_cases.append(*booking);
    }
    m_list->setAccessibleName(tr("Case studies"));
    m_list->setItemDelegate(new CaseDelegate(m_theme, m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFixedWidth(m_theme.length(264));
    auto *columns = new QHBoxLayout;
    columns->setSpacing(m_theme.space(16));
    columns->addWidget(m_list);
    columns->addWidget(makeDetails(), 1);
    auto *close = new Button(m_theme, ButtonKind::Outlined, tr("&Close"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    m_said = new TextLabel(m_theme, TypeRole::Body, ColourRole::Text2, {}, TextLabel::Overflow::Wrap);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_said, 1);
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(m_theme.space(24), m_theme.space(24), m_theme.space(24), m_theme.space(16));
    layout->setSpacing(m_theme.space(12));
    layout->addWidget(new TextLabel(m_theme, TypeRole::Title, ColourRole::Text, tr("Case studies of %1").arg(period), TextLabel::Overflow::Wrap));
    layout->addWidget(new TextLabel(m_theme, TypeRole::Body, ColourRole::Text2,
                                    tr("A case study is printed when both academies agree. Governors read the words that you release, and labels instead of names."),
                                    TextLabel::Overflow::Wrap));
    layout->addLayout(columns, 1);
    layout->addLayout(buttons);
    resize(m_theme.length(920), m_theme.length(620));
    showList();
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        say({}, false);
        showCase();
    });
    m_list->setCurrentRow(0);
}

void CaseStudiesDialog::done(int result)
{
    if (m_typed.isEmpty() || mayLoseWords())
        QDialog::done(result);
}

bool CaseStudiesDialog::mayLoseWords()
{
    QuestionDialog question(m_theme, tr("Close without releasing your words?"), tr("What you typed for %n case studies is lost then.", nullptr, static_cast<int>(m_typed.size())), this);
    question.addKeepButton(tr("Go on writing"));
    question.addDoButton(tr("Close"), ButtonKind::Danger);
    return question.exec() == QDialog::Accepted;
}

const Booking *CaseStudiesDialog::current() const
{
    const int row = m_list->currentRow();
    return row < 0 || row >= m_cases.size() ? nullptr : &m_cases.at(row);
}

QString CaseStudiesDialog::stateText(const CaseRelease &release)
{
    if (!release.isConsented())
        return release.requesting.isGiven || release.providing.isGiven ? tr("Waits for one academy") : tr("Waits for both academies");
    return release.words.isEmpty() ? tr("In the report, without words") : tr("In the report");
}

QWidget *CaseStudiesDialog::makeDetails()
{
    auto *inside = new QWidget;
    m_title = new TextLabel(m_theme, TypeRole::Subtitle, ColourRole::Text, {}, TextLabel::Overflow::Wrap);
    m_parties = new TextLabel(m_theme, TypeRole::Body, ColourRole::Text2, {}, TextLabel::Overflow::Wrap);
    m_evaluation = new TextLabel(m_theme, TypeRole::Body, ColourRole::Text, {}, TextLabel::Overflow::Wrap);
    m_evaluation->setTextFormat(Qt::PlainText);
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 0, m_theme.space(8), 0);
    layout->setSpacing(m_theme.space(12));
    layout->addWidget(m_title);
    layout->addWidget(m_parties);
    layout->addWidget(makeConsent(Side::Requesting, m_requesting));
    layout->addWidget(makeConsent(Side::Providing, m_providing));
    layout->addWidget(new Divider(m_theme));
    layout->addWidget(new TextLabel(m_theme, TypeRole::Strong, ColourRole::Text, tr("What the academy that asked wrote")));
    layout->addWidget(m_evaluation);
    addWordsTo(*layout);
    layout->addStretch();
    return scrolling(inside);
}

QWidget *CaseStudiesDialog::makeConsent(Side side, Consent &consent)
{
    auto *line = new QWidget;
    consent.words = new TextLabel(m_theme, TypeRole::Body, ColourRole::Text, {}, TextLabel::Overflow::Wrap);
    consent.change = new Button(m_theme, ButtonKind::Outlined, {});
    consent.change->setAutoDefault(false);
    connect(consent.change, &QPushButton::clicked, this, [this, side] { change(side); });
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(consent.words, 1);
    layout->addWidget(consent.change);
    return line;
}

void CaseStudiesDialog::addWordsTo(QVBoxLayout &layout)
{
    m_copy = new Button(m_theme, ButtonKind::Quiet, tr("&Start from these words"), u"copy"_s);
    m_words = new AnswerEdit(m_theme, limit::answer, wordLines, m_services.spelling);
    m_namesHint = new TextLabel(m_theme, TypeRole::Caption, ColourRole::Text2,
                                tr("These words are in the list of people. What is ticked becomes a label. Look through the text yourself too: not everybody is in the list."),
                                TextLabel::Overflow::Wrap);
    m_names = new NameList(m_theme);
    m_read = new TextLabel(m_theme, TypeRole::Body, ColourRole::Text2, {}, TextLabel::Overflow::Wrap);
    m_read->setTextFormat(Qt::PlainText);
    m_release = new Button(m_theme, ButtonKind::Primary, tr("&Release these words"), u"check"_s);
    m_takeBack = new Button(m_theme, ButtonKind::Quiet, tr("&Take them back"), u"undo-2"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_release);
    buttons->addWidget(m_takeBack);
    buttons->addStretch();
    layout.addWidget(m_copy, 0, Qt::AlignLeft);
    layout.addWidget(new Field(m_theme, tr("&Words that governors may read"), QString(), m_words));
    layout.addWidget(m_namesHint);
    layout.addWidget(m_names);
    layout.addWidget(m_read);
    layout.addLayout(buttons);
    for (Button *button : {m_copy, m_release, m_takeBack})
        button->setAutoDefault(false);
    connect(m_words, &QPlainTextEdit::textChanged, this, &CaseStudiesDialog::showNames);
    connect(m_names, &NameList::decided, this, &CaseStudiesDialog::showNames);
    connect(m_copy, &QPushButton::clicked, this, [this] { m_words->setPlainText(m_evaluation->text()); });
    connect(m_release, &QPushButton::clicked, this, &CaseStudiesDialog::release);
    connect(m_takeBack, &QPushButton::clicked, this, &CaseStudiesDialog::takeBack);
}

void CaseStudiesDialog::showList()
{
    const int row = m_list->currentRow();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const Booking &booking : std::as_const(m_cases)) {
        const QString theme = booking.section1.theme.isEmpty() ? booking.reference : booking.section1.theme;
        auto *item = new QListWidgetItem(tr("%1\n%2", "theme, state").arg(theme, stateText(booking.caseRelease)), m_list);
        item->setToolTip(tr("%1 received, %2 gave").arg(booking.requesting.school, booking.providing.school));
    }
    m_list->setCurrentRow(row);
}

void CaseStudiesDialog::showCase()
{
    const Booking *booking = current();
    if (!booking)
        return;
    m_title->setText(booking->section1.theme.isEmpty() ? tr("Booking %1").arg(booking->reference) : tr("%1, booking %2").arg(booking->section1.theme, booking->reference));
    m_parties->setText(tr("%1 received, %2 gave").arg(booking->requesting.school, booking->providing.school));
    m_evaluation->setText(booking->section2.support.isEmpty() ? tr("Section 2 is not written yet.") : booking->section2.support);
    m_copy->setVisible(!booking->section2.support.isEmpty());
    showConsent(Side::Requesting, m_requesting);
    showConsent(Side::Providing, m_providing);
    m_names->setNames({});
    m_words->setPlainText(m_typed.value(booking->record, booking->caseRelease.words));
    const auto capacity = m_services.desk.capacityFor(*booking);
    const bool mayRelease = capacity && isAllowed(BookingAction::ReleaseCaseStudy, *booking, *capacity);
    m_words->setReadOnly(!mayRelease);
    m_release->setVisible(mayRelease);
    m_copy->setEnabled(mayRelease);
    m_takeBack->setVisible(mayRelease && !booking->caseRelease.words.isEmpty());
    showNames();
}

void CaseStudiesDialog::showConsent(Side side, const Consent &consent)
{
    const Booking *booking = current();
    const CaseConsent &said = consentOf(*booking, side);
    const QString school = schoolOf(*booking, side);
    const QString day = britishDate(said.on, u"d MMMM yyyy"_s);
    const QString who = said.how.isEmpty() ? said.by : tr("%1, by %2", "a person, by telephone").arg(said.by, said.how);
    if (said.by.isEmpty())
        consent.words->setText(tr("%1 has not been asked, or has not answered.").arg(school));
    else
        consent.words->setText((said.isGiven ? tr("%1 agrees: %2, %3.") : tr("%1 does not agree: %2, %3.")).arg(school, who, day));
    const auto capacity = m_services.desk.capacityFor(*booking);
    const bool isOwn = capacity && isAllowed(BookingAction::ConsentToCaseStudy, *booking, *capacity) && sideOf(*capacity) == side;
    const bool mayWrite = capacity && isAllowed(BookingAction::ConsentToCaseStudy, *booking, *capacity, side);
    consent.change->setVisible(isOwn || mayWrite);
    if (isOwn)
        consent.change->setText(said.isGiven ? tr("No longer agree") : tr("Agree"));
    else
        consent.change->setText(said.isGiven ? tr("No longer agrees\u2026") : tr("Write down their answer\u2026"));
    consent.change->setAccessibleName(tr("%1: %2", "a school, a button").arg(school, consent.change->text()));
}

void CaseStudiesDialog::showNames()
{
    const Booking *booking = current();
    if (!booking)
        return;
    const QString words = m_words->toPlainText();
    if (words.trimmed() == booking->caseRelease.words)
        m_typed.remove(booking->record);
    else
        m_typed.insert(booking->record, words);
    m_names->setNames(namecheck::namesIn(words, *m_services.people), booking->caseRelease.notNames);
    m_names->setVisible(m_names->count() > 0);
    m_namesHint->setVisible(m_names->count() > 0);
    const NameDecisions decisions = m_names->decisions();
    m_read->setText(tr("Governors read: %1").arg(m_services.people->withLabels(words.simplified(), decisions.notNames)));
    m_read->setVisible(!decisions.names.isEmpty());
    m_release->setEnabled(!words.trimmed().isEmpty());
}

void CaseStudiesDialog::change(Side side)
{
    const Booking *booking = current();
    const auto capacity = m_services.desk.capacityFor(*booking);
    const bool consent = !consentOf(*booking, side).isGiven;
    if (capacity && sideOf(*capacity) == side && isAllowed(BookingAction::ConsentToCaseStudy, *booking, *capacity))
        keep(m_services.desk.consentToCaseStudy(booking->record, consent), consent ? tr("You agreed.") : tr("You no longer agree."));
    else
        writeDown(side, consent);
}

void CaseStudiesDialog::writeDown(Side side, bool isGiven)
{
    const Booking booking = *current();
    const QString school = schoolOf(booking, side);
    ActDialog dialog(m_theme, isGiven ? tr("What did %1 say?").arg(school) : tr("%1 no longer agrees?").arg(school),
                     tr("It is shown as written down by you. What they later answer themselves counts instead."), this);
    QComboBox *answer = isGiven ? dialog.addChoice(tr("&Answer"), {{u"yes"_s, tr("It may be a case study of the report")}, {u"no"_s, tr("It may not")}}) : nullptr;
    QLineEdit *saidBy = dialog.addLine(tr("Who &said so"));
    QComboBox *how = dialog.addChoice(tr("&How"), howLearned());
    QLineEdit *on = dialog.addDate(tr("W&hen"), m_services.today);
    dialog.addButtons(tr("Write nothing down"), tr("Write it down"));
    Result<Booking> result = failure(Error::Code::Cancelled, QString());
    dialog.setAct([&]() -> Result<void> {
        const QDate day = typed::date(on->text(), m_services.today).value_or(QDate());
        if (!day.isValid() || day > m_services.today)
            return failure(Error::Code::InvalidInput, tr("Enter the day on which they said so, such as 30/11/2026, not later than today."));
        const bool isYes = answer && answer->currentData().toString() == u"yes"_s;
        result = m_services.desk.consentToCaseStudy(booking.record, isYes, {{}, {}, {side, saidBy->text().trimmed(), how->currentData().toString(), day}});
        return result ? Result<void>() : failure(result);
    });
    if (dialog.exec() == QDialog::Accepted)
        keep(result, tr("The answer is written down."));
}

void CaseStudiesDialog::release()
{
    const Booking *booking = current();
    keep(m_services.desk.releaseCaseStudy(booking->record, m_words->toPlainText(), m_names->decisions().notNames),
         booking->caseRelease.isConsented() ? tr("The words are released.") : tr("The words are released. They are printed once both academies agree."));
}

void CaseStudiesDialog::takeBack()
{
    m_words->clear();
    keep(m_services.desk.releaseCaseStudy(current()->record, {}, {}), tr("The words are taken back."));
}

void CaseStudiesDialog::keep(const Result<Booking> &booking, const QString &sentence)
{
    if (!booking)
        return say(booking.error().message, true);
    m_cases[m_list->currentRow()] = *booking;
    showList();
    showCase();
    say(sentence, false);
}

void CaseStudiesDialog::say(const QString &sentence, bool isWrong)
{
    m_said->setColour(isWrong ? ColourRole::Bad : ColourRole::Text2);
    m_said->setText(sentence);
    m_said->setAccessibleName(sentence);
}
