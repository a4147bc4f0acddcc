// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/vocabulary.h"

#include <QAbstractListModel>

//! \brief The ideas that the search knows, by name, with what this partnership changed
class ConceptListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class State { Shipped, Changed, Added, Removed };
    enum Role {
        StateRole = Qt::UserRole, //!< State as int
        PhrasesRole,              //!< QString: the phrases in one line
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    //! \brief Shows what ships with the changes made to it; removed ideas stay listed, so that they can come back
    void setVocabulary(const Vocabulary &shipped, const QList<ConceptChange> &changes);
    //! \brief Lists only ideas whose name or phrases hold \p text
    void setFilter(const QString &text);

    //! \brief The idea of a row; empty when there is no such row
    [[nodiscard]] Concept conceptAt(int row) const;
    [[nodiscard]] State stateAt(int row) const;
    [[nodiscard]] int rowOf(const QString &name) const; //!< -1 when it is not listed

private:
    struct Row
    {
        Concept idea;
        State state = State::Shipped;
    };
    void show();
    [[nodiscard]] static QString stateWord(State state);

    QList<Row> m_all;
    QList<Row> m_shown;
    QString m_filter;
};
