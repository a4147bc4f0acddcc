// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/sync/synccontext.h"

//! \brief Judges again what was judged before: events that waited, and all that a revoked device wrote
class Standing
{
public:
    explicit Standing(SyncContext &context);

    //! \brief The segments of \p device that count; nothing when all do
    [[nodiscard]] Result<std::optional<QSet<QByteArray>>> limitOf(const QByteArray &device) const;

    //! \brief Looks at every device whose standing changed with the roster: sets its events aside, or lets them count
    [[nodiscard]] Result<void> review();
    //! \brief The same for one device, now
    [[nodiscard]] Result<void> reviewDevice(const QByteArray &device);

    //! \brief Judges events of \p record that waited for its opening event
    [[nodiscard]] Result<void> admitWaiting(const QByteArray &record);

    //! \brief Judges all that waited or was refused by a newer roster, which may name a seat, a unit or a region anew, and
    //! what an older version of this program did not know
    [[nodiscard]] Result<void> judgeAgain();

private:
    [[nodiscard]] QByteArray digestOf(const QByteArray &device) const;
    [[nodiscard]] Result<void> readmit(const QList<AsideEvent> &asides);
    [[nodiscard]] Result<void> readmit(const QByteArray &column, const QByteArray &value, const QStringList &reasons);

    SyncContext &m_context;
};
