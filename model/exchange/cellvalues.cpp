// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/cellvalues.h"

#include "model/core/text.h"
#include "model/exchange/csvreader.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int firstSerial = 20'000; // 1954
constexpr int lastSerial = 80'000;  // 2119

// Most cells need no cleaning; seeing that costs less than doing it.
bool isCleanLine(const QString &text)
{
    bool afterSpace = true;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (unit < 0x20 || (unit >= 0x7F && unit <= 0xA0) || (unit >= 0x1680 && c.isSpace()) || (unit == u' ' && afterSpace))
            return false;
        afterSpace = unit == u' ';
    }
    return text.isEmpty() || !afterSpace;
}

QString repaired(const QString &text)
{
    QString result = text;
    for (QChar &c : result)
        c = fromWindows1252(c.unicode());
    return result;
}

bool isRisky(QChar c)
{
    return c == u'=' || c == u'+' || c == u'-' || c == u'@' || c == u'\t' || c == u'\r';
}

// The position of the first character that is not an apostrophe.
qsizetype behindApostrophes(const QString &text)
{
    qsizetype at = 0;
    while (at < text.size() && text.at(at) == u'\'')
        ++at;
    return at;
}

QDate numericDate(const QString &text)
{
    static const QRegularExpression dayFirst(u"^(\\d{1,2})[/.\\-](\\d{1,2})[/.\\-](\\d{4}|\\d{2})(?:[ T].*)?$"_s);
    const QRegularExpressionMatch match = dayFirst.match(text);
    if (!match.hasMatch())
        return {};
    const int year = match.capturedView(3).toInt();
    return QDate(match.capturedView(3).size() == 2 ? 2000 + year : year, match.capturedView(2).toInt(), match.capturedView(1).toInt());
}

QDate wordDate(const QString &text)
{
    for (const QString &format : {u"d MMMM yyyy"_s, u"d MMM yyyy"_s, u"d-MMM-yyyy"_s, u"d MMMM, yyyy"_s}) {
        if (const QDate date = QLocale::c().toDate(text, format); date.isValid())
            return date;
    }
    return {};
}

} // namespace

namespace cell {

QString line(const QString &text)
{
    if (isCleanLine(text))
        return text;
    return simplifiedLine(cleanText(repaired(text)));
}

QString lines(const QString &text)
{
    if (isCleanLine(text))
        return text;
    return cleanText(repaired(text));
}

QDate date(const QString &text)
{
    if (text.size() >= 10 && text.at(4) == u'-' && (text.size() == 10 || text.at(10) == u'T' || text.at(10) == u' '))
        return QDate::fromString(text.left(10), Qt::ISODate);
    bool isNumber = false;
    const int serial = text.toInt(&isNumber);
    if (isNumber)
        return serial >= firstSerial && serial <= lastSerial ? QDate(1899, 12, 30).addDays(serial) : QDate();
    if (const QDate numeric = numericDate(text); numeric.isValid())
        return numeric;
    return wordDate(text);
}

bool isFormula(const QString &text)
{
    if (text.isEmpty() || !isRisky(text.at(0)))
        return false;
    if (text.at(0) == u'=')
        return text.size() > 1;
    static const QRegularExpression command(u"\\|.*!|^[@+\\-][A-Za-z_.]+\\([^)]*\\)"_s);
    return command.match(text).hasMatch();
}

bool needsGuard(QByteArrayView text)
{
    if (text.isEmpty() || (text.front() != '\'' && !isRisky(QLatin1Char(text.front()))))
        return false;
    const auto first = std::ranges::find_if(text, [](char c) { return c != '\''; });
    return first != text.end() && isRisky(QLatin1Char(*first));
}

QString guarded(const QString &text)
{
    if (text.isEmpty() || (!isRisky(text.at(0)) && text.at(0) != u'\''))
        return text;
    return needsGuard(text.toUtf8()) ? u'\'' + text : text;
}

QString unguarded(const QString &text)
{
    if (text.isEmpty() || text.at(0) != u'\'')
        return text;
    const qsizetype at = behindApostrophes(text);
    return at < text.size() && isRisky(text.at(at)) ? text.sliced(1) : text;
}

bool isEmail(const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    const qsizetype dot = text.lastIndexOf(u'.');
    return at > 0 && text.lastIndexOf(u'@') == at && dot > at + 1 && dot + 2 <= text.size() - 1 && !text.contains(u' ')
           && !text.contains(u',') && !text.contains(u';');
}

bool isTelephone(const QString &text)
{
    const auto digits = std::ranges::count_if(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    const auto letters = std::ranges::count_if(text, [](QChar c) { return c.isLetter(); });
    return digits >= 6 && digits <= 40 && letters <= 12 && !text.contains(u'@');
}

} // namespace cell
