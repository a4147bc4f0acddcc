// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/queryhints.h"

#include <QFile>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

QueryHints::Kind kindNamed(const QString &name)
{
    using Kind = QueryHints::Kind;
    return name == u"keystage"_s ? Kind::KeyStage : name == u"phase"_s ? Kind::Phase : name == u"manner"_s ? Kind::Manner : Kind::Designation;
}

} // namespace

QueryHints::QueryHints()
{
    QFile file(u":/vocabulary/query-hints.tsv"_s);
    if (!file.open(QIODevice::ReadOnly))
        return;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList cells = line.split(u'\t');
        if (line.startsWith(u'#') || cells.size() != 3 || cells.at(1) == u"kind"_s)
            continue;
        m_hints.insert(cells.at(0), {kindNamed(cells.at(1)), cells.at(2)});
    }
}

const QueryHints::Hint *QueryHints::find(const QString &words) const
{
    const auto found = m_hints.constFind(words);
    return found == m_hints.constEnd() ? nullptr : &*found;
}
