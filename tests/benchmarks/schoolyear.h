// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "yearsupport.h"

#include "model/core/hash.h"
#include "model/store/sql.h"
#include "tests/model/sync/seededrandom.h"

#include <QDir>
#include <QSet>
#include <QTemporaryDir>

#include <algorithm>
#include <random>
#include <vector>

namespace year {

using namespace Qt::StringLiterals;

inline constexpr int pcsOfSchool = 5;
inline constexpr int bookingsOfSchool = 10; // of six events each
inline constexpr int eventsOfBooking = 6;
inline constexpr int weeks = 40;
inline constexpr int weeksUntilDormant = 9; // sixty days of silence
inline constexpr qint64 second = 1000;

inline QString scratch()
{
    return QDir(u"/dev/shm"_s).exists() ? u"/dev/shm/lp-year-XXXXXX"_s : QDir::tempPath() + u"/lp-year-XXXXXX"_s;
}

struct Booking
{
    int requester = 0;
    int provider = 0;
    int week = 0; // of its first event
    QByteArray record;
    QByteArray last; // event
};

//! \brief The partnership in its year; after run() it is measured
class Year
{
public:
    explicit Year(int devices)
        : m_random(static_cast<quint64>(devices))
        , m_schools(devices / pcsOfSchool)
        , m_regions(std::clamp(m_schools / 2, 1, 6))
    {
        seedAllRandomness(static_cast<quint64>(devices));
        m_founded = foundPartnership(u"Wessex"_s);
        m_trust.emplace(m_founded.marker);
        put(u"partnership.lp"_s, m_founded.markerBytes);
        Q_UNUSED(m_trust->offer(FileKind::Root, m_founded.rootBytes))
        put(trustFile::path(FileKind::Root, {1, 0}, m_founded.rootBytes), m_founded.rootBytes);
        nameUnits();
        enrolAll();
        planBookings();
    }

    void run()
    {
        for (int week = 0; week < weeks; ++week) {
            m_clock.advance(7 * 24 * hour);
            for (Booking &booking : m_bookings) {
                const int step = week - booking.week;
                if (step >= 0 && step < eventsOfBooking)
                    happen(booking, step, week);
            }
            passes();
            leaveHaveLists(week);
            m_clock.advance(11 * minute);
            passes();
            markDormant(week);
        }
        settle();
    }

    [[nodiscard]] QString share() const { return m_folder.path() + u"/share"_s; }
    [[nodiscard]] double devices() const { return static_cast<double>(m_pcs.size()); }
    [[nodiscard]] RealPc &directorsPc() { return *m_pcs.at(0).real; }
    [[nodiscard]] RealPc &regionsPc() { return *m_pcs.at(1).real; }
    [[nodiscard]] RealPc &schoolsPc() { return *schoolPc(0, 0).real; }
    void advance(qint64 milliseconds) { m_clock.advance(milliseconds); }

    // Another school of the first region asks the first school.
    void sendNews()
    {
        m_clock.advance(second);
        Booking booking{m_regions, 0, 0, {}, {}};
        send(booking, schoolPc(m_regions, 0));
        m_clock.advance(61 * second);
    }

    qint64 lastEnrolmentBytes = 0; //!< written to trust/ for it
    double firstPass = 0;          //!< of a school's PC, milliseconds

private:
    int dice(int sides) { return static_cast<int>(m_random() % static_cast<quint64>(sides)); }
    [[nodiscard]] QString school(int number) const { return m_units.value(u"S%1"_s.arg(number)); }
    [[nodiscard]] QString principal(int number) const { return m_units.value(u"P%1"_s.arg(number)); }
    [[nodiscard]] QString region(int number) const { return m_units.value(u"R%1"_s.arg(number % m_regions)); }
    [[nodiscard]] QString director() const { return m_units.value(u"DD"_s); }
    [[nodiscard]] Pc &schoolPc(int number, int place) { return m_pcs.at(1 + static_cast<size_t>(m_regions + number * pcsOfSchool + place)); }

    void put(const QString &path, const QByteArray &bytes)
    {
        const QString folder = path.section(u'/', 0, -2);
        if (!m_folders.contains(folder))
            QDir().mkpath(share() + u'/' + folder);
        m_folders.insert(folder);
        QFile file(share() + u'/' + path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the share cannot be written");
    }

    qint64 sign(const std::function<void(RosterEditor &)> &change)
    {
        RosterEditor editor(*m_trust, m_founded.keys);
        change(editor);
        QList<TrustState::File> files = editor.sign(m_clock.now());
        files.move(files.size() - 1, 0); // the roster first: it names the rest
        qint64 bytes = 0;
        for (const TrustState::File &file : std::as_const(files)) {
            if (!m_trust->offer(file.kind, file.bytes))
                qFatal("a trust file was refused");
            put(file.path, file.bytes);
            bytes += file.bytes.size();
        }
        return bytes;
    }

    void nameUnits()
    {
        sign([this](RosterEditor &editor) {
            m_units.insert(u"DD"_s, editor.addUnit(u"DD"_s, u"director"_s));
            for (int i = 0; i < m_regions; ++i)
                m_units.insert(u"R%1"_s.arg(i), editor.addUnit(u"Region %1"_s.arg(i), u"region"_s));
            for (int i = 0; i < m_schools; ++i) {
                m_units.insert(u"S%1"_s.arg(i), editor.addUnit(u"School %1 Academy"_s.arg(i), u"academy"_s, region(i), {}, i + 1));
                m_units.insert(u"P%1"_s.arg(i), editor.addUnit(u"School %1 Academy, principal"_s.arg(i), u"principal"_s, region(i), school(i), i + 1));
            }
        });
    }

    void enrolAll()
    {
        enrol({director()}, true);
        for (int i = 0; i < m_regions; ++i)
            enrol({region(i)}, i == 0);
        for (int i = 0; i < m_schools; ++i) {
            for (int place = 0; place < pcsOfSchool; ++place)
                enrol(place == 0 ? QStringList{school(i), principal(i)} : QStringList{school(i)}, i < 2 && place < 2);
            if (i % 2 == 1)
                m_pcs.back().lastWeek = dice(weeks); // one PC in ten
        }
        for (const Pc &pc : m_pcs) {
            if (!pc.real)
                continue;
            Q_UNUSED(pc.real->engine().adopt(m_trust->files())) // as a join file brings them
            firstPass = processorMilliseconds([&] { Q_UNUSED(pc.real->engine().pass()) });
            m_logs.insert(pc.identity.device, pc.real->engine().store().local(u"log"_s));
        }
    }

    // Each with a roster of its own: approvals within a minute would share one.
    void enrol(const QStringList &units, bool isReal)
    {
        Pc pc;
        if (isReal) {
            pc.real = std::make_unique<RealPc>(m_folder.filePath(u"pc%1.db"_s.arg(m_pcs.size())), share(), m_founded.marker, m_clock);
            pc.identity = pc.real->identity();
        } else {
            pc.identity = DeviceIdentity::generate(randomBytes(16));
            pc.log = randomBytes(8);
        }
        pc.units = units;
        const QString name = u"Person Number %1"_s.arg(m_pcs.size());
        m_clock.advance(2 * minute);
        lastEnrolmentBytes = sign([&](RosterEditor &editor) {
            for (const QString &unit : units)
                Q_UNUSED(editor.enrol(unit, {pc.identity.device, pc.identity.signing.publicKey(), pc.identity.box.publicKey(), {}, u"office"_s, name}))
        });
        m_pcs.push_back(std::move(pc));
    }

    void planBookings()
    {
        for (int i = 0; i < m_schools; ++i) {
            for (int j = 0; j < bookingsOfSchool; ++j) {
                const int other = (i + 1 + dice(m_schools - 1)) % m_schools;
                m_bookings.append({i, other, std::min(j * 4 + dice(4), weeks - eventsOfBooking), {}, {}});
            }
        }
    }

    Pc &anyPcOf(int number, int week)
    {
        for (;;) {
            Pc &pc = schoolPc(number, dice(pcsOfSchool));
            if (pc.lastWeek >= week)
                return pc;
        }
    }

    void happen(Booking &booking, int step, int week)
    {
        if (step == 5) {
            const QCborMap parties{{u"principal"_s, principal(booking.requester)}, {u"region"_s, region(booking.requester)}};
            write(schoolPc(booking.requester, 0), u"section3.written"_s, {}, {}, {{u"parties"_s, parties}, {u"text"_s, words(700)}},
                  {principal(booking.requester), region(booking.requester), director()});
        } else if (step == 4 && booking.week % 10 == 0) {
            const QCborMap parties{{u"principal"_s, principal(booking.requester)}};
            write(schoolPc(booking.requester, 0), u"availability.set"_s, {}, {}, {{u"parties"_s, parties}, {u"state"_s, u"limited"_s}}, {publicBox});
        } else if (step == 0) {
            send(booking, anyPcOf(booking.requester, week));
        } else {
            const bool isAnswer = step == 1;
            Pc &pc = anyPcOf(isAnswer ? booking.provider : booking.requester, week);
            const QStringList to = isAnswer ? QStringList{school(booking.provider), school(booking.requester)} : QStringList{school(booking.requester), school(booking.provider)};
            booking.last = write(pc, isAnswer ? u"booking.accepted"_s : u"booking.evaluated"_s, booking.record, {booking.last}, {{u"text"_s, words(300)}},
                                 to + QStringList{region(booking.requester), director()});
        }
    }

    void send(Booking &booking, Pc &pc)
    {
        const QCborMap parties{{u"requester"_s, school(booking.requester)}, {u"provider"_s, school(booking.provider)}, {u"region"_s, region(booking.requester)}};
        booking.record = write(pc, u"booking.sent"_s, {}, {}, {{u"parties"_s, parties}, {u"about"_s, words(1200)}},
                               {school(booking.requester), school(booking.provider), region(booking.requester), director()});
        booking.last = booking.record;
    }

    QString words(int length)
    {
        QString text;
        while (text.size() < length)
            text += QChar(u'a' + dice(26)) + (dice(6) == 0 ? u" "_s : QString());
        return text;
    }

    QByteArray write(Pc &pc, const QString &kind, const QByteArray &record, const QList<QByteArray> &parents, const QCborMap &data, const QStringList &to)
    {
        EventDraft draft;
        draft.kind = kind;
        draft.record = record;
        draft.parents = parents;
        draft.author = u"Ruth"_s;
        draft.role = u"office"_s;
        draft.addressees = to;
        draft.data = data;
        if (pc.real) {
            const auto event = pc.real->journal().record(draft);
            return event ? event->id : QByteArray();
        }
        const Event event = makeEvent(draft, pc.identity.device, (static_cast<quint64>(m_clock.now().toMSecsSinceEpoch()) << 16) + (++m_count & 0xffff));
        leaveSegment(pc, event, to);
        return event.id;
    }

    void leaveSegment(Pc &pc, const Event &event, const QStringList &to)
    {
        SegmentHeader header;
        header.device = pc.identity.device;
        header.log = pc.log;
        header.seen = {m_trust->rosterReference(), m_trust->editionReference(), m_trust->beatReference()};
        QMap<QString, QByteArray> publicKeys;
        for (const QString &unit : to) {
            SegmentAddress &place = pc.places[unit];
            place.unit = unit;
            if (unit != publicBox) {
                place.epoch = m_trust->unit(unit)->epochs.last().number;
                publicKeys.insert(unit, m_trust->unit(unit)->epochs.last().publicKey);
            }
            header.to.append(place);
        }
        const auto bytes = segment::make(header, {event.bytes}, publicKeys, m_trust->shareId(), pc.identity.signing);
        const QByteArray hash = contentHash(*bytes);
        for (const SegmentAddress &address : std::as_const(header.to)) {
            put(segment::path(address.unit, m_clock.now().toString(u"yyyyMM"_s), pc.log, address.lane, hash), *bytes);
            note(to.first(), address.unit, pc.log, address.lane, hash);
            pc.places[address.unit] = {address.unit, address.epoch, address.lane + 1, hash};
        }
    }

    void note(const QString &home, const QString &unit, const QByteArray &log, quint32 number, const QByteArray &hash)
    {
        if (home == publicBox)
            return;
        hold(m_holdings, home, unit, log, number, hash);
        m_touched.insert({home, unit});
    }

    void passes()
    {
        for (Pc &pc : m_pcs) {
            if (!pc.real)
                continue;
            Q_UNUSED(pc.real->engine().pass())
            const QByteArray log = m_logs.value(pc.identity.device);
            auto rows = sql::select(pc.real->db(), u"SELECT l.number, l.unit, l.segment, s.home FROM lane l JOIN segment s ON s.hash=l.segment WHERE l.log=? AND s.seq>? ORDER BY l.number"_s,
                                    {log, m_noted.value(log)});
            while (rows && rows->next())
                note(rows->value(3).toString(), rows->value(1).toString(), log, rows->value(0).toUInt(), rows->value(2).toByteArray());
            m_noted.insert(log, pc.real->engine().store().lastSegment().value_or(0));
        }
    }

    // What the PCs that are not real have received in this week, said as they say it: their newest list replaces the one before.
    void leaveHaveLists(int week)
    {
        QHash<QString, QList<Pc *>> pcsByUnit;
        for (Pc &pc : m_pcs) {
            for (const QString &unit : std::as_const(pc.units)) {
                if (!pc.real && pc.lastWeek >= week)
                    pcsByUnit[unit].append(&pc);
            }
        }
        QSet<std::pair<Pc *, QString>> due;
        for (const auto &[home, unit] : std::as_const(m_touched)) {
            const QList<Pc *> pcs = pcsByUnit.value(unit);
            for (Pc *const pc : pcs)
                due.insert({pc, home});
        }
        for (const auto &[pc, home] : std::as_const(due))
            leaveHaveList(*pc, home);
        m_touched.clear();
    }

    void leaveHaveList(Pc &pc, const QString &home)
    {
        auto &[count, path] = pc.acks[home];
        AckFile ack{pc.identity.device, home, ++count, {}, {}};
        for (const auto &[lane, runs] : m_holdings.value(home)) {
            if (pc.units.contains(lane.first))
                ack.lanes.append({lane.first, lane.second, runs});
        }
        const QByteArray bytes = ackFile::sign(ack, m_trust->shareId(), pc.identity.signing);
        if (!path.isEmpty())
            QFile::remove(share() + u'/' + path);
        path = ackFile::path(ack, bytes);
        put(path, bytes);
    }

    // The Director agrees, once a week, to what the program proposes.
    void markDormant(int week)
    {
        QList<QByteArray> silent;
        for (const Pc &pc : m_pcs) {
            if (pc.lastWeek + weeksUntilDormant == week)
                silent.append(pc.identity.device);
        }
        if (silent.isEmpty())
            return;
        sign([&](RosterEditor &editor) {
            for (const QByteArray &device : std::as_const(silent))
                Q_UNUSED(editor.setDormant(device, true))
        });
    }

    // In a week without events every PC reads the have-lists of all homes: one more in each pass.
    void settle()
    {
        leaveHaveLists(weeks);
        for (Pc &pc : m_pcs) {
            if (!pc.real)
                continue;
            const auto homes = pc.real->engine().store().homes().value_or(QStringList()).size();
            for (qsizetype i = 0; i < homes + 4; ++i) {
                m_clock.advance(30 * second);
                Q_UNUSED(pc.real->engine().pass())
            }
        }
        m_clock.advance(11 * minute);
        passes();
        passes();
    }

    QTemporaryDir m_folder{scratch()};
    std::mt19937_64 m_random;
    int m_schools;
    int m_regions;
    FixedClock m_clock{QDateTime(QDate(2025, 9, 1), QTime(8, 0), Qt::UTC)};
    FoundedPartnership m_founded;
    std::optional<TrustState> m_trust;
    QHash<QString, QString> m_units; // id by name
    std::vector<Pc> m_pcs;           // the Director's, the regions', then school by school
    QHash<QByteArray, QByteArray> m_logs;
    QHash<QByteArray, qint64> m_noted;
    QList<Booking> m_bookings;
    Holdings m_holdings;
    QSet<std::pair<QString, QString>> m_touched;
    QSet<QString> m_folders;
    quint64 m_count = 0;
};

} // namespace year
