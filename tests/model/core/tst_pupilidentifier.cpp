// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/pupilidentifier.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView checkLetters = u"ABCDEFGHJKLMNPQRTUVWXYZ";

// An independent reading of the rule: the check letter for twelve characters after it.
QChar checkLetterFor(const QString &twelve)
{
    qsizetype sum = 0;
    for (qsizetype i = 0; i < twelve.size(); ++i) {
        const QChar c = twelve.at(i);
        sum += (c.isDigit() ? c.digitValue() : checkLetters.indexOf(c)) * (i + 2);
    }
    return checkLetters.at(sum % 23);
}

QString randomNumber(QRandomGenerator &random, bool isTemporary)
{
    QString twelve;
    for (int i = 0; i < (isTemporary ? 11 : 12); ++i)
        twelve += QChar(u'0' + random.bounded(10));
    if (isTemporary)
        twelve += checkLetters.at(random.bounded(23));
    return checkLetterFor(twelve) + twelve;
}

// Any case, with spaces and hyphens inside, as people write numbers down.
QString writtenBySomebody(QRandomGenerator &random, const QString &number)
{
    QString text;
    for (const QChar c : number) {
        if (!text.isEmpty() && random.bounded(6) == 0)
            text += random.bounded(2) == 0 ? u" "_s : u"-"_s;
        text += random.bounded(2) == 0 ? c.toLower() : c;
    }
    return text;
}

} // namespace

class TestPupilIdentifier : public QObject
{
    Q_OBJECT

private slots:
    void workedExamples_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<bool>("valid");
        QTest::newRow("permanent") << u"B801200005001"_s << true;
        QTest::newRow("wrong letter") << u"A801200005001"_s << false;
        QTest::newRow("temporary") << u"A80120000501A"_s << true;
        QTest::newRow("lower case") << u"b801200005001"_s << true;
        QTest::newRow("too short") << u"B80120000500"_s << false;
        QTest::newRow("too long") << u"B8012000050011"_s << false;
        QTest::newRow("separators are for texts") << u"B80-1200005001"_s << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("letter that is never used") << u"A80120000501I"_s << false;
    }

    void workedExamples()
    {
        QFETCH(QString, number);
        QFETCH(bool, valid);
        QCOMPARE(isValidPupilNumber(number), valid);
    }

    void tenThousandValidNumbersAreFoundInAnySpacingAndCase()
    {
        QRandomGenerator random(20261121);
        for (int i = 0; i < 10000; ++i) {
            const QString number = randomNumber(random, i % 3 == 0);
            QVERIFY2(isValidPupilNumber(number), qPrintable(number));
            const QString text = u"about ("_s + writtenBySomebody(random, number) + u") today"_s;
            QVERIFY2(holdsPupilNumber(text), qPrintable(text));
        }
    }

    void itIsATokenOfItsOwn_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        QTest::newRow("alone") << u"B801200005001"_s << true;
        QTest::newRow("in a sentence") << u"Help for B801200005001, with reading."_s << true;
        QTest::newRow("letter before") << u"xB801200005001"_s << false;
        QTest::newRow("digit after") << u"B8012000050012"_s << false;
        QTest::newRow("letter after") << u"B801200005001x"_s << false;
        QTest::newRow("not across a line") << u"B801200\n005001"_s << false;
        QTest::newRow("not across a cell") << u"B801200\t005001"_s << false;
        QTest::newRow("non-breaking space inside") << u"B801\u00A02000\u00A005001"_s << true;
        QTest::newRow("invoice number") << u"Invoice A801200005001"_s << false;
        QTest::newRow("after another letter") << u"see A B801200005001"_s << true;
        QTest::newRow("at the very end") << u"pupil b 801200005001"_s << true;
    }

    void itIsATokenOfItsOwn()
    {
        QFETCH(QString, text);
        QFETCH(bool, found);
        QCOMPARE(holdsPupilNumber(text), found);
    }

    void aNearMissCountsOnlyNearTheWord()
    {
        QVERIFY(findPupilIdentifiers(u"Invoice A801200005001"_s).isEmpty());
        const auto near = findPupilIdentifiers(u"UPN: A801200005001"_s);
        QCOMPARE(near.size(), 1);
        QCOMPARE(near.first().kind, PupilIdentifier::Kind::NearMiss);
        QCOMPARE(findPupilIdentifiers(u"the pupil A801200005001"_s).size(), 1);
        QVERIFY(findPupilIdentifiers(u"pupil "_s + QString(60, u'.') + u" A801200005001"_s).isEmpty());
    }

    void itSaysWhere()
    {
        const auto found = findPupilIdentifiers(u"first line\nand B80 1200005001 here"_s);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first(), (PupilIdentifier{PupilIdentifier::Kind::Valid, 15, 14, 2, 5}));
    }

    void twoInOneTextAreBothFound()
    {
        QCOMPARE(findPupilIdentifiers(u"B801200005001; A80120000501A"_s).size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestPupilIdentifier)
#include "tst_pupilidentifier.moc"
