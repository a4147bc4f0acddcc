// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/typedvalues.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr int longestMinutes = 60 * 24 * 366;
constexpr qint64 mostPence = 100'000'000;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(TypedValues)
};

const QLocale &british()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    return locale;
}

auto wrong(const QString &sentence)
{
    return failure(Error::Code::InvalidInput, sentence);
}

auto wrongDate()
{
    return wrong(Texts::tr("Enter a date such as 30/11/2026."));
}

// 0 when \p word names none; three letters are enough.
int monthOf(const QString &word)
{
    bool isNumber = false;
    if (const int month = word.toInt(&isNumber); isNumber)
        return month;
    for (int month = 1; month <= 12 && word.size() >= 3; ++month) {
        if (british().monthName(month).startsWith(word, Qt::CaseInsensitive) || word.compare(u"sept"_s, Qt::CaseInsensitive) == 0)
            return word.compare(u"sept"_s, Qt::CaseInsensitive) == 0 ? 9 : month;
    }
    return 0;
}

int yearOf(const QString &digits, int day, int month, QDate today)
{
    if (!digits.isEmpty())
        return digits.size() <= 2 ? 2000 + digits.toInt() : digits.toInt();
    const QDate thisYear(today.year(), month, day);
    return thisYear.isValid() && thisYear < today ? today.year() + 1 : today.year();
}

Result<QDate> makeDate(int day, int month, int year)
{
    if (month < 1 || month > 12 || day < 1 || year < 1900 || year > 2200)
        return wrongDate();
    const QDate date(year, month, day);
    if (date.isValid())
        return date;
    const int last = QDate(year, month, 1).daysInMonth();
    return wrong(Texts::tr("%1 has %2 days. Enter a date such as %3.")
                     .arg(british().standaloneMonthName(month))
                     .arg(last)
                     .arg(typed::dateText(QDate(year, month, last))));
}

QString withoutWeekWords(const QString &text)
{
    static const QRegularExpression words(u"^(?:w\\s*/?\\s*c|week(?:\\s+(?:of|commencing|beginning))?)\\.?\\s+"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const auto match = words.match(text);
    return match.hasMatch() ? text.mid(match.capturedEnd()) : text;
}

double numberOf(const QString &text)
{
    return QString(text).replace(u',', u'.').toDouble();
}

} // namespace

namespace typed {

Result<QDate> date(const QString &text, QDate today)
{
    static const QRegularExpression iso(u"^(\\d{4})-(\\d{1,2})-(\\d{1,2})$"_s);
    static const QRegularExpression usual(
        u"^(?:[a-z]+day,?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?[\\s./-]+([a-z]{3,9}|\\d{1,2})(?:[\\s./,-]+(\\d{4}|\\d{2}))?\\.?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (const auto match = iso.match(text.trimmed()); match.hasMatch())
        return makeDate(match.captured(3).toInt(), match.captured(2).toInt(), match.captured(1).toInt());
    const auto match = usual.match(text.trimmed());
    if (!match.hasMatch())
        return wrongDate();
    const int day = match.captured(1).toInt();
    const int month = monthOf(match.captured(2));
    return makeDate(day, month, yearOf(match.captured(3), day, month, today));
}

Result<DayOrWeek> dayOrWeek(const QString &text, QDate today)
{
    const QString typed = text.trimmed();
    const QString rest = withoutWeekWords(typed);
    const auto day = date(rest, today);
    if (!day)
        return failure(day);
    if (rest.size() == typed.size())
        return DayOrWeek{*day, false};
    return DayOrWeek{day->addDays(1 - day->dayOfWeek()), true};
}

Result<QTime> time(const QString &text)
{
    static const QRegularExpression usual(u"^(\\d{1,2})(?:\\s*[.:h]?\\s*(\\d{2}))?\\s*(am|pm)?$"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = usual.match(text.trimmed());
    int hour = match.captured(1).toInt();
    const QString half = match.captured(3).toLower();
    if (half == u"pm"_s && hour < 12)
        hour += 12;
    if (half == u"am"_s && hour == 12)
        hour = 0;
    const QTime time(hour, match.captured(2).toInt());
    if (!match.hasMatch() || !time.isValid())
        return wrong(Texts::tr("Enter a time such as 9.15 or 14.00."));
    return time;
}

Result<int> minutes(const QString &text, int minutesPerDay)
{
    static const QRegularExpression halfDay(u"^(?:a\\s+)?half(?:\\s+a)?[\\s-]+day$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression parts(
        u"^(?:(a|\\d+(?:[.,]\\d+)?)\\s*days?)?\\s*(?:(an|\\d+(?:[.,]\\d+)?)\\s*(?:h(?:ou)?rs?|h|$))?\\s*(?:and\\s+)?(?:(\\d+)\\s*(?:m(?:in(?:ute)?s?)?|$)\\.?)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString typed = text.trimmed();
    if (halfDay.match(typed).hasMatch())
        return minutesPerDay / 2;
    const auto match = parts.match(typed);
    const auto amount = [&match](int part) { return match.captured(part).startsWith(u'a', Qt::CaseInsensitive) ? 1 : numberOf(match.captured(part)); };
    const double found = match.hasMatch() ? amount(1) * minutesPerDay + amount(2) * 60 + match.captured(3).toInt() : 0;
    if (found < 1 || found > longestMinutes)
        return wrong(Texts::tr("Enter a length such as 1.5 hours, 45 minutes or half a day."));
    return static_cast<int>(std::lround(found));
}

Result<qint64> pence(const QString &text)
{
    static const QRegularExpression usual(u"^£?\\s*(\\d{1,3}(?:,\\d{3})+|\\d{1,7})(?:\\.(\\d{1,2}))?$"_s);
    const auto match = usual.match(text.trimmed());
    const qint64 pounds = match.captured(1).remove(u',').toLongLong();
    const qint64 rest = match.captured(2).leftJustified(2, u'0').toLongLong();
    if (!match.hasMatch() || pounds * 100 + rest > mostPence)
        return wrong(Texts::tr("Enter an amount such as £36.50."));
    return pounds * 100 + rest;
}

Result<int> basisPoints(const QString &text)
{
    static const QRegularExpression usual(u"^(\\d{1,3}(?:[.,]\\d{1,2})?)\\s*%?$"_s);
    const auto match = usual.match(text.trimmed());
    const double percent = numberOf(match.captured(1));
    if (!match.hasMatch() || percent > 100)
        return wrong(Texts::tr("Enter a percentage such as 12.5%."));
    return static_cast<int>(std::lround(percent * 100));
}

QString dateText(QDate date)
{
    return date.toString(u"d/M/yyyy"_s);
}

QString dayOrWeekText(const DayOrWeek &day)
{
    return day.isWeek ? Texts::tr("w/c %1", "week commencing").arg(dateText(day.date)) : dateText(day.date);
}

QString longDateText(QDate date)
{
    return british().toString(date, u"dddd d MMMM yyyy"_s);
}

QString timeText(QTime time)
{
    return time.isValid() ? time.toString(u"H.mm"_s) : QString();
}

} // namespace typed
