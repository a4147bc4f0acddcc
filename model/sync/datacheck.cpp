// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/datacheck.h"

#include "model/core/hash.h"
#include "model/journal/stub.h"
#include "model/store/database.h"
#include "model/store/sql.h"
#include "model/sync/segment.h"

#include <QCoreApplication>
#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DataCheck)
};

Result<void> checkFile(const QSqlDatabase &db, DataFindings &findings)
{
    const auto sound = sql::value(db, u"PRAGMA integrity_check(1)"_s);
    if (!sound)
        return failure(sound);
    if (sound->toString() != u"ok"_s)
        findings.problems.append(Database::adviceOnDamage(db.databaseName()));
    return {};
}

Result<void> checkEvents(const QSqlDatabase &db, DataFindings &findings)
{
    auto rows = sql::select(db, u"SELECT id, bytes FROM event UNION ALL SELECT id, bytes FROM confidential_event"_s);
    if (!rows)
        return failure(rows);
    int wrong = 0;
    while (rows->next()) {
        ++findings.events;
        const auto event = parseStored(rows->value(1).toByteArray());
        wrong += event && event->id == rows->value(0).toByteArray() ? 0 : 1;
    }
    if (wrong > 0)
        findings.problems.append(Texts::tr("Entries of the journal that are not as they were written: %1.").arg(wrong));
    return {};
}

Result<void> checkSegments(const QSqlDatabase &db, const TrustState &trust, DataFindings &findings)
{
    auto rows = sql::select(db, u"SELECT hash, device, bytes FROM segment WHERE state<>'erased'"_s);
    if (!rows)
        return failure(rows);
    int wrong = 0;
    while (rows->next()) {
        ++findings.segments;
        const QByteArray bytes = rows->value(2).toByteArray();
        const auto opened = segment::open(bytes, trust.shareId(), trust.signKeyOf(rows->value(1).toByteArray()));
        wrong += opened && opened->hash == rows->value(0).toByteArray() ? 0 : 1;
    }
    if (wrong > 0)
        findings.problems.append(Texts::tr("Messages whose signature does not fit: %1.").arg(wrong));
    return {};
}

// All rows of the derived tables, whatever their order.
Result<QByteArray> derivedDigest(const QSqlDatabase &db)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &table : {u"contact"_s, u"booking"_s, u"booking_visit"_s, u"booking_outcome"_s, u"booking_receiver"_s, u"booking_import"_s, u"delegation"_s, u"term_dates"_s, u"section3"_s,
                                 u"availability_statement"_s, u"availability_past"_s}) {
        auto rows = sql::select(db, u"SELECT * FROM "_s + table);
        if (!rows)
            return failure(rows);
        QList<QByteArray> lines;
        while (rows->next()) {
            QByteArray line;
            for (int i = 0; rows->value(i).isValid(); ++i)
                line += rows->value(i).toByteArray() + '\x1f';
            lines.append(shortHash(line));
        }
        std::ranges::sort(lines);
        for (const QByteArray &line : std::as_const(lines))
            hash.addData(line);
    }
    return hash.result();
}

} // namespace

Result<DataFindings> checkData(const QSqlDatabase &db, Journal &journal, const TrustState *trust)
{
    DataFindings findings;
    auto done = checkFile(db, findings);
    if (done)
        done = checkEvents(db, findings);
    if (done && trust)
        done = checkSegments(db, *trust, findings);
    if (!done)
        return failure(done);
    const auto before = derivedDigest(db);
    if (const auto rebuilt = journal.rebuild(); !rebuilt)
        return failure(rebuilt);
    const auto after = derivedDigest(db);
    if (!before || !after)
        return failure(before ? after : before);
    if (*before != *after)
        findings.problems.append(Texts::tr("The lists of bookings did not fit the journal. They have been made again from it."));
    return findings;
}
