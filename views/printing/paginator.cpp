// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/printing/paginator.h"

#include "views/printing/typescale.h"

#include <algorithm>

namespace {

constexpr double tolerance = 0.5; // sums of many heights are not exact

double heightOf(const Strips &strips)
{
    double height = 0;
    for (const Strip &strip : strips)
        height += strip.spaceBefore + strip.height;
    return height;
}

} // namespace

Paginator::Paginator(const QRectF &area, double gutter)
    : m_area(area)
    , m_gutter(gutter)
{
    newPage();
}

double Paginator::columnWidth(double width, int columns, double gutter)
{
    return (width - (columns - 1) * gutter) / columns;
}

void Paginator::newPage()
{
    PageContent page;
    if (!m_pages.empty())
        page.firstHead = page.lastHead = m_pages.back().lastHead;
    m_pages.push_back(page);
    m_y = 0;
}

// One past the last strip that is tied to strip from, at least as strongly as weakest.
size_t Paginator::chainEnd(const Range &range, size_t from, Tie weakest)
{
    size_t end = from;
    while (end + 1 < range.last && range.strips[end].tie >= weakest)
        ++end;
    return end + 1;
}

Paginator::Fill Paginator::fillColumn(const Range &range, double height, int column, Tie weakest, const Place &place)
{
    Fill fill{range.first, 0, false};
    const auto put = [&](const Strip &strip) {
        fill.height += fill.height > 0 ? strip.spaceBefore : 0;
        if (place)
            place(strip, column, fill.height);
        fill.height += strip.height;
    };
    while (fill.next < range.last) {
        const Strip &first = range.strips[fill.next];
        const bool needsHeader = fill.height == 0 && fill.next > 0 && first.repeatedHeader;
        const double header = needsHeader ? heightOf(*first.repeatedHeader) : 0;
        const size_t end = chainEnd(range, fill.next, weakest);
        double chain = header - (fill.height > 0 ? 0 : first.spaceBefore);
        for (size_t i = fill.next; i < end; ++i)
            chain += range.strips[i].spaceBefore + range.strips[i].height;
        const bool fits = fill.height + chain <= height + tolerance;
        if (!fits && fill.height > 0)
            return fill;
        if (needsHeader)
            std::ranges::for_each(*first.repeatedHeader, put);
        // What is higher than a whole column comes apart; a single strip that is too high overflows.
        for (bool isFirst = true; fill.next < end; ++fill.next, isFirst = false) {
            const Strip &strip = range.strips[fill.next];
            if (!fits && !isFirst && fill.height + strip.spaceBefore + strip.height > height + tolerance)
                return fill;
            fill.isSplit = fill.isSplit || !fits;
            put(strip);
        }
    }
    return fill;
}

Paginator::Fill Paginator::fillColumns(const Range &range, int columns, double height, const Place &place)
{
    Fill total{range.first, 0, false};
    for (int column = 0; column < columns; ++column) {
        const Tie weakest = column + 1 < columns ? range.weakest : Tie::Page;
        const Fill fill = fillColumn({range.strips, total.next, range.last}, height, column, weakest, place);
        total.next = fill.next;
        total.height = std::max(total.height, fill.height);
        total.isSplit = total.isSplit || fill.isSplit;
    }
    return total;
}

// The least height at which everything still fits, so that the columns end at about the same height.
double Paginator::balancedHeight(const Range &range, int columns, double height)
{
    const auto fits = [&](double h) {
        const Fill fill = fillColumns(range, columns, h, {});
        return fill.next == range.last && !fill.isSplit;
    };
    double high = height;
    double low = 0;
    if (columns == 1 || !fits(high))
        return height;
    while (high - low > 20) {
        const double middle = (low + high) / 2;
        (fits(middle) ? high : low) = middle;
    }
    return high;
}

void Paginator::place(const Strip &strip, const QPointF &at)
{
    PageContent &page = m_pages.back();
    if (!strip.runningHead.isEmpty()) {
        if (page.items.empty() || page.firstHead.isEmpty())
            page.firstHead = strip.runningHead;
        page.lastHead = strip.runningHead;
    }
    for (const PageItem &item : strip.items)
        page.items.push_back(moved(item, at));
    for (const QString &anchor : strip.anchors)
        m_anchors.insert(anchor, static_cast<int>(m_pages.size()));
}

// Columns that are nearly full get a little more space above their larger gaps, so that they end at one height.
void Paginator::justify(std::vector<Placed> &placed, double height)
{
    constexpr double largeGap = paper::pt(10);
    constexpr double atMost = paper::pt(12);
    for (auto from = placed.begin(); from != placed.end();) {
        const auto to = std::find_if(from, placed.end(), [&](const Placed &each) { return each.column != from->column; });
        const auto isGap = [&](const Placed &each) { return each.y > 0 && each.strip->spaceBefore >= largeGap; };
        const auto gaps = static_cast<double>(std::count_if(from, to, isGap));
        const double left = height - ((to - 1)->y + (to - 1)->strip->height);
        const double each = gaps > 0 && left / gaps <= atMost ? left / gaps : 0;
        double shift = 0;
        for (; from != to; ++from) {
            shift += isGap(*from) ? each : 0;
            from->y += shift;
        }
    }
}

void Paginator::add(const Section &section)
{
    // The page begins with what stands on it: a break at the end makes no empty page.
    m_startsPage = m_startsPage || section.startsPage;
    if (section.strips.empty())
        return;
    if (m_startsPage && m_y > 0)
        newPage();
    m_startsPage = false;
    const double step = columnWidth(m_area.width(), section.columns, m_gutter) + m_gutter;
    const size_t end = section.strips.size();
    for (size_t next = 0; next < end;) {
        const double gap = m_y > 0 ? section.strips[next].spaceBefore : 0;
        const double room = m_area.height() - m_y - gap;
        const Range rest{section.strips, next, end};
        // Under a page that is nearly full, the first chain decides whether to begin.
        if (m_y > 0 && (room <= 0 || fillColumns(rest, 1, room, {}).isSplit)) {
            newPage();
            continue;
        }
        const size_t hereEnd = fillColumns(rest, section.columns, room, {}).next;
        const bool isLast = hereEnd == end;
        Range here{section.strips, next, hereEnd, Tie::Page};
        // What can stay whole does, where that takes no page more.
        if (!isLast || fillColumns(here, section.columns, room, {}).next < end)
            here.weakest = Tie::Column;
        std::vector<Placed> placed;
        const Fill fill = fillColumns(here, section.columns, balancedHeight(here, section.columns, room),
                                      [&](const Strip &strip, int column, double y) { placed.push_back({&strip, column, y}); });
        if (section.columns > 1)
            justify(placed, isLast ? fill.height : room);
        for (const Placed &each : placed)
            place(*each.strip, {m_area.left() + each.column * step, m_area.top() + m_y + gap + each.y});
        m_y += gap + fill.height;
        next = here.last;
        if (!isLast)
            newPage();
    }
}
