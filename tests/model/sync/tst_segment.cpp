// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/deflate.h"
#include "model/core/hash.h"
#include "model/sync/ackfile.h"
#include "model/sync/segment.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray share(16, 's');

struct Letter
{
    crypto::SigningKey author = crypto::SigningKey::generate();
    crypto::BoxKey reader = crypto::BoxKey::generate();
    SegmentHeader header{1, QByteArray(16, 'd'), QByteArray(8, 'l'), {{u"0a3f"_s, 1, 1, {}}}, {}, {}, {}, {}};
    QList<QByteArray> events{"one", "two"};

    [[nodiscard]] QByteArray bytes() const { return *segment::make(header, events, {{u"0a3f"_s, reader.publicKey()}}, share, author); }
    [[nodiscard]] Result<QList<QByteArray>> read(const QByteArray &from) const
    {
        const auto opened = segment::open(from, share, author.publicKey());
        if (!opened)
            return failure(opened);
        const auto key = segment::contentKey(*opened, u"0a3f"_s, {{1, reader}});
        return key ? segment::events(*opened, *key) : Result<QList<QByteArray>>(failure(key));
    }
};

} // namespace

class TestSegment : public QObject
{
    Q_OBJECT

private slots:
    void whatWasSealedIsReadByItsAddressee()
    {
        const Letter letter;
        const QByteArray bytes = letter.bytes();
        QVERIFY(segment::looksLikeOne(bytes));
        QCOMPARE(*segment::claimedDevice(bytes), letter.header.device);
        QCOMPARE(*letter.read(bytes), letter.events);
        const auto opened = segment::open(bytes, share, letter.author.publicKey());
        QCOMPARE(opened->hash, contentHash(bytes));
        QCOMPARE(opened->header.to, letter.header.to);
        QVERIFY(!bytes.contains("one"));
    }

    void nobodyElseReadsIt()
    {
        const Letter letter;
        const auto opened = segment::open(letter.bytes(), share, letter.author.publicKey());
        QCOMPARE(segment::contentKey(*opened, u"0a3f"_s, {{1, crypto::BoxKey::generate()}}).error().code, Error::Code::Signature);
        QCOMPARE(segment::contentKey(*opened, u"0a3f"_s, {{2, letter.reader}}).error().code, Error::Code::NotFound);
        QCOMPARE(segment::contentKey(*opened, u"ffff"_s, {{1, letter.reader}}).error().code, Error::Code::NotFound);
        QVERIFY(!segment::events(*opened, SecretBytes::random(crypto::keySize)));
    }

    void everyFlippedByteIsNoticed()
    {
        const Letter letter;
        QByteArray bytes = letter.bytes();
        for (char &byte : bytes) {
            byte = static_cast<char>(byte ^ 1);
            QVERIFY(!letter.read(bytes));
            byte = static_cast<char>(byte ^ 1);
        }
        QVERIFY(letter.read(bytes));
    }

    void everyShorterFileIsNotComplete()
    {
        const Letter letter;
        const QByteArray bytes = letter.bytes();
        for (qsizetype size = 0; size < bytes.size(); ++size)
            QVERIFY(!letter.read(bytes.first(size)));
        QVERIFY(!letter.read(bytes + 'x'));
    }

    void itBelongsToItsAuthorAndShareOnly()
    {
        const Letter letter;
        QCOMPARE(segment::open(letter.bytes(), QByteArray(16, 't'), letter.author.publicKey()).error().code, Error::Code::Signature);
        QCOMPARE(segment::open(letter.bytes(), share, crypto::SigningKey::generate().publicKey()).error().code, Error::Code::Signature);
    }

    void thePublicBoxIsSignedNotSealed()
    {
        Letter letter;
        letter.header.to = {{publicBox, 0, 1, {}}};
        const auto opened = segment::open(letter.bytes(), share, letter.author.publicKey());
        QVERIFY(opened && opened->isPublic());
        QCOMPARE(*segment::events(*opened, {}), letter.events);
        letter.header.to.append({u"0a3f"_s, 1, 1, {}}); // both at once would hand out what is sealed
        QVERIFY(!segment::open(letter.bytes(), share, letter.author.publicKey()));
    }

    void anAddressThatNoPcWritesIsDamaged_data()
    {
        QTest::addColumn<QList<SegmentAddress>>("to");
        QTest::addColumn<bool>("isRead");

        const SegmentAddress good{u"0a3f"_s, 1, 1, {}};
        QTest::newRow("one") << QList{good} << true;
        QTest::newRow("a later one") << QList{SegmentAddress{u"0a3f"_s, 1, 2, QByteArray(32, 'h')}} << true;
        QTest::newRow("the last key") << QList{SegmentAddress{u"0a3f"_s, 0xFFFE, 1, {}}} << true;
        QTest::newRow("the last place") << QList{SegmentAddress{u"0a3f"_s, 1, 0xFFFFFFE, {}}} << true;
        QTest::newRow("the same unit twice") << QList{good, good} << false;
        QTest::newRow("no place in the lane") << QList{SegmentAddress{u"0a3f"_s, 1, 0, {}}} << false;
        QTest::newRow("a place too far") << QList{SegmentAddress{u"0a3f"_s, 1, 0xFFFFFFF, {}}} << false;
        QTest::newRow("a key too far") << QList{SegmentAddress{u"0a3f"_s, 0xFFFF, 1, {}}} << false;
        QTest::newRow("half of what stood before") << QList{SegmentAddress{u"0a3f"_s, 1, 1, QByteArray(16, 'h')}} << false;
        QTest::newRow("letters beyond f") << QList{SegmentAddress{u"0a3g"_s, 1, 1, {}}} << false;
        QTest::newRow("capitals") << QList{SegmentAddress{u"0A3F"_s, 1, 1, {}}} << false;
        QTest::newRow("a way out of the folder") << QList{SegmentAddress{u"/../"_s, 1, 1, {}}} << false;
        QTest::newRow("five digits") << QList{SegmentAddress{u"0a3f0"_s, 1, 1, {}}} << false;
    }

    void anAddressThatNoPcWritesIsDamaged()
    {
        QFETCH(QList<SegmentAddress>, to);
        Letter letter;
        letter.header.to = to;
        const QByteArray bytes = *segment::make(letter.header, letter.events, {{to.first().unit, letter.reader.publicKey()}}, share, letter.author);
        const auto opened = segment::open(bytes, share, letter.author.publicKey());
        QTEST(opened.has_value(), "isRead");
        if (!opened)
            QCOMPARE(opened.error().code, Error::Code::InvalidInput);
    }

    void itsLengthSaysLittle()
    {
        Letter letter;
        letter.events = {"a"};
        const qsizetype size = letter.bytes().size();
        letter.events = {QByteArray("a rather longer event that says more than the short one did")};
        QCOMPARE(letter.bytes().size(), size);
    }

    void tooMuchIsRefusedWhenMadeAndWhenRead()
    {
        Letter letter;
        letter.events = {randomBytes(1024 * 1024)};
        QVERIFY(!segment::make(letter.header, letter.events, {{u"0a3f"_s, letter.reader.publicKey()}}, share, letter.author));
        letter.events = {QByteArray(9 * 1024 * 1024, 'a')}; // compresses well: a bomb
        QVERIFY(!letter.read(letter.bytes()));
        QVERIFY(!segment::claimedDevice(QByteArray("LPSEG1\n\xff\xff\xff\xff\xff\xff\xff\xff", 15) + QByteArray(200, 'x')));
    }

    void newerFormatsAreForNewerPrograms()
    {
        Letter letter;
        letter.header.minReader = 2;
        QCOMPARE(segment::open(letter.bytes(), share, letter.author.publicKey()).error().code, Error::Code::Unsupported);
    }

    void inflatingStopsAtItsLimit()
    {
        const QByteArray bytes(100000, 'z');
        QCOMPARE(*inflated(deflated(bytes), 100000), bytes);
        QVERIFY(!inflated(deflated(bytes), 99999));
        QVERIFY(!inflated("damaged", 1000));
        QVERIFY(!inflated(deflated(bytes) + "more", 200000));
        QVERIFY(!inflated(deflated(bytes).chopped(5), 200000));
    }

    void pathsAreShort()
    {
        const QString path = segment::path(u"0a3f"_s, u"202611"_s, QByteArray(8, '\xff'), 0xFFFFFFFF, QByteArray(32, '\xff'));
        QVERIFY(path.size() <= 90);
        const AckFile ack{QByteArray(16, 'd'), u"0a3f"_s, 0xFFFFFFFF, {}, {}};
        QVERIFY(ackFile::path(ack, "x").size() <= 90);
    }

    void aHaveListComesBack()
    {
        const auto key = crypto::SigningKey::generate();
        const AckFile ack{QByteArray(16, 'd'), u"0a3f"_s, 7, {{u"11b0"_s, QByteArray(8, 'l'), {{1, 4, QByteArray(32, 'h')}, {6, 6, QByteArray(32, 'i')}}}}, {QByteArray(32, 'u')}};
        QByteArray bytes = ackFile::sign(ack, share, key);
        const auto again = ackFile::open(bytes, share, key.publicKey());
        QVERIFY(again);
        QCOMPARE(again->lanes, ack.lanes);
        QCOMPARE(again->count, ack.count);
        QCOMPARE(again->unopened, ack.unopened);
        for (char &byte : bytes) {
            byte = static_cast<char>(byte ^ 1);
            QVERIFY(!ackFile::open(bytes, share, key.publicKey()));
            byte = static_cast<char>(byte ^ 1);
        }
        const ackFile::Name name = ackFile::parseName(ackFile::path(ack, bytes).section(u'/', -1));
        QCOMPARE(name.device, ack.device);
        QCOMPARE(name.count, 7u);
        QVERIFY(ackFile::parseName(u"something"_s).device.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSegment)
#include "tst_segment.moc"
