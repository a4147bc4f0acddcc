// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/tables/computersmodel.h"

#include "model/tables/sharewords.h"

#include <algorithm>

ComputersModel::ComputersModel(std::function<QString(const QString &)> roleTitle, QObject *parent)
    : QAbstractTableModel(parent)
    , m_roleTitle(std::move(roleTitle))
{
}

void ComputersModel::setComputers(QList<PartnershipComputer> computers, const QDateTime &now)
{
    const bool isSame = std::ranges::equal(computers, m_computers, [](const PartnershipComputer &a, const PartnershipComputer &b) { return a.device == b.device && a.unit == b.unit; });
    if (!isSame)
        beginResetModel();
    m_computers = std::move(computers);
    m_now = now;
    if (!isSame)
        endResetModel();
    else if (!m_computers.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1)); // whoever reads the list keeps their place
}

int ComputersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_computers.size());
}

int ComputersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

// A PC that nothing waits for may be silent: it writes only when there is something to say.
ComputersModel::State ComputersModel::state(const PartnershipComputer &computer) const
{
    if (computer.device.isEmpty())
        return State::NobodyThere;
    if (computer.isThis)
        return State::This;
    const bool isLongAgo = !computer.heard.isValid() || ShareWords::days(computer.heard, m_now) >= ShareWords::daysUntilWarning;
    if (computer.isDormant || (computer.waiting > 0 && isLongAgo && computer.heard.isValid()))
        return State::Silent;
    if (computer.waiting > 0)
        return State::Waiting;
    return computer.heard.isValid() ? State::UpToDate : State::NotHeardYet;
}

QString ComputersModel::stateText(const PartnershipComputer &computer) const
{
    switch (state(computer)) {
    case State::This:
        return tr("This PC");
    case State::UpToDate:
        return tr("Up to date");
    case State::Waiting:
        return tr("%n waiting for it", nullptr, computer.waiting);
    case State::Silent:
        return computer.heard.isValid() ? tr("Not heard of for %n days", nullptr, static_cast<int>(ShareWords::days(computer.heard, m_now)))
                                        : tr("Silent for long");
    case State::NotHeardYet:
        return tr("Has not written yet");
    case State::NobodyThere:
        break;
    }
    return tr("Use paper or e-mail");
}

QString ComputersModel::text(const PartnershipComputer &computer, Column column) const
{
    switch (column) {
    case WhereColumn:
        return computer.unitName;
    case WhoColumn: {
        if (computer.device.isEmpty())
            return tr("Nobody has joined yet");
        const QString role = m_roleTitle ? m_roleTitle(computer.role) : QString();
        return role.isEmpty() ? computer.person : tr("%1, %2", "person, role").arg(computer.person, role);
    }
    case HeardColumn:
        if (computer.isThis)
            return tr("now");
        return computer.heard.isValid() ? ShareWords::since(computer.heard, m_now) : tr("not yet");
    case StateColumn:
        return stateText(computer);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ComputersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PartnershipComputer &computer = m_computers.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(computer, static_cast<Column>(index.column()));
    case DeviceRole:
        return computer.device;
    case StateRole:
        return static_cast<int>(state(computer));
    default:
        return {};
    }
}

QVariant ComputersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case WhereColumn:
        return tr("Computer");
    case WhoColumn:
        return tr("Used by");
    case HeardColumn:
        return tr("Heard of");
    case StateColumn:
        return tr("State");
    case ColumnCount:
        break;
    }
    return {};
}
