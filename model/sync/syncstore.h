// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/sync/ackfile.h"
#include "model/sync/segment.h"
#include "model/trust/truststate.h"

#include <QHash>
#include <QSet>
#include <QSqlDatabase>

#include <optional>

//! \brief How far a segment has come in one unit; append, never reorder: the database holds these numbers
enum class Stage { Saved = 0, OnShare = 1, Received = 2, Delivered = 3 };

//! \brief A segment as it lies in the database
struct StoredSegment
{
    QByteArray hash;
    QByteArray device;
    QByteArray log;
    QString home;  //!< the author's unit: to[0]
    QString month; //!< "202611", the folder it lies in
    QString state; //!< "applied", "unopened"
    Version seen;
    QByteArray bytes;
};

//! \brief A segment that has to be looked after in one unit's box
struct DeliveryRow
{
    QByteArray segment;
    QString unit;
    QString path;
    QByteArray bytes;
    Stage stage = Stage::Saved;
    int attempts = 0;
};

//! \brief How many bookings of this PC a unit has not acknowledged on all its PCs
struct WaitingUnit
{
    QString unit;
    int bookings = 0;
};

//! \brief An event that does not count (yet)
struct AsideEvent
{
    QByteArray event;
    QByteArray record;
    QByteArray segment;
    QString reason; //!< "waits", "newer", "refused", "revoked"
    QByteArray bytes;
};

//! \brief What the program remembers of a file name on the share
struct NameState
{
    QString state; //!< "done", "waiting", "damaged"
    int tries = 0;
    qint64 due = 0; //!< UTC milliseconds: not looked at before
};

//! \brief The newest have-list read of a device
struct AckSeen
{
    QString name;
    qint64 decodedUpTo = -1; //!< it names segments beyond lastSegment() at that time; -1: all it names were here
};

//! \brief A have-list that this PC wrote or owes
struct OwnAck
{
    QString home;
    bool isOwed = false;
    bool isUrgent = false;
    qint64 written = 0; //!< UTC milliseconds
    quint32 count = 0;
    QString path;
    QByteArray bytes;
};

//! \brief The tables of sync: segments, lanes, deliveries, acknowledgements, names on the share
//!
//! Writes are meant to run inside the caller's transaction.
class SyncStore
{
public:
    explicit SyncStore(const QSqlDatabase &db);

    [[nodiscard]] QSqlDatabase connection() const { return m_db; }

    [[nodiscard]] QByteArray local(const QString &name) const;
    [[nodiscard]] Result<void> setLocal(const QString &name, const QByteArray &value) const;

    [[nodiscard]] Result<QList<TrustState::File>> trustFiles() const;
    [[nodiscard]] Result<void> replaceTrustFiles(const QList<TrustState::File> &files) const;

    [[nodiscard]] bool hasSegment(const QByteArray &hash) const;
    [[nodiscard]] Result<std::optional<StoredSegment>> segment(const QByteArray &hash) const;
    [[nodiscard]] Result<void> addSegment(const StoredSegment &segment, const QList<SegmentAddress> &to, const QList<QByteArray> &events) const;
    //! \brief The record of the newest event in \p segment that counts here; empty: none does
    [[nodiscard]] Result<QByteArray> recordOf(const QByteArray &segment) const;
    [[nodiscard]] Result<QList<QByteArray>> segmentsOf(const QByteArray &device) const;
    [[nodiscard]] Result<QList<QByteArray>> devices() const;
    //! \brief All units that segments with \p event went to
    [[nodiscard]] Result<QStringList> unitsSentTo(const QByteArray &event) const;
    [[nodiscard]] Result<QStringList> unitsAddressed(const QByteArray &segment) const;

    //! \brief The next number and the newest hash in the lane of \p unit; \p unit and epoch are the caller's
    [[nodiscard]] Result<SegmentAddress> nextPlace(const QByteArray &log, const QString &unit) const;
    //! \brief The hashes of \p lastHash and all before it in its lane, down to number \p first; empty when it is not here
    [[nodiscard]] Result<QList<QByteArray>> chain(const QByteArray &log, const QString &unit, const LaneRun &run) const;
    //! \brief The lanes of \p units in segments whose home is \p home, as runs
    [[nodiscard]] Result<QList<LaneHoldings>> holdings(const QString &home, const QStringList &units) const;
    [[nodiscard]] Result<QList<QByteArray>> unopened(const QString &home) const;
    //! \brief Heads of all that anybody but \p device acknowledged, or this PC holds, of its logs
    [[nodiscard]] Result<QList<CutOff>> cutOffsFor(const QByteArray &device) const;

    [[nodiscard]] Result<void> addDelivery(const QByteArray &segment, const QString &unit, Stage stage, std::optional<qint64> due) const;
    [[nodiscard]] Result<QList<DeliveryRow>> dueDeliveries(qint64 now, int limit) const;
    [[nodiscard]] Result<void> published(const DeliveryRow &row, std::optional<qint64> due) const;
    //! \brief Everything not delivered is looked at again at once
    [[nodiscard]] Result<void> makeAllDue(qint64 now, bool deliveredToo) const;
    //! \brief Marks what all of \p active (at least \p needed of them) hold, and reopens what they do not when asked to
    //!
    //! Where nobody else is \p needed it is enough that the share has it.
    [[nodiscard]] Result<void> settle(const QString &unit, const QList<QByteArray> &active, qsizetype needed, bool mayReopen, qint64 now) const;
    [[nodiscard]] Result<void> markReceived(const QString &unit) const;
    [[nodiscard]] Result<QStringList> deliveryUnits() const;

    //! \brief Grows with each segment that comes
    [[nodiscard]] Result<qint64> lastSegment() const;
    //! \brief By device
    [[nodiscard]] Result<QHash<QByteArray, AckSeen>> acksSeen(const QString &home) const;
    //! \brief Replaces what \p device is known to hold from \p home; true when it holds less than before
    [[nodiscard]] Result<bool> replaceAcked(const QByteArray &device, const QString &home, const AckSeen &seen, const QHash<QString, QSet<QByteArray>> &byUnit) const;
    [[nodiscard]] Result<QStringList> homes() const;
    [[nodiscard]] Result<QList<OwnAck>> ownAcks() const;
    [[nodiscard]] Result<void> oweAck(const QString &home, bool isUrgent) const;
    [[nodiscard]] Result<void> saveOwnAck(const OwnAck &ack) const;

    [[nodiscard]] Result<QHash<QString, NameState>> names(const QString &folder) const;
    [[nodiscard]] Result<void> rememberName(const QString &folder, const QString &name, const NameState &state) const;
    [[nodiscard]] Result<void> wakeWaitingNames() const;
    [[nodiscard]] qint64 monthListed(const QString &folder) const;
    [[nodiscard]] Result<void> setMonthListed(const QString &folder, qint64 now) const;
    [[nodiscard]] Result<void> forgetMonths() const;

    [[nodiscard]] Result<void> setAside(const AsideEvent &event) const;
    [[nodiscard]] Result<QList<AsideEvent>> asideOf(const QString &column, const QByteArray &value, const QStringList &reasons) const;
    //! \brief All that are aside for one of \p reasons, by event
    [[nodiscard]] Result<QList<AsideEvent>> asides(const QStringList &reasons) const;
    [[nodiscard]] Result<void> removeAside(const AsideEvent &event) const;
    [[nodiscard]] Result<QList<QByteArray>> eventsOf(const QByteArray &segment) const;
    //! \brief Hashes of all segments here that hold events of \p record, those set aside included
    [[nodiscard]] Result<QList<QByteArray>> segmentsAbout(const QByteArray &record) const;
    //! \brief The records of section 3 that were written about \p booking, as far as this PC may read them
    [[nodiscard]] Result<QList<QByteArray>> section3About(const QByteArray &booking) const;

    //! \brief Who of which school may answer for its principal, as principals said last: school number and role
    [[nodiscard]] Result<QSet<std::pair<qint64, QString>>> delegations() const;
    //! \brief What principals are known to have ended; one of the same school and role may have been given again since
    [[nodiscard]] Result<QSet<std::pair<qint64, QString>>> endedDelegations() const;

    [[nodiscard]] QByteArray standing(const QByteArray &device) const;
    [[nodiscard]] Result<void> setStanding(const QByteArray &device, const QByteArray &digest) const;
    [[nodiscard]] Result<void> claimSeen(const QString &unit, const Version &version) const;
    //! \brief The version that PCs of at least two units have seen
    [[nodiscard]] Version seenByTwoUnits() const;

    //! \brief \p device wrote something at \p when, UTC milliseconds; an earlier time than the one known changes nothing
    [[nodiscard]] Result<void> noteHeard(const QByteArray &device, qint64 when) const;
    //! \brief When each device was last heard of, UTC milliseconds
    [[nodiscard]] Result<QHash<QByteArray, qint64>> lastHeard() const;

    [[nodiscard]] int count(Stage below) const; //!< own deliveries not yet at that stage

private:
    QSqlDatabase m_db;
};
