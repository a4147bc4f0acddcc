// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/commandpalette.h"

#include "model/core/text.h"
#include "views/common/paint.h"
#include "views/common/searchfield.h"
#include "views/common/theme.h"

#include <QAbstractListModel>
#include <QApplication>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

//! \brief What the palette lists now
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setItems(const QList<PaletteItem> &items)
    {
        beginResetModel();
        m_items = items;
        endResetModel();
    }

    [[nodiscard]] const PaletteItem &item(int row) const { return m_items.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_items.size());
    }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const PaletteItem &item = m_items.at(index.row());
        if (role == Qt::DisplayRole)
            return item.text;
        if (role == Qt::AccessibleTextRole)
            return item.detail.isEmpty() ? item.text : tr("%1, %2", "command, its key").arg(item.text, item.detail);
        return {};
    }

private:
    QList<PaletteItem> m_items;
};

namespace {

class PaletteDelegate final : public QStyledItemDelegate
{
public:
    PaletteDelegate(const Theme &theme, const PaletteModel &model, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
        , m_model(model)
    {
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {m_theme.length(200), m_theme.metrics().tableRowHeight()};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const PaletteItem &item = m_model.item(index.row());
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        if (isChosen || option.state.testFlag(QStyle::State_MouseOver))
            paint::panel(*painter, option.rect, m_theme.colour(isChosen ? ColourRole::Tint : ColourRole::Window), QColor(),
                         paint::radius);
        const int icon = m_theme.length(18);
        const QRect iconRect(option.rect.x() + m_theme.space(8), option.rect.y(), icon, option.rect.height());
        if (!item.iconName.isEmpty())
            paint::icon(*painter, m_theme, item.iconName, iconRect, icon,
                        m_theme.colour(isChosen ? ColourRole::OnTintAccent : ColourRole::Text2));
        const QRect words = option.rect.adjusted(m_theme.space(8) + icon + m_theme.space(10), 0, -m_theme.space(10), 0);
        painter->setFont(m_theme.font(TypeRole::Caption));
        painter->setPen(m_theme.colour(isChosen ? ColourRole::OnTint2 : ColourRole::Text3));
        painter->drawText(words, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter) | Qt::TextSingleLine, item.detail);
        const int taken = painter->fontMetrics().horizontalAdvance(item.detail) + m_theme.space(8);
        painter->setFont(m_theme.font(isChosen ? TypeRole::Strong : TypeRole::Body));
        painter->setPen(m_theme.colour(isChosen ? ColourRole::OnTint : ColourRole::Text));
        const QString text = painter->fontMetrics().elidedText(item.text, Qt::ElideRight, words.width() - taken);
        painter->drawText(words, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, text);
        painter->restore();
    }

private:
    const Theme &m_theme;
    const PaletteModel &m_model;
};

// How badly the text matches: the sum of the places where the words begin; nothing when one is missing.
std::optional<int> distanceOf(const QString &text, const QStringList &words)
{
    const QStringList parts = folded(text).split(u' ', Qt::SkipEmptyParts);
    int distance = 0;
    for (const QString &word : words) {
        const auto found = std::ranges::find_if(parts, [&word](const QString &part) { return part.startsWith(word); });
        if (found == parts.end())
            return std::nullopt;
        distance += static_cast<int>(found - parts.begin());
    }
    return distance;
}

} // namespace

QList<PaletteItem> matchingItems(const QList<PaletteItem> &items, const QString &words)
{
    const QStringList wanted = folded(words).split(u' ', Qt::SkipEmptyParts);
    QList<std::pair<int, PaletteItem>> found;
    for (const PaletteItem &item : items) {
        if (const auto distance = distanceOf(item.text, wanted))
            found.append({*distance, item});
    }
    std::ranges::stable_sort(found, {}, &std::pair<int, PaletteItem>::first);
    QList<PaletteItem> result;
    for (const auto &[distance, item] : std::as_const(found))
        result.append(item);
    return result;
}

CommandPalette::CommandPalette(const Theme &theme, QWidget *window)
    : QFrame(window)
    , m_theme(theme)
    , m_edit(new SearchField(theme, tr("Go to or do anything"), this))
    , m_list(new QListView(this))
    , m_model(new PaletteModel(this))
{
    setAccessibleName(tr("Go to or do anything"));
    m_edit->setPlaceholderText(tr("Go to or do anything"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(theme, *m_model, m_list));
    m_list->setAccessibleName(tr("What was found"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_edit);
    layout->addWidget(m_list);
    m_edit->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    hide();
}

void CommandPalette::addSource(PaletteSource source)
{
    m_sources.append(std::move(source));
}

void CommandPalette::open()
{
    if (isHidden())
        m_before = QApplication::focusWidget();
    m_edit->clear();
    search();
    show();
    raise();
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::search()
{
    QList<PaletteItem> items;
    for (const PaletteSource &source : std::as_const(m_sources)) {
        const QList<PaletteItem> found = source.find(m_edit->text());
        items += source.matchesItself ? found : matchingItems(found, m_edit->text());
    }
    m_model->setItems(items.mid(0, mostItems));
    m_list->setCurrentIndex(m_model->index(0));
    place();
}

void CommandPalette::runCurrent()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const auto run = m_model->item(index.row()).run;
    close();
    if (run)
        run();
}

void CommandPalette::close()
{
    hide();
    if (m_before)
        m_before->setFocus();
}

void CommandPalette::place()
{
    const int padding = m_theme.space(8);
    layout()->setContentsMargins(padding, padding, padding, padding);
    layout()->setSpacing(m_theme.space(4));
    const int row = m_theme.metrics().tableRowHeight();
    const int rows = m_model->rowCount();
    const int most = std::max(1, (parentWidget()->height() - m_theme.length(160)) / row);
    m_list->setFixedHeight(std::min(rows, most) * row);
    m_list->setVisible(rows > 0);
    const int width = std::min(m_theme.length(560), parentWidget()->width() - 2 * m_theme.space(16));
    const int height = 2 * padding + m_theme.metrics().searchHeight() + (rows > 0 ? m_list->height() + m_theme.space(4) : 0);
    setGeometry((parentWidget()->width() - width) / 2, m_theme.space(72), width, height);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize && isVisible())
            place();
        return false;
    }
    if (event->type() == QEvent::FocusOut && isVisible()) {
        hide();
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    const int row = m_list->currentIndex().row();
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runCurrent();
        return true;
    case Qt::Key_Down:
        m_list->setCurrentIndex(m_model->index(std::min(row + 1, m_model->rowCount() - 1)));
        return true;
    case Qt::Key_Up:
        m_list->setCurrentIndex(m_model->index(std::max(row - 1, 0)));
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true;
    default:
        return false;
    }
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::panel(painter, rect(), m_theme.colour(ColourRole::Surface), m_theme.colour(ColourRole::LineStrong),
                 paint::dialogRadius);
}

#include "commandpalette.moc"
