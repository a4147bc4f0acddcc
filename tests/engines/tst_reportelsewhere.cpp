// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// What others make of the report: an accessibility checker in Chromium, LibreOffice.
#include "model/reports/reportdocument.h"
#include "model/reports/reportfile.h"
#include "model/reports/reportworkbook.h"
#include "tests/model/reports/samplepartnership.h"
#include "views/printing/pdffile.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString programOf(const QStringList &names)
{
    for (const QString &name : names) {
        const QString path = QStandardPaths::findExecutable(name);
        if (!path.isEmpty())
            return path;
    }
    return {};
}

// What npm fetched into out/, or as the environment names it; empty when it is not there.
QString fileOf(const char *variable, const QString &below)
{
    for (const QString &path : {qEnvironmentVariable(variable), QStringLiteral(LP_SOURCE_DIR) + below}) {
        if (!path.isEmpty() && QFile::exists(path))
            return path;
    }
    return {};
}

QByteArray axe()
{
    QFile file(fileOf("LP_AXE", u"/out/axe/package/axe.min.js"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

constexpr int patience = 180000; // milliseconds

} // namespace

class TestReportElsewhere : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theWebPageHasNoAccessibilityViolations_data();
    void theWebPageHasNoAccessibilityViolations();
    void theWebPageIsValidHtml_data() { theWebPageHasNoAccessibilityViolations_data(); }
    void theWebPageIsValidHtml();
    void theTextDocumentKeepsToTheSchemaOfOpenDocument_data() { theWebPageHasNoAccessibilityViolations_data(); }
    void theTextDocumentKeepsToTheSchemaOfOpenDocument();
    void theWordsOfThePdfComeInReadingOrder();
    void libreOfficeMakesATaggedPdfOfTheTextDocument();
    void libreOfficeReadsTheFiguresOfTheWorkbook();

private:
    [[nodiscard]] ReportContent content(ReportEdition edition) { return *m_sample.desk().content(m_records, SamplePartnership::year(edition)); }
    bool convert(const QString &to, const QString &file);
    void checkManifest(const QString &schemas, const QString &parts);
    void save(const QString &path, const QByteArray &bytes);

    SamplePartnership m_sample;
    ReportRecords m_records;
};

void TestReportElsewhere::initTestCase()
{
    QVERIFY(m_sample.isRead);
    m_records = *m_sample.desk().read();
}

void TestReportElsewhere::save(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

bool TestReportElsewhere::convert(const QString &to, const QString &file)
{
    QProcess process;
    process.start(programOf({u"soffice"_s, u"libreoffice"_s}), {u"-env:UserInstallation=file://"_s + m_sample.folder.filePath(u"office"_s), u"--headless"_s,
                                                                u"--convert-to"_s, to, u"--outdir"_s, m_sample.folder.path(), file});
    return process.waitForFinished(patience) && process.exitCode() == 0;
}

void TestReportElsewhere::theWebPageHasNoAccessibilityViolations_data()
{
    QTest::addColumn<bool>("isForGovernors");
    QTest::newRow("governors") << true;
    QTest::newRow("directors") << false;
}

void TestReportElsewhere::theWebPageHasNoAccessibilityViolations()
{
    QFETCH(bool, isForGovernors);
    const QByteArray checker = axe();
    const QString browser = programOf({u"chromium"_s, u"chromium-browser"_s, u"google-chrome"_s});
    if (checker.isEmpty() || browser.isEmpty())
        QSKIP("Chromium or axe-core is not there (npm pack axe-core, LP_AXE=.../axe.min.js)");
    QByteArray html = ReportFile::html(content(isForGovernors ? ReportEdition::Governors : ReportEdition::Directors));
    // The page itself forbids every script: for the checker that is taken out.
    const qsizetype policy = html.indexOf("<meta http-equiv=\"Content-Security-Policy\"");
    QVERIFY(policy > 0);
    html.remove(policy, html.indexOf('>', policy) - policy + 1);
    html.replace("</body>", "<script>" + checker + "</script><script>axe.run().then(r => { document.title = 'axe:' + r.passes.length + ':' + "
                            "r.violations.map(v => v.id + ' ' + v.nodes[0].html).join(' | ') + ':end'; });</script></body>");
    const QString path = m_sample.folder.filePath(u"axe.html"_s);
    save(path, html);
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(browser, {u"--headless"_s, u"--no-sandbox"_s, u"--disable-gpu"_s, u"--disable-dev-shm-usage"_s, u"--disable-background-networking"_s,
                            u"--virtual-time-budget=60000"_s, u"--user-data-dir="_s + m_sample.folder.filePath(u"profile"_s), u"--dump-dom"_s, u"file://"_s + path});
    QVERIFY(process.waitForFinished(patience));
    static const QRegularExpression result(u"<title>axe:(\\d+):(.*):end</title>"_s);
    const auto match = result.match(QString::fromUtf8(process.readAllStandardOutput()));
    QVERIFY(match.hasMatch());
    QVERIFY(match.captured(1).toInt() > 20); // it did check
    QCOMPARE(match.captured(2), QString());
}

void TestReportElsewhere::theWebPageIsValidHtml()
{
    QFETCH(bool, isForGovernors);
    const QString validator = fileOf("LP_VNU", u"/out/vnu/package/build/dist/vnu.jar"_s);
    if (validator.isEmpty() || programOf({u"java"_s}).isEmpty())
        QSKIP("Java or the validator is not there (npm pack vnu-jar, LP_VNU=.../vnu.jar)");
    const QString path = m_sample.folder.filePath(u"valid.html"_s);
    save(path, ReportFile::html(content(isForGovernors ? ReportEdition::Governors : ReportEdition::Directors)));
    const auto run = [&](const QString &file) {
        QProcess process;
        process.start(u"java"_s, {u"-jar"_s, validator, u"--errors-only"_s, file});
        const bool isDone = process.waitForFinished(patience);
        return std::pair{isDone && process.exitCode() == 0, process.readAllStandardError()};
    };
    const auto [isValid, problems] = run(path);
    QVERIFY2(isValid && problems.isEmpty(), problems.constData());
    save(path, "<!DOCTYPE html><html><head><title>Not valid</title></head><body><table><p>No</table></body></html>");
    QVERIFY(!run(path).first); // it does check
}

// The schema of OpenDocument 1.3 as it comes with Emacs.
void TestReportElsewhere::theTextDocumentKeepsToTheSchemaOfOpenDocument()
{
    QFETCH(bool, isForGovernors);
    const QStringList schemas = QDir(u"/usr/share/emacs"_s).entryList({u"[0-9]*"_s}, QDir::Dirs);
    const QString folder = schemas.isEmpty() ? QString() : u"/usr/share/emacs/%1/etc/schema/"_s.arg(schemas.last());
    const QString schema = folder + u"OpenDocument-schema-v1.3.rnc"_s;
    if (!QFile::exists(schema) || programOf({u"jing"_s}).isEmpty() || programOf({u"unzip"_s}).isEmpty())
        QSKIP("jing, unzip or the schema of OpenDocument (emacs-common) is not installed");
    const QString path = m_sample.folder.filePath(u"schema.odt"_s);
    save(path, *ReportFile::odt(content(isForGovernors ? ReportEdition::Governors : ReportEdition::Directors)));
    const QString parts = m_sample.folder.filePath(u"parts"_s);
    QCOMPARE(QProcess::execute(u"unzip"_s, {u"-q"_s, u"-o"_s, path, u"-d"_s, parts}), 0);
    for (const QString &part : {u"content.xml"_s, u"styles.xml"_s, u"meta.xml"_s}) {
        QProcess process;
        process.start(u"jing"_s, {u"-i"_s, u"-c"_s, schema, QDir(parts).filePath(part)});
        QVERIFY(process.waitForFinished(patience));
        const QByteArray problems = process.readAllStandardOutput() + process.readAllStandardError();
        QVERIFY2(process.exitCode() == 0, problems.constData());
    }
    checkManifest(folder, parts);
    QFile wrong(QDir(parts).filePath(u"content.xml"_s));
    QVERIFY(wrong.open(QIODevice::ReadWrite));
    QByteArray bytes = wrong.readAll();
    bytes.replace("<text:p ", "<text:paragraph ").replace("</text:p>", "</text:paragraph>");
    wrong.resize(0);
    QVERIFY(wrong.seek(0) && wrong.write(bytes) > 0);
    wrong.close();
    QVERIFY(QProcess::execute(u"jing"_s, {u"-i"_s, u"-c"_s, schema, wrong.fileName()}) != 0); // it does check
}

// The schema of the manifest has the version of OpenDocument that it came with; else that of 1.3 is the same.
void TestReportElsewhere::checkManifest(const QString &schemas, const QString &parts)
{
    QFile older(schemas + u"od-manifest-schema-v1.2-os.rnc"_s);
    QVERIFY(older.open(QIODevice::ReadOnly));
    const QString schema = m_sample.folder.filePath(u"manifest.rnc"_s);
    QFile::remove(schema);
    save(schema, older.readAll().replace("manifest:version { \"1.2\" }", "manifest:version { \"1.3\" }"));
    const QString manifest = QDir(parts).filePath(u"META-INF/manifest.xml"_s);
    QCOMPARE(QProcess::execute(u"jing"_s, {u"-i"_s, u"-c"_s, schema, manifest}), 0);
    QFile file(manifest);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    for (const QFileInfo &part : QDir(parts).entryInfoList(QDir::Files)) {
        if (part.fileName() != u"mimetype"_s)
            QVERIFY2(bytes.contains("full-path=\"" + part.fileName().toUtf8() + '"'), qPrintable(part.fileName()));
    }
    QCOMPARE(bytes.count("<manifest:file-entry "), QDir(parts).entryList(QDir::Files).size()); // the package itself instead of mimetype
}

// Headings, sentences and rows of tables as they follow each other in the document.
void TestReportElsewhere::theWordsOfThePdfComeInReadingOrder()
{
    if (programOf({u"pdftotext"_s}).isEmpty())
        QSKIP("pdftotext is not installed");
    const ReportContent report = content(ReportEdition::Governors);
    const QString path = m_sample.folder.filePath(u"order.pdf"_s);
    QVERIFY(savePdf(ReportDocument::compose(report), path));
    QProcess process;
    process.start(u"pdftotext"_s, {u"-raw"_s, u"-enc"_s, u"UTF-8"_s, path, u"-"_s});
    QVERIFY(process.waitForFinished(patience));
    const QString text = QString::fromUtf8(process.readAllStandardOutput()).simplified();
    qsizetype at = 0;
    int found = 0;
    const auto follows = [&](const QString &words) {
        const qsizetype next = text.indexOf(words.simplified(), at);
        if (next < 0)
            return false;
        at = next;
        ++found;
        return true;
    };
    int number = 0;
    for (const ReportChapter &chapter : report.chapters) {
        if (chapter.id == u"next-steps"_s)
            continue;
        QVERIFY2(follows(u"%1 %2"_s.arg(++number).arg(chapter.title)), qPrintable(chapter.title));
        for (const QString &id : tablesOfChapter(chapter.id)) {
            const FigureTable &table = report.figures.table(id);
            const bool isForDirectors = id == u"case-studies"_s;
            if (!table.title.isEmpty() && !isForDirectors)
                QVERIFY2(follows(table.title), qPrintable(table.title));
        }
    }
    QVERIFY(found > 25);
}

void TestReportElsewhere::libreOfficeMakesATaggedPdfOfTheTextDocument()
{
    if (programOf({u"soffice"_s, u"libreoffice"_s}).isEmpty() || programOf({u"pdfinfo"_s}).isEmpty())
        QSKIP("LibreOffice or pdfinfo is not installed");
    const QString path = m_sample.folder.filePath(u"report.odt"_s);
    save(path, *ReportFile::odt(content(ReportEdition::Governors)));
    QVERIFY(convert(u"pdf:writer_pdf_Export:{\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"}}"_s, path));
    QProcess process;
    process.start(u"pdfinfo"_s, {m_sample.folder.filePath(u"report.pdf"_s)});
    QVERIFY(process.waitForFinished());
    static const QRegularExpression tagged(u"Tagged:\\s+yes"_s);
    QVERIFY(tagged.match(QString::fromUtf8(process.readAllStandardOutput())).hasMatch());
    process.start(u"pdfinfo"_s, {u"-struct"_s, m_sample.folder.filePath(u"report.pdf"_s)});
    QVERIFY(process.waitForFinished());
    const QByteArray structure = process.readAllStandardOutput();
    for (const QByteArray &element : {QByteArray("H1"), QByteArray("H2"), QByteArray("Table"), QByteArray("TH"), QByteArray("Figure")})
        QVERIFY2(structure.contains(element), element.constData());
}

void TestReportElsewhere::libreOfficeReadsTheFiguresOfTheWorkbook()
{
    if (programOf({u"soffice"_s, u"libreoffice"_s}).isEmpty())
        QSKIP("LibreOffice is not installed");
    const ReportContent report = content(ReportEdition::Directors);
    const QString path = m_sample.folder.filePath(u"report.xlsx"_s);
    QVERIFY(ReportWorkbook::save(report, path));
    QVERIFY(convert(u"csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false,false,false,false,-1"_s, path)); // every sheet, tabs, values as they are
    QStringList rows;
    for (const QString &name : QDir(m_sample.folder.path()).entryList({u"report-*.csv"_s})) {
        QFile file(m_sample.folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (QString row : QString::fromUtf8(file.readAll()).remove(u'"').split(u'\n')) {
            while (row.endsWith(u'\t')) // narrower than another table of its sheet
                row.chop(1);
            rows.append(row);
        }
    }
    int compared = 0;
    for (const FigureTable &table : report.figures.tables) {
        for (const FigureRow &row : table.rows) {
            QStringList cells{row.title};
            bool isWhole = true;
            for (qsizetype i = 0; i < table.columns.size(); ++i) {
                isWhole = isWhole && table.columns.at(i).unit == Unit::Count && !table.columns.at(i).isRate;
                cells.append(QString::number(row.cells.at(static_cast<size_t>(i)).value));
            }
            if (!isWhole)
                continue; // hours and pounds have digits behind the point that are compared in the workbook itself
            QVERIFY2(rows.contains(cells.join(u'\t')), qPrintable(cells.join(u'|')));
            ++compared;
        }
    }
    QVERIFY(compared > 40);
}

QTEST_MAIN(TestReportElsewhere)
#include "tst_reportelsewhere.moc"
