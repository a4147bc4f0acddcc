// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/imports/importtable.h"

#include "views/common/tableheader.h"
#include "views/common/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace {

constexpr int barWidth = 3;
constexpr int cellMargin = 3; // that Qt leaves around the words of a cell
constexpr int padding = TableHeader::padding - cellMargin;

// Cells with room around their words; a chosen row has a bar at its left, not a ring around one cell.
class CellDelegate final : public QStyledItemDelegate
{
public:
    CellDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool isChosen = option.state & QStyle::State_Selected;
        if (isChosen)
            painter->fillRect(option.rect, m_theme.colour(ColourRole::Tint));
        if (isChosen && option.rect.x() <= 0)
            painter->fillRect(QRect(option.rect.topLeft(), QSize(barWidth, option.rect.height())), m_theme.colour(ColourRole::OnTintAccent));
        const int left = index.column() == 0 ? m_theme.space(TableHeader::padding) : 0;
        const int right = index.column() + 1 == index.model()->columnCount() ? m_theme.space(TableHeader::padding) : 0;
        painter->fillRect(QRect(option.rect.x() + left, option.rect.bottom(), option.rect.width() - left - right, 1), m_theme.colour(ColourRole::Line));
        QStyleOptionViewItem inner = option;
        inner.rect.adjust(m_theme.space(padding), m_theme.space(8), -m_theme.space(padding), -m_theme.space(8));
        inner.state &= ~(QStyle::State_HasFocus | QStyle::State_Selected);
        inner.palette.setColor(QPalette::Text, m_theme.colour(isChosen ? ColourRole::OnTint : ColourRole::Text));
        QStyledItemDelegate::paint(painter, inner, index);
    }

private:
    const Theme &m_theme;
};

} // namespace

ImportTable::ImportTable(const Theme &theme, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
{
    setHorizontalHeader(new TableHeader(theme, this));
    setItemDelegate(new CellDelegate(theme, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(&m_fitting, &QTimer::timeout, this, &ImportTable::fitMore);
    connect(&theme, &Theme::changed, this, &ImportTable::updateLook);
    updateLook();
}

void ImportTable::setColumnShares(QList<int> shares)
{
    m_shares = std::move(shares);
    shareWidth();
}

void ImportTable::setLeastColumnWidth(int pixels)
{
    m_leastWidth = pixels;
    shareWidth();
}

void ImportTable::setWraps(bool wraps)
{
    setWordWrap(wraps);
    fitRows();
}

QModelIndexList ImportTable::rowsToCopy() const
{
    if (selectionModel() && selectionModel()->hasSelection())
        return selectionModel()->selectedRows();
    QModelIndexList all;
    for (int row = 0; model() && row < model()->rowCount(); ++row)
        all.append(model()->index(row, 0));
    return all;
}

QSize ImportTable::sizeHint() const
{
    return {m_theme.length(320), m_theme.length(100)};
}

void ImportTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    shareWidth();
}

void ImportTable::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    shareWidth();
}

void ImportTable::updateLook()
{
    setFont(m_theme.font(TypeRole::Body));
    verticalHeader()->setMinimumSectionSize(m_theme.metrics().tableRowHeight());
    verticalHeader()->setDefaultSectionSize(m_theme.metrics().tableRowHeight());
    shareWidth();
}

// The rows that are seen get their height at once, the rest a few at a time: a thousand would hold the window up.
void ImportTable::fitRows()
{
    m_nextToFit = 0;
    fitMore();
}

void ImportTable::fitMore()
{
    constexpr int atOnce = 40;
    if (!wordWrap() || !model() || !isVisible()) {
        m_fitting.stop();
        return;
    }
    const int end = std::min(m_nextToFit + atOnce, model()->rowCount());
    for (; m_nextToFit < end; ++m_nextToFit) {
        const int height = fittingHeight(m_nextToFit);
        if (rowHeight(m_nextToFit) != height)
            setRowHeight(m_nextToFit, height);
    }
    if (m_nextToFit >= model()->rowCount())
        m_fitting.stop();
    else if (!m_fitting.isActive())
        m_fitting.start(0);
}

// Most texts fit on one line, and those rows keep the usual height.
int ImportTable::fittingHeight(int row) const
{
    int height = verticalHeader()->defaultSectionSize();
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (!isColumnHidden(column))
            height = std::max(height, wrappedHeight(model()->index(row, column)));
    }
    return height;
}

int ImportTable::wrappedHeight(const QModelIndex &index) const
{
    const int room = columnWidth(index.column()) - 2 * (m_theme.space(padding) + cellMargin);
    const QString text = index.data().toString();
    if (fontMetrics().horizontalAdvance(text) <= room)
        return 0;
    return fontMetrics().boundingRect(QRect(0, 0, std::max(room, 1), 0), Qt::TextWordWrap, text).height() + m_theme.space(16);
}

int ImportTable::columnsWithRoom() const
{
    const int all = static_cast<int>(m_shares.size());
    return m_leastWidth == 0 ? all : std::clamp(viewport()->width() / m_theme.length(m_leastWidth), 1, all);
}

void ImportTable::shareWidth()
{
    if (!model() || m_shares.size() != model()->columnCount())
        return;
    const int shown = columnsWithRoom();
    int rest = viewport()->width();
    int parts = 0;
    for (const int share : m_shares.first(shown)) {
        rest -= share > 0 ? m_theme.length(share) : 0;
        parts += share < 0 ? -share : 0;
    }
    for (int column = 0; column < m_shares.size(); ++column) {
        const int share = m_shares.at(column);
        if (m_leastWidth > 0)
            setColumnHidden(column, column >= shown);
        setColumnWidth(column, share > 0 ? m_theme.length(share) : std::max(0, rest * -share / std::max(parts, 1)));
    }
    fitRows();
}
