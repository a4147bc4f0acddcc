// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/hash.h"
#include "model/journal/event.h"

#include <QCborArray>
#include <QCborValue>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

EventDraft draft()
{
    EventDraft d;
    d.kind = u"contact.logged"_s;
    d.author = u"Ruth Calloway"_s;
    d.role = u"office"_s;
    d.parents = {QByteArray(16, 'p')};
    d.record = QByteArray(16, 'r');
    d.data = QCborMap{{u"about"_s, u"phonics groups"_s}, {u"entry"_s, 7}};
    return d;
}

const QByteArray device(16, 'd');
constexpr quint64 hlc = 1795000000000ull << 16 | 3;

} // namespace

class TestEvent : public QObject
{
    Q_OBJECT

private slots:
    void itIsReadBackAsItWasMade()
    {
        const Event made = makeEvent(draft(), device, hlc);
        const auto read = parseEvent(made.bytes);
        QVERIFY(read);
        QCOMPARE(read->id, shortHash(made.bytes));
        QCOMPARE(read->id, made.id);
        QCOMPARE(read->record, QByteArray(16, 'r'));
        QCOMPARE(read->kind, made.kind);
        QCOMPARE(read->schema, 1);
        QCOMPARE(read->minReader, 1);
        QCOMPARE(read->hlc, hlc);
        QCOMPARE(read->parents, made.parents);
        QCOMPARE(read->device, device);
        QCOMPARE(read->author, made.author);
        QCOMPARE(read->role, made.role);
        QCOMPARE(read->data, made.data);
        QCOMPARE(read->time().toMSecsSinceEpoch(), 1795000000000ll);
        QVERIFY(!read->isRemoved());
    }

    void anOpeningEventNamesItsRecord()
    {
        EventDraft opening = draft();
        opening.record.clear();
        const Event made = makeEvent(opening, device, hlc);
        QCOMPARE(made.record, made.id);
        QCOMPARE(parseEvent(made.bytes)->record, made.id);
    }

    void twoEqualActionsAreTwoEvents()
    {
        QVERIFY(makeEvent(draft(), device, hlc).id != makeEvent(draft(), device, hlc).id);
    }

    void damagedBytesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good = makeEvent(draft(), device, hlc).bytes;
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("truncated") << good.chopped(5);
        QTest::newRow("something behind") << good + "x";
        QTest::newRow("not a map") << QCborValue(u"text"_s).toCbor();
        QTest::newRow("no kind") << QCborMap{{u"device"_s, device}}.toCborValue().toCbor();
        QTest::newRow("short device") << QCborMap{{u"kind"_s, u"a.b"_s}, {u"device"_s, QByteArray("x")}}.toCborValue().toCbor();
        QTest::newRow("short record")
            << QCborMap{{u"kind"_s, u"a.b"_s}, {u"device"_s, device}, {u"record"_s, QByteArray("x")}}.toCborValue().toCbor();
        QTest::newRow("short parent") << QCborMap{{u"kind"_s, u"a.b"_s}, {u"device"_s, device}, {u"parents"_s, QCborArray{QByteArray("x")}}}.toCborValue().toCbor();
        QCborArray parents;
        for (int i = 0; i < 257; ++i)
            parents.append(QByteArray(16, 'p'));
        QTest::newRow("too many parents") << QCborMap{{u"kind"_s, u"a.b"_s}, {u"device"_s, device}, {u"parents"_s, parents}}.toCborValue().toCbor();
        QTest::newRow("too long") << QCborMap{{u"kind"_s, u"a.b"_s}, {u"device"_s, device}, {u"data"_s, QCborMap{{u"x"_s, QByteArray(300000, 'x')}}}}.toCborValue().toCbor();
        QTest::newRow("nested too deeply") << QByteArray(5000, '\x81');
        QCborValue deep(1);
        for (int i = 0; i < 20; ++i)
            deep = QCborArray{deep};
        QTest::newRow("whole, but nested too deeply")
            << QCborMap{{u"kind"_s, u"a.b"_s}, {u"device"_s, device}, {u"data"_s, QCborMap{{u"x"_s, deep}}}}.toCborValue().toCbor();
        QTest::newRow("a text of four gigabytes, declared") << QByteArray::fromHex("a1617a7affffffff41");
    }

    void damagedBytesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        const auto event = parseEvent(bytes);
        QVERIFY(!event);
        QCOMPARE(event.error().code, Error::Code::InvalidInput);
    }

    void onlyWhatHasNeitherAuthorNorWordsIsRemoved()
    {
        EventDraft nameless = draft();
        nameless.author.clear();
        QVERIFY(!makeEvent(nameless, device, hlc).isRemoved());
        EventDraft wordless = draft();
        wordless.data = {};
        QVERIFY(!makeEvent(wordless, device, hlc).isRemoved());
        nameless.data = {};
        QVERIFY(makeEvent(nameless, device, hlc).isRemoved());
    }

    void anyFlippedByteGivesAnotherIdOrAnError()
    {
        const Event made = makeEvent(draft(), device, hlc);
        for (qsizetype i = 0; i < made.bytes.size(); ++i) {
            QByteArray bytes = made.bytes;
            bytes[i] = static_cast<char>(bytes.at(i) ^ 0x55);
            const auto read = parseEvent(bytes);
            QVERIFY(!read || read->id != made.id);
        }
    }

    void anyBytesGiveAResultOrAnError()
    {
        QRandomGenerator random(7);
        for (int i = 0; i < 20000; ++i) {
            QByteArray bytes(random.bounded(200), Qt::Uninitialized);
            for (char &byte : bytes)
                byte = static_cast<char>(random.bounded(256));
            [[maybe_unused]] const auto event = parseEvent(bytes);
        }
    }
};

QTEST_GUILESS_MAIN(TestEvent)
#include "tst_event.moc"
