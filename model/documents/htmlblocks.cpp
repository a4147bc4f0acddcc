// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/documents/htmlblocks.h"

#include "model/documents/htmlwriter.h"

#include <QXmlStreamWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

// XML has no place for control characters, lone surrogates and the two non-characters at the end of the plane.
QString xmlText(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            result.append(c).append(text.at(++i));
            continue;
        }
        const bool isAllowed = c == u'\n' || c == u'\t' || (c.unicode() >= 0x20 && !c.isSurrogate() && c.unicode() < 0xFFFE);
        result.append(isAllowed ? c : u' ');
    }
    return result;
}

void endHtmlElement(QXmlStreamWriter &xml)
{
    xml.writeCharacters(QString()); // ends the start tag
    xml.writeEndElement();
}

namespace {

class BlockWriter
{
public:
    explicit BlockWriter(QXmlStreamWriter &xml)
        : m_xml(xml)
    {
    }

    void write(const doc::Blocks &blocks)
    {
        for (const doc::Block &block : blocks)
            std::visit([this](const auto &body) { add(body); }, block.body);
    }

private:
    void start(const QString &name, const QString &classes = {}, const QString &id = {})
    {
        m_xml.writeStartElement(name);
        if (!id.isEmpty())
            m_xml.writeAttribute(u"id"_s, id);
        if (!classes.isEmpty())
            m_xml.writeAttribute(u"class"_s, classes);
    }
    void end() { endHtmlElement(m_xml); }

    void lines(const QString &text)
    {
        const QStringList parts = xmlText(text).split(u'\n');
        for (qsizetype i = 0; i < parts.size(); ++i) {
            if (i > 0)
                m_xml.writeEmptyElement(u"br"_s);
            m_xml.writeCharacters(parts.at(i));
        }
    }

    void run(const doc::Run &run)
    {
        const bool isLink = HtmlWriter::isSafeTarget(run.target);
        if (isLink) {
            start(u"a"_s);
            m_xml.writeAttribute(u"href"_s, xmlText(run.target));
        }
        if (run.strong)
            start(u"strong"_s);
        lines(run.text);
        if (run.strong)
            end();
        if (isLink)
            end();
    }

    void runs(const doc::Text &text)
    {
        for (const doc::Run &each : text)
            run(each);
    }

    void element(const QString &name, const doc::Text &text, const QString &classes = {})
    {
        start(name, classes);
        runs(text);
        end();
    }

    void add(const doc::Heading &heading)
    {
        if (heading.level <= 1)
            return;
        start(u"h%1"_s.arg(std::min(heading.level, 6)), {}, heading.anchor);
        lines(heading.text);
        end();
    }

    void add(const doc::Paragraph &paragraph)
    {
        const QString classes = paragraph.size == doc::Size::Lead    ? u"lead"_s
                                : paragraph.size == doc::Size::Small ? u"small"_s
                                                                     : QString();
        element(u"p"_s, paragraph.text, classes);
    }

    void add(const doc::Bullets &bullets)
    {
        start(bullets.numbered ? u"ol"_s : u"ul"_s);
        for (const doc::Text &item : bullets.items)
            element(u"li"_s, item);
        end();
    }

    void add(const doc::Facts &facts)
    {
        start(u"dl"_s);
        for (const doc::Fact &fact : facts.facts) {
            start(u"div"_s);
            element(u"dt"_s, doc::plain(fact.label));
            element(u"dd"_s, fact.value);
            end();
        }
        end();
    }

    void row(const doc::Table &table, const doc::TableRow &row, bool isHeader)
    {
        start(u"tr"_s, row.isTotal ? u"total"_s : QString());
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            const bool isHeading = isHeader || (i == 0 && table.firstCellIsHeading);
            start(isHeading ? u"th"_s : u"td"_s, table.columns.at(i).figures ? u"figures"_s : QString());
            if (isHeading)
                m_xml.writeAttribute(u"scope"_s, isHeader ? u"col"_s : u"row"_s);
            runs(row.cells.value(i));
            end();
        }
        end();
    }

    void rows(const QString &part, const doc::Table &table, const QList<doc::TableRow> &rows, bool isHeader)
    {
        if (rows.isEmpty())
            return;
        start(part);
        for (const doc::TableRow &each : rows)
            row(table, each, isHeader);
        end();
    }

    void add(const doc::Table &table)
    {
        // On a narrow screen the table scrolls by itself, by keyboard too.
        start(u"div"_s, u"wide"_s);
        m_xml.writeAttribute(u"tabindex"_s, u"0"_s);
        if (!table.caption.isEmpty()) {
            m_xml.writeAttribute(u"role"_s, u"region"_s);
            m_xml.writeAttribute(u"aria-label"_s, xmlText(table.caption));
        }
        start(u"table"_s);
        if (!table.caption.isEmpty())
            element(u"caption"_s, doc::plain(table.caption));
        rows(u"thead"_s, table, table.header, true);
        rows(u"tbody"_s, table, table.rows, false);
        end();
        end();
    }

    void item(const doc::IndexItem &item)
    {
        start(u"li"_s);
        const bool isOneLink = item.targets.size() == 1
                               && (item.targets.first().label.isEmpty() || item.targets.first().label == item.text);
        if (isOneLink) {
            run({item.text, false, u"#"_s + item.targets.first().anchor});
        } else {
            lines(item.text);
            for (qsizetype i = 0; i < item.targets.size(); ++i) {
                m_xml.writeCharacters(i == 0 ? u": "_s : u"; "_s);
                const doc::IndexTarget &target = item.targets.at(i);
                run({target.label.isEmpty() ? item.text : target.label, false, u"#"_s + target.anchor});
            }
        }
        end();
    }

    void add(const doc::Index &index)
    {
        for (qsizetype i = 0; i < index.items.size();) {
            const QString group = index.items.at(i).group;
            if (!group.isEmpty())
                element(u"h3"_s, doc::plain(group));
            start(u"ul"_s);
            for (; i < index.items.size() && index.items.at(i).group == group; ++i)
                item(index.items.at(i));
            end();
        }
    }

    void add(const doc::AnswerBox &box)
    {
        element(u"h4"_s, doc::plain(box.label));
        if (!box.hint.isEmpty())
            element(u"p"_s, doc::plain(box.hint), u"small"_s);
        element(u"div"_s, doc::plain(box.answer), u"box"_s);
    }

    void add(const doc::SignatureLines &signature)
    {
        start(u"div"_s, u"beside sign"_s);
        for (const QString &label : signature.labels)
            element(u"div"_s, doc::plain(label));
        end();
    }

    void add(const doc::FieldGrid &grid)
    {
        start(u"dl"_s);
        for (const QList<doc::Field> &row : grid.rows) {
            for (const doc::Field &field : row) {
                start(u"div"_s);
                element(u"dt"_s, doc::plain(field.label));
                element(u"dd"_s, doc::plain(doc::wordsOf(field)));
                end();
            }
        }
        end();
    }

    void shape(const doc::Shape &shape)
    {
        const auto number = [](double value) { return QString::number(value, 'f', 2); };
        const auto attribute = [this](const QString &name, const QString &value) { m_xml.writeAttribute(name, value); };
        if (shape.kind == doc::Shape::Kind::Label) {
            start(u"text"_s);
            attribute(u"x"_s, number(shape.x));
            attribute(u"y"_s, number(shape.y));
            attribute(u"font-size"_s, u"3.2"_s);
            attribute(u"fill"_s, u"currentColor"_s);
            m_xml.writeCharacters(xmlText(shape.text));
            end();
            return;
        }
        const bool isLine = shape.kind == doc::Shape::Kind::Line;
        m_xml.writeEmptyElement(isLine ? u"line"_s : u"rect"_s);
        attribute(isLine ? u"x1"_s : u"x"_s, number(shape.x));
        attribute(isLine ? u"y1"_s : u"y"_s, number(shape.y));
        attribute(isLine ? u"x2"_s : u"width"_s, number(isLine ? shape.x + shape.width : shape.width));
        attribute(isLine ? u"y2"_s : u"height"_s, number(isLine ? shape.y + shape.height : shape.height));
        attribute(u"stroke"_s, u"currentColor"_s);
        attribute(u"stroke-width"_s, u"0.2"_s);
        attribute(u"fill"_s, shape.kind == doc::Shape::Kind::Outline || isLine ? u"none"_s : u"currentColor"_s);
        if (shape.kind == doc::Shape::Kind::Hatched)
            attribute(u"fill-opacity"_s, u"0.35"_s);
    }

    void add(const doc::Figure &figure)
    {
        start(u"figure"_s);
        m_xml.writeStartElement(u"svg"_s);
        m_xml.writeDefaultNamespace(u"http://www.w3.org/2000/svg"_s);
        m_xml.writeAttribute(u"viewBox"_s, u"0 0 %1 %2"_s.arg(figure.width).arg(figure.height));
        m_xml.writeAttribute(u"role"_s, u"img"_s);
        m_xml.writeAttribute(u"aria-label"_s, xmlText(figure.alternative));
        for (const doc::Shape &each : figure.shapes)
            shape(each);
        end();
        end();
    }

    void add(const doc::PageBreak &) {}
    void add(const doc::Space &) {}

    static bool isArticle(const doc::Block &block)
    {
        const auto *group = std::get_if<doc::Group>(&block.body);
        return group && group->kind == doc::Group::Kind::Article;
    }

    void add(const doc::Group &group)
    {
        const bool isPlain = group.kind == doc::Group::Kind::Plain;
        const bool isSection = group.kind == doc::Group::Kind::Section;
        const bool hasEntries = isSection && std::ranges::any_of(group.blocks, isArticle);
        start(isPlain     ? u"div"_s
              : isSection ? u"section"_s
                          : u"article"_s,
              hasEntries ? u"entries"_s : QString(), group.anchor);
        write(group.blocks);
        end();
    }

    void add(const doc::Columns &columns)
    {
        start(u"div"_s, u"columns"_s);
        write(columns.blocks);
        end();
    }

    void add(const doc::SideBySide &beside)
    {
        start(u"div"_s, u"beside"_s);
        for (const doc::Blocks &cell : beside.cells) {
            start(u"div"_s);
            write(cell);
            end();
        }
        end();
    }

    QXmlStreamWriter &m_xml;
};

} // namespace

void writeHtmlBlocks(QXmlStreamWriter &xml, const doc::Blocks &blocks)
{
    BlockWriter(xml).write(blocks);
}
