// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/importjob.h"
#include "model/store/database.h"
#include "model/store/sql.h"
#include "tests/model/exchange/testfiles.h"
#include "tests/model/exchange/testzip.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestImportJob : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aDirectoryIsRecognised();
    void theRegisterIsRecognised();
    void aTableOfNeitherKindIsTakenForADirectory();
    void aFileIsReadAsThePersonSays();
    void whatIsNoTableIsRefusedWithASentence();
    void theSampleShowsTheTellingColumnsAsChosen();
    void aNameInTwoColumnsIsShownAsOne();
    void theSampleOfTheRegisterShowsSchools();
    void theSheetThatLooksLikeADirectoryIsTaken();
    void aDryRunCountsAndWritesNothing();
    void anImportWritesAndHandsBackItsEvent();
    void schoolsAreImported();
    void anImportThatChangesNothingHasNoEvent();
    void aCancelledImportWritesNothing();

private:
    [[nodiscard]] QString databasePath() const { return m_files->path(u"partnership.db"_s); }
    [[nodiscard]] qint64 count(const QString &table) const;
    [[nodiscard]] ImportTask taskFor(const QString &path) const;

    std::unique_ptr<TestFiles> m_files;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 21), QTime(9, 30), Qt::UTC)};
};

namespace {

const QString sample = QStringLiteral(LP_SOURCE_DIR "/resources/sample/directory.csv");
const QString sampleSchools = QStringLiteral(LP_SOURCE_DIR "/resources/sample/schools.csv");

} // namespace

void TestImportJob::init()
{
    m_files = std::make_unique<TestFiles>();
}

qint64 TestImportJob::count(const QString &table) const
{
    const auto database = Database::open(databasePath());
    return sql::value(database->connection(), u"SELECT count(*) FROM "_s + table).value_or(-1).toLongLong();
}

ImportTask TestImportJob::taskFor(const QString &path) const
{
    const auto look = ImportJob::look(path);
    return {path, look->kind, look->mapping};
}

void TestImportJob::aDirectoryIsRecognised()
{
    const auto look = ImportJob::look(sample);

    QVERIFY(look);
    QCOMPARE(look->kind, ImportKind::Directory);
    QCOMPARE(look->path, sample);
    QCOMPARE(look->bytes, QFileInfo(sample).size());
    QCOMPARE(look->firstRows.size(), 20);
    QVERIFY(look->mapping.missing().isEmpty());
}

void TestImportJob::theRegisterIsRecognised()
{
    const auto look = ImportJob::look(sampleSchools);

    QVERIFY(look);
    QCOMPARE(look->kind, ImportKind::Schools);
    QCOMPARE(look->firstSchools.size(), 20);
    QCOMPARE(look->firstSchools.first().name, u"Abbotsleat Primary School"_s);
}

void TestImportJob::aTableOfNeitherKindIsTakenForADirectory()
{
    const auto look = ImportJob::look(m_files->write(u"shoes.csv"_s, "Colour,Size\nred,5\n"));

    QVERIFY(look);
    QCOMPARE(look->kind, ImportKind::Directory);
    QCOMPARE(look->mapping.missing().size(), 3);
}

void TestImportJob::aFileIsReadAsThePersonSays()
{
    QCOMPARE(ImportJob::look(sampleSchools, ImportKind::Directory)->kind, ImportKind::Directory);

    const auto wrong = ImportJob::look(sample, ImportKind::Schools);
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, Error::Code::InvalidInput);
    QVERIFY(wrong.error().message.contains(u"directory"_s));
}

void TestImportJob::whatIsNoTableIsRefusedWithASentence()
{
    const auto pdf = ImportJob::look(m_files->write(u"list.csv"_s, "%PDF-1.7 and more"));
    QVERIFY(!pdf);
    QVERIFY(pdf.error().message.contains(u"PDF"_s));

    const auto missing = ImportJob::look(m_files->path(u"nothing.csv"_s));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, Error::Code::NotFound);
}

void TestImportJob::theSampleShowsTheTellingColumnsAsChosen()
{
    const QString path = m_files->write(u"list.csv"_s, "Town,Teacher,School,Expertise,Colour\nBath,Ann Lee,Millbrook,Phonics,red\n");
    const auto look = ImportJob::look(path, ImportKind::Directory);

    const ImportSample shown = sampleOf(*look, look->mapping);
    QCOMPARE(shown.headings, QStringList({u"Name"_s, u"Academy"_s, u"Special interest"_s, u"Town"_s}));
    QCOMPARE(shown.rows, QList<QStringList>({{u"Ann Lee"_s, u"Millbrook"_s, u"Phonics"_s, u"Bath"_s}}));

    ColumnMapping chosen = look->mapping;
    chosen.columns[0].field.reset();
    QCOMPARE(sampleOf(*look, chosen).headings.size(), 3);
}

void TestImportJob::aNameInTwoColumnsIsShownAsOne()
{
    const auto look = ImportJob::look(m_files->write(u"list.csv"_s, "First name,Surname,School,Expertise\nAnn,Lee,Millbrook,Phonics\n"));

    QCOMPARE(sampleOf(*look, look->mapping).rows.first().first(), u"Ann Lee"_s);
}

void TestImportJob::theSampleOfTheRegisterShowsSchools()
{
    const auto look = ImportJob::look(sampleSchools);

    const ImportSample shown = sampleOf(*look, look->mapping);
    QCOMPARE(shown.headings.size(), 5);
    QCOMPARE(shown.rows.size(), 20);
    QCOMPARE(shown.rows.first(), QStringList({u"900001"_s, u"Abbotsleat Primary School"_s, u"Buckfastleigh"_s, u"Primary"_s, u"Open"_s}));
}

void TestImportJob::theSheetThatLooksLikeADirectoryIsTaken()
{
    const QByteArray cell = "<table:table-cell office:value-type=\"string\"><text:p>%1</text:p></table:table-cell>";
    const auto rowOf = [&](const QByteArrayList &texts) {
        QByteArray row = "<table:table-row>";
        for (const QByteArray &text : texts)
            row += QByteArray(cell).replace("%1", text);
        return row + "</table:table-row>";
    };
    const QByteArray people = rowOf({"Name", "School", "Special interest", "Theme"}) + rowOf({"Ann Oakapple", "Millbrook", "Daily phonics", "Phonics"});
    const QString path = m_files->path(u"book.ods"_s);
    writeZip(path, {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                    {"content.xml", "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body><office:spreadsheet>"
                                    "<table:table table:name=\"Notes\">" + rowOf({"How to fill this in"}) + "</table:table><table:table table:name=\"People\">" + people
                                    + "</table:table></office:spreadsheet></office:body></office:document-content>"}});

    const auto look = ImportJob::look(path);
    QVERIFY2(look, look ? "" : qPrintable(look.error().message));
    QCOMPARE(look->sheets, (QStringList{u"Notes"_s, u"People"_s}));
    QCOMPARE(look->sheet, u"People"_s);
    QCOMPARE(look->firstRows.size(), 1);

    const auto notes = ImportJob::look(path, ImportKind::Directory, {}, u"Notes"_s);
    QVERIFY(!notes || notes->sheet == u"Notes"_s);

    const auto done = ImportJob(databasePath(), m_clock).run({path, ImportKind::Directory, look->mapping, look->sheet}, {});
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QCOMPARE(done->report.added, 1);
}

void TestImportJob::aDryRunCountsAndWritesNothing()
{
    ImportOptions options;
    options.isDryRun = true;

    const auto outcome = ImportJob(databasePath(), m_clock).run(taskFor(sample), options);

    QVERIFY(outcome);
    QCOMPARE(outcome->report.added, 403);
    QVERIFY(!outcome->event);
    QCOMPARE(count(u"entry"_s), 0);
    QCOMPARE(count(u"event"_s), 0);
}

void TestImportJob::anImportWritesAndHandsBackItsEvent()
{
    ImportOptions options;
    options.author = u"Ruth Calloway"_s;

    const auto outcome = ImportJob(databasePath(), m_clock).run(taskFor(sample), options);

    QVERIFY(outcome);
    QCOMPARE(outcome->report.added, 403);
    QCOMPARE(count(u"entry"_s), 403);
    QVERIFY(outcome->event);
    QCOMPARE(outcome->event->kind, u"directory.imported"_s);
    QCOMPARE(outcome->event->author, u"Ruth Calloway"_s);
}

void TestImportJob::schoolsAreImported()
{
    const auto outcome = ImportJob(databasePath(), m_clock).run(taskFor(sampleSchools), {});

    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
    QCOMPARE(count(u"school"_s), outcome->report.added);
    QVERIFY(outcome->report.added > 0);
    QCOMPARE(outcome->event->kind, u"schools.imported"_s);
}

void TestImportJob::anImportThatChangesNothingHasNoEvent()
{
    const ImportJob job(databasePath(), m_clock);
    QVERIFY(job.run(taskFor(sample), {}));

    const auto again = job.run(taskFor(sample), {});

    QVERIFY(again);
    QCOMPARE(again->report.unchanged, 403);
    QVERIFY(!again->event);
    QCOMPARE(count(u"event"_s), 1);
}

void TestImportJob::aCancelledImportWritesNothing()
{
    ImportOptions options;
    options.progress = [](double) { return false; };

    const auto outcome = ImportJob(databasePath(), m_clock).run(taskFor(sample), options);

    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, Error::Code::Cancelled);
    QCOMPARE(count(u"entry"_s), 0);
}

QTEST_GUILESS_MAIN(TestImportJob)
#include "tst_importjob.moc"
