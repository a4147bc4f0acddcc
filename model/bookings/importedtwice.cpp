// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/importedtwice.h"

#include "model/bookings/bookingcodec.h"
#include "model/core/hash.h"
#include "model/store/sql.h"

#include <QMap>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {

using namespace importedtwice;

const QString importKind = u"booking.imported"_s;

bool isSomethingDone(const HistoryItem &item)
{
    return item.kind != importKind && item.kind != u"booking.seen"_s && item.kind != u"booking.undone"_s && !item.isIgnored && !item.isUndone;
}

bool isOverWithNothing(BookingState state)
{
    return state >= BookingState::Declined && state <= BookingState::CancelledByCircumstances;
}

QString named(const QString &name)
{
    return name.simplified().toCaseFolded();
}

QByteArray identityOf(const Booking &imported)
{
    const QStringList words{QString::fromLatin1(imported.importKey.toHex()), named(imported.requesting.school), named(imported.providing.school),
                            named(imported.colleague.name), imported.sentOn.toString(Qt::ISODate)};
    return imported.importKey.isEmpty() ? QByteArray() : shortHash(words.join(u'\x1f').toUtf8());
}

QString daysOf(const Booking &imported)
{
    QStringList days;
    for (const Visit &visit : imported.visits)
        days.append(visit.date.toString(Qt::ISODate));
    days.sort();
    return days.join(u' ');
}

bool wentOn(const Import &import)
{
    return import.history > 0 && !import.cameToNothing;
}

// The one with the most history comes first; one that came to nothing never before one that did not.
bool comesFirst(const Import &a, const Import &b)
{
    return std::tuple(a.cameToNothing, -a.history, !a.hasSection3, a.record) < std::tuple(b.cameToNothing, -b.history, !b.hasSection3, b.record);
}

// Of imports with the same visits, which are in their order: those that count.
QList<Import> countedOf(const QList<Import> &imports)
{
    QList<Import> counted;
    for (const Import &import : imports) {
        if (wentOn(import))
            counted.append(import);
    }
    return counted.isEmpty() ? QList<Import>{imports.first()} : counted;
}

Result<QList<Import>> importsOf(const QSqlDatabase &db, const QByteArray &identity)
{
    auto row = sql::select(db, u"SELECT record, days, history, came_to_nothing, has_section3 FROM booking_import WHERE identity = ?"_s, {identity});
    if (!row)
        return failure(row);
    QList<Import> imports;
    while (row->next())
        imports.append({row->value(0).toByteArray(), identity, row->value(1).toString(), row->value(2).toInt(), row->value(3).toBool(), row->value(4).toBool()});
    return imports;
}

QVariant orNull(const QByteArray &record)
{
    return record.isEmpty() ? QVariant() : QVariant(record);
}

Result<void> markAll(const QSqlDatabase &db, const QByteArray &identity)
{
    const auto imports = importsOf(db, identity);
    if (!imports)
        return failure(imports);
    const QHash<QByteArray, Verdict> verdicts = decide(*imports);
    for (auto verdict = verdicts.cbegin(); verdict != verdicts.cend(); ++verdict) {
        const QVariant sameAs = orNull(verdict->sameAs);
        const QVariant decideWith = orNull(verdict->decideWith);
        const auto done = sql::run(db, u"UPDATE booking SET same_as = ?, decide_with = ? WHERE record = ? AND (same_as IS NOT ? OR decide_with IS NOT ?)"_s,
                                   {sameAs, decideWith, verdict.key(), sameAs, decideWith});
        if (!done)
            return done;
    }
    return {};
}

Result<QByteArray> identityKept(const QSqlDatabase &db, const QByteArray &record)
{
    const auto identity = sql::value(db, u"SELECT identity FROM booking_import WHERE record = ?"_s, {record});
    return identity ? Result<QByteArray>(identity->toByteArray()) : failure(identity);
}

} // namespace

namespace importedtwice {

Import importOf(const Booking &booking, const QList<Event> &events)
{
    Import import;
    QByteArray last;
    for (const HistoryItem &item : booking.history) {
        if (item.kind == importKind && !item.isIgnored)
            last = item.event;
        else if (isSomethingDone(item))
            ++import.history;
    }
    const auto event = std::ranges::find(events, last, &Event::id);
    if (booking.importKey.isEmpty() || last.isEmpty() || event == events.end())
        return {};
    const Booking imported = codec::booking(event->data);
    import.record = booking.record;
    import.identity = identityOf(imported);
    import.days = daysOf(imported);
    import.cameToNothing = isOverWithNothing(booking.state);
    import.hasSection3 = booking.section3.status == Section3Status::Status::Received;
    return import;
}

QHash<QByteArray, Verdict> decide(const QList<Import> &imports)
{
    QList<Import> ordered = imports;
    std::ranges::sort(ordered, comesFirst);
    if (ordered.isEmpty())
        return {};
    QMap<QString, QList<Import>> sameDays;
    for (const Import &import : std::as_const(ordered)) {
        if (!import.cameToNothing || ordered.first().cameToNothing) // where something came of one, what came to nothing does not count
            sameDays[import.days].append(import);
    }
    QList<Import> counted;
    for (const QList<Import> &group : std::as_const(sameDays))
        counted += countedOf(group);
    std::ranges::sort(counted, comesFirst);
    QHash<QByteArray, Verdict> verdicts;
    for (const Import &import : std::as_const(ordered)) {
        const auto same = std::ranges::find(counted, import.days, &Import::days);
        Verdict verdict;
        if (!counted.contains(import))
            verdict.sameAs = same == counted.end() ? counted.first().record : same->record;
        else if (counted.size() > 1)
            verdict.decideWith = import == counted.first() ? counted.at(1).record : counted.first().record;
        verdicts.insert(import.record, verdict);
    }
    return verdicts;
}

Result<void> keep(const QSqlDatabase &db, const Booking &booking, const QList<Event> &events)
{
    const Import import = importOf(booking, events);
    if (import.identity.isEmpty())
        return {};
    const auto before = identityKept(db, import.record);
    if (!before)
        return failure(before);
    const auto kept = sql::run(db, u"INSERT OR REPLACE INTO booking_import(record, identity, days, history, came_to_nothing, has_section3) VALUES(?,?,?,?,?,?)"_s,
                               {import.record, import.identity, sql::text(import.days), import.history, import.cameToNothing, import.hasSection3});
    if (!kept)
        return kept;
    if (!before->isEmpty() && *before != import.identity) { // imported again with another school or day
        if (const auto done = markAll(db, *before); !done)
            return done;
    }
    return markAll(db, import.identity);
}

Result<void> forget(const QSqlDatabase &db, const QByteArray &record)
{
    const auto identity = identityKept(db, record);
    if (!identity)
        return failure(identity);
    if (identity->isEmpty())
        return {};
    if (const auto done = sql::run(db, u"DELETE FROM booking_import WHERE record = ?"_s, {record}); !done)
        return done;
    return markAll(db, *identity);
}

} // namespace importedtwice
