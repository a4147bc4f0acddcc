// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/journal/event.h"
#include "model/trust/truststate.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <functional>
#include <optional>

//! \brief Who may write one kind of event, and whom it must reach: one line of the table
//!
//! Parties are names that the record's opening event gives to units, in its data's map "parties", as addressees:
//! {"requester": "school:12", "provider": "school:7"}. Four are known without it: "director" (the Development Director),
//! "region" and "providers-region" (as the roster says of the academies), "principal" (of the requester).
//! Of a record without parties "school" is the academy that its data names, "own-principal" its principal.
struct KindRule
{
    enum class Opens {
        No,
        Yes,   //!< it begins a record; then its own parties count
        Either, //!< it may, and may follow too
    };

    QString kind;
    Opens opens = Opens::No;
    QStringList by;     //!< parties whose seats may write it
    QStringList reach;  //!< parties whose units must be among the addressees
    QStringList roles = {}; //!< of the seat; empty: any
    QStringList onBehalf = {}; //!< parties who may also write it down for another: its data's "behalf" says for whom
    bool hasClaims = false; //!< its data and role say who wrote it: that must be so
    QString about = {}; //!< of its data: names the record whose parties count
};

//! \brief Judges whether an event counts: the rights of everybody in one table
class EventRules
{
public:
    explicit EventRules(const QList<KindRule> &table);

    enum class Verdict {
        Counts,
        Waits,   //!< a record's opening event has not come yet
        Newer,   //!< a kind or format that only a newer program knows: kept
        Refused,
    };
    struct Judgement
    {
        Verdict verdict = Verdict::Refused;
        QByteArray waitsFor; //!< the record whose opening event is missing
    };

    //! \brief Finds an event by its id; none when it is not here
    using Lookup = std::function<Result<std::optional<Event>>(const QByteArray &)>;

    //! \brief What \p event, signed by \p device and sent to \p to, is worth
    //!
    //! The author is judged by the seats that it held in the roster \p seen.
    //! \return an error only when \p lookup fails
    [[nodiscard]] Result<Judgement> judge(const Event &event, const QByteArray &device, const Version &seen, const QStringList &to,
                                          const Lookup &lookup, const TrustState &trust) const;

    //! \brief Whom \p event has to reach besides those it is addressed to, and who in particular its regions are: unit ids
    struct Way
    {
        QStringList reach; //!< units that the roster in force asks for
        QHash<QString, QStringList> regions; //!< by addressee: the units that stand for a region of the record's opening
    };
    //! \brief The units that an event was sent to so far
    using SentTo = std::function<Result<QStringList>(const QByteArray &)>;
    //! \brief By the roster in force: an academy lies where the unit file says, whatever the directory says
    //!
    //! What was opened before an academy was moved stays with the region that it was sent to.
    [[nodiscard]] Result<Way> wayOf(const Event &event, const Lookup &lookup, const SentTo &sentTo, const TrustState &trust) const;

    //! \brief Changes with the kinds and the format that this program knows: after an upgrade what was kept is judged again
    [[nodiscard]] QByteArray fingerprint() const;

private:
    struct Found
    {
        std::optional<Event> opening; //!< of the record whose parties count
        QByteArray waitsFor;          //!< the record whose opening is missing
    };
    [[nodiscard]] static Result<Found> openingOf(const Event &event, const KindRule &rule, const Lookup &lookup);

    QHash<QString, KindRule> m_rules;
};

//! \brief The id of the unit that \p opening names as \p party; empty when it names none
//! \param seen the roster that the writer had seen: an academy may have been moved to another region since
[[nodiscard]] QString partyUnit(const Event &opening, const QString &party, const TrustState &trust, const Version &seen);
