// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/documents/document.h"
#include "model/reports/figures.h"

//! \brief How many rows of a long list that is ordered by size are printed; the others are added up in one
inline constexpr size_t rowsPrinted = 15;

//! \brief A table of figures as the pages show it: no empty rows, no total of one row, no columns of which all is hidden, no word broken
//! \return one column only when all of its figures are hidden
[[nodiscard]] doc::Table printedTable(const FigureTable &figures, const QString &caption);
