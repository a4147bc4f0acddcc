// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/journal/fold.h"

class Journal;

//! \brief Folds booking.* events: a new event folds the events of its own booking, and no other
class BookingFold final : public Fold
{
public:
    [[nodiscard]] QStringList kinds() const override;
    [[nodiscard]] QStringList tables() const override;
    [[nodiscard]] Result<void> apply(const QSqlDatabase &db, const Event &event) override;
};

//! \brief Folds section3.written: the confidential words, every version of them
class Section3Fold final : public Fold
{
public:
    [[nodiscard]] QStringList kinds() const override;
    [[nodiscard]] QStringList tables() const override;
    [[nodiscard]] Result<void> apply(const QSqlDatabase &db, const Event &event) override;
};

//! \brief Folds delegation.given and delegation.ended
class DelegationFold final : public Fold
{
public:
    [[nodiscard]] QStringList kinds() const override;
    [[nodiscard]] QStringList tables() const override;
    [[nodiscard]] Result<void> apply(const QSqlDatabase &db, const Event &event) override;
};

//! \brief Registers all folds of this folder, informal contacts included, and that of the term dates
//!
//! At the first start after an upgrade that asks for it everything is folded anew.
void addBookingFolds(Journal &journal);
