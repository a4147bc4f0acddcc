// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/sync/partnership.h"

//! \brief Somebody who waits for a seat
struct WaitingRequest
{
    EnrolRequest request;
    QByteArray bytes; //!< as stored on the share: what the six words stand for
    QString path;
};

//! \brief A unit to be added; an academy's principal comes with it
struct UnitWish
{
    QString name;
    QString kind;   //!< of unitKinds()
    QString region; //!< id or name of a region's unit; may be empty
    qint64 school = 0; //!< its number in the directory; 0: not in it
};

//! \brief Whether the Director's PC may sign after the look \p report: it must have found all that it, or two units, know of
//! \param lastSigned the roster that the keychain remembers as signed here last
//! \return Code::Conflict for a PC restored from a backup that has not found the newest version yet: no fork
[[nodiscard]] Result<void> directorMaySign(const SyncReport &report, const TrustState &trust, const Version &lastSigned);

//! \brief What the Development Director's PC does with the partnership: seats, units, editions
//!
//! Each change is signed, put in force here and goes out with the pass that it ends with. Code::NotFound on every
//! other PC: it has not the keys.
class DirectorDesk
{
public:
    [[nodiscard]] static Result<DirectorDesk> open(Partnership &partnership);

    //! \brief Requests on the share of PCs that have no open seat yet, by person
    [[nodiscard]] Result<QList<WaitingRequest>> requests() const;
    //! \brief Gives the PC whose request \p words stand for its seat; a principal sits in the academy, too
    //! \return Code::NotFound when no request has these words; Code::InvalidInput when they are not six of the list
    [[nodiscard]] Result<EnrolRequest> enrol(const QString &words);

    //! \brief Ends the seats of \p device (its id in hex, or a beginning of at least four digits); its word stays good
    [[nodiscard]] Result<void> retire(const QString &device);
    //! \brief The same for a PC that was stolen: what nobody has seen of it yet is kept aside, its units get new keys
    [[nodiscard]] Result<void> revoke(const QString &device);

    //! \return the unit's id; Code::Conflict when there is one of that name and kind; Code::InvalidInput for a name that
    //! is empty or holds a pupil number
    [[nodiscard]] Result<QString> addUnit(const UnitWish &wish);
    //! \brief The same for an academy as the directory knows it, so that bookings reach it
    //! \return Code::NotFound when the directory holds no school of that name; a region is added as it is
    [[nodiscard]] Result<QString> addUnitOfDirectory(UnitWish wish);

    //! \brief Calls the unit \p idOrName \p name from now on, and an academy's principal with it; everything sent to it stays
    //!
    //! An academy that the directory did not hold under its name before is looked for under the new one.
    //! \return Code::NotFound when there is no such unit; Code::Conflict when another has that name or school; Code::InvalidInput
    //! for a name that is empty or holds a pupil number, and for a region, which bookings are sent to by its name
    //! Where more than two letters change, so that the bookings of that school would come to the unit's PCs, its
    //! \p urn has to be given, too: else Code::Conflict.
    [[nodiscard]] Result<void> rename(const QString &idOrName, const QString &name, const QString &urn = {});

    //! \brief The academy \p idOrName, and its principal, lie in the region \p region (id or name) from now on
    //!
    //! What is asked for from now on goes to the new region. A booking that was asked for before stays with the region that
    //! got it, which reads how it goes on and may act on it.
    //! \return Code::NotFound when there is no such academy or region; Code::InvalidInput when they are something else
    [[nodiscard]] Result<void> moveUnit(const QString &idOrName, const QString &region);

    //! \brief Moves every academy whose region is another in the directory to that one, in one roster; adds regions that are missing
    //! \return how many were moved
    [[nodiscard]] Result<int> takeOverRegions();

    //! \brief Takes the unit \p idOrName out, and an academy's principal with it
    //! \return Code::Conflict when somebody joined as that, anything was sent there, or academies lie in it: it stays
    [[nodiscard]] Result<void> removeUnit(const QString &idOrName);

    //! \brief Adds every academy of the directory that somebody offers help from, and its region, in one roster
    //! \return how many units were added; 0: all are there already
    [[nodiscard]] Result<int> addDirectory();

    //! \brief The words of the booking \p record, and of section 3 about it, are to go from every PC and from the share
    //!
    //! Each PC shows it for seven days from when it saw it first, then does it; nothing brings them back. What is named
    //! already is not named again.
    //! \return how many messages are named; Code::NotFound when this PC holds nothing of \p record
    [[nodiscard]] Result<int> erase(const QByteArray &record);

    //! \brief Publishes what this PC holds of the directory as the next edition; \p changes: one paragraph for people
    //! \return its number; Code::InvalidInput when \p changes holds a pupil number
    [[nodiscard]] Result<int> publish(const QString &changes);

    //! \brief What this PC does by itself after a look: takes over what principals delegated or ended, and signs once a week
    //! that this is the newest roster and edition
    //! \return true when anything was signed
    [[nodiscard]] Result<bool> attend();
    //! \brief Whether attend() would sign anything; asks no keychain
    [[nodiscard]] static bool isWanted(const Partnership &partnership);

    //! \brief The id of the unit called \p idOrName
    [[nodiscard]] Result<QString> findUnit(const QString &idOrName) const;

private:
    DirectorDesk(Partnership &partnership, DirectorKeys keys);
    [[nodiscard]] Result<void> checkNotRestored() const;
    [[nodiscard]] Result<void> signAndSend(RosterEditor &editor);
    [[nodiscard]] Result<void> checkUnused(const QString &unit) const;
    [[nodiscard]] Result<bool> takeOverDelegations();
    [[nodiscard]] Result<bool> beat();
    [[nodiscard]] Result<QByteArray> findOther(const QString &start) const;

    Partnership &m_partnership;
    DirectorKeys m_keys;
};
