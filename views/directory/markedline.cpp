// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/directory/markedline.h"

#include "views/common/theme.h"

#include <QFontMetrics>
#include <QTextCharFormat>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLine = 400;  // no screen shows more, and layouts cost by length
constexpr qsizetype contextBefore = 24; // letters kept in front of a found word when the start is cut

struct Line
{
    QString text;
    QList<TextRange> marks;
};

Line shifted(const QString &text, const QList<TextRange> &marks, qsizetype by)
{
    Line line{u"\u2026 "_s + text.mid(by), {}};
    for (const TextRange &mark : marks) {
        if (mark.start >= by)
            line.marks.append({mark.start - by + 2, mark.length});
    }
    return line;
}

//! \brief The line without its start, when the first found word would not fit otherwise
Line cutStart(const QString &text, const QList<TextRange> &marks, const QFontMetrics &metrics, int width)
{
    if (marks.isEmpty())
        return {text, marks};
    const TextRange first = marks.first();
    if (metrics.horizontalAdvance(text.left(first.start + first.length + 4)) <= width)
        return {text, marks};
    qsizetype from = std::max<qsizetype>(0, first.start - contextBefore);
    const qsizetype space = text.indexOf(u' ', from);
    if (space >= 0 && space < first.start)
        from = space + 1;
    return from == 0 ? Line{text, marks} : shifted(text, marks, from);
}

std::unique_ptr<QTextLayout> laidOut(const Theme &theme, const Line &line, const QFont &font)
{
    auto layout = std::make_unique<QTextLayout>(line.text, font);
    layout->setFormats(markFormats(theme, line.marks));
    layout->setCacheEnabled(true);
    layout->beginLayout();
    QTextLine textLine = layout->createLine();
    if (textLine.isValid())
        textLine.setLineWidth(1e6);
    layout->endLayout();
    return layout;
}

Line cutEnd(const Line &line, qsizetype at)
{
    Line cut{line.text.left(at).trimmed() + u'\u2026', {}};
    for (const TextRange &mark : line.marks) {
        if (mark.start < at)
            cut.marks.append({mark.start, std::min(mark.length, at - mark.start)});
    }
    return cut;
}

} // namespace

QList<QTextLayout::FormatRange> markFormats(const Theme &theme, const QList<TextRange> &marks)
{
    QTextCharFormat format;
    format.setFontWeight(QFont::DemiBold);
    format.setBackground(theme.colour(ColourRole::Mark));
    format.setForeground(theme.colour(ColourRole::OnMark));
    QList<QTextLayout::FormatRange> formats;
    for (const TextRange &mark : marks)
        formats.append({static_cast<int>(mark.start), static_cast<int>(mark.length), format});
    return formats;
}

std::unique_ptr<QTextLayout> markedLine(const Theme &theme, const QString &text, const QList<TextRange> &marks,
                                        const QFont &font, int width)
{
    const QFontMetrics metrics(font);
    Line line = cutStart(text, marks, metrics, width);
    line.text.truncate(longestLine);
    auto layout = laidOut(theme, line, font);
    const QTextLine whole = layout->lineAt(0);
    if (!whole.isValid() || whole.naturalTextWidth() <= width)
        return layout;
    const int room = width - metrics.horizontalAdvance(u'\u2026');
    const int at = whole.xToCursor(room, QTextLine::CursorOnCharacter);
    return laidOut(theme, cutEnd(line, at), font);
}
