// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// The annual report of 10,000 bookings over 548 schools and two years: read, figures, PDF, all formats, memory.
#include "app/platform.h"
#include "app/reportoutput.h"
#include "model/bookings/bookingfold.h"
#include "model/bookings/bookingrows.h"
#include "model/core/alphabet.h"
#include "model/journal/journal.h"
#include "model/reports/reportdesk.h"
#include "model/reports/reportdocument.h"
#include "model/reports/reportfile.h"
#include "model/reports/suppression.h"
#include "model/store/database.h"
#include "model/store/sql.h"
#include "model/store/transaction.h"
#include "tests/benchmarks/measuring.h"
#include "views/printing/pages.h"
#include "views/printing/pdffile.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace measuring;

namespace {

constexpr int schoolCount = 548;
constexpr int bookingCount = 10000;

Party partyOf(int id)
{
    return {id, u"School %1 Academy"_s.arg(id, 3, 10, QLatin1Char('0')), u"Region %1"_s.arg(id % 9), u"Trust %1"_s.arg(id % 40)};
}

Booking bookingOf(int number, QRandomGenerator &random)
{
    Booking b;
    b.record = QByteArray::number(number).rightJustified(16, '0');
    b.reference = u"REF-%1"_s.arg(number);
    b.requesting = partyOf(1 + random.bounded(schoolCount));
    b.providing = partyOf(1 + random.bounded(schoolCount));
    b.colleague.name = u"Colleague %1"_s.arg(random.bounded(2000));
    b.section1.issue = u"Results have not moved for two years although the time given to them has grown."_s;
    b.section1.theme = u"Theme %1"_s.arg(random.bounded(60));
    b.section1.kinds = {supportKinds().at(random.bounded(8))};
    b.section1.outcomes = {u"A plan that all staff know"_s, u"Two colleagues who can train the others"_s};
    b.sentOn = QDate(2024, 9, 1).addDays(random.bounded(730));
    b.lastActionOn = b.sentOn.addDays(60);
    for (int i = 0; i < 3; ++i) {
        Visit visit;
        visit.id = QByteArray::number(number * 10 + i);
        visit.date = b.sentOn.addDays(14 * (i + 1));
        visit.minutes = 60 * (1 + random.bounded(6));
        visit.status = Visit::Status::Delivered;
        b.visits.append(visit);
    }
    b.underWayFrom = b.visits.first().date;
    Terms terms;
    terms.cost.basis = costBases().at(random.bounded(5));
    terms.cost.dayRate = 35000;
    b.terms = {terms};
    const int fate = random.bounded(10);
    b.state = b.shownFirst = fate < 7 ? BookingState::Closed : fate < 8 ? BookingState::Declined : fate < 9 ? BookingState::Agreed : BookingState::Withdrawn;
    if (b.state == BookingState::Closed) {
        b.completedOn = b.sentOn.addDays(50);
        b.section2.on = b.sentOn.addDays(60);
        b.section2.support = u"The visits were well prepared. The questions afterwards helped most."_s;
        b.section2.evenBetter = u"An earlier start in the year."_s;
        b.section2.ratings = {{0, QString(QLatin1Char("AABBC"[random.bounded(5)])), {}}, {1, QString(QLatin1Char("ABCD"[random.bounded(4)])), {}}};
    }
    if (b.state == BookingState::Declined)
        b.declineReasons = {u"dates"_s};
    return b;
}

bool fill(const QSqlDatabase &db)
{
    auto transaction = Transaction::begin(db);
    for (int id = 1; id <= schoolCount; ++id) {
        const Party party = partyOf(id);
        if (!sql::run(db, u"INSERT INTO school(id, name, sort_key, region, phase) VALUES(?, ?, ?, ?, ?)"_s,
                      {id, party.school, sortKey(party.school), party.region, id % 2 == 0 ? u"Primary"_s : u"Secondary"_s}))
            return false;
    }
    QRandomGenerator random(5);
    for (int i = 0; i < bookingCount; ++i) {
        if (!rows::write(db, bookingOf(i, random), 1))
            return false;
    }
    return transaction->commit().has_value();
}

// How many cells and paragraphs there are.
int linesOn(const doc::Blocks &blocks)
{
    int lines = 0;
    for (const doc::Block &block : blocks) {
        if (const auto *group = std::get_if<doc::Group>(&block.body))
            lines += linesOn(group->blocks);
        else if (const auto *table = std::get_if<doc::Table>(&block.body))
            lines += static_cast<int>((table->rows.size() + 1) * table->columns.size());
        else
            ++lines;
    }
    return lines;
}

// The most memory that this program has held, in MB; 0 where the system does not say.
double peakMegabytes()
{
    return static_cast<double>(platform::peakMemory()) / 1024;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QTemporaryDir folder;
    const FixedClock clock(QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC));
    const auto database = Database::open(folder.filePath(u"b.db"_s));
    if (!database || !fill(database->connection()))
        return 1;
    Journal journal(database->connection(), clock);
    addBookingFolds(journal);
    const ReportDesk desk(database->connection(), journal, clock, {u"Sue"_s, u"development-director"_s, 0, {}, {}});
    const ReportRequest request{Period::year(2025), {}, ReportEdition::Governors, 5};
    const double read = milliseconds([&] { (void) desk.read(); });
    const ReportRecords records = *desk.read();
    const double figures = medianOf([&] { (void) computeFigures(records, request.period, {}); });
    const double hide = medianOf([&] { (void) Suppression(records, 2025, 5); });
    const ReportContent content = *desk.content(records, request);
    int pages = 1;
    QByteArray pdf;
    const doc::Document document = ReportDocument::compose(content);
    const double compose = medianOf([&] { (void) ReportDocument::compose(content); });
    const double layOut = medianOf([&] { (void) Pages::layOut(document); });
    const double paper = medianOf([&] {
        pdf.clear();
        QBuffer buffer(&pdf);
        buffer.open(QIODevice::WriteOnly);
        pages = writePdf(ReportDocument::compose(content), buffer).value_or(1);
    });
    QStringList lines;
    for (int i = linesOn(document.blocks); i > 0; --i)
        lines.append(u"School %1"_s.arg(i));
    QByteArray bare;
    const double floor = medianOf([&] {
        bare.clear();
        drawBare(bare, lines, pages, 8);
    });
    const double all = milliseconds([&] {
        const auto whole = desk.content(records, request);
        for (const QString &ending : ReportFile::endings())
            (void) saveReport(*whole, records, folder.filePath(u"r."_s + ending));
    });
    std::printf("bookings %d, schools %d, pages %d, cells and paragraphs %d, read %.1f ms, suppression %.1f ms, compose %.1f ms, layout %.1f ms, bare %.1f ms\n",
                bookingCount, schoolCount, pages, static_cast<int>(lines.size()), read, hide, compose, layOut, floor);
    report("report_read", read, "ms", 0, "none");
    report("report_figures", figures, "ms", figures / 50, "the bar of 50 ms");
    report("report_pdf", paper, "ms", paper / floor, "as many cells and paragraphs by a bare QPainter");
    report("report_all_formats", all, "ms", all / 3000, "the bar of 3 s");
    report("report_memory", peakMegabytes(), "MB", peakMegabytes() / 150, "the bar of 150 MB");
    return 0;
}
