// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/directory/termcalendar.h"

#include "model/core/academicyear.h"
#include "model/directory/heldseats.h"
#include "model/directory/termfold.h"
#include "model/journal/journal.h"
#include "model/store/sql.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(TermCalendar)
};

TermDates after(const TermDates &dates, int number, const TermDates &nextYear)
{
    return number < 3 ? dates : nextYear;
}

QDate termAfter(const TermDates &dates, const TermDates &nextYear, QDate day)
{
    const Term term = dates.termOf(day);
    const Term next = after(dates, term.number, nextYear).term(term.number % 3 + 1);
    return sameDayOfNext(term, next, day);
}

} // namespace

QDate usualTermAfter(QDate day)
{
    const int year = AcademicYear::of(day).firstYear;
    return termAfter(usualTermDates(year), usualTermDates(year + 1), day);
}

TermCalendar::TermCalendar(const QSqlDatabase &db)
    : m_db(db)
{
}

Result<std::optional<TermDates>> TermCalendar::ownDates(qint64 school, int firstYear) const
{
    const auto newest = sql::value(m_db, u"SELECT dates FROM term_dates WHERE school = ? AND first_year = ? ORDER BY hlc DESC, event DESC LIMIT 1"_s,
                                   {school, firstYear});
    if (!newest)
        return failure(newest);
    return termDatesOf(firstYear, newest->toString());
}

Result<TermDates> TermCalendar::datesOf(qint64 school, int firstYear) const
{
    for (const qint64 whose : {school, qint64(0)}) {
        const auto own = ownDates(whose, firstYear);
        if (!own)
            return failure(own);
        if (*own)
            return **own;
    }
    return usualTermDates(firstYear);
}

Result<Term> TermCalendar::termOf(qint64 school, QDate day) const
{
    const auto dates = datesOf(school, AcademicYear::of(day).firstYear);
    if (!dates)
        return failure(dates);
    return dates->termOf(day);
}

Result<QDate> TermCalendar::aTermAfter(qint64 school, QDate day) const
{
    const int year = AcademicYear::of(day).firstYear;
    const auto dates = datesOf(school, year);
    const auto nextYear = datesOf(school, year + 1);
    if (!dates || !nextYear)
        return dates ? failure(nextYear) : failure(dates);
    return termAfter(*dates, *nextYear, day);
}

TermDesk::TermDesk(const QSqlDatabase &db, Journal &journal, Identity identity)
    : m_db(db)
    , m_journal(journal)
    , m_identity(std::move(identity))
{
}

std::optional<qint64> TermDesk::ownCalendar() const
{
    if (m_identity.role == role::developmentDirector)
        return 0;
    const bool isOfSchool = m_identity.role == role::principal || m_identity.role == role::office;
    return isOfSchool && m_identity.schoolId != 0 ? std::optional(m_identity.schoolId) : std::nullopt;
}

Result<void> TermDesk::set(const TermDates &dates)
{
    if (const auto done = checkTermDates(dates); !done)
        return done;
    return record(dates.firstYear, textOf(dates));
}

Result<void> TermDesk::clear(int firstYear)
{
    return record(firstYear, u""_s);
}

Result<void> TermDesk::record(int firstYear, const QString &dates)
{
    const auto calendar = ownCalendar();
    if (!calendar)
        return failure(Error::Code::Conflict, Texts::tr("Term dates are for a school\u2019s principal or office to set, and for the Development Director."));
    if (const auto own = HeldSeats(m_db).checkAuthor(m_identity); !own)
        return own;
    EventDraft draft;
    draft.kind = termsSetKind;
    draft.author = m_identity.name;
    draft.role = m_identity.role;
    draft.addressees = {u"public"_s}; // whoever books with a school counts by its terms
    draft.data = {{u"school"_s, *calendar}, {u"first_year"_s, firstYear}, {u"dates"_s, dates}};
    const auto recorded = m_journal.record(draft);
    return recorded ? Result<void>() : failure(recorded);
}
