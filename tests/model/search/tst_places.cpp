// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/places.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestPlaces : public QObject
{
    Q_OBJECT

private slots:
    void whatIsTypedIsFound_data();
    void whatIsTypedIsFound();
    void whatIsNoPlaceIsNotFound();
    void aTownIsWhereItsSchoolsAre();
    void aMisspeltTownIsFound_data();
    void aMisspeltTownIsFound();
    void aTownMayBeHalfTyped();
    void distancesAreInMiles();
};

void TestPlaces::whatIsTypedIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("postcode") << u"NR1 3AB"_s;
    QTest::newRow("postcode without its space, in lower case") << u"nr13ab"_s;
    QTest::newRow("sector") << u"NR1 3"_s;
    QTest::newRow("outward code") << u"nr1"_s;
    QTest::newRow("area") << u"NR"_s;
    QTest::newRow("postcode of a sector we do not know") << u"NR1 9ZZ"_s;
    QTest::newRow("town") << u"Norwich"_s;
    QTest::newRow("spaces around") << u"  NR1  3AB "_s;
}

void TestPlaces::whatIsTypedIsFound()
{
    QFETCH(QString, text);
    const Places places = Places::shipped();

    const auto found = places.position(text);

    QVERIFY(found);
    QVERIFY(milesBetween(*found, {623000, 308000}) < 15); // Norwich Castle
}

void TestPlaces::whatIsNoPlaceIsNotFound()
{
    const Places places = Places::shipped();
    QVERIFY(places.sectorCount() > 12000);
    for (const QString &text : {u""_s, u" "_s, u"QQ1 1AA"_s, u"Atlantis"_s, u"123"_s, u"NR1-3AB!"_s, u"_"_s})
        QVERIFY2(!places.position(text), qPrintable(text));
    QVERIFY(!places.town(u"NR1"));
    QVERIFY(!Places().position(u"NR1 3AB"));
}

void TestPlaces::aTownIsWhereItsSchoolsAre()
{
    Places places;
    places.addSchool(u"King's Lynn"_s, {562000, 320000});
    places.addSchool(u"Kings Lynn"_s, {564000, 322000});
    places.addSchool(u""_s, {1, 1});
    QCOMPARE(places.position(u"KING’S LYNN"), (GridPosition{563000, 321000}));
    QCOMPARE(places.town(u"king's-lynn"), (GridPosition{563000, 321000}));
    QVERIFY(!places.position(u""));
}

void TestPlaces::aMisspeltTownIsFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("town");
    QTest::newRow("a letter left out") << u"hul"_s << u"hull"_s;
    QTest::newRow("two letters of eight") << u"liecestr"_s << u"leicester"_s;
    QTest::newRow("two letters of seven") << u"bradfrt"_s << u""_s;
    QTest::newRow("more schools") << u"brod"_s << u"brad"_s;
    QTest::newRow("nearer, with fewer schools") << u"bridlinton"_s << u"bridlington"_s;
    QTest::newRow("another first letter") << u"gull"_s << u""_s;
    QTest::newRow("two letters") << u"hu"_s << u""_s;
    QTest::newRow("nothing near") << u"zanzibar"_s << u""_s;
    QTest::newRow("nothing") << u""_s << u""_s;
}

void TestPlaces::aMisspeltTownIsFound()
{
    QFETCH(QString, typed);
    Places places = Places::shipped();
    for (const QString &town : {u"Brad"_s, u"Brad"_s, u"Brid"_s, u"Bridlington"_s, u"Bridington"_s, u"Bridington"_s})
        places.addSchool(town, {400000, 400000});
    QTEST(places.townLike(typed), "town");
}

void TestPlaces::aTownMayBeHalfTyped()
{
    Places places = Places::shipped();
    places.addSchool(u"Hebden Bridge"_s, {399000, 427000});
    places.addSchool(u"Leicester"_s, {458500, 304500}); // an area is named after it, too
    QCOMPARE(places.townBeginning(u"hebden br"), u"hebden bridge"_s);
    QCOMPARE(places.townBeginning(u"leices"), u"leicester"_s);
    for (const QString &key : {u"vonics"_s, u"b"_s, u"br"_s, u"he"_s, u"south"_s, u""_s}) // of the last begin several
        QVERIFY2(places.townBeginning(key).isEmpty(), qPrintable(key));
    QVERIFY(Places().townBeginning(u"hull").isEmpty());
}

void TestPlaces::distancesAreInMiles()
{
    QCOMPARE(milesBetween({0, 0}, {0, 1609}), 1609 / 1609.344);
    QCOMPARE(milesBetween({300000, 400000}, {0, 0}), 500000 / 1609.344);
}

QTEST_GUILESS_MAIN(TestPlaces)
#include "tst_places.moc"
