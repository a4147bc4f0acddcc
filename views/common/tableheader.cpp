// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/tableheader.h"

#include "views/common/theme.h"

#include <QPainter>

TableHeader::TableHeader(const Theme &theme, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_theme(theme)
{
    setHighlightSections(false);
    setSectionsClickable(false);
    setSectionResizeMode(QHeaderView::Fixed);
    setAccessibleName(tr("Columns"));
}

QSize TableHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), m_theme.metrics().lineHeight(TypeRole::Label) + m_theme.space(16)};
}

// The line below leaves out the margin at both ends, as the lines between rows do.
void TableHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->fillRect(rect, m_theme.colour(ColourRole::Surface));
    const int left = section == 0 ? m_theme.space(padding) : 0;
    const int right = section + 1 == count() ? m_theme.space(padding) : 0;
    painter->fillRect(QRect(rect.x() + left, rect.bottom(), rect.width() - left - right, 1), m_theme.colour(ColourRole::Line));
    const QRect inner = rect.adjusted(m_theme.space(padding), 0, -m_theme.space(padding) / 2, 0);
    const auto alignment = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>();
    const QString text = model()->headerData(section, Qt::Horizontal).toString();
    painter->setFont(m_theme.font(TypeRole::Label));
    painter->setPen(m_theme.colour(ColourRole::Text2));
    painter->drawText(inner, static_cast<int>(alignment == Qt::Alignment() ? Qt::AlignLeft | Qt::AlignVCenter : alignment) | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, inner.width()));
}
