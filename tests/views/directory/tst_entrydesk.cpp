// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/directory/entrydesk.h"

#include "tests/support/directoryfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestEntryDesk : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aStarPutsSomebodyOnTheShortlistAndTakesThemOff();
    void theShortlistCanBeEmptied();
    void aContactIsLoggedUnderMyNameAndToday();
    void aContactWithoutWordsIsRefused();
    void aPupilNumberIsRefused();
    void theLastContactCanBeTakenBackOnce();

private:
    [[nodiscard]] Entry entry() const { return *m_fixture->directory().entry(1); }

    std::unique_ptr<DirectoryFixture> m_fixture;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<Shortlist> m_shortlist;
    std::unique_ptr<ContactLog> m_contacts;
    std::unique_ptr<IdentityStore> m_identities;
    std::unique_ptr<EntryDesk> m_desk;
};

void TestEntryDesk::init()
{
    m_fixture = std::make_unique<DirectoryFixture>();
    m_fixture->add(DirectoryFixture::sixPeople());
    m_journal = std::make_unique<Journal>(m_fixture->connection(), m_fixture->clock());
    m_journal->addFold(std::make_unique<ContactFold>());
    m_shortlist = std::make_unique<Shortlist>(m_fixture->connection(), m_fixture->clock());
    m_contacts = std::make_unique<ContactLog>(m_fixture->connection(), *m_journal);
    m_identities = std::make_unique<IdentityStore>(m_fixture->connection());
    m_desk = std::make_unique<EntryDesk>(*m_shortlist, *m_contacts, *m_identities, m_fixture->clock());
    m_desk->refresh();
}

void TestEntryDesk::aStarPutsSomebodyOnTheShortlistAndTakesThemOff()
{
    QSignalSpy changed(m_desk.get(), &EntryDesk::shortlistChanged);

    m_desk->toggleShortlisted(3);
    m_desk->toggleShortlisted(1);
    QVERIFY(m_desk->isShortlisted(3));
    QCOMPARE(m_desk->shortlisted().size(), 2);
    m_desk->toggleShortlisted(3);

    QCOMPARE(m_desk->shortlisted(), QList<qint64>{1});
    QCOMPARE(changed.size(), 3);
}

void TestEntryDesk::theShortlistCanBeEmptied()
{
    m_desk->toggleShortlisted(3);
    m_desk->clearShortlist();
    QCOMPARE(m_desk->shortlisted(), QList<qint64>());
}

void TestEntryDesk::aContactIsLoggedUnderMyNameAndToday()
{
    QVERIFY(m_identities->save({u"Ruth Calloway"_s, u"office"_s, 0, {}, {}}));
    QSignalSpy changed(m_desk.get(), &EntryDesk::contactsChanged);

    const auto logged = m_desk->logContact(entry(), QByteArray("uid"), u"phonics groups"_s);

    QVERIFY(logged);
    QCOMPARE(m_desk->contactsOf(1).size(), 1);
    QCOMPARE(m_desk->contactsOf(1).first().author, u"Ruth Calloway"_s);
    QCOMPARE(m_desk->contactsOf(1).first().heldOn, QDate(2026, 11, 23));
    QCOMPARE(m_desk->contactsOf(1).first().school, u"Millbrook Primary Academy"_s);
    QCOMPARE(changed.first().first().toLongLong(), 1);
}

void TestEntryDesk::aContactWithoutWordsIsRefused()
{
    const auto logged = m_desk->logContact(entry(), QByteArray("uid"), u"  "_s);
    QVERIFY(!logged);
    QCOMPARE(logged.error().code, Error::Code::InvalidInput);
    QVERIFY(!m_desk->canUndo());
}

void TestEntryDesk::aPupilNumberIsRefused()
{
    const auto logged = m_desk->logContact(entry(), QByteArray("uid"), u"about B801200005001"_s);
    QVERIFY(!logged);
    QCOMPARE(m_desk->contactsOf(1).size(), 0);
}

void TestEntryDesk::theLastContactCanBeTakenBackOnce()
{
    const auto logged = m_desk->logContact(entry(), QByteArray("uid"), u"phonics groups"_s);
    QVERIFY2(logged, qPrintable(logged ? QString() : logged.error().message + logged.error().detail));
    QVERIFY(m_desk->canUndo());

    m_desk->undoLastContact();

    QCOMPARE(m_desk->contactsOf(1).size(), 0);
    QVERIFY(!m_desk->canUndo());
    QSignalSpy failed(m_desk.get(), &EntryDesk::failed);
    m_desk->undoLastContact();
    QVERIFY(failed.isEmpty());
}

QTEST_GUILESS_MAIN(TestEntryDesk)
#include "tst_entrydesk.moc"
