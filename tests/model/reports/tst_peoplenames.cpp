// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/reports/peoplenames.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestPeopleNames : public QObject
{
    Q_OBJECT

private slots:
    void namesAreFoundAsPeopleWriteThem_data();
    void namesAreFoundAsPeopleWriteThem();
    void labelsStayWithinAYearAndDifferBetweenYears();
    void nothingOfANameIsLeft();
};

static PeopleNames someNames(const QByteArray &salt = "salt-of-2025")
{
    return PeopleNames({u"Zo\u00EB M\u00FCller"_s, u"Mrs Si\u00E2n O'Neill-Hart"_s, u"Harpreet Gill"_s, u"Jo Ng"_s}, salt);
}

void TestPeopleNames::namesAreFoundAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("people");

    const QString zoe = u"Zo\u00EB M\u00FCller"_s;
    const QString sian = u"Mrs Si\u00E2n O'Neill-Hart"_s;
    QTest::newRow("whole name") << u"We thank Zo\u00EB M\u00FCller."_s << QStringList{zoe};
    QTest::newRow("without accents") << u"Zoe Muller came twice"_s << QStringList{zoe};
    QTest::newRow("first name") << u"Harpreet knew our school."_s << QStringList{u"Harpreet Gill"_s};
    QTest::newRow("surname with a possessive") << u"Mr Gill's notes"_s << QStringList{u"Harpreet Gill"_s};
    QTest::newRow("curly apostrophe") << u"Sian O\u2019Neill-Hart and Zoe"_s << QStringList{sian, zoe};
    QTest::newRow("short whole name") << u"Ask Jo Ng about it"_s << QStringList{u"Jo Ng"_s};
    QTest::newRow("an ordinary word") << u"the gill of a fish"_s << QStringList{};
    QTest::newRow("nobody") << u"The team was open."_s << QStringList{};
}

void TestPeopleNames::namesAreFoundAsPeopleWriteThem()
{
    QFETCH(QString, text);
    QFETCH(QStringList, people);

    QStringList found;
    for (const FoundName &name : someNames().find(text))
        found.append(name.person);
    QCOMPARE(found, people);
}

void TestPeopleNames::labelsStayWithinAYearAndDifferBetweenYears()
{
    const QString first = someNames().label(u"Harpreet Gill"_s);
    QCOMPARE(someNames().label(u"Harpreet Gill"_s), first);
    QVERIFY(someNames("salt-of-2026").label(u"Harpreet Gill"_s) != first);
    QVERIFY(someNames().label(u"Jo Ng"_s) != first);
}

void TestPeopleNames::nothingOfANameIsLeft()
{
    const QString text = someNames().withLabels(u"Harpreet Gill helped; Harpreet's notes and Ms M\u00FCller's plan stayed."_s);
    for (const QString &part : {u"Harpreet"_s, u"Gill"_s, u"ller"_s})
        QVERIFY2(!text.contains(part), qPrintable(text));
    QVERIFY(text.contains(u"notes"_s));
}

QTEST_GUILESS_MAIN(TestPeopleNames)
#include "tst_peoplenames.moc"
