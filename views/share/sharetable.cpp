// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/share/sharetable.h"

#include "views/common/paint.h"
#include "views/common/tableheader.h"
#include "views/common/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <numeric>

namespace {

constexpr int padding = TableHeader::padding;

// Words, the first column in strong letters; or a pill.
class CellDelegate final : public QStyledItemDelegate
{
public:
    CellDelegate(const Theme &theme, int pillColumn, ShareTable::Look look, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
        , m_pillColumn(pillColumn)
        , m_look(std::move(look))
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        if (isChosen)
            painter->fillRect(option.rect, m_theme.colour(ColourRole::Tint));
        if (index.row() > 0) {
            const QRect line(option.rect.topLeft(), QSize(option.rect.width(), 1));
            const int left = index.column() == 0 ? m_theme.space(padding) : 0;
            const bool isLast = index.column() + 1 == index.model()->columnCount();
            painter->fillRect(line.adjusted(left, 0, isLast ? -m_theme.space(padding) : 0, 0), m_theme.colour(ColourRole::Line));
        }
        const QRect inner = option.rect.adjusted(m_theme.space(padding), 0, -m_theme.space(4), 0);
        if (index.column() == m_pillColumn)
            paintState(*painter, inner, index, isChosen);
        else
            paintWords(*painter, inner, index, isChosen);
        if (option.state.testFlag(QStyle::State_HasFocus) && index.column() == 0)
            paint::focusRing(*painter, m_theme, option.rect, paint::smallRadius);
    }

private:
    void paintWords(QPainter &painter, const QRect &rect, const QModelIndex &index, bool isChosen) const
    {
        const bool isFirst = index.column() == 0;
        painter.setFont(m_theme.font(isFirst ? TypeRole::Strong : TypeRole::Body));
        painter.setPen(m_theme.colour(isChosen ? ColourRole::OnTint : isFirst ? ColourRole::Text : ColourRole::Text2));
        const QString text = painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, rect.width());
        painter.drawText(rect, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, text);
    }

    // Where the pill has no room its word ends in three dots.
    void paintState(QPainter &painter, const QRect &rect, const QModelIndex &index, bool isChosen) const
    {
        PillState state = m_look(index);
        const int frame = pillWidth(m_theme, {state.iconName, {}, state.tone});
        state.word = QFontMetrics(m_theme.font(TypeRole::Label)).elidedText(index.data().toString(), Qt::ElideRight, rect.width() - frame);
        const int height = m_theme.metrics().pillHeight();
        const QRect pill(rect.x(), rect.y() + (rect.height() - height) / 2, pillWidth(m_theme, state), height);
        paintPill(painter, m_theme, pill, state, isChosen);
    }

    const Theme &m_theme;
    int m_pillColumn;
    ShareTable::Look m_look;
};

} // namespace

ShareTable::ShareTable(const Theme &theme, int pillColumn, Look look, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
{
    setFrameShape(NoFrame);
    setHorizontalHeader(new TableHeader(theme, this));
    setItemDelegate(new CellDelegate(theme, pillColumn, std::move(look), this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(&theme, &Theme::changed, this, &ShareTable::updateLook);
    updateLook();
}

void ShareTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &ShareTable::updateGeometry);
    updateGeometry();
}

void ShareTable::setColumnParts(QList<int> parts)
{
    m_parts = std::move(parts);
    shareWidth();
}

QSize ShareTable::sizeHint() const
{
    const int rows = model() ? model()->rowCount() : 0;
    return {m_theme.length(320), horizontalHeader()->sizeHint().height() + rows * m_theme.metrics().tableRowHeight()};
}

QSize ShareTable::minimumSizeHint() const
{
    return {m_theme.length(200), sizeHint().height()};
}

void ShareTable::updateLook()
{
    setFont(m_theme.font(TypeRole::Body));
    verticalHeader()->setMinimumSectionSize(m_theme.metrics().tableRowHeight());
    verticalHeader()->setDefaultSectionSize(m_theme.metrics().tableRowHeight());
    updateGeometry();
    shareWidth();
}

void ShareTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    shareWidth();
}

void ShareTable::shareWidth()
{
    if (!model() || m_parts.size() != model()->columnCount())
        return;
    const int all = std::accumulate(m_parts.cbegin(), m_parts.cend(), 0);
    for (int column = 0; column < m_parts.size(); ++column)
        setColumnWidth(column, viewport()->width() * m_parts.at(column) / all);
}
