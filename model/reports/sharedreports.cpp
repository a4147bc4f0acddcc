// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/reports/sharedreports.h"

#include "model/core/deflate.h"
#include "model/journal/stub.h"
#include "model/reports/reportdocument.h"
#include "model/reports/reportfile.h"
#include "model/store/sql.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestPacked = 250 * 1024; // an event holds 256 KiB
constexpr qsizetype longestPage = 8 * 1024 * 1024;
constexpr qsizetype lengthBytes = 4; // how long the page is, as qCompress() writes it before the rest

const QString sharedKind = u"report.shared"_s;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SharedReports)
};

} // namespace

SharedReports::SharedReports(const QSqlDatabase &db, Journal &journal, Identity identity)
    : m_db(db)
    , m_journal(journal)
    , m_identity(std::move(identity))
{
}

Result<void> SharedReports::share(const ReportContent &content)
{
    if (m_identity.role != role::developmentDirector)
        return failure(Error::Code::Conflict, Texts::tr("The Development Director shares reports with the partnership. Send it by e-mail instead."));
    if (content.edition != ReportEdition::Governors)
        return failure(Error::Code::Conflict, Texts::tr("Only the governors\u2019 edition can be shared: everybody in the partnership reads it."));
    const QByteArray html = ReportFile::html(content);
    const QByteArray packed = qCompress(html, 9);
    if (packed.size() > longestPacked || html.size() > longestPage)
        return failure(Error::Code::InvalidInput, Texts::tr("This report is too long to be shared. Switch chapters off, or send it by e-mail."));
    EventDraft draft;
    draft.kind = sharedKind;
    draft.author = m_identity.name;
    draft.role = m_identity.role;
    draft.addressees = {u"public"_s};
    draft.data = {{u"title"_s, u"%1, %2"_s.arg(ReportDocument::title(content), content.scopeName)}, {u"page"_s, packed}};
    const auto recorded = m_journal.record(draft);
    return recorded ? Result<void>() : failure(recorded);
}

Result<QList<SharedReport>> SharedReports::all() const
{
    auto row = sql::select(m_db, u"SELECT bytes FROM event WHERE kind = ? ORDER BY hlc DESC"_s, {sharedKind});
    if (!row)
        return failure(row);
    QList<SharedReport> reports;
    while (row->next()) {
        const auto event = parseStored(row->value(0).toByteArray());
        if (!event)
            return failure(event);
        if (event->isRemoved())
            continue;
        const QByteArray page = event->data[u"page"_s].toByteArray();
        if (std::ranges::none_of(reports, [&](const SharedReport &newer) { return newer.packed == page; })) // shared again as it was
            reports.append({event->record, event->data[u"title"_s].toString(), event->author, londonDate(event->time()), page});
    }
    return reports;
}

Result<QByteArray> SharedReports::page(const SharedReport &report)
{
    // The length that it states is not believed: what comes out is counted.
    const auto html = inflated(report.packed.mid(lengthBytes), longestPage);
    if (html && !html->isEmpty())
        return html;
    return failure(Error::Code::InvalidInput, Texts::tr("This report cannot be read, because its page is damaged. Ask %1 to share it again.").arg(report.by),
                   html ? u"empty page"_s : html.error().detail);
}
