// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStringList>
#include <QVariantList>

//! \brief The few calls with which repositories speak SQL; values are bound, never pasted
namespace sql {

//! \brief A prepared query for many executions
[[nodiscard]] Result<QSqlQuery> prepare(const QSqlDatabase &db, const QString &statement);

//! \brief Binds \p values in order and runs \p query
[[nodiscard]] Result<void> exec(QSqlQuery &query, const QVariantList &values = {});

//! \brief Prepares and runs a query whose rows are then read with next()
[[nodiscard]] Result<QSqlQuery> select(const QSqlDatabase &db, const QString &statement,
                                       const QVariantList &values = {});

//! \brief Runs a statement that gives no rows
[[nodiscard]] Result<void> run(const QSqlDatabase &db, const QString &statement, const QVariantList &values = {});

//! \brief The first column of the first row; an invalid QVariant when there is no row
[[nodiscard]] Result<QVariant> value(const QSqlDatabase &db, const QString &statement,
                                     const QVariantList &values = {});

//! \brief The first column of all rows, in their order
[[nodiscard]] Result<QList<QByteArray>> blobs(const QSqlDatabase &db, const QString &statement, const QVariantList &values = {});
[[nodiscard]] Result<QStringList> texts(const QSqlDatabase &db, const QString &statement, const QVariantList &values = {});

//! \brief True for an error that comes from a data file that is cut off, overwritten or no database at all
[[nodiscard]] bool isDamage(const Error &error);

//! \brief \p value to be bound as text: a null string as the empty one, not as NULL
[[nodiscard]] inline QVariant text(const QString &value)
{
    return value.isNull() ? QVariant(QStringLiteral("")) : QVariant(value);
}

} // namespace sql
