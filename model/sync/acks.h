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
    //! \brief This PC was restored from a backup: from now on read() looks for lists it wrote and does not know any more
    [[nodiscard]] Result<void> lookForForgotten();
    //! \brief Works out anew what is delivered, after the roster changed
    [[nodiscard]] Result<void> reconsider();

    //! \brief This PC's have-lists of segments from \p homes as they are now, for a file that goes by e-mail
    [[nodiscard]] Result<QList<OwnAck>> current(const QStringList &homes);
    //! \brief A have-list that came another way, as if it had lain in ack/ \p home under \p name
    //! \return false when it is not newer than the one known, this PC's own, or not what it says
    [[nodiscard]] Result<bool> take(const QString &home, const QString &name, const QByteArray &bytes);

private:
    [[nodiscard]] Result<void> readFolder(const QString &home);
    [[nodiscard]] Result<void> readNewest(const QString &home, const QByteArray &device, const QStringList &names, bool isNews);
    [[nodiscard]] Result<bool> readAck(const QString &home, const QByteArray &device, const QString &name);
    [[nodiscard]] Result<void> putBack(const OwnAck &ack);
    [[nodiscard]] Result<void> noticeOwn(const QString &home, const QStringList &names);
    [[nodiscard]] Result<bool> takeAck(const QString &home, const QByteArray &device, const QByteArray &bytes);
    [[nodiscard]] Result<OwnAck> renewed(OwnAck ack);
    [[nodiscard]] Result<void> writeOne(const OwnAck &ack);
    [[nodiscard]] Result<QHash<QString, QSet<QByteArray>>> decoded(const AckFile &ack, bool &isWhole);
    [[nodiscard]] Result<void> readForgotten();
    [[nodiscard]] Result<void> settleOwn();
    [[nodiscard]] Result<void> settleUnit(const QString &unit, bool mayReopen);

    SyncContext &m_context;
};
