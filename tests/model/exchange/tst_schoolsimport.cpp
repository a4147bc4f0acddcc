// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/schoolsimport.h"

#include "model/directory/directoryrepository.h"
#include "model/exchange/registertable.h"
#include "tests/model/exchange/importfixture.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString gias(const QString &name)
{
    return QStringLiteral(LP_TEST_DATA "/gias/") + name;
}

School schoolWithUrn(const ImportFixture &fixture, const QString &urn)
{
    const auto schools = DirectoryRepository(fixture.database.connection()).schools();
    const auto at = std::ranges::find_if(*schools, [&](const School &school) { return school.urn == urn; });
    return at == schools->cend() ? School{} : *at;
}

const QByteArray headings = "URN,LA (code),LA (name),EstablishmentNumber,EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),OpenDate,"
                            "TrustSchoolFlag (name),Trusts (name),Town,SchoolWebsite,TelephoneNum,HeadLastName,GOR (name),Easting,Northing\n";
const QByteArray otterby = "100001,201,Norfolk,34,Otterby School,Community school,Open,01-09-2001,Supported by a multi-academy trust,Sea Trust,Norwich,"
                           "www.otterby.example.org,1632960190,Secretname,East of England,600000,300000\n";

} // namespace

class TestSchoolsImport final : public QObject
{
    Q_OBJECT

private slots:
    void importsTheRegisterOfEveryYear_data();
    void importsTheRegisterOfEveryYear();
    void sayswhatOtherFilesAre_data();
    void sayswhatOtherFilesAre();
    void readsEveryFieldOfASchool();
    void readsWindows1252AndLaterRows();
    void findsRegionAndPositionInRaggedRows();
    void sameFileAgainChangesNothing();
    void changedRowUpdatesTheSchool();
    void emptyCellsKeepWhatIsHeld();
    void membershipsHaveDates();
    void takesOverSchoolsMadeFromRows();
    void registersFactsStayWhenRowsDiffer();
    void mendsWebAddresses_data();
    void mendsWebAddresses();
    void rowsWithoutSchoolAreLeftOut();
    void aUrnHasFiveToSevenDigits();
    void forOnePupilNumberNoSchoolComesIn();
    void dryRunAndCancelChangeNothing();
    void headTeachersAreNeverRead();
};

void TestSchoolsImport::importsTheRegisterOfEveryYear_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("schools");
    QTest::addColumn<int>("warnings");

    QTest::newRow("2017") << u"schools-in-england-2017-cut.csv"_s << 59 << 1;
    QTest::newRow("2018") << u"real-header-120col-2018.csv"_s << 19 << 10;
    QTest::newRow("2019") << u"real-header-133col-2019.csv"_s << 4 << 0;
    QTest::newRow("2022") << u"real-header-133col-cp1252.csv"_s << 4 << 1;
    QTest::newRow("2025") << u"real-header-140col-2025.csv"_s << 8 << 0;
    QTest::newRow("joined") << u"edubasealldata-cut.csv"_s << 51 << 0;
}

void TestSchoolsImport::importsTheRegisterOfEveryYear()
{
    QFETCH(QString, file);
    ImportFixture fixture;
    const auto report = fixture.importSchools({gias(file)});

    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QCOMPARE(textsOf(report->problems), QStringList());
    QTEST(static_cast<int>(report->added), "schools");
    QTEST(static_cast<int>(report->warningCount), "warnings");
}

void TestSchoolsImport::sayswhatOtherFilesAre_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("part");

    QTest::newRow("groups") << gias(u"allgroupsdata-cut.csv"_s) << u"list of trusts"_s;
    QTest::newRow("links") << gias(u"grouplinks-cut.csv"_s) << u"which school is in which trust"_s;
    QTest::newRow("directory") << QStringLiteral(LP_SOURCE_DIR "/resources/sample/directory.csv") << u"directory of people"_s;
    QTest::newRow("something else") << QStringLiteral(LP_TEST_DATA "/gias/README.md") << u"not the register"_s;
}

void TestSchoolsImport::sayswhatOtherFilesAre()
{
    QFETCH(QString, file);
    QFETCH(QString, part);
    ImportFixture fixture;
    const auto report = fixture.importSchools({file});

    QVERIFY(!report);
    QVERIFY2(report.error().message.contains(part), qPrintable(report.error().message));
}

void TestSchoolsImport::readsEveryFieldOfASchool()
{
    ImportFixture fixture;
    QVERIFY(fixture.importSchools({gias(u"real-header-140col-2025.csv"_s)}));

    const School school = schoolWithUrn(fixture, u"100000"_s);
    QCOMPARE(school.name, u"The Aldgate School"_s);
    QCOMPARE(school.laestab, u"201/3614"_s);
    QCOMPARE(school.ukprn, u"10079319"_s);
    QCOMPARE(school.phase, u"Primary"_s);
    QCOMPARE(school.type, u"Voluntary aided school"_s);
    QCOMPARE(school.status, u"Open"_s);
    QCOMPARE(school.street, u"St James's Passage"_s);
    QCOMPARE(school.locality, u"Duke's Place"_s);
    QCOMPARE(school.town, u"London"_s);
    QCOMPARE(school.postcode, u"EC3A 5DE"_s);
    QCOMPARE(school.localAuthority, u"City of London"_s);
    QCOMPARE(school.region, u"London"_s);
    QCOMPARE(school.telephone, u"02072831147"_s);
    QCOMPARE(school.website, u"http://www.thealdgateschool.org"_s);
    QCOMPARE(school.lowAge, 3);
    QCOMPARE(school.highAge, 11);
    QCOMPARE(school.gender, u"Mixed"_s);
    QCOMPARE(school.religiousCharacter, u"Church of England"_s);
    QCOMPARE(school.position, (GridPosition{533498, 181201}));
    QCOMPARE(school.trust, QString());
    QVERIFY(!school.opened.isValid());
}

void TestSchoolsImport::readsWindows1252AndLaterRows()
{
    ImportFixture fixture;
    QVERIFY(fixture.importSchools({gias(u"real-header-133col-cp1252.csv"_s), gias(u"schools-in-england-2017-cut.csv"_s)}));

    const auto schools = DirectoryRepository(fixture.database.connection()).schools();
    QVERIFY(std::ranges::any_of(*schools, [](const School &school) { return school.name.startsWith(u"St Thomas à Becket"_s); }));
    const School girls = schoolWithUrn(fixture, u"100001"_s);
    QCOMPARE(girls.locality, u"Barbican"_s);
    QCOMPARE(girls.opened, QDate(1920, 1, 1));
    QCOMPARE(girls.region, u"London"_s);
    QCOMPARE(girls.county, QString());
    QCOMPARE(girls.highAge, 18);
    QVERIFY(!girls.position);
}

void TestSchoolsImport::findsRegionAndPositionInRaggedRows()
{
    ImportFixture fixture;
    QVERIFY(fixture.importSchools({gias(u"real-header-120col-2018.csv"_s)}));

    const auto schools = DirectoryRepository(fixture.database.connection()).schools();
    for (const School &school : *schools) {
        static const QStringList known{u"London"_s, u"South East"_s, u"West Midlands"_s, u"Yorkshire and the Humber"_s, u"East of England"_s, u"North West"_s};
        QVERIFY2(known.contains(school.region), qPrintable(school.name + u": "_s + school.region));
        QVERIFY(!school.position || school.position->northing > 100'000);
    }
}

void TestSchoolsImport::sameFileAgainChangesNothing()
{
    ImportFixture fixture;
    QVERIFY(fixture.importSchools({gias(u"edubasealldata-cut.csv"_s), gias(u"real-header-140col-2025.csv"_s)}));
    const QString before = fixture.contents();

    const auto report = fixture.importSchools({gias(u"edubasealldata-cut.csv"_s), gias(u"real-header-140col-2025.csv"_s)});

    QCOMPARE(report->unchanged, 59);
    QCOMPARE(report->added + report->updated, 0);
    QCOMPARE(fixture.contents(), before);
}

void TestSchoolsImport::changedRowUpdatesTheSchool()
{
    ImportFixture fixture;
    QVERIFY(fixture.importSchools({fixture.files.write(u"a.csv"_s, headings + otterby)}));
    const auto report = fixture.importSchools({fixture.files.write(u"b.csv"_s, headings + QByteArray(otterby).replace(",Open,", ",Closed,").replace("Otterby School", "Otterby Academy"))});

    QCOMPARE(report->updated, 1);
    QCOMPARE(report->changes.constFirst().row, 2);
    const School school = schoolWithUrn(fixture, u"100001"_s);
    QCOMPARE(school.name, u"Otterby Academy"_s);
    QCOMPARE(school.status, u"Closed"_s);
    QCOMPARE(fixture.value(u"SELECT group_concat(kind) FROM event"_s).toString(), u"schools.imported,schools.imported"_s);
}

void TestSchoolsImport::emptyCellsKeepWhatIsHeld()
{
    ImportFixture fixture;
    QVERIFY(fixture.importSchools({fixture.files.write(u"a.csv"_s, headings + otterby)}));
    const auto report = fixture.importSchools({fixture.files.write(u"b.csv"_s, "URN,EstablishmentName,Town\n100001,Otterby School,\n")});

    QCOMPARE(report->unchanged, 1);
    QCOMPARE(schoolWithUrn(fixture, u"100001"_s).town, u"Norwich"_s);
    QCOMPARE(schoolWithUrn(fixture, u"100001"_s).trust, u"Sea Trust"_s);
}

void TestSchoolsImport::membershipsHaveDates()
{
    ImportFixture fixture;
    QVERIFY(fixture.importSchools({fixture.files.write(u"a.csv"_s, headings + otterby)}));
    QVERIFY(fixture.importSchools({fixture.files.write(u"b.csv"_s, headings + QByteArray(otterby).replace("Sea Trust", "Land Trust"))}));
    QCOMPARE(fixture.value(u"SELECT group_concat(g.name || ':' || coalesce(valid_from,'') || ':' || coalesce(valid_to,''), ' ') FROM membership m "
                           "JOIN school_group g ON g.id=m.school_group"_s).toString(),
             u"Sea Trust::2026-11-21 Land Trust:2026-11-21:"_s);

    QVERIFY(fixture.importSchools({fixture.files.write(u"c.csv"_s, headings + QByteArray(otterby).replace("Supported by a multi-academy trust,Sea Trust", "Not supported by a trust,"))}));
    QCOMPARE(schoolWithUrn(fixture, u"100001"_s).trust, QString());
}

void TestSchoolsImport::takesOverSchoolsMadeFromRows()
{
    ImportFixture fixture;
    QVERIFY(fixture.importDirectory("name,school,town,specialism\nAnn Lee,OTTERBY SCHOOL,Norwich,Choirs\nBob Lee,Otterby School,Leeds,Bands\n"));
    const auto report = fixture.importSchools({fixture.files.write(u"a.csv"_s, headings + otterby)});

    QCOMPARE(report->updated, 1);
    QCOMPARE(report->added, 0);
    QCOMPARE(fixture.value(u"SELECT count(*) FROM school"_s).toInt(), 2);
    QCOMPARE(schoolWithUrn(fixture, u"100001"_s).town, u"Norwich"_s);
}

void TestSchoolsImport::registersFactsStayWhenRowsDiffer()
{
    ImportFixture fixture;
    QVERIFY(fixture.importSchools({fixture.files.write(u"a.csv"_s, headings + otterby)}));
    const auto report = fixture.importDirectory("urn,name,school,town,trust,cluster,specialism\n100001,Ann Lee,Otterby,Leeds,Sea Trust,Coast,Choirs\n"
                                                "100001,Bob Lee,Otterby,Leeds,Sea Trust,Coast,Bands\n");

    QCOMPARE(report->added, 2);
    QCOMPARE(report->warningCount, 1);
    QVERIFY(report->warnings.constFirst().text.contains(u"\u2018Norwich\u2019"_s));
    const School school = schoolWithUrn(fixture, u"100001"_s);
    QCOMPARE(school.town, u"Norwich"_s);
    QCOMPARE(school.name, u"Otterby School"_s);
    QCOMPARE(school.cluster, u"Coast"_s);
}

void TestSchoolsImport::mendsWebAddresses_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("address");

    QTest::newRow("whole") << u"https://a.example.org/b"_s << u"https://a.example.org/b"_s;
    QTest::newRow("no scheme") << u"www.a.org.uk"_s << u"http://www.a.org.uk"_s;
    QTest::newRow("twice") << u"http://http://www.a.org.uk"_s << u"http://www.a.org.uk"_s;
    QTest::newRow("one slash") << u"http:/www.a.org.uk/"_s << u"http://www.a.org.uk/"_s;
    QTest::newRow("backslashes") << u"http:\\\\www.a.org.uk"_s << u"http://www.a.org.uk"_s;
    QTest::newRow("comma") << u"www,a.org.uk"_s << u"http://www.a.org.uk"_s;
    QTest::newRow("missing dot") << u"wwwschool.org.uk"_s << u"http://www.school.org.uk"_s;
    QTest::newRow("full stop behind") << u"www.a.org.uk."_s << u"http://www.a.org.uk"_s;
    QTest::newRow("stray mark") << u"http://?a.org.uk/"_s << u"http://a.org.uk/"_s;
    QTest::newRow("e-mail") << u"office@a.org.uk"_s << QString();
    QTest::newRow("words") << u"under construction"_s << QString();
    QTest::newRow("script") << u"javascript:alert(1)"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestSchoolsImport::mendsWebAddresses()
{
    QFETCH(QString, written);
    QTEST(webAddress(written), "address");
}

void TestSchoolsImport::rowsWithoutSchoolAreLeftOut()
{
    ImportFixture fixture;
    const auto report = fixture.importSchools({fixture.files.write(u"a.csv"_s, "URN,EstablishmentName,OpenDate,StatutoryLowAge,SchoolWebsite,Easting,Northing\nNA,NA,NA,NA,NA,NA,NA\n12,Short,,,,,\n100002,,,,,,\n"
                                                                               "100003,Dirty,soon,old,nowhere,9000000,9000000\n")});

    QCOMPARE(report->added, 1);
    QCOMPARE(report->problemCount, 0);
    QCOMPARE(report->warningCount, 7);
}

void TestSchoolsImport::aUrnHasFiveToSevenDigits()
{
    ImportFixture fixture;
    const auto report = fixture.importSchools({fixture.files.write(u"a.csv"_s, "URN,EstablishmentName,Town\n1234,Four,\n12345,Five,\n1234567,Seven,\n12345678,Eight,\n12345x,Letter,\n")});

    QCOMPARE(report->added, 2);
    QCOMPARE(report->warningCount, 3);
    QCOMPARE(schoolWithUrn(fixture, u"12345"_s).name, u"Five"_s);
    QCOMPARE(schoolWithUrn(fixture, u"1234567"_s).name, u"Seven"_s);
}

void TestSchoolsImport::forOnePupilNumberNoSchoolComesIn()
{
    ImportFixture fixture;
    const QString before = fixture.contents();
    const auto report = fixture.importSchools({fixture.files.write(u"a.csv"_s, headings + otterby + QByteArray(otterby).replace("100001", "100002").replace("Norwich", "H801200001001"))});

    QVERIFY(report->isRefused());
    QCOMPARE(report->added, 0); // nor does it say that one did
    QCOMPARE(report->problems.constFirst().row, 3);
    QCOMPARE(fixture.contents(), before);
}

void TestSchoolsImport::dryRunAndCancelChangeNothing()
{
    ImportFixture fixture;
    const QString before = fixture.contents();
    ImportOptions options;
    options.isDryRun = true;
    QCOMPARE(fixture.importSchools({gias(u"edubasealldata-cut.csv"_s)}, options)->added, 51);
    QCOMPARE(fixture.contents(), before);

    QByteArray many = headings;
    for (int i = 0; i < 1000; ++i)
        many += QByteArray(otterby).replace("100001", QByteArray::number(200'000 + i));
    options = {};
    options.progress = [](double) { return false; };
    const auto report = fixture.importSchools({fixture.files.write(u"many.csv"_s, many)}, options);
    QCOMPARE(report.error().code, Error::Code::Cancelled);
    QCOMPARE(fixture.contents(), before);
}

void TestSchoolsImport::headTeachersAreNeverRead()
{
    ImportFixture fixture;
    QVERIFY(fixture.importSchools({fixture.files.write(u"a.csv"_s, headings + otterby)}));

    QVERIFY(!fixture.contents().contains(u"Secretname"_s));
}

QTEST_GUILESS_MAIN(TestSchoolsImport)
#include "tst_schoolsimport.moc"
