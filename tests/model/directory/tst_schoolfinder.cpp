// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/alphabet.h"
#include "model/directory/schoolfinder.h"
#include "model/store/database.h"
#include "model/store/sql.h"

#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;

class TestSchoolFinder : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::optional<Database> m_database;

private slots:
    void initTestCase()
    {
        m_database.emplace(*Database::open(m_folder.filePath(u"s.db"_s)));
        const QStringList names{u"Harbour Lane"_s, u"St Zo\u00EB's"_s, u"Twin"_s, u"Twin"_s, u"900005"_s};
        for (int i = 0; i < names.size(); ++i)
            QVERIFY(sql::run(m_database->connection(), u"INSERT INTO school(id, name, sort_key) VALUES(?, ?, ?)"_s, {i + 1, names.at(i), sortKey(names.at(i))}));
        QVERIFY(sql::run(m_database->connection(), u"INSERT INTO school_identifier(school, kind, value, valid_to) VALUES(1, 'urn', '100001', '2020-08-31'), "
                                                   "(1, 'urn', '900001', NULL), (5, 'urn', '900005', NULL), (2, 'laestab', '900002', NULL)"_s));
    }

    void aSchoolIsFoundByNameAndByEveryUrnItHad_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<qint64>("id");
        QTest::newRow("name") << u"Harbour Lane"_s << qint64(1);
        QTest::newRow("case and spaces") << u"  harbour   LANE "_s << qint64(1);
        QTest::newRow("urn") << u"900001"_s << qint64(1);
        QTest::newRow("earlier urn") << u" 100001"_s << qint64(1);
        QTest::newRow("named by its urn only") << u"900005"_s << qint64(5);
        QTest::newRow("without accents") << u"st zoe's"_s << qint64(2);
    }

    void aSchoolIsFoundByNameAndByEveryUrnItHad()
    {
        QFETCH(QString, written);
        QFETCH(qint64, id);
        const auto school = SchoolFinder(m_database->connection()).find(written);
        QVERIFY(school);
        QCOMPARE(school->id, id);
    }

    void whatIsNotFoundOrNotPlainIsSaid()
    {
        SchoolFinder finder(m_database->connection());
        QCOMPARE(finder.find(u"Nowhere"_s).error().code, Error::Code::NotFound);
        QCOMPARE(finder.find(u"900002"_s).error().code, Error::Code::NotFound); // a number of another kind
        QCOMPARE(finder.find(u"Twin"_s).error().code, Error::Code::Conflict);
        QCOMPARE(finder.find({}).error().code, Error::Code::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestSchoolFinder)
#include "tst_schoolfinder.moc"
