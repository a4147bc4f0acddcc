// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/bookings/bookingrowdelegate.h"

#include "model/tables/bookinglistmodel.h"
#include "views/common/paint.h"
#include "views/common/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

constexpr int singleLeft = static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine;
constexpr int singleRight = static_cast<int>(Qt::AlignRight | Qt::AlignVCenter) | Qt::TextSingleLine;

} // namespace

PillState pillOfState(const QString &shownId, const QString &word)
{
    using Tone = PillState::Tone;
    if (shownId == u"under-way"_s)
        return {u"info"_s, word, Tone::Accent};
    if (shownId == u"completed"_s || shownId == u"evaluated"_s || shownId == u"closed"_s || shownId == u"agreed"_s)
        return {u"circle-check"_s, word, Tone::Ok};
    if (shownId == u"disputed"_s)
        return {u"octagon-alert"_s, word, Tone::Bad};
    if (shownId == u"lapsed"_s)
        return {u"triangle-alert"_s, word, Tone::Warn};
    if (shownId == u"sent"_s || shownId == u"seen"_s || shownId == u"accepted"_s || shownId == u"being-negotiated"_s)
        return {u"clock"_s, word, Tone::Accent};
    if (shownId == u"draft"_s)
        return {u"pencil"_s, word, Tone::Neutral};
    return {u"circle-x"_s, word, Tone::Neutral}; // declined, withdrawn, cancelled
}

BookingRowDelegate::BookingRowDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize BookingRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const Metrics &metrics = m_theme.metrics();
    const int lines = metrics.lineHeight(TypeRole::Strong) + metrics.lineHeight(TypeRole::Body) + metrics.pillHeight();
    return {m_theme.length(120), lines + m_theme.space(metrics.density() == Density::Dense ? 12 : 24)};
}

void BookingRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const int across = m_theme.space(16);
    const int down = m_theme.space(m_theme.metrics().density() == Density::Dense ? 4 : 8);
    painter->save();
    paint::rowGround(*painter, m_theme, option.rect, option.state);
    drawWords(*painter, index, option.rect.adjusted(across, down, -across, -down), isChosen);
    paint::rowFocus(*painter, m_theme, option.rect, option.state);
    painter->restore();
}

void BookingRowDelegate::drawWords(QPainter &painter, const QModelIndex &index, const QRect &inner, bool isChosen) const
{
    const auto booking = index.data(BookingListModel::SummaryRole).value<BookingSummary>();
    const QFont strong = m_theme.font(TypeRole::Strong);
    const QFont body = m_theme.font(TypeRole::Body);
    QRect line(inner.x(), inner.y(), inner.width(), m_theme.metrics().lineHeight(TypeRole::Strong));
    painter.setFont(strong);
    painter.setPen(m_theme.colour(isChosen ? ColourRole::OnTint : ColourRole::Text));
    painter.drawText(line, singleLeft, QFontMetrics(strong).elidedText(index.data().toString(), Qt::ElideRight, line.width()));
    line.translate(0, line.height());
    line.setHeight(m_theme.metrics().lineHeight(TypeRole::Body));
    painter.setFont(body);
    painter.setPen(m_theme.colour(isChosen ? ColourRole::OnTint2 : ColourRole::Text2));
    const QString parties = index.data(BookingListModel::PartiesRole).toString();
    painter.drawText(line, singleLeft, QFontMetrics(body).elidedText(parties, Qt::ElideRight, line.width()));

    const PillState pill = pillOfState(booking.state, index.siblingAtColumn(BookingListModel::StateColumn).data().toString());
    const QRect last(inner.x(), inner.bottom() - m_theme.metrics().pillHeight() + 1, inner.width(), m_theme.metrics().pillHeight());
    const int width = qMin(pillWidth(m_theme, pill), inner.width());
    paintPill(painter, m_theme, QRect(last.x(), last.y(), width, last.height()), pill, isChosen);
    const QFont caption = m_theme.font(TypeRole::Caption);
    const QString next = index.data(BookingListModel::NextRole).toString();
    const int room = last.width() - width - m_theme.space(8);
    painter.setFont(caption);
    painter.setPen(m_theme.colour(isChosen ? ColourRole::OnTint2 : ColourRole::Text2));
    if (room > m_theme.length(40))
        painter.drawText(last, singleRight, QFontMetrics(caption).elidedText(next, Qt::ElideRight, room));
}
