// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/documents/odtblocks.h"

#include "model/documents/htmlwriter.h"

#include <QXmlStreamWriter>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

QString millimetres(double value)
{
    return QString::number(value, 'f', 2) + u"mm"_s;
}

// XML 1.0 has no place for control characters.
QString clean(QString text)
{
    return text.removeIf([](QChar c) { return (c.unicode() < 0x20 && c != u'\n' && c != u'\t') || c.unicode() >= 0xFFFE; });
}

// The width of each column in hundredths of the table's. They add up to the whole, or a table would leave its page in
// programs that take widths as they are: what rounding leaves goes to the first column.
QList<int> hundredths(const QList<doc::TableColumn> &columns)
{
    const double all = std::accumulate(columns.begin(), columns.end(), 0.0, [](double sum, const doc::TableColumn &column) { return sum + column.share; });
    QList<int> result;
    int rest = 100;
    for (const doc::TableColumn &column : columns) {
        result.append(std::max(1, static_cast<int>(column.share / all * 100)));
        rest -= result.last();
    }
    if (!result.isEmpty())
        result.first() = std::max(1, result.first() + rest);
    return result;
}

class OdtBlockWriter
{
public:
    explicit OdtBlockWriter(QXmlStreamWriter &xml)
        : m_xml(xml)
    {
    }

    void write(const doc::Blocks &blocks)
    {
        for (const doc::Block &block : blocks)
            std::visit([this](const auto &body) { add(body); }, block.body);
    }

private:
    void start(const QString &name, const QString &style = {})
    {
        m_xml.writeStartElement(name);
        if (!style.isEmpty())
            m_xml.writeAttribute(name.startsWith(u"table:") ? u"table:style-name"_s : u"text:style-name"_s, style);
    }
    void end() { m_xml.writeEndElement(); }

    // Two spaces and the like would otherwise become one.
    void characters(const QString &text)
    {
        const QStringList lines = clean(text).split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > 0)
                m_xml.writeEmptyElement(u"text:line-break"_s);
            m_xml.writeCharacters(lines.at(i));
        }
    }

    void runs(const doc::Text &text)
    {
        for (const doc::Run &run : text) {
            const bool isLink = !run.target.isEmpty() && HtmlWriter::isSafeTarget(run.target);
            if (isLink) {
                start(u"text:a"_s);
                m_xml.writeAttribute(u"xlink:type"_s, u"simple"_s);
                m_xml.writeAttribute(u"xlink:href"_s, run.target);
            }
            if (run.strong)
                start(u"text:span"_s, u"Strong"_s);
            characters(run.text);
            if (run.strong)
                end();
            if (isLink)
                end();
        }
    }

    void paragraph(const QString &style, const doc::Text &text)
    {
        start(u"text:p"_s, style);
        runs(text);
        end();
    }

    void add(const doc::Heading &heading)
    {
        const int level = std::clamp(heading.level, 1, 4);
        start(u"text:h"_s, u"Heading_20_%1"_s.arg(level));
        m_xml.writeAttribute(u"text:outline-level"_s, QString::number(level));
        if (!heading.anchor.isEmpty()) {
            m_xml.writeEmptyElement(u"text:bookmark"_s);
            m_xml.writeAttribute(u"text:name"_s, heading.anchor);
        }
        characters(heading.text);
        end();
    }

    void add(const doc::Paragraph &block)
    {
        const bool isSmall = block.size == doc::Size::Small;
        paragraph(isSmall ? u"Small"_s : block.size == doc::Size::Lead ? u"Lead"_s : u"Text_20_body"_s, block.text);
    }

    void add(const doc::Bullets &bullets)
    {
        start(u"text:list"_s, bullets.numbered ? u"Numbers"_s : u"Bullets"_s);
        for (const doc::Text &item : bullets.items) {
            start(u"text:list-item"_s);
            paragraph(u"Text_20_body"_s, item);
            end();
        }
        end();
    }

    void add(const doc::Facts &facts)
    {
        for (const doc::Fact &fact : facts.facts)
            paragraph(u"Text_20_body"_s, doc::strong(fact.label + u": "_s) + fact.value);
    }

    void row(const doc::Table &table, const doc::TableRow &row, bool isHeader)
    {
        start(u"table:table-row"_s);
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            start(u"table:table-cell"_s, isHeader ? u"HeaderCell"_s : row.isTotal ? u"TotalCell"_s : u"Cell"_s);
            m_xml.writeAttribute(u"office:value-type"_s, u"string"_s);
            const bool isFigures = table.columns.at(i).figures;
            const bool isStrong = isHeader || row.isTotal;
            paragraph((isStrong ? u"Table_20_Heading"_s : u"Table_20_Contents"_s) + (isFigures ? u"_20_Right"_s : QString()),
                      i < row.cells.size() ? row.cells.at(i) : doc::Text());
            end();
        }
        end();
    }

    void add(const doc::Table &table)
    {
        if (!table.caption.isEmpty())
            paragraph(u"Caption"_s, doc::plain(table.caption));
        start(u"table:table"_s, u"Table"_s);
        m_xml.writeAttribute(u"table:name"_s, u"Table%1"_s.arg(++m_tables));
        for (const int share : hundredths(table.columns)) {
            m_xml.writeEmptyElement(u"table:table-column"_s);
            m_xml.writeAttribute(u"table:style-name"_s, u"Share%1"_s.arg(share));
        }
        if (!table.header.isEmpty()) {
            start(u"table:table-header-rows"_s);
            for (const doc::TableRow &each : table.header)
                row(table, each, true);
            end();
        }
        for (const doc::TableRow &each : table.rows)
            row(table, each, false);
        end();
        paragraph(u"Small"_s, {});
    }

    void add(const doc::Index &index)
    {
        for (const doc::IndexItem &item : index.items) {
            doc::Text text;
            if (item.targets.isEmpty())
                text = doc::plain(item.text);
            for (const doc::IndexTarget &target : item.targets)
                text += doc::link(target.label.isEmpty() ? item.text : target.label, u"#"_s + target.anchor) + doc::plain(u" "_s);
            paragraph(u"Text_20_body"_s, text);
        }
    }

    void add(const doc::AnswerBox &box)
    {
        paragraph(u"Text_20_body"_s, doc::strong(box.label));
        if (!box.hint.isEmpty())
            paragraph(u"Small"_s, doc::plain(box.hint));
        paragraph(u"Box"_s, doc::plain(box.answer));
    }

    void add(const doc::SignatureLines &lines)
    {
        for (const QString &label : lines.labels)
            paragraph(u"Box"_s, doc::plain(label));
    }

    void add(const doc::FieldGrid &grid)
    {
        for (const QList<doc::Field> &row : grid.rows) {
            for (const doc::Field &field : row)
                paragraph(u"Text_20_body"_s, doc::strong(field.label + u": "_s) + doc::plain(doc::wordsOf(field)));
        }
    }

    void shape(const doc::Shape &shape)
    {
        using Kind = doc::Shape::Kind;
        if (shape.kind == Kind::Line) {
            m_xml.writeEmptyElement(u"draw:line"_s);
            m_xml.writeAttribute(u"draw:style-name"_s, u"Outline"_s);
            m_xml.writeAttribute(u"svg:x1"_s, millimetres(shape.x));
            m_xml.writeAttribute(u"svg:y1"_s, millimetres(shape.y));
            m_xml.writeAttribute(u"svg:x2"_s, millimetres(shape.x + shape.width));
            m_xml.writeAttribute(u"svg:y2"_s, millimetres(shape.y + shape.height));
            return;
        }
        const bool isLabel = shape.kind == Kind::Label;
        constexpr double lineHeight = 4.2;
        start(isLabel ? u"draw:frame"_s : u"draw:rect"_s);
        m_xml.writeAttribute(u"draw:style-name"_s, isLabel                        ? u"Label"_s
                                                   : shape.kind == Kind::Solid   ? u"Solid"_s
                                                   : shape.kind == Kind::Hatched ? u"Hatched"_s
                                                                                 : u"Outline"_s);
        m_xml.writeAttribute(u"svg:x"_s, millimetres(shape.x));
        m_xml.writeAttribute(u"svg:y"_s, millimetres(isLabel ? shape.y - 3.3 : shape.y));
        m_xml.writeAttribute(u"svg:width"_s, millimetres(isLabel ? 4 + 2.2 * static_cast<double>(shape.text.size()) : std::max(shape.width, 0.1)));
        m_xml.writeAttribute(u"svg:height"_s, millimetres(isLabel ? lineHeight : shape.height));
        if (isLabel) {
            start(u"draw:text-box"_s);
            paragraph(u"ChartLabel"_s, doc::plain(shape.text));
            end();
        }
        end();
    }

    void add(const doc::Figure &figure)
    {
        start(u"text:p"_s, u"Text_20_body"_s);
        m_xml.writeStartElement(u"draw:g"_s);
        m_xml.writeAttribute(u"text:anchor-type"_s, u"as-char"_s);
        m_xml.writeAttribute(u"draw:style-name"_s, u"Chart"_s);
        m_xml.writeTextElement(u"svg:title"_s, clean(figure.alternative.section(u'.', 0, 0)));
        m_xml.writeTextElement(u"svg:desc"_s, clean(figure.alternative));
        for (const doc::Shape &each : figure.shapes)
            shape(each);
        end();
        end();
    }

    void add(const doc::PageBreak &) { paragraph(u"PageBreak"_s, {}); }
    void add(const doc::Space &) {}
    void add(const doc::Group &group) { write(group.blocks); }
    void add(const doc::Columns &columns) { write(columns.blocks); }
    void add(const doc::SideBySide &beside)
    {
        for (const doc::Blocks &cell : beside.cells)
            write(cell);
    }

    QXmlStreamWriter &m_xml;
    int m_tables = 0;
};

} // namespace

void writeOdtBlocks(QXmlStreamWriter &xml, const doc::Blocks &blocks)
{
    OdtBlockWriter(xml).write(blocks);
}
