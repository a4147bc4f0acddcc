// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/contact.h"

#include "model/store/sql.h"

using namespace Qt::StringLiterals;

QStringList ContactFold::kinds() const
{
    return {u"contact.logged"_s, u"contact.removed"_s};
}

QStringList ContactFold::tables() const
{
    return {u"contact"_s};
}

Result<void> ContactFold::apply(const QSqlDatabase &db, const Event &event)
{
    if (event.kind == u"contact.removed"_s) {
        // It may arrive before the contact itself, so a removal leaves a row of its own.
        return sql::run(db,
                        u"INSERT INTO contact(record, entry, directory, person, school, about, held_on, author, removed) "
                        "VALUES(?, 0, x'', '', '', '', '', '', 1) ON CONFLICT(record) DO UPDATE SET entry = 0, "
                        "directory = x'', person = '', school = '', about = '', held_on = '', author = '', removed = 1"_s,
                        {event.record});
    }
    const QCborMap &data = event.data;
    return sql::run(db,
                    u"INSERT INTO contact(record, entry, directory, person, school, about, held_on, author, removed) "
                    "VALUES(?, ?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT(record) DO NOTHING"_s,
                    {event.record, data.value(u"entry"_s).toInteger(), data.value(u"directory"_s).toByteArray(),
                     data.value(u"person"_s).toString(), data.value(u"school"_s).toString(),
                     data.value(u"about"_s).toString(), data.value(u"held_on"_s).toString(),
                     event.author.isNull() ? u""_s : event.author}); // a null text would be bound as NULL
}
