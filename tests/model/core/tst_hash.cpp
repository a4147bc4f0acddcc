// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/hash.h"

#include <QTest>

class TestHash : public QObject
{
    Q_OBJECT

private slots:
    // RFC 7693 gives BLAKE2b-512 only; this is the well-known BLAKE2b-256 digest of the empty text.
    void theEmptyTextHasItsKnownHash()
    {
        QCOMPARE(contentHash("").toHex(), QByteArray("0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8"));
    }

    void theShortHashIsItsBeginning()
    {
        QCOMPARE(shortHash("abc"), contentHash("abc").first(16));
        QVERIFY(shortHash("abc") != shortHash("abd"));
    }

    void randomBytesAreAsManyAsAskedAndDiffer()
    {
        QCOMPARE(randomBytes(16).size(), 16);
        QVERIFY(randomBytes(16) != randomBytes(16));
        QCOMPARE(randomBytes(0).size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestHash)
#include "tst_hash.moc"
