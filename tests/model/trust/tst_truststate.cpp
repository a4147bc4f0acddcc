// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/hash.h"
#include "model/trust/director.h"
#include "model/trust/truststate.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using Outcome = TrustState::Outcome;

namespace {

const QDateTime now(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC);

// A partnership with its Director's side, for many readers to believe or not.
struct Office
{
    FoundedPartnership founded = foundPartnership(u"Wessex"_s);
    TrustState state{founded.marker};
    DirectorKeys keys = founded.keys;

    Office() { Q_UNUSED(*state.offer(FileKind::Root, founded.rootBytes)) }

    QList<TrustState::File> publish(RosterEditor &editor)
    {
        const auto files = editor.sign(now);
        Q_UNUSED(*state.offer(FileKind::Roster, files.last().bytes))
        for (const auto &file : files)
            Q_UNUSED(*state.offer(file.kind, file.bytes))
        return files;
    }
    QList<TrustState::File> publishUnit(const QString &name)
    {
        RosterEditor editor(state, keys);
        [[maybe_unused]] const QString id = editor.addUnit(name, u"academy"_s);
        return publish(editor);
    }
    QByteArray edition(Version version, const QString &changes = {}) const
    {
        return trustFile::sign(EditionManifest{version, QByteArray(32, 'e'), 10, 0, changes, {}}, state.shareId(), keys.signing);
    }
    QByteArray beat(quint64 number) const
    {
        return trustFile::sign(Beat{{1, number}, state.rosterReference(), state.editionReference(), 1}, state.shareId(), keys.signing);
    }
};

QByteArray rosterOf(const QList<TrustState::File> &files)
{
    return files.last().bytes;
}

} // namespace

class TestTrustState : public QObject
{
    Q_OBJECT

private slots:
    void aReaderBelievesTheChainInAnyOrder()
    {
        Office office;
        const auto files = office.publishUnit(u"Millbrook"_s);
        TrustState reader(office.founded.marker);
        QCOMPARE(*reader.offer(FileKind::Roster, rosterOf(files)), Outcome::NotYet);
        QCOMPARE(*reader.offer(FileKind::Root, office.founded.rootBytes), Outcome::Adopted);
        QCOMPARE(*reader.offer(FileKind::Unit, files.first().bytes), Outcome::NotYet);
        QCOMPARE(*reader.offer(FileKind::Roster, rosterOf(files)), Outcome::Adopted);
        QVERIFY(reader.isIncomplete());
        QCOMPARE(*reader.offer(FileKind::Unit, files.first().bytes), Outcome::Adopted);
        QVERIFY(!reader.isIncomplete());
        QCOMPARE(*reader.offer(FileKind::Roster, rosterOf(files)), Outcome::Known);
        QCOMPARE(*reader.offer(FileKind::Unit, files.first().bytes), Outcome::Known);
        QCOMPARE(reader.unitIds(), office.state.unitIds());
    }

    void noFlippedByteIsBelieved_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("root") << int(FileKind::Root);
        QTest::newRow("roster") << int(FileKind::Roster);
        QTest::newRow("unit") << int(FileKind::Unit);
        QTest::newRow("beat") << int(FileKind::Beat);
        QTest::newRow("edition") << int(FileKind::Edition);
    }

    void noFlippedByteIsBelieved()
    {
        QFETCH(int, kind);
        Office office;
        const auto files = office.publishUnit(u"Millbrook"_s);
        QByteArray bytes;
        TrustState reader(office.founded.marker);
        if (kind != int(FileKind::Root))
            QVERIFY(reader.offer(FileKind::Root, office.founded.rootBytes));
        if (kind == int(FileKind::Unit))
            QVERIFY(reader.offer(FileKind::Roster, rosterOf(files)));
        switch (static_cast<FileKind>(kind)) {
        case FileKind::Root:
            bytes = office.founded.rootBytes;
            break;
        case FileKind::Roster:
            bytes = rosterOf(files);
            break;
        case FileKind::Unit:
            bytes = files.first().bytes;
            break;
        case FileKind::Beat:
            bytes = office.beat(1);
            break;
        default:
            bytes = office.edition({1, 1});
        }
        const int generation = reader.generation();
        for (char &byte : bytes) {
            for (const int mask : {1, 0x80}) {
                byte = static_cast<char>(byte ^ mask);
                const auto outcome = reader.offer(static_cast<FileKind>(kind), bytes);
                QVERIFY(!outcome || *outcome == Outcome::NotYet);
                byte = static_cast<char>(byte ^ mask);
            }
        }
        QCOMPARE(reader.generation(), generation);
        QCOMPARE(*reader.offer(static_cast<FileKind>(kind), bytes), Outcome::Adopted);
        QVERIFY(!reader.offer(static_cast<FileKind>(kind), bytes.chopped(1)).has_value() || kind == int(FileKind::Unit));
    }

    void versionsNeverGoBack()
    {
        Office office;
        const auto first = office.publishUnit(u"A"_s);
        const auto second = office.publishUnit(u"B"_s);
        QCOMPARE(*office.state.offer(FileKind::Roster, rosterOf(first)), Outcome::Older);
        QCOMPARE(office.state.roster()->version, (Version{1, 2}));
        QVERIFY(office.state.offer(FileKind::Edition, office.edition({1, 5})));
        QCOMPARE(*office.state.offer(FileKind::Edition, office.edition({1, 4})), Outcome::Older);
        QCOMPARE(office.state.edition()->version.number, 5u);
        const QByteArray oldBeat = office.beat(1);
        QCOMPARE(*office.state.offer(FileKind::Beat, office.beat(2)), Outcome::Adopted);
        QCOMPARE(*office.state.offer(FileKind::Beat, oldBeat), Outcome::Older);
        QCOMPARE(*office.state.offer(FileKind::Roster, rosterOf(second)), Outcome::Known);
    }

    // A mistake of update libraries: the number was remembered before the signature was checked, and nothing true was newer.
    void aForgedHugeVersionIsNotRemembered()
    {
        Office office;
        Q_UNUSED(office.publishUnit(u"A"_s))
        const DirectorKeys right = office.keys;
        office.keys = DirectorKeys::generate();
        const Version huge{1, std::numeric_limits<qint64>::max()};
        const QByteArray roster = trustFile::sign(Roster{huge, {}, {}, {}, {}, {}, 0}, office.state.shareId(), office.keys.signing);
        QCOMPARE(office.state.offer(FileKind::Roster, roster).error().code, Error::Code::Signature);
        QCOMPARE(office.state.offer(FileKind::Edition, office.edition(huge)).error().code, Error::Code::Signature);
        QCOMPARE(office.state.offer(FileKind::Beat, office.beat(huge.number)).error().code, Error::Code::Signature);
        office.keys = right;
        QCOMPARE(*office.state.offer(FileKind::Edition, office.edition({1, 1})), Outcome::Adopted);
        QCOMPARE(*office.state.offer(FileKind::Beat, office.beat(1)), Outcome::Adopted);
        Q_UNUSED(office.publishUnit(u"B"_s))
        QCOMPARE(office.state.roster()->version, (Version{1, 2}));
    }

    void twoFilesOfOneVersionAreAnAlarm()
    {
        Office office;
        QVERIFY(office.state.offer(FileKind::Edition, office.edition({1, 1})));
        const auto other = office.state.offer(FileKind::Edition, office.edition({1, 1}, u"else"_s));
        QCOMPARE(other.error().code, Error::Code::Conflict);
        QCOMPARE(office.state.edition()->changes, QString());
        Office twin = office;
        Q_UNUSED(office.publishUnit(u"A"_s))
        const auto forked = office.state.offer(FileKind::Roster, rosterOf(twin.publishUnit(u"B"_s)));
        QCOMPARE(forked.error().code, Error::Code::Conflict);
    }

    void nobodyElseMakesARosterOrAnEdition()
    {
        Office office;
        Office stranger;
        TrustState reader(office.founded.marker);
        QCOMPARE(*reader.offer(FileKind::Root, stranger.founded.rootBytes), Outcome::NotYet);
        QVERIFY(reader.offer(FileKind::Root, office.founded.rootBytes));
        QVERIFY(!reader.offer(FileKind::Root, stranger.founded.rootBytes));
        QCOMPARE(reader.offer(FileKind::Roster, rosterOf(stranger.publishUnit(u"Evil"_s))).error().code, Error::Code::Signature);
        QCOMPARE(reader.offer(FileKind::Edition, stranger.edition({1, 9})).error().code, Error::Code::Signature);
        // The right key, but for another share: the tag tells.
        const QByteArray elsewhere = trustFile::sign(Roster{{1, 9}, {}, {}, {}, {}, {}, 0}, QByteArray(16, 'x'), office.keys.signing);
        QCOMPARE(reader.offer(FileKind::Roster, elsewhere).error().code, Error::Code::Signature);
        // A roster offered as an edition.
        QVERIFY(!reader.offer(FileKind::Edition, rosterOf(office.publishUnit(u"A"_s))));
        QVERIFY(!reader.offer(FileKind::Ack, "anything"));
    }

    void aNewRootUndoesAStolenKeysHugeVersion()
    {
        Office office;
        Q_UNUSED(office.publishUnit(u"A"_s))
        const FileReference good = office.state.rosterReference();
        const auto goodFiles = office.state.files();
        const Roster evil{{1, (1ull << 63) - 1}, {}, {}, {}, {}, {}, 0};
        QCOMPARE(*office.state.offer(FileKind::Roster, trustFile::sign(evil, office.state.shareId(), office.keys.signing)), Outcome::Adopted);

        const auto fresh = DirectorKeys::generate();
        QCOMPARE(*office.state.offer(FileKind::Root, newRoot(office.state, office.founded.kit, fresh, good, {})), Outcome::Adopted);
        QVERIFY(!office.state.roster());
        for (const auto &file : goodFiles)
            Q_UNUSED(office.state.offer(file.kind, file.bytes))
        QCOMPARE(office.state.rosterReference(), good); // signed by the old key, but named good
        QCOMPARE(*office.state.offer(FileKind::Roster, trustFile::sign(evil, office.state.shareId(), fresh.signing)), Outcome::Older);
        QVERIFY(!office.state.offer(FileKind::Roster, trustFile::sign(Roster{{2, 1}, {}, {}, {}, {}, {}, 0}, office.state.shareId(), office.keys.signing)));

        office.keys = fresh;
        RosterEditor editor(office.state, fresh);
        QVERIFY(editor.takeOverKeys(office.founded.kit.box));
        Q_UNUSED(editor.addUnit(u"B"_s, u"academy"_s))
        Q_UNUSED(office.publish(editor))
        QCOMPARE(office.state.roster()->version, (Version{2, 1}));
        QCOMPARE(office.state.unitIds().size(), 2);
    }

    void aLateJoinerFollowsTheChainOfRoots()
    {
        Office office;
        Q_UNUSED(office.publishUnit(u"A"_s))
        const auto fresh = DirectorKeys::generate();
        const QByteArray second = newRoot(office.state, office.founded.kit, fresh, office.state.rosterReference(), {});
        QVERIFY(office.state.offer(FileKind::Root, second));
        TrustState late(office.founded.marker);
        for (const auto &file : office.state.files())
            QVERIFY(late.offer(file.kind, file.bytes));
        QCOMPARE(late.rosterReference(), office.state.rosterReference());
        QCOMPARE(late.root()->version, 2u);
        QVERIFY(!late.isIncomplete());
        QCOMPARE(*late.offer(FileKind::Root, office.founded.rootBytes), Outcome::Known);
    }

    void theRootKeyIsNeverReplaced()
    {
        Office office;
        RecoveryKit thief = RecoveryKit::generate();
        thief.shareId = office.founded.kit.shareId;
        QVERIFY(!office.state.offer(FileKind::Root, newRoot(office.state, thief, DirectorKeys::generate(), {}, {})));
        QCOMPARE(office.state.root()->version, 1u);
    }
};

QTEST_GUILESS_MAIN(TestTrustState)
#include "tst_truststate.moc"
