// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/termdates.h"

#include "model/core/academicyear.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(TermDates)
};

} // namespace

Term TermDates::term(int number) const
{
    const AcademicYear year{firstYear};
    const auto place = static_cast<std::size_t>(std::clamp(number, 1, 3) - 1);
    Term term{firstYear, static_cast<int>(place) + 1, spans.at(place).first, year.end(), spans.at(place).last};
    if (place == 0)
        term.begin = year.begin();
    if (place < 2)
        term.end = spans.at(place + 1).first.addDays(-1);
    return term;
}

Term TermDates::termOf(QDate day) const
{
    for (int number = 1; number < 3; ++number) {
        if (const Term found = term(number); day <= found.end)
            return found;
    }
    return term(3);
}

TermDates usualTermDates(int firstYear)
{
    return {firstYear,
            {{{QDate(firstYear, 9, 1), QDate(firstYear, 12, 31)},
              {QDate(firstYear + 1, 1, 1), QDate(firstYear + 1, 3, 31)},
              {QDate(firstYear + 1, 4, 1), QDate(firstYear + 1, 8, 31)}}}};
}

Result<void> checkTermDates(const TermDates &dates)
{
    const AcademicYear year{dates.firstYear};
    QDate before = year.begin().addDays(-1);
    for (const TermSpan &span : dates.spans) {
        if (!span.first.isValid() || !span.last.isValid())
            return failure(Error::Code::InvalidInput, Texts::tr("Enter the first and the last day of all three terms."));
        if (span.first <= before || span.last < span.first || span.last > year.end())
            return failure(Error::Code::InvalidInput, Texts::tr("Enter terms that follow each other between 1 September %1 and 31 August %2.")
                                                          .arg(dates.firstYear).arg(dates.firstYear + 1));
        before = span.last;
    }
    return {};
}

QDate sameDayOfNext(const Term &term, const Term &next, QDate day)
{
    return std::clamp(next.begin.addDays(term.begin.daysTo(day)), next.begin, next.lastSchoolDay);
}

QString termName(int number)
{
    switch (number) {
    case 1:
        return Texts::tr("Autumn");
    case 2:
        return Texts::tr("Spring");
    default:
        return Texts::tr("Summer");
    }
}
