// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/directory/statement.h"

#include "model/core/britishdate.h"
#include "model/core/clock.h"
#include "model/directory/directorystamp.h"
#include "model/store/sql.h"

#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostTaken = 2000; // as many as a manifest may name
const QString saidBy = u", says the principal ("_s;
const QString dateFormat = u"d MMMM yyyy"_s;
const QString pausedUntil = u"Paused until "_s;

struct Wording
{
    AvailabilityStatus status;
    QLatin1String name;
    QLatin1String words; // data, in the directory's language, because it is read back
};

constexpr std::array wordings{
    Wording{AvailabilityStatus::Ask, QLatin1String("directory"), QLatin1String("")},
    Wording{AvailabilityStatus::Open, QLatin1String("open"), QLatin1String("Available now")},
    Wording{AvailabilityStatus::Limited, QLatin1String("limited"), QLatin1String("Available at certain times")},
    Wording{AvailabilityStatus::Negotiation, QLatin1String("negotiation"), QLatin1String("By negotiation")},
    Wording{AvailabilityStatus::Paused, QLatin1String("paused"), QLatin1String("Paused for now")},
};

QDate dateIn(const QString &text)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toDate(text, dateFormat);
}

// Of the statements by the principal of the entry's academy: the newest of those that no other one knew.
const QString currentOnes = uR"(
SELECT s.event, s.record, s.entry, s.school, s.status, s.until, s.said_at
  FROM availability_statement s JOIN directory d ON d.uid = s.directory
  JOIN entry e ON e.id = s.entry JOIN post ON post.id = e.post AND post.school = s.school
 WHERE s.event = (SELECT t.event FROM availability_statement t
                   WHERE t.entry = s.entry AND t.directory = s.directory AND t.school = s.school
                     AND NOT EXISTS(SELECT 1 FROM availability_past p WHERE p.event = t.event AND p.record = t.record)
                   ORDER BY t.hlc DESC, t.device DESC, t.event DESC LIMIT 1))"_s;
const QString notTaken = u" AND NOT EXISTS(SELECT 1 FROM availability_taken k WHERE k.event = s.event)"_s;

QDate dayOf(const QString &utc)
{
    return londonDate(QDateTime::fromString(utc, Qt::ISODateWithMs));
}

AvailabilityStatement statementFrom(const QSqlQuery &row)
{
    AvailabilityStatement result{row.value(0).toByteArray(), row.value(1).toByteArray(), row.value(2).toLongLong(), row.value(3).toLongLong(), {}, {}, {}};
    result.status = statement::statusNamed(row.value(4).toString()).value_or(AvailabilityStatus::Ask);
    result.until = QDate::fromString(row.value(5).toString(), Qt::ISODate);
    result.saidOn = dayOf(row.value(6).toString());
    return result;
}

Result<QHash<qint64, AvailabilityStatement>> selected(const QSqlDatabase &db, const QString &text, const QVariantList &values, bool withWithdrawn)
{
    QHash<qint64, AvailabilityStatement> result;
    // The file of an edition by itself holds the directory and nothing that was said since.
    const auto isKept = sql::value(db, u"SELECT count(*) FROM sqlite_schema WHERE name='availability_statement'"_s);
    if (!isKept || isKept->toInt() == 0)
        return isKept ? Result<QHash<qint64, AvailabilityStatement>>(result) : Result<QHash<qint64, AvailabilityStatement>>(failure(isKept));
    auto row = sql::select(db, text, values);
    if (!row)
        return failure(row);
    while (row->next()) {
        const AvailabilityStatement one = statementFrom(*row);
        if (withWithdrawn || one.status != AvailabilityStatus::Ask)
            result.insert(one.entry, one);
    }
    return result;
}

} // namespace

namespace statement {

QString nameOf(AvailabilityStatus status)
{
    return std::ranges::find(wordings, status, &Wording::status)->name;
}

std::optional<AvailabilityStatus> statusNamed(const QString &name)
{
    const auto found = std::ranges::find_if(wordings, [&](const Wording &wording) { return wording.name == name; });
    return found == wordings.end() ? std::nullopt : std::optional(found->status);
}

QString words(const AvailabilityStatement &statement)
{
    const bool hasEnd = statement.status == AvailabilityStatus::Paused && statement.until.isValid();
    const QString what = hasEnd ? pausedUntil + britishDate(statement.until, dateFormat)
                                : QString(std::ranges::find(wordings, statement.status, &Wording::status)->words);
    return what + saidBy + britishDate(statement.saidOn, dateFormat) + u')';
}

std::optional<Availability> read(const QString &words, QDate today)
{
    const qsizetype end = words.indexOf(saidBy);
    if (end < 0 || !words.endsWith(u')'))
        return std::nullopt;
    const QString what = words.first(end);
    if (what.startsWith(pausedUntil)) {
        const QDate until = dateIn(what.sliced(pausedUntil.size()));
        if (!until.isValid())
            return std::nullopt;
        return today < until ? Availability{AvailabilityStatus::Paused, until, words} : Availability{AvailabilityStatus::Open, {}, words};
    }
    const auto found = std::ranges::find_if(wordings, [&](const Wording &wording) { return wording.words == what && !what.isEmpty(); });
    return found == wordings.end() ? std::nullopt : std::optional(Availability{found->status, {}, words});
}

Result<QHash<qint64, AvailabilityStatement>> inForce(const QSqlDatabase &db, bool withWithdrawn)
{
    return selected(db, currentOnes + notTaken, {}, withWithdrawn);
}

void putInto(Entry &entry, const QHash<qint64, AvailabilityStatement> &statements)
{
    if (const auto said = statements.constFind(entry.id); said != statements.cend())
        entry.availability = words(*said);
}

Result<std::optional<AvailabilityStatement>> inForceFor(const QSqlDatabase &db, qint64 entry, bool withWithdrawn)
{
    const auto found = selected(db, currentOnes + notTaken + u" AND s.entry = ?"_s, {entry}, withWithdrawn);
    if (!found)
        return failure(found);
    return found->isEmpty() ? std::optional<AvailabilityStatement>() : std::optional(*found->cbegin());
}

Result<QList<QByteArray>> overtaken(const QSqlDatabase &db)
{
    return sql::blobs(db, currentOnes
                              + u" AND (EXISTS(SELECT 1 FROM availability_taken k WHERE k.event = s.event) OR EXISTS(SELECT 1 FROM entry_history h "
                                "WHERE h.entry = s.entry AND h.field = 'availability' AND julianday(h.at) > julianday(s.said_at))) ORDER BY s.event LIMIT ?"_s,
                      {mostTaken});
}

Result<void> keepTaken(const QSqlDatabase &db, const QList<QByteArray> &events)
{
    auto done = sql::run(db, u"DELETE FROM availability_taken"_s);
    for (const QByteArray &event : events) {
        if (done)
            done = sql::run(db, u"INSERT OR IGNORE INTO availability_taken(event) VALUES(?)"_s, {event});
    }
    return done ? renewDirectoryStamp(db) : done;
}

} // namespace statement

QStringList StatementFold::kinds() const
{
    return {statement::eventKind};
}

QStringList StatementFold::tables() const
{
    return {u"availability_statement"_s, u"availability_past"_s};
}

Result<void> StatementFold::apply(const QSqlDatabase &db, const Event &event)
{
    auto done = renewDirectoryStamp(db);
    for (const QByteArray &parent : event.parents) {
        if (done)
            done = sql::run(db, u"INSERT OR IGNORE INTO availability_past(event, record) VALUES(?,?)"_s, {parent, event.record});
    }
    if (!done)
        return done;
    const QCborMap &data = event.data;
    const QString status = data[u"status"_s].toString(u""_s);
    if (event.isRemoved() || !statement::statusNamed(status))
        return sql::run(db, u"DELETE FROM availability_statement WHERE event = ?"_s, {event.id});
    return sql::run(db, u"INSERT OR REPLACE INTO availability_statement(event, record, directory, entry, school, status, until, said_at, hlc, device) "
                        "VALUES(?,?,?,?,?,?,?,?,?,?)"_s,
                    {event.id, event.record, data[u"directory"_s].toByteArray(), data[u"entry"_s].toInteger(), data[u"school"_s].toInteger(), status,
                     data[u"until"_s].toString(u""_s), event.time().toString(Qt::ISODateWithMs), static_cast<qint64>(event.hlc), event.device});
}
