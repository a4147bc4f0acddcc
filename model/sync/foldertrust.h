// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/alphabet.h"
#include "model/sync/bundle.h"

//! \brief What a folder or a join file says of a partnership to somebody who is not in it yet
struct PartnershipOutline
{
    QString name;
    QStringList units; //!< names of its academies, regions and the Director's unit, in order of an alphabet
    QStringList ids;   //!< of all its units
    bool isComplete = false; //!< every unit's file has come
};

//! \brief Reads the outline of \p joinFile, or of the folder \p share where that is empty; believed as far as it is signed
//! \param alphabet whose order its units follow
//! \return Code::NotFound when there is no partnership; Code::Share when the folder cannot be reached
[[nodiscard]] Result<PartnershipOutline> outlineOf(ShareFolder &share, const QByteArray &joinFile, Alphabet alphabet = Alphabet::English);

//! \brief Whether somebody may ask for a seat in the unit called \p idOrName
//! \return Code::NotFound, with the names that come nearest, when the list is there and has no such unit
[[nodiscard]] Result<void> checkUnit(const PartnershipOutline &outline, const QString &idOrName);
