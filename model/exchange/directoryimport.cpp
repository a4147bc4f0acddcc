// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/directoryimport.h"

#include "model/directory/directorywriter.h"
#include "model/exchange/headedtable.h"
#include "model/exchange/importindex.h"
#include "model/exchange/rowpipe.h"
#include "model/exchange/tablekind.h"
#include "model/store/sql.h"
#include "model/store/transaction.h"

#include <QCborArray>
#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype rowsShown = 20;
constexpr double surely = 0.9; // a heading less like one we know is mentioned
const QString importedKind = u"directory.imported"_s;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DirectoryImport)
};

Result<HeadedTable> openSheet(const ImportSource &source, const QString &sheet, const TableLimits &limits)
{
    auto reader = openTable(source.path, limits, {}, sheet);
    if (!reader)
        return failure(reader);
    return HeadedTable::open(*std::move(reader), source.mapping ? &*source.mapping : nullptr);
}

// Many workbooks begin with a page of notes: unless told which sheet, takes the first with the columns of a directory.
Result<HeadedTable> openLikely(const ImportSource &source, const TableLimits &limits)
{
    auto first = openSheet(source, source.sheet, limits);
    if (!source.sheet.isEmpty() || source.mapping || (first && first->mapping().missing().isEmpty()))
        return first;
    const auto sheets = sheetNames(source.path, limits);
    for (const QString &sheet : sheets.value_or(QStringList())) {
        auto other = openSheet(source, sheet, limits);
        if (other && other->mapping().missing().isEmpty())
            return other;
    }
    return first;
}

// As openLikely(), but not a table of another kind, of which every column would be a problem or a warning.
Result<HeadedTable> openHeaded(const ImportSource &source, const TableLimits &limits)
{
    auto table = openLikely(source, limits);
    if (!table || source.mapping || table->mapping().missing().isEmpty())
        return table;
    QStringList headings;
    for (const ColumnGuess &column : table->mapping().columns)
        headings.append(column.heading);
    const QString text = wrongTableText(kindOfTable(headings), TableKind::Directory);
    return text.isEmpty() ? std::move(table) : failure(Error::Code::InvalidInput, text);
}

QString headingFor(DirectoryField field)
{
    return field == DirectoryField::Person ? Texts::tr("Name") : fieldLabel(field);
}

// Imports one file: rows from the pipe to the writer, what they say to the report.
class FileImport
{
public:
    FileImport(const QString &path, DirectoryWriter &writer, ImportReport &report, ImportIndex *index)
        : m_file(QFileInfo(path).fileName())
        , m_writer(writer)
        , m_report(report)
        , m_index(index)
    {
    }

    Result<void> run(HeadedTable table, const std::function<bool(double)> &progress)
    {
        m_mapping = table.mapping();
        noteColumns();
        if (!m_mapping.missing().isEmpty())
            return {};
        RowPipe pipe(std::move(table));
        RowPipe::Batch batch;
        while (true) {
            pipe.next(batch);
            if (const auto done = lookAhead(batch); !done)
                return done;
            for (const ParsedRow &row : batch.rows) {
                if (const auto done = save(row); !done)
                    return done;
            }
            if (batch.error)
                return tl::unexpected<Error>(*batch.error);
            if (progress && !progress(batch.progress))
                return failure(Error::Code::Cancelled, Texts::tr("The import was cancelled. Nothing was changed."));
            if (batch.isLast)
                break;
        }
        for (const QString &note : pipe.notes())
            m_report.addWarning({m_file, 0, {}, note});
        return {};
    }

private:
    void noteColumns()
    {
        const auto at = m_mapping.headingRow;
        for (const DirectoryField field : m_mapping.missing())
            m_report.addProblem({m_file, at, headingFor(field), Texts::tr("There is no column \u2018%1\u2019. Add it, or give the column that holds it this heading.").arg(headingFor(field))});
        for (const ColumnGuess &column : std::as_const(m_mapping.columns)) {
            if (column.heading.isEmpty())
                continue;
            if (!column.field)
                m_report.addWarning({m_file, at, column.heading, Texts::tr("\u2018%1\u2019 is not a heading we know. Its column is not read.").arg(column.heading)});
            else if (column.confidence < surely)
                m_report.addWarning({m_file, at, column.heading, Texts::tr("\u2018%1\u2019 is read as \u2018%2\u2019.").arg(column.heading, fieldLabel(*column.field))});
        }
    }

    Result<void> lookAhead(const RowPipe::Batch &batch)
    {
        std::vector<const DirectoryRow *> rows;
        rows.reserve(batch.rows.size());
        for (const ParsedRow &row : batch.rows)
            rows.push_back(&row.row);
        return m_writer.lookAhead(rows);
    }

    Result<void> save(const ParsedRow &row)
    {
        for (const CellNote &note : row.notes) {
            ImportMessage message{m_file, row.number, m_mapping.columns.value(note.column).heading, note.text};
            if (note.isProblem)
                m_report.addProblem(std::move(message));
            else
                m_report.addWarning(std::move(message));
        }
        if (row.hasProblem())
            return {};
        m_notes.clear();
        const auto outcome = m_writer.save(row.row, m_notes);
        if (!outcome)
            return failure(outcome);
        count(*outcome, row.number);
        return m_index && *outcome == RowOutcome::Added ? m_index->add(row.row, m_writer) : Result<void>{};
    }

    void count(RowOutcome outcome, qint64 row)
    {
        m_report.added += outcome == RowOutcome::Added;
        m_report.updated += outcome == RowOutcome::Updated;
        m_report.unchanged += outcome == RowOutcome::Unchanged || outcome == RowOutcome::Repeated;
        if (outcome == RowOutcome::Repeated)
            m_report.addWarning({m_file, row, {}, Texts::tr("The same row stands here before. It was counted once.")});
        for (const RowNotes::Note &note : std::as_const(m_notes.problems))
            m_report.addProblem({m_file, row, headingOf(note.field), note.text});
        for (const RowNotes::Note &note : std::as_const(m_notes.warnings))
            m_report.addWarning({m_file, row, headingOf(note.field), note.text});
        if (outcome != RowOutcome::Updated)
            return;
        for (const FieldChange &change : std::as_const(m_notes.changes))
            m_report.addChange({m_file, row, headingOf(change.field), changeText(change)});
    }

    QString headingOf(DirectoryField field) const
    {
        const int column = m_mapping.columnOf(field);
        return column >= 0 ? m_mapping.columns.at(column).heading : fieldLabel(field);
    }

    static QString changeText(const FieldChange &change)
    {
        const QString label = fieldLabel(change.field);
        if (change.was.isEmpty())
            return Texts::tr("%1 is now \u2018%2\u2019; there was none.").arg(label, change.became);
        if (change.became.isEmpty())
            return Texts::tr("%1 is now empty; it was \u2018%2\u2019.").arg(label, change.was);
        return Texts::tr("%1 is now \u2018%2\u2019; it was \u2018%3\u2019.").arg(label, change.became, change.was);
    }

    QString m_file;
    DirectoryWriter &m_writer;
    ImportReport &m_report;
    ImportIndex *m_index; //!< may be null
    ColumnMapping m_mapping;
    RowNotes m_notes;
};

} // namespace

DirectoryImport::DirectoryImport(const QSqlDatabase &db, Journal &journal, const Clock &clock)
    : m_db(db)
    , m_journal(journal)
    , m_clock(clock)
{
}

Result<ImportReport> DirectoryImport::run(const QList<ImportSource> &sources, const ImportOptions &options)
{
    auto transaction = Transaction::begin(m_db);
    if (!transaction)
        return failure(transaction);
    const auto name = nextImportName();
    if (!name)
        return failure(name);
    DirectoryWriter writer(m_db, m_clock, *name);
    if (const auto prepared = writer.prepare(); !prepared)
        return failure(prepared);
    ImportReport report;
    auto index = indexFor(sources, options, writer);
    if (!index)
        return failure(index);
    for (qsizetype i = 0; i < sources.size(); ++i) {
        auto table = openHeaded(sources.at(i), options.limits);
        if (!table)
            return failure(table);
        const auto progress = [&](double part) {
            return !options.progress || options.progress((static_cast<double>(i) + part) / static_cast<double>(sources.size()));
        };
        if (const auto done = FileImport(sources.at(i).path, writer, report, index->get()).run(*std::move(table), progress); !done)
            return failure(done);
    }
    if (report.isRefused())
        report.added = report.updated = report.unchanged = 0;
    if (report.isRefused() || options.isDryRun)
        return report; // the transaction is rolled back
    if (report.added + report.updated == 0) {
        const auto kept = writer.hasQuietChanges() ? transaction->commit() : Result<void>{};
        return kept ? Result<ImportReport>(std::move(report)) : failure(kept);
    }
    if (const auto finished = writer.finish(); !finished)
        return failure(finished);
    const auto event = note(*transaction, report, sources, options.author);
    if (!event)
        return failure(event);
    if (const auto done = *index ? (*index)->finish() : Result<void>{}; !done)
        return failure(done);
    if (const auto done = transaction->commit(); !done)
        return failure(done);
    if (*index)
        (*index)->keep(options.indexFile);
    m_journal.announce(*event);
    return report;
}

// Null where the index is better made from the database afterwards: entries that are held already belong into it, too.
Result<std::unique_ptr<ImportIndex>> DirectoryImport::indexFor(const QList<ImportSource> &sources, const ImportOptions &options,
                                                               const DirectoryWriter &writer)
{
    if (options.indexFile.isEmpty() || options.isDryRun || sources.size() != 1 || !writer.isFresh())
        return nullptr;
    return ImportIndex::start(m_db);
}

Result<QString> DirectoryImport::nextImportName()
{
    const auto count = sql::value(m_db, u"SELECT count(*) FROM event WHERE kind=?"_s, {importedKind});
    if (!count)
        return failure(count);
    return u"import %1"_s.arg(count->toInt() + 1);
}

Result<Event> DirectoryImport::note(const Transaction &transaction, const ImportReport &report,
                                    const QList<ImportSource> &sources, const QString &author)
{
    QCborArray files;
    for (const ImportSource &source : sources)
        files.append(QFileInfo(source.path).fileName());
    EventDraft draft;
    draft.kind = importedKind;
    draft.author = author;
    draft.data = QCborMap{{u"files"_s, files}, {u"added"_s, report.added}, {u"updated"_s, report.updated}, {u"unchanged"_s, report.unchanged}};
    return m_journal.recordWithin(transaction, draft);
}

Result<ImportPreview> DirectoryImport::preview(const ImportSource &source, const ImportOptions &options)
{
    auto shown = look(source, options.limits);
    if (!shown)
        return shown;
    ImportOptions dry = options;
    dry.isDryRun = true;
    auto report = run({ImportSource{source.path, shown->mapping, shown->sheet}}, dry);
    if (!report)
        return failure(report);
    shown->report = *std::move(report);
    return shown;
}

Result<ImportPreview> DirectoryImport::look(const ImportSource &source, const TableLimits &limits)
{
    auto table = openHeaded(source, limits);
    if (!table)
        return failure(table);
    ImportPreview preview;
    preview.mapping = table->mapping();
    preview.sheet = table->reader().sheet();
    HeadedTable::Row row;
    while (preview.firstRows.size() < rowsShown) {
        const auto more = table->next(row);
        if (!more)
            return failure(more);
        if (!*more)
            break;
        preview.firstRows.append(row.cells);
    }
    return preview;
}
