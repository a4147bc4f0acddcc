// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QBuffer>
#include <QList>
#include <QPainter>
#include <QPdfWriter>
#include <QStringList>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

// How the benchmarks of documents measure, and what they measure themselves against.
namespace measuring {

// Of the processor, which other programs on the machine do not stretch.
inline double milliseconds(const std::function<void()> &work)
{
    const std::clock_t before = std::clock();
    work();
    return static_cast<double>(std::clock() - before) * 1e3 / CLOCKS_PER_SEC;
}

inline double medianOf(const std::function<void()> &work, int runs = 7)
{
    QList<double> times;
    for (int i = 0; i < runs; ++i)
        times.append(milliseconds(work));
    std::ranges::sort(times);
    return times.at(runs / 2);
}

// The same lines on as many pages, at fixed places in some columns: what drawing alone costs.
inline void drawBare(QByteArray &bytes, const QStringList &lines, int pages, int columns)
{
    constexpr int width = 8000; // of a page, in dots
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(1200);
    QPainter painter(&writer);
    QFont font(QStringList{QStringLiteral("Segoe UI"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")});
    font.setPixelSize(175);
    font.setStyleStrategy(QFont::PreferNoShaping);
    painter.setFont(font);
    const qsizetype perPage = std::max<qsizetype>(1, (lines.size() + pages - 1) / pages);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0 && i % perPage == 0)
            writer.newPage();
        const qsizetype place = i % perPage;
        painter.drawText(QPointF(static_cast<double>(place % columns * (width / columns)), 200 + static_cast<double>(place / columns) * 220), lines.at(i));
    }
}

// One line of the table that scripts read.
inline void report(const char *name, double value, const char *unit, double ratio, const char *yardstick)
{
    std::printf("%s\t%.1f\t%s\t%.2f\t%s\n", name, value, unit, ratio, yardstick);
}

} // namespace measuring
