// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// The part of FormPage that builds and arranges what is seen.
#include "views/common/banner.h"
#include "views/common/button.h"
#include "views/common/iconlabel.h"
#include "views/common/scrolling.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/common/typedvalues.h"
#include "views/form/autosaver.h"
#include "views/form/costedit.h"
#include "views/form/evaluationform.h"
#include "views/form/formpage.h"
#include "views/form/nextstepsform.h"
#include "views/form/requestform.h"
#include "views/form/sectionsteps.h"

#include <QHBoxLayout>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int wideFrom = 960;
constexpr int sideWidth = 288;

// The bar below the page: a surface with a line above it.
class Footer final : public QWidget
{
public:
    explicit Footer(const Theme &theme)
        : m_theme(theme)
    {
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(this);
        painter.fillRect(event->rect(), m_theme.colour(ColourRole::Surface));
        painter.fillRect(0, 0, width(), 1, m_theme.colour(ColourRole::Line));
    }

private:
    const Theme &m_theme;
};

} // namespace

void FormPage::build()
{
    const Theme &theme = m_services.theme;
    auto *inner = new QWidget;
    auto *page = new QVBoxLayout(inner);
    page->setContentsMargins(theme.space(24), theme.space(16), theme.space(10), theme.space(24));
    page->setSpacing(theme.space(16));
    page->addWidget(makeHeader());
    m_banner = new Banner(theme, PillState::Tone::Bad, {}, {}, {});
    m_banner->hide();
    page->addWidget(m_banner);
    m_columns = new QHBoxLayout;
    m_columns->setSpacing(theme.space(24));
    m_sections = new QVBoxLayout;
    m_columns->addLayout(m_sections, 1);
    m_side = new FormSide(theme);
    m_columns->addWidget(m_side, 0, Qt::AlignTop);
    page->addLayout(m_columns);
    page->addStretch();
    m_area = scrolling(inner);
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // its room is reserved, so that edges align
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_area, 1);
    layout->addWidget(m_footer = makeFooter());
    m_side->hide();
    m_footer->hide();
}

QWidget *FormPage::makeHeader()
{
    const Theme &theme = m_services.theme;
    auto *header = new QWidget;
    auto *layout = new QVBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(4));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.space(16));
    m_title = new TextLabel(theme, TypeRole::Title, ColourRole::Text, title(), TextLabel::Overflow::Elide);
    m_steps = new SectionSteps(theme);
    row->addWidget(m_title, 1);
    row->addWidget(m_steps);
    layout->addLayout(row);
    m_subtitle = new TextLabel(theme, TypeRole::Body, ColourRole::Text2, {}, TextLabel::Overflow::Wrap);
    m_readersLine = new TextLabel(theme, TypeRole::Body, ColourRole::Text2, {}, TextLabel::Overflow::Wrap);
    layout->addWidget(m_subtitle);
    layout->addWidget(m_readersLine);
    return header;
}

QWidget *FormPage::makeFooter()
{
    const Theme &theme = m_services.theme;
    auto *footer = new Footer(theme);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(theme.space(24), theme.space(8), theme.space(24), theme.space(8));
    row->setSpacing(theme.space(8));
    m_savedIcon = new IconLabel(theme, u"check"_s, ColourRole::Ok, IconLabel::Size::Small);
    m_saved = new TextLabel(theme, TypeRole::Body, ColourRole::Text2, {}, TextLabel::Overflow::Elide);
    m_discard = new Button(theme, ButtonKind::Quiet, tr("&Discard draft…"));
    m_print = new Button(theme, ButtonKind::Outlined, tr("Prin&t…"), u"printer"_s);
    m_close = new Button(theme, ButtonKind::Outlined, tr("Close and &keep"));
    m_send = new Button(theme, ButtonKind::Primary, tr("&Check and send…"), u"send"_s);
    row->addWidget(m_savedIcon);
    row->addWidget(m_saved, 1);
    for (Button *button : {m_discard, m_print, m_close, m_send})
        row->addWidget(button);
    m_sendAction = new QAction(tr("Check and &send…"), this);
    m_sendAction->setShortcut(QKeySequence(u"Ctrl+Return"_s));
    m_printAction = new QAction(tr("&Print this form…"), this);
    m_printAction->setShortcut(QKeySequence::Print);
    connect(m_discard, &QPushButton::clicked, this, &FormPage::discard);
    connect(m_print, &QPushButton::clicked, this, [this] { m_printAction->trigger(); });
    connect(m_close, &QPushButton::clicked, this, &FormPage::closeAndKeep);
    connect(m_send, &QPushButton::clicked, this, &FormPage::send);
    connect(m_sendAction, &QAction::triggered, this, &FormPage::send);
    connect(m_printAction, &QAction::triggered, this, [this] {
        if (!m_request)
            return;
        m_saver->touch(); // a paper needs a reference, so a form that is printed is kept
        if (saveNow())
            emit printDraftAsked(m_draft.request);
    });
    return footer;
}

void FormPage::arrange()
{
    const Theme &theme = m_services.theme;
    const bool isWide = theme.effectiveWidth(width()) >= wideFrom;
    m_columns->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_side->setMinimumWidth(isWide ? theme.length(sideWidth) : 0);
    m_side->setMaximumWidth(isWide ? theme.length(sideWidth) : QWIDGETSIZE_MAX);
    m_columns->setAlignment(m_side, isWide ? Qt::AlignTop : Qt::Alignment());
    m_steps->setNarrow(!isWide);
    m_readersLine->setVisible(!isWide && !m_readersLine->text().isEmpty());
}

void FormPage::open(FormSection *section, int number, const QString &title, const QString &subtitle)
{
    saveNow();
    closeSection();
    m_section = section;
    m_sections->addWidget(section);
    section->show(); // now: what is hidden is not checked and takes no focus
    m_title->setText(title);
    m_subtitle->setText(subtitle);
    m_steps->setSection(number);
    m_steps->show();
    m_banner->hide();
    m_side->show();
    m_footer->show();
    m_print->setVisible(number == 1);
    m_area->verticalScrollBar()->setValue(0);
    m_savedIcon->hide();
    m_saved->setText({});
    connect(section, &FormSection::changed, this, &FormPage::typed);
    window()->installEventFilter(this);
    activate();
}

void FormPage::showRequestSide()
{
    const Booking request = m_request->request();
    QList<Party> providers;
    for (const auto &[party, colleague] : m_request->providers())
        providers.append(party);
    if (providers.isEmpty())
        providers = {request.providing};
    m_side->setReaders(formwords::readersOf(request, providers), tr("Section 3 comes later. It goes to the two directors only."));
    m_side->setSteps(requestSteps(request));
    int minutes = 0;
    for (const Visit &visit : request.currentTerms().visits)
        minutes += visit.minutes;
    const Cost &cost = request.currentTerms().cost;
    m_side->setCost(costLines(cost, request.currentTerms().visits.isEmpty() ? cost.minutes : minutes));
}

QList<FormStep> FormPage::requestSteps(const Booking &request) const
{
    using State = FormStep::State;
    const bool hasWhom = !request.requesting.school.isEmpty() && (!request.providing.school.isEmpty() || !m_request->providers().isEmpty());
    const bool hasDates = !request.currentTerms().visits.isEmpty() || !request.currentTerms().when.isEmpty();
    const auto optional = [](bool isDone) { return isDone ? State::Done : State::CanFollow; };
    const QString whom = request.requesting.school.isEmpty() ? tr("Say which academy asks") : tr("Say who is asked");
    return {{hasWhom ? tr("Who and whom") : whom, hasWhom ? State::Done : State::Missing},
            {request.section1.issue.isEmpty() ? tr("Say what the issue is") : tr("The issue"),
             request.section1.issue.isEmpty() ? State::Missing : State::Done},
            {tr("Expected outcomes"), optional(!request.section1.outcomes.isEmpty())},
            {hasDates ? tr("When it could be") : tr("When the first visit could be"), optional(hasDates)},
            {tr("Cost"), optional(!request.currentTerms().cost.basis.isEmpty())}};
}

void FormPage::showSide()
{
    if (m_request) {
        showRequestSide();
    } else if (m_nextSteps) {
        m_side->setReaders(formwords::readersOfSection3(m_booking, m_nextSteps->isForProvider()),
                           m_nextSteps->isForProvider()
                               ? tr("The office of %1 sees that section 3 was written, not what it says.").arg(m_booking.providing.school)
                               : tr("%1 sees that section 3 was written, not what it says.").arg(m_booking.providing.school));
        m_side->setSteps({{tr("Words, or a reason to waive"), m_nextSteps->words().isBlank() && m_nextSteps->waiverReason().isEmpty()
                                                                  ? FormStep::State::Missing
                                                                  : FormStep::State::Done}});
        m_side->setCost({});
    } else if (m_section) {
        const bool isWritten = m_evaluation ? !m_evaluation->section().support.isEmpty() : !m_followUp->text().isEmpty();
        const qsizetype rated = m_evaluation ? m_evaluation->section().ratings.size() : 0;
        const qsizetype asked = m_evaluation ? m_booking.section1.outcomes.size() : 0;
        m_side->setReaders(formwords::readersOf(m_booking, {m_booking.providing}), {});
        QList<FormStep> steps;
        if (asked > 0)
            steps.append({tr("%1 of %2 outcomes rated").arg(rated).arg(asked), rated == asked ? FormStep::State::Done : FormStep::State::Missing});
        steps.append({tr("How it went"), isWritten ? FormStep::State::Done : FormStep::State::Missing});
        m_side->setSteps(steps);
        m_side->setCost({});
    }
    m_readersLine->setText(m_side->readersLine());
    arrange();
}

void FormPage::showSaved()
{
    m_savedIcon->show();
    m_saved->setText(tr("Saved on this PC at %1").arg(typed::timeText(m_services.clock.now().toLocalTime().time())));
    if (m_request && !m_draft.request.reference.isEmpty())
        m_subtitle->setText(tr("Draft · reference %1").arg(m_draft.request.reference));
}

void FormPage::say(const QString &sentence)
{
    m_banner->setTexts(sentence, {});
    m_banner->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty())
        m_area->ensureWidgetVisible(m_banner);
}

void FormPage::refuse(const QString &sentence)
{
    saveNow();
    closeSection();
    say(sentence);
}

void FormPage::closeSection()
{
    if (m_section) {
        m_section->hide();
        m_section->deleteLater();
    }
    m_section = nullptr;
    m_request = nullptr;
    m_evaluation = nullptr;
    m_nextSteps = nullptr;
    m_followUp = nullptr;
    m_draft = Draft();
    m_booking = Booking();
    m_isTouched = false;
    m_saver->forget();
    m_title->setText(title());
    m_subtitle->setText({});
    m_readersLine->hide();
    m_steps->hide();
    m_side->hide();
    m_footer->hide();
    m_banner->hide();
}
