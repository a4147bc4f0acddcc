// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/directory/resultlistview.h"

#include "model/core/alphabet.h"
#include "model/core/text.h"
#include "model/tables/resultlistmodel.h"
#include "views/common/theme.h"
#include "views/directory/resultdelegate.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDateTime>
#include <QKeyEvent>
#include <QScopedValueRollback>

ResultListView::ResultListView(const Theme &theme, ResultListModel &model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_delegate(new ResultDelegate(theme, this))
{
    setAccessibleName(tr("People found"));
    setItemDelegate(m_delegate);
    setModel(&model);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    viewport()->setAttribute(Qt::WA_Hover);
    connect(&model, &QAbstractItemModel::modelReset, m_delegate, &ResultDelegate::forget);
    connect(this, &QListView::doubleClicked, this, &ResultListView::cardWanted);
    connect(&theme, &Theme::changed, this, [this] { scheduleDelayedItemsLayout(); });
}

void ResultListView::showChosen(qint64 entry)
{
    const QScopedValueRollback quiet(m_isQuiet, true);
    const int row = m_model.rowOf(entry);
    if (row < 0)
        clearSelection();
    else if (currentIndex().row() != row || !selectionModel()->isSelected(currentIndex()))
        setCurrentIndex(m_model.index(row));
}

void ResultListView::showTop()
{
    scrollToTop();
}

void ResultListView::keyboardSearch(const QString &letters)
{
    if (!m_jumpsByName || letters.trimmed().isEmpty())
        return;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (now - m_lastLetter > QApplication::keyboardInputInterval() * 2)
        m_letters.clear();
    m_lastLetter = now;
    m_letters += letters;
    jumpTo(m_letters);
}

void ResultListView::jumpTo(const QString &letters)
{
    while (m_model.canFetchMore({}))
        m_model.fetchMore({}); // the surname may stand far down the alphabet
    const QByteArray wanted = sortKey(letters, m_alphabet);
    int first = 0;
    int last = m_model.rowCount() - 1;
    while (first < last) { // by halves: each look reads one entry
        const int middle = (first + last) / 2;
        const QString name = m_model.index(middle).data().toString();
        if (sortKey(surnameOf(name), m_alphabet) < wanted)
            first = middle + 1;
        else
            last = middle;
    }
    if (last < 0)
        return;
    setCurrentIndex(m_model.index(first));
    scrollTo(currentIndex(), PositionAtTop);
}

void ResultListView::keyPressEvent(QKeyEvent *event)
{
    const bool isFirst = currentIndex().row() <= 0;
    switch (event->key()) {
    case Qt::Key_Up:
        if (isFirst) {
            emit searchWanted();
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit cardWanted();
        return;
    case Qt::Key_Escape:
        emit searchWanted();
        return;
    default:
        break;
    }
    if (event->matches(QKeySequence::Copy)) { // the page's action copies the whole contact
        event->ignore();
        return;
    }
    QListView::keyPressEvent(event);
}

void ResultListView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!currentIndex().isValid())
        return;
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    emit menuWanted(isByKey ? viewport()->mapToGlobal(visualRect(currentIndex()).center()) : event->globalPos());
}

void ResultListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_isQuiet && current.isValid())
        emit chosen(m_model.idAt(current.row()));
}

void ResultListView::focusInEvent(QFocusEvent *event)
{
    if (!currentIndex().isValid() && m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(0));
    QListView::focusInEvent(event);
}
