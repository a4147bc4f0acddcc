// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/printing/striplayout.h"

#include "views/printing/paginator.h"

#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using paper::mm;
using paper::pt;

TypeScale::Role roleOf(const doc::Heading &heading)
{
    switch (heading.level) {
    case 1:
        return TypeScale::Title;
    case 2:
        return TypeScale::Heading2;
    case 3:
        return TypeScale::Heading3;
    default:
        return TypeScale::Heading4;
    }
}

double spaceBefore(const doc::Heading &heading)
{
    constexpr double space[] = {0, 24, 20, 12, 12};
    return pt(space[std::clamp(heading.level, 1, 4)]);
}

// How many columns a page has room for at this size of type.
int columnsFor(int wanted, const TypeScale &type)
{
    return type.scale() > 1 ? std::max(1, wanted - 1) : std::max(1, wanted);
}

// Lines of running text longer than about ninety letters are hard to follow.
double readableWidth(double width, const TypeScale &type)
{
    return std::min(width, mm(145) * type.scale());
}

bool anyHasPageNumbers(const doc::Blocks &blocks)
{
    return std::ranges::any_of(blocks, &StripLayout::hasPageNumbers);
}

} // namespace

void append(Strips &strips, Strips more, double space)
{
    if (more.empty())
        return;
    more.front().spaceBefore = std::max(more.front().spaceBefore, space);
    std::ranges::move(more, std::back_inserter(strips));
}

void tie(Strips &strips, Tie how)
{
    for (size_t i = 0; i + 1 < strips.size(); ++i)
        strips[i].tie = std::max(strips[i].tie, how);
}

StripLayout::StripLayout(const TypeScale &type, const QHash<QString, int> &pageOf)
    : m_type(type)
    , m_pageOf(pageOf)
{
}

bool StripLayout::hasPageNumbers(const doc::Block &block)
{
    if (std::holds_alternative<doc::Index>(block.body))
        return true;
    if (const auto *group = std::get_if<doc::Group>(&block.body))
        return anyHasPageNumbers(group->blocks);
    if (const auto *columns = std::get_if<doc::Columns>(&block.body))
        return anyHasPageNumbers(columns->blocks);
    if (const auto *beside = std::get_if<doc::SideBySide>(&block.body))
        return std::ranges::any_of(beside->cells, anyHasPageNumbers);
    return false;
}

std::vector<Section> StripLayout::sections(const doc::Block &block) const
{
    if (std::holds_alternative<doc::PageBreak>(block.body))
        return {Section{1, true, {}}};
    if (const auto *columns = std::get_if<doc::Columns>(&block.body)) {
        const int count = columnsFor(columns->count, m_type);
        Section section{count, false, strips(columns->blocks, Paginator::columnWidth(paper::textWidth, count, gutter))};
        if (!section.strips.empty())
            section.strips.front().spaceBefore = std::max(section.strips.front().spaceBefore, pt(6));
        return {std::move(section)};
    }
    return {Section{1, false, std::visit([this](const auto &body) { return setBlock(body, paper::textWidth); }, block.body)}};
}

Strips StripLayout::strips(const doc::Blocks &blocks, double width) const
{
    Strips result;
    for (const doc::Block &block : blocks)
        append(result, std::visit([&](const auto &body) { return setBlock(body, width); }, block.body));
    return result;
}

SetText StripLayout::set(const doc::Text &text, TypeScale::Role role, double width, Qt::Alignment alignment) const
{
    constexpr qsizetype shortText = 20;
    const bool isShort = text.size() == 1 && !text.first().strong && text.first().text.size() <= shortText;
    if (!isShort)
        return m_type.set(text, role, width, alignment);
    SetText &known = m_known[{text.first().text, role, width, alignment}];
    if (!known.layout)
        known = m_type.set(text, role, width, alignment);
    return known;
}

Strips StripLayout::lines(const doc::Text &text, TypeScale::Role role, double width, double indent, Qt::Alignment alignment) const
{
    const TextStyle &style = m_type.style(role);
    const SetText set = this->set(text, role, width - indent, alignment);
    Strips result(static_cast<size_t>(set.lines));
    for (int i = 0; i < set.lines; ++i) {
        Strip &strip = result[static_cast<size_t>(i)];
        strip.height = style.pitch;
        strip.items.push_back(LineItem{set.layout, i, {indent, style.baseline - style.ascent}});
        // Two lines at least stand at the end of a page and at the beginning of the next.
        strip.tie = i + 1 < set.lines && (i == 0 || i + 2 == set.lines) ? Tie::Column : Tie::None;
    }
    return result;
}

Strips StripLayout::setBlock(const doc::Heading &heading, double width) const
{
    Strips result = lines(doc::plain(heading.text), roleOf(heading), width);
    if (result.empty())
        return result;
    for (Strip &strip : result)
        strip.tie = Tie::Column;
    result.front().spaceBefore = spaceBefore(heading);
    result.front().runningHead = heading.runningHead;
    if (!heading.anchor.isEmpty())
        result.front().anchors.append(heading.anchor);
    if (heading.level <= 3) {
        result.back().height += pt(heading.level == 1 ? 10 : 3);
    }
    return result;
}

Strips StripLayout::setBlock(const doc::Paragraph &paragraph, double width) const
{
    const TypeScale::Role role = paragraph.size == doc::Size::Small  ? TypeScale::Small
                                 : paragraph.size == doc::Size::Lead ? TypeScale::Lead
                                                                     : TypeScale::Body;
    Strips result = lines(paragraph.text, role, readableWidth(width, m_type));
    if (!paragraph.isClose)
        result.front().spaceBefore = pt(paragraph.size == doc::Size::Lead ? 6 : 4);
    return result;
}

Strips StripLayout::setBlock(const doc::Bullets &bullets, double width) const
{
    Strips result;
    int number = 0;
    const TextStyle &body = m_type.style(TypeScale::Body);
    for (const doc::Text &item : bullets.items) {
        ++number;
        const QString mark = bullets.numbered ? u"%1."_s.arg(number) : u"\u2022"_s;
        const double indent = mm(6) * m_type.scale();
        Strips set = lines(item, TypeScale::Body, readableWidth(width, m_type), indent);
        const SetText bullet = m_type.set(doc::plain(mark), TypeScale::Body, indent);
        set.front().items.insert(set.front().items.begin(), LineItem{bullet.layout, 0, {mm(1), body.baseline - body.ascent}});
        append(result, std::move(set), pt(3));
    }
    return result;
}

Strips StripLayout::runIn(const QList<doc::Fact> &facts, double width) const
{
    doc::Text text;
    for (const doc::Fact &fact : facts) {
        if (!text.isEmpty())
            text.append({u" \u00B7 "_s, false, {}});
        text.append({fact.label, true, {}});
        text.append({u" "_s, false, {}});
        text += fact.value;
    }
    return lines(text, TypeScale::Body, width);
}

Strips StripLayout::setBlock(const doc::Facts &facts, double width) const
{
    if (facts.setting == doc::Facts::Setting::RunIn)
        return runIn(facts.facts, width);
    double indent = 0;
    for (const doc::Fact &fact : facts.facts)
        indent = std::max(indent, m_type.widthOf(fact.label, TypeScale::Label) + mm(4));
    const double labelTop = m_type.style(TypeScale::Body).baseline - m_type.style(TypeScale::Label).ascent;
    Strips result;
    for (const doc::Fact &fact : facts.facts) {
        Strips set = lines(fact.value, TypeScale::Body, width, indent);
        const SetText label = m_type.set(doc::plain(fact.label), TypeScale::Label, indent);
        set.front().items.insert(set.front().items.begin(), LineItem{label.layout, 0, {0, labelTop}});
        append(result, std::move(set));
    }
    if (!result.empty())
        result.front().spaceBefore = pt(4);
    return result;
}

Strips StripLayout::setBlock(const doc::Group &group, double width) const
{
    Strips result = strips(group.blocks, width);
    if (result.empty())
        return result;
    if (!group.anchor.isEmpty())
        result.front().anchors.append(group.anchor);
    if (group.keep == doc::Group::Keep::OnPage)
        tie(result, Tie::Page);
    else if (group.keep != doc::Group::Keep::Loose)
        tie(result, Tie::Column);
    if (group.keep == doc::Group::Keep::TogetherWithNext)
        result.back().tie = Tie::Column;
    return result;
}

Strips StripLayout::setBlock(const doc::Columns &columns, double width) const
{
    return strips(columns.blocks, width); // columns within columns have no room
}

Strips StripLayout::setBlock(const doc::SideBySide &beside, double width) const
{
    if (m_type.scale() > 1) {
        Strips below;
        for (const doc::Blocks &cell : beside.cells)
            append(below, strips(cell, width));
        return below;
    }
    const int count = static_cast<int>(beside.cells.size());
    const double cellWidth = Paginator::columnWidth(width, std::max(1, count), gutter);
    std::vector<Strips> cells;
    std::vector<double> lefts;
    for (const doc::Blocks &cell : beside.cells) {
        lefts.push_back(static_cast<double>(cells.size()) * (cellWidth + gutter));
        cells.push_back(strips(cell, cellWidth));
    }
    return besideEachOther(cells, lefts);
}

Strips StripLayout::setBlock(const doc::PageBreak &, double) const
{
    return {}; // only between the blocks of a document
}

Strips StripLayout::setBlock(const doc::Space &space, double) const
{
    Strip strip;
    strip.height = mm(space.height) / (m_type.scale() * m_type.scale()); // large print needs the room for its text
    return {strip};
}

QString StripLayout::pageNumbers(const doc::IndexItem &item) const
{
    QList<int> pages;
    for (const doc::IndexTarget &target : item.targets)
        pages.append(m_pageOf.value(target.anchor));
    std::ranges::sort(pages);
    QStringList words;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (i == 0 || pages.at(i) != pages.at(i - 1))
            words.append(pages.at(i) > 0 ? QString::number(pages.at(i)) : u"\u2013"_s);
    }
    return words.join(u", "_s);
}

Strips StripLayout::indexItem(const doc::IndexItem &item, double width) const
{
    const TextStyle &style = m_type.style(TypeScale::Small);
    const QString pages = pageNumbers(item);
    const double pagesWidth = m_type.widthOf(pages, TypeScale::Small) + mm(0.5);
    const double space = mm(2);
    const double textWidth = width - std::max(pagesWidth, mm(6)) - space - mm(3);
    Strips set = lines(doc::plain(item.text), TypeScale::Small, textWidth);
    tie(set, Tie::Column);
    for (size_t i = 1; i < set.size(); ++i)
        set[i].items.front() = moved(set[i].items.front(), {mm(3), 0});
    // The number stands at the end of the last line, led to by dots that are drawn, not written.
    Strip &last = set.back();
    const auto &line = std::get<LineItem>(last.items.front());
    const double textEnd = line.at.x() + line.layout->lineAt(line.line).naturalTextWidth();
    const double pagesStart = width - pagesWidth;
    if (pagesStart - textEnd > 3 * space) {
        const double y = style.baseline - pt(0.5);
        // From the right, so that the dots of all lines stand below each other.
        last.items.push_back(RuleItem{{pagesStart - space, y, textEnd + space, y}, pt(0.9), true});
    }
    const SetText number = m_type.set(doc::plain(pages), TypeScale::Small, pagesWidth, Qt::AlignRight);
    last.items.push_back(LineItem{number.layout, 0, {pagesStart, style.baseline - style.ascent}});
    return set;
}

Strips StripLayout::setBlock(const doc::Index &index, double width) const
{
    Strips result;
    QString group;
    for (const doc::IndexItem &item : index.items) {
        if (item.group != group) {
            group = item.group;
            Strips letter = lines(doc::strong(group), TypeScale::Heading3, width);
            letter.back().tie = Tie::Column;
            append(result, std::move(letter), pt(8));
        }
        append(result, indexItem(item, width), pt(1));
    }
    return result;
}
