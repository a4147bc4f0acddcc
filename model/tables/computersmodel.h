// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/sync/sharestatus.h"

#include <QAbstractTableModel>

#include <functional>

//! \brief Each PC of the partnership: where it stands, who uses it, when it was last heard of
class ComputersModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { WhereColumn, WhoColumn, HeardColumn, StateColumn, ColumnCount };
    enum Role {
        DeviceRole = Qt::UserRole, //!< its id; empty: nobody has joined
        StateRole,                 //!< a State, for icon and colour
    };
    //! \brief How it is with a PC; append, never reorder
    enum class State { This, UpToDate, Waiting, Silent, NotHeardYet, NobodyThere };

    //! \p roleTitle is the title of a role's id
    explicit ComputersModel(std::function<QString(const QString &role)> roleTitle, QObject *parent = nullptr);

    //! \brief Shows \p computers as they stand at \p now, in their order
    void setComputers(QList<PartnershipComputer> computers, const QDateTime &now);
    [[nodiscard]] const PartnershipComputer &computer(int row) const { return m_computers.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] State state(const PartnershipComputer &computer) const;
    [[nodiscard]] QString stateText(const PartnershipComputer &computer) const;
    [[nodiscard]] QString text(const PartnershipComputer &computer, Column column) const;

    std::function<QString(const QString &)> m_roleTitle;
    QList<PartnershipComputer> m_computers;
    QDateTime m_now;
};
