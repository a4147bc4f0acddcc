// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"

#include <QByteArray>
#include <QSqlDatabase>

//! \brief Sixteen bytes that change with every change of the directory or of the vocabulary
//!
//! What is derived from them and kept elsewhere, as the search index, carries the stamp of what it was made from.
//! \return empty where nothing was ever changed
[[nodiscard]] Result<QByteArray> directoryStamp(const QSqlDatabase &db);

//! \brief To be called within the transaction of every change: the directory has a stamp that it never had before
[[nodiscard]] Result<void> renewDirectoryStamp(const QSqlDatabase &db);
