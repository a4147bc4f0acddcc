// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/printing/pages.h"

#include "views/printing/striplayout.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace {

using paper::mm;

// Indexes take their numbers from the pages laid out before, until the numbers no longer change; what holds
// no numbers is set once.
class Flow
{
public:
    Flow(const doc::Document &document, const TypeScale &type, const QRectF &area)
        : m_document(document)
        , m_type(type)
        , m_area(area)
    {
        m_sections.resize(document.blocks.size());
    }

    Paginator run()
    {
        QHash<QString, int> known;
        for (int round = 0;; ++round) {
            Paginator paginator = paginate(known, round == 0);
            if (round == 3 || !m_hasNumbers || paginator.anchors() == known)
                return paginator;
            known = paginator.anchors();
        }
    }

private:
    Paginator paginate(const QHash<QString, int> &known, bool isFirst)
    {
        Paginator paginator(m_area, StripLayout::gutter);
        const StripLayout layout(m_type, known);
        for (size_t i = 0; i < m_sections.size(); ++i) {
            const bool hasNumbers = StripLayout::hasPageNumbers(m_document.blocks[i]);
            m_hasNumbers = m_hasNumbers || hasNumbers;
            if (isFirst || hasNumbers)
                m_sections[i] = layout.sections(m_document.blocks[i]);
        }
        for (const Section &section : joined())
            paginator.add(section);
        return paginator;
    }

    // Neighbours of one column become one section, so that a heading can keep with what follows it.
    std::vector<Section> joined() const
    {
        std::vector<Section> result;
        for (const auto &sections : m_sections) {
            for (const Section &section : sections) {
                const bool joins = !result.empty() && section.columns == 1 && !section.startsPage && result.back().columns == 1;
                if (!joins)
                    result.push_back(section);
                else
                    append(result.back().strips, section.strips);
            }
        }
        return result;
    }

    const doc::Document &m_document;
    const TypeScale &m_type;
    QRectF m_area;
    std::vector<std::vector<Section>> m_sections;
    bool m_hasNumbers = false;
};

} // namespace

Pages::Pages(const doc::Document &document, const PageStyle &style)
    : m_type(style)
    , m_title(document.title)
    , m_edition(document.edition)
    , m_reference(document.reference)
    , m_hasTitlePage(document.hasTitlePage)
{
    for (const QString &line : document.foot)
        m_foot += linesOf(line);
}

// Who gets a page is said whole, on two lines where one is too short.
QStringList Pages::linesOf(const QString &words) const
{
    const SetText set = m_type.set(doc::plain(words), TypeScale::Head, paper::textWidth);
    QStringList lines;
    for (int i = 0; i < set.lines; ++i) {
        const QTextLine line = set.layout->lineAt(i);
        lines.append(words.mid(line.textStart(), line.textLength()).trimmed());
    }
    return lines;
}

Pages Pages::layOut(const doc::Document &document, const PageStyle &style)
{
    Pages pages(document, style);
    Paginator paginator = Flow(document, pages.m_type, pages.area()).run();
    pages.m_anchors = paginator.anchors();
    pages.m_pages = paginator.takePages();
    for (int page = 0; page < pages.count(); ++page)
        pages.addHeadAndFoot(page);
    return pages;
}

int Pages::count() const
{
    return static_cast<int>(m_pages.size());
}

int Pages::pageOf(const QString &anchor) const
{
    return m_anchors.value(anchor);
}

QList<Pages::Line> Pages::linesOn(int page) const
{
    QList<Line> lines;
    if (page < 0 || page >= count())
        return lines;
    for (const PageItem &item : m_pages.at(static_cast<size_t>(page)).items) {
        const auto *text = std::get_if<LineItem>(&item);
        if (!text)
            continue;
        const QTextLine line = text->layout->lineAt(text->line);
        lines.append({text->layout->text().mid(line.textStart(), line.textLength()).trimmed(), {text->at, QSizeF(line.naturalTextWidth(), line.height())}});
    }
    return lines;
}

// Head and foot stand in the margins, which every office printer reaches.
QRectF Pages::area() const
{
    const double foot = static_cast<double>(m_foot.size()) * m_type.style(TypeScale::Head).pitch;
    const double head = (m_type.scale() - 1) * mm(6);
    return {paper::margin, paper::margin + mm(2) + head, paper::textWidth, paper::height - 2 * paper::margin - mm(2) - foot - 2 * head};
}

void Pages::addLine(PageContent &page, const QString &words, TypeScale::Role role, double baseline, Qt::Alignment alignment,
                    double left, double width) const
{
    if (words.isEmpty())
        return;
    const TextStyle &style = m_type.style(role);
    const QString elided = QFontMetricsF(style.font).elidedText(words, Qt::ElideRight, width);
    const SetText set = m_type.set(doc::plain(elided), role, width + 1, alignment);
    page.items.push_back(LineItem{set.layout, 0, {left, baseline - style.ascent}});
}

void Pages::addHeadAndFoot(int number)
{
    PageContent &page = m_pages[static_cast<size_t>(number)];
    const double left = paper::margin;
    const double right = left + paper::textWidth;
    const QRectF body = area();
    // A first page that begins with its own title needs it no second time above.
    const bool hasHead = number > 0 || (!m_hasTitlePage && !(page.firstHead.isEmpty() && m_reference.isEmpty()));
    if (hasHead) {
        const double baseline = mm(15.5);
        const double half = paper::textWidth / 2;
        // As in a dictionary: what the page begins with at the left, what it ends with at the right.
        addLine(page, page.firstHead.isEmpty() ? m_title : page.firstHead, TypeScale::Label, baseline, Qt::AlignLeft, left, half);
        if (!m_reference.isEmpty())
            addLine(page, m_reference, TypeScale::Reference, baseline, Qt::AlignRight, left + half, half);
        else if (page.lastHead != page.firstHead)
            addLine(page, page.lastHead, TypeScale::Label, baseline, Qt::AlignRight, left + half, half);
        page.items.push_back(RuleItem{{left, mm(17), right, mm(17)}, paper::rule, false});
    }
    const double top = body.bottom() + mm(4);
    page.items.push_back(RuleItem{{left, top, right, top}, paper::rule, false});
    double baseline = top + mm(4.5) + (m_type.scale() - 1) * mm(2);
    for (const QString &line : m_foot) {
        addLine(page, line, TypeScale::Head, baseline, Qt::AlignLeft, left, paper::textWidth);
        baseline += m_type.style(TypeScale::Head).pitch;
    }
    const QString pageNumber = tr("page %1 of %2").arg(number + 1).arg(count());
    const double editionWidth = paper::textWidth - mm(30) * m_type.scale();
    const QString full = tr("%1. %2").arg(m_title, m_edition);
    // The edition stands on every page, whole; the title where there is room.
    const bool hasTitle = !page.firstHead.isEmpty() && !m_edition.isEmpty() && m_type.widthOf(full, TypeScale::Head) < editionWidth;
    addLine(page, hasTitle ? full : m_edition, TypeScale::Head, baseline, Qt::AlignLeft, left, editionWidth);
    addLine(page, pageNumber, TypeScale::Head, baseline, Qt::AlignRight, right - mm(30) * m_type.scale(), mm(30) * m_type.scale());
}

void Pages::paint(QPainter &painter, int page, double dotsPerInch) const
{
    if (page < 0 || page >= count())
        return;
    painter.save();
    const double scale = dotsPerInch / paper::unitsPerInch;
    painter.scale(scale, scale);
    painter.setPen(Qt::black);
    painter.setBrush(Qt::NoBrush);
    ::paint(painter, m_pages[static_cast<size_t>(page)].items);
    painter.restore();
}
