// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/directory/termfold.h"

#include "model/directory/identity.h"
#include "model/store/sql.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

// Whose word counts: a principal's or an office's for the school, the Development Director's for the partnership.
bool isTheirs(const Event &event, qint64 school)
{
    return school == 0 ? event.role == role::developmentDirector : event.role == role::principal || event.role == role::office;
}

} // namespace

QString textOf(const TermDates &dates)
{
    QStringList days;
    for (const TermSpan &span : dates.spans)
        days << span.first.toString(Qt::ISODate) << span.last.toString(Qt::ISODate);
    return days.join(u' ');
}

std::optional<TermDates> termDatesOf(int firstYear, const QString &text)
{
    const QStringList days = text.split(u' ');
    TermDates dates;
    dates.firstYear = firstYear;
    if (days.size() != static_cast<qsizetype>(2 * dates.spans.size()))
        return std::nullopt;
    qsizetype at = 0;
    for (TermSpan &span : dates.spans) {
        span.first = QDate::fromString(days.at(at++), Qt::ISODate);
        span.last = QDate::fromString(days.at(at++), Qt::ISODate);
    }
    return checkTermDates(dates) ? std::optional(dates) : std::nullopt;
}

QStringList TermFold::kinds() const
{
    return {termsSetKind};
}

QStringList TermFold::tables() const
{
    return {u"term_dates"_s};
}

Result<void> TermFold::apply(const QSqlDatabase &db, const Event &event)
{
    if (event.isRemoved())
        return sql::run(db, u"DELETE FROM term_dates WHERE event = ?"_s, {event.id});
    const qint64 school = event.data[u"school"_s].toInteger();
    if (!isTheirs(event, school))
        return {};
    return sql::run(db, u"INSERT OR REPLACE INTO term_dates(event, school, first_year, hlc, dates) VALUES(?,?,?,?,?)"_s,
                    {event.id, school, event.data[u"first_year"_s].toInteger(), static_cast<qint64>(event.hlc), event.data[u"dates"_s].toString(u""_s)});
}
