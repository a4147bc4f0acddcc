// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/trust/truststate.h"

#include <QSqlDatabase>

//! \brief The unit that an event calls \p addressee: "school:12", "principal:12", "region:South", "development-director"
//!
//! The number is that of the school in the directory. A unit's own id stands for itself, and so does publicBox.
//! \return its id; empty when the roster names no such unit (yet)
[[nodiscard]] QString unitOfAddressee(const QString &addressee, const TrustState &trust);

//! \brief How people call \p addressee: its unit's name; where there is none the directory's in \p db; may be empty
[[nodiscard]] QString nameOfAddressee(const QSqlDatabase &db, const QString &addressee, const TrustState &trust);
