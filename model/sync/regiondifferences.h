// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/trust/truststate.h"

#include <QSqlDatabase>

//! \brief An academy that lies in one region as the partnership says, and in another as the directory does
struct RegionDifference
{
    QString unit;       //!< id
    QString name;       //!< of the academy
    QString here;       //!< its region in the partnership; empty: in none
    QString directorys; //!< its region in the directory
    friend bool operator==(const RegionDifference &, const RegionDifference &) = default;
};

//! \brief All of them, by name; an academy of which the directory names no region is none
[[nodiscard]] Result<QList<RegionDifference>> regionDifferences(const QSqlDatabase &db, const TrustState &trust);

//! \brief "Heathfield Academy is in North here and in South in the directory: ..."
[[nodiscard]] QString sentenceOf(const RegionDifference &difference);
