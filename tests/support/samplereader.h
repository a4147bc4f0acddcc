// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/directory/records.h"

#include <QList>
#include <QString>

//! \brief Rows of a comma-separated text with quotes; the first is the heading
[[nodiscard]] QList<QStringList> csvRows(const QString &text);

//! \brief The entries of a directory file like resources/sample/directory.csv, ids from 1 on
//!
//! \p schoolsFile gives the positions by URN; it may be empty. For tests that need a directory in memory only.
[[nodiscard]] QList<Entry> readSampleEntries(const QString &directoryFile, const QString &schoolsFile);
