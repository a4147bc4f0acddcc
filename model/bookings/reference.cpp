// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/reference.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// A prime above the alphabet's size: then every place and every difference of two places has an inverse, which is
// what makes single errors and swaps visible. Check values 26 to 28 have no character; such a draw is thrown away.
constexpr qsizetype modulus = 29;

qsizetype valueOf(QChar c)
{
    for (qsizetype value = 0; value < reference::alphabet.size(); ++value) {
        if (c == reference::alphabet.at(value))
            return value;
    }
    return -1;
}

qsizetype weightedSum(QStringView characters)
{
    qsizetype sum = 0;
    for (qsizetype i = 0; i < characters.size(); ++i) {
        const qsizetype value = valueOf(characters.at(i));
        if (value < 0)
            return -1;
        sum += value * (i + 1);
    }
    return sum % modulus;
}

bool isWellFormed(QStringView twelve)
{
    return twelve.size() == reference::length && weightedSum(twelve) == 0;
}

// value * 12 + sum = 0 modulo 29 has one solution; -1 when the alphabet has no such character.
qsizetype checkValue(qsizetype sum)
{
    for (qsizetype value = 0; value < reference::alphabet.size(); ++value) {
        if ((sum + value * reference::length) % modulus == 0)
            return value;
    }
    return -1;
}

bool everyGroupHasALetterInside(QStringView eleven)
{
    for (const qsizetype group : {0, 4, 8}) {
        if (!eleven.at(group + 1).isLetter() && !eleven.at(group + 2).isLetter())
            return false;
    }
    return true;
}

QString grouped(QStringView twelve)
{
    return twelve.first(4).toString() + u'-' + twelve.sliced(4, 4).toString() + u'-' + twelve.last(4).toString();
}

QChar plainlyMeant(QChar c)
{
    switch (c.unicode()) {
    case u'S':
        return u'5';
    case u'Z':
        return u'2';
    case u'B':
        return u'8';
    case u'G':
        return u'6';
    case u'U':
        return u'V';
    default:
        return c;
    }
}

QString withoutGrouping(QStringView typed)
{
    QString result;
    for (const QChar c : typed) {
        if (!c.isSpace() && c != u'-' && c != u'.' && c != u'\u2010' && c != u'\u2011' && c != u'\u2013')
            result.append(plainlyMeant(c.toUpper()));
    }
    return result;
}

// The characters that a doubtful one may stand for; empty when it is not doubtful.
QStringView candidatesFor(QChar c)
{
    if (c == u'O' || c == u'0')
        return u"DQ";
    if (c == u'I' || c == u'L' || c == u'1')
        return u"JT";
    return {};
}

// Two doubtful characters could be repaired in two ways that both fit: then it is better to ask.
QString withDoubtResolved(const QString &typed)
{
    const auto isDoubtful = [](QChar c) { return !candidatesFor(c).isEmpty(); };
    if (std::ranges::count_if(typed, isDoubtful) != 1)
        return typed;
    const qsizetype place = std::ranges::find_if(typed, isDoubtful) - typed.cbegin();
    for (const QChar candidate : candidatesFor(typed.at(place))) {
        QString repaired = typed;
        repaired[place] = candidate;
        if (isWellFormed(repaired))
            return repaired;
    }
    return typed;
}

} // namespace

namespace reference {

QString make()
{
    QRandomGenerator *const random = QRandomGenerator::system();
    while (true) {
        QString result;
        while (result.size() < length - 1)
            result.append(QChar(alphabet.at(random->bounded(static_cast<int>(alphabet.size())))));
        const qsizetype check = checkValue(weightedSum(result));
        if (check >= 0 && everyGroupHasALetterInside(result))
            return grouped(result + QChar(alphabet.at(check)));
    }
}

QStringList makeBatch(int count)
{
    QStringList batch;
    QSet<QString> seen;
    while (batch.size() < count) {
        const QString next = make();
        if (!seen.contains(next))
            batch.append(next);
        seen.insert(next);
    }
    return batch;
}

Result<QString> read(QStringView typed)
{
    const QString characters = withDoubtResolved(withoutGrouping(typed.left(100)));
    if (characters.size() != length)
        return failure(Error::Code::InvalidInput,
                       QCoreApplication::translate("Reference", "A reference has twelve characters, such as 7KQM-3XWD-9RTC. "
                                                                "Enter it as it stands on the form."));
    if (!isWellFormed(characters))
        return failure(Error::Code::InvalidInput,
                       QCoreApplication::translate("Reference", "One character of this reference is not right. Compare it "
                                                                "with the form."));
    return grouped(characters);
}

} // namespace reference
