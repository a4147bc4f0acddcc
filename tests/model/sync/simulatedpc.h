// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "simulatedshare.h"

#include "model/store/database.h"
#include "model/sync/syncengine.h"
#include "model/trust/director.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

//! \brief Kinds of the simulated partnership and who may write them
[[nodiscard]] EventRules simulatedRules();
//! \brief The same of a year ago: evaluations and cancellations were not known
[[nodiscard]] EventRules olderRules();

//! \brief One PC: its own database file, keychain, clock and view of the share; may die, be restored, be copied
class SimulatedPc
{
public:
    SimulatedPc(QString name, const QString &folder, SimulatedShare &share, const EventRules &rules, const Marker &marker, Safeguards safeguards);

    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QByteArray device() const { return m_identity.device; }
    [[nodiscard]] EnrolRequest request(const QString &role) const;
    [[nodiscard]] SyncEngine &engine() { return *m_engine; }
    [[nodiscard]] Journal &journal() { return *m_journal; }
    [[nodiscard]] SimulatedFolder &folder() { return m_folder; }
    [[nodiscard]] QSqlDatabase db() const { return m_database->connection(); }
    [[nodiscard]] const DeviceIdentity &identity() const { return m_identity; }
    [[nodiscard]] QString databasePath() const { return m_path; }

    void setNow(const QDateTime &now);
    //! \brief One pass; a PC that died on the way starts again afterwards
    SyncReport step();
    //! \brief From the next start on it runs a program that knows these kinds
    void install(const EventRules &rules);
    //! \brief Switched off and on
    void restart();
    void backUp();
    [[nodiscard]] bool hasBackup() const { return !m_backup.isEmpty(); }
    //! \brief The disk as it was; \p keychainToo: the whole PC, so that no counter tells
    void restore(bool keychainToo);

    [[nodiscard]] bool has(const QByteArray &event) const;
    //! \brief The same, or it waits here for the event that it answers
    [[nodiscard]] bool holds(const QByteArray &event) const;
    [[nodiscard]] QSet<QByteArray> events() const;
    [[nodiscard]] QByteArray record(const QString &kind, const QByteArray &record, const QCborMap &data, const QStringList &to);

    SyncReport lastReport;
    bool isGone = false; //!< never switched on again

private:
    void open();
    void close();

    QString m_name;
    QString m_path;
    FixedClock m_clock;
    qint64 m_skew = 0;
    SimulatedShare &m_share;
    SimulatedFolder m_folder;
    const EventRules *m_rules;
    Marker m_marker;
    Safeguards m_safeguards;
    DeviceIdentity m_identity;
    std::optional<Database> m_database;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<SyncEngine> m_engine;
    QString m_backup;
    quint64 m_backupStarts = 0;
};
