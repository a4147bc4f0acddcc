// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/trust/recovery.h"
#include "model/trust/truststate.h"

#include <QDateTime>
#include <QSet>

//! \brief The two keys of the Director's PC
struct DirectorKeys
{
    crypto::SigningKey signing;
    crypto::BoxKey box;

    [[nodiscard]] static DirectorKeys generate();
};

//! \brief A new partnership: what goes on the share, into the safe and into the keychain
struct FoundedPartnership
{
    Marker marker;
    QByteArray markerBytes;
    QByteArray rootBytes;
    RecoveryKit kit;
    DirectorKeys keys;
};

//! \brief Makes keys, the first root and partnership.lp of a partnership called \p name
[[nodiscard]] FoundedPartnership foundPartnership(const QString &name);

//! \brief A new root, signed with the key from the safe: voids what \p state's Director's key signed after what is
//! named good, and hands the role to \p keys
//!
//! \p goodRoster and \p goodEdition are usually those in force in \p state; after a theft, the last ones before it.
[[nodiscard]] QByteArray newRoot(const TrustState &state, const RecoveryKit &kit, const DirectorKeys &keys,
                                 const FileReference &goodRoster, const FileReference &goodEdition);

//! \brief The Director's changes to who sits where: gather them, then sign once
//!
//! Works on a copy of what \p state holds; nothing is in force before the files of sign() are offered to a TrustState.
class RosterEditor
{
public:
    //! \brief Continues from the roster in force, or starts an empty one
    RosterEditor(const TrustState &state, DirectorKeys keys);

    //! \brief A new unit with its first key, so that it can be written to before anybody of it has joined
    //! \return its id, four hex digits
    [[nodiscard]] QString addUnit(const QString &name, const QString &kind, const QString &region = {}, const QString &parent = {}, qint64 school = 0);

    //! \brief Another name for \p unit; \p school: its number in the directory, 0 to leave it as it is
    [[nodiscard]] Result<void> rename(const QString &unit, const QString &name, qint64 school = 0);

    //! \brief \p unit lies in \p region (a unit's id; empty: in none) from this roster on; what was said before stays as it was
    [[nodiscard]] Result<void> move(const QString &unit, const QString &region);

    //! \brief \p unit is part of the partnership no longer; for one that nobody sat in and nothing was sent to
    void remove(const QString &unit);

    //! \brief Gives the device of \p request a seat in \p unit and wraps the unit's keys for it
    //! \return Code::NotFound when there is no such unit; Code::Conflict when the device sits elsewhere with other keys
    [[nodiscard]] Result<void> enrol(const QString &unit, const EnrolRequest &request);

    //! \brief Ends every open seat of \p device; all it signed stays good
    [[nodiscard]] Result<void> retire(const QByteArray &device);
    //! \brief Ends every open seat of \p device; what lies beyond \p cutOffs is kept aside, its units get fresh keys
    [[nodiscard]] Result<void> revoke(const QByteArray &device, const QList<CutOff> &cutOffs);
    //! \brief Delivery waits for \p device no longer, or again
    [[nodiscard]] Result<void> setDormant(const QByteArray &device, bool isDormant);
    [[nodiscard]] Result<void> setDelegations(const QString &unit, const QList<Delegation> &delegations);
    //! \brief From this roster on \p role of \p unit answers sections 1 and 2 for its principal, or does so no longer
    [[nodiscard]] Result<void> delegate(const QString &unit, const QString &role, bool on);
    //! \brief Lets a segment of a revoked device count after all
    void admit(const QByteArray &segment);
    //! \brief What is to be forgotten; sign() keeps the messages of the newest named, and the records of the others, so
    //! that the roster never fills up
    void erase(const Erasure &erasure);

    //! \brief Wraps every unit's keys for this Director's PC, opening them with the recovery file's \p box
    [[nodiscard]] Result<void> takeOverKeys(const crypto::BoxKey &box);

    //! \brief One new roster and the unit files that changed, unit files first: the order in which to write them
    [[nodiscard]] QList<TrustState::File> sign(const QDateTime &now);

private:
    [[nodiscard]] Result<UnitFile *> unitToChange(const QString &id);
    [[nodiscard]] Result<void> endSeats(const QByteArray &device, SeatEnding ending, const QList<CutOff> &cutOffs);
    void shortenErasures();
    [[nodiscard]] Result<crypto::BoxKey> newestKey(const UnitFile &unit) const;
    void wrapForStanding(UnitFile &unit, const crypto::BoxKey &secret) const;

    DirectorKeys m_keys;
    QByteArray m_shareId;
    QByteArray m_recoveryBox;
    Roster m_roster;
    QMap<QString, UnitFile> m_units;
    QSet<QString> m_changed;
};
