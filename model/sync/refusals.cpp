// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/refusals.h"

#include "model/core/hash.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QString name = u"refusals_read"_s;
constexpr qsizetype markSize = 8;
constexpr qsizetype mostKept = 500;

// Not the words: a name may stand in them.
QByteArray markOf(const Refusal &refusal)
{
    return contentHash(refusal.sentence.toUtf8() + '\n' + refusal.thing).first(markSize);
}

QList<QByteArray> marksIn(const SyncStore &store)
{
    const QByteArray all = store.local(name);
    QList<QByteArray> marks;
    for (qsizetype i = 0; i + markSize <= all.size(); i += markSize)
        marks.append(all.sliced(i, markSize));
    return marks;
}

} // namespace

namespace refusals {

QStringList unread(const SyncStore &store, const QList<Refusal> &all)
{
    const QList<QByteArray> read = marksIn(store);
    QStringList left;
    for (const Refusal &refusal : all) {
        if (!read.contains(markOf(refusal)) && !left.contains(refusal.sentence))
            left.append(refusal.sentence);
    }
    return left;
}

Result<void> dismiss(const SyncStore &store, const QList<Refusal> &some)
{
    QList<QByteArray> marks = marksIn(store);
    for (const Refusal &refusal : some) {
        marks.removeAll(markOf(refusal));
        marks.append(markOf(refusal));
    }
    return store.setLocal(name, marks.sliced(std::max<qsizetype>(0, marks.size() - mostKept)).join());
}

} // namespace refusals
