// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/sync/synccontext.h"

//! \brief Turns the events recorded here into segments: sealed, numbered, ready to be written
class Outbox
{
public:
    explicit Outbox(SyncContext &context);

    //! \brief Builds segments of all that waits, each in one transaction with its lanes and deliveries
    //!
    //! One segment holds events of one record for one set of units, at most 256 KiB of them; section 3 is always its
    //! own. What goes to a unit that the roster does not name yet waits; once it does, it goes to all addressees again, so
    //! that everybody sees whom it reached. While a unit file of the roster is still to come, nothing goes out of which an
    //! addressee is unknown: who has that file would refuse it, and this PC may never be able to send it again.
    //! A region of a record's opening is the one in which the unit file says that the academy lies, and whom the rules ask for
    //! is added: the directory here may say something else. A booking that was asked for before its academy was moved stays
    //! with the region that got it: another could not read how it began.
    [[nodiscard]] Result<void> build();

private:
    struct Waiting
    {
        QList<std::pair<qint64, QString>> asked; //!< row and addressee
        QList<qint64> rows;
        QByteArray event;
        QByteArray bytes;
        QByteArray record;
        bool isConfidential = false; //!< section 3 apart from the rest
        QStringList units;
        bool isUncertain = false; //!< an addressee’s unit file is still to come: who it is cannot be said yet
    };
    [[nodiscard]] Result<QList<Waiting>> rowsByEvent() const;
    [[nodiscard]] Result<QList<Waiting>> waiting();
    [[nodiscard]] Result<void> address(Waiting &item, const Event &event);
    [[nodiscard]] bool isRefused(const Waiting &item, const Event &event);
    [[nodiscard]] QString refusal(const Event &event) const;
    [[nodiscard]] QString refusalByRegion(const Event &opening) const;
    [[nodiscard]] Result<std::optional<Event>> find(const QByteArray &id);
    [[nodiscard]] QString unitOf(const QString &addressee);
    [[nodiscard]] Result<void> buildOne(const QList<Waiting> &group);
    [[nodiscard]] Result<void> forget(const QList<Waiting> &group) const;
    [[nodiscard]] Result<QList<SegmentAddress>> addresses(const QStringList &units) const;
    [[nodiscard]] QStringList withOwnUnit(const QStringList &units) const;

    SyncContext &m_context;
    QHash<QString, QString> m_units; //!< by addressee
    std::optional<Event> m_found;    //!< the last one: events of one record follow each other
};
