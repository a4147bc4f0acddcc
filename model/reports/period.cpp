// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/reports/period.h"

#include "model/core/academicyear.h"
#include "model/core/britishdate.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Period)
};

QString dayText(QDate day)
{
    return britishDate(day, u"d MMM yyyy"_s);
}

QDate dateOf(const QString &text)
{
    return QDate::fromString(text.trimmed(), Qt::ISODate);
}

} // namespace

Period Period::year(int firstYear)
{
    const AcademicYear year{firstYear};
    return {Kind::Year, year.begin(), year.end()};
}

Period Period::term(int firstYear, int number, const ReportTerms &terms)
{
    if (number < 1 || number > 3)
        return {};
    const Term dates = terms.of(firstYear).term(number);
    return {Kind::Term, dates.begin, dates.end, number};
}

Period Period::fromText(const QString &text)
{
    static const QRegularExpression dates(u"^\\s*(\\d{4}-\\d\\d-\\d\\d)\\s+to\\s+(\\d{4}-\\d\\d-\\d\\d)\\s*$"_s);
    static const QRegularExpression term(u"^(.*)\\s+(autumn|spring|summer)\\s*$"_s, QRegularExpression::CaseInsensitiveOption);
    if (const auto match = dates.match(text); match.hasMatch())
        return {Kind::Dates, dateOf(match.captured(1)), dateOf(match.captured(2))};
    const auto match = term.match(text);
    const AcademicYear year = AcademicYear::fromName(match.hasMatch() ? match.captured(1) : text);
    if (year.firstYear == 0)
        return {};
    const QStringList names{u"autumn"_s, u"spring"_s, u"summer"_s};
    return match.hasMatch() ? Period::term(year.firstYear, static_cast<int>(names.indexOf(match.captured(2).toLower())) + 1)
                            : Period::year(year.firstYear);
}

Period Period::inTerms(const ReportTerms &terms) const
{
    return kind == Kind::Term ? Period::term(firstYear(), number, terms) : *this;
}

Period Period::before(const ReportTerms &terms) const
{
    if (kind == Kind::Year)
        return Period::year(firstYear() - 1);
    if (kind == Kind::Term)
        return Period::term(firstYear() - 1, number, terms);
    return {kind, begin.addYears(-1), end.addYears(-1)};
}

QList<Period> Period::terms(const ReportTerms &terms) const
{
    if (kind != Kind::Year)
        return {};
    return {term(firstYear(), 1, terms), term(firstYear(), 2, terms), term(firstYear(), 3, terms)};
}

int Period::firstYear() const
{
    return AcademicYear::of(begin).firstYear;
}

QString Period::shortName() const
{
    return kind == Kind::Term ? termName(number) : name();
}

QString Period::name() const
{
    switch (kind) {
    case Kind::Year:
        return Texts::tr("%1 to %2").arg(begin.year()).arg(end.year());
    case Kind::Term:
        return Texts::tr("%1 term %2").arg(shortName()).arg(begin.year());
    case Kind::Dates:
        break;
    }
    return Texts::tr("%1 to %2").arg(dayText(begin), dayText(end));
}

QString Period::id() const
{
    const QString year = AcademicYear{firstYear()}.name();
    const QStringList names{u"autumn"_s, u"spring"_s, u"summer"_s};
    switch (kind) {
    case Kind::Year:
        return year;
    case Kind::Term:
        return u"%1 %2"_s.arg(year, names.at(number - 1));
    case Kind::Dates:
        break;
    }
    return u"%1 to %2"_s.arg(begin.toString(Qt::ISODate), end.toString(Qt::ISODate));
}
