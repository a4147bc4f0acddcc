// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

//! \brief Writes a directory of \p count invented entries to \p path as CSV: the rows of the sample, put together anew
//!
//! The same rows for the same count, each different, with a school for every twenty.
void writeDirectoryRows(const QString &path, int count);
