// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/printing/typescale.h"

#include <QFontMetricsF>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Measure
{
    TypeScale::Role role;
    double points;
    bool isBold;
    double lineSpacing;
};

constexpr Measure measures[] = {
    {TypeScale::Body, 10.5, false, 1.3},      {TypeScale::Strong, 10.5, true, 1.3},   {TypeScale::Small, 9, false, 1.3},
    {TypeScale::Lead, 13, false, 1.3},        {TypeScale::Label, 8.5, true, 1.3},     {TypeScale::Title, 26, true, 1.2},
    {TypeScale::Heading2, 14, true, 1.25},    {TypeScale::Heading3, 12, true, 1.25},  {TypeScale::Heading4, 10.5, true, 1.3},
    {TypeScale::Head, 8.5, false, 1.3},       {TypeScale::Reference, 14, true, 1.25},
};

QStringList families()
{
#ifdef Q_OS_MACOS
    return {u"Helvetica Neue"_s, u"Helvetica"_s};
#else
    return {u"Segoe UI"_s, u"Noto Sans"_s, u"Inter"_s, u"Open Sans"_s, u"DejaVu Sans"_s};
#endif
}

QFont fontOf(double points, bool isBold)
{
    QFont font(families());
    font.setPixelSize(qRound(paper::pt(points)));
    font.setBold(isBold);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Without shaping there are no ligatures, which a PDF's reader could not turn back into letters.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

// The layout knows lines within a paragraph by Unicode's separator only.
QString wordsWithLineBreaks(const doc::Text &text)
{
    return doc::wordsOf(text).replace(u'\n', QChar::LineSeparator);
}

QList<QTextLayout::FormatRange> strongRanges(const doc::Text &text, bool isBoldAlready)
{
    QList<QTextLayout::FormatRange> ranges;
    int start = 0;
    for (const doc::Run &run : text) {
        const int length = static_cast<int>(run.text.size());
        if (run.strong && !isBoldAlready) {
            QTextLayout::FormatRange range{start, length, {}};
            range.format.setFontWeight(QFont::Bold);
            ranges.append(range);
        }
        start += length;
    }
    return ranges;
}

// Where to break a word that is wider than its line, as an address is read: before the at sign, else before a full
// stop or after a hyphen or slash; 0 when the line ended between words or the word has no such place.
int betterLength(const QString &text, const QTextLine &line)
{
    const int end = line.textStart() + line.textLength();
    if (end >= text.size() || text.at(end - 1).isSpace() || text.at(end).isSpace() || text.at(end - 1) == QChar::LineSeparator)
        return 0;
    int other = 0;
    for (int at = end; at > line.textStart() + 1 && !text.at(at - 1).isSpace(); --at) {
        const QChar before = text.at(at - 1);
        if (text.at(at) == u'@')
            return at - line.textStart();
        if (other == 0 && (before == u'-' || before == u'/' || text.at(at) == u'.' || text.at(at) == u'_'))
            other = at - line.textStart();
    }
    return other;
}

int breakLines(QTextLayout &layout, double width)
{
    const QString text = layout.text();
    int lines = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const int length = betterLength(text, line);
        if (length > 0 && length < line.textLength())
            line.setNumColumns(length, width);
        line.setPosition({0, 0});
        ++lines;
    }
    layout.endLayout();
    return lines;
}

} // namespace

TypeScale::TypeScale(const PageStyle &style)
    : m_scale(style.isLargePrint ? 16 / 10.5 : 1)
{
    for (const Measure &measure : measures) {
        // Large print enlarges what is small more than what is large already.
        const double points = style.isLargePrint ? std::max(14.0, measure.points * std::min(m_scale, 28 / measure.points))
                                                 : measure.points;
        TextStyle &text = m_styles[measure.role];
        text.font = fontOf(points, measure.isBold);
        const QFontMetricsF metrics(text.font);
        text.pitch = paper::pt(points * measure.lineSpacing);
        text.ascent = metrics.ascent();
        text.baseline = (text.pitch - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent();
    }
}

SetText TypeScale::set(const doc::Text &text, Role role, double width, Qt::Alignment alignment) const
{
    const QFont &font = m_styles[role].font;
    auto layout = std::make_shared<QTextLayout>(wordsWithLineBreaks(text), font);
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    const QList<QTextLayout::FormatRange> ranges = strongRanges(text, font.bold());
    if (!ranges.isEmpty())
        layout->setFormats(ranges);
    const int lines = breakLines(*layout, width);
    return {layout, lines};
}

double TypeScale::widthOf(const QString &text, Role role) const
{
    return QFontMetricsF(m_styles[role].font).horizontalAdvance(text);
}
