// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/journal/event.h"
#include "model/trust/truststate.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

//! \brief Who may write one kind of event, and whom it must reach: one line of the table
//!
//! Parties are names that the record's opening event gives to units, in its data's map "parties":
//! {"requester": "0a3f", "provider": "11b0", "region": "20c1"}. "director" is the Development Director's unit always.
struct KindRule
{
    QString kind;
    bool opens = false; //!< it begins a record; then its own parties count
    QStringList by;     //!< parties whose seats may write it
    QStringList reach;  //!< parties whose units must be among the addressees
    QStringList roles;  //!< empty: any role of the seat
};

//! \brief Judges whether an event counts: the rights of everybody in one table
class EventRules
{
public:
    explicit EventRules(const QList<KindRule> &table);

    enum class Verdict {
        Counts,
        Waits,   //!< its record's opening event has not come yet
        Newer,   //!< a kind or format that only a newer program knows: kept
        Refused,
    };

    //! \brief What \p event, signed by \p device and sent to \p to, is worth
    //!
    //! The author is judged by the seats that it held in the roster \p seen. \p opening is the record's opening event
    //! when it is known; for an event that opens a record it is not looked at.
    [[nodiscard]] Verdict judge(const Event &event, const QByteArray &device, const Version &seen, const QStringList &to,
                                const std::optional<Event> &opening, const TrustState &trust) const;

private:
    QHash<QString, KindRule> m_rules;
};

//! \brief The id of the unit that \p opening names as \p party; empty when it names none
[[nodiscard]] QString partyUnit(const Event &opening, const QString &party, const TrustState &trust);
