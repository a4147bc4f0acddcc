// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/sync/partnership.h"

//! \brief What "Recover the Director's role" asks for
struct RecoveryWishes
{
    QString share;           //!< the partnership's folder
    QByteArray recoveryFile; //!< from the safe
    QString words;           //!< its six words
    QString person;          //!< who is the Development Director from now on
};

//! \brief What became of it
struct RecoveredRole
{
    QString partnership;         //!< its name
    quint32 root = 0;            //!< version of the new root
    QList<QByteArray> ended;     //!< devices that were the Development Director's before
    int edition = 0;             //!< of the directory that this PC works on from now on; 0: none was published
    bool isBehind = false;       //!< PCs of two units had seen more than the folder offered: what they saw is void now
};

namespace recovering {

//! \brief Makes this PC the Development Director's: a new root, new keys, every unit's key opened with the recovery file
//!
//! For a new PC, and for the old one when it was restored from a backup and cannot find what it signed last. The PCs that
//! were the Director's are retired. What is on the share is taken in first and stays good. Needs the share. What fails leaves
//! this PC in the partnership, folder and role that it was in.
//! \return Code::InvalidInput when it is not a recovery file; Code::Signature for other words; Code::Conflict when the
//! file or this data folder is another partnership's; Code::NotFound when the folder holds none; Code::Share when it
//! cannot be reached; Code::Busy while files of the partnership are still to come, or the keychain has not this PC's key
[[nodiscard]] Result<RecoveredRole> recover(const PartnershipParts &parts, const RecoveryWishes &wishes);

} // namespace recovering
