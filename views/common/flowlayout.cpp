// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/flowlayout.h"

#include <algorithm>

namespace {

int heightOf(const QList<QLayoutItem *> &line)
{
    int height = 0;
    for (const QLayoutItem *item : line)
        height = std::max(height, item->sizeHint().height());
    return height;
}

} // namespace

FlowLayout::FlowLayout(int spacing, QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
    invalidate();
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    int height = margins.top() + margins.bottom();
    const QList<Line> lines = linesFor(width - margins.left() - margins.right());
    for (const Line &line : lines)
        height += heightOf(line);
    return height + spacing() * std::max(0, static_cast<int>(lines.size()) - 1);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    const QMargins margins = contentsMargins();
    return size.grownBy(margins);
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + (width > 0 ? spacing() : 0);
        height = std::max(height, item->sizeHint().height());
    }
    return QSize(width, height).grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QRect inner = rect.marginsRemoved(contentsMargins());
    int y = inner.y();
    const QList<Line> lines = linesFor(inner.width());
    for (const Line &line : lines) {
        const int height = heightOf(line);
        placeLine(line, QRect(inner.x(), y, inner.width(), height));
        y += height + spacing();
    }
}

QList<FlowLayout::Line> FlowLayout::linesFor(int width) const
{
    QList<Line> lines;
    int x = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const int itemWidth = item->sizeHint().width();
        if (lines.isEmpty() || x + itemWidth > width) {
            lines.append(Line());
            x = 0;
        }
        lines.last().append(item);
        x += itemWidth + spacing();
    }
    return lines;
}

void FlowLayout::placeLine(const Line &line, const QRect &rect) const
{
    int x = rect.x();
    for (QLayoutItem *item : line) {
        const QSize size = item->sizeHint().boundedTo(QSize(rect.width(), rect.height()));
        item->setGeometry(QRect(QPoint(x, rect.y() + (rect.height() - size.height()) / 2), size));
        x += size.width() + spacing();
    }
}
