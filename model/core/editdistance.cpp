// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/editdistance.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace {

constexpr int longestText = 200;

} // namespace

// Beyond as many cells from the diagonal as errors are allowed there are too many of them: those cells are left out.
int editDistance(QStringView a, QStringView b, int limit)
{
    const auto rowsNeeded = static_cast<int>(a.size());
    const auto columns = static_cast<int>(b.size());
    if (std::abs(rowsNeeded - columns) > limit || rowsNeeded > longestText || columns > longestText)
        return limit + 1;
    std::array<std::array<int, longestText + 2>, 3> rows;
    for (int j = 0; j <= std::min(columns, limit + 1); ++j)
        rows[0][static_cast<size_t>(j)] = j;
    for (int i = 1; i <= rowsNeeded; ++i) {
        auto &row = rows[static_cast<size_t>(i % 3)];
        const auto &above = rows[static_cast<size_t>((i + 2) % 3)];
        const auto &twoAbove = rows[static_cast<size_t>((i + 1) % 3)];
        const int first = std::max(1, i - limit);
        const int last = std::min(columns, i + limit);
        row[static_cast<size_t>(first - 1)] = first == 1 ? i : limit + 1;
        row[static_cast<size_t>(last + 1)] = limit + 1;
        const QChar ca = a[i - 1];
        int least = row[static_cast<size_t>(first - 1)];
        for (int j = first; j <= last; ++j) {
            const auto at = static_cast<size_t>(j);
            const QChar cb = b[j - 1];
            int cost = std::min({above[at] + 1, row[at - 1] + 1, above[at - 1] + (ca == cb ? 0 : 1)});
            if (i > 1 && j > 1 && ca == b[j - 2] && a[i - 2] == cb)
                cost = std::min(cost, twoAbove[at - 2] + 1);
            row[at] = cost;
            least = std::min(least, cost);
        }
        if (least > limit)
            return limit + 1;
    }
    return std::min(limit + 1, rows[static_cast<size_t>(rowsNeeded % 3)][static_cast<size_t>(columns)]);
}
