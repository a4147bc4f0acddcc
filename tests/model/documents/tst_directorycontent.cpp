// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/documents/directorycontent.h"
#include "tests/support/entrybuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestDirectoryContent : public QObject
{
    Q_OBJECT

private slots:
    void editionLineSaysWhatIsPublishedAndWhatIsDraft_data();
    void editionLineSaysWhatIsPublishedAndWhatIsDraft();
    void academiesAreInAlphabeticalOrderAndTheirPeopleBySurname();
    void academyOfTheRegisterIsTakenAndAnUnknownOneMadeFromItsEntry();
    void publicContactIsTheSchoolsUnlessTheEntryAllows();
    void supportLevelsAreSpelledOut_data();
    void supportLevelsAreSpelledOut();
    void phasesAreNotSaidTwice();
    void confirmedNamesWhoAndWhen();
    void offerLeavesOutWhatIsEmpty();
    void extentKnowsOneFromMany();
    void attributionStandsWhereTheRegisterWasUsed();
    void nameBySurnameKeepsParticles();
    void targetsOfLinksHoldNothingElse();
};

void TestDirectoryContent::editionLineSaysWhatIsPublishedAndWhatIsDraft_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QDate>("published");
    QTest::addColumn<QDate>("changed");
    QTest::addColumn<QString>("line");

    const QDate second(2026, 11, 2);
    const QDate twentyFirst(2026, 11, 21);
    QTest::newRow("published") << 14 << second << second << u"Edition 14, 2 November 2026"_s;
    QTest::newRow("changed since") << 14 << second << twentyFirst << u"Edition 15, draft of 21 November 2026"_s;
    QTest::newRow("never published") << 0 << QDate() << twentyFirst << u"Edition 1, draft of 21 November 2026"_s;
    QTest::newRow("nothing yet") << 0 << QDate() << QDate() << u"Edition 1, draft of 1 December 2026"_s;
}

void TestDirectoryContent::editionLineSaysWhatIsPublishedAndWhatIsDraft()
{
    QFETCH(int, number);
    QFETCH(QDate, published);
    QFETCH(QDate, changed);
    Edition edition;
    edition.number = number;
    edition.published = published;
    edition.changed = changed;
    QTEST(DirectoryWords::editionLine(edition, QDate(2026, 12, 1)), "line");
}

void TestDirectoryContent::academiesAreInAlphabeticalOrderAndTheirPeopleBySurname()
{
    DirectoryContent content;
    content.entries = {anEntry(1, u"Zoe Alder"_s), anEntry(2, u"Adam van der Berg"_s), anEntry(3, u"Bea Alder"_s), anEntry(4, u"Éva Élan"_s)};
    content.entries[0].schoolId = 2;
    content.entries[0].academy = u"Abbot School"_s;

    const QList<AcademyEntries> academies = byAcademy(content);

    QCOMPARE(academies.size(), 2);
    QCOMPARE(academies.at(0).school.name, u"Abbot School"_s);
    QStringList people;
    for (const Entry &entry : academies.at(1).entries)
        people.append(entry.person);
    QCOMPARE(people, (QStringList{u"Bea Alder"_s, u"Éva Élan"_s, u"Adam van der Berg"_s}));
}

void TestDirectoryContent::academyOfTheRegisterIsTakenAndAnUnknownOneMadeFromItsEntry()
{
    DirectoryContent content;
    content.entries = {anEntry(1), anEntry(2)};
    content.entries[1].schoolId = 9;
    School school;
    school.id = 1;
    school.name = u"Larkhaven Quad Academy"_s;
    school.town = u"Brent"_s;
    content.schools = {school};

    const QList<AcademyEntries> academies = byAcademy(content);

    QStringList towns;
    for (const AcademyEntries &academy : academies)
        towns.append(academy.school.town + academy.school.trust);
    towns.sort();
    QCOMPARE(towns, (QStringList{u"Brent"_s, u"WembleyLarkhaven Learning Trust"_s}));
}

void TestDirectoryContent::publicContactIsTheSchoolsUnlessTheEntryAllows()
{
    Entry entry = anEntry();
    QCOMPARE(publicContact(entry).telephone, u"01632 960100"_s);
    QCOMPARE(publicContact(entry).email, u"office@larkhavenquad.example.org"_s);
    QVERIFY(publicContact(entry).isSchools);

    entry.contactIsPublic = true;
    QCOMPARE(publicContact(entry).telephone, u"020 7946 0977"_s);
    QCOMPARE(publicContact(entry).email, u"sylwia@larkhavenquad.example.org"_s);
    QVERIFY(!publicContact(entry).isSchools);

    entry.email.clear();
    entry.telephone.clear();
    QCOMPARE(publicContact(entry).telephone, u"01632 960100"_s);
}

void TestDirectoryContent::supportLevelsAreSpelledOut_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    QTest::newRow("one") << u"1"_s << u"Level 1, informal"_s;
    QTest::newRow("two") << u"2"_s << u"Level 2, formal"_s;
    QTest::newRow("both") << u"1 & 2"_s << u"Levels 1 and 2"_s;
    QTest::newRow("none") << QString() << QString();
    QTest::newRow("other") << u"ask"_s << u"ask"_s;
}

void TestDirectoryContent::supportLevelsAreSpelledOut()
{
    QFETCH(QString, typed);
    QTEST(DirectoryWords::supportLevels(typed), "shown");
}

void TestDirectoryContent::phasesAreNotSaidTwice()
{
    Entry entry = anEntry();
    QCOMPARE(DirectoryWords::phases(entry), u"Secondary, KS3-4"_s);
    entry.keyStages = u"All"_s;
    QCOMPARE(DirectoryWords::phases(entry), u"Secondary, all key stages"_s);
    entry.keyStages = u"Secondary"_s;
    QCOMPARE(DirectoryWords::phases(entry), u"Secondary"_s);
    entry.phase.clear();
    entry.keyStages = u"KS2"_s;
    QCOMPARE(DirectoryWords::phases(entry), u"KS2"_s);
}

void TestDirectoryContent::confirmedNamesWhoAndWhen()
{
    Entry entry = anEntry();
    QCOMPARE(DirectoryWords::confirmed(entry), u"20 February 2025"_s);
    entry.confirmedBy = u"the office"_s;
    QCOMPARE(DirectoryWords::confirmed(entry), u"20 February 2025 by the office"_s);
    entry.confirmedOn = QDate();
    QCOMPARE(DirectoryWords::confirmed(entry), u"not yet"_s);
}

void TestDirectoryContent::offerLeavesOutWhatIsEmpty()
{
    Entry entry = anEntry();
    QCOMPARE(DirectoryWords::offer(entry).size(), 4);
    entry.capacity.clear();
    const QList<doc::Fact> facts = DirectoryWords::offer(entry);
    QCOMPARE(facts.size(), 3);
    QCOMPARE(facts.at(1).label, u"Available"_s);
    QCOMPARE(doc::wordsOf(facts.at(1).value), u"All year"_s);
}

void TestDirectoryContent::extentKnowsOneFromMany()
{
    QCOMPARE(DirectoryWords::extent(1, 1), u"1 entry from 1 academy"_s);
    QCOMPARE(DirectoryWords::extent(403, 61), u"403 entries from 61 academies"_s);
}

void TestDirectoryContent::attributionStandsWhereTheRegisterWasUsed()
{
    School school;
    school.name = u"Larkhaven Quad Academy"_s;
    QCOMPARE(DirectoryWords::attribution({school}), QString());
    school.status = u"Open"_s;
    QVERIFY(DirectoryWords::attribution({school}).contains(u"Open Government Licence v3.0"_s));
}

void TestDirectoryContent::nameBySurnameKeepsParticles()
{
    QCOMPARE(nameBySurname(u"Sylwia Baptistello"_s), u"Baptistello, Sylwia"_s);
    QCOMPARE(nameBySurname(u"Jan van der Berg"_s), u"van der Berg, Jan"_s);
    QCOMPARE(nameBySurname(u"Cher"_s), u"Cher"_s);
}

void TestDirectoryContent::targetsOfLinksHoldNothingElse()
{
    QCOMPARE(telephoneTarget(u"(020) 7946 0977 ext 12"_s), u"tel:02079460977"_s);
    QCOMPARE(telephoneTarget(u"+44 20 7946"_s), u"tel:+44207946"_s);
    QCOMPARE(telephoneTarget(u"ask"_s), QString());
    QCOMPARE(emailTarget(u"a.b@example.org"_s), u"mailto:a.b@example.org"_s);
    QCOMPARE(emailTarget(u"a?bcc=x@example.org"_s), u"mailto:a%3Fbcc%3Dx@example.org"_s);
    QCOMPARE(emailTarget(u"ask the office"_s), QString());
}

QTEST_APPLESS_MAIN(TestDirectoryContent)
#include "tst_directorycontent.moc"
