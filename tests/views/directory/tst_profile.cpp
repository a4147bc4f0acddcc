// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/directory/profile.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestProfile : public QObject
{
    Q_OBJECT

private slots:
    void theCardSaysWhoWhereAndWhen();
    void theSchoolsOwnDetailsAreCalledSo();
    void factsThatAreNotKnownAreLeftOut();
    void theAgeOfAConfirmationIsSaid_data();
    void theAgeOfAConfirmationIsSaid();
    void theLastContactIsSaid();

private:
    [[nodiscard]] static Entry entry();
    [[nodiscard]] static Profile profile(const Entry &entry, const QList<Contact> &contacts = {});
};

Entry TestProfile::entry()
{
    Entry entry;
    entry.id = 1;
    entry.person = u"Danuta Khandrapur"_s;
    entry.role = u"Reading Lead"_s;
    entry.academy = u"Millbrook"_s;
    entry.town = u"Bristol"_s;
    entry.phase = u"Primary"_s;
    entry.keyStages = u"KS1-2"_s;
    entry.designations = {u"SLE"_s};
    entry.availability = u"All year except May"_s;
    entry.supportLevels = u"1 & 2"_s;
    entry.telephone = u"01632 960230"_s;
    entry.schoolTelephone = u"01632 960100"_s;
    entry.schoolEmail = u"office@example.org"_s;
    entry.confirmedOn = QDate(2026, 6, 3);
    entry.confirmedBy = u"the academy"_s;
    return entry;
}

Profile TestProfile::profile(const Entry &entry, const QList<Contact> &contacts)
{
    SearchHit hit;
    hit.entry = entry.id;
    hit.miles = 2.1;
    hit.availability = AvailabilityStatus::Open;
    return ProfileWords::profile(entry, hit, true, contacts, u"Ruth"_s, QDate(2026, 11, 23));
}

void TestProfile::theCardSaysWhoWhereAndWhen()
{
    const Profile card = profile(entry());
    QCOMPARE(card.name, u"Danuta Khandrapur"_s);
    QCOMPARE(card.school, u"Millbrook · 2 miles, Bristol"_s);
    QCOMPARE(card.statusWord, u"Open"_s);
    QCOMPARE(card.availabilityWords, u"All year except May"_s);
    QCOMPARE(card.facts, (QList<ProfileFact>{{u"Phases"_s, u"Primary, KS1-2"_s},
                                             {u"Support"_s, u"Informal, and booked (levels 1 and 2)"_s},
                                             {u"Designation"_s, u"SLE, Specialist Leader of Education"_s}}));
}

void TestProfile::theSchoolsOwnDetailsAreCalledSo()
{
    const Profile card = profile(entry());
    QCOMPARE(card.telephone, u"01632 960230"_s);
    QCOMPARE(card.telephoneNote, QString());
    QCOMPARE(card.email, u"office@example.org"_s);
    QCOMPARE(card.emailNote, u"the school’s address"_s);
}

void TestProfile::factsThatAreNotKnownAreLeftOut()
{
    Entry bare;
    bare.person = u"Ann"_s;
    const Profile card = profile(bare);
    QCOMPARE(card.facts, QList<ProfileFact>());
    QCOMPARE(card.telephone, QString());
    QCOMPARE(card.telephoneNote, QString());
    QVERIFY(card.isOld);
    QCOMPARE(card.lastContact, QString());
}

void TestProfile::theAgeOfAConfirmationIsSaid_data()
{
    QTest::addColumn<QDate>("on");
    QTest::addColumn<QString>("by");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("isOld");
    QTest::newRow("by somebody") << QDate(2026, 6, 3) << u"the academy"_s
                                 << u"Confirmed 3 June 2026 by the academy, 5 months ago"_s << false;
    QTest::newRow("lately") << QDate(2026, 11, 20) << u""_s << u"Confirmed 20 November 2026, less than a month ago"_s << false;
    QTest::newRow("a year to the day") << QDate(2025, 11, 23) << u""_s << u"Confirmed 23 November 2025, 12 months ago"_s << false;
    QTest::newRow("over a year") << QDate(2025, 9, 1) << u""_s << u"Not confirmed for 14 months"_s << true;
    QTest::newRow("never") << QDate() << u""_s << u"Never confirmed"_s << true;
}

void TestProfile::theAgeOfAConfirmationIsSaid()
{
    QFETCH(QDate, on);
    QFETCH(QString, by);
    QFETCH(QString, words);
    QFETCH(bool, isOld);
    Entry asked = entry();
    asked.confirmedOn = on;
    asked.confirmedBy = by;
    QCOMPARE(ProfileWords::confirmed(asked, QDate(2026, 11, 23)), words);
    QCOMPARE(ProfileWords::isOld(asked, QDate(2026, 11, 23)), isOld);
}

void TestProfile::theLastContactIsSaid()
{
    Contact contact;
    contact.about = u"phonics groups"_s;
    contact.heldOn = QDate(2026, 5, 14);
    contact.author = u"Ruth"_s;
    QCOMPARE(profile(entry(), {contact}).lastContact, u"You were in touch on 14 May: phonics groups"_s);
    contact.author = u"Sam"_s;
    contact.heldOn = QDate(2025, 5, 14);
    QCOMPARE(profile(entry(), {contact}).lastContact, u"Sam was in touch on 14 May 2025: phonics groups"_s);
    contact.heldOn = QDate(2026, 11, 23);
    QCOMPARE(profile(entry(), {contact}).lastContact, u"Sam was in touch today: phonics groups"_s);
}

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
