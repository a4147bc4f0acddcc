// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/tables/entrysource.h"

#include <QAbstractListModel>
#include <QSet>

//! \brief The people put aside, with ticks for those to compare
class ShortlistModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, //!< qint64: the entry
        WorkRole,              //!< QString: "Reading lead · Millbrook Primary Academy"
    };
    static constexpr int mostCompared = 4;

    //! \p entries outlives the model
    explicit ShortlistModel(const EntrySource &entries, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    //! \brief Ticks a row; false for a fifth tick
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    //! \brief Shows \p ids; ticks stay, and with none the first four are ticked
    void setIds(const QList<qint64> &ids);

    [[nodiscard]] QList<qint64> ids() const { return m_ids; }
    //! \brief The ticked ones, in the order of the list
    [[nodiscard]] QList<qint64> ticked() const;

private:
    const EntrySource &m_entries;
    QList<qint64> m_ids;
    QSet<qint64> m_ticked;
};
