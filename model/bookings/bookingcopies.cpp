// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/bookingcopies.h"

#include "model/directory/identity.h"
#include "model/journal/stub.h"
#include "model/store/sql.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {

struct Import
{
    QByteArray record;
    bool isWorkedOn = false;
    int rank = 0; // of who imported it: the lowest counts
};

// A director holds the words of section 3 that an office had to leave out.
int rankOf(const QString &role)
{
    if (role == role::developmentDirector)
        return 0;
    if (role == role::regionalDirector)
        return 1;
    if (role.isEmpty())
        return 4; // taken over before anybody was chosen: nobody else has it
    return role == role::principal ? 2 : 3;
}

Result<Import> importOf(const QSqlDatabase &db, const QByteArray &record)
{
    const auto worked = sql::value(db, u"SELECT EXISTS(SELECT 1 FROM event WHERE record = ? AND kind <> 'booking.imported')"_s, {record});
    const auto bytes = sql::value(db, u"SELECT bytes FROM event WHERE id = ?"_s, {record});
    if (!worked || !bytes)
        return worked ? failure(bytes) : failure(worked);
    const auto opening = parseStored(bytes->toByteArray());
    return Import{record, worked->toBool(), rankOf(opening ? opening->role : QString())};
}

// Those that nobody worked on count only where nobody worked on any, and then only the first of them.
void decide(QList<copies::Copy> &copies, const QList<Import> &imports)
{
    const bool isAnyWorkedOn = std::ranges::any_of(imports, &Import::isWorkedOn);
    const auto first = std::ranges::min_element(imports, {}, [](const Import &one) { return std::tie(one.rank, one.record); });
    for (qsizetype i = 0; i < copies.size(); ++i)
        copies[i].isToBeSetAside = isAnyWorkedOn ? !imports.at(i).isWorkedOn : imports.at(i).record != first->record;
}

} // namespace

namespace copies {

Result<QList<Copy>> of(const QSqlDatabase &db, const QByteArray &record)
{
    auto row = sql::select(db, u"SELECT c.record, c.is_set_aside FROM booking_row b JOIN booking_row c ON c.import_key = b.import_key "
                               "AND c.requesting_school = b.requesting_school COLLATE NOCASE AND c.providing_school = b.providing_school COLLATE NOCASE "
                               "WHERE b.record = ? AND b.import_key IS NOT NULL ORDER BY c.record"_s, {record});
    if (!row)
        return failure(row);
    QList<Copy> copies;
    while (row->next())
        copies.append({row->value(0).toByteArray(), row->value(1).toBool(), false});
    if (copies.size() < 2)
        return copies;
    QList<Import> imports;
    for (const Copy &copy : std::as_const(copies)) {
        const auto import = importOf(db, copy.record);
        if (!import)
            return failure(import);
        imports.append(*import);
    }
    decide(copies, imports);
    return copies;
}

} // namespace copies
