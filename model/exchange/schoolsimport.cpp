// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/schoolsimport.h"

#include "model/core/pupilidentifier.h"
#include "model/directory/directorystamp.h"
#include "model/directory/schoolwriter.h"
#include "model/exchange/registertable.h"
#include "model/store/transaction.h"

#include <QCborArray>
#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsBetweenProgress = 500;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SchoolsImport)
};

bool isUrn(const QString &urn)
{
    return urn.size() >= 5 && urn.size() <= 7 && std::ranges::all_of(urn, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// Why a row is passed over: without a number or name a school cannot be told from others.
QString gapOf(const School &school)
{
    if (school.urn.isEmpty() && school.name.isEmpty())
        return Texts::tr("This row names no school. It was left out.");
    if (!isUrn(school.urn))
        return Texts::tr("\u2018%1\u2019 is not a URN, which has six digits. The school was left out.").arg(school.urn);
    if (school.name.isEmpty())
        return Texts::tr("The name is missing. The school was left out.");
    return {};
}

bool holdsPupilNumber(const School &school)
{
    return std::ranges::any_of(std::array{&school.name, &school.laestab, &school.ukprn, &school.phase, &school.type, &school.status, &school.street,
                                          &school.locality, &school.town, &school.county, &school.postcode, &school.localAuthority,
                                          &school.region, &school.telephone, &school.email, &school.website, &school.gender,
                                          &school.religiousCharacter, &school.trust, &school.cluster},
                               [](const QString *field) { return holdsPupilNumber(*field); });
}

Result<void> importFile(const QString &path, SchoolWriter &writer, ImportReport &report, const TableLimits &limits, const std::function<bool(double)> &progress)
{
    auto table = RegisterTable::open(path, limits);
    if (!table)
        return failure(table);
    const QString file = QFileInfo(path).fileName();
    RegisterRow row;
    for (qint64 count = 1;; ++count) {
        const auto more = table->next(row);
        if (!more)
            return failure(more);
        if (!*more)
            break;
        for (const CellNote &note : std::as_const(row.notes))
            report.addWarning({file, row.number, table->heading(note.column), note.text});
        if (const QString gap = gapOf(row.school.school); !gap.isEmpty()) {
            report.addWarning({file, row.number, {}, gap});
            continue;
        }
        if (holdsPupilNumber(row.school.school)) {
            report.addProblem({file, row.number, {}, Texts::tr("This holds a pupil number (UPN). Pupils\u2019 data is not stored here: take it out.")});
            continue;
        }
        const auto outcome = writer.save(row.school);
        if (!outcome)
            return failure(outcome);
        report.added += *outcome == RowOutcome::Added;
        report.updated += *outcome == RowOutcome::Updated;
        report.unchanged += *outcome == RowOutcome::Unchanged;
        if (*outcome == RowOutcome::Updated)
            report.addChange({file, row.number, {}, Texts::tr("%1 was brought up to date.").arg(row.school.school.name)});
        if (count % rowsBetweenProgress == 0 && !progress(table->progress()))
            return failure(Error::Code::Cancelled, Texts::tr("The import was cancelled. Nothing was changed."));
    }
    for (const QString &note : table->notes())
        report.addWarning({file, 0, {}, note});
    return {};
}

} // namespace

SchoolsImport::SchoolsImport(const QSqlDatabase &db, Journal &journal, const Clock &clock)
    : m_db(db)
    , m_journal(journal)
    , m_clock(clock)
{
}

Result<ImportReport> SchoolsImport::run(const QStringList &files, const ImportOptions &options)
{
    auto transaction = Transaction::begin(m_db);
    if (!transaction)
        return failure(transaction);
    SchoolWriter writer(m_db, m_clock.today());
    ImportReport report;
    QCborArray names;
    for (qsizetype i = 0; i < files.size(); ++i) {
        const auto progress = [&](double part) {
            return !options.progress || options.progress((static_cast<double>(i) + part) / static_cast<double>(files.size()));
        };
        if (const auto done = importFile(files.at(i), writer, report, options.limits, progress); !done)
            return failure(done);
        names.append(QFileInfo(files.at(i)).fileName());
    }
    if (report.isRefused())
        report.added = report.updated = report.unchanged = 0;
    if (report.isRefused() || options.isDryRun || report.added + report.updated == 0)
        return report; // the transaction is rolled back
    if (const auto done = renewDirectoryStamp(m_db); !done)
        return failure(done);
    EventDraft draft;
    draft.kind = u"schools.imported"_s;
    draft.author = options.author;
    draft.data = QCborMap{{u"files"_s, names}, {u"added"_s, report.added}, {u"updated"_s, report.updated}, {u"unchanged"_s, report.unchanged}};
    const auto event = m_journal.recordWithin(*transaction, draft);
    if (!event)
        return failure(event);
    if (const auto done = transaction->commit(); !done)
        return failure(done);
    m_journal.announce(*event);
    return report;
}
