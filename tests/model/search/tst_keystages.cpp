// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/keystages.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestKeyStages final : public QObject
{
    Q_OBJECT

private slots:
    void whatPeopleWriteIsRead_data();
    void whatPeopleWriteIsRead();
    void aPhaseHasItsStages_data();
    void aPhaseHasItsStages();
    void stagesHaveNames();
};

// Stages as digits: 0 for EYFS, 1 to 5.
static QString digitsOf(KeyStages stages)
{
    QString digits;
    for (int bit = 0; bit <= 5; ++bit) {
        if (stages & (1 << bit))
            digits += QString::number(bit);
    }
    return digits;
}

void TestKeyStages::whatPeopleWriteIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("stages");

    const auto row = [](const QString &text, const QString &stages) { QTest::newRow(qPrintable(text)) << text << stages; };
    row(u"KS2"_s, u"2"_s);
    row(u"ks 3"_s, u"3"_s);
    row(u"KS1-2"_s, u"12"_s);
    row(u"KS1 - KS3"_s, u"123"_s);
    row(u"KS1, KS4"_s, u"14"_s);
    row(u"EYFS to KS1"_s, u"01"_s);
    row(u"EYFS\u2013KS2"_s, u"012"_s);
    row(u"Reception"_s, u"0"_s);
    row(u"Nursery and Year 2"_s, u"01"_s);
    row(u"Years 3-6"_s, u"2"_s);
    row(u"Y6 to Y7"_s, u"23"_s);
    row(u"Year 9"_s, u"3"_s);
    row(u"year 10 and 12"_s, u"45"_s);
    row(u"Y13"_s, u"5"_s);
    row(u"Year 12 and 13"_s, u"5"_s);
    row(u"KS4 to KS2"_s, u"234"_s); // either end first
    row(u"GCSE"_s, u"4"_s);
    row(u"Sixth form"_s, u"5"_s);
    row(u"infants, juniors"_s, u"12"_s);
    row(u"12"_s, u""_s); // of what?
    row(u"Year 14"_s, u""_s);
    row(u"KS6"_s, u""_s);
    row(u"everybody"_s, u""_s);
    row(u"Whole school"_s, u"012"_s); // of a primary school
    row(u"all"_s, u"012"_s);
    row(u"all of KS2"_s, u"2"_s);
}

void TestKeyStages::whatPeopleWriteIsRead()
{
    QFETCH(QString, text);

    QTEST(digitsOf(keyStagesOf(text, u"Primary")), "stages");
}

void TestKeyStages::aPhaseHasItsStages_data()
{
    QTest::addColumn<QString>("phase");
    QTest::addColumn<QString>("stages");

    QTest::newRow("primary") << u"Primary"_s << u"012"_s;
    QTest::newRow("middle deemed primary") << u"Middle deemed primary"_s << u"012345"_s;
    QTest::newRow("nursery") << u"Nursery"_s << u"0"_s;
    QTest::newRow("secondary") << u"Secondary"_s << u"345"_s;
    QTest::newRow("16 plus") << u"16 plus"_s << u"5"_s;
    QTest::newRow("all-through") << u"All-through"_s << u"012345"_s;
}

void TestKeyStages::aPhaseHasItsStages()
{
    QFETCH(QString, phase);

    QTEST(digitsOf(keyStagesOfPhase(phase)), "stages");
}

void TestKeyStages::stagesHaveNames()
{
    QCOMPARE(keyStageName(0), u"EYFS"_s);
    QCOMPARE(keyStageName(5), u"KS5"_s);
}

QTEST_GUILESS_MAIN(TestKeyStages)
#include "tst_keystages.moc"
