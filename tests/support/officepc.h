// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/bookingdesk.h"
#include "model/store/database.h"
#include "model/sync/founding.h"
#include "model/sync/partnership.h"

#include <memory>
#include <optional>

//! \brief One PC of a partnership on a real folder: the program's own classes, a database on the disk, keys in memory
class OfficePc
{
public:
    //! \brief Opens "NAME/partnership.db" in \p folder, with three schools: 1 and 3 in South West, 2 in North East
    OfficePc(const QString &name, const QString &folder, const Clock &clock);

    [[nodiscard]] PartnershipParts parts();
    //! \brief Takes part from now on; nothing is written before start() was called
    [[nodiscard]] Result<void> start();
    //! \brief Switched off and on
    [[nodiscard]] Result<void> restart();

    [[nodiscard]] SyncReport pass() { return m_partnership->pass(); }
    [[nodiscard]] bool takesPart() const { return m_partnership != nullptr; }
    //! \brief The disk as it was when backUp() was called; the keychain knows what came since
    [[nodiscard]] Result<void> restore();
    void backUp();
    [[nodiscard]] Partnership &partnership() { return *m_partnership; }
    [[nodiscard]] Journal &journal() { return *m_journal; }
    [[nodiscard]] MemoryKeyStore &keys() { return m_keys; }
    [[nodiscard]] QSqlDatabase db() const { return m_database->connection(); }
    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] BookingDesk desk(const QString &role, qint64 school);

    //! \brief A request of school 1 to school 2 about \p issue; empty when it was refused
    QByteArray request(const QString &issue);
    //! \brief One more small event of the booking \p record, by school 1's office
    QByteArray note(const QByteArray &record, int number);

    //! \brief Whether it has all of \p events
    [[nodiscard]] bool has(const QList<QByteArray> &events) const;
    [[nodiscard]] int eventCount() const;

private:
    void open();

    QString m_folder;
    const Clock &m_clock;
    MemoryKeyStore m_keys;
    std::optional<Database> m_database;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<Partnership> m_partnership;
};

//! \brief Director, an office at school 1 (A) and a principal at school 2 (B), enrolled over a real folder
class OfficePartnership
{
public:
    explicit OfficePartnership(const QString &folder);

    //! \brief Founds it on \p share and seats everybody; \p shareA and \p shareB: the same folder as A and B see it
    [[nodiscard]] Result<void> found(const QString &share, const QString &shareA, const QString &shareB);
    //! \brief One more PC, which asks for a seat and gets it
    [[nodiscard]] Result<OfficePc *> enrol(const QString &name, const QString &unit, const QString &role, const QString &share);
    //! \brief Passes of everybody, \p rounds times, eleven minutes apart
    void settle(int rounds = 3);

    [[nodiscard]] OfficePc &director() { return *m_director; }
    [[nodiscard]] OfficePc &a() { return *m_a; }
    [[nodiscard]] OfficePc &b() { return *m_b; }
    [[nodiscard]] FixedClock &clock() { return m_clock; }
    //! \brief What went into the safe
    [[nodiscard]] const FoundedKit &kit() const { return m_kit; }
    //! \brief A PC that takes no part yet
    [[nodiscard]] OfficePc &addPc(const QString &name);

private:
    QString m_folder;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC)};
    FoundedKit m_kit;
    std::vector<std::unique_ptr<OfficePc>> m_pcs;
    OfficePc *m_director = nullptr;
    OfficePc *m_a = nullptr;
    OfficePc *m_b = nullptr;
};
