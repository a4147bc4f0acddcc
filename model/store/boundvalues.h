// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QSqlQuery>
#include <QSqlResult>
#include <QVariantList>

// QSqlQuery::bindValue() makes and hashes a text for the number of each value, which costs more than SQLite needs to
// store it. The list that it fills is open to subclasses of QSqlResult; a whole list goes in at once here.
class BoundValues : public QSqlResult
{
public:
    static void set(QSqlQuery &query, const QVariantList &values)
    {
        QVariantList &(QSqlResult::*const list)() const = &BoundValues::boundValues;
        (query.result()->*list)() = values;
    }
};
