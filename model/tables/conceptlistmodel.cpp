// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/tables/conceptlistmodel.h"

#include "model/core/alphabet.h"
#include "model/core/text.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

int ConceptListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant ConceptListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_shown.size())
        return {};
    const Row &row = m_shown.at(index.row());
    const QString word = stateWord(row.state);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return word.isEmpty() ? row.idea.name : tr("%1 (%2)", "Phonics (changed)").arg(row.idea.name, word);
    case Qt::ToolTipRole:
        return row.idea.phrases.join(u"; "_s).toHtmlEscaped();
    case StateRole:
        return static_cast<int>(row.state);
    case PhrasesRole:
        return row.idea.phrases.join(u"; "_s);
    default:
        return {};
    }
}

QString ConceptListModel::stateWord(State state)
{
    switch (state) {
    case State::Shipped:
        return {};
    case State::Changed:
        return tr("changed");
    case State::Added:
        return tr("added");
    case State::Removed:
        return tr("removed");
    }
    return {};
}

void ConceptListModel::setVocabulary(const Vocabulary &shipped, const QList<ConceptChange> &changes)
{
    m_all.clear();
    QHash<QString, qsizetype> rows;
    for (const Concept &idea : shipped.concepts()) {
        rows.insert(idea.name, m_all.size());
        m_all.append({idea, State::Shipped});
    }
    for (const ConceptChange &change : changes) {
        const auto found = rows.constFind(change.idea.name);
        if (found == rows.constEnd()) {
            if (!change.isRemoved)
                m_all.append({change.idea, State::Added});
        } else if (change.isRemoved) {
            m_all[*found].state = State::Removed;
        } else {
            m_all[*found] = {change.idea, State::Changed};
        }
    }
    std::ranges::sort(m_all, {}, [](const Row &row) { return sortKey(row.idea.name); });
    show();
}

void ConceptListModel::setFilter(const QString &text)
{
    m_filter = folded(text).trimmed();
    show();
}

void ConceptListModel::show()
{
    beginResetModel();
    m_shown.clear();
    for (const Row &row : std::as_const(m_all)) {
        const QString words = folded(row.idea.name + u' ' + row.idea.phrases.join(u' '));
        if (m_filter.isEmpty() || words.contains(m_filter))
            m_shown.append(row);
    }
    endResetModel();
}

Concept ConceptListModel::conceptAt(int row) const
{
    return row >= 0 && row < m_shown.size() ? m_shown.at(row).idea : Concept();
}

ConceptListModel::State ConceptListModel::stateAt(int row) const
{
    return row >= 0 && row < m_shown.size() ? m_shown.at(row).state : State::Shipped;
}

int ConceptListModel::rowOf(const QString &name) const
{
    for (int row = 0; row < m_shown.size(); ++row) {
        if (m_shown.at(row).idea.name == name)
            return row;
    }
    return -1;
}
