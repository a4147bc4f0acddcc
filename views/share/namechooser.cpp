// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/share/namechooser.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>

namespace {

constexpr int shownAtOnce = 10;

} // namespace

NameChooser::NameChooser(QWidget *parent)
    : QLineEdit(parent)
    , m_names(new QStringListModel(this))
{
    auto *completer = new QCompleter(m_names, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setMaxVisibleItems(shownAtOnce);
    setCompleter(completer);
}

void NameChooser::setNames(const QStringList &names)
{
    if (names != m_names->stringList())
        m_names->setStringList(names);
}

QStringList NameChooser::names() const
{
    return m_names->stringList();
}

void NameChooser::mousePressEvent(QMouseEvent *event)
{
    QLineEdit::mousePressEvent(event);
    if (text().isEmpty())
        showAll();
}

void NameChooser::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && !completer()->popup()->isVisible())
        showAll();
    else
        QLineEdit::keyPressEvent(event);
}

// Where a whole name stands already the others are shown, too: somebody wants another.
void NameChooser::showAll()
{
    if (m_names->rowCount() == 0)
        return;
    completer()->setCompletionPrefix(m_names->stringList().contains(text()) ? QString() : text());
    completer()->complete();
}
