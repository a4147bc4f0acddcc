// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/text.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

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

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

QString folded(QStringView text)
{
    QString lower = text.toString().toLower();
    if (isAscii(lower) && !lower.contains(u'`'))
        return lower;
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
    static const QStringList particles{u"van"_s, u"von"_s, u"de"_s, u"der"_s, u"den"_s, u"del"_s, u"della"_s,
                                       u"di"_s,  u"da"_s,  u"dos"_s, u"du"_s, u"la"_s,  u"le"_s,  u"ter"_s,
                                       u"al"_s,  u"el"_s,  u"bin"_s, u"ap"_s, u"ab"_s,  u"st"_s,  u"st."_s};
    const QStringList words = name.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    qsizetype first = words.size() - 1;
    while (first > 1 && particles.contains(words.at(first - 1).toLower()))
        --first;
    return words.mid(first).join(u' ');
}
