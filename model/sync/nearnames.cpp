// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/nearnames.h"

#include "model/core/editdistance.h"
#include "model/core/text.h"

#include <algorithm>
#include <utility>

namespace {

constexpr qsizetype shortestPart = 3;

} // namespace

QStringList nearNames(const QString &typed, const QStringList &names, qsizetype most)
{
    const QString wanted = folded(simplifiedLine(typed));
    QList<std::pair<int, QString>> near;
    for (const QString &name : names) {
        const QString other = folded(simplifiedLine(name));
        const bool isPart = wanted.size() >= shortestPart && other.size() >= shortestPart && (other.contains(wanted) || wanted.contains(other));
        const int apart = std::max(2, static_cast<int>(wanted.size() / 4));
        const int away = editDistance(wanted, other, apart);
        if (isPart || away <= apart)
            near.append({isPart ? 0 : away, name});
    }
    std::ranges::stable_sort(near, {}, &std::pair<int, QString>::first);
    QStringList result;
    for (const auto &[away, name] : std::as_const(near)) {
        if (result.size() < most)
            result.append(name);
    }
    return result;
}
