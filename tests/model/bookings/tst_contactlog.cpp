// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/contactlog.h"
#include "model/store/database.h"
#include "model/store/sql.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

class TestContactLog : public QObject
{
    Q_OBJECT

private:
    std::optional<QTemporaryDir> m_folder;
    std::optional<Database> m_database;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC)};
    std::unique_ptr<Journal> m_journal;

    static Contact contact(const QString &about)
    {
        return {{}, QByteArray(8, 'd'), 7, u"Danuta Khandrapur"_s, u"Millbrook Quay"_s, about, {}, u"Ruth"_s};
    }

private slots:
    void init()
    {
        m_folder.emplace();
        m_database.emplace(*Database::open(m_folder->filePath(u"c.db"_s)));
        m_journal = std::make_unique<Journal>(m_database->connection(), m_clock);
        m_journal->addFold(std::make_unique<ContactFold>());
    }

    void cleanup()
    {
        m_journal.reset();
        m_database.reset();
        m_folder.reset();
    }

    void aContactIsLoggedOnOneLineAndDatedToday()
    {
        ContactLog log(m_database->connection(), *m_journal);
        const auto kept = log.log(contact(u"  phonics\n groups "_s), u"office"_s, m_clock.today());
        QVERIFY(kept);
        QCOMPARE(kept->about, u"phonics groups"_s);
        QCOMPARE(kept->heldOn, QDate(2026, 11, 21));
        QCOMPARE(*log.contactsOf(7), QList<Contact>{*kept});
        QCOMPARE(log.contactsOf(8)->size(), 0);
        QCOMPARE(log.recent(5)->size(), 1);
    }

    void whoSkippedTheQuestionOfTheirNameCanLogToo()
    {
        ContactLog log(m_database->connection(), *m_journal);
        Contact nameless = contact(u"phonics groups"_s);
        nameless.author = QString();
        const auto kept = log.log(nameless, QString(), m_clock.today());
        QVERIFY2(kept, qPrintable(kept ? QString() : kept.error().detail));
        QCOMPARE(log.contactsOf(7)->first().author, QString());
    }

    void whatCannotBeLoggedSaysWhy_data()
    {
        QTest::addColumn<QString>("about");
        QTest::newRow("blank") << u"   "_s;
        QTest::newRow("too long") << QString(201, u'x');
        QTest::newRow("pupil number") << u"reading for B801200005001"_s;
    }

    void whatCannotBeLoggedSaysWhy()
    {
        QFETCH(QString, about);
        ContactLog log(m_database->connection(), *m_journal);
        const auto kept = log.log(contact(about), u"office"_s, m_clock.today());
        QVERIFY(!kept);
        QCOMPARE(kept.error().code, Error::Code::InvalidInput);
        QVERIFY(log.recent(5)->isEmpty());
    }

    void undoTakesItBackInAnyOrderOfArrival()
    {
        ContactLog log(m_database->connection(), *m_journal);
        const auto kept = log.log(contact(u"phonics"_s), u"office"_s, m_clock.today());
        QVERIFY(log.undo(kept->record, u"Ruth"_s, u"office"_s));
        QVERIFY(log.contactsOf(7)->isEmpty());

        auto events = *m_journal->eventsOf(kept->record);
        QCOMPARE(events.size(), 2);
        std::ranges::reverse(events);
        const QTemporaryDir otherFolder;
        const auto other = Database::open(otherFolder.filePath(u"o.db"_s));
        Journal otherJournal(other->connection(), m_clock);
        otherJournal.addFold(std::make_unique<ContactFold>());
        for (const Event &event : events)
            QVERIFY(otherJournal.receive(event.bytes));
        QVERIFY(ContactLog(other->connection(), otherJournal).recent(5)->isEmpty());
    }

    void newestFirst()
    {
        ContactLog log(m_database->connection(), *m_journal);
        Contact older = contact(u"older"_s);
        older.heldOn = QDate(2026, 5, 14);
        QVERIFY(log.log(contact(u"newer"_s), u"office"_s, m_clock.today()));
        QVERIFY(log.log(older, u"office"_s, m_clock.today()));
        const auto contacts = log.contactsOf(7);
        QCOMPARE(contacts->at(0).about, u"newer"_s);
        QCOMPARE(contacts->at(1).about, u"older"_s);
        QCOMPARE(log.recent(1)->size(), 1);
    }

    void rebuildGivesTheSameContacts()
    {
        ContactLog log(m_database->connection(), *m_journal);
        for (int i = 0; i < 20; ++i) {
            const auto kept = log.log(contact(u"about %1"_s.arg(i)), u"office"_s, m_clock.today());
            if (i % 3 == 0)
                QVERIFY(log.undo(kept->record, u"Ruth"_s, u"office"_s));
        }
        const auto before = *log.recent(100);
        QVERIFY(m_journal->rebuild());
        QCOMPARE(*log.recent(100), before);
    }
};

QTEST_GUILESS_MAIN(TestContactLog)
#include "tst_contactlog.moc"
