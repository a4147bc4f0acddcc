// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/tables/onthewaymodel.h"

#include "model/tables/sharewords.h"

#include <algorithm>

OnTheWayModel::OnTheWayModel(Reference reference, QObject *parent)
    : QAbstractTableModel(parent)
    , m_reference(std::move(reference))
{
}

void OnTheWayModel::setMessages(QList<MessageOnTheWay> messages, const QDateTime &now)
{
    const bool isSame = std::ranges::equal(messages, m_messages, [](const MessageOnTheWay &a, const MessageOnTheWay &b) { return a.record == b.record && a.unit == b.unit; });
    if (!isSame)
        beginResetModel();
    m_messages = std::move(messages);
    m_now = now;
    m_names.clear();
    for (const MessageOnTheWay &message : std::as_const(m_messages))
        m_names.append(ShareWords::message(message.kind, m_reference ? m_reference(message.record) : QString()));
    if (!isSame)
        endResetModel();
    else if (!m_messages.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1)); // whoever reads the list keeps their place
}

int OnTheWayModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_messages.size());
}

int OnTheWayModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

OnTheWayModel::State OnTheWayModel::state(const MessageOnTheWay &message) const
{
    if (message.computers == 0)
        return State::NobodyThere;
    if (message.holding > 0)
        return State::Received;
    if (message.since.isValid() && ShareWords::days(message.since, m_now) >= ShareWords::daysUntilWarning)
        return State::Overdue;
    return message.stage == Stage::Saved ? State::Saved : State::OnShare;
}

QString OnTheWayModel::stateText(const MessageOnTheWay &message) const
{
    switch (state(message)) {
    case State::NobodyThere:
        return message.unit.isEmpty() ? tr("Not in the partnership") : tr("Nobody has joined");
    case State::Received:
        return tr("Received by %1 of %2").arg(message.holding).arg(message.computers);
    case State::Overdue:
        return tr("Waiting for %n days", nullptr, static_cast<int>(ShareWords::days(message.since, m_now)));
    case State::Saved:
        return tr("Saved here");
    case State::OnShare:
        break;
    }
    return tr("On the share");
}

QString OnTheWayModel::text(int row, Column column) const
{
    const MessageOnTheWay &message = m_messages.at(row);
    switch (column) {
    case WhatColumn:
        return m_names.at(row);
    case ForColumn:
        return message.unitName.isEmpty() ? tr("an academy that is not in the partnership") : message.unitName;
    case StateColumn:
        return stateText(message);
    case SinceColumn:
        return ShareWords::since(message.since, m_now);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant OnTheWayModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(index.row(), static_cast<Column>(index.column()));
    case RecordRole:
        return m_messages.at(index.row()).record;
    case StateRole:
        return static_cast<int>(state(m_messages.at(index.row())));
    default:
        return {};
    }
}

QVariant OnTheWayModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case WhatColumn:
        return tr("What");
    case ForColumn:
        return tr("For");
    case StateColumn:
        return tr("State");
    case SinceColumn:
        return tr("Since");
    case ColumnCount:
        break;
    }
    return {};
}
