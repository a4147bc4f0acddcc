// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/bookingfold.h"
#include "model/exchange/bookingexport.h"
#include "model/exchange/bookingimport.h"
#include "model/exchange/bookingjson.h"
#include "model/exchange/directoryexport.h"
#include "model/exchange/directoryimport.h"
#include "model/exchange/schoolsimport.h"
#include "model/journal/journal.h"
#include "model/reports/figuretables.h"
#include "model/reports/reportdata.h"
#include "model/reports/reportreader.h"
#include "model/store/database.h"
#include "tests/model/reports/randompartnership.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;

namespace {

// The scopes and periods that are compared for each partnership.
std::vector<std::pair<ReportScope, Period>> someReports(const ReportRecords &records)
{
    std::vector<std::pair<ReportScope, Period>> reports{{{}, Period::year(2025)}, {{}, Period::year(2024)}, {{}, Period::year(2031)},
                                                        {{}, Period::term(2025, 2)}, {{}, Period::fromText(u"2025-02-03 to 2025-11-09"_s)}};
    if (!records.regions.isEmpty())
        reports.push_back({{ReportScope::Kind::Region, records.regions.first(), 0}, Period::year(2025)});
    if (!records.clusters.isEmpty())
        reports.push_back({{ReportScope::Kind::Cluster, records.clusters.first(), 0}, Period::year(2025)});
    if (!records.schools.empty())
        reports.push_back({{ReportScope::Kind::School, records.schools.front().name, records.schools.front().id}, Period::year(2025)});
    return reports;
}

QJsonObject caseOf(const RandomPartnership &partnership)
{
    QJsonArray bookings;
    for (const Booking &booking : partnership.bookings)
        bookings.append(bookingjson::ofBooking(booking, partnership.records.today, nullptr));
    QJsonObject schools;
    for (const ReportSchool &school : partnership.records.schools) {
        const QString cluster = school.clusters.isEmpty() ? QString() : partnership.records.clusters.at(school.clusters.first().cluster);
        const QString region = school.region < 0 ? QString() : partnership.records.regions.at(school.region);
        schools[school.name] = QJsonObject{{u"phase"_s, school.phase}, {u"cluster"_s, cluster}, {u"region"_s, region}};
    }
    const auto nameOf = [&](int school) { return school < 0 ? QString() : partnership.records.schools.at(static_cast<size_t>(school)).name; };
    QJsonArray contacts;
    for (const ReportContact &contact : partnership.records.contacts)
        contacts.append(QJsonObject{{u"school"_s, nameOf(contact.school)}, {u"on"_s, contact.heldOn.toString(Qt::ISODate)}});
    QJsonArray entries;
    for (const ReportEntry &entry : partnership.records.entries)
        entries.append(QJsonObject{{u"school"_s, nameOf(entry.school)}, {u"confirmed"_s, entry.confirmedOn.toString(Qt::ISODate)}});
    QJsonArray imports;
    for (const ReportImport &step : partnership.records.imports)
        imports.append(QJsonObject{{u"on"_s, step.on.toString(Qt::ISODate)}, {u"added"_s, step.added}, {u"updated"_s, step.updated}});
    QJsonObject terms;
    for (const int year : {2024, 2025}) {
        QJsonArray firstDays;
        for (const TermSpan &span : partnership.records.terms.of(year).spans)
            firstDays.append(span.first.toString(Qt::ISODate));
        if (!partnership.records.terms.areUsual(year))
            terms[QString::number(year)] = firstDays;
    }
    QJsonArray reports;
    auto wanted = someReports(partnership.records);
    wanted.erase(wanted.begin() + 1, wanted.begin() + 3); // the sample has these
    for (const auto &[scope, period] : wanted)
        reports.append(figuresJson(computeFigures(partnership.records, period, scope), partnership.records, true));
    return {{u"bookings"_s, bookings}, {u"schools"_s, schools}, {u"contacts"_s, contacts}, {u"entries"_s, entries}, {u"imports"_s, imports}, {u"terms"_s, terms}, {u"reports"_s, reports}};
}

void save(const QString &path, const QJsonDocument &document)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(document.toJson(QJsonDocument::Compact));
}

void recompute(const QStringList &files)
{
    QProcess python;
    const QString sources = QStringLiteral(LP_SOURCE_DIR);
    python.start(u"python3"_s, QStringList{sources + u"/tests/model/reports/recompute_report.py"_s} + files
                                   + QStringList{sources + u"/resources/vocabulary/even-better.tsv"_s});
    QVERIFY(python.waitForFinished(120000));
    const QByteArray output = python.readAllStandardOutput() + python.readAllStandardError();
    QVERIFY2(python.exitCode() == 0, output.constData());
    qInfo("%s", output.trimmed().constData());
}

} // namespace

class TestFigures : public QObject
{
    Q_OBJECT

private slots:
    void aSecondProgramComesToTheSameFigures();
    void theSampleComesOutTheSameBothWays();
    void whatTwoPcsImportedIsInTheFiguresOnce();
    void termsAddUpToTheYear();
    void everyRateSaysOfHowMany();
    void bookingsBehindAFigureAreAsManyAsItSays();
    void behindATotalStandsWhatStandsBehindItsRows();
    void aTotalNamesABookingOfSeveralRowsOnce();
    void eachShownStateHasItsFate_data();
    void eachShownStateHasItsFate();
    void aPartnershipWithoutBookingsHasItsTables();
};

void TestFigures::aSecondProgramComesToTheSameFigures()
{
    QTemporaryDir folder;
    QJsonArray cases;
    for (quint32 seed = 1; seed <= 200; ++seed)
        cases.append(caseOf(RandomPartnership(seed, seed % 10 == 0 ? 0 : 15, seed % 7 == 0 ? 1 : 12)));
    save(folder.filePath(u"cases.json"_s), QJsonDocument(cases));
    recompute({folder.filePath(u"cases.json"_s)});
}

void TestFigures::theSampleComesOutTheSameBothWays()
{
    QTemporaryDir folder;
    const FixedClock clock(QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC));
    const Database database = *Database::open(folder.filePath(u"s.db"_s));
    Journal journal(database.connection(), clock);
    addBookingFolds(journal);
    const QString sample = QStringLiteral(LP_SOURCE_DIR "/resources/sample/");
    QVERIFY(SchoolsImport(database.connection(), journal, clock).run({sample + u"schools.csv"_s}, {}));
    QVERIFY(DirectoryImport(database.connection(), journal, clock).run({{sample + u"directory.csv"_s, {}}}, {}));
    const Identity director{u"Sue"_s, u"development-director"_s, 0, {}, {}};
    QVERIFY(BookingImport(database.connection(), journal, clock, director).run({sample + u"bookings.csv"_s}, {}));
    QCOMPARE(*BookingExport(database.connection(), journal, clock, director).write(folder.filePath(u"bookings.json"_s)), 400);
    QVERIFY(DirectoryExport(database.connection()).write(folder.filePath(u"directory.csv"_s)));

    const auto records = ReportReader(database.connection()).read(clock.today());
    QVERIFY(records);
    for (const auto &[scope, period] : someReports(*records)) {
        const Figures figures = computeFigures(*records, period, scope);
        save(folder.filePath(u"report.json"_s), QJsonDocument(figuresJson(figures, *records, true)));
        recompute({folder.filePath(u"bookings.json"_s), folder.filePath(u"directory.csv"_s), folder.filePath(u"report.json"_s)});
    }
    const Figures figures = computeFigures(*records, Period::year(2025), {});
    QVERIFY(figures.table(u"course"_s).at(u"total"_s, u"now"_s).value > 100);
    QCOMPARE(figures.table(u"directory"_s).at(u"entries"_s, u"now"_s).value, 403);
}

void TestFigures::whatTwoPcsImportedIsInTheFiguresOnce()
{
    QTemporaryDir folder;
    const FixedClock clock(QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC));
    const Identity director{u"Sue"_s, u"development-director"_s, 0, {}, {}};
    const QString sample = QStringLiteral(LP_SOURCE_DIR "/resources/sample/");
    QList<Event> theirs;
    for (const QString &name : {u"other.db"_s, u"own.db"_s}) {
        const Database database = *Database::open(folder.filePath(name));
        Journal journal(database.connection(), clock);
        addBookingFolds(journal);
        QVERIFY(SchoolsImport(database.connection(), journal, clock).run({sample + u"schools.csv"_s}, {}));
        QVERIFY(DirectoryImport(database.connection(), journal, clock).run({{sample + u"directory.csv"_s, {}}}, {}));
        BookingImport import(database.connection(), journal, clock, director);
        QVERIFY(import.run({sample + u"bookings.csv"_s}, {}));
        const auto alone = ReportReader(database.connection()).read(clock.today());
        if (theirs.isEmpty()) {
            theirs = import.events();
            continue;
        }
        QVERIFY(journal.receiveAll(theirs, [] { return Result<void>(); }));
        const auto together = ReportReader(database.connection()).read(clock.today());
        QVERIFY(alone && together);
        QCOMPARE(together->bookings.size(), alone->bookings.size());
        QVERIFY(std::ranges::all_of(together->bookings, &ReportBooking::wasImportedTwice));
        const QJsonObject before = figuresJson(computeFigures(*alone, Period::year(2025), {}), *alone, false);
        QCOMPARE(figuresJson(computeFigures(*together, Period::year(2025), {}), *together, false), before);
        QCOMPARE(*BookingExport(database.connection(), journal, clock, director).write(folder.filePath(u"bookings.json"_s)), 800);
        QVERIFY(DirectoryExport(database.connection()).write(folder.filePath(u"directory.csv"_s)));
        save(folder.filePath(u"report.json"_s), QJsonDocument(figuresJson(computeFigures(*together, Period::year(2025), {}), *together, true)));
        recompute({folder.filePath(u"bookings.json"_s), folder.filePath(u"directory.csv"_s), folder.filePath(u"report.json"_s)});
    }
}

void TestFigures::termsAddUpToTheYear()
{
    const RandomPartnership partnership(11, 500, 9);
    const Figures figures = computeFigures(partnership.records, Period::year(2025), {});
    for (const QString &id : {u"course"_s, u"time"_s, u"visits"_s, u"answers"_s, u"ratings"_s, u"reasons"_s}) {
        for (const FigureRow &row : figures.table(id).rows)
            QCOMPARE(row.cells.at(2).value + row.cells.at(3).value + row.cells.at(4).value, row.cells.at(0).value);
    }
}

void TestFigures::everyRateSaysOfHowMany()
{
    const RandomPartnership partnership(11, 500, 9);
    const Figures figures = computeFigures(partnership.records, Period::year(2025), {});
    int rates = 0;
    for (const FigureTable &table : figures.tables) {
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            if (!table.columns.at(i).isRate)
                continue;
            for (const FigureRow &row : table.rows) {
                QVERIFY(row.cells.at(static_cast<size_t>(i)).outOf >= row.cells.at(static_cast<size_t>(i)).value);
                ++rates;
            }
        }
    }
    QVERIFY(rates > 5);
}

void TestFigures::bookingsBehindAFigureAreAsManyAsItSays()
{
    const RandomPartnership partnership(12, 500, 9);
    const Figures figures = computeFigures(partnership.records, Period::year(2025), {});
    for (const QString &id : {u"course"_s, u"themes"_s, u"answers"_s, u"evaluations"_s}) {
        for (const FigureRow &row : figures.table(id).rows)
            QCOMPARE(static_cast<qint64>(row.cells.at(0).behind.size()), row.cells.at(0).value);
    }
}

void TestFigures::behindATotalStandsWhatStandsBehindItsRows()
{
    const RandomPartnership partnership(12, 500, 9);
    const Figures figures = computeFigures(partnership.records, Period::year(2025), {});
    qsizetype behindTotals = 0;
    for (const FigureTable &table : figures.tables) {
        if (table.rows.empty() || !table.rows.back().isTotal || table.rows.back().id != u"total"_s)
            continue;
        for (size_t column = 0; column < static_cast<size_t>(table.columns.size()); ++column) {
            std::set<int> ofRows;
            for (const FigureRow &row : table.rows) {
                if (!row.isTotal)
                    ofRows.insert(row.cells.at(column).behind.begin(), row.cells.at(column).behind.end());
            }
            const Cell &total = table.rows.back().cells.at(column);
            QCOMPARE(total.behind, std::vector<int>(ofRows.begin(), ofRows.end()));
            behindTotals += static_cast<qsizetype>(total.behind.size());
        }
    }
    QVERIFY(behindTotals > 1000);
}

void TestFigures::aTotalNamesABookingOfSeveralRowsOnce()
{
    TableCounter counter(u"table"_s, {}, {}, {{u"now"_s, {}}, {u"before"_s, {}}});
    const int first = counter.row(u"first"_s, {});
    const int second = counter.row(u"second"_s, {});
    counter.add(first, 0, 1, 2);
    counter.add(first, 0, 1, 5);
    counter.add(second, 0, 1, 0);
    counter.add(second, 0, 1, 5);
    counter.add(second, 1, 7, 3);
    counter.add(second, 1, 4, -1); // counts, and no booking stands for it

    figuretable::addTotal(counter.table);

    const FigureRow &total = counter.table.rows.back();
    QVERIFY(total.isTotal);
    QCOMPARE(total.cells.at(0).value, 4);
    QCOMPARE(total.cells.at(0).behind, (std::vector<int>{0, 2, 5}));
    QCOMPARE(total.cells.at(1).value, 11);
    QCOMPARE(total.cells.at(1).behind, std::vector<int>{3});
}

void TestFigures::eachShownStateHasItsFate_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("fate");
    QTest::newRow("sent") << u"sent"_s << u"waiting"_s;
    QTest::newRow("seen") << u"seen"_s << u"waiting"_s;
    QTest::newRow("accepted") << u"accepted"_s << u"waiting"_s;
    QTest::newRow("being negotiated") << u"being-negotiated"_s << u"waiting"_s;
    QTest::newRow("agreed") << u"agreed"_s << u"agreed"_s;
    QTest::newRow("under way") << u"under-way"_s << u"agreed"_s;
    QTest::newRow("completed") << u"completed"_s << u"delivered"_s;
    QTest::newRow("evaluated") << u"evaluated"_s << u"delivered"_s;
    QTest::newRow("closed") << u"closed"_s << u"delivered"_s;
    QTest::newRow("declined") << u"declined"_s << u"declined"_s;
    QTest::newRow("withdrawn") << u"withdrawn"_s << u"withdrawn"_s;
    QTest::newRow("lapsed") << u"lapsed"_s << u"lapsed"_s;
    QTest::newRow("disputed") << u"disputed"_s << u"disputed"_s;
    for (const BookingState state : {BookingState::CancelledByRequester, BookingState::CancelledByProvider, BookingState::CancelledByCircumstances})
        QTest::addRow("%s", qPrintable(stateId(state))) << stateId(state) << u"cancelled"_s;
}

void TestFigures::eachShownStateHasItsFate()
{
    QFETCH(QString, state);
    QTEST(fateId(fateOfState(state)), "fate");
}

void TestFigures::aPartnershipWithoutBookingsHasItsTables()
{
    ReportRecords records;
    records.today = QDate(2026, 11, 21);
    const Figures figures = computeFigures(records, Period::year(2025), {});
    QCOMPARE(figures.recordCount, 0);
    QCOMPARE(figures.table(u"course"_s).at(u"total"_s, u"now"_s).value, 0);
    QVERIFY(figures.tables.size() > 15);
}

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_figures.moc"
