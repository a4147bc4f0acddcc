// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/reports/figures.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

//! \brief "3", "7 h 30", "£525.00", "80% (33 of 41)", "not shown" for what is hidden: the same in every format
[[nodiscard]] QString figureText(const Cell &cell, const FigureColumn &column);
//! \brief The unit's name in files: "count", "minutes" or "pence"
[[nodiscard]] QString unitId(Unit unit);
//! \brief "all", "region:South West", "school:Harbour Lane"
[[nodiscard]] QString scopeId(const ReportScope &scope);

//! \brief All figures, with the references of the bookings behind each where \p withRecords
[[nodiscard]] QJsonObject figuresJson(const Figures &figures, const ReportRecords &records, bool withRecords);

//! \brief One row for each figure: table, row, column, value, out of, unit, text; the first one is the headings
[[nodiscard]] QList<QStringList> figureRows(const Figures &figures);
