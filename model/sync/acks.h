// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/sync/synccontext.h"

//! \brief Have-lists: tells the others what this PC holds, and learns what they hold
class Acks
{
public:
    explicit Acks(SyncContext &context);

    //! \brief Reads the newest have-lists in the ack folders of the own units and, in turn, of one other
    [[nodiscard]] Result<void> read();
    //! \brief Writes what is owed: at once for a new booking, else at most one in ten minutes for each unit
    [[nodiscard]] Result<void> write();
    //! \brief Works out anew what is delivered, after the roster changed
    [[nodiscard]] Result<void> reconsider();

private:
    [[nodiscard]] Result<void> readFolder(const QString &home);
    [[nodiscard]] Result<void> readNewest(const QString &home, const QByteArray &device, const QStringList &names, bool isNews);
    [[nodiscard]] Result<bool> readAck(const QString &home, const QByteArray &device, const QString &name);
    [[nodiscard]] Result<void> putBack(const OwnAck &ack);
    [[nodiscard]] Result<void> noticeOwn(const QString &home, const QStringList &names);
    [[nodiscard]] Result<void> writeOne(OwnAck ack);
    [[nodiscard]] Result<QHash<QString, QSet<QByteArray>>> decoded(const AckFile &ack, bool &isWhole);
    [[nodiscard]] Result<void> settleOwn();
    [[nodiscard]] Result<void> settleUnit(const QString &unit, bool mayReopen);

    SyncContext &m_context;
};
