// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// Strips of blocks that stand beside each other or in frames: tables, boxes to fill, figures.
#include "views/printing/striplayout.h"

#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using paper::mm;
using paper::pt;

struct Extent
{
    double top = 0;
    double bottom = 0;
};

std::vector<Extent> extentsOf(const Strips &strips)
{
    std::vector<Extent> extents;
    double y = 0;
    for (const Strip &strip : strips) {
        y += strip.spaceBefore;
        extents.push_back({y, y + strip.height});
        y += strip.height;
    }
    return extents;
}

// Heights at which every cell could be cut, from 0 to the height of the highest.
std::vector<double> cutsOf(const std::vector<std::vector<Extent>> &cells)
{
    std::vector<double> candidates{0};
    for (const auto &cell : cells) {
        for (const Extent &extent : cell)
            candidates.push_back(extent.bottom);
    }
    std::ranges::sort(candidates);
    std::vector<double> cuts;
    for (const double y : candidates) {
        const auto isCut = [y](const Extent &extent) { return extent.top + 1 < y && y < extent.bottom - 1; };
        const bool isClean = std::ranges::none_of(cells, [&](const auto &cell) { return std::ranges::any_of(cell, isCut); });
        if (isClean && (cuts.empty() || y > cuts.back() + 1))
            cuts.push_back(y);
    }
    return cuts;
}

// A row is torn only where it is long.
bool isShort(const std::vector<Strips> &cells)
{
    return std::ranges::all_of(cells, [](const Strips &cell) { return cell.size() <= 6; });
}

// All of a row at once, cell by cell, so that the text copied out of the page is read cell by cell.
Strip oneStrip(const std::vector<Strips> &cells, const std::vector<double> &lefts)
{
    Strip row;
    for (size_t cell = 0; cell < cells.size(); ++cell) {
        double y = 0;
        for (const Strip &strip : cells[cell]) {
            y += strip.spaceBefore;
            for (const PageItem &item : strip.items)
                row.items.push_back(moved(item, {lefts[cell], y}));
            row.anchors += strip.anchors;
            y += strip.height;
        }
        row.height = std::max(row.height, y);
    }
    return row;
}

size_t rowOf(const std::vector<double> &cuts, double top)
{
    size_t row = 0;
    while (row + 2 < cuts.size() && cuts[row + 1] <= top + 1)
        ++row;
    return row;
}

} // namespace

Strips besideEachOther(const std::vector<Strips> &cells, const std::vector<double> &lefts)
{
    std::vector<std::vector<Extent>> extents;
    std::ranges::transform(cells, std::back_inserter(extents), extentsOf);
    const std::vector<double> cuts = cutsOf(extents);
    if (cuts.size() < 2)
        return {};
    Strips result(cuts.size() - 1);
    for (size_t row = 0; row < result.size(); ++row)
        result[row].height = cuts[row + 1] - cuts[row];
    for (size_t cell = 0; cell < cells.size(); ++cell) {
        for (size_t i = 0; i < cells[cell].size(); ++i) {
            const Strip &strip = cells[cell][i];
            const size_t row = rowOf(cuts, extents[cell][i].top);
            for (const PageItem &item : strip.items)
                result[row].items.push_back(moved(item, {lefts[cell], extents[cell][i].top - cuts[row]}));
            result[row].anchors += strip.anchors;
        }
    }
    return result;
}

Strips StripLayout::tableRow(const doc::Table &table, const doc::TableRow &row, double width, bool isHeader) const
{
    double shares = 0;
    for (const doc::TableColumn &column : table.columns)
        shares += column.share;
    const double space = mm(4);
    std::vector<Strips> cells;
    std::vector<double> lefts;
    double left = 0;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const doc::TableColumn &column = table.columns.at(i);
        const double columnWidth = width * column.share / shares;
        const bool isLast = i + 1 == table.columns.size();
        const bool isStrong = isHeader || row.isTotal || (i == 0 && table.firstCellIsHeading);
        cells.push_back(lines(row.cells.value(i), isStrong ? TypeScale::Strong : TypeScale::Body,
                              columnWidth - (isLast ? 0 : space), 0, column.figures ? Qt::AlignRight : Qt::AlignLeft));
        lefts.push_back(left);
        left += columnWidth;
    }
    Strips strips = isShort(cells) ? Strips{oneStrip(cells, lefts)} : besideEachOther(cells, lefts);
    if (strips.empty())
        return strips;
    const double padding = pt(3);
    for (PageItem &item : strips.front().items)
        item = moved(item, {0, padding});
    strips.front().height += padding;
    strips.back().height += padding;
    const double y = strips.back().height;
    strips.back().items.push_back(RuleItem{{0, y, width, y}, isHeader ? paper::box : paper::rule, false});
    if (row.isTotal)
        strips.front().items.push_back(RuleItem{{0, 0, width, 0}, paper::box, false});
    return strips;
}

Strips StripLayout::setBlock(const doc::Table &table, double width) const
{
    auto header = std::make_shared<Strips>();
    for (const doc::TableRow &row : table.header)
        append(*header, tableRow(table, row, width, true));
    for (Strip &strip : *header)
        strip.tie = Tie::Column;
    Strips result;
    if (!table.caption.isEmpty()) {
        result = lines(doc::plain(table.caption), TypeScale::Label, width);
        for (Strip &strip : result)
            strip.tie = Tie::Column;
    }
    append(result, *header);
    for (const doc::TableRow &row : table.rows) {
        Strips strips = tableRow(table, row, width, false);
        for (Strip &strip : strips)
            strip.repeatedHeader = header;
        append(result, std::move(strips));
    }
    if (!result.empty())
        result.front().spaceBefore = pt(8);
    return result;
}

Strips StripLayout::setBlock(const doc::AnswerBox &box, double width) const
{
    Strips result = lines(doc::plain(box.label), TypeScale::Strong, width);
    if (!box.hint.isEmpty())
        append(result, lines(doc::plain(box.hint), TypeScale::Small, width));
    for (Strip &strip : result)
        strip.tie = Tie::Column;
    const double padding = mm(2);
    Strips inside = lines(doc::plain(box.answer), TypeScale::Body, width - padding, padding);
    double height = 2 * padding;
    for (const Strip &strip : inside)
        height += strip.height;
    for (PageItem &item : inside.front().items)
        item = moved(item, {0, padding});
    inside.front().height += padding;
    inside.back().height += padding + std::max(0.0, mm(box.minimumHeight) - height);
    for (size_t i = 0; i < inside.size(); ++i) {
        const double bottom = inside[i].height;
        for (const double x : {0.0, width})
            inside[i].items.push_back(RuleItem{{x, 0, x, bottom}, paper::box, false});
        if (i == 0)
            inside[i].items.push_back(RuleItem{{0, 0, width, 0}, paper::box, false});
        if (i + 1 == inside.size())
            inside[i].items.push_back(RuleItem{{0, bottom, width, bottom}, paper::box, false});
    }
    append(result, std::move(inside), 0);
    result.front().spaceBefore = pt(8);
    return result;
}

Strips StripLayout::setBlock(const doc::SignatureLines &signature, double width) const
{
    const double gap = mm(6);
    const auto count = static_cast<double>(std::max<qsizetype>(1, signature.labels.size()));
    const double each = (width - (count - 1) * gap) / count;
    const double penHeight = mm(12);
    Strip strip;
    strip.spaceBefore = pt(6);
    strip.height = penHeight + m_type.style(TypeScale::Label).pitch + pt(2);
    double left = 0;
    for (const QString &label : signature.labels) {
        const SetText set = m_type.set(doc::plain(label), TypeScale::Label, each);
        strip.items.push_back(LineItem{set.layout, 0, {left, penHeight + pt(2)}});
        strip.items.push_back(RuleItem{{left, penHeight, left + each, penHeight}, paper::rule, false});
        left += each + gap;
    }
    return {strip};
}

Strips StripLayout::setBlock(const doc::Figure &figure, double width) const
{
    Strip strip;
    strip.spaceBefore = pt(8);
    const double scale = figure.width > 0 ? std::min(1.0, width / mm(figure.width)) : 1;
    strip.height = mm(figure.height) * scale;
    const TextStyle &small = m_type.style(TypeScale::Small);
    for (const doc::Shape &shape : figure.shapes) {
        const double x = mm(shape.x) * scale;
        const double y = mm(shape.y) * scale;
        const double right = x + mm(shape.width) * scale;
        const double bottom = y + mm(shape.height) * scale;
        if (shape.kind == doc::Shape::Kind::Label)
            strip.items.push_back(LineItem{m_type.set(doc::plain(shape.text), TypeScale::Small, width).layout, 0, {x, y - small.ascent}});
        else if (shape.kind == doc::Shape::Kind::Line)
            strip.items.push_back(RuleItem{{x, y, right, bottom}, paper::rule, false});
        else
            strip.items.push_back(BoxItem{{QPointF(x, y), QPointF(right, bottom)}, paper::rule, shape.kind});
    }
    return {strip};
}
