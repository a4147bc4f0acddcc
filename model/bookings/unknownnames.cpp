// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/unknownnames.h"

#include "model/core/text.h"
#include "model/store/sql.h"

#include <QCoreApplication>

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

Result<bool> worksAt(const QSqlDatabase &db, qint64 school, const QString &name)
{
    auto row = sql::select(db, u"SELECT p.name FROM post o JOIN person p ON p.id = o.person WHERE o.school = ?"_s, {school});
    if (!row)
        return failure(row);
    const QString wanted = keyOf(name);
    while (row->next()) {
        if (keyOf(row->value(0).toString()) == wanted)
            return true;
    }
    return false;
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
    const auto isKnown = worksAt(db, request.providing.schoolId, name);
    if (!isKnown)
        return failure(isKnown);
    if (!*isKnown)
        sentences.append(Texts::tr("The directory names nobody called \u2018%1\u2019 at %2. Check that the name is right.").arg(name.left(100), request.providing.school));
    return sentences;
}
