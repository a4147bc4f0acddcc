// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/nearnames.h"

#include "model/core/text.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace {

constexpr qsizetype shortestPart = 3;

// Letters to change, add or leave out.
qsizetype distance(const QString &a, const QString &b)
{
    std::vector<qsizetype> row(static_cast<size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = row.front();
        row.front() = i + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const auto at = static_cast<size_t>(j) + 1;
            const qsizetype changed = diagonal + (a.at(i) == b.at(j) ? 0 : 1);
            diagonal = row.at(at);
            row.at(at) = std::min({changed, row.at(at) + 1, row.at(at - 1) + 1});
        }
    }
    return row.back();
}

} // namespace

QStringList nearNames(const QString &typed, const QStringList &names, qsizetype most)
{
    const QString wanted = folded(simplifiedLine(typed));
    QList<std::pair<qsizetype, QString>> near;
    for (const QString &name : names) {
        const QString other = folded(simplifiedLine(name));
        const bool isPart = wanted.size() >= shortestPart && other.size() >= shortestPart && (other.contains(wanted) || wanted.contains(other));
        const qsizetype away = distance(wanted, other);
        if (isPart || away <= std::max<qsizetype>(2, wanted.size() / 4))
            near.append({isPart ? 0 : away, name});
    }
    std::ranges::stable_sort(near, {}, &std::pair<qsizetype, QString>::first);
    QStringList result;
    for (const auto &[away, name] : std::as_const(near)) {
        if (result.size() < most)
            result.append(name);
    }
    return result;
}
