// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/setup/termscard.h"

#include "model/core/academicyear.h"
#include "model/core/britishdate.h"
#include "views/common/button.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/common/whoami.h"
#include "views/setup/termdatesdialog.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QString dayText(QDate day)
{
    return britishDate(day, u"d MMMM yyyy"_s);
}

} // namespace

TermsCard::TermsCard(const Theme &theme, TermDesk &desk, const TermCalendar &calendar, const WhoAmI &who, const Clock &clock, QWidget *parent)
    : SectionCard(theme, tr("Term dates"), parent)
    , m_theme(theme)
    , m_desk(desk)
    , m_calendar(calendar)
    , m_who(who)
    , m_clock(clock)
    , m_error(new TextLabel(theme, TypeRole::Body, ColourRole::Bad, {}, TextLabel::Overflow::Wrap))
{
    body()->addWidget(new TextLabel(theme, TypeRole::Body, ColourRole::Text2,
                                    tr("Free hours, the follow-up a term later and \u201Cthis term\u201D count by them."), TextLabel::Overflow::Wrap));
    body()->addWidget(m_error);
    m_error->hide();
    connect(&who, &WhoAmI::changed, this, &TermsCard::showKept);
    showKept();
}

void TermsCard::showKept()
{
    m_desk.setIdentity(m_who.identity());
    const auto calendar = m_desk.ownCalendar();
    setVisible(calendar.has_value());
    if (m_lines) {
        m_lines->hide();
        m_lines->deleteLater(); // one of its buttons may be what is being clicked
        m_lines = nullptr;
    }
    if (!calendar)
        return;
    m_lines = new QWidget;
    auto *layout = new QVBoxLayout(m_lines);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_theme.space(16));
    body()->insertWidget(2, m_lines); // under title and explanation
    const int thisYear = AcademicYear::of(m_clock.today()).firstYear;
    for (const int firstYear : {thisYear, thisYear + 1})
        addYear(*calendar, firstYear);
}

void TermsCard::addYear(qint64 calendar, int firstYear)
{
    const auto dates = m_calendar.datesOf(calendar, firstYear);
    const auto own = m_calendar.ownDates(calendar, firstYear);
    if (!dates || !own) {
        tell(dates ? failure(own) : failure(dates));
        return;
    }
    const QString year = AcademicYear{firstYear}.name();
    const bool isOwn = own->has_value();
    const QString whose = isOwn ? (calendar == 0 ? tr("%1, as the partnership set them") : tr("%1, your school\u2019s own")).arg(year)
                                : (*dates == usualTermDates(firstYear) ? tr("%1, the usual dates") : tr("%1, as the partnership set them")).arg(year);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new TextLabel(m_theme, TypeRole::Strong, ColourRole::Text, whose, TextLabel::Overflow::Wrap));
    for (int number = 1; number <= 3; ++number) {
        const TermSpan &span = dates->spans.at(static_cast<std::size_t>(number) - 1);
        words->addWidget(new TextLabel(m_theme, TypeRole::Body, ColourRole::Text2,
                                       tr("%1: %2 to %3", "term, days").arg(termName(number), dayText(span.first), dayText(span.last)),
                                       TextLabel::Overflow::Wrap));
    }
    auto *line = new QHBoxLayout;
    line->setSpacing(m_theme.space(8));
    line->addLayout(words, 1);
    auto *change = Button::iconOnly(m_theme, u"pencil"_s, tr("Change the term dates of %1").arg(year));
    line->addWidget(change, 0, Qt::AlignTop);
    connect(change, &QPushButton::clicked, this, [this, kept = *dates] { edit(kept); });
    if (isOwn) {
        auto *takeOut = Button::iconOnly(m_theme, u"undo-2"_s, tr("Take back the term dates of %1").arg(year));
        line->addWidget(takeOut, 0, Qt::AlignTop);
        connect(takeOut, &QPushButton::clicked, this, [this, firstYear] { clear(firstYear); });
    }
    static_cast<QVBoxLayout *>(m_lines->layout())->addLayout(line);
}

void TermsCard::edit(const TermDates &dates)
{
    TermDatesDialog dialog(m_theme, dates, m_clock.today(), [this](const TermDates &changed) { return m_desk.set(changed); }, window());
    if (dialog.exec() != QDialog::Accepted)
        return;
    tell({});
    showKept();
}

void TermsCard::clear(int firstYear)
{
    tell(m_desk.clear(firstYear));
    showKept();
}

void TermsCard::tell(const Result<void> &done)
{
    m_error->setVisible(!done);
    if (!done)
        m_error->setText(done.error().message);
}
