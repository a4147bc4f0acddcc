// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "simulatedpc.h"

#include <functional>
#include <vector>

//! \brief A share, a Director and PCs: four academies with their principals, a region
class SimulatedPartnership
{
public:
    explicit SimulatedPartnership(quint64 seed, Safeguards safeguards = {});

    //! \brief A PC that sits in \p units from the next roster on
    SimulatedPc &addPc(const QString &name, const QStringList &units);
    //! \brief Changes the roster on the Director's PC; it goes out with that PC's next pass
    void changeRoster(const std::function<void(RosterEditor &)> &change);

    //! \brief A look of the Director's PC, then whether it may sign: it has found what it signed last
    [[nodiscard]] bool mayDirectorSign();
    //! \brief Two different rosters of one version were signed
    [[nodiscard]] bool isForked() const { return m_isForked; }
    //! \brief A PC runs last year's program, or this year's
    void install(SimulatedPc &pc, bool isOld) { pc.install(isOld ? m_olderRules : m_rules); }

    [[nodiscard]] SimulatedPc &pc(const QString &name) const;
    [[nodiscard]] const std::vector<std::unique_ptr<SimulatedPc>> &pcs() const { return m_pcs; }
    [[nodiscard]] SimulatedPc &director() const { return pc(literal("dd")); }
    //! \brief The unit called \p name: "S0", "P0", "RD", "DD"
    [[nodiscard]] QString unit(const QString &name) const { return m_units.value(name); }
    [[nodiscard]] QList<SimulatedPc *> pcsOf(const QString &unitName) const;
    [[nodiscard]] const FoundedPartnership &founded() const { return m_founded; }

    //! \brief A booking of academy \p from with academy \p to
    QByteArray send(SimulatedPc &pc, const QString &from, const QString &to, const QString &about = {});
    //! \brief All units that events of such a booking go to
    [[nodiscard]] QStringList partiesOf(const QString &from, const QString &to) const;
    QByteArray writeSection3(SimulatedPc &pc, const QString &principal, const QString &text);

    void advance(qint64 seconds);
    [[nodiscard]] QDateTime now() const { return m_now; }
    //! \brief \p rounds passes of every PC that is on, without faults, \p seconds apart
    void settle(int rounds, qint64 seconds);

    SimulatedShare share;

private:
    [[nodiscard]] static QString literal(const char *text) { return QString::fromLatin1(text); }

    QTemporaryDir m_folder;
    Safeguards m_safeguards;
    EventRules m_rules = simulatedRules();
    EventRules m_olderRules = olderRules();
    FoundedPartnership m_founded;
    QMap<QString, QString> m_units;
    Version m_lastSigned; //!< as the keychain keeps it
    QMap<quint64, QByteArray> m_signed;
    bool m_isForked = false;
    std::vector<std::unique_ptr<SimulatedPc>> m_pcs;
    QHash<QString, QStringList> m_seats;
    QDateTime m_now{QDate(2026, 11, 2), QTime(8, 0), Qt::UTC};
};
