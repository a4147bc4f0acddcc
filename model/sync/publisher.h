// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/sync/synccontext.h"

//! \brief Writes what is due into the boxes, and looks again at what nobody has acknowledged yet
class Publisher
{
public:
    explicit Publisher(SyncContext &context);

    //! \brief At most \p limit files; the author's own box first
    [[nodiscard]] Result<void> run(int limit = 2000);

    //! \brief When a segment that others wrote is first looked after by this PC, UTC milliseconds
    [[nodiscard]] static std::optional<qint64> firstLook(const SyncContext &context, const Segment &segment, const QString &unit);

private:
    [[nodiscard]] Result<void> note(QList<DeliveryRow> &written);
    [[nodiscard]] std::optional<qint64> nextLook(const DeliveryRow &row) const;

    SyncContext &m_context;
};
