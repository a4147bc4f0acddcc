// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/backgroundwriter.h"
#include "model/exchange/cellvalues.h"
#include "model/exchange/csvwriter.h"
#include "model/exchange/directoryexport.h"
#include "model/exchange/tablereader.h"
#include "model/exchange/tablewriter.h"
#include "tests/model/exchange/importfixture.h"

#include <QFileInfo>
#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace {

using Rows = QList<QStringList>;

Rows readAll(const QString &path)
{
    Rows rows;
    auto reader = openTable(path);
    QStringList row;
    while (reader) {
        const auto more = (*reader)->next(row);
        if (!more)
            rows.append({more.error().message});
        if (!more || !*more)
            return rows;
        rows.append(row);
    }
    return {{reader.error().message}};
}

bool writeAll(const QString &path, const Rows &rows)
{
    auto writer = createTable(path);
    for (const QStringList &row : rows) {
        if (!writer || !(*writer)->writeRow(row))
            return false;
    }
    return writer && (*writer)->finish();
}

// Takes so many rows and refuses the next.
class FullWriter final : public TableWriter
{
public:
    explicit FullWriter(int room)
        : m_room(room)
    {
    }
    Result<void> writeRow(const QStringList &) override
    {
        return m_room-- > 0 ? Result<void>{} : failure(Error::Code::Storage, u"The disk is full."_s);
    }
    Result<void> finish() override { return {}; }

private:
    int m_room;
};

// What a file gives back, without the apostrophes that made it harmless.
Rows unguarded(Rows rows)
{
    for (QStringList &row : rows) {
        for (QString &cell : row)
            cell = cell::unguarded(cell);
    }
    return rows;
}

// Letters that matter to formats, and any others; no zero, no halves of characters.
rc::Gen<QString> anyCell(const QString &special)
{
    const auto letter = rc::gen::weightedOneOf<char16_t>({{3, rc::gen::elementOf(special.toStdU16String())},
                                                          {2, rc::gen::inRange<char16_t>(0x20, 0x7F)},
                                                          {1, rc::gen::inRange<char16_t>(0xA0, 0xD800)}});
    return rc::gen::map(rc::gen::container<std::u16string>(letter), [](const std::u16string &text) { return QString::fromStdU16String(text); });
}

// Rows of the same width that are not blank.
rc::Gen<Rows> anyRows(const QString &special)
{
    const auto row = rc::gen::map(rc::gen::container<std::vector<QString>>(3, anyCell(special)), [](const std::vector<QString> &cells) {
        QStringList list(cells.begin(), cells.end());
        list.append(u"end"_s);
        return list;
    });
    return rc::gen::map(rc::gen::nonEmpty(rc::gen::container<std::vector<QStringList>>(row)),
                        [](const std::vector<QStringList> &rows) { return Rows(rows.begin(), rows.end()); });
}

} // namespace

class TestTableWriters final : public QObject
{
    Q_OBJECT

private slots:
    void csvComesBackAsItWasWritten();
    void xlsxComesBackAsItWasWritten();
    void anyBytesGiveRowsOrAnError();
    void csvIsWhatExcelReads();
    void guardIsTakenOffAgain();
    void harmfulCellsAreMadeHarmless_data();
    void harmfulCellsAreMadeHarmless();
    void codesKeepTheirZerosInXlsx();
    void nothingIsLeftBehindUnfinished_data();
    void nothingIsLeftBehindUnfinished();
    void aFolderThatIsNotThereIsAnError();
    void exportedDirectoryImportsWithoutChange_data();
    void exportedDirectoryImportsWithoutChange();
    void aTextWithAControlCharacterMovesNoColumn();
    void exportsTheEntriesAskedForInTheirOrder();
    void rowsThatAreWrittenInTheBackgroundAreTheSame();
    void aFullDiskIsToldWhileRowsAreWrittenInTheBackground();
    void whatIsNotFinishedInTheBackgroundLeavesNoFile();
    void whatAPrincipalSaysIsWrittenAndNotReadBack();
    void aStoppedExportLeavesNothingBehind();

private:
    TestFiles m_files;
};

void TestTableWriters::csvComesBackAsItWasWritten()
{
    const QString path = m_files.path(u"any.csv"_s);
    QVERIFY(rc::check("CSV comes back as it was written", [&] {
        const Rows rows = *anyRows(u"\",;\t|\r\n'=+-@ \u00A0\uFEFF"_s);
        RC_ASSERT(writeAll(path, rows));
        RC_ASSERT(unguarded(readAll(path)) == rows);
    }));
}

void TestTableWriters::xlsxComesBackAsItWasWritten()
{
    const QString path = m_files.path(u"any.xlsx"_s);
    QVERIFY(rc::check("XLSX comes back as it was written", [&] {
        const Rows rows = *anyRows(u"<>&\"'=+-@ \u00A0_x00D\t"_s);
        RC_ASSERT(writeAll(path, rows));
        RC_ASSERT(unguarded(readAll(path)) == rows);
    }));
}

void TestTableWriters::anyBytesGiveRowsOrAnError()
{
    QVERIFY(rc::check("Any bytes give rows or an error", [&] {
        static const std::vector<std::string> begins{"", "PK\x03\x04", "\x1F\x8B\x08", "\xFF\xFE", "\xFE\xFF", "\xEF\xBB\xBF", "sep=;\n", "a,b\n\"", "PK\x05\x06"};
        const std::string bytes = *rc::gen::elementOf(begins) + *rc::gen::arbitrary<std::string>();
        auto reader = openTable(m_files.write(u"any"_s, QByteArray::fromStdString(bytes)));
        QStringList row;
        size_t rows = 0;
        while (reader) {
            const auto more = (*reader)->next(row);
            RC_ASSERT(more || !more.error().message.isEmpty());
            if (!more || !*more)
                return;
            RC_ASSERT(++rows <= bytes.size());
        }
        RC_ASSERT(!reader.error().message.isEmpty());
    }));
}

void TestTableWriters::csvIsWhatExcelReads()
{
    const QString path = m_files.path(u"excel.csv"_s);
    QVERIFY(writeAll(path, {{u"Name"_s, u"Tel"_s}, {u"Siân, \"Si\""_s, u"01632"_s}}));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));

    QCOMPARE(file.readAll(), QByteArray("\xEF\xBB\xBFName,Tel\r\n\"Si\xC3\xA2n, \"\"Si\"\"\",01632\r\n"));
}

void TestTableWriters::guardIsTakenOffAgain()
{
    QVERIFY(rc::check("the guard is taken off again", [] {
        const QString text = *anyCell(u"'=+-@\t\r"_s);
        RC_ASSERT(cell::unguarded(cell::guarded(text)) == text);
        const QString first = cell::guarded(text).left(1);
        RC_ASSERT(first.isEmpty() || !u"=+-@\t\r"_s.contains(first));
    }));
}

void TestTableWriters::harmfulCellsAreMadeHarmless_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QByteArray>("written");

    QTest::newRow("formula") << u"=1+1"_s << QByteArray("'=1+1");
    QTest::newRow("telephone") << u"+44 1632 960190"_s << QByteArray("'+44 1632 960190");
    QTest::newRow("dash") << u"-"_s << QByteArray("'-");
    QTest::newRow("function") << u"@SUM(A1)"_s << QByteArray("'@SUM(A1)");
    QTest::newRow("tab") << u"\t=1"_s << QByteArray("\"'\t=1\"");
    QTest::newRow("carriage return") << u"\r=1"_s << QByteArray("\"'\r=1\"");
    QTest::newRow("apostrophe before a formula") << u"'=1"_s << QByteArray("''=1");
    QTest::newRow("apostrophe") << u"'tis"_s << QByteArray("'tis");
    QTest::newRow("inside") << u"a=b"_s << QByteArray("a=b");
}

void TestTableWriters::harmfulCellsAreMadeHarmless()
{
    QFETCH(QString, cell);
    QByteArray row;
    appendCsvCell(row, cell.toUtf8());

    QTEST(row, "written");
}

void TestTableWriters::codesKeepTheirZerosInXlsx()
{
    const QString path = m_files.path(u"codes.xlsx"_s);
    QVERIFY(writeAll(path, {{u"URN"_s, u"LAESTAB"_s}, {u"100000"_s, u"0012"_s}}));

    QCOMPARE(readAll(path), (Rows{{u"URN"_s, u"LAESTAB"_s}, {u"100000"_s, u"0012"_s}}));
}

void TestTableWriters::nothingIsLeftBehindUnfinished_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("CSV") << u"kept.csv"_s;
    QTest::newRow("XLSX") << u"kept.xlsx"_s;
}

void TestTableWriters::nothingIsLeftBehindUnfinished()
{
    QFETCH(QString, name);
    const QString path = m_files.write(name, "as it was");
    {
        auto writer = createTable(path);
        QVERIFY(writer);
        QVERIFY((*writer)->writeRow({u"a"_s}));
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("as it was"));
    QVERIFY(!QFileInfo::exists(path + u".part"_s));
    QVERIFY(writeAll(path, {{u"new"_s}}));
    QCOMPARE(readAll(path), (Rows{{u"new"_s}}));
}

void TestTableWriters::aFolderThatIsNotThereIsAnError()
{
    QVERIFY(!createTable(m_files.path(u"none/a.csv"_s)));
    QVERIFY(!createTable(m_files.path(u"none/a.xlsx"_s)));
}

void TestTableWriters::exportedDirectoryImportsWithoutChange_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("CSV") << u"directory.csv"_s;
    QTest::newRow("XLSX") << u"directory.xlsx"_s;
}

void TestTableWriters::exportedDirectoryImportsWithoutChange()
{
    QFETCH(QString, name);
    ImportFixture fixture;
    QFile sample(QStringLiteral(LP_SOURCE_DIR "/resources/sample/directory.csv"));
    QVERIFY(sample.open(QIODevice::ReadOnly));
    QVERIFY(fixture.importDirectory(sample.readAll()));
    QVERIFY(fixture.importDirectory("name,school,specialism,telephone,contact public,designation\nAnn Lee,Otterby School,\"=not this\nbut that\",+44 1632 960190,yes,NLE & SLE\n")->isRefused());
    QCOMPARE(fixture.importDirectory("name,school,specialism,telephone,contact public,designation\nAnn Lee,Otterby School,\"-this\nbut that\",+44 1632 960190,yes,SLE & NLE\n")->added, 1);
    const QString before = fixture.contents();
    const QString path = fixture.files.path(name);

    const auto count = DirectoryExport(fixture.database.connection()).write(path);
    const auto report = DirectoryImport(fixture.database.connection(), fixture.journal, fixture.clock).run({{path, {}}});

    QVERIFY(count && report);
    QCOMPARE(*count, 404);
    QCOMPARE(textsOf(report->problems + report->warnings), QStringList());
    QCOMPARE(report->unchanged, 404);
    QCOMPARE(report->added + report->updated, 0);
    QCOMPARE(fixture.contents(), before);
}

// What the principal says stands in the file as it does everywhere, and is none of the directory's when it is read again.
void TestTableWriters::whatAPrincipalSaysIsWrittenAndNotReadBack()
{
    ImportFixture fixture;
    QVERIFY(fixture.importDirectory("entry_id,name,school,specialism,availability\nE1,Ann Lee,Otterby School,Choirs,Mondays\nE2,Bob Lee,Otterby School,Bands,Fridays\n"));
    QVERIFY(sql::run(fixture.database.connection(),
                     u"INSERT INTO availability_statement(event, record, directory, entry, school, status, until, said_at, hlc, device) "
                     "SELECT x'01', x'02', uid, 1, 1, 'paused', '2027-01-04', '2026-11-20T09:00:00.000Z', 1, x'03' FROM directory"_s));
    const QString path = fixture.files.path(u"said.csv"_s);

    QCOMPARE(DirectoryExport(fixture.database.connection()).write(path).value_or(0), 2);
    const Rows rows = readAll(path);
    const auto column = rows.at(0).indexOf(u"availability"_s);
    QCOMPARE(rows.at(1).at(column), u"Paused until 4 January 2027, says the principal (20 November 2026)"_s);
    QCOMPARE(rows.at(2).at(column), u"Fridays"_s);

    const auto report = DirectoryImport(fixture.database.connection(), fixture.journal, fixture.clock).run({{path, {}}});
    QCOMPARE(report->unchanged, 2);
    QCOMPARE(fixture.value(u"SELECT availability FROM entry WHERE id=1"_s).toString(), u"Mondays"_s);
}

void TestTableWriters::aStoppedExportLeavesNothingBehind()
{
    ImportFixture fixture;
    QVERIFY(fixture.importDirectory("entry_id,name,school,specialism\nA,Ann Lee,Otterby School,Choirs\n"));
    for (const QString &name : {u"stopped.csv"_s, u"stopped.xlsx"_s}) {
        const QString path = fixture.files.path(name);
        const auto count = DirectoryExport(fixture.database.connection()).write(path, {}, [](qint64) { return false; });
        QVERIFY(!count);
        QCOMPARE(count.error().code, Error::Code::Cancelled);
        QVERIFY(!QFile::exists(path));
    }
}

void TestTableWriters::aTextWithAControlCharacterMovesNoColumn()
{
    ImportFixture fixture;
    QVERIFY(fixture.importDirectory("entry_id,name,school,theme,specialism,capacity_days\nE1,Ann Lee,Otterby School,Music,Choirs,2.5\nE2,Bob Lee,Otterby School,Art,Clay,3\n"));
    QVERIFY(sql::run(fixture.database.connection(), u"UPDATE entry SET theme = 'Mu' || char(31) || 'sic' WHERE id = 1"_s));

    QCOMPARE(DirectoryExport(fixture.database.connection()).write(m_files.path(u"odd.csv"_s)).value_or(0), 2);

    const Rows rows = readAll(m_files.path(u"odd.csv"_s));
    QCOMPARE(rows.size(), 3);
    const auto column = [&](const QString &heading) { return rows.at(0).indexOf(heading); };
    QCOMPARE(rows.at(1).at(column(u"subject_theme"_s)), u"Mu sic"_s);
    QCOMPARE(rows.at(1).at(column(u"special_interest"_s)), u"Choirs"_s);
    QCOMPARE(rows.at(1).at(column(u"capacity_days_per_term"_s)), u"2.5"_s);
    QCOMPARE(rows.at(2).at(column(u"capacity_days_per_term"_s)), u"3"_s);
}

void TestTableWriters::exportsTheEntriesAskedForInTheirOrder()
{
    ImportFixture fixture;
    QVERIFY(fixture.importDirectory("entry_id,name,school,specialism\nA,Ann Lee,Otterby School,Choirs\nB,Bob Lee,Otterby School,Bands\nC,Cy Lee,Otterby School,Drums\n"));
    const QString path = fixture.files.path(u"some.csv"_s);

    QCOMPARE(DirectoryExport(fixture.database.connection()).write(path, QList<qint64>{3, 99, 1}).value_or(-1), 2);
    const Rows rows = readAll(path);
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(0).at(0), u"entry_id"_s);
    QCOMPARE(rows.at(1).at(0), u"C"_s);
    QCOMPARE(rows.at(2).at(0), u"A"_s);
}

void TestTableWriters::rowsThatAreWrittenInTheBackgroundAreTheSame()
{
    Rows rows;
    for (int i = 0; i < 5000; ++i)
        rows.append({QString::number(i), u"with, comma \u2013 and \"quotes\""_s, QString(i % 90, u'x'), QString()});
    QVERIFY(writeAll(m_files.path(u"plain.csv"_s), rows));
    auto table = createTable(m_files.path(u"background.csv"_s));
    QVERIFY(table);
    BackgroundWriter writer(*std::move(table));
    for (const QStringList &row : std::as_const(rows))
        QVERIFY(writer.writeRow(row));

    QVERIFY(writer.finish());

    QCOMPARE(readAll(m_files.path(u"background.csv"_s)), readAll(m_files.path(u"plain.csv"_s)));
    QCOMPARE(QFileInfo(m_files.path(u"background.csv"_s)).size(), QFileInfo(m_files.path(u"plain.csv"_s)).size());
}

void TestTableWriters::aFullDiskIsToldWhileRowsAreWrittenInTheBackground()
{
    BackgroundWriter writer(std::make_unique<FullWriter>(3));
    const QStringList row{QString(1000, u'x')};
    Result<void> done;
    for (int i = 0; i < 100'000 && done; ++i)
        done = writer.writeRow(row);
    QVERIFY2(!done, "the first rows that were refused stop those behind them");
    QCOMPARE(done.error().message, u"The disk is full."_s);

    BackgroundWriter last(std::make_unique<FullWriter>(0));
    QVERIFY(last.writeRow(row));
    done = last.finish();
    QVERIFY2(!done, "at the latest the end says so");
    QCOMPARE(done.error().message, u"The disk is full."_s);
}

void TestTableWriters::whatIsNotFinishedInTheBackgroundLeavesNoFile()
{
    const QString path = m_files.path(u"dropped.csv"_s);
    {
        auto table = createTable(path);
        QVERIFY(table);
        BackgroundWriter writer(*std::move(table));
        QVERIFY(writer.writeRow(QStringList{u"Ann"_s}));
    }
    QVERIFY(!QFileInfo::exists(path));
}

QTEST_GUILESS_MAIN(TestTableWriters)
#include "tst_tablewriters.moc"
