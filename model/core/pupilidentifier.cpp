// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/pupilidentifier.h"

#include <array>

namespace {

constexpr QStringView checkLetters = u"ABCDEFGHJKLMNPQRTUVWXYZ";
constexpr qsizetype numberLength = 13;
constexpr qsizetype nearby = 40; // characters before or after in which "UPN" or "pupil" makes a near miss suspect

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isSeparator(QChar c)
{
    switch (c.unicode()) {
    case u' ':
    case u'-':
    case u'\u00A0':
    case u'\u2009':
    case u'\u202F':
    case u'\u2010':
    case u'\u2011':
    case u'\u2012':
    case u'\u2013':
    case u'\u2212':
        return true;
    default:
        return false;
    }
}

bool isAsciiLetter(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}

struct Candidate
{
    std::array<QChar, numberLength> characters;
    qsizetype end = 0; // after its last character
};

// Reads letter, 11 digits, digit or letter from \p at on, stepping over separators; false when the shape is another.
bool readCandidate(QStringView text, qsizetype at, Candidate &candidate)
{
    qsizetype count = 0;
    qsizetype i = at;
    for (; i < text.size() && count < numberLength; ++i) {
        const QChar c = text.at(i);
        if (count > 0 && isSeparator(c))
            continue;
        const bool fits = count == 0 ? isAsciiLetter(c)
                          : count == numberLength - 1 ? isAsciiDigit(c) || isAsciiLetter(c)
                                                      : isAsciiDigit(c);
        if (!fits)
            return false;
        candidate.characters[static_cast<size_t>(count++)] = c.toUpper();
    }
    candidate.end = i;
    return count == numberLength;
}

bool checkLetterFits(const std::array<QChar, numberLength> &characters)
{
    qsizetype sum = 0;
    for (qsizetype i = 1; i < numberLength; ++i) {
        const QChar c = characters[static_cast<size_t>(i)];
        const qsizetype value = isAsciiDigit(c) ? c.unicode() - u'0' : checkLetters.indexOf(c);
        if (value < 0)
            return false;
        sum += value * (i + 1);
    }
    return checkLetters.at(sum % checkLetters.size()) == characters[0];
}

bool speaksOfPupils(QStringView text, qsizetype begin, qsizetype end)
{
    const qsizetype from = std::max<qsizetype>(0, begin - nearby);
    const QStringView around = text.sliced(from, std::min(text.size(), end + nearby) - from);
    return around.contains(u"upn", Qt::CaseInsensitive) || around.contains(u"pupil", Qt::CaseInsensitive);
}

PupilIdentifier identifierAt(QStringView text, qsizetype begin, qsizetype end, PupilIdentifier::Kind kind)
{
    const QStringView before = text.first(begin);
    const qsizetype lineStart = before.lastIndexOf(u'\n') + 1;
    return {kind, begin, end - begin, 1 + static_cast<int>(before.count(u'\n')),
            1 + static_cast<int>(begin - lineStart)};
}

} // namespace

bool isValidPupilNumber(QStringView number)
{
    Candidate candidate;
    return number.size() == numberLength && readCandidate(number, 0, candidate)
           && candidate.end == number.size() && checkLetterFits(candidate.characters);
}

QList<PupilIdentifier> findPupilIdentifiers(QStringView text)
{
    QList<PupilIdentifier> found;
    for (qsizetype i = 0; i + numberLength <= text.size(); ++i) {
        const QChar c = text.at(i);
        if (!isAsciiLetter(c) || (i > 0 && text.at(i - 1).isLetterOrNumber()))
            continue;
        Candidate candidate;
        if (!readCandidate(text, i, candidate))
            continue;
        if (candidate.end < text.size() && text.at(candidate.end).isLetterOrNumber())
            continue;
        if (checkLetterFits(candidate.characters))
            found.append(identifierAt(text, i, candidate.end, PupilIdentifier::Kind::Valid));
        else if (speaksOfPupils(text, i, candidate.end))
            found.append(identifierAt(text, i, candidate.end, PupilIdentifier::Kind::NearMiss));
        else
            continue;
        i = candidate.end - 1;
    }
    return found;
}

bool holdsPupilNumber(QStringView text)
{
    for (const PupilIdentifier &identifier : findPupilIdentifiers(text)) {
        if (identifier.kind == PupilIdentifier::Kind::Valid)
            return true;
    }
    return false;
}
