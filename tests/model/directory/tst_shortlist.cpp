// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/directory/shortlist.h"
#include "model/store/database.h"
#include "model/store/sql.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestShortlist : public QObject
{
    Q_OBJECT

private slots:
    void itKeepsTheOrderAndForgetsWhoLeft()
    {
        const QTemporaryDir folder;
        const auto database = Database::open(folder.filePath(u"s.db"_s));
        const QSqlDatabase db = database->connection();
        QVERIFY(sql::run(db, u"INSERT INTO school(id, name, sort_key) VALUES(1, 'A', x'')"_s));
        QVERIFY(sql::run(db, u"INSERT INTO person(id, name, sort_key) VALUES(1, 'P', x'')"_s));
        QVERIFY(sql::run(db, u"INSERT INTO post(id, person, school) VALUES(1, 1, 1)"_s));
        QVERIFY(sql::run(db, u"INSERT INTO entry(id, post) VALUES(1, 1), (2, 1), (3, 1)"_s));
        FixedClock clock(QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC));
        Shortlist shortlist(db, clock);

        for (const qint64 entry : {3, 1, 2}) {
            QVERIFY(shortlist.add(entry));
            clock.advance(1000);
        }
        QVERIFY(shortlist.add(3)); // again: stays where it was
        QCOMPARE(*shortlist.entries(), (QList<qint64>{3, 1, 2}));

        QVERIFY(shortlist.remove(1));
        QVERIFY(sql::run(db, u"DELETE FROM entry WHERE id = 2"_s));
        QCOMPARE(*shortlist.entries(), (QList<qint64>{3}));
        QVERIFY(shortlist.clear());
        QVERIFY(shortlist.entries()->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestShortlist)
#include "tst_shortlist.moc"
