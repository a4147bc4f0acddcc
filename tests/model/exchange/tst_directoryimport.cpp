// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/directoryimport.h"

#include "model/directory/directoryrepository.h"
#include "model/directory/directorystamp.h"
#include "tests/model/exchange/importfixture.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray headings = "entry_id,urn,academy,trust,region,cluster,local_authority,town,phase,staff_name,role,designation,key_stages,"
                            "subject_theme,special_interest,capacity,capacity_days_per_term,availability,support_level,contact_email,"
                            "contact_phone,last_reviewed,confirmed_by,contact_is_public\n";
const QByteArray sian = "E1,900001,Larkhaven School,Larkhaven Trust,London,London,Brent,Wembley,Primary,Si\xC3\xA2n Price,Head of Maths,SLE,KS2,"
                        "Mathematics,Mastery in mixed classes,2 days per term,2,All year,1 & 2,sian@example.org,01632 960190,2026-02-18,Jo Hale,yes\n";
const QByteArray omar = "E2,900001,Larkhaven School,Larkhaven Trust,London,London,Brent,Wembley,Primary,Omar Khan,Teacher,none,KS1,"
                        "Reading,Early reading,by negotiation,,Mornings,1,omar@example.org,,2026-02-18,,no\n";

QByteArray changed(QByteArray row, const QByteArray &was, const QByteArray &becomes)
{
    return row.replace(was, becomes);
}

} // namespace

class TestDirectoryImport final : public QObject
{
    Q_OBJECT

private slots:
    void addsEveryFieldOfARow();
    void importsTheSampleTwiceWithoutChange();
    void updatesAChangedRowAndSaysSo();
    void onlyWhatChangedIsSaidToHaveChanged();
    void changingPersonRoleOrSchoolLeavesOthersAlone();
    void aPersonKeepsWhatAnyOfTheirRowsSaysTheyHold();
    void aDesignationThatMovesToAnotherRowStays();
    void aRowThatGoesToSomebodyElseTakesItsDesignationAlong();
    void whatIsNotKnownOfRowsBeforeIsLearnedFromTheFile();
    void leavesFieldsAloneForWhichThereIsNoColumn();
    void findsEntriesWithoutNumberByPersonAcademyAndTheme();
    void takesEntriesWithoutNumberOverWhenNumbersCome();
    void onePersonAtOneSchoolIsOnePerson();
    void oneLargeFileDoesWhatManySmallOnesDo();
    void aChangedRowFindsThePersonThatARowBeforeItAdded();
    void schoolsOfTheSameNameNeedATown();
    void refusesEverythingForOneProblem_data();
    void refusesEverythingForOneProblem();
    void takesWhatOnlyBeginsLikeAFormula();
    void warnsAndImports_data();
    void warnsAndImports();
    void readsOtherHeadings();
    void findsHeadingsBelowATitle();
    void joinsFirstAndLastName();
    void namesColumnsItDoesNotKnow();
    void saysWhichColumnIsMissing();
    void allFilesOrNone();
    void aDryRunChangesNothing();
    void aCancelledImportChangesNothing();
    void previewShowsRowsAndCounts();
    void anImportLeavesTheConnectionAsItWas();
    void writesOneLineInTheJournal();
    void readsAllWaysOfWritingADate_data();
    void readsAllWaysOfWritingADate();
};

void TestDirectoryImport::addsEveryFieldOfARow()
{
    ImportFixture fixture;
    const auto report = fixture.importDirectory(headings + sian);

    QVERIFY(report);
    QCOMPARE(textsOf(report->problems + report->warnings), QStringList());
    QCOMPARE(report->added, 1);
    const auto entry = DirectoryRepository(fixture.database.connection()).firstEntries(1)->constFirst();
    QCOMPARE(entry.reference, u"E1"_s);
    QCOMPARE(entry.person, u"Siân Price"_s);
    QCOMPARE(entry.designations, QStringList{u"SLE"_s});
    QCOMPARE(entry.role, u"Head of Maths"_s);
    QCOMPARE(entry.academy, u"Larkhaven School"_s);
    QCOMPARE(entry.trust, u"Larkhaven Trust"_s);
    QCOMPARE(entry.cluster, u"London"_s);
    QCOMPARE(entry.region, u"London"_s);
    QCOMPARE(entry.localAuthority, u"Brent"_s);
    QCOMPARE(entry.town, u"Wembley"_s);
    QCOMPARE(entry.phase, u"Primary"_s);
    QCOMPARE(entry.keyStages, u"KS2"_s);
    QCOMPARE(entry.theme, u"Mathematics"_s);
    QCOMPARE(entry.interest, u"Mastery in mixed classes"_s);
    QCOMPARE(entry.capacity, u"2 days per term"_s);
    QCOMPARE(entry.capacityDays, 2.0);
    QCOMPARE(entry.availability, u"All year"_s);
    QCOMPARE(entry.supportLevels, u"1 & 2"_s);
    QCOMPARE(entry.email, u"sian@example.org"_s);
    QCOMPARE(entry.telephone, u"01632 960190"_s);
    QCOMPARE(entry.confirmedOn, QDate(2026, 2, 18));
    QCOMPARE(entry.confirmedBy, u"Jo Hale"_s);
    QVERIFY(entry.contactIsPublic);
    QCOMPARE(fixture.value(u"SELECT value FROM school_identifier WHERE kind='urn'"_s).toString(), u"900001"_s);
    QCOMPARE(fixture.value(u"SELECT changed FROM directory"_s).toString(), u"2026-11-21"_s);
}

void TestDirectoryImport::importsTheSampleTwiceWithoutChange()
{
    ImportFixture fixture;
    QFile sample(QStringLiteral(LP_SOURCE_DIR "/resources/sample/directory.csv"));
    QVERIFY(sample.open(QIODevice::ReadOnly));
    const QByteArray bytes = sample.readAll();
    const auto first = fixture.importDirectory(bytes);
    const QString before = fixture.contents();

    const auto second = fixture.importDirectory(bytes);

    QVERIFY(first && second);
    QCOMPARE(first->added, 403);
    QCOMPARE(textsOf(first->warnings), QStringList());
    QCOMPARE(second->unchanged, 403);
    QVERIFY(!directoryStamp(fixture.database.connection())->isEmpty());
    QCOMPARE(second->added + second->updated, 0);
    QCOMPARE(fixture.contents(), before);
}

void TestDirectoryImport::updatesAChangedRowAndSaysSo()
{
    ImportFixture fixture;
    QVERIFY(fixture.importDirectory(headings + sian + omar));

    const auto report = fixture.importDirectory(headings + changed(sian, "2 days per term,2", "3 days per term,3") + omar);

    QVERIFY(report);
    QCOMPARE(report->updated, 1);
    QCOMPARE(report->unchanged, 1);
    QCOMPARE(textsOf(report->changes),
             (QStringList{u"2|capacity|Capacity is now \u20183 days per term\u2019; it was \u20182 days per term\u2019."_s,
                          u"2|capacity_days_per_term|Days per term is now \u20183\u2019; it was \u20182\u2019."_s}));
    QCOMPARE(fixture.value(u"SELECT group_concat(field || ':' || was || ':' || became || ':' || source, ' ') FROM entry_history"_s).toString(),
             u"capacity:2 days per term:3 days per term:import 2 capacity_days_per_term:2:3:import 2"_s);
    QCOMPARE(fixture.value(u"SELECT capacity FROM entry WHERE reference='E1'"_s).toString(), u"3 days per term"_s);
    QCOMPARE(fixture.value(u"SELECT capacity FROM entry WHERE reference='E2'"_s).toString(), u"by negotiation"_s);
}

// Days that are held as a number, and days of which nothing is held, are the same as before.
void TestDirectoryImport::onlyWhatChangedIsSaidToHaveChanged()
{
    ImportFixture fixture;
    QVERIFY(fixture.importDirectory(headings + sian + omar));

    const auto report = fixture.importDirectory(headings + changed(sian, "All year", "Mornings") + changed(omar, "Mornings", "All year"));

    QVERIFY(report);
    QCOMPARE(textsOf(report->changes),
             (QStringList{u"2|availability|Availability is now \u2018Mornings\u2019; it was \u2018All year\u2019."_s,
                          u"3|availability|Availability is now \u2018All year\u2019; it was \u2018Mornings\u2019."_s}));
}

void TestDirectoryImport::changingPersonRoleOrSchoolLeavesOthersAlone()
{
    ImportFixture fixture;
    const QByteArray sianAgain = changed(changed(sian, "E1,", "E3,"), "Mathematics", "Computing");
    QVERIFY(fixture.importDirectory(headings + sian + sianAgain + omar));

    const QByteArray renamed = changed(omar, "Omar Khan", "Omar Khan-Hale");
    const QByteArray promoted = changed(sian, "Head of Maths", "Deputy Head");
    const QByteArray moved = changed(changed(sianAgain, "900001", "900002"), "Larkhaven School", "Otterby School");
    const auto report = fixture.importDirectory(headings + promoted + moved + renamed);

    QVERIFY(report);
    QCOMPARE(report->updated, 3);
    QCOMPARE(fixture.value(u"SELECT count(*) FROM person"_s).toInt(), 2);
    const DirectoryRepository repository(fixture.database.connection());
    QCOMPARE(repository.entry(1)->role, u"Deputy Head"_s);
    QCOMPARE(repository.entry(1)->academy, u"Larkhaven School"_s);
    QCOMPARE(repository.entry(2)->academy, u"Otterby School"_s);
    QCOMPARE(repository.entry(2)->role, u"Head of Maths"_s);
    QCOMPARE(repository.entry(3)->person, u"Omar Khan-Hale"_s);
    const auto again = fixture.importDirectory(headings + promoted + moved + renamed);
    QCOMPARE(again->unchanged, 3);
}

// Two rows of one person: E263 says NLE, E264 LLE.
const QByteArray nle = changed(changed(omar, "E2,", "E263,"), "none", "NLE");
const QByteArray lle = changed(changed(changed(omar, "E2,", "E264,"), "none", "LLE"), "Reading", "Writing");

QStringList designationsOf(const ImportFixture &fixture, const QString &person)
{
    return sql::texts(fixture.database.connection(), u"SELECT d.name FROM designation d JOIN person p ON p.id=d.person "
                                                     "WHERE p.name=? AND d.valid_to IS NULL ORDER BY d.name"_s, {person}).value_or(QStringList());
}

void TestDirectoryImport::aPersonKeepsWhatAnyOfTheirRowsSaysTheyHold()
{
    ImportFixture fixture;
    const QByteArray corrected = changed(nle, "Early reading", "Early reading for all");
    QVERIFY(fixture.importDirectory(headings + nle + lle));
    QCOMPARE(designationsOf(fixture, u"Omar Khan"_s), (QStringList{u"LLE"_s, u"NLE"_s}));

    const auto together = fixture.importDirectory(headings + corrected + lle);
    QCOMPARE(together->updated, 1);
    QCOMPARE(together->changes.size(), 1); // the text alone
    QCOMPARE(designationsOf(fixture, u"Omar Khan"_s), (QStringList{u"LLE"_s, u"NLE"_s}));

    QCOMPARE(fixture.importDirectory(headings + nle)->updated, 1); // the other row is not in the file
    QCOMPARE(designationsOf(fixture, u"Omar Khan"_s), (QStringList{u"LLE"_s, u"NLE"_s}));

    QCOMPARE(fixture.importDirectory(headings + changed(lle, "LLE", "none"))->updated, 1);
    QCOMPARE(designationsOf(fixture, u"Omar Khan"_s), QStringList{u"NLE"_s});
}

void TestDirectoryImport::aDesignationThatMovesToAnotherRowStays()
{
    ImportFixture fixture;
    QVERIFY(fixture.importDirectory(headings + nle + lle));

    // The first row says both now: nothing that shows has changed, but it counts from here on.
    QCOMPARE(fixture.importDirectory(headings + changed(nle, "NLE", "LLE & NLE"))->unchanged, 1);
    QCOMPARE(fixture.importDirectory(headings + changed(lle, "LLE", "none"))->unchanged, 1);
    QCOMPARE(designationsOf(fixture, u"Omar Khan"_s), (QStringList{u"LLE"_s, u"NLE"_s}));

    QCOMPARE(fixture.importDirectory(headings + nle)->updated, 1);
    QCOMPARE(designationsOf(fixture, u"Omar Khan"_s), QStringList{u"NLE"_s});
    QCOMPARE(fixture.importDirectory(headings + changed(nle, "NLE", "SLE") + lle)->updated, 2);
    QCOMPARE(designationsOf(fixture, u"Omar Khan"_s), (QStringList{u"LLE"_s, u"SLE"_s}));
}

void TestDirectoryImport::aRowThatGoesToSomebodyElseTakesItsDesignationAlong()
{
    ImportFixture fixture;
    QVERIFY(fixture.importDirectory(headings + nle + lle));

    QCOMPARE(fixture.importDirectory(headings + changed(lle, "Omar Khan", "Ann Lee"))->updated, 1);

    QCOMPARE(designationsOf(fixture, u"Omar Khan"_s), QStringList{u"NLE"_s});
    QCOMPARE(designationsOf(fixture, u"Ann Lee"_s), QStringList{u"LLE"_s});
}

void TestDirectoryImport::whatIsNotKnownOfRowsBeforeIsLearnedFromTheFile()
{
    ImportFixture fixture;
    QVERIFY(fixture.importDirectory(headings + nle + lle));
    const auto forget = [&fixture] { QVERIFY(sql::run(fixture.database.connection(), u"UPDATE entry SET designations=NULL"_s)); };

    forget(); // nobody knows which row says what: both stay
    QCOMPARE(fixture.importDirectory(headings + changed(nle, "Early reading", "Early reading for all"))->updated, 1);
    QCOMPARE(designationsOf(fixture, u"Omar Khan"_s), (QStringList{u"LLE"_s, u"NLE"_s}));

    forget();
    QCOMPARE(fixture.importDirectory(headings + changed(nle, "NLE", "none") + lle)->updated, 2);
    QCOMPARE(designationsOf(fixture, u"Omar Khan"_s), QStringList{u"LLE"_s});

    forget(); // one that was lost comes back with the row that says it
    QVERIFY(sql::run(fixture.database.connection(), u"UPDATE designation SET valid_to='2026-09-01' WHERE name='LLE'"_s));
    QCOMPARE(fixture.importDirectory(headings + lle)->updated, 1);
    QCOMPARE(designationsOf(fixture, u"Omar Khan"_s), QStringList{u"LLE"_s});
    QCOMPARE(fixture.importDirectory(headings + lle)->unchanged, 1);
}

void TestDirectoryImport::leavesFieldsAloneForWhichThereIsNoColumn()
{
    ImportFixture fixture;
    QVERIFY(fixture.importDirectory(headings + sian));

    const auto report = fixture.importDirectory("entry_id,name,school,specialism,capacity\nE1,Si\xC3\xA2n Price,Larkhaven School,Mastery in mixed classes,\n");

    QVERIFY(report);
    QCOMPARE(report->updated, 1);
    const auto entry = DirectoryRepository(fixture.database.connection()).entry(1);
    QCOMPARE(entry->capacity, QString());
    QCOMPARE(entry->telephone, u"01632 960190"_s);
    QCOMPARE(entry->role, u"Head of Maths"_s);
    QCOMPARE(entry->designations, QStringList{u"SLE"_s});
}

void TestDirectoryImport::findsEntriesWithoutNumberByPersonAcademyAndTheme()
{
    ImportFixture fixture;
    const QByteArray rows = "name,school,theme,specialism\nAnn Lee,Otterby School,Music,Choirs\nAnn Lee,Otterby School,Music,Recorders\n";
    QCOMPARE(fixture.importDirectory(rows)->added, 2);
    QCOMPARE(fixture.importDirectory(rows)->unchanged, 2);

    const auto report = fixture.importDirectory("name,school,theme,specialism\nANN LEE,otterby school,MUSIC,Choirs and bands\nAnn Lee,Otterby School,Music,Recorders\n");

    QVERIFY(report);
    QCOMPARE(report->added, 0);
    QCOMPARE(report->updated, 1);
    QCOMPARE(report->unchanged, 1);
    QCOMPARE(fixture.value(u"SELECT group_concat(interest) FROM entry"_s).toString(), u"Choirs and bands,Recorders"_s);
}

void TestDirectoryImport::takesEntriesWithoutNumberOverWhenNumbersCome()
{
    ImportFixture fixture;
    QVERIFY(fixture.importDirectory("name,school,theme,specialism\nAnn Lee,Otterby School,Music,Choirs\n"));

    const auto report = fixture.importDirectory("entry_id,name,school,theme,specialism\nM7,Ann Lee,Otterby School,Music,Choirs\n");

    QCOMPARE(report->updated, 1);
    QCOMPARE(fixture.value(u"SELECT group_concat(reference) FROM entry"_s).toString(), u"M7"_s);
}

void TestDirectoryImport::onePersonAtOneSchoolIsOnePerson()
{
    ImportFixture fixture;
    const QByteArray rows = "name,school,role,theme,specialism\nAnn Lee,Otterby School,Teacher,Music,Choirs\n"
                            "ann lee,Otterby School,Teacher,Dance,Ballet\nAnn Lee,Larkhaven School,Teacher,Music,Bands\n";
    QVERIFY(fixture.importDirectory(rows));

    QCOMPARE(fixture.value(u"SELECT count(*) FROM person"_s).toInt(), 2);
    QCOMPARE(fixture.value(u"SELECT count(*) FROM post"_s).toInt(), 2);
    QCOMPARE(fixture.value(u"SELECT count(*) FROM entry"_s).toInt(), 3);
}

// Rows of an empty directory are looked up and written in another way than rows that meet held ones.
void TestDirectoryImport::oneLargeFileDoesWhatManySmallOnesDo()
{
    const QByteArray heading = "entry_id,name,school,role,designation,theme,specialism\n";
    QByteArrayList rows;
    for (int i = 0; i < 900; ++i) {
        const QByteArray reference = i % 3 == 0 ? "E" + QByteArray::number(i) : QByteArray();
        const QByteArray name = "Ann " + QByteArray(1, char('A' + i * 7 % 23)) + "lee";
        rows.append(reference + ',' + name + ",School " + QByteArray::number(i % 11) + ',' + (i % 5 == 0 ? "Head" : "Teacher") + ','
                    + (i % 4 == 0 ? "SLE" : "NLE & SLE") + ",Theme " + QByteArray::number(i % 13) + ",Interest " + QByteArray::number(i) + '\n');
        if (i % 50 == 0 && i > 0)
            rows.append(rows.at(i / 2)); // stands there twice
    }
    ImportFixture together;
    const auto report = together.importDirectory(heading + rows.join());
    QVERIFY(report);
    QCOMPARE(textsOf(report->problems), QStringList());
    ImportFixture apart;
    qint64 added = 0;
    for (qsizetype i = 0; i < rows.size(); i += 40)
        added += apart.importDirectory(heading + rows.mid(i, 40).join())->added;

    QCOMPARE(report->added, added);
    const auto tables = [](const ImportFixture &fixture) { return fixture.contents().split(u'\n').filter(QRegularExpression(u"Ann |Teacher|Head|SLE|Interest"_s)); };
    QVERIFY(tables(together).size() > 1000);
    QCOMPARE(tables(together), tables(apart));
}

void TestDirectoryImport::aChangedRowFindsThePersonThatARowBeforeItAdded()
{
    ImportFixture fixture;
    QVERIFY(fixture.importDirectory(headings + omar + changed(changed(omar, "E2,", "E4,"), "Reading", "Writing")));

    const QByteArray ann = changed(changed(omar, "E2,", "E5,"), "Omar Khan", "Ann Lee");
    const auto report = fixture.importDirectory(headings + ann + changed(omar, "Omar Khan", "Ann Lee"));

    QVERIFY(report);
    QCOMPARE(report->added, 1);
    QCOMPARE(report->updated, 1);
    QCOMPARE(fixture.value(u"SELECT count(*) FROM person"_s).toInt(), 2);
    QCOMPARE(fixture.value(u"SELECT count(DISTINCT person) FROM post JOIN entry e ON e.post=post.id WHERE e.reference IN ('E2', 'E5')"_s).toInt(), 1);
}

void TestDirectoryImport::schoolsOfTheSameNameNeedATown()
{
    ImportFixture fixture;
    const QByteArray rows = "urn,name,school,town,specialism\n900001,Ann Lee,St Mary's,Norwich,Choirs\n900002,Bob Lee,St Mary's,Leeds,Bands\n";
    QVERIFY(fixture.importDirectory(rows));
    QCOMPARE(fixture.value(u"SELECT count(*) FROM school"_s).toInt(), 2);

    const auto unclear = fixture.importDirectory("name,school,specialism\nCy Lee,St Mary's,Drums\n");
    const auto clear = fixture.importDirectory("name,school,town,specialism\nCy Lee,St Mary's,leeds,Drums\n");

    QVERIFY(unclear->isRefused());
    QVERIFY(unclear->problems.constFirst().text.contains(u"2 schools called"_s));
    QCOMPARE(clear->added, 1);
    QCOMPARE(fixture.value(u"SELECT count(*) FROM post JOIN school s ON s.id=post.school WHERE s.town='Leeds'"_s).toInt(), 2);
}

void TestDirectoryImport::refusesEverythingForOneProblem_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("part");

    QTest::newRow("no name") << changed(omar, "Omar Khan", " ") << u"staff_name"_s << u"name is missing"_s;
    QTest::newRow("no interest") << changed(omar, "Early reading", "") << u"special_interest"_s << u"special interest is missing"_s;
    QTest::newRow("no academy") << changed(changed(omar, "Larkhaven School", ""), "900001", "") << u"academy"_s << u"academy is missing"_s;
    QTest::newRow("unknown URN, no academy") << changed(changed(omar, "Larkhaven School", ""), "900001", "900009") << u"academy"_s << u"academy is missing"_s;
    QTest::newRow("pupil number") << changed(omar, "Early reading", "helped H801200001001 read") << u"special_interest"_s << u"pupil number"_s;
    QTest::newRow("same number, other words") << changed(omar, "E2,", "E1,") << u"entry_id"_s << u"stands here twice"_s;
    QTest::newRow("too long") << changed(omar, "Mornings", QByteArray(501, 'x')) << u"availability"_s << u"too long"_s;
    QTest::newRow("formula") << changed(omar, "Mornings", "=1+1") << u"availability"_s << u"formula"_s;
    QTest::newRow("command") << changed(omar, "Mornings", "+cmd|' /C calc'!A0") << u"availability"_s << u"formula"_s;
}

void TestDirectoryImport::refusesEverythingForOneProblem()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, column);
    QFETCH(QString, part);
    ImportFixture fixture;
    const QString before = fixture.contents();

    const auto report = fixture.importDirectory(headings + sian + row);

    QVERIFY(report);
    QVERIFY(report->isRefused());
    QCOMPARE(report->added, 0);
    QCOMPARE(report->problems.constFirst().row, 3);
    QCOMPARE(report->problems.constFirst().column, column);
    QCOMPARE(report->problems.constFirst().file, u"directory.csv"_s);
    QVERIFY2(report->problems.constFirst().text.contains(part), qPrintable(report->problems.constFirst().text));
    QCOMPARE(fixture.contents(), before);
}

void TestDirectoryImport::takesWhatOnlyBeginsLikeAFormula()
{
    for (const QByteArray &words : QByteArrayList{"=", "-", "+44 1632 960190", "-none-", "@ lunch (Mondays)"}) {
        ImportFixture fixture;

        const auto report = fixture.importDirectory(headings + sian + changed(omar, "Mornings", words));

        QVERIFY(report);
        QCOMPARE(textsOf(report->problems), QStringList());
        QCOMPARE(report->added, 2);
    }
}

void TestDirectoryImport::warnsAndImports_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("part");

    QTest::newRow("designation") << changed(omar, "none", "Guru") << u"designation"_s << u"\u2018Guru\u2019 is not a designation"_s;
    QTest::newRow("date") << changed(omar, "2026-02-18", "soon") << u"last_reviewed"_s << u"not a date"_s;
    QTest::newRow("e-mail") << changed(omar, "omar@example.org", "omar") << u"contact_email"_s << u"e-mail"_s;
    QTest::newRow("telephone") << changed(sian, "E1,", "E9,").replace("01632 960190", "ask the office") << u"contact_phone"_s << u"telephone"_s;
    QTest::newRow("days") << changed(omar, "by negotiation,,", "by negotiation,lots,") << u"capacity_days_per_term"_s << u"number of days"_s;
    QTest::newRow("URN") << changed(omar, "900001", "9X") << u"urn"_s << u"not a URN"_s;
    QTest::newRow("too many cells") << changed(omar, ",no\n", ",no,more\n") << QString() << u"25 cells under 24"_s;
    QTest::newRow("near miss") << changed(omar, "Early reading", "UPN A801200001002 seen") << u"special_interest"_s << u"with a slip"_s;
    QTest::newRow("same row again") << sian << QString() << u"stands here before"_s;
}

void TestDirectoryImport::warnsAndImports()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, column);
    QFETCH(QString, part);
    ImportFixture fixture;

    const auto report = fixture.importDirectory(headings + sian + row);

    QVERIFY(report);
    QCOMPARE(textsOf(report->problems), QStringList());
    QCOMPARE(report->added + report->unchanged, 2);
    QCOMPARE(report->warnings.size(), 1);
    QCOMPARE(report->warnings.constFirst().column, column);
    QVERIFY2(report->warnings.constFirst().text.contains(part), qPrintable(report->warnings.constFirst().text));
}

void TestDirectoryImport::readsOtherHeadings()
{
    ImportFixture fixture;
    const auto report = fixture.importDirectory("Staff Member;Job Title;Academy;Area of Expertise;E-mail address;Tel. No.;Date confirmed\n"
                                                "Ann Lee;Teacher;Otterby School;Choirs, bands;ann@example.org;01632 960 101;18/02/2026\n");

    QVERIFY(report);
    QCOMPARE(textsOf(report->problems + report->warnings), QStringList());
    const auto entry = DirectoryRepository(fixture.database.connection()).entry(1);
    QCOMPARE(entry->person, u"Ann Lee"_s);
    QCOMPARE(entry->role, u"Teacher"_s);
    QCOMPARE(entry->interest, u"Choirs, bands"_s);
    QCOMPARE(entry->email, u"ann@example.org"_s);
    QCOMPARE(entry->telephone, u"01632 960 101"_s);
    QCOMPARE(entry->confirmedOn, QDate(2026, 2, 18));
}

void TestDirectoryImport::findsHeadingsBelowATitle()
{
    ImportFixture fixture;
    const auto report = fixture.importDirectory("Specialist directory 2026,,\n,,\nName,School,Specialism\nAnn Lee,Otterby School,\n");

    QVERIFY(report->isRefused());
    QCOMPARE(report->problems.constFirst().row, 4);
    QCOMPARE(report->problems.constFirst().column, u"Specialism"_s);
}

void TestDirectoryImport::joinsFirstAndLastName()
{
    ImportFixture fixture;
    QVERIFY(fixture.importDirectory("Surname,First name,School,Specialism\nLee,Ann,Otterby School,Choirs\n"));

    QCOMPARE(fixture.value(u"SELECT name FROM person"_s).toString(), u"Ann Lee"_s);
}

void TestDirectoryImport::namesColumnsItDoesNotKnow()
{
    ImportFixture fixture;
    const auto report = fixture.importDirectory("Name,School,Specialism,Shoe size,Capcity\nAnn Lee,Otterby School,Choirs,7,2 days\n");

    QCOMPARE(textsOf(report->warnings), (QStringList{u"1|Shoe size|\u2018Shoe size\u2019 is not a heading we know. Its column is not read."_s,
                                                     u"1|Capcity|\u2018Capcity\u2019 is read as \u2018Capacity\u2019."_s}));
    QCOMPARE(fixture.value(u"SELECT capacity FROM entry"_s).toString(), u"2 days"_s);
}

void TestDirectoryImport::saysWhichColumnIsMissing()
{
    ImportFixture fixture;
    const auto report = fixture.importDirectory("Name,Role\nAnn Lee,Teacher\n");

    QCOMPARE(report->problemCount, 2);
    QCOMPARE(report->problems.at(0).column, u"Academy"_s);
    QCOMPARE(report->problems.at(1).column, u"Special interest"_s);
}

void TestDirectoryImport::allFilesOrNone()
{
    ImportFixture fixture;
    const QString good = fixture.files.write(u"good.csv"_s, headings + sian);
    const QString bad = fixture.files.write(u"bad.csv"_s, headings + changed(omar, "Omar Khan", ""));
    DirectoryImport import(fixture.database.connection(), fixture.journal, fixture.clock);

    QVERIFY(import.run({{good, {}}, {bad, {}}})->isRefused());
    QCOMPARE(fixture.value(u"SELECT count(*) FROM entry"_s).toInt(), 0);
    QVERIFY(!import.run({{good, {}}, {fixture.files.path(u"none.csv"_s), {}}}));
    QCOMPARE(fixture.value(u"SELECT count(*) FROM entry"_s).toInt(), 0);
}

void TestDirectoryImport::aDryRunChangesNothing()
{
    ImportFixture fixture;
    const QString before = fixture.contents();
    ImportOptions options;
    options.isDryRun = true;

    const auto report = fixture.importDirectory(headings + sian + omar, options);

    QCOMPARE(report->added, 2);
    QCOMPARE(fixture.contents(), before);
}

void TestDirectoryImport::aCancelledImportChangesNothing()
{
    ImportFixture fixture;
    const QString before = fixture.contents();
    QByteArray many = headings;
    for (int i = 0; i < 3000; ++i)
        many += changed(sian, "E1,", "E" + QByteArray::number(i) + ',');
    int calls = 0;
    ImportOptions options;
    options.progress = [&calls](double part) { return part <= 1 && ++calls < 3; };

    const auto report = fixture.importDirectory(many, options);

    QVERIFY(!report);
    QCOMPARE(report.error().code, Error::Code::Cancelled);
    QCOMPARE(calls, 3);
    QCOMPARE(fixture.contents(), before);
}

void TestDirectoryImport::previewShowsRowsAndCounts()
{
    ImportFixture fixture;
    const QString path = fixture.files.write(u"directory.csv"_s, headings + sian + omar);

    const auto preview = DirectoryImport(fixture.database.connection(), fixture.journal, fixture.clock).preview({path, {}});

    QVERIFY(preview);
    QCOMPARE(preview->report.added, 2);
    QCOMPARE(preview->firstRows.size(), 2);
    QCOMPARE(preview->firstRows.at(1).at(9), u"Omar Khan"_s);
    QCOMPARE(preview->mapping.columnOf(DirectoryField::Person), 9);
    QCOMPARE(fixture.value(u"SELECT count(*) FROM entry"_s).toInt(), 0);
}

void TestDirectoryImport::anImportLeavesTheConnectionAsItWas()
{
    ImportFixture fixture;
    const QStringList settings{u"PRAGMA cache_size"_s, u"PRAGMA wal_autocheckpoint"_s};
    const auto values = [&] {
        QList<int> list;
        for (const QString &setting : settings)
            list.append(fixture.value(setting).toInt());
        return list;
    };
    const QList<int> before = values();
    QVERIFY(!before.contains(0));
    QList<int> during;
    ImportOptions options;
    options.progress = [&](double) {
        during = values();
        return true;
    };

    QVERIFY(fixture.importDirectory(headings + sian, options));

    QCOMPARE(values(), before);
    QVERIFY(during.value(0) < before.at(0)); // a larger cache: KiB, with a minus
    QCOMPARE(during.value(1), 0); // what is committed is copied into the file later
}

void TestDirectoryImport::writesOneLineInTheJournal()
{
    ImportFixture fixture;
    QSignalSpy changedSpy(&fixture.journal, &Journal::changed);
    QVERIFY(fixture.importDirectory(headings + sian + omar));
    QVERIFY(fixture.importDirectory(headings + sian + omar));

    QCOMPARE(changedSpy.size(), 1);
    QCOMPARE(changedSpy.at(0).at(0).toString(), u"directory"_s);
    QCOMPARE(fixture.value(u"SELECT count(*) FROM event"_s).toInt(), 1);
    const auto event = fixture.journal.eventsOf(changedSpy.at(0).at(1).toByteArray())->constFirst();
    QCOMPARE(event.kind, u"directory.imported"_s);
    QCOMPARE(event.data.value(u"added"_s).toInteger(), 2);
    QVERIFY(!QString::fromUtf8(event.bytes).contains(u"Omar"_s));
}

void TestDirectoryImport::readsAllWaysOfWritingADate_data()
{
    QTest::addColumn<QByteArray>("written");

    for (const char *written : {"2026-02-18", "2026-02-18T09:30:00", "18/02/2026", "18-02-2026", "18.2.2026", "18/2/26", "46071", "18 February 2026", "18 Feb 2026"})
        QTest::newRow(written) << QByteArray(written);
}

void TestDirectoryImport::readsAllWaysOfWritingADate()
{
    QFETCH(QByteArray, written);
    ImportFixture fixture;
    QVERIFY(fixture.importDirectory(headings + changed(sian, "2026-02-18", written)));

    QCOMPARE(fixture.value(u"SELECT confirmed_on FROM entry"_s).toString(), u"2026-02-18"_s);
}

QTEST_GUILESS_MAIN(TestDirectoryImport)
#include "tst_directoryimport.moc"
