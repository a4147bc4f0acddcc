// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/academicyear.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

QDate AcademicYear::begin() const
{
    return QDate(firstYear, 9, 1);
}

QDate AcademicYear::end() const
{
    return QDate(firstYear + 1, 8, 31);
}

QString AcademicYear::name() const
{
    return u"%1-%2"_s.arg(firstYear).arg((firstYear + 1) % 100, 2, 10, QLatin1Char('0'));
}

AcademicYear AcademicYear::of(QDate date)
{
    return {date.month() >= 9 ? date.year() : date.year() - 1};
}

AcademicYear AcademicYear::fromName(const QString &name)
{
    static const QRegularExpression shape(u"^\\s*(\\d{4})\\s*[-/\u2013]\\s*(\\d{2}|\\d{4})\\s*$"_s);
    const auto match = shape.match(name);
    if (!match.hasMatch())
        return {};
    const int first = match.captured(1).toInt();
    const int second = match.captured(2).toInt();
    return (first + 1) % 100 == second % 100 && (second < 100 || second == first + 1) ? AcademicYear{first}
                                                                                     : AcademicYear{};
}
