// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/text.h"

#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

// Letters that Unicode does not decompose into a base letter and a mark.
QStringView openedUp(QChar c)
{
    switch (c.unicode()) {
    case u'\u00DF':
        return u"ss";
    case u'\u00E6':
        return u"ae";
    case u'\u0153':
        return u"oe";
    case u'\u00F8':
        return u"o";
    case u'\u0142':
        return u"l";
    case u'\u0111':
    case u'\u00F0':
        return u"d";
    case u'\u00FE':
        return u"th";
    case u'\u0127':
        return u"h";
    case u'\u0131':
        return u"i";
    case u'\u2018':
    case u'\u2019':
    case u'\u02BC':
    case u'\u00B4':
    case u'`':
        return u"'";
    default:
        return {};
    }
}

// ASCII, and no accent that stands for an apostrophe: then small letters are all there is to do.
bool isPlain(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80 && c != u'`'; });
}

QString plainLower(QStringView text)
{
    QString lower(text.size(), Qt::Uninitialized);
    std::ranges::transform(text, lower.begin(), [](QChar c) { return c >= u'A' && c <= u'Z' ? QChar(c.unicode() + 32) : c; });
    return lower;
}

// "van", "de", "ap": part of the surname that follows.
bool isParticle(QStringView word)
{
    static constexpr std::array<QStringView, 21> particles{u"van", u"von", u"de", u"der", u"den", u"del", u"della",
                                                           u"di",  u"da",  u"dos", u"du", u"la",  u"le",  u"ter",
                                                           u"al",  u"el",  u"bin", u"ap", u"ab",  u"st",  u"st."};
    return std::ranges::any_of(particles, [word](QStringView particle) {
        return particle.size() == word.size() && particle.compare(word, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

QString folded(QStringView text)
{
    if (isPlain(text))
        return plainLower(text);
    const QString lower = text.toString().toLower();
    QString result;
    result.reserve(lower.size());
    for (const QChar c : lower.normalized(QString::NormalizationForm_KD)) {
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        const QStringView opened = openedUp(c);
        if (opened.isEmpty())
            result.append(c);
        else
            result.append(opened);
    }
    return result;
}

QString simplifiedLine(QStringView text)
{
    return text.toString().simplified();
}

QString cleanText(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\r') {
            if (i + 1 >= text.size() || text.at(i + 1) != u'\n')
                result.append(u'\n');
        } else if (c == u'\n' || c == u'\t' || c.unicode() >= 0xA0 || (c.unicode() >= 0x20 && c.unicode() < 0x7F)) {
            result.append(c);
        }
    }
    return result.trimmed();
}

QString surnameOf(const QString &name)
{
    const QString simple = name.simplified();
    qsizetype start = simple.lastIndexOf(u' ') + 1;
    while (start > 0) {
        const qsizetype before = simple.lastIndexOf(u' ', start - 2) + 1;
        if (before == 0 || !isParticle(QStringView(simple).sliced(before, start - 1 - before)))
            break; // the first name is none, whatever it is
        start = before;
    }
    return simple.sliced(start);
}
