// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/clock.h"
#include "model/exchange/directoryimport.h"
#include "model/journal/journal.h"
#include "model/search/searchindex.h"
#include "model/store/database.h"
#include "tests/support/directoryrows.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

const QStringList questions{u""_s, u"phonics"_s, u"fonics"_s, u"SLE maths"_s, u"SEND"_s, u"beha"_s, u"rhaglen"_s, u"LLE"_s,
                            u"someone who can help with a child that does not read"_s};

const QByteArray heading = "Reference,Academy,Town,Trust,Name,Role,Designation,Theme,Special interest\r\n";

// All that people see of an index, as one text.
QString seenOf(const SearchIndex &index)
{
    QString all = QString::number(index.size());
    for (const QString &question : questions) {
        SearchQuery query;
        query.text = question;
        query.limit = 5000;
        query.today = QDate(2026, 11, 21);
        const SearchAnswer answer = index.search(query);
        for (const SearchHit &hit : answer.hits)
            all += u"%1 %2 %3\n"_s.arg(hit.entry).arg(hit.score, 0, 'g', 12).arg(hit.via.join(u','));
        for (const Facet &facet : answer.facets) {
            for (const FacetCount &count : facet.counts)
                all += u"%1:%2 "_s.arg(count.value).arg(count.count);
        }
        for (const SearchNote &note : answer.notes)
            all += note.text;
    }
    return all;
}

} // namespace

class TestImportIndex final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void anIndexMadeWhileImportingAnswersAsOneMadeAfterwards_data();
    void anIndexMadeWhileImportingAnswersAsOneMadeAfterwards();
    void aSchoolThatALaterRowCorrectsIsReadAgain();
    void onlyTheFirstImportMakesAnIndex();
    void anImportThatIsRefusedKeepsNoIndex();
    void anImportThatIsCancelledKeepsNoIndex();

private:
    QString file(const QByteArray &rows) const
    {
        const QString path = m_folder->filePath(u"rows.csv"_s);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        out.write(heading + rows);
        return path;
    }
    Result<ImportReport> import(const QString &path, const std::function<bool(double)> &progress = {}) const
    {
        Journal journal(m_database->connection(), m_clock);
        ImportOptions options;
        options.indexFile = m_indexFile;
        options.progress = progress;
        return DirectoryImport(m_database->connection(), journal, m_clock).run({{path, {}}}, options);
    }
    // What a search right after the import sees, and what the database says.
    void compare() const
    {
        const auto kept = SearchIndex::open(m_database->connection(), m_indexFile);
        const auto made = SearchIndex::build(m_database->connection());
        QVERIFY(kept);
        QVERIFY(made);
        QCOMPARE(seenOf(**kept), seenOf(**made));
    }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    QString m_indexFile;
};

void TestImportIndex::init()
{
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_indexFile = m_folder->filePath(u"index.bin"_s);
    auto database = Database::open(m_folder->filePath(u"test.db"_s));
    QVERIFY(database);
    m_database = std::make_unique<Database>(*std::move(database));
}

void TestImportIndex::anIndexMadeWhileImportingAnswersAsOneMadeAfterwards_data()
{
    QTest::addColumn<QByteArray>("rows");

    QTest::newRow("people with several entries") << QByteArray("1,Ash Academy,York,,Ann Lee,Head,SLE,Phonics,teaches phonics\r\n"
                                                               "2,Ash Academy,York,,Ann Lee,Head,SLE,SEND,plans for SEND\r\n"
                                                               "3,Ash Academy,York,,Ann Lee,Lead,,Maths,SLE for maths\r\n");
    QTest::newRow("a title that only a later row names") << QByteArray("1,Ash Academy,York,,Ann Lee,Head,SLE,Phonics,teaches phonics\r\n"
                                                                       "2,Oak Academy,Bath,,Bob May,Head,LLE,Behaviour,calm classes\r\n"
                                                                       "3,Ash Academy,York,,Ann Lee,Head,LLE,SEND,plans for SEND, as an LLE\r\n");
    QTest::newRow("a name that is written in two ways") << QByteArray("1,Ash Academy,York,,Zo\xC3\xAB Lee,Head,,Phonics,teaches phonics\r\n"
                                                                      "2,Ash Academy,York,,ZOE LEE,Head,,SEND,plans for SEND\r\n");
    QTest::newRow("a row that stands there twice") << QByteArray("1,Ash Academy,York,,Ann Lee,Head,,Phonics,teaches phonics\r\n"
                                                                 "1,Ash Academy,York,,Ann Lee,Head,,Phonics,teaches phonics\r\n"
                                                                 "2,Oak Academy,Bath,,Bob May,Head,,Behaviour,calm classes\r\n");
    QTest::newRow("many") << QByteArray();
}

void TestImportIndex::anIndexMadeWhileImportingAnswersAsOneMadeAfterwards()
{
    QFETCH(QByteArray, rows);
    const QString path = file(rows);
    if (rows.isEmpty())
        writeDirectoryRows(path, 3000);

    QVERIFY(import(path));

    QVERIFY(QFile::exists(m_indexFile));
    compare();
}

void TestImportIndex::aSchoolThatALaterRowCorrectsIsReadAgain()
{
    const QString path = file("1,Ash Academy,,,Ann Lee,Head,,Phonics,teaches phonics\r\n"
                              "2,Ash Academy,York,North Trust,Bob May,Head,,SEND,plans for SEND\r\n");

    QVERIFY(import(path));

    QVERIFY(!QFile::exists(m_indexFile)); // given up, for the first entry was read without its town
    compare();
}

void TestImportIndex::onlyTheFirstImportMakesAnIndex()
{
    QVERIFY(import(file("1,Ash Academy,York,,Ann Lee,Head,,Phonics,teaches phonics\r\n")));
    QVERIFY(QFile::remove(m_indexFile));

    QVERIFY(import(file("2,Oak Academy,Bath,,Bob May,Head,,Behaviour,calm classes\r\n")));

    QVERIFY(!QFile::exists(m_indexFile));
    compare();
}

void TestImportIndex::anImportThatIsRefusedKeepsNoIndex()
{
    const auto report = import(file("1,Ash Academy,York,,Ann Lee,Head,,Phonics,teaches phonics\r\n"
                                    "2,Oak Academy,Bath,,,Head,,Behaviour,calm classes\r\n"));

    QVERIFY(report);
    QVERIFY(report->isRefused());
    QVERIFY(!QFile::exists(m_indexFile));
}

void TestImportIndex::anImportThatIsCancelledKeepsNoIndex()
{
    const QString path = m_folder->filePath(u"many.csv"_s);
    writeDirectoryRows(path, 2000);

    const auto report = import(path, [](double part) { return part < 0.5; });

    QVERIFY(!report);
    QCOMPARE(report.error().code, Error::Code::Cancelled);
    QVERIFY(!QFile::exists(m_indexFile));
}

QTEST_GUILESS_MAIN(TestImportIndex)
#include "tst_importindex.moc"
