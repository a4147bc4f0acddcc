// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// The one door for files: a valid pupil number in any column of any import gets in nowhere.
#include "model/bookings/bookingfold.h"
#include "model/exchange/bookingimport.h"
#include "tests/model/exchange/importfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray number = "B801200005001";

// The cells of one line of CSV, quoted where they were.
QList<QByteArray> cells(const QByteArray &line)
{
    QList<QByteArray> cells{QByteArray()};
    bool isQuoted = false;
    for (const char c : line) {
        isQuoted = c == '"' ? !isQuoted : isQuoted;
        if (c == ',' && !isQuoted)
            cells.append(QByteArray());
        else
            cells.last() += c;
    }
    return cells;
}

struct Sheet
{
    QByteArray headings;
    QByteArray row;
};

// The headings and the first row of a file of the sample.
Sheet firstRowOf(const QString &name)
{
    QFile file(QStringLiteral(LP_SOURCE_DIR "/resources/sample/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray headings = file.readLine();
    return {headings, file.readLine().trimmed()};
}

// Every column of \p sheet with the number in it, alone and among words.
QList<QByteArray> variantsOf(const Sheet &sheet)
{
    QList<QByteArray> variants;
    const QList<QByteArray> row = cells(sheet.row);
    for (const QByteArray &text : {number, "for " + number.toLower() + " as well"}) {
        for (qsizetype column = 0; column < row.size(); ++column) {
            QList<QByteArray> changed = row;
            changed[column] = text;
            variants.append(sheet.headings + changed.join(',') + '\n');
        }
    }
    return variants;
}

bool holdsIt(const QSqlDatabase &db)
{
    auto tables = sql::select(db, u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%\\_fts%' ESCAPE '\\'"_s);
    QStringList names;
    while (tables && tables->next())
        names.append(tables->value(0).toString());
    for (const QString &table : std::as_const(names)) {
        QStringList columns;
        auto info = sql::select(db, u"SELECT name FROM pragma_table_info(?)"_s, {table});
        while (info && info->next())
            columns.append(u"instr(lower(CAST(\"%1\" AS BLOB)), '%2') > 0"_s.arg(info->value(0).toString(), QString::fromLatin1(number.toLower())));
        const auto found = sql::value(db, u"SELECT EXISTS(SELECT 1 FROM \"%1\" WHERE %2)"_s.arg(table, columns.join(u" OR "_s)));
        if (found && found->toBool())
            return true;
    }
    return false;
}

} // namespace

class TestPupilNumberImports : public QObject
{
    Q_OBJECT

private slots:
    void noColumnOfADirectoryLetsOneIn();
    void noColumnOfTheRegisterLetsOneIn();
    void noColumnOfBookingsLetsOneIn();
};

void TestPupilNumberImports::noColumnOfADirectoryLetsOneIn()
{
    const QList<QByteArray> variants = variantsOf(firstRowOf(u"directory.csv"_s));
    QVERIFY(variants.size() >= 40);
    for (const QByteArray &file : variants) {
        ImportFixture fixture;
        [[maybe_unused]] const auto report = fixture.importDirectory(file);
        QVERIFY2(!holdsIt(fixture.database.connection()), file.constData());
    }
}

void TestPupilNumberImports::noColumnOfTheRegisterLetsOneIn()
{
    const QList<QByteArray> variants = variantsOf(firstRowOf(u"schools.csv"_s));
    QVERIFY(variants.size() >= 40);
    for (const QByteArray &file : variants) {
        ImportFixture fixture;
        [[maybe_unused]] const auto report = fixture.importSchools({fixture.files.write(u"schools.csv"_s, file)});
        QVERIFY2(!holdsIt(fixture.database.connection()), file.constData());
    }
}

void TestPupilNumberImports::noColumnOfBookingsLetsOneIn()
{
    const Identity director{u"Sue"_s, u"development-director"_s, 0, {}, {}};
    const QList<QByteArray> variants = variantsOf(firstRowOf(u"bookings.csv"_s));
    QVERIFY(variants.size() >= 60);
    for (const QByteArray &file : variants) {
        ImportFixture fixture;
        addBookingFolds(fixture.journal);
        const QString path = fixture.files.write(u"bookings.csv"_s, file);
        [[maybe_unused]] const auto report = BookingImport(fixture.database.connection(), fixture.journal, fixture.clock, director).run({path}, {});
        QVERIFY2(!holdsIt(fixture.database.connection()), file.constData());
    }
}

QTEST_GUILESS_MAIN(TestPupilNumberImports)
#include "tst_pupilnumberimports.moc"
