// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// What LibreOffice reads from our CSV and XLSX: every cell as it was written, codes with their zeros, no formula.
#include "model/exchange/tablereader.h"
#include "model/exchange/tablewriter.h"
#include "tests/support/sampledirectory.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString office()
{
    const QString name = QStandardPaths::findExecutable(u"soffice"_s);
    return name.isEmpty() ? QStandardPaths::findExecutable(u"libreoffice"_s) : name;
}

const QList<QStringList> trickyRows{
    {u"code"_s, u"text"_s, u"more"_s},
    {u"00123"_s, u"=1+1"_s, u"plain"_s},
    {u"007/0042"_s, u"@SUM(A1:A2)"_s, u"with \"quotes\", commas; and\ntwo lines"_s},
    {u"01632 960100"_s, u"+44 20 7946"_s, u"Zoë Müller \u2013 Łukasz"_s},
    {u"1/2"_s, u"-2+3"_s, u"KS1-2"_s},
    {u"1E10"_s, u"=HYPERLINK(\"https://example.org\")"_s, u"2025-02-20"_s},
};

// What is taken for a formula elsewhere comes with an apostrophe in front.
QString guarded(const QString &cell)
{
    return !cell.isEmpty() && u"=+-@"_s.contains(cell.front()) ? u'\'' + cell : cell;
}

bool writeTable(const QString &path, const QList<QStringList> &rows)
{
    auto table = createTable(path);
    if (!table)
        return false;
    for (const QStringList &row : rows) {
        if (!(*table)->writeRow(row))
            return false;
    }
    return (*table)->finish().has_value();
}

QList<QStringList> rowsOfTable(const QString &path)
{
    QList<QStringList> rows;
    auto table = openTable(path);
    if (!table)
        return rows;
    QStringList row;
    for (auto more = (*table)->next(row); more && *more; more = (*table)->next(row))
        rows.append(row);
    return rows;
}

} // namespace

class TestTablesInLibreOffice : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void workbookKeepsEveryCell();
    void workbookOfTheSampleKeepsEveryCell();
    void csvRunsNoFormula();

private:
    [[nodiscard]] QString converted(const QString &path, const QStringList &options = {}) const;
    QTemporaryDir m_folder;
};

void TestTablesInLibreOffice::initTestCase()
{
    if (office().isEmpty())
        QSKIP("LibreOffice is not installed");
}

// The file as LibreOffice shows it: its displayed values, saved as CSV.
QString TestTablesInLibreOffice::converted(const QString &path, const QStringList &options) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(office(), QStringList{u"-env:UserInstallation=file://"_s + m_folder.filePath(u"profile"_s), u"--headless"_s} + options
                                + QStringList{u"--convert-to"_s, u"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"_s, u"--outdir"_s,
                                              m_folder.filePath(u"out"_s), path});
    process.waitForFinished(120000);
    return m_folder.filePath(u"out/%1.csv"_s.arg(QFileInfo(path).completeBaseName()));
}

void TestTablesInLibreOffice::workbookKeepsEveryCell()
{
    const QString path = m_folder.filePath(u"tricky.xlsx"_s);
    QVERIFY(writeTable(path, trickyRows));
    QFile file(converted(path));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    for (const QStringList &row : trickyRows) {
        QStringList cells;
        for (const QString &cell : row)
            cells.append(guarded(cell));
        for (QString cell : cells) {
            cell.replace(u'"', u"\"\""_s);
            QVERIFY2(text.contains(cell), qPrintable(cell + u"\n"_s + text));
        }
    }
}

void TestTablesInLibreOffice::workbookOfTheSampleKeepsEveryCell()
{
    QList<QStringList> rows{{u"reference"_s, u"person"_s, u"theme"_s, u"interest"_s, u"telephone"_s, u"confirmed"_s}};
    for (const Entry &entry : sampleDirectory().entries)
        rows.append({entry.reference, entry.person, entry.theme, entry.interest, entry.telephone, entry.confirmedOn.toString(Qt::ISODate)});
    const QString path = m_folder.filePath(u"sample.xlsx"_s);
    QVERIFY(writeTable(path, rows));
    const QList<QStringList> read = rowsOfTable(converted(path));
    QCOMPARE(read.size(), rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i)
        QCOMPARE(read.at(i), rows.at(i));
}

void TestTablesInLibreOffice::csvRunsNoFormula()
{
    const QString path = m_folder.filePath(u"formulas.csv"_s);
    QVERIFY(writeTable(path, trickyRows));
    QFile file(converted(path, {u"--infilter=Text - txt - csv (StarCalc):44,34,76,1"_s}));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    for (const QString &harmless : {u"'=1+1"_s, u"'@SUM(A1:A2)"_s, u"'-2+3"_s, u"'=HYPERLINK"_s})
        QVERIFY2(text.contains(harmless), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestTablesInLibreOffice)
#include "tst_tablesinlibreoffice.moc"
