// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/trust/truststate.h"

//! \brief The unit that an event calls \p addressee: "school:12", "principal:12", "region:South", "development-director"
//!
//! The number is that of the school in the directory. A unit's own id stands for itself, and so does publicBox.
//! \return its id; empty when the roster names no such unit (yet)
[[nodiscard]] QString unitOfAddressee(const QString &addressee, const TrustState &trust);
