// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/tablereader.h"
#include "model/exchange/xlsxparts.h"
#include "tests/model/exchange/testfiles.h"
#include "tests/model/exchange/testzip.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using Rows = QList<QStringList>;

struct Outcome
{
    Rows rows;
    QList<qint64> numbers;
    QList<int> formulas;
    QStringList notes;
    QString error;
};

Outcome readAll(const QString &path, const TableLimits &limits = {}, const QString &sheet = {})
{
    Outcome outcome;
    auto reader = openTable(path, limits, {}, sheet);
    if (!reader) {
        outcome.error = reader.error().message;
        return outcome;
    }
    QStringList row;
    while (true) {
        const auto more = (*reader)->next(row);
        if (!more)
            outcome.error = more.error().message;
        if (!more || !*more)
            break;
        outcome.rows.append(row);
        outcome.numbers.append((*reader)->row());
        outcome.formulas += (*reader)->formulaCells();
    }
    outcome.notes = (*reader)->notes();
    return outcome;
}

const QByteArray xmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
const QByteArray sheetHead = xmlHead + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
const QByteArray sheetEnd = "</sheetData></worksheet>";
const QByteArray odsHead = xmlHead + "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" xmlns:dc=\"d\"><office:body><office:spreadsheet>";
const QByteArray odsEnd = "</office:spreadsheet></office:body></office:document-content>";

QString xlsx(const TestFiles &files, const QByteArray &sheet, const QByteArray &shared = {}, const QByteArray &sheets = "<sheet name=\"One\" sheetId=\"1\" r:id=\"rId1\"/>")
{
    const QString path = files.path(u"book.xlsx"_s);
    writeZip(path, {{"[Content_Types].xml", xmlHead + "<Types/>"},
                    {"xl/workbook.xml", xmlHead + "<workbook xmlns:r=\"r\"><sheets>" + sheets + "</sheets></workbook>"},
                    {"xl/_rels/workbook.xml.rels", xmlHead + "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                                                             "<Relationship Id=\"rId2\" Type=\"x/worksheet\" Target=\"/xl/worksheets/sheet2.xml\"/>"
                                                             "<Relationship Id=\"rId3\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                                                             "<Relationship Id=\"rId4\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>"},
                    {"xl/styles.xml", xmlHead + "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"00000000000\"/><numFmt numFmtId=\"165\" formatCode=\"dd/mm/yyyy;@\"/>"
                                                "<numFmt numFmtId=\"166\" formatCode=\"&quot;day&quot; 0\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                                                "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/></cellXfs></styleSheet>"},
                    {"xl/sharedStrings.xml", xmlHead + "<sst>" + shared + "</sst>"},
                    {"xl/worksheets/sheet2.xml", sheetHead + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>two</t></is></c></row>" + sheetEnd},
                    {"xl/worksheets/sheet1.xml", sheetHead + sheet + sheetEnd}});
    return path;
}

QString ods(const TestFiles &files, const QByteArray &content)
{
    const QString path = files.path(u"book.ods"_s);
    writeZip(path, {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", odsHead + content + odsEnd}});
    return path;
}

QByteArray odsText(const QByteArray &text, const QByteArray &attributes = {})
{
    return "<table:table-cell office:value-type=\"string\" " + attributes + "><text:p>" + text + "</text:p></table:table-cell>";
}

} // namespace

class TestWorkbookReaders final : public QObject
{
    Q_OBJECT

private slots:
    void xlsxReadsEveryKindOfCell();
    void xlsxKeepsGapsAndRowNumbers();
    void xlsxNamesFormulasAndTakesTheirValues();
    void xlsxTakesTheFirstVisibleSheetWithRows();
    void xlsxKnowsDatesByTheirFormat_data();
    void xlsxKnowsDatesByTheirFormat();
    void odsReadsEveryKindOfCell();
    void odsWritesRepeatsOut();
    void odsLeavesCommentsOut();
    void odsTakesTheFirstSheetWithRows();
    void theSheetAskedForIsRead();
    void aSheetThatIsNotThereIsSaid();
    void hostileWorkbooksGetASentence_data();
    void hostileWorkbooksGetASentence();
    void hostileArchivesGetASentence();
    void readsATableInAZipFile();

private:
    TestFiles m_files;
};

void TestWorkbookReaders::xlsxReadsEveryKindOfCell()
{
    const Outcome outcome = readAll(xlsx(m_files,
                                         "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"inlineStr\"><is><t>in </t><r><t>line</t></r></is></c>"
                                         "<c r=\"D1\"><v>1632960190</v></c><c r=\"E1\" s=\"2\"><v>1632960190</v></c><c r=\"F1\" s=\"1\"><v>46071</v></c><c r=\"G1\"><v>0.5</v></c>"
                                         "<c r=\"H1\" t=\"b\"><v>1</v></c><c r=\"I1\" t=\"e\"><v>#N/A</v></c><c r=\"J1\" t=\"str\"><v>a_x000D_b</v></c><c r=\"K1\" s=\"3\"><v>46071.5</v></c>"
                                         "<c r=\"L1\"><v>1.5E3</v></c></row>",
                                         "<si><t>Si\xC3\xA2n</t></si><si><r><t xml:space=\"preserve\">rich </t></r><r><t>text</t></r><rPh sb=\"0\" eb=\"1\"><t>no</t></rPh></si>"));

    QCOMPARE(outcome.error, QString());
    QCOMPARE(outcome.rows, (Rows{{u"Siân"_s, u"rich text"_s, u"in line"_s, u"1632960190"_s, u"01632960190"_s, u"2026-02-18"_s, u"0.5"_s, u"TRUE"_s, QString(), u"a\rb"_s,
                                  u"2026-02-18 12:00:00"_s, u"1500"_s}}));
}

void TestWorkbookReaders::xlsxKeepsGapsAndRowNumbers()
{
    const Outcome outcome = readAll(xlsx(m_files, "<row r=\"3\"><c r=\"B3\"><v>1</v></c><c r=\"D3\"><v>2</v></c></row><row r=\"4\"><c r=\"A4\"/></row><row r=\"9\"><c><v>3</v></c><c><v>4</v></c></row>"));

    QCOMPARE(outcome.rows, (Rows{{QString(), u"1"_s, QString(), u"2"_s}, {u"3"_s, u"4"_s}}));
    QCOMPARE(outcome.numbers, (QList<qint64>{3, 9}));
}

void TestWorkbookReaders::xlsxNamesFormulasAndTakesTheirValues()
{
    const Outcome outcome = readAll(xlsx(m_files, "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f>A1+1</f><v>2</v></c></row>"));

    QCOMPARE(outcome.rows, (Rows{{u"1"_s, u"2"_s}}));
    QCOMPARE(outcome.formulas, QList<int>{1});
}

void TestWorkbookReaders::xlsxTakesTheFirstVisibleSheetWithRows()
{
    const QByteArray both = "<sheet name=\"One\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"Two\" sheetId=\"2\" r:id=\"rId2\"/>";
    const Outcome second = readAll(xlsx(m_files, {}, {}, both));
    QCOMPARE(second.rows, (Rows{{u"two"_s}}));
    QVERIFY(second.notes.constFirst().contains(u"\u2018Two\u2019"_s));

    const Outcome hidden = readAll(xlsx(m_files, "<row><c><v>1</v></c></row>", {}, QByteArray(both).replace("One\"", "One\" state=\"hidden\"")));
    QCOMPARE(hidden.rows, (Rows{{u"two"_s}}));

    QVERIFY(readAll(xlsx(m_files, {})).error.contains(u"no row"_s));
}

void TestWorkbookReaders::xlsxKnowsDatesByTheirFormat_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<NumberStyle>("style");

    const NumberStyle date{NumberStyle::Kind::Date, 0};
    QTest::newRow("day first") << u"dd/mm/yyyy"_s << date;
    QTest::newRow("with a language") << u"[$-809]d mmmm yyyy;@"_s << date;
    QTest::newRow("quoted letters") << u"0 \"days\""_s << NumberStyle{};
    QTest::newRow("colour") << u"[Red]0.00"_s << NumberStyle{};
    QTest::newRow("general") << u"General"_s << NumberStyle{};
    QTest::newRow("five digits") << u"00000"_s << NumberStyle{NumberStyle::Kind::Digits, 5};
}

void TestWorkbookReaders::xlsxKnowsDatesByTheirFormat()
{
    QFETCH(QString, code);
    QTEST(styleOfFormat(code), "style");
}

void TestWorkbookReaders::odsReadsEveryKindOfCell()
{
    const Outcome outcome = readAll(ods(m_files, "<table:table><table:table-row>" + odsText("Si\xC3\xA2n<text:s text:c=\"2\"/><text:span>P</text:span></text:p><text:p>two<text:line-break/>three")
                                                     + "<table:table-cell office:value-type=\"float\" office:value=\"0.5\"><text:p>0,50</text:p></table:table-cell>"
                                                       "<table:table-cell office:value-type=\"float\" office:value=\"1632960190\"><text:p>01632960190</text:p></table:table-cell>"
                                                       "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-02-18\"><text:p>18/02/26</text:p></table:table-cell>"
                                                       "<table:covered-table-cell/><table:table-cell table:formula=\"of:=1+1\" office:value-type=\"float\" office:value=\"2\"><text:p>2</text:p></table:table-cell>"
                                                       "</table:table-row></table:table>"));

    QCOMPARE(outcome.error, QString());
    QCOMPARE(outcome.rows, (Rows{{u"Siân  P\ntwo\nthree"_s, u"0.5"_s, u"01632960190"_s, u"2026-02-18"_s, QString(), u"2"_s}}));
    QCOMPARE(outcome.formulas, QList<int>{5});
}

void TestWorkbookReaders::odsWritesRepeatsOut()
{
    const Outcome outcome = readAll(ods(m_files, "<table:table><table:table-row table:number-rows-repeated=\"2\"><table:table-cell/></table:table-row>"
                                                 "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"2\"/>"
                                                     + odsText("x", "table:number-columns-repeated=\"2\"")
                                                     + "<table:table-cell table:number-columns-repeated=\"16380\"/></table:table-row>"
                                                       "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>"));

    QCOMPARE(outcome.error, QString());
    QCOMPARE(outcome.rows, (Rows{{QString(), QString(), u"x"_s, u"x"_s}, {QString(), QString(), u"x"_s, u"x"_s}}));
    QCOMPARE(outcome.numbers, (QList<qint64>{3, 4}));
}

void TestWorkbookReaders::odsLeavesCommentsOut()
{
    const Outcome outcome = readAll(ods(m_files, "<table:table><table:table-row><table:table-cell><office:annotation><dc:date>x</dc:date><text:p>secret</text:p></office:annotation><text:p>shown</text:p>"
                                                 "</table:table-cell></table:table-row></table:table>"));

    QCOMPARE(outcome.rows, (Rows{{u"shown"_s}}));
}

void TestWorkbookReaders::odsTakesTheFirstSheetWithRows()
{
    const Outcome outcome = readAll(ods(m_files, "<table:table><table:table-row><table:table-cell/></table:table-row></table:table><table:table><table:table-row>" + odsText("a")
                                                     + "</table:table-row></table:table><table:table><table:table-row>" + odsText("b") + "</table:table-row></table:table>"));

    QCOMPARE(outcome.rows, (Rows{{u"a"_s}}));
    QCOMPARE(outcome.numbers, QList<qint64>{1});
}

void TestWorkbookReaders::theSheetAskedForIsRead()
{
    const QByteArray both = "<sheet name=\"One\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"Two\" sheetId=\"2\" r:id=\"rId2\"/>";
    const QString book = xlsx(m_files, "<row><c><v>1</v></c></row>", {}, both);
    QCOMPARE(sheetNames(book).value_or(QStringList()), (QStringList{u"One"_s, u"Two"_s}));
    QCOMPARE(readAll(book, {}, u"Two"_s).rows, (Rows{{u"two"_s}}));
    QVERIFY(readAll(book, {}, u"Two"_s).notes.isEmpty());
    QCOMPARE((*openTable(book, {}, {}, u"Two"_s))->sheet(), u"Two"_s);

    const QString open = ods(m_files, "<table:table table:name=\"A\"><table:table-row>" + odsText("a") + "</table:table-row></table:table><table:table table:name=\"B\"><table:table-row>"
                                          + odsText("b") + "</table:table-row></table:table><table:table table:name=\"C\"/>");
    QCOMPARE(sheetNames(open).value_or(QStringList()), (QStringList{u"A"_s, u"B"_s, u"C"_s}));
    QCOMPARE(readAll(open, {}, u"B"_s).rows, (Rows{{u"b"_s}}));
    QCOMPARE((*openTable(open))->sheet(), u"A"_s);
}

void TestWorkbookReaders::aSheetThatIsNotThereIsSaid()
{
    const QString book = xlsx(m_files, "<row><c><v>1</v></c></row>");
    QVERIFY(readAll(book, {}, u"Three"_s).error.contains(u"It has: One"_s));
    const QString open = ods(m_files, "<table:table table:name=\"A\"><table:table-row>" + odsText("a") + "</table:table-row></table:table><table:table table:name=\"B\"/>");
    QVERIFY(readAll(open, {}, u"Three"_s).error.contains(u"It has: A, B"_s));
    QVERIFY(readAll(open, {}, u"B"_s).error.contains(u"no row in the sheet"_s));
    const QString plain = m_files.write(u"plain.csv"_s, "a,b\n");
    QVERIFY(sheetNames(plain).value_or(QStringList{u"?"_s}).isEmpty());
    QVERIFY(readAll(plain, {}, u"Three"_s).error.contains(u"no sheets"_s));
}

void TestWorkbookReaders::hostileWorkbooksGetASentence_data()
{
    QTest::addColumn<bool>("isXlsx");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("part");

    const QByteArray cell = "<row><c t=\"inlineStr\"><is><t>";
    const QByteArray cellEnd = "</t></is></c></row>";
    QTest::newRow("nested deeply") << true << QByteArray("<row>").repeated(100) << u"damaged"_s;
    QTest::newRow("cut in the middle") << true << QByteArray("<row><c") << u"damaged"_s;
    QTest::newRow("cell too long") << true << cell + QByteArray(40'000, 'x') + cellEnd << u"more than 32,767 characters"_s;
    QTest::newRow("text without end") << true << cell + QByteArray(2'000'000, 'x') + cellEnd << u"damaged"_s;
    QTest::newRow("comment without end") << true << "<!--" + QByteArray(600'000, '<').replace("<", "<>") << u"damaged"_s;
    QTest::newRow("CDATA without end") << true << cell + "<![CDATA[" + QByteArray(600'000, '<').replace("<", "<>") << u"damaged"_s;
    QTest::newRow("tag without end") << true << "<row " + QByteArray(2'000'000, 'x') << u"damaged"_s;
    QTest::newRow("column far out") << true << QByteArray("<row r=\"1\"><c r=\"ZZZZZZZZZZ1\"><v>1</v></c></row>") << u"more than 2000 cells"_s;
    QTest::newRow("no such text") << true << QByteArray("<row><c t=\"s\"><v>99</v></c></row>") << u"damaged"_s;
    QTest::newRow("zero byte") << true << QByteArray("<row\0>", 6) << u"damaged"_s;
    QTest::newRow("repeated wide") << false << "<table:table><table:table-row>" + odsText("x", "table:number-columns-repeated=\"1000000000\"") + "</table:table-row></table:table>" << u"more than 2000 cells"_s;
    QTest::newRow("many spaces") << false << "<table:table><table:table-row>" + odsText("<text:s text:c=\"2000000000\"/><text:s text:c=\"2000000000\"/>") + "</table:table-row></table:table>" << u"characters"_s;
    QTest::newRow("entity bomb") << false << QByteArray("<!DOCTYPE x [<!ENTITY a \"b\">]>") << u"damaged"_s;
}

void TestWorkbookReaders::hostileWorkbooksGetASentence()
{
    QFETCH(bool, isXlsx);
    QFETCH(QByteArray, content);
    QFETCH(QString, part);
    const Outcome outcome = readAll(isXlsx ? xlsx(m_files, content) : ods(m_files, content));

    QVERIFY2(outcome.error.contains(part), qPrintable(outcome.error));
}

void TestWorkbookReaders::hostileArchivesGetASentence()
{
    const QString path = m_files.path(u"bad.zip"_s);
    const QByteArray bomb = xmlHead + "<!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><office:document-content xmlns:office=\"o\">&b;</office:document-content>";
    writeZip(path, {{"content.xml", bomb}});
    QVERIFY(readAll(path).error.contains(u"damaged"_s));
    writeZip(path, {{"content.xml", odsHead + QByteArray(20'000'000, ' ') + odsEnd}});
    QVERIFY(readAll(path).error.contains(u"swells"_s) || readAll(path).error.contains(u"damaged"_s));
    writeZip(path, {{"a.csv", QByteArray("a,b\n").repeated(5'000'000)}});
    QVERIFY(readAll(path).error.contains(u"swells"_s));
    writeZip(path, {{"META-INF/manifest.xml", "<x><encryption-data/></x>"}, {"content.xml", "xxxx"}});
    QVERIFY(readAll(path).error.contains(u"password"_s));
    writeZip(path, {{"word/document.xml", "<x/>"}});
    QVERIFY(readAll(path).error.contains(u"text document"_s));
    writeZip(path, {{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<x/>"}});
    QVERIFY(readAll(path).error.contains(u"text document"_s));
    TableLimits limits;
    limits.members = 1;
    writeZip(path, {{"a.csv", "a"}, {"b.csv", "b"}});
    QVERIFY(readAll(path, limits).error.contains(u"more than 1 files"_s));
    QVERIFY(readAll(path).error.contains(u"several tables"_s));
}

void TestWorkbookReaders::readsATableInAZipFile()
{
    const QString path = m_files.path(u"register.zip"_s);
    writeZip(path, {{"__MACOSX/table.csv", "x"}, {"folder/table.csv", "a,b\n1,2\n"}, {"readme.pdf", "%PDF"}});

    QCOMPARE(readAll(path).rows, (Rows{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}}));
    auto preferred = openTable(path, {}, u"table"_s);
    QVERIFY(preferred.has_value());
}

QTEST_GUILESS_MAIN(TestWorkbookReaders)
#include "tst_workbookreaders.moc"
