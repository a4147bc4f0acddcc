// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// Every format is read back and must hold the same figures.
#include "model/exchange/csvreader.h"
#include "model/exchange/ziparchive.h"
#include "model/reports/reportdata.h"
#include "model/reports/reportdocument.h"
#include "model/reports/reportfile.h"
#include "model/reports/reportworkbook.h"
#include "tests/model/reports/samplepartnership.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>
#include <QXmlStreamReader>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

using Rows = QList<QStringList>;

// All rows of all tables of \p document, in order.
void collect(const doc::Blocks &blocks, Rows &rows)
{
    for (const doc::Block &block : blocks) {
        if (const auto *group = std::get_if<doc::Group>(&block.body))
            collect(group->blocks, rows);
        const auto *table = std::get_if<doc::Table>(&block.body);
        if (!table)
            continue;
        for (const QList<doc::TableRow> &part : {table->header, table->rows}) {
            for (const doc::TableRow &row : part) {
                QStringList cells;
                for (const doc::Text &cell : row.cells)
                    cells.append(doc::wordsOf(cell));
                rows.append(cells);
            }
        }
    }
}

// The same from XML: \p row and \p cells are the local names of its elements.
Rows rowsOfXml(const QByteArray &bytes, const QString &row, const QStringList &cells)
{
    Rows rows;
    QXmlStreamReader xml(bytes);
    int depth = 0;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        const QString name = xml.name().toString();
        if (token == QXmlStreamReader::StartElement && name == row)
            rows.append(QStringList());
        if (token == QXmlStreamReader::StartElement && cells.contains(name) && ++depth == 1)
            rows.last().append(QString());
        if (token == QXmlStreamReader::EndElement && cells.contains(name))
            --depth;
        if (token == QXmlStreamReader::Characters && depth > 0)
            rows.last().last() += xml.text();
    }
    return xml.hasError() ? Rows() : rows;
}

QByteArray odtContent(const QByteArray &bytes, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    file.close();
    QProcess python; // a reader that shares nothing with the writer
    python.start(u"python3"_s, {u"-c"_s, u"import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.infolist()[0].filename == 'mimetype' and "
                                         "z.infolist()[0].compress_type == 0; sys.stdout.buffer.write(z.read('content.xml'))"_s, path});
    return python.waitForFinished() && python.exitCode() == 0 ? python.readAllStandardOutput() : QByteArray();
}

} // namespace

class TestReportFormats : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void htmlAndOdtHoldEveryRowOfTheDocument_data();
    void htmlAndOdtHoldEveryRowOfTheDocument();
    void theDocumentsRowsAreTheFigures();
    void csvAndJsonHoldTheSameFigures();
    void theWorkbookHoldsTheSameFigures();
    void everyFormatHoldsTheSameTables_data();
    void everyFormatHoldsTheSameTables();
    void headingsAndHeaderRowsAreRealInOdt();
    void columnsInOdtFillTheWidthOfTheirTable();
    void everyFigureHasWordsAndATableAfterIt();
    void htmlHasNoScript();
    void aYearWithoutBookingsIsWritten();

private:
    [[nodiscard]] ReportContent content(ReportEdition edition);

    SamplePartnership m_sample;
    ReportRecords m_records;
};

void TestReportFormats::initTestCase()
{
    QVERIFY(m_sample.isRead);
    m_records = *m_sample.desk().read();
}

ReportContent TestReportFormats::content(ReportEdition edition)
{
    return *m_sample.desk().content(m_records, SamplePartnership::year(edition));
}

void TestReportFormats::htmlAndOdtHoldEveryRowOfTheDocument_data()
{
    QTest::addColumn<bool>("isForGovernors");
    QTest::newRow("governors") << true;
    QTest::newRow("directors") << false;
}

void TestReportFormats::htmlAndOdtHoldEveryRowOfTheDocument()
{
    QFETCH(bool, isForGovernors);
    const ReportContent report = content(isForGovernors ? ReportEdition::Governors : ReportEdition::Directors);
    Rows expected;
    collect(ReportDocument::compose(report).blocks, expected);
    QVERIFY(expected.size() > 100);

    QByteArray html = ReportFile::html(report);
    html = html.mid(html.indexOf("<main"));
    html = html.left(html.indexOf("</main>") + 7);
    QCOMPARE(rowsOfXml(html, u"tr"_s, {u"td"_s, u"th"_s}), expected);

    const auto odt = ReportFile::odt(report);
    QVERIFY(odt);
    QCOMPARE(rowsOfXml(odtContent(*odt, m_sample.folder.filePath(u"r.odt"_s)), u"table-row"_s, {u"table-cell"_s}), expected);
}

void TestReportFormats::theDocumentsRowsAreTheFigures()
{
    const ReportContent report = content(ReportEdition::Directors);
    Rows rows;
    collect(ReportDocument::compose(report).blocks, rows);
    for (QStringList &row : rows)
        row.replaceInStrings(QString(QChar::Nbsp), u" "_s); // hours stay beside their number
    int compared = 0;
    for (const FigureTable &table : report.figures.tables) {
        for (const FigureRow &row : table.rows) {
            QStringList cells{row.title};
            for (qsizetype i = 0; i < table.columns.size(); ++i)
                cells.append(figureText(row.cells.at(static_cast<size_t>(i)), table.columns.at(i)));
            compared += rows.contains(cells) ? 1 : 0;
        }
    }
    QVERIFY2(compared > 100, qPrintable(QString::number(compared)));
}

void TestReportFormats::csvAndJsonHoldTheSameFigures()
{
    const ReportContent report = content(ReportEdition::Governors);
    const QString path = m_sample.folder.filePath(u"r.csv"_s);
    QVERIFY(ReportFile::saveCsv(report, path));
    const QJsonObject json = QJsonDocument::fromJson(ReportFile::json(report, m_records)).object();
    Rows expected;
    for (const QJsonValue &table : json[u"tables"_s].toArray()) {
        for (const QJsonValue &row : table[u"rows"_s].toArray()) {
            for (const QJsonValue &column : table[u"columns"_s].toArray()) {
                const QJsonObject cell = row[u"values"_s][column[u"id"_s].toString()].toObject();
                const auto number = [&cell](const QString &key) { return cell.contains(key) ? QString::number(cell[key].toInteger()) : QString(); };
                expected.append({table[u"title"_s].toString(), row[u"title"_s].toString(), column[u"title"_s].toString(), number(u"value"_s),
                                 number(u"out_of"_s), column[u"unit"_s].toString(), cell[u"text"_s].toString()});
            }
        }
    }
    Rows rows = figureRows(shownFigures(report));
    rows.removeFirst();
    QCOMPARE(rows, expected);
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s, u"import csv, json, sys; print(json.dumps(list(csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline='')))[1:]))"_s, path});
    QVERIFY(python.waitForFinished());
    Rows read;
    for (const QJsonValue &row : QJsonDocument::fromJson(python.readAllStandardOutput()).array()) {
        QStringList cells;
        for (const QJsonValue &cell : row.toArray())
            cells.append(cell.toString().startsWith(u"'-"_s) ? cell.toString().mid(1) : cell.toString()); // guarded against formulas
        read.append(cells);
    }
    QCOMPARE(read, expected);
}

void TestReportFormats::theWorkbookHoldsTheSameFigures()
{
    const ReportContent report = content(ReportEdition::Directors);
    const QString path = m_sample.folder.filePath(u"r.xlsx"_s);
    QVERIFY(ReportWorkbook::save(report, path));
    QProcess python;
    python.start(u"python3"_s, {QStringLiteral(LP_SOURCE_DIR "/tests/model/reports/read_workbook.py"), path});
    QVERIFY(python.waitForFinished());
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
    const QJsonObject book = QJsonDocument::fromJson(python.readAllStandardOutput()).object();
    QVERIFY(book[u"charts"_s].toInt() >= 8);
    const QJsonArray rows = book[u"rows"_s].toArray();
    int compared = 0;
    for (const FigureTable &table : report.figures.tables) {
        for (const FigureRow &row : table.rows) {
            QJsonArray cells{row.title};
            for (qsizetype i = 0; i < table.columns.size(); ++i) {
                const Cell &cell = row.cells.at(static_cast<size_t>(i));
                const FigureColumn &column = table.columns.at(i);
                if (column.isRate)
                    cells.append(figureText(cell, column));
                else
                    cells.append(column.unit == Unit::Count ? static_cast<double>(cell.value) : static_cast<double>(cell.value) / (column.unit == Unit::Minutes ? 60 : 100));
            }
            QVERIFY2(rows.contains(cells), QJsonDocument(cells).toJson(QJsonDocument::Compact).constData());
            ++compared;
        }
    }
    QVERIFY(compared > 200);
}

void TestReportFormats::everyFormatHoldsTheSameTables_data()
{
    QTest::addColumn<bool>("isForGovernors");
    QTest::addColumn<QString>("off");
    QTest::addColumn<QString>("absent");
    QTest::newRow("governors: none of what is being prepared") << true << QString() << u"case-studies"_s;
    QTest::newRow("directors") << false << QString() << QString();
    QTest::newRow("governors, a chapter that is off") << true << u"themes"_s << u"themes"_s;
    QTest::newRow("directors, a chapter that is off") << false << u"cases"_s << u"case-studies"_s;
}

void TestReportFormats::everyFormatHoldsTheSameTables()
{
    QFETCH(bool, isForGovernors);
    QFETCH(QString, off);
    QFETCH(QString, absent);
    ReportContent report = content(isForGovernors ? ReportEdition::Governors : ReportEdition::Directors);
    for (ReportChapter &chapter : report.chapters)
        chapter.isOff = chapter.id == off;
    const QString path = m_sample.folder.filePath(u"t.xlsx"_s);
    QVERIFY(ReportWorkbook::save(report, path));
    QProcess python;
    python.start(u"python3"_s, {QStringLiteral(LP_SOURCE_DIR "/tests/model/reports/read_workbook.py"), path});
    QVERIFY(python.waitForFinished());
    QSet<QString> inWorkbook;
    for (const QJsonValue &row : QJsonDocument::fromJson(python.readAllStandardOutput()).object()[u"rows"_s].toArray())
        inWorkbook.insert(row[0].toString());
    QSet<QString> inCsv;
    for (const QStringList &row : figureRows(shownFigures(report)))
        inCsv.insert(row.first());
    const QByteArray page = ReportFile::html(report);
    QSet<QString> inJson;
    for (const QJsonValue &table : QJsonDocument::fromJson(ReportFile::json(report, m_records)).object()[u"tables"_s].toArray())
        inJson.insert(table[u"id"_s].toString());
    int shown = 0;
    for (const FigureTable &table : report.figures.tables) {
        const bool isShown = inJson.contains(table.id);
        QVERIFY2(table.id != absent || !isShown, qPrintable(table.id));
        QCOMPARE(inWorkbook.contains(table.title), isShown);
        QCOMPARE(inCsv.contains(table.title), isShown && !table.rows.empty());
        QCOMPARE(page.contains(">" + table.title.toHtmlEscaped().toUtf8() + "</h3>"), isShown);
        shown += isShown ? 1 : 0;
    }
    QVERIFY(shown > 12);
}

void TestReportFormats::headingsAndHeaderRowsAreRealInOdt()
{
    const QByteArray xml = odtContent(*ReportFile::odt(content(ReportEdition::Governors)), m_sample.folder.filePath(u"h.odt"_s));
    QCOMPARE(xml.count("text:outline-level=\"1\""), 1);
    QVERIFY(xml.count("text:outline-level=\"2\"") >= 10);
    QCOMPARE(xml.count("<table:table-header-rows>"), xml.count("<table:table "));
    QCOMPARE(xml.count("<svg:desc>"), xml.count("<draw:g "));
}

void TestReportFormats::columnsInOdtFillTheWidthOfTheirTable()
{
    QXmlStreamReader xml(odtContent(*ReportFile::odt(content(ReportEdition::Directors)), m_sample.folder.filePath(u"w.odt"_s)));
    int tables = 0;
    int width = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        const QStringView style = xml.attributes().value(u"table:style-name"_s);
        if (xml.isStartElement() && xml.name() == u"table-column"_s)
            width += style.mid(5).toInt(); // Share17
        if (xml.isEndElement() && xml.name() == u"table"_s) {
            QCOMPARE(std::exchange(width, 0), 100);
            ++tables;
        }
    }
    QVERIFY(tables > 15);
}

void TestReportFormats::everyFigureHasWordsAndATableAfterIt()
{
    const QByteArray html = ReportFile::html(content(ReportEdition::Governors));
    QVERIFY(html.count("<svg ") >= 6);
    QCOMPARE(html.count("role=\"img\" aria-label=\""), html.count("<svg "));
    QVERIFY(html.count("<table") >= html.count("<svg "));
}

void TestReportFormats::htmlHasNoScript()
{
    QVERIFY(!ReportFile::html(content(ReportEdition::Governors)).contains("<script"));
}

void TestReportFormats::aYearWithoutBookingsIsWritten()
{
    const auto report = m_sample.desk().content(m_records, {Period::year(2031), {}, ReportEdition::Governors, 5});
    QVERIFY(report);
    const QByteArray page = ReportFile::html(*report);
    QVERIFY(page.contains("Nobody asked for help in this time."));
    QVERIFY(page.contains("No expected outcome has been rated."));
    QVERIFY(!page.contains("too small")); // nothing is hidden where there is nothing
    QVERIFY(!page.contains("Answers that few gave"));
    QVERIFY(ReportFile::odt(*report));
    QVERIFY(ReportWorkbook::save(*report, m_sample.folder.filePath(u"empty.xlsx"_s)));
}

QTEST_GUILESS_MAIN(TestReportFormats)
#include "tst_reportformats.moc"
