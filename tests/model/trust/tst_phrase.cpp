// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/trust/phrase.h"
#include "model/trust/recovery.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

class TestPhrase : public QObject
{
    Q_OBJECT

private slots:
    void theListHas2048WordsToldApartByFourLetters()
    {
        QSet<QString> beginnings;
        const QStringList words = phrase::words();
        for (const QString &word : words)
            beginnings.insert(word.left(4));
        QCOMPARE(words.size(), 2048);
        QCOMPARE(beginnings.size(), 2048);
    }

    void sixRandomWordsAreNeverTheSame()
    {
        QSet<QString> seen;
        for (int i = 0; i < 200; ++i)
            seen.insert(phrase::random());
        QCOMPARE(seen.size(), 200);
        QCOMPARE(phrase::random().split(u' ').size(), 6);
    }

    void aRequestHasItsWordsInItsPartnershipOnly()
    {
        const QByteArray share(16, 'a');
        const auto words = phrase::ofRequest("request", share);
        QCOMPARE(*phrase::ofRequest("request", share), *words);
        QVERIFY(*phrase::ofRequest("requesT", share) != *words);
        QVERIFY(*phrase::ofRequest("request", QByteArray(16, 'b')) != *words);
        QCOMPARE(*phrase::normalised(*words), *words);
    }

    void typedWordsAreForgiven_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("meant");
        const QString all = u"abandon ability able zoo wagon young"_s;
        QTest::newRow("as they are") << all << all;
        QTest::newRow("capitals and spaces") << u"  Abandon ABILITY able\tzoo  wagon young "_s << all;
        QTest::newRow("first four letters") << u"aban abil able zoo wago youn"_s << all;
        QTest::newRow("wrong ending") << u"abandoned ability able zoo wagons young"_s << all;
        QTest::newRow("a full stop at the end") << u"abandon ability able zoo wagon young."_s << all;
        QTest::newRow("commas and quotation marks") << u"\u201cabandon, ability,able, zoo, wagon - young\u201d"_s << all;
        QTest::newRow("five words") << u"abandon ability able zoo wagon"_s << QString();
        QTest::newRow("seven words") << all + u" able"_s << QString();
        QTest::newRow("three letters, which could be another word") << u"aba ability able zoo wagon young"_s << QString();
        QTest::newRow("not a word") << u"abandon ability able zoo wagon xyzzy"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }

    void typedWordsAreForgiven()
    {
        QFETCH(QString, typed);
        QFETCH(QString, meant);
        QCOMPARE(phrase::normalised(typed).value_or(QString()), meant);
    }

    void theRecoveryFileOpensWithItsSixWords()
    {
        auto kit = RecoveryKit::generate();
        kit.firstRoot = QByteArray(32, 'r');
        const QString words = phrase::random();
        const auto file = kit.toFile(words);
        const auto again = RecoveryKit::fromFile(*file, words.toUpper());
        QVERIFY(again);
        QCOMPARE(again->root.publicKey(), kit.root.publicKey());
        QCOMPARE(again->box.publicKey(), kit.box.publicKey());
        QCOMPARE(again->shareId, kit.shareId);
        QCOMPARE(again->firstRoot, kit.firstRoot);
        QCOMPARE(RecoveryKit::fromFile(*file, phrase::random()).error().code, Error::Code::Signature);
        QCOMPARE(RecoveryKit::fromFile("something", words).error().code, Error::Code::InvalidInput);
        QVERIFY(!file->contains(kit.root.seed().view().toByteArray()));
    }
};

QTEST_GUILESS_MAIN(TestPhrase)
#include "tst_phrase.moc"
