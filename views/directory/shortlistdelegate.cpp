// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/directory/shortlistdelegate.h"

#include "model/tables/shortlistmodel.h"
#include "views/common/paint.h"
#include "views/common/stylecontrols.h"
#include "views/common/theme.h"

#include <QKeyEvent>
#include <QPainter>

ShortlistDelegate::ShortlistDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize ShortlistDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const Metrics &metrics = m_theme.metrics();
    return {m_theme.length(120),
            metrics.lineHeight(TypeRole::Strong) + metrics.lineHeight(TypeRole::Caption) + m_theme.space(16)};
}

void ShortlistDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (option.state.testFlag(QStyle::State_HasFocus))
        paint::focusRing(*painter, m_theme, option.rect, paint::smallRadius);
    const int side = m_theme.length(18);
    const int margin = m_theme.space(16);
    const bool isTicked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    QStyleOption box;
    box.rect = QRect(option.rect.x() + margin, option.rect.y() + (option.rect.height() - side) / 2, side, side);
    box.state = QStyle::State_Enabled | (isTicked ? QStyle::State_On : QStyle::State_Off);
    controls::checkBox(*painter, m_theme, box);

    const int left = box.rect.right() + m_theme.space(12);
    const QRect words(left, option.rect.y() + m_theme.space(8), option.rect.right() - left - m_theme.space(8),
                      option.rect.height());
    const auto draw = [&](int y, TypeRole role, ColourRole colour, const QString &text) {
        painter->setFont(m_theme.font(role));
        painter->setPen(m_theme.colour(colour));
        const QRect line(words.x(), y, words.width(), m_theme.metrics().lineHeight(role));
        painter->drawText(line, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
    };
    draw(words.y(), TypeRole::Strong, ColourRole::Text, index.data().toString());
    draw(words.y() + m_theme.metrics().lineHeight(TypeRole::Strong), TypeRole::Caption, ColourRole::Text2,
         index.data(ShortlistModel::WorkRole).toString());
    painter->restore();
}

bool ShortlistDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &,
                                    const QModelIndex &index)
{
    const bool isKey = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    if (!isKey && event->type() != QEvent::MouseButtonRelease)
        return false;
    const bool isTicked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, isTicked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}
