// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/store/joinedcolumns.h"

using namespace Qt::StringLiterals;

namespace {

constexpr char separator = '\x1F';

} // namespace

QString sql::joined(const QStringList &columns)
{
    const QString format = QStringList(columns.size(), u"%s"_s).join(QLatin1Char(separator));
    return u"CAST(printf('%1', %2) AS BLOB)"_s.arg(format, columns.join(u", "_s));
}

bool sql::split(QByteArrayView joined, std::span<QByteArrayView> pieces)
{
    qsizetype start = 0;
    for (size_t i = 0; i + 1 < pieces.size(); ++i) {
        const qsizetype end = joined.indexOf(separator, start);
        if (end < 0)
            return false;
        pieces[i] = joined.sliced(start, end - start);
        start = end + 1;
    }
    pieces.back() = joined.sliced(start);
    return !pieces.back().contains(separator);
}
