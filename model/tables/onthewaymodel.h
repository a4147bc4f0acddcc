// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/sync/sharestatus.h"

#include <QAbstractTableModel>

#include <functional>

//! \brief What waits for whom, and since when
class OnTheWayModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { WhatColumn, ForColumn, StateColumn, SinceColumn, ColumnCount };
    enum Role {
        RecordRole = Qt::UserRole, //!< the record's id
        StateRole,                 //!< a State, for icon and colour
    };
    //! \brief How far it is; append, never reorder
    enum class State { Saved, OnShare, Received, NobodyThere, Overdue };

    //! \brief The reference of a record; empty when it has none
    using Reference = std::function<QString(const QByteArray &record)>;

    explicit OnTheWayModel(Reference reference, QObject *parent = nullptr);

    //! \brief Shows \p messages as they stand at \p now
    void setMessages(QList<MessageOnTheWay> messages, const QDateTime &now);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] State state(const MessageOnTheWay &message) const;
    [[nodiscard]] QString stateText(const MessageOnTheWay &message) const;
    [[nodiscard]] QString text(int row, Column column) const;

    Reference m_reference;
    QList<MessageOnTheWay> m_messages;
    QStringList m_names; //!< what each is about
    QDateTime m_now;
};
