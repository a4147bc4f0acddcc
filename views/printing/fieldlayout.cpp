// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// Strips of a form's fields: label, then a box that grows with its text, or small boxes to tick.
#include "views/printing/striplayout.h"

#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using paper::mm;
using paper::pt;

constexpr double fieldGap = mm(4);  // between fields of a row
// Small between a label and its box, too: what copies text out of the page takes wider gaps for columns.
constexpr double labelGap = mm(0.8);
constexpr double padding = mm(1.2);
constexpr double tickSize = mm(4);

// Sets the parts of one field into a strip, from the left; text goes in reading order.
class FieldSetter
{
public:
    FieldSetter(const TypeScale &type, Strip &strip)
        : m_type(type)
        , m_strip(strip)
    {
    }

    void set(const doc::Field &field, double left, double labelWidth, double width)
    {
        label(field.label, left, labelWidth);
        const double boxLeft = left + labelWidth + (labelWidth > 0 ? labelGap : 0);
        const double boxWidth = left + width - boxLeft;
        if (field.ticks.isEmpty())
            box(field, boxLeft, boxWidth);
        else
            ticks(field, boxLeft, boxWidth);
    }

    // The boxes of one row end at one height.
    void closeBoxes()
    {
        for (const QRectF &box : m_boxes)
            m_strip.items.push_back(BoxItem{{box.left(), box.top(), box.width(), m_strip.height}, paper::box, doc::Shape::Kind::Outline});
    }

private:
    void lines(const SetText &set, TypeScale::Role role, double left, double top)
    {
        const TextStyle &style = m_type.style(role);
        for (int i = 0; i < set.lines; ++i)
            m_strip.items.push_back(LineItem{set.layout, i, {left, top + i * style.pitch + style.baseline - style.ascent}});
        m_strip.height = std::max(m_strip.height, top + set.lines * style.pitch + padding);
    }

    // The label's first line stands on the line of the first words in the box.
    void label(const QString &words, double left, double width)
    {
        if (words.isEmpty())
            return;
        const double down = m_type.style(TypeScale::Body).baseline - m_type.style(TypeScale::Label).baseline;
        lines(m_type.set(doc::plain(words), TypeScale::Label, width), TypeScale::Label, left, padding + down);
    }

    void box(const doc::Field &field, double left, double width)
    {
        if (!field.value.isEmpty())
            lines(m_type.set(doc::plain(field.value), TypeScale::Body, width - 2 * padding), TypeScale::Body, left + padding, padding);
        m_strip.height = std::max(m_strip.height, mm(field.minimumHeight) * m_type.scale());
        m_boxes.append(QRectF(left, 0, width, 0));
    }

    void tick(const doc::Tick &tick, double left, double top)
    {
        const TextStyle &body = m_type.style(TypeScale::Body);
        const double size = tickSize * m_type.scale();
        const double boxTop = top + (body.pitch - size) / 2;
        m_strip.items.push_back(BoxItem{{left, boxTop, size, size}, paper::box, doc::Shape::Kind::Outline});
        // A letter rather than two strokes, so that whoever reads the file by ear hears which box is crossed.
        if (tick.isTicked)
            lines(m_type.set(doc::plain(u"X"_s), TypeScale::Strong, size, Qt::AlignHCenter), TypeScale::Strong, left, top);
    }

    void ticks(const doc::Field &field, double left, double width)
    {
        const TextStyle &body = m_type.style(TypeScale::Body);
        const double lead = tickSize * m_type.scale() + mm(1.1);
        double x = left;
        double y = padding;
        for (const doc::Tick &each : field.ticks) {
            const double needed = lead + m_type.widthOf(each.text, TypeScale::Body);
            if (x > left && x + needed > left + width) {
                x = left;
                y += body.pitch + padding;
            }
            tick(each, x, y);
            const double room = std::min(needed, left + width - x) - lead + 1;
            const SetText words = m_type.set(doc::plain(each.text), TypeScale::Body, room);
            lines(words, TypeScale::Body, x + lead, y);
            y += (words.lines - 1) * body.pitch;
            x += needed + mm(4);
        }
    }

    const TypeScale &m_type;
    Strip &m_strip;
    QList<QRectF> m_boxes;
};

// Large print has one field a row.
QList<QList<doc::Field>> rowsFor(const doc::FieldGrid &grid, const TypeScale &type)
{
    if (type.scale() <= 1)
        return grid.rows;
    QList<QList<doc::Field>> rows;
    for (const QList<doc::Field> &row : grid.rows) {
        for (const doc::Field &field : row)
            rows.append(QList<doc::Field>{field});
    }
    return rows;
}

} // namespace

Strip StripLayout::fieldRow(const QList<doc::Field> &fields, double firstLabel, double width) const
{
    Strip strip;
    FieldSetter setter(m_type, strip);
    double shares = 0;
    for (const doc::Field &field : fields)
        shares += field.share;
    const double room = width - static_cast<double>(fields.size() - 1) * fieldGap;
    double left = 0;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const double fieldWidth = room * fields.at(i).share / shares;
        const double own = std::min(m_type.widthOf(fields.at(i).label, TypeScale::Label) + 1, fieldWidth * 0.5);
        setter.set(fields.at(i), left, i == 0 ? firstLabel : own, fieldWidth);
        left += fieldWidth + fieldGap;
    }
    setter.closeBoxes();
    return strip;
}

Strips StripLayout::setBlock(const doc::FieldGrid &grid, double width) const
{
    const QList<QList<doc::Field>> rows = rowsFor(grid, m_type);
    double firstLabel = mm(grid.labelWidth) * m_type.scale();
    for (const QList<doc::Field> &row : rows) {
        if (!row.isEmpty())
            firstLabel = std::max(firstLabel, m_type.widthOf(row.first().label, TypeScale::Label) + 1);
    }
    firstLabel = std::min(firstLabel, width * (m_type.scale() > 1 ? 0.4 : 0.25));
    Strips result;
    for (const QList<doc::Field> &row : rows) {
        if (row.isEmpty())
            continue;
        Strip strip = fieldRow(row, firstLabel, width);
        strip.spaceBefore = result.empty() ? pt(6) : mm(1.3);
        result.push_back(std::move(strip));
    }
    return result;
}
