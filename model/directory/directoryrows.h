// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/directory/directoryrow.h"

#include <QByteArrayView>
#include <QList>
#include <QSqlDatabase>

#include <functional>
#include <optional>
#include <span>

//! \brief Calls \p take with the fields of every entry as UTF-8, in the order of DirectoryField, until it fails
//!
//! \p entries in their order, those that are gone left out; without it all, in the order of their ids.
[[nodiscard]] Result<void> forEachDirectoryRow(const QSqlDatabase &db, const std::optional<QList<qint64>> &entries,
                                               const std::function<Result<void>(std::span<const QByteArrayView>)> &take);
