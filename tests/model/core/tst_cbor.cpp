// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/cbor.h"

#include <QCborArray>
#include <QCborMap>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCbor : public QObject
{
    Q_OBJECT

private slots:
    void aValueIsReadAsItWasWritten();
    void whatIsDamagedOrTooMuchIsRefused_data();
    void whatIsDamagedOrTooMuchIsRefused();
    void theLimitsThemselvesAreAllowed();
    void anyBytesGiveAValueOrAnError();
};

namespace {

QByteArray listOf(int items)
{
    QCborArray array;
    for (int i = 0; i < items; ++i)
        array.append(i);
    return array.toCborValue().toCbor();
}

// \p depth lists inside each other.
QByteArray nested(int depth)
{
    return QByteArray(depth - 1, '\x81') + '\x80';
}

} // namespace

void TestCbor::aValueIsReadAsItWasWritten()
{
    const QCborMap map{{u"list"_s, QCborArray{1, u"two"_s, QByteArray("three")}}, {u"map"_s, QCborMap{{1, true}}}};
    const auto read = readCbor(map.toCborValue().toCbor());
    QVERIFY(read);
    QCOMPARE(read->toMap(), map);
}

void TestCbor::whatIsDamagedOrTooMuchIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray good = listOf(5);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("cut") << good.chopped(1);
    QTest::newRow("something behind") << good + '\x01';
    QTest::newRow("longer than allowed") << QCborValue(QByteArray(101, 'x')).toCbor();
    QTest::newRow("deeper than allowed") << nested(4);
    QTest::newRow("more items than allowed") << listOf(12);
    QTest::newRow("a text of four gigabytes, declared") << QByteArray::fromHex("7affffffff41");
}

void TestCbor::whatIsDamagedOrTooMuchIsRefused()
{
    QFETCH(QByteArray, bytes);
    const auto read = readCbor(bytes, {100, 3, 10});
    QVERIFY(!read);
    QCOMPARE(read.error().code, Error::Code::InvalidInput);
}

void TestCbor::theLimitsThemselvesAreAllowed()
{
    QVERIFY(readCbor(QCborValue(QByteArray(98, 'x')).toCbor(), {100, 3, 10})); // two bytes say how long it is
    QVERIFY(readCbor(nested(3), {100, 3, 10}));
    QVERIFY(readCbor(listOf(9), {100, 3, 10})); // and the list itself
}

void TestCbor::anyBytesGiveAValueOrAnError()
{
    QRandomGenerator random(11);
    for (int i = 0; i < 20000; ++i) {
        QByteArray bytes(random.bounded(120), Qt::Uninitialized);
        for (char &byte : bytes)
            byte = static_cast<char>(random.bounded(256));
        [[maybe_unused]] const auto read = readCbor(bytes);
    }
}

QTEST_GUILESS_MAIN(TestCbor)
#include "tst_cbor.moc"
