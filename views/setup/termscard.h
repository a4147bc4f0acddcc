// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/clock.h"
#include "model/directory/termcalendar.h"
#include "views/common/card.h"

class TextLabel;
class WhoAmI;

//! \brief This year's and the next year's term dates: a school's own, or for the Development Director the partnership's
class TermsCard final : public SectionCard
{
    Q_OBJECT

public:
    //! All of them outlive the card
    TermsCard(const Theme &theme, TermDesk &desk, const TermCalendar &calendar, const WhoAmI &who, const Clock &clock, QWidget *parent = nullptr);

    //! \brief Shows what is kept now; also after other PCs' dates came in
    void showKept();

private:
    void addYear(qint64 calendar, int firstYear);
    void edit(const TermDates &dates);
    void clear(int firstYear);
    void tell(const Result<void> &done);

    const Theme &m_theme;
    TermDesk &m_desk;
    const TermCalendar &m_calendar;
    const WhoAmI &m_who;
    const Clock &m_clock;
    QWidget *m_lines = nullptr;
    TextLabel *m_error;
};
