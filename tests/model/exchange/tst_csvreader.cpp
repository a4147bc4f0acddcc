// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/csvreader.h"
#include "model/exchange/tablereader.h"
#include "tests/model/exchange/testfiles.h"

#include <QStringEncoder>
#include <QTest>

#include <zlib.h>

using namespace Qt::StringLiterals;

namespace {

using Rows = QList<QStringList>;

struct Outcome
{
    Rows rows;
    QList<qint64> numbers;
    QStringList notes;
    QString error;
};

Outcome readAll(const QString &path, const TableLimits &limits = {}, const QString &preferred = {})
{
    Outcome outcome;
    auto reader = openTable(path, limits, preferred);
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
    }
    outcome.notes = (*reader)->notes();
    return outcome;
}

QByteArray gzipped(const QByteArray &bytes)
{
    QByteArray packed(static_cast<qsizetype>(compressBound(static_cast<uLong>(bytes.size()))) + 64, Qt::Uninitialized);
    z_stream stream = {};
    deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

} // namespace

class TestCsvReader final : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatSchoolsWrite_data();
    void readsWhatSchoolsWrite();
    void numbersRowsAsASpreadsheetDoes();
    void readsRowsLongerThanItsBuffer();
    void readsGzippedFiles();
    void saysWhenEncodingsAreMixed();
    void refusesWhatIsNoTable_data();
    void refusesWhatIsNoTable();
    void refusesWhatIsBeyondItsLimits();
    void refusesAGzipBomb();
    void refusesACutGzip();
    void refusesALineThatNeverEnds();

private:
    TestFiles m_files;
};

void TestCsvReader::readsWhatSchoolsWrite_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Rows>("rows");

    const Rows sian{{u"Name"_s, u"School"_s}, {u"Siân"_s, u"St Mary\u2019s"_s}};
    QStringEncoder little(QStringConverter::Utf16LE);
    QStringEncoder big(QStringConverter::Utf16BE);
    QStringEncoder marked(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    const QString plain = u"Name,School\r\nSiân,St Mary\u2019s\r\n"_s;
    QTest::newRow("UTF-8") << plain.toUtf8() << sian;
    QTest::newRow("UTF-8 with a mark") << "\xEF\xBB\xBF" + plain.toUtf8() << sian;
    QTest::newRow("UTF-16, little end first") << QByteArray(little(plain)) << sian;
    QTest::newRow("UTF-16, big end first") << QByteArray(big(plain)) << sian;
    QTest::newRow("UTF-16 with a mark") << QByteArray(marked(plain)) << sian;
    QTest::newRow("Windows-1252") << QByteArray("Name,School\r\nSi\xE2n,St Mary\x92s\r\n") << sian;
    QTest::newRow("semicolons") << QByteArray("a;b,c\n1;2,5\n3;4,5\n") << Rows{{u"a"_s, u"b,c"_s}, {u"1"_s, u"2,5"_s}, {u"3"_s, u"4,5"_s}};
    QTest::newRow("tabs") << QByteArray("a\tb\n1\t2\n") << Rows{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("Excel's separator line") << QByteArray("sep=;\r\na;b\r\n") << Rows{{u"a"_s, u"b"_s}};
    QTest::newRow("quoted line breaks") << QByteArray("a,\"b\r\nc\"\n\"d\"\"e\",f") << Rows{{u"a"_s, u"b\r\nc"_s}, {u"d\"e"_s, u"f"_s}};
    QTest::newRow("old Mac line ends") << QByteArray("a,b\rc,d\r") << Rows{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
    QTest::newRow("quotation mark inside a cell") << QByteArray("a,b\n5\" nails,\"x\"y\n") << Rows{{u"a"_s, u"b"_s}, {u"5\" nails"_s, u"xy"_s}};
    QTest::newRow("empty cells at the end") << QByteArray("a,b,c\n1,,\n") << Rows{{u"a"_s, u"b"_s, u"c"_s}, {u"1"_s, u""_s, u""_s}};
    QTest::newRow("leading zeros") << QByteArray("tel,x\n01632960190,1\n") << Rows{{u"tel"_s, u"x"_s}, {u"01632960190"_s, u"1"_s}};
}

void TestCsvReader::readsWhatSchoolsWrite()
{
    QFETCH(QByteArray, bytes);
    const Outcome outcome = readAll(m_files.write(u"table.csv"_s, bytes));

    QCOMPARE(outcome.error, QString());
    QTEST(outcome.rows, "rows");
}

void TestCsvReader::numbersRowsAsASpreadsheetDoes()
{
    const Outcome outcome = readAll(m_files.write(u"blank.csv"_s, "a,b\n\n\"c\nd\",e\n,,\nf,g\n"));

    QCOMPARE(outcome.numbers, (QList<qint64>{1, 3, 5}));
}

void TestCsvReader::readsRowsLongerThanItsBuffer()
{
    QByteArray bytes;
    QStringList expected;
    for (int i = 0; i < 20; ++i) {
        bytes += (i > 0 ? ",\"" : "\"") + QByteArray(30'000, static_cast<char>('a' + i)) + '"';
        expected.append(QString(30'000, QLatin1Char(static_cast<char>('a' + i))));
    }
    const Outcome outcome = readAll(m_files.write(u"long.csv"_s, bytes + "\r\nx,y\r\n"));

    QCOMPARE(outcome.error, QString());
    QCOMPARE(outcome.rows, (Rows{expected, {u"x"_s, u"y"_s}}));
}

void TestCsvReader::readsGzippedFiles()
{
    const QByteArray twoMembers = gzipped("a,b\n1,") + gzipped("2\n") + QByteArray(16, '\0');
    const Outcome outcome = readAll(m_files.write(u"packed.csv.gz"_s, twoMembers));

    QCOMPARE(outcome.error, QString());
    QCOMPARE(outcome.rows, (Rows{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}}));
}

void TestCsvReader::saysWhenEncodingsAreMixed()
{
    const Outcome outcome = readAll(m_files.write(u"mixed.csv"_s, "Si\xC3\xA2n,Ren\xE9\n"));

    QCOMPARE(outcome.rows, (Rows{{u"Siân"_s, u"René"_s}}));
    QCOMPARE(outcome.notes.size(), 1);
}

void TestCsvReader::refusesWhatIsNoTable_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("part");

    QTest::newRow("nothing") << QByteArray() << u"empty"_s;
    QTest::newRow("PDF") << QByteArray("%PDF-1.7\nxyz") << u"PDF"_s;
    QTest::newRow("old Excel") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") << u"old Excel file"_s;
    QTest::newRow("web page") << QByteArray("<!DOCTYPE html><html>") << u"web page"_s;
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1A\n") << u"picture"_s;
    QTest::newRow("bytes") << QByteArray("\x01\x02\x00\x03\x00\x00\x17\x99\x00\x00\x00\x0b", 12) << u"not a table"_s;
    QTest::newRow("zero byte far behind") << "a,b\n" + QByteArray(300'000, 'x') + QByteArray(4, '\0') << u"not a table"_s;
    QTest::newRow("quotation mark not closed") << QByteArray("a,b\n1,\"2\n3,4\n") << u"never closed"_s;
    QTest::newRow("zip of nothing") << QByteArray("PK\x05\x06") + QByteArray(18, '\0') << u"no table in this zip"_s;
    QTest::newRow("damaged zip") << QByteArray("PK\x03\x04junkjunkjunk") << u"damaged"_s;
}

void TestCsvReader::refusesWhatIsNoTable()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, part);
    const Outcome outcome = readAll(m_files.write(u"wrong.csv"_s, bytes));

    QVERIFY2(outcome.error.contains(part), qPrintable(outcome.error));
}

void TestCsvReader::refusesWhatIsBeyondItsLimits()
{
    TableLimits limits;
    limits.rows = 2;
    QVERIFY(readAll(m_files.write(u"rows.csv"_s, "a\nb\nc\n"), limits).error.contains(u"more than 2 rows"_s));
    limits = {};
    limits.cellsPerRow = 2;
    QVERIFY(readAll(m_files.write(u"cells.csv"_s, "a,b,c\n"), limits).error.contains(u"more than 2 cells"_s));
    limits = {};
    limits.cellCharacters = 3;
    QVERIFY(readAll(m_files.write(u"cell.csv"_s, "a,bcde\n"), limits).error.contains(u"more than 3 characters"_s));
    limits = {};
    limits.fileBytes = 1024 * 1024;
    QVERIFY(readAll(m_files.write(u"file.csv"_s, QByteArray(1024 * 1024 + 1, 'a')), limits).error.contains(u"more than 1 MB"_s));
}

void TestCsvReader::refusesAGzipBomb()
{
    const QByteArray bomb = gzipped(QByteArray("a,b,c,d\n").repeated(1'000'000));
    QVERIFY(readAll(m_files.write(u"bomb.csv.gz"_s, bomb)).error.contains(u"swells"_s));

    TableLimits limits;
    limits.ratio = 100'000;
    limits.unpackedBytes = 5 * 1024 * 1024;
    QVERIFY(readAll(m_files.write(u"large.csv.gz"_s, bomb), limits).error.contains(u"more than 5 MB"_s));
}

void TestCsvReader::refusesACutGzip()
{
    const QByteArray whole = gzipped("a,b\n1,2\n3,4\n5,6\n");
    QVERIFY(readAll(m_files.write(u"cut.csv.gz"_s, whole.chopped(6))).error.contains(u"stops in the middle"_s));
}

void TestCsvReader::refusesALineThatNeverEnds()
{
    const QByteArray endless = "a,b\n\"" + QByteArray(6 * 1024 * 1024, 'x');
    QVERIFY(!readAll(m_files.write(u"endless.csv"_s, endless)).error.isEmpty());
}

QTEST_GUILESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
