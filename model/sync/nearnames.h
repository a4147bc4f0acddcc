// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

//! \brief Those of \p names that somebody who wrote \p typed may have meant, the nearest first, at most \p most
//!
//! Case, accents and spaces do not matter; a part of a name finds it, and so does a name with about every fourth letter wrong.
[[nodiscard]] QStringList nearNames(const QString &typed, const QStringList &names, qsizetype most = 5);
