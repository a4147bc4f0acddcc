// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/hash.h"
#include "model/trust/director.h"
#include "model/trust/unitkeys.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC);

struct Pc
{
    QByteArray id = randomBytes(16);
    crypto::SigningKey signing = crypto::SigningKey::generate();
    crypto::BoxKey box = crypto::BoxKey::generate();

    [[nodiscard]] EnrolRequest request(const QString &role = u"office"_s) const
    {
        return {id, signing.publicKey(), box.publicKey(), u"Millbrook"_s, role, u"Ruth"_s};
    }
};

} // namespace

class TestDirector : public QObject
{
    Q_OBJECT

private:
    FoundedPartnership m_founded = foundPartnership(u"Wessex"_s);
    std::optional<TrustState> m_state;

    void publish(RosterEditor &editor)
    {
        const auto files = editor.sign(now);
        QVERIFY(m_state->offer(files.last().kind, files.last().bytes));
        for (const auto &file : files)
            QVERIFY(m_state->offer(file.kind, file.bytes));
    }
    QString unitWith(const QList<Pc> &pcs)
    {
        RosterEditor editor(*m_state, m_founded.keys);
        const QString unit = editor.addUnit(u"Millbrook"_s, u"academy"_s);
        for (const Pc &pc : pcs)
            [[maybe_unused]] const auto done = editor.enrol(unit, pc.request());
        publish(editor);
        return unit;
    }

private slots:
    void init()
    {
        m_state.emplace(m_founded.marker);
        QVERIFY(m_state->offer(FileKind::Root, m_founded.rootBytes));
    }

    void anEnrolledPcOpensItsUnitsKey()
    {
        const Pc pc;
        const QString unit = unitWith({pc});
        const auto keys = unitKeys::open(*m_state->unit(unit), pc.id, pc.box);
        QVERIFY(keys);
        QCOMPARE(keys->value(1).publicKey(), m_state->unit(unit)->epochs.last().publicKey);
        QVERIFY(!unitKeys::open(*m_state->unit(unit), pc.id, crypto::BoxKey::generate()));
        QCOMPARE(unitKeys::open(*m_state->unit(unit), randomBytes(16), pc.box).error().code, Error::Code::NotFound);
        QVERIFY(unitKeys::open(*m_state->unit(unit), unitKeys::recovery, m_founded.kit.box));
        QCOMPARE(m_state->activeDevices(unit), QList<QByteArray>{pc.id});
        QCOMPARE(m_state->unitsOf(pc.id), QStringList{unit});
        QCOMPARE(m_state->signKeyOf(pc.id), pc.signing.publicKey());
    }

    void oneWrapOpensAllHistory()
    {
        const Pc first;
        const Pc lost;
        const QString unit = unitWith({first, lost});
        RosterEditor editor(*m_state, m_founded.keys);
        QVERIFY(editor.revoke(lost.id, {}));
        publish(editor);
        const Pc late;
        RosterEditor next(*m_state, m_founded.keys);
        QVERIFY(next.enrol(unit, late.request()));
        publish(next);
        const auto keys = unitKeys::open(*m_state->unit(unit), late.id, late.box);
        QVERIFY(keys);
        QCOMPARE(keys->size(), 2);
        QCOMPARE(keys->value(1).publicKey(), m_state->unit(unit)->epochs.first().publicKey);
        QVERIFY(unitKeys::open(*m_state->unit(unit), first.id, first.box));
        QVERIFY(!unitKeys::open(*m_state->unit(unit), lost.id, lost.box)); // what comes from now on is closed to it
    }

    void retiredKeepsItsWordRevokedLosesItsFuture()
    {
        const Pc retired;
        const Pc revoked;
        const QString unit = unitWith({retired, revoked});
        RosterEditor editor(*m_state, m_founded.keys);
        const CutOff cutOff{QByteArray(8, 'l'), unit, 3, QByteArray(32, 'h')};
        QVERIFY(editor.retire(retired.id));
        QVERIFY(editor.revoke(revoked.id, {cutOff}));
        QVERIFY(!editor.retire(randomBytes(16)));
        publish(editor);
        QVERIFY(m_state->activeDevices(unit).isEmpty());
        QCOMPARE(m_state->seatsOf(retired.id).first().ending, SeatEnding::Retired);
        QCOMPARE(m_state->seatsOf(revoked.id).first().cutOffs, QList<CutOff>{cutOff});
        QVERIFY(m_state->hasEnded(retired.id) && m_state->hasEnded(revoked.id));
        QCOMPARE(*m_state->seatsOf(retired.id).first().to, m_state->roster()->version);
        QVERIFY(m_state->unitsOf(retired.id).isEmpty());
    }

    void aSleepingPcIsNotWaitedFor()
    {
        const Pc pc;
        const QString unit = unitWith({pc});
        RosterEditor editor(*m_state, m_founded.keys);
        QVERIFY(editor.setDormant(pc.id, true));
        publish(editor);
        QVERIFY(m_state->activeDevices(unit).isEmpty());
        QCOMPARE(m_state->unitsOf(pc.id), QStringList{unit});
    }

    void erasuresNeverFillTheRosterUp()
    {
        const QString unit = unitWith({});
        const auto record = [](int number) { return QByteArray::number(number).rightJustified(16, '0'); };
        for (int round = 0; round < 14; ++round) { // a thousand bookings of ten messages each
            RosterEditor editor(*m_state, m_founded.keys);
            for (int i = 0; i < 1000; ++i)
                editor.erase({record(1000 * round + i), QList<QByteArray>(10, QByteArray(32, 'h')), now.toMSecsSinceEpoch()});
            publish(editor);
        }
        const Roster &roster = *m_state->roster();
        QCOMPARE(roster.erasures.last().record, record(13'999));
        QCOMPARE(roster.erasures.size(), 93); // with their messages: the newest alone
        QCOMPARE(roster.erasedBefore.last(), record(13'999 - 93));
        QCOMPARE(roster.erasedBefore.size(), 12'288);
        const auto files = m_state->files();
        const auto bytes = std::ranges::find(files, FileKind::Roster, &TrustState::File::kind)->bytes;
        QVERIFY2(bytes.size() < 256 * 1024, qPrintable(QString::number(bytes.size())));
        RosterEditor next(*m_state, m_founded.keys);
        QVERIFY(next.enrol(unit, Pc().request())); // the Director can go on
        publish(next);
    }

    void aPcCannotTakeAnothersName()
    {
        const Pc pc;
        const QString unit = unitWith({pc});
        Pc thief;
        thief.id = pc.id;
        RosterEditor editor(*m_state, m_founded.keys);
        QCOMPARE(editor.enrol(unit, thief.request()).error().code, Error::Code::Conflict);
        QCOMPARE(editor.enrol(u"ffff"_s, Pc().request()).error().code, Error::Code::NotFound);
    }

    void aUnitFileComesBackAsItWas()
    {
        const Pc pc;
        const QString unit = unitWith({pc});
        RosterEditor editor(*m_state, m_founded.keys);
        QVERIFY(editor.revoke(pc.id, {{QByteArray(8, 'l'), unit, 3, QByteArray(32, 'h')}}));
        QVERIFY(editor.setDelegations(unit, {{u"office"_s, {1, 2}}}));
        publish(editor);
        const UnitFile file = *m_state->unit(unit);
        QCOMPARE(*trustFile::parseUnit(trustFile::encode(file)), file);
        UnitFile wrong = file;
        wrong.delegations = {{u"office"_s, {3}}}; // section 3 is never delegated
        QVERIFY(!trustFile::parseUnit(trustFile::encode(wrong)));
    }

    void aDelegationBeginsAndEndsWithARoster()
    {
        const QString unit = unitWith({});
        RosterEditor first(*m_state, m_founded.keys);
        QVERIFY(first.delegate(unit, u"office"_s, true));
        publish(first);
        const Version begun = m_state->rosterReference().version;
        QVERIFY(m_state->unit(unit)->delegations.first().heldAt(begun));
        QVERIFY(!m_state->unit(unit)->delegations.first().heldAt({begun.root, begun.number - 1}));
        RosterEditor second(*m_state, m_founded.keys);
        QVERIFY(second.delegate(unit, u"office"_s, false));
        publish(second);
        const Delegation ended = m_state->unit(unit)->delegations.first();
        QVERIFY(ended.heldAt(begun));
        QVERIFY(!ended.heldAt(m_state->rosterReference().version));
        QCOMPARE(ended.sections, (QList<int>{1, 2}));
    }

    void aRequestIsItsOwn()
    {
        const Pc pc;
        const QByteArray bytes = trustFile::sign(pc.request(), m_state->shareId(), pc.signing);
        const auto request = trustFile::openRequest(bytes, m_state->shareId());
        QCOMPARE(request->device, pc.id);
        QCOMPARE(request->person, u"Ruth"_s);
        QVERIFY(bytes.size() <= 4096);
        QVERIFY(!trustFile::openRequest(trustFile::sign(pc.request(), m_state->shareId(), Pc().signing), m_state->shareId()));
        QVERIFY(!trustFile::openRequest(bytes, QByteArray(16, 'x')));
    }

    void theMarkerComesBack()
    {
        QCOMPARE(*trustFile::parseMarker(m_founded.markerBytes), m_founded.marker);
        QVERIFY(!trustFile::parseMarker("LPMARK1\n"));
        QVERIFY(!trustFile::parseMarker({}));
    }

    void erasuresAndAdmissionsAreSigned()
    {
        RosterEditor editor(*m_state, m_founded.keys);
        editor.erase({QByteArray(16, 'r'), {QByteArray(32, 's')}, 5});
        editor.admit(QByteArray(32, 'a'));
        publish(editor);
        QCOMPARE(m_state->roster()->erasures, (QList<Erasure>{{QByteArray(16, 'r'), {QByteArray(32, 's')}, 5}}));
        QCOMPARE(m_state->roster()->admitted, QList<QByteArray>{QByteArray(32, 'a')});
    }
};

QTEST_GUILESS_MAIN(TestDirector)
#include "tst_director.moc"
