// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/reports/charts.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

using Kind = doc::Shape::Kind;

constexpr double chartWidth = 165;
constexpr double labelWidth = 52;
constexpr double barLength = 92; // leaves room for two numbers behind it
constexpr double barHeight = 4.5;
constexpr double rowHeight = 7.5;
constexpr double legendHeight = 8;
constexpr double baseline = 3.4; // of a label beside a bar
constexpr qsizetype longestLabel = 28;
constexpr double plotHeight = 38;

doc::Shape shape(Kind kind, double x, double y, double width, double height)
{
    return {kind, x, y, width, height, {}};
}

doc::Shape label(double x, double y, const QString &text)
{
    return {Kind::Label, x, y, 0, 0, text};
}

// As tables write it.
QString numberText(qint64 number)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(number);
}

QString shortened(const QString &text)
{
    return text.size() <= longestLabel ? text : text.left(longestLabel - 1).trimmed() + u'\u2026';
}

// What a row of bars is called: on two lines where one is too short.
void addRowLabel(doc::Figure &figure, double y, const QString &text)
{
    constexpr double upper = 1.8;
    constexpr double lower = 5.1;
    const qsizetype space = text.size() <= longestLabel ? -1 : text.lastIndexOf(u' ', longestLabel);
    if (space <= 0) {
        figure.shapes.append(label(0, y + baseline, shortened(text)));
        return;
    }
    figure.shapes.append(label(0, y + upper, text.left(space)));
    figure.shapes.append(label(0, y + lower, shortened(text.mid(space + 1))));
}

doc::Figure start(const QString &alternative)
{
    doc::Figure figure;
    figure.alternative = alternative;
    figure.width = chartWidth;
    return figure;
}

// Adds a box and a name; returns where the next one begins.
double addLegend(doc::Figure &figure, double x, Kind kind, const QString &name)
{
    figure.shapes.append(shape(kind, x, 0.5, 6, 3.5));
    figure.shapes.append(label(x + 8, baseline, name));
    return x + 14 + 1.9 * static_cast<double>(name.size());
}

// How the parts of a stacked bar are told apart without colour.
Kind partKind(qsizetype place)
{
    constexpr std::array kinds{Kind::Solid, Kind::Hatched, Kind::Outline, Kind::Outline};
    return kinds.at(static_cast<size_t>(std::min<qsizetype>(place, 3)));
}

void addPart(doc::Figure &figure, qsizetype place, double x, double y, double width)
{
    if (width <= 0)
        return;
    figure.shapes.append(shape(partKind(place), x, y, width, barHeight));
    if (place >= 3) // a line through the middle tells the fourth from the third
        figure.shapes.append(shape(Kind::Line, x, y + barHeight / 2, width, 0));
}

qint64 largest(const QList<charts::Series> &series)
{
    qint64 most = 1;
    for (const charts::Series &each : series) {
        for (const qint64 value : each.values)
            most = std::max(most, value);
    }
    return most;
}

void addDashed(doc::Figure &figure, double x, double y, double width, double height)
{
    constexpr int dashes = 6;
    for (int i = 0; i < dashes; ++i)
        figure.shapes.append(shape(Kind::Line, x + width * i / dashes, y + height * i / dashes, width / dashes / 2, height / dashes / 2));
}

} // namespace

namespace charts {

doc::Figure bars(const QList<Bar> &bars, const QString &innerName, const QString &outerName, const QString &alternative)
{
    doc::Figure figure = start(alternative);
    const double next = addLegend(figure, labelWidth, Kind::Solid, innerName);
    addLegend(figure, next, Kind::Outline, outerName);
    qint64 most = 1;
    for (const Bar &bar : bars)
        most = std::max({most, bar.outer, bar.inner});
    double y = legendHeight;
    for (const Bar &bar : bars) {
        const double outer = barLength * static_cast<double>(bar.outer) / static_cast<double>(most);
        const double inner = barLength * static_cast<double>(bar.inner) / static_cast<double>(most);
        addRowLabel(figure, y, bar.label);
        if (bar.outer > 0)
            figure.shapes.append(shape(Kind::Outline, labelWidth, y, outer, barHeight));
        if (bar.inner > 0)
            figure.shapes.append(shape(Kind::Solid, labelWidth, y, inner, barHeight));
        figure.shapes.append(label(labelWidth + std::max(outer, inner) + 2, y + baseline, u"%1 / %2"_s.arg(numberText(bar.inner), numberText(bar.outer))));
        y += rowHeight;
    }
    figure.shapes.append(shape(Kind::Line, labelWidth, legendHeight - 1, 0, y - legendHeight));
    figure.height = y;
    return figure;
}

doc::Figure stacked(const QStringList &labels, const QList<Series> &series, const QString &alternative)
{
    doc::Figure figure = start(alternative);
    double x = labelWidth;
    for (qsizetype i = 0; i < series.size(); ++i) {
        x = addLegend(figure, x, partKind(i), series.at(i).name);
        if (i >= 3)
            figure.shapes.append(shape(Kind::Line, x - 14 - 1.9 * static_cast<double>(series.at(i).name.size()), 2.25, 6, 0));
    }
    qint64 most = 1;
    for (qsizetype row = 0; row < labels.size(); ++row) {
        qint64 sum = 0;
        for (const Series &each : series)
            sum += each.values.value(row);
        most = std::max(most, sum);
    }
    double y = legendHeight;
    for (qsizetype row = 0; row < labels.size(); ++row) {
        addRowLabel(figure, y, labels.at(row));
        double left = labelWidth;
        qint64 sum = 0;
        for (qsizetype i = 0; i < series.size(); ++i) {
            const double width = barLength * static_cast<double>(series.at(i).values.value(row)) / static_cast<double>(most);
            addPart(figure, i, left, y, width);
            left += width;
            sum += series.at(i).values.value(row);
        }
        figure.shapes.append(label(left + 2, y + baseline, numberText(sum)));
        y += rowHeight;
    }
    figure.height = y;
    return figure;
}

doc::Figure lines(const QStringList &labels, const QList<Series> &series, const QString &alternative)
{
    doc::Figure figure = start(alternative);
    double x = 14;
    for (qsizetype i = 0; i < series.size(); ++i) {
        if (i == 0)
            figure.shapes.append(shape(Kind::Line, x, 2.25, 8, 0));
        else
            addDashed(figure, x, 2.25, 8, 0);
        figure.shapes.append(label(x + 10, baseline, series.at(i).name));
        x += 16 + 1.9 * static_cast<double>(series.at(i).name.size());
    }
    const auto most = static_cast<double>(largest(series));
    const double left = 14;
    const double step = labels.size() > 1 ? (chartWidth - left - 10) / static_cast<double>(labels.size() - 1) : 0;
    const auto heightOf = [most](qint64 value) { return legendHeight + plotHeight * (1 - static_cast<double>(value) / most); };
    figure.shapes.append(shape(Kind::Line, left, legendHeight, 0, plotHeight));
    figure.shapes.append(shape(Kind::Line, left, legendHeight + plotHeight, chartWidth - left - 8, 0));
    figure.shapes.append(label(0, legendHeight + 2, numberText(static_cast<qint64>(most))));
    figure.shapes.append(label(0, legendHeight + plotHeight, u"0"_s));
    for (qsizetype i = 0; i < labels.size(); ++i)
        figure.shapes.append(label(left + step * static_cast<double>(i) - 3, legendHeight + plotHeight + 5, labels.at(i).left(3)));
    for (qsizetype s = 0; s < series.size(); ++s) {
        for (qsizetype i = 0; i + 1 < labels.size(); ++i) {
            const double fromX = left + step * static_cast<double>(i);
            const double fromY = heightOf(series.at(s).values.value(i));
            const double rise = heightOf(series.at(s).values.value(i + 1)) - fromY;
            if (s == 0)
                figure.shapes.append(shape(Kind::Line, fromX, fromY, step, rise));
            else
                addDashed(figure, fromX, fromY, step, rise);
        }
        for (qsizetype i = 0; s == 0 && i < labels.size(); ++i)
            figure.shapes.append(shape(Kind::Solid, left + step * static_cast<double>(i) - 0.8, heightOf(series.at(s).values.value(i)) - 0.8, 1.6, 1.6));
    }
    figure.height = legendHeight + plotHeight + 8;
    return figure;
}

} // namespace charts
