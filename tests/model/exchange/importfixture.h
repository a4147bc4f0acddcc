// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/clock.h"
#include "model/exchange/directoryimport.h"
#include "model/exchange/schoolsimport.h"
#include "model/journal/journal.h"
#include "model/store/database.h"
#include "model/store/sql.h"
#include "tests/model/exchange/testfiles.h"

#include <optional>

//! \brief An empty partnership of 21 November 2026 and what imports into it
class ImportFixture
{
public:
    ImportFixture()
        : clock(QDateTime(QDate(2026, 11, 21), QTime(9, 30), Qt::UTC))
        , database(*Database::open(QStringLiteral(":memory:")))
        , journal(database.connection(), clock)
    {
    }

    //! \brief Imports one directory made of \p bytes
    Result<ImportReport> importDirectory(const QByteArray &bytes, const ImportOptions &options = {})
    {
        return DirectoryImport(database.connection(), journal, clock).run({{files.write(QStringLiteral("directory.csv"), bytes), {}}}, options);
    }

    Result<ImportReport> importSchools(const QStringList &paths, const ImportOptions &options = {})
    {
        return SchoolsImport(database.connection(), journal, clock).run(paths, options);
    }

    QVariant value(const QString &statement) const { return sql::value(database.connection(), statement).value_or(QVariant()); }

    //! \brief All rows of all tables that an import may touch, as one text
    QString contents() const
    {
        QString all;
        for (const QString &table : {QStringLiteral("school"), QStringLiteral("school_identifier"), QStringLiteral("school_group"),
                                     QStringLiteral("membership"), QStringLiteral("person"), QStringLiteral("post"), QStringLiteral("designation"),
                                     QStringLiteral("entry"), QStringLiteral("entry_history"), QStringLiteral("event"), QStringLiteral("directory")}) {
            auto row = sql::select(database.connection(), QStringLiteral("SELECT * FROM ") + table);
            const auto count = sql::value(database.connection(), QStringLiteral("SELECT count(*) FROM pragma_table_info(?)"), {table});
            while (row && row->next()) {
                for (int i = 0; i < count->toInt(); ++i)
                    all += row->value(i).toString() + QLatin1Char('|');
                all += QLatin1Char('\n');
            }
        }
        return all;
    }

    FixedClock clock;
    Database database;
    Journal journal;
    TestFiles files;
};

inline QStringList textsOf(const QList<ImportMessage> &messages)
{
    QStringList texts;
    for (const ImportMessage &message : messages)
        texts.append(QStringLiteral("%1|%2|%3").arg(message.row).arg(message.column, message.text));
    return texts;
}
