// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"

#include <QSqlDatabase>

//! \brief Several writes that belong together: rolled back unless committed
//!
//! Takes the write lock at once (BEGIN IMMEDIATE), so that it never fails halfway because somebody else writes.
class Transaction
{
public:
    //! \return Error::Code::Busy when another process has been writing for longer than the database waits
    [[nodiscard]] static Result<Transaction> begin(const QSqlDatabase &db);

    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction();

    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(const QSqlDatabase &db);

    QSqlDatabase m_db;
    bool m_isOpen = true;
};
