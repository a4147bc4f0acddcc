// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/sync/synccontext.h"

//! \brief Takes in what lies in this PC's boxes: whole, signed, rightful, each segment in one transaction
class Puller
{
public:
    explicit Puller(SyncContext &context);

    [[nodiscard]] Result<void> run();

    //! \brief One file's bytes, from the box of \p unit, whatever its name
    //! \return "done", "erased" (refused for ever), "waiting" (for a key, a roster, a device) or "damaged" (perhaps only not complete yet)
    [[nodiscard]] Result<QString> take(const QByteArray &bytes, const QString &unit, const QString &month);

    //! \brief What was refused so far, among the rest
    [[nodiscard]] const SyncReport &report() const { return m_context.report; }

private:
    [[nodiscard]] Result<void> pullBox(const QString &unit);
    [[nodiscard]] Result<void> pullMonth(const QString &unit, const QString &month);
    [[nodiscard]] Result<QString> apply(const Segment &segment, const QByteArray &bytes, const QString &unit, const QString &month);
    [[nodiscard]] Result<QList<QByteArray>> openedEvents(const Segment &segment, const QString &unit, bool &isUnopened);
    [[nodiscard]] Result<void> store(const Segment &segment, const StoredSegment &stored, const QList<Event> &counting,
                                     const QList<AsideEvent> &asides, const QList<QByteArray> &ids);
    [[nodiscard]] bool isErased(const QString &name) const;
    [[nodiscard]] Result<void> leavePart(const QString &folder, const QString &name, const NameState &state);
    [[nodiscard]] Result<void> remove(const QString &path);
    void notice(const Segment &segment, const QList<Event> &events);

    SyncContext &m_context;
};
