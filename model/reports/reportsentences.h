// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/reports/reportcontent.h"

#include <QString>
#include <QStringList>

//! \brief What the figures say, in sentences that follow the numbers: one, several, none, up, down, the same
namespace sentences {

//! \brief "9 more than the year before", "as many as the year before"
[[nodiscard]] QString change(qint64 now, qint64 before);
//! \brief "Schools asked for help 161 times and were given it 128 times (80%)."
[[nodiscard]] QString course(const Figures &figures);
[[nodiscard]] QString months(const Figures &figures);
[[nodiscard]] QString answers(const Figures &figures);
[[nodiscard]] QString themes(const Figures &figures);
//! \brief themes(), and how many more themes the table counts
[[nodiscard]] QString themesWithTable(const Figures &figures);
[[nodiscard]] QString academies(const Figures &figures);
[[nodiscard]] QString time(const Figures &figures);
[[nodiscard]] QString costs(const Figures &figures);
[[nodiscard]] QString outcomes(const Figures &figures);
[[nodiscard]] QString evaluations(const Figures &figures);
//! \brief "8 evaluations are missing; figures on outcomes leave them out."; empty where none is, or where it may not be said
[[nodiscard]] QString missingEvaluations(const Figures &figures);
[[nodiscard]] QString unmet(const Figures &figures);
[[nodiscard]] QString directory(const Figures &figures);
[[nodiscard]] QString contacts(const Figures &figures);
//! \brief The sentence of a table; empty when it has none of its own
[[nodiscard]] QString ofTable(const Figures &figures, const QString &table);

//! \brief How many expected outcomes were fully or mostly met, of those rated; outOf is 0 when it may not be said
[[nodiscard]] Cell wellMet(const Figures &figures, const QString &column);

} // namespace sentences
