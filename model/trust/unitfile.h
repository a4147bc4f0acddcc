// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/trust/records.h"

#include <optional>

//! \brief Up to where a revoked device's word counts in one lane
struct CutOff
{
    QByteArray log;   //!< 8 bytes
    QString unit;     //!< whose lane
    quint32 lane = 0; //!< the last number that anybody acknowledged
    QByteArray hash;  //!< of that segment
    friend bool operator==(const CutOff &, const CutOff &) = default;
};

//! \brief How a seat ended; a string in the file
enum class SeatEnding {
    Open,
    Retired, //!< all it signed stays good
    Revoked, //!< what lies beyond its cut-offs is kept aside
};

//! \brief A device sits in a unit, in a role, from one roster to another
struct Seat
{
    QString unit;
    QByteArray device;  //!< 16 bytes
    QByteArray signKey;
    QByteArray boxKey;
    QString role;
    QString person;
    Version from;
    std::optional<Version> to; //!< the roster that ended it
    SeatEnding ending = SeatEnding::Open;
    bool isDormant = false;    //!< silent for long: delivery does not wait for it
    QList<CutOff> cutOffs;     //!< when revoked
    friend bool operator==(const Seat &, const Seat &) = default;

    //! \brief Not ended and not dormant: delivery waits for it
    [[nodiscard]] bool isActive() const { return ending == SeatEnding::Open && !isDormant; }
};

//! \brief One secret half, sealed for one holder
struct KeyWrap
{
    QByteArray holder; //!< a device's id, or unitKeys::director, or unitKeys::recovery
    QByteArray sealed;
    friend bool operator==(const KeyWrap &, const KeyWrap &) = default;
};

//! \brief One of a unit's keys over time; only the newest is wrapped, each opens the one before
struct UnitEpoch
{
    quint32 number = 1;
    QByteArray publicKey;
    QByteArray nonce;          //!< of previousSealed
    QByteArray previousSealed; //!< the secret half before this one, encrypted under this one; empty for the first
    friend bool operator==(const UnitEpoch &, const UnitEpoch &) = default;
};

//! \brief A role of the unit may answer sections 1 and 2 for its principal; never section 3
struct Delegation
{
    QString role;
    QList<int> sections; //!< 1, 2
    Version from = {};           //!< the roster that took it over
    std::optional<Version> to = {}; //!< the roster that ended it

    //! \brief True for a PC that had seen the roster \p seen when it wrote
    [[nodiscard]] bool heldAt(const Version &seen) const { return from <= seen && (!to || seen < *to); }
    friend bool operator==(const Delegation &, const Delegation &) = default;
};

//! \brief Where a unit lay before
struct EarlierRegion
{
    QString region; //!< unit id; empty: in none
    Version until;  //!< the roster that moved it
    friend bool operator==(const EarlierRegion &, const EarlierRegion &) = default;
};

//! \brief An academy, an academy's principal, a region, the Development Director: who sits there and which keys it has
struct UnitFile
{
    QString id;     //!< four hex digits
    Version version;
    QString name;
    QString kind;   //!< "academy", "principal", "region", "director": data, not an enum
    QString region; //!< unit id of its region; may be empty
    QString parent; //!< a principal's academy; may be empty
    qint64 school = 0; //!< number of its school in the directory; 0: not in it
    Version from;   //!< the roster that named it first
    QList<Seat> seats;
    QList<UnitEpoch> epochs; //!< oldest first
    QList<KeyWrap> wraps;    //!< of the newest epoch
    QList<Delegation> delegations;
    QList<EarlierRegion> earlierRegions; //!< oldest first

    //! \brief The region in which it lay for a PC that had seen the roster \p seen
    [[nodiscard]] QString regionAt(const Version &seen) const;
    friend bool operator==(const UnitFile &, const UnitFile &) = default;
};

namespace trustFile {

//! \brief A unit file is not signed: the roster names it by its hash
[[nodiscard]] QByteArray encode(const UnitFile &unit);
//! \return Error::Code::InvalidInput when \p bytes are damaged or a field has a wrong length
[[nodiscard]] Result<UnitFile> parseUnit(const QByteArray &bytes);
//! \brief "trust/unit-0a3f-1.0000000c-<hash32>"
[[nodiscard]] QString unitPath(const UnitFile &unit, const QByteArray &bytes);

} // namespace trustFile
