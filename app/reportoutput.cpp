// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/reportoutput.h"

#include "app/reportrecordsread.h"
#include "model/bookings/bookingfold.h"
#include "model/journal/journal.h"
#include "model/reports/reportdocument.h"
#include "model/reports/reportfile.h"
#include "model/reports/reportworkbook.h"
#include "model/store/database.h"
#include "views/printing/pdffile.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

// Calls \p work with a report desk on a connection of this thread.
template <typename Work>
auto withDesk(const QString &path, const Clock &clock, Work work) -> decltype(work(std::declval<const ReportDesk &>(), QSqlDatabase()))
{
    const auto database = Database::open(path);
    if (!database)
        return failure(database);
    const auto identity = IdentityStore(database->connection()).identity();
    if (!identity)
        return failure(identity);
    Journal journal(database->connection(), clock);
    addBookingFolds(journal);
    const ReportDesk desk(database->connection(), journal, clock, *identity);
    return work(desk, database->connection());
}

} // namespace

Result<void> saveReport(const ReportContent &content, const ReportRecords &records, const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (!ReportFile::endings().contains(ending))
        return failure(Error::Code::InvalidInput, QCoreApplication::translate("ReportOutput", "The file must end with .pdf, .html, .odt, .xlsx, .csv or .json."));
    if (ending == u"pdf"_s) {
        const auto pages = savePdf(ReportDocument::compose(content), path);
        return pages ? Result<void>() : failure(pages);
    }
    if (ending == u"html"_s)
        return saveWhole(ReportFile::html(content), path);
    if (ending == u"json"_s)
        return saveWhole(ReportFile::json(content, records), path);
    if (ending == u"xlsx"_s)
        return ReportWorkbook::save(content, path);
    if (ending == u"csv"_s)
        return ReportFile::saveCsv(content, path);
    const auto bytes = ReportFile::odt(content);
    return bytes ? saveWhole(*bytes, path) : failure(bytes);
}

DiskReportSource::DiskReportSource(QString databasePath, const Clock &clock)
    : m_databasePath(std::move(databasePath))
    , m_clock(clock)
{
}

Result<std::shared_ptr<const ReportReading>> DiskReportSource::read() const
{
    return withDesk(m_databasePath, m_clock, [](const ReportDesk &desk, const QSqlDatabase &db) -> Result<std::shared_ptr<const ReportReading>> {
        auto records = readRecords(desk, db);
        if (!records)
            return failure(records);
        auto reading = std::make_shared<ReportReading>();
        reading->scopes = desk.scopes(*records);
        reading->records = std::move(*records);
        return reading;
    });
}

Result<ReportContent> DiskReportSource::content(const ReportRecords &records, const ReportRequest &request) const
{
    return withDesk(m_databasePath, m_clock, [&](const ReportDesk &desk, const QSqlDatabase &) { return desk.content(records, request); });
}

Result<void> DiskReportSource::save(const ReportContent &content, const ReportRecords &records, const QString &path) const
{
    return saveReport(content, records, path);
}

Result<void> DiskReportSource::keepDivision(const ReportContent &content)
{
    return withDesk(m_databasePath, m_clock, [&](const ReportDesk &desk, const QSqlDatabase &) { return desk.keepDivision(content); });
}

Result<void> DiskReportSource::saveCommentary(int firstYear, const QString &chapter, const QString &words)
{
    const auto database = Database::open(m_databasePath);
    if (!database)
        return failure(database);
    return ReportStore(database->connection()).saveCommentary(firstYear, chapter, words);
}

Result<void> DiskReportSource::saveNameDecisions(int firstYear, const NameDecisions &decisions)
{
    const auto database = Database::open(m_databasePath);
    if (!database)
        return failure(database);
    return ReportStore(database->connection()).saveNameDecisions(firstYear, decisions);
}

Result<std::shared_ptr<const PeopleNames>> DiskReportSource::people(int firstYear) const
{
    return withDesk(m_databasePath, m_clock, [firstYear](const ReportDesk &desk, const QSqlDatabase &) -> Result<std::shared_ptr<const PeopleNames>> {
        auto people = desk.people(firstYear);
        if (!people)
            return failure(people);
        return std::make_shared<const PeopleNames>(*std::move(people));
    });
}

Result<void> DiskReportSource::saveChapters(const QList<ReportChapter> &chapters)
{
    const auto database = Database::open(m_databasePath);
    if (!database)
        return failure(database);
    return ReportStore(database->connection()).saveChapters(chapters);
}
