// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/report/namelist.h"

#include "views/common/theme.h"

#include <QSignalBlocker>

using namespace Qt::StringLiterals;

NameList::NameList(const Theme &theme, QWidget *parent)
    : QListWidget(parent)
{
    setAccessibleName(tr("Names that were found"));
    setWordWrap(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumHeight(theme.length(96));
    connect(this, &QListWidget::itemChanged, this, &NameList::decided);
}

void NameList::setNames(const QList<NameInText> &names, const QStringList &notNames)
{
    if (names == m_names)
        return;
    const NameDecisions before = decisions();
    const QSignalBlocker quiet(this);
    clear();
    m_names = names;
    for (const NameInText &name : names) {
        const QString words = name.where.isEmpty() ? tr("%1: %2", "a name, the words around").arg(namecheck::withPerson(name), name.around)
                                                   : tr("%1, in \u201C%2\u201D: %3").arg(namecheck::withPerson(name), name.where, name.around);
        auto *item = new QListWidgetItem(words, this);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        const bool isNoName = before.isDecided(name.found) ? before.notNames.contains(name.found) : notNames.contains(name.found);
        item->setCheckState(isNoName ? Qt::Unchecked : Qt::Checked);
        item->setToolTip(tr("Becomes \u201C%1\u201D").arg(name.label));
    }
    if (count() > 0)
        setCurrentRow(0);
}

NameDecisions NameList::decisions() const
{
    NameDecisions decisions;
    for (int i = 0; i < count(); ++i)
        (item(i)->checkState() == Qt::Checked ? decisions.names : decisions.notNames).append(m_names.at(i).found);
    return decisions;
}
