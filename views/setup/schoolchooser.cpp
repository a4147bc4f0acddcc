// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/setup/schoolchooser.h"

#include "views/common/searchfield.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/setup/schoollistmodel.h"

#include <QKeyEvent>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

SchoolChooser::SchoolChooser(const Theme &theme, const QList<SchoolChoice> &schools, QWidget *parent)
    : QWidget(parent)
    , m_edit(new SearchField(theme, tr("Find your school")))
    , m_list(new QListView)
    , m_model(new SchoolListModel(schools, this))
    , m_nothing(new TextLabel(theme, TypeRole::Body, ColourRole::Text2,
                              tr("No school of that name is in this directory. Try its town, or one word of its name."),
                              TextLabel::Overflow::Wrap))
{
    m_edit->setPlaceholderText(tr("Name or town"));
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("Schools"));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumHeight(theme.length(180));
    m_nothing->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(8));
    layout->addWidget(m_edit);
    layout->addWidget(m_nothing);
    layout->addWidget(m_list, 1);
    setFocusProxy(m_edit);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textChanged, this, &SchoolChooser::search);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &SchoolChooser::chosenChanged);
    connect(m_list, &QListView::activated, this, &SchoolChooser::confirmed);
}

qint64 SchoolChooser::chosen() const
{
    return m_list->currentIndex().data(SchoolListModel::IdRole).toLongLong();
}

void SchoolChooser::choose(qint64 school)
{
    const QModelIndex index = m_model->indexOf(school);
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

void SchoolChooser::search()
{
    m_model->search(m_edit->text());
    const bool hasRows = m_model->rowCount() > 0;
    m_nothing->setVisible(!hasRows);
    // What is typed chooses: the first match, so that Enter is enough.
    m_list->setCurrentIndex(m_edit->text().isEmpty() ? QModelIndex() : m_model->index(0));
    emit chosenChanged();
}

bool SchoolChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return false;
    const int row = m_list->currentIndex().row();
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        m_list->setCurrentIndex(m_model->index(std::min(row + 1, m_model->rowCount() - 1)));
        return true;
    case Qt::Key_Up:
        m_list->setCurrentIndex(m_model->index(std::max(row - 1, 0)));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (chosen() != 0)
            emit confirmed();
        return true;
    default:
        return false;
    }
}
