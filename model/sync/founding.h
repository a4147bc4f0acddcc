// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/sync/partnership.h"

//! \brief What "Create a partnership" asks for
struct FoundingWishes
{
    QString share;  //!< an existing folder without a partnership in it
    QString name;   //!< of the partnership
    QString person; //!< the Development Director
    QString words;  //!< six words for the recovery file; empty: made here
};

//! \brief What is to be put into the safe
struct FoundedKit
{
    QByteArray recoveryFile;
    QString words; //!< kept apart from the file
};

//! \brief What a new PC asks for
struct JoinWishes
{
    QString share;
    QByteArray joinFile; //!< empty: what lies in the folder is believed, and the six words prove it
    QString unit;        //!< id or name of an academy, region or the Director's unit
    QString role;
    QString person;
};

//! \brief Roles that a seat can have, as events name them
[[nodiscard]] QStringList seatRoles();
//! \brief Kinds of units that can be added; an academy brings its principal's unit with it
[[nodiscard]] QStringList unitKinds();

//! \brief Beginning to take part
namespace founding {

//! \brief Makes the keys, the first root and the recovery file; writes nothing to the share yet
//!
//! The file is handed out first, so that it can be stored before anything depends on it: then begin().
struct Prepared
{
    FoundedPartnership founded;
    FoundedKit kit;
};
//! \return Code::Conflict when the folder holds a partnership, or this data folder belongs to one; Code::Share when
//! the folder cannot be reached; Code::InvalidInput when a name is missing or the words are not six of the list
[[nodiscard]] Result<Prepared> prepare(const PartnershipParts &parts, const FoundingWishes &wishes);
//! \brief Stores the keys, gives this PC the Director's seat and writes the share
[[nodiscard]] Result<void> begin(const PartnershipParts &parts, const FoundingWishes &wishes, const Prepared &prepared);

//! \brief Asks for a seat: writes the request to the share
//! \return six words to be read out to the Development Director on the telephone; the same ones when asked again;
//! Code::NotFound, with near names, when the partnership has no unit of that name
[[nodiscard]] Result<QString> join(const PartnershipParts &parts, const JoinWishes &wishes);

} // namespace founding
