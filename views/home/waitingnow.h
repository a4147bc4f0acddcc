// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/waiting.h"
#include "model/core/clock.h"

#include <QObject>
#include <QTimer>

class WhoAmI;

//! \brief What waits for the person who sits here, read once for all who show it
//!
//! However much happens in one go, an import of hundreds of rows too, it is read once, when the event loop comes round.
//! At midnight in London it is read again: what is due changes with the day.
class WaitingNow final : public QObject
{
    Q_OBJECT

public:
    //! All of them outlive this
    WaitingNow(const WaitingList &list, const WhoAmI &whoAmI, const Clock &clock, QObject *parent = nullptr);

    //! \brief As of WaitingList, for the person who sits here; read anew where something was touched since
    [[nodiscard]] const Result<QList<WaitingItem>> &items();
    [[nodiscard]] const Result<QList<WaitingForOther>> &others();
    [[nodiscard]] const Result<TermHours> &hours();
    //! \brief How many things there are to do; what is only coming up does not count
    [[nodiscard]] int count();

    //! \brief How often the database was asked: for tests
    [[nodiscard]] int timesRead() const { return m_timesRead; }

public slots:
    //! \brief Something that may wait has changed: changed() follows, once for all that is touched until then
    void touch();

signals:
    void changed();

private:
    void readIfTouched();
    void lookAtTheDay();

    const WaitingList &m_list;
    const WhoAmI &m_whoAmI;
    const Clock &m_clock;
    QTimer m_soon;
    QTimer m_midnight;
    QDate m_day;
    bool m_isTouched = true;
    int m_timesRead = 0;
    Result<QList<WaitingItem>> m_items;
    Result<QList<WaitingForOther>> m_others;
    Result<TermHours> m_hours;
};
