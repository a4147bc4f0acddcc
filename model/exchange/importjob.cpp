// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/importjob.h"

#include "model/exchange/directoryimport.h"
#include "model/exchange/registertable.h"
#include "model/exchange/schoolsimport.h"
#include "model/exchange/tablereader.h"
#include "model/journal/journal.h"
#include "model/search/searchindex.h"
#include "model/store/database.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype rowsShown = 20;
constexpr qsizetype columnsShown = 5;
constexpr int columnsLookedAt = 20; // the register has its name among the first
constexpr double surely = 0.9; // a heading less like one we know does not tell what the file is

// By which people know a row, first things first.
constexpr std::array telling{DirectoryField::Person, DirectoryField::Academy, DirectoryField::Theme,
                             DirectoryField::Interest, DirectoryField::Capacity, DirectoryField::Role,
                             DirectoryField::Urn, DirectoryField::Town, DirectoryField::Email};

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ImportJob)
};

bool isSurelyDirectory(const ColumnMapping &mapping)
{
    const int interest = mapping.columnOf(DirectoryField::Interest);
    return mapping.missing().isEmpty() && mapping.columns.at(interest).confidence >= surely;
}

Result<ImportLook> lookAtDirectory(const QString &path, const QString &sheet, const TableLimits &limits)
{
    auto preview = DirectoryImport::look({path, {}, sheet}, limits);
    if (!preview)
        return failure(preview);
    ImportLook look;
    look.kind = ImportKind::Directory;
    look.mapping = std::move(preview->mapping);
    look.sheet = std::move(preview->sheet);
    if (!look.sheet.isEmpty())
        look.sheets = sheetNames(path, limits).value_or(QStringList());
    if (look.sheets.size() < 2)
        look.sheets.clear();
    look.firstRows = std::move(preview->firstRows);
    return look;
}

Result<ImportLook> firstSchoolsOf(RegisterTable table)
{
    ImportLook look;
    look.kind = ImportKind::Schools;
    RegisterRow row;
    while (look.firstSchools.size() < rowsShown) {
        const auto more = table.next(row);
        if (!more)
            return failure(more);
        if (!*more)
            break;
        look.firstSchools.append(row.school.school);
    }
    return look;
}

Result<ImportLook> lookAtSchools(const QString &path, const TableLimits &limits)
{
    auto table = RegisterTable::open(path, limits);
    if (!table)
        return failure(table);
    return firstSchoolsOf(*std::move(table));
}

// A word that no school writes over a column itself.
bool isSurelyRegister(const RegisterTable &table)
{
    for (int column = 0; column < columnsLookedAt; ++column) {
        if (table.heading(column).compare(u"EstablishmentName"_s, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

Result<ImportLook> lookAtEither(const QString &path, const QString &sheet, const TableLimits &limits)
{
    auto schools = RegisterTable::open(path, limits);
    if (schools && isSurelyRegister(*schools))
        return firstSchoolsOf(*std::move(schools));
    auto directory = lookAtDirectory(path, sheet, limits);
    if (!schools || !directory || isSurelyDirectory(directory->mapping))
        return directory;
    return firstSchoolsOf(*std::move(schools));
}

// A name may stand in two columns.
QString cellOf(const QStringList &cells, const ColumnMapping &mapping, DirectoryField field)
{
    QStringList parts;
    for (qsizetype column = 0; column < mapping.columns.size(); ++column) {
        if (mapping.columns.at(column).field == field)
            parts.append(cells.value(column).simplified());
    }
    return parts.join(u' ');
}

ImportSample sampleOfDirectory(const QList<QStringList> &rows, const ColumnMapping &mapping)
{
    ImportSample sample;
    QList<DirectoryField> fields;
    for (const DirectoryField field : telling) {
        if (mapping.columnOf(field) >= 0 && fields.size() < columnsShown)
            fields.append(field);
    }
    for (const DirectoryField field : std::as_const(fields))
        sample.headings.append(fieldLabel(field));
    for (const QStringList &cells : rows) {
        QStringList shown;
        for (const DirectoryField field : std::as_const(fields))
            shown.append(cellOf(cells, mapping, field));
        sample.rows.append(shown);
    }
    return sample;
}

ImportSample sampleOfSchools(const QList<School> &schools)
{
    ImportSample sample{{Texts::tr("URN"), Texts::tr("School"), Texts::tr("Town"), Texts::tr("Phase"), Texts::tr("Status")}, {}};
    for (const School &school : schools)
        sample.rows.append({school.urn, school.name, school.town, school.phase, school.status});
    return sample;
}

} // namespace

ImportSample sampleOf(const ImportLook &look, const ColumnMapping &mapping)
{
    return look.kind == ImportKind::Schools ? sampleOfSchools(look.firstSchools) : sampleOfDirectory(look.firstRows, mapping);
}

ImportJob::ImportJob(QString databasePath, const Clock &clock)
    : m_databasePath(std::move(databasePath))
    , m_clock(clock)
{
}

Result<ImportLook> ImportJob::look(const QString &path, std::optional<ImportKind> kind, const TableLimits &limits,
                                   const QString &sheet)
{
    auto look = !kind                            ? lookAtEither(path, sheet, limits)
                : *kind == ImportKind::Directory ? lookAtDirectory(path, sheet, limits)
                                                 : lookAtSchools(path, limits);
    if (look) {
        look->path = path;
        look->bytes = QFileInfo(path).size();
    }
    return look;
}

Result<ImportOutcome> ImportJob::run(const ImportTask &task, const ImportOptions &options) const
{
    auto database = Database::open(m_databasePath);
    if (!database)
        return failure(database);
    Journal journal(database->connection(), m_clock);
    QByteArray record;
    QObject::connect(&journal, &Journal::changed, &journal, [&](const QString &, const QByteArray &changed) { record = changed; });
    ImportOptions withIndex = options;
    withIndex.indexFile = SearchIndex::fileBeside(m_databasePath);
    auto report = task.kind == ImportKind::Directory
                      ? DirectoryImport(database->connection(), journal, m_clock).run({{task.path, task.mapping, task.sheet}}, withIndex)
                      : SchoolsImport(database->connection(), journal, m_clock).run({task.path}, options);
    if (!report)
        return failure(report);
    ImportOutcome outcome{*std::move(report), {}};
    if (record.isEmpty())
        return outcome;
    const auto events = journal.eventsOf(record);
    if (events && !events->isEmpty())
        outcome.event = events->constLast();
    return outcome;
}
