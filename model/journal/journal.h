// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/clock.h"
#include "model/core/result.h"
#include "model/journal/event.h"
#include "model/journal/fold.h"
#include "model/store/transaction.h"

#include <QHash>
#include <QObject>
#include <QSqlDatabase>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

//! \brief The one door through which shared data changes
//!
//! record() appends an event, folds it into the derived tables and queues it for every addressee, in one
//! transaction; then changed() tells the models. What other PCs wrote comes in through receive(). Lives on one
//! thread, with the database it was given.
class Journal final : public QObject
{
    Q_OBJECT

public:
    //! \brief Makes the device id at the first start
    Journal(const QSqlDatabase &db, const Clock &clock, QObject *parent = nullptr);
    ~Journal() override;

    //! \brief Registers \p fold for its kinds; to be called before the first record()
    void addFold(std::unique_ptr<Fold> fold);

    //! \brief Records what \p draft says
    //! \return the event; Code::InvalidInput when a text of it holds a valid pupil number (nothing is recorded
    //! then); Code::Storage or Busy when it could not be saved
    [[nodiscard]] Result<Event> record(const EventDraft &draft);

    //! \brief record() inside a transaction that the caller has open, so that both are kept or neither
    //!
    //! The caller commits, then calls announce().
    [[nodiscard]] Result<Event> recordWithin(const Transaction &transaction, const EventDraft &draft);
    //! \brief Tells the models of an event from recordWithin() that is committed now
    void announce(const Event &event);

    //! \brief Takes in an event that another PC wrote; one that is known already changes nothing
    //! \return false when it was known
    [[nodiscard]] Result<bool> receive(const QByteArray &bytes);

    //! \brief Takes in events that other PCs wrote, together with what \p alongside writes, in one transaction
    //!
    //! Whether their authors may say what they say has been judged before. Known ones change nothing.
    //! \return how many were new
    [[nodiscard]] Result<int> receiveAll(const QList<Event> &events, const std::function<Result<void>()> &alongside);

    //! \brief Takes events out again, because their author's word does not count any more, and folds the rest anew
    [[nodiscard]] Result<void> withdraw(const QList<QByteArray> &ids);

    //! \brief The event of that id, if it is here
    [[nodiscard]] Result<std::optional<Event>> event(const QByteArray &id) const;

    //! \brief Drops all derived tables' rows and folds every event again
    [[nodiscard]] Result<void> rebuild();

    //! \brief rebuild(), where a newer schema asked for it because derived tables hold more than before; else nothing
    [[nodiscard]] Result<void> foldAnewOnceAfterUpgrade();

    //! \brief The events of one record, oldest first (hlc, device, id)
    [[nodiscard]] Result<QList<Event>> eventsOf(const QByteArray &record) const;

    //! \brief The events of a record that no other event of it names as parent: what a new one's parents are
    [[nodiscard]] Result<QList<QByteArray>> tipsOf(const QByteArray &record) const;

    //! \brief 16 random bytes that name this PC's data folder, made at its first start
    [[nodiscard]] QByteArray deviceId() const;

signals:
    //! \brief A record changed; \p kind is the part of the event kind before the dot: "contact"
    void changed(const QString &kind, const QByteArray &record);
    //! \brief Everything may have changed: ask again
    void rebuilt();

private:
    [[nodiscard]] quint64 nextHlc();
    [[nodiscard]] Result<bool> append(const Event &event, bool isOwn);
    [[nodiscard]] Result<void> fold(const Event &event);
    void adoptHlc(const Event &event);
    [[nodiscard]] Result<void> queue(const Event &event, const QStringList &addressees);

    QSqlDatabase m_db;
    const Clock &m_clock;
    std::vector<std::unique_ptr<Fold>> m_folds;
    QHash<QString, Fold *> m_foldOfKind;
    QByteArray m_device;
    quint64 m_lastHlc = 0;
};
