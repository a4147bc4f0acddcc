// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/printing/pageitems.h"

#include "views/printing/typescale.h"

#include <QMap>
#include <QPainter>
#include <QTextLayout>

namespace {

PageItem movedItem(LineItem item, const QPointF &by)
{
    item.at += by;
    return item;
}

PageItem movedItem(RuleItem item, const QPointF &by)
{
    item.line.translate(by);
    return item;
}

PageItem movedItem(BoxItem item, const QPointF &by)
{
    item.rect.translate(by);
    return item;
}

void paintItem(QPainter &painter, const LineItem &item)
{
    item.layout->lineAt(item.line).draw(&painter, item.at);
}

void paintItem(QPainter &, const RuleItem &) {} // all rules of a page together: see paintRules()

// Rules of one kind at once: a change of the pen costs more than a line.
void paintRules(QPainter &painter, const std::vector<PageItem> &items)
{
    QMap<std::pair<double, bool>, QList<QLineF>> rules;
    for (const PageItem &item : items) {
        if (const auto *rule = std::get_if<RuleItem>(&item))
            rules[{rule->width, rule->isDotted}].append(rule->line);
    }
    const QPen before = painter.pen();
    for (auto it = rules.cbegin(); it != rules.cend(); ++it) {
        const auto [width, isDotted] = it.key();
        QPen pen(Qt::black, width, Qt::SolidLine, isDotted ? Qt::RoundCap : Qt::FlatCap);
        if (isDotted)
            pen.setDashPattern({0.01, 5});
        painter.setPen(pen);
        painter.drawLines(it.value());
    }
    painter.setPen(before);
}

// Own strokes instead of a pattern brush, whose spacing would depend on the device.
void hatch(QPainter &painter, const QRectF &rect)
{
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    for (double x = rect.left() - rect.height(); x < rect.right(); x += paper::mm(1.2))
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    painter.restore();
}

void paintItem(QPainter &painter, const BoxItem &item)
{
    const QPen before = painter.pen();
    painter.setPen(QPen(Qt::black, item.width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    if (item.kind == doc::Shape::Kind::Solid)
        painter.fillRect(item.rect, Qt::black);
    if (item.kind == doc::Shape::Kind::Hatched)
        hatch(painter, item.rect);
    painter.drawRect(item.rect);
    painter.setPen(before);
}

} // namespace

PageItem moved(const PageItem &item, const QPointF &by)
{
    return std::visit([&by](const auto &each) { return movedItem(each, by); }, item);
}

void paint(QPainter &painter, const std::vector<PageItem> &items)
{
    for (const PageItem &item : items)
        std::visit([&painter](const auto &each) { paintItem(painter, each); }, item);
    paintRules(painter, items);
}
