// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/importindex.h"

#include "model/directory/directoryrepository.h"
#include "model/directory/directorystamp.h"
#include "model/search/indexcache.h"
#include "model/store/sql.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostChangedPeople = 2000; // of more it is quicker to read all entries

// "2026-02-18"; QDate::fromString() takes longer than all the rest of a row.
QDate dateOf(QStringView text)
{
    return text.size() == 10 ? QDate(text.first(4).toInt(), text.sliced(5, 2).toInt(), text.sliced(8, 2).toInt()) : QDate();
}

} // namespace

Result<std::unique_ptr<ImportIndex>> ImportIndex::start(const QSqlDatabase &db)
{
    auto know = SearchKnowledge::later(db);
    if (!know)
        return failure(know);
    return std::unique_ptr<ImportIndex>(new ImportIndex(db, *std::move(know)));
}

ImportIndex::ImportIndex(const QSqlDatabase &db, std::function<SearchKnowledge()> know)
    : m_db(db)
    , m_reader(db)
    , m_builder(std::make_unique<BackgroundBuilder>(std::move(know)))
{
}

Result<void> ImportIndex::add(const DirectoryRow &row, const DirectoryWriter &writer)
{
    using enum DirectoryField;
    if (!m_builder)
        return {};
    const DirectoryWriter::Added &added = writer.lastAdded();
    const bool hasChangedSchool = std::exchange(m_changedSchools, writer.changedSchools()) != writer.changedSchools();
    if (hasChangedSchool && m_schools.contains(added.school)) {
        m_builder.reset();
        return {};
    }
    const auto school = m_reader.schoolOf(added.school);
    if (!school)
        return failure(school);
    m_schools.insert(added.school);
    const auto &person = personOf(row, added.person);
    Entry entry = **school;
    entry.id = added.entry;
    entry.personId = added.person;
    entry.person = person.name;
    entry.designations = person.designations.split(designationSeparator, Qt::SkipEmptyParts);
    for (const auto &[text, field] : {std::pair{&entry.role, Role}, {&entry.keyStages, KeyStages}, {&entry.theme, Theme},
                                      {&entry.interest, Interest}, {&entry.capacity, Capacity}, {&entry.availability, Availability},
                                      {&entry.supportLevels, SupportLevels}})
        *text = row.at(field);
    entry.confirmedOn = dateOf(row.at(ConfirmedOn));
    m_builder->add(std::move(entry));
    return {};
}

const ImportIndex::Person &ImportIndex::personOf(const DirectoryRow &row, qint64 id)
{
    const QString &designations = row.at(DirectoryField::Designation);
    const auto known = m_people.constFind(id);
    if (known == m_people.constEnd())
        return *m_people.insert(id, {row.at(DirectoryField::Person), designations});
    if (!designations.isEmpty() && designations != known->designations)
        m_changedPeople.insert(id);
    return *known;
}

Result<void> ImportIndex::finish()
{
    if (m_changedPeople.size() > mostChangedPeople)
        m_builder.reset();
    if (!m_builder)
        return {};
    auto query = sql::prepare(m_db, u"SELECT e.id FROM post JOIN entry e ON e.post = post.id WHERE post.person = ?"_s);
    if (!query)
        return failure(query);
    const DirectoryRepository repository(m_db);
    std::vector<Entry> changed;
    for (const qint64 person : std::as_const(m_changedPeople)) {
        if (const auto done = sql::exec(*query, {person}); !done)
            return done;
        while (query->next()) {
            auto entry = repository.entry(query->value(0).toLongLong());
            if (!entry)
                return failure(entry);
            changed.push_back(*std::move(entry));
        }
    }
    auto stamp = directoryStamp(m_db);
    if (!stamp)
        return failure(stamp);
    m_stamp = *std::move(stamp);
    m_builder->conclude(std::move(changed));
    return {};
}

void ImportIndex::keep(const QString &file)
{
    if (m_builder)
        IndexCache(file).write(*m_builder->finish(), m_stamp);
}
