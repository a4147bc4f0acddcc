// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/termdates.h"
#include "model/journal/fold.h"

#include <optional>

//! \brief Somebody set, or took back, the term dates of a school or of the partnership
inline const QString termsSetKind = QStringLiteral("terms.set");

//! \brief Six days in ISO form with blanks between them: as events and the table hold them
[[nodiscard]] QString textOf(const TermDates &dates);
//! \brief textOf() read back; nothing when \p text is empty or they cannot be the terms of that year
[[nodiscard]] std::optional<TermDates> termDatesOf(int firstYear, const QString &text);

//! \brief Folds terms.set: every version of everybody's term dates; the newest counts
class TermFold final : public Fold
{
public:
    [[nodiscard]] QStringList kinds() const override;
    [[nodiscard]] QStringList tables() const override;
    [[nodiscard]] Result<void> apply(const QSqlDatabase &db, const Event &event) override;
};
