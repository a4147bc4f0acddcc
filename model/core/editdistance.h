// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringView>

//! \brief Number of letters to change, drop, add or swap with their neighbour to get from \p a to \p b
//! \return a number above \p limit as soon as it is certain, and for texts of more than 200 letters
[[nodiscard]] int editDistance(QStringView a, QStringView b, int limit);
