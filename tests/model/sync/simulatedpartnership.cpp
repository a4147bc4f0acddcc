// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "simulatedpartnership.h"

#include "model/sync/directordesk.h"
#include "seededrandom.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace {

FoundedPartnership foundedFrom(quint64 seed)
{
    seedAllRandomness(seed);
    return foundPartnership(u"Wessex"_s);
}

QString scratch()
{
    return QDir(u"/dev/shm"_s).exists() ? u"/dev/shm/lp-sim-XXXXXX"_s : QDir::tempPath() + u"/lp-sim-XXXXXX"_s;
}

} // namespace

SimulatedPartnership::SimulatedPartnership(quint64 seed, Safeguards safeguards)
    : share(seed)
    , m_folder(scratch())
    , m_safeguards(safeguards)
    , m_founded(foundedFrom(seed))
{
    share.files.insert(u"partnership.lp"_s, m_founded.markerBytes);
    m_pcs.push_back(std::make_unique<SimulatedPc>(u"dd"_s, m_folder.path(), share, m_rules, m_founded.marker, m_safeguards));
    Q_UNUSED(director().engine().adopt({{FileKind::Root, {}, m_founded.rootBytes}}))
    changeRoster([this](RosterEditor &editor) {
        m_units.insert(u"DD"_s, editor.addUnit(u"DD"_s, u"director"_s));
        m_units.insert(u"RD"_s, editor.addUnit(u"RD"_s, u"region"_s));
        for (int i = 0; i < 4; ++i) {
            const QString number = QString::number(i);
            m_units.insert(u"S"_s + number, editor.addUnit(u"S"_s + number, u"academy"_s, unit(u"RD"_s)));
            m_units.insert(u"P"_s + number, editor.addUnit(u"P"_s + number, u"principal"_s, unit(u"RD"_s), unit(u"S"_s + number)));
        }
        Q_UNUSED(editor.enrol(unit(u"DD"_s), director().request(u"director"_s)))
    });
    m_seats.insert(u"dd"_s, {u"DD"_s});
}

SimulatedPc &SimulatedPartnership::addPc(const QString &name, const QStringList &units)
{
    m_pcs.push_back(std::make_unique<SimulatedPc>(name, m_folder.path(), share, m_rules, m_founded.marker, m_safeguards));
    SimulatedPc &added = *m_pcs.back();
    added.setNow(m_now);
    m_seats.insert(name, units);
    changeRoster([&](RosterEditor &editor) {
        for (const QString &unitName : units)
            Q_UNUSED(editor.enrol(unit(unitName), added.request(u"office"_s)))
    });
    Q_UNUSED(added.engine().adopt(director().engine().trust().files())) // as a join file brings them
    return added;
}

void SimulatedPartnership::changeRoster(const std::function<void(RosterEditor &)> &change)
{
    RosterEditor editor(director().engine().trust(), m_founded.keys);
    change(editor);
    auto files = editor.sign(m_now);
    files.move(files.size() - 1, 0); // the roster first: it names the rest
    const auto roster = trustFile::openRoster(files.first().bytes, m_founded.marker.shareId, m_founded.keys.signing.publicKey());
    m_isForked = m_isForked || m_signed.contains(roster->version.number);
    m_signed.insert(roster->version.number, files.first().bytes);
    m_lastSigned = roster->version;
    Q_UNUSED(director().engine().adopt(files))
}

bool SimulatedPartnership::mayDirectorSign()
{
    if (!m_safeguards.directorLooks)
        return true;
    const SyncReport report = director().step();
    return !report.isUnreachable && !report.isFolderEmpty && directorMaySign(report, director().engine().trust(), m_lastSigned).has_value();
}

SimulatedPc &SimulatedPartnership::pc(const QString &name) const
{
    return **std::ranges::find_if(m_pcs, [&](const auto &one) { return one->name() == name; });
}

QList<SimulatedPc *> SimulatedPartnership::pcsOf(const QString &unitName) const
{
    QList<SimulatedPc *> result;
    for (const auto &one : m_pcs) {
        if (m_seats.value(one->name()).contains(unitName))
            result.append(one.get());
    }
    return result;
}

QStringList SimulatedPartnership::partiesOf(const QString &from, const QString &to) const
{
    return {unit(from), unit(to), unit(u"RD"_s), unit(u"DD"_s)};
}

QByteArray SimulatedPartnership::send(SimulatedPc &pc, const QString &from, const QString &to, const QString &about)
{
    const QCborMap parties{{u"requester"_s, unit(from)}, {u"provider"_s, unit(to)}, {u"region"_s, unit(u"RD"_s)}};
    return pc.record(u"booking.sent"_s, {}, {{u"parties"_s, parties}, {u"about"_s, about}}, partiesOf(from, to));
}

QByteArray SimulatedPartnership::writeSection3(SimulatedPc &pc, const QString &principal, const QString &text)
{
    const QCborMap parties{{u"principal"_s, unit(principal)}, {u"region"_s, unit(u"RD"_s)}};
    return pc.record(u"section3.written"_s, {}, {{u"parties"_s, parties}, {u"text"_s, text}}, {unit(principal), unit(u"RD"_s), unit(u"DD"_s)});
}

void SimulatedPartnership::advance(qint64 seconds)
{
    m_now = m_now.addSecs(seconds);
    for (const auto &one : m_pcs)
        one->setNow(m_now);
}

void SimulatedPartnership::settle(int rounds, qint64 seconds)
{
    share.faults = {};
    for (int round = 0; round < rounds; ++round) {
        advance(seconds);
        for (const auto &one : m_pcs) {
            if (!one->isGone)
                Q_UNUSED(one->step())
        }
    }
}
