// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/directory/resultdelegate.h"

#include "model/tables/resultlistmodel.h"
#include "views/common/paint.h"
#include "views/common/theme.h"
#include "views/directory/markedline.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostKept = 2000; // laid-out rows: more than any screen shows, some hundred kilobytes
constexpr int singleLeft = static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine;
constexpr int singleRight = static_cast<int>(Qt::AlignRight | Qt::AlignVCenter) | Qt::TextSingleLine;

} // namespace

PillState pillOf(AvailabilityStatus status, const QString &word)
{
    switch (status) {
    case AvailabilityStatus::Open:
        return {u"circle-check"_s, word, PillState::Tone::Ok};
    case AvailabilityStatus::Limited:
        return {u"circle-dot"_s, word, PillState::Tone::Warn};
    case AvailabilityStatus::Negotiation:
        return {u"circle-dot"_s, word, PillState::Tone::Neutral};
    case AvailabilityStatus::Paused:
        return {u"circle-pause"_s, word, PillState::Tone::Neutral};
    case AvailabilityStatus::Ask:
        break;
    }
    return {u"circle-dashed"_s, word, PillState::Tone::Neutral};
}

ResultDelegate::ResultDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
    connect(&theme, &Theme::changed, this, &ResultDelegate::takeFonts);
    takeFonts();
}

void ResultDelegate::takeFonts()
{
    m_fonts = {m_theme.font(TypeRole::Body), m_theme.font(TypeRole::Strong), m_theme.font(TypeRole::Caption)};
    forget();
}

void ResultDelegate::forget()
{
    m_rows.clear();
}

QSize ResultDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_theme.length(120), m_theme.metrics().resultRowHeight()};
}

QString ResultDelegate::shownText(const QModelIndex &index, int width) const
{
    return laidOut(index, width).text->text();
}

void ResultDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    paint::rowGround(*painter, m_theme, option.rect, option.state);
    const QRect inner = innerRect(option.rect);
    const LaidOut &row = laidOut(index, inner.width());
    if (m_theme.metrics().density() == Density::Dense)
        drawDense(*painter, row, inner, isChosen);
    else
        drawRow(*painter, row, inner, isChosen);
    paint::rowFocus(*painter, m_theme, option.rect, option.state);
    painter->restore();
}

QRect ResultDelegate::innerRect(const QRect &rect) const
{
    const bool isDense = m_theme.metrics().density() == Density::Dense;
    const int across = m_theme.space(16);
    const int down = m_theme.space(isDense ? 6 : 12);
    return rect.adjusted(across, down, -across, -down);
}

const ResultDelegate::LaidOut &ResultDelegate::laidOut(const QModelIndex &index, int width) const
{
    if (width != m_width || m_rows.size() > mostKept) {
        m_rows.clear();
        m_width = width;
    }
    std::shared_ptr<LaidOut> &kept = m_rows[index.row()];
    if (!kept)
        kept = layOut(index.data(ResultListModel::RowRole).value<ResultRow>(), width);
    return *kept;
}

std::unique_ptr<ResultDelegate::LaidOut> ResultDelegate::layOut(const ResultRow &row, int width) const
{
    const QFontMetrics body(m_fonts.body);
    const QFontMetrics strong(m_fonts.strong);
    const QFontMetrics caption(m_fonts.caption);
    const int gap = m_theme.space(12);
    auto laid = std::make_unique<LaidOut>();
    laid->row = row;
    laid->pill = pillOf(row.status, row.availability);
    laid->place = caption.elidedText(row.place, Qt::ElideRight, width / 2);
    laid->placeWidth = caption.horizontalAdvance(laid->place);
    laid->availabilityWidth = m_theme.length(14) + m_theme.space(4) + caption.horizontalAdvance(row.availability);
    const int besideName = laid->placeWidth + gap + tagsWidth(row);
    laid->name = strong.elidedText(row.name, Qt::ElideRight, width - besideName);
    laid->nameWidth = strong.horizontalAdvance(laid->name);
    if (m_theme.metrics().density() == Density::Dense) {
        layOutDense(*laid, width);
        return laid;
    }
    laid->work = body.elidedText(row.work, Qt::ElideRight, width - laid->availabilityWidth - gap);
    if (!row.via.isEmpty()) {
        laid->via = caption.elidedText(row.via, Qt::ElideRight, width / 2) + u"  \u00b7  "_s;
        laid->viaWidth = caption.horizontalAdvance(laid->via);
    }
    laid->text = markedLine(m_theme, row.text, row.marks, m_fonts.body, width - laid->viaWidth);
    return laid;
}

void ResultDelegate::layOutDense(LaidOut &row, int width) const
{
    const QFontMetrics body(m_fonts.body);
    const int taken = row.nameWidth + tagsWidth(row.row) + row.placeWidth + 2 * m_theme.space(12);
    row.work = width > taken ? body.elidedText(row.row.work, Qt::ElideRight, width - taken) : QString();
    row.text = markedLine(m_theme, row.row.text, row.row.marks, m_fonts.body,
                          width - row.availabilityWidth - m_theme.space(12));
}

int ResultDelegate::tagsWidth(const ResultRow &row) const
{
    int width = 0;
    for (const QString &designation : row.designations)
        width += m_theme.space(8) + tagWidth(m_theme, designation);
    return width;
}

void ResultDelegate::drawName(QPainter &painter, const LaidOut &row, const QRect &line, bool isChosen) const
{
    painter.setFont(m_fonts.strong);
    painter.setPen(m_theme.colour(isChosen ? ColourRole::OnTint : ColourRole::Text));
    painter.drawText(line, singleLeft, row.name);
    int x = line.x() + row.nameWidth;
    for (const QString &designation : row.row.designations) {
        x += m_theme.space(8);
        paintTag(painter, m_theme, QRect(x, line.y(), line.width(), line.height()), designation, isChosen);
        x += tagWidth(m_theme, designation);
    }
    painter.setFont(m_fonts.caption);
    painter.setPen(m_theme.colour(isChosen ? ColourRole::OnTint2 : ColourRole::Text2));
    painter.drawText(line, singleRight, row.place);
}

void ResultDelegate::drawRow(QPainter &painter, const LaidOut &row, const QRect &inner, bool isChosen) const
{
    const int height = inner.height() / 3;
    const QRect first(inner.x(), inner.y(), inner.width(), height);
    const QRect second = first.translated(0, height);
    drawName(painter, row, first, isChosen);
    painter.setFont(m_fonts.body);
    painter.setPen(m_theme.colour(isChosen ? ColourRole::OnTint2 : ColourRole::Text2));
    painter.drawText(second, singleLeft, row.work);
    drawAvailability(painter, row, second, isChosen);
    drawText(painter, row, second.translated(0, height), isChosen);
}

void ResultDelegate::drawDense(QPainter &painter, const LaidOut &row, const QRect &inner, bool isChosen) const
{
    const int height = inner.height() / 2;
    const QRect first(inner.x(), inner.y(), inner.width(), height);
    const QRect second = first.translated(0, height);
    drawName(painter, row, first, isChosen);
    const int afterName = row.nameWidth + tagsWidth(row.row) + m_theme.space(12);
    painter.setFont(m_fonts.body);
    painter.drawText(first.adjusted(afterName, 0, 0, 0), singleLeft, row.work);
    drawAvailability(painter, row, second, isChosen);
    drawText(painter, row, second, isChosen);
}

void ResultDelegate::drawText(QPainter &painter, const LaidOut &row, const QRect &line, bool isChosen) const
{
    if (row.viaWidth > 0) {
        painter.setFont(m_fonts.caption);
        painter.setPen(m_theme.colour(isChosen ? ColourRole::OnTint2 : ColourRole::Text2));
        painter.drawText(line, singleLeft, row.via);
    }
    painter.setPen(m_theme.colour(isChosen ? ColourRole::OnTint : ColourRole::Text));
    const qreal above = (line.height() - row.text->boundingRect().height()) / 2;
    row.text->draw(&painter, QPointF(line.x() + row.viaWidth, line.y() + std::floor(above)));
}

void ResultDelegate::drawAvailability(QPainter &painter, const LaidOut &row, const QRect &line, bool isChosen) const
{
    const bool isPlain = isChosen && m_theme.kind() == ThemeKind::Contrast;
    const QColor ink = m_theme.colour(isPlain ? ColourRole::OnTint : inkOf(row.pill.tone));
    const int icon = m_theme.length(14);
    const int left = line.right() + 1 - row.availabilityWidth;
    paint::icon(painter, m_theme, row.pill.iconName, QRect(left, line.y(), icon, line.height()), icon, ink);
    painter.setFont(m_fonts.caption);
    painter.setPen(ink);
    painter.drawText(line, singleRight, row.pill.word);
}
