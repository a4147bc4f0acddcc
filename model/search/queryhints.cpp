// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/queryhints.h"

#include <QFile>
#include <QStringList>

using namespace Qt::StringLiterals;

QueryHints::QueryHints()
{
    QFile file(u":/vocabulary/query-hints.tsv"_s);
    if (!file.open(QIODevice::ReadOnly))
        return;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList cells = line.split(u'\t');
        if (line.startsWith(u'#') || cells.size() != 3 || cells.at(1) == u"kind"_s)
            continue;
        const Kind kind = cells.at(1) == u"keystage"_s ? Kind::KeyStage : cells.at(1) == u"phase"_s ? Kind::Phase : Kind::Designation;
        m_hints.insert(cells.at(0), {kind, cells.at(2)});
    }
}

const QueryHints::Hint *QueryHints::find(const QString &words) const
{
    const auto found = m_hints.constFind(words);
    return found == m_hints.constEnd() ? nullptr : &*found;
}
