// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/store/sql.h"
#include "model/sync/bundle.h"
#include "model/sync/formfile.h"
#include "simulatedpartnership.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct World : SimulatedPartnership
{
    World(quint64 seed = 1)
        : SimulatedPartnership(seed)
    {
        addPc(u"a1"_s, {u"S0"_s, u"P0"_s});
        addPc(u"b1"_s, {u"S1"_s, u"P1"_s});
        addPc(u"c1"_s, {u"S2"_s});
        addPc(u"rd"_s, {u"RD"_s});
        settle(2, 60);
    }
    //! \brief No PC reaches the share from now on
    void takeShareAway() { share.faults.offline = 1; }
    [[nodiscard]] QByteArray fileOf(const QString &name, const QByteArray &record)
    {
        const auto bytes = formFile::of(pc(name).engine(), record);
        return bytes ? *bytes : QByteArray();
    }
};

int countOf(SimulatedPc &pc, const QString &table)
{
    return sql::value(pc.db(), u"SELECT count(*) FROM "_s + table).value_or(QVariant(-1)).toInt();
}

} // namespace

class TestFormFile : public QObject
{
    Q_OBJECT

private slots:
    void aBookingAndItsAnswerTravelWithoutTheShare()
    {
        World world;
        world.takeShareAway();
        SimulatedPc &a = world.pc(u"a1"_s);
        SimulatedPc &b = world.pc(u"b1"_s);
        const QByteArray booking = world.send(a, u"S0"_s, u"S1"_s);
        const auto taken = formFile::take(b.engine(), world.fileOf(u"a1"_s, booking));
        QVERIFY(taken);
        QCOMPARE(taken->taken, 1);
        QCOMPARE(taken->record, booking);
        QCOMPARE(taken->refused, QStringList());
        QVERIFY(b.has(booking));
        const QByteArray answer = b.record(u"booking.accepted"_s, booking, {}, world.partiesOf(u"S0"_s, u"S1"_s));
        const auto back = formFile::take(a.engine(), world.fileOf(u"b1"_s, booking));
        QVERIFY(back);
        QCOMPARE(back->taken, 1);
        QCOMPARE(back->known, 1);
        QVERIFY(a.has(answer));
    }

    void anAnswerByFileSaysWhatHasCome()
    {
        World world;
        world.takeShareAway();
        SimulatedPc &a = world.pc(u"a1"_s);
        SimulatedPc &b = world.pc(u"b1"_s);
        const QByteArray booking = world.send(a, u"S0"_s, u"S1"_s);
        QVERIFY(formFile::take(b.engine(), world.fileOf(u"a1"_s, booking)));
        const auto stage = [&] {
            return sql::value(a.db(), u"SELECT d.stage FROM delivery d JOIN segment_event e ON e.segment=d.segment WHERE e.event=? AND d.unit=?"_s, {booking, world.unit(u"S1"_s)})->toInt();
        };
        QCOMPARE(stage(), static_cast<int>(Stage::Saved));
        const QByteArray back = world.fileOf(u"b1"_s, booking);
        const auto taken = formFile::take(a.engine(), back);
        QVERIFY(taken);
        QCOMPARE(taken->acknowledged, 1);
        QCOMPARE(stage(), static_cast<int>(Stage::Delivered)); // b1 is the only PC of S1
        QCOMPARE(formFile::take(a.engine(), back)->acknowledged, 0); // known
        QCOMPARE(formFile::take(b.engine(), back)->acknowledged, 0); // its own
        world.share.faults = {};
        world.settle(3, 3600);
        QVERIFY(world.pc(u"rd"_s).has(booking)); // the list that went by file lies on the share as well
        QVERIFY(std::ranges::any_of(world.share.files.keys(), [&](const QString &path) { return path.startsWith(u"ack/"_s + world.unit(u"S0"_s)); }));
    }

    void whatCameByFileAndComesAgainOverTheShareChangesNothing()
    {
        World world;
        world.takeShareAway();
        SimulatedPc &b = world.pc(u"b1"_s);
        const QByteArray booking = world.send(world.pc(u"a1"_s), u"S0"_s, u"S1"_s);
        const QByteArray file = world.fileOf(u"a1"_s, booking);
        QVERIFY(formFile::take(b.engine(), file));
        const int segments = countOf(b, u"segment"_s);
        const auto again = formFile::take(b.engine(), file);
        QVERIFY(again);
        QCOMPARE(again->taken, 0);
        QCOMPARE(again->known, 1);
        world.settle(4, 3600);
        QCOMPARE(countOf(b, u"segment"_s), segments);
        QCOMPARE(countOf(b, u"event"_s), 1);
        QCOMPARE(world.pc(u"a1"_s).lastReport.waiting, 0); // acknowledged over the share, once it is there
        QVERIFY(world.pc(u"rd"_s).has(booking));
    }

    void whoIsNoPartyTakesNothing()
    {
        World world;
        const QByteArray booking = world.send(world.pc(u"a1"_s), u"S0"_s, u"S1"_s);
        const auto taken = formFile::take(world.pc(u"c1"_s).engine(), world.fileOf(u"a1"_s, booking));
        QVERIFY(!taken);
        QCOMPARE(taken.error().code, Error::Code::NotFound);
        QVERIFY(!world.pc(u"c1"_s).has(booking));
        // Nor when somebody says that it lay in this PC's box.
        auto files = *bundle::read(world.fileOf(u"a1"_s, booking));
        for (BundledFile &file : files)
            file.path.replace(u"box/"_s + world.unit(u"S1"_s), u"box/"_s + world.unit(u"S2"_s));
        const auto misled = formFile::take(world.pc(u"c1"_s).engine(), bundle::make(files));
        QVERIFY(misled);
        QCOMPARE(misled->taken, 0);
        QCOMPARE(misled->refused.size(), 1);
        QVERIFY(!world.pc(u"c1"_s).has(booking));
    }

    void sectionThreeGoesSealedAndToItsReadersOnly()
    {
        World world;
        const QByteArray words = world.writeSection3(world.pc(u"a1"_s), u"P0"_s, u"CANARYword"_s);
        const QByteArray file = world.fileOf(u"a1"_s, words);
        QVERIFY(!file.isEmpty());
        QVERIFY(!file.contains("CANARYword"));
        QVERIFY(!formFile::take(world.pc(u"b1"_s).engine(), file));
        QVERIFY(formFile::take(world.pc(u"rd"_s).engine(), file));
        QVERIFY(world.pc(u"rd"_s).has(words));
    }

    void aChangedByteNeverBecomesAnotherMessage()
    {
        World world;
        world.takeShareAway();
        SimulatedPc &b = world.pc(u"b1"_s);
        const QByteArray booking = world.send(world.pc(u"a1"_s), u"S0"_s, u"S1"_s);
        const QByteArray file = world.fileOf(u"a1"_s, booking);
        const QByteArray seats = b.engine().trust().rosterReference().hash;
        for (qsizetype at = 0; at < file.size(); at += 13) {
            QByteArray changed = file;
            changed[at] = static_cast<char>(changed[at] ^ 1);
            [[maybe_unused]] const auto taken = formFile::take(b.engine(), changed);
            QCOMPARE(b.engine().trust().rosterReference().hash, seats);
            const QSet<QByteArray> events = b.events();
            QVERIFY2(events.isEmpty() || events == QSet<QByteArray>{booking}, qPrintable(QString::number(at)));
        }
        const auto whole = formFile::take(b.engine(), file);
        QVERIFY(whole && b.has(booking)); // nothing that was tried before stands in its way
    }

    void filesFromElsewhereAreRefusedWithASentence()
    {
        World world;
        World other(2);
        const QByteArray booking = other.send(other.pc(u"a1"_s), u"S0"_s, u"S1"_s);
        const auto foreign = formFile::take(world.pc(u"b1"_s).engine(), other.fileOf(u"a1"_s, booking));
        QVERIFY(!foreign);
        QCOMPARE(foreign.error().code, Error::Code::Conflict);
        const auto text = formFile::take(world.pc(u"b1"_s).engine(), "Dear Sir or Madam");
        QVERIFY(!text);
        QCOMPARE(text.error().code, Error::Code::InvalidInput);
        const auto nothing = formFile::of(world.pc(u"a1"_s).engine(), QByteArray(16, 'x'));
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().code, Error::Code::NotFound);
    }

    void aFileTooLargeIsNotRead()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"large.lpform"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(bundle::largest + 1));
        file.close();
        const auto read = formFile::read(file.fileName());
        QVERIFY(!read);
        QCOMPARE(read.error().code, Error::Code::InvalidInput);
        QCOMPARE(formFile::read(folder.filePath(u"none"_s)).error().code, Error::Code::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestFormFile)
#include "tst_formfile.moc"
