// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/unknownnames.h"

#include "model/core/text.h"
#include "model/directory/directoryrepository.h"
#include "model/store/sql.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(UnknownNames)
};

QString keyOf(const QString &name)
{
    return folded(simplifiedLine(name));
}

struct Held
{
    QString role;
    qint64 entry = 0; // 0: a post without an entry
    QString theme;
};

Result<QList<Held>> heldAt(const QSqlDatabase &db, qint64 school, const QString &name)
{
    auto row = sql::select(db, u"SELECT p.name, o.role, e.id, e.theme FROM post o JOIN person p ON p.id = o.person "
                               "LEFT JOIN entry e ON e.post = o.id WHERE o.school = ? ORDER BY o.id, e.id"_s, {school});
    if (!row)
        return failure(row);
    const QString wanted = keyOf(name);
    QList<Held> held;
    while (row->next()) {
        if (keyOf(row->value(0).toString()) == wanted)
            held.append({row->value(1).toString(), row->value(2).toLongLong(), row->value(3).toString()});
    }
    return held;
}

} // namespace

Result<QStringList> unknownNames(const QSqlDatabase &db, const Booking &request)
{
    QStringList sentences;
    for (const Party &party : QList<Party>{request.requesting, request.providing} + request.receiving) {
        if (party.schoolId == 0 && !party.school.trimmed().isEmpty())
            sentences.append(Texts::tr("The directory on this PC holds no school \u2018%1\u2019, so the booking does not reach it by itself. Check that the name is right.")
                                 .arg(party.school.trimmed().left(100)));
    }
    const QString name = request.colleague.name.trimmed();
    if (name.isEmpty() || request.colleague.entry != 0 || request.providing.schoolId == 0)
        return sentences;
    const auto held = heldAt(db, request.providing.schoolId, name);
    if (!held)
        return failure(held);
    if (held->isEmpty())
        sentences.append(Texts::tr("The directory names nobody called \u2018%1\u2019 at %2. Check that the name is right.").arg(name.left(100), request.providing.school));
    return sentences;
}

Result<Colleague> colleagueInDirectory(const QSqlDatabase &db, const Booking &request)
{
    Colleague colleague{{}, 0, request.colleague.name, {}};
    if (request.providing.schoolId == 0 || request.colleague.name.trimmed().isEmpty())
        return colleague;
    const auto edition = DirectoryRepository(db).edition();
    const auto held = heldAt(db, request.providing.schoolId, request.colleague.name);
    if (!edition || !held)
        return edition ? failure(held) : failure(edition);
    const auto isOfTheme = [&](const Held &one) { return keyOf(one.theme) == keyOf(request.section1.theme); };
    const auto isSameRole = [&](const Held &one) { return one.role == held->first().role; };
    const auto found = held->size() == 1 ? held->begin() : std::ranges::find_if(*held, isOfTheme);
    if (found != held->end())
        return Colleague{found->entry == 0 ? QByteArray() : edition->directoryUid, found->entry, colleague.name, found->role};
    if (!held->isEmpty() && std::ranges::all_of(*held, isSameRole))
        colleague.role = held->first().role;
    return colleague;
}
