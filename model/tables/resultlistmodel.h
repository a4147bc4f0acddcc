// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/searchindex.h"
#include "model/tables/entrysource.h"
#include "model/tables/resultrow.h"

#include <QAbstractListModel>

//! \brief The people that were found, best first
//!
//! Rows are made of their entries when they are shown. When more were found than are listed, the view's reaching
//! the end asks for them by moreWanted().
class ResultListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, //!< qint64: the entry
        RowRole,               //!< ResultRow
        MilesRole,             //!< double; negative: not known
    };

    //! \p entries outlives the model
    explicit ResultListModel(const EntrySource &entries, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    //! \brief Shows \p answer in place of what was there; \p index marks the found words and may be null
    void setAnswer(const SearchAnswer &answer, std::shared_ptr<const SearchIndex> index, bool withDistance);

    //! \brief Adds what \p answer holds beyond the rows that are there; its first hits are those rows
    void extend(const SearchAnswer &answer);

    [[nodiscard]] qint64 idAt(int row) const; //!< 0 when there is no such row
    [[nodiscard]] int rowOf(qint64 entry) const; //!< -1 when it is not listed
    [[nodiscard]] const SearchHit *hitAt(int row) const; //!< null when there is no such row
    [[nodiscard]] ResultRow resultRow(int row) const;
    [[nodiscard]] int total() const { return m_answer.total; }

    //! \brief The found words in a text of this answer
    [[nodiscard]] QList<TextRange> marks(QStringView text) const;

signals:
    //! \brief The list is read to its end and there is more; answered by extend()
    void moreWanted();

private:
    const EntrySource &m_entries;
    SearchAnswer m_answer;
    std::shared_ptr<const SearchIndex> m_index;
    bool m_withDistance = false;
};
