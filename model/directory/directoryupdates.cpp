// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// DirectoryWriter's other half: rows that change what is held.
#include "model/core/text.h"
#include "model/directory/directorywriter.h"
#include "model/directory/heldentry.h"
#include "model/directory/statement.h"
#include "model/store/sql.h"

#include <QVariant>

using namespace Qt::StringLiterals;

namespace {

// In order of their names, each once.
QString joinedDesignations(QStringList names)
{
    names.sort();
    names.removeDuplicates();
    return names.join(designationSeparator);
}

} // namespace

// Keeps what \p row says of the person; \p merged gets what all their rows say together.
Result<void> DirectoryWriter::noteDesignations(qint64 entry, const HeldEntry &held, const DirectoryRow &row, DirectoryRow &merged)
{
    const QString &said = row.at(DirectoryField::Designation);
    if (!row.knows(DirectoryField::Designation))
        return {};
    const auto others = designationsOfOtherRows(m_db, held.person, entry);
    if (!others)
        return failure(others);
    merged.at(DirectoryField::Designation) = joinedDesignations(*others + said.split(designationSeparator, Qt::SkipEmptyParts));
    if (held.designationsOfRow == said)
        return {};
    m_hasQuietChanges = true;
    m_heldAhead.remove(held.row.at(DirectoryField::Reference));
    return writeDesignationsOfRow(m_db, entry, said, row.hash);
}

// A designation goes when no row of the person says it any more.
Result<void> DirectoryWriter::settleDesignations(qint64 person)
{
    if (const auto done = writeNew(); !done)
        return done;
    const auto names = designationsOfOtherRows(m_db, person, 0);
    if (!names)
        return failure(names);
    const auto held = sql::texts(m_db, u"SELECT name FROM designation WHERE person=? AND valid_to IS NULL"_s, {person});
    if (!held)
        return failure(held);
    for (const QString &name : *held) {
        if (names->contains(name))
            continue;
        if (const auto done = sql::run(m_db, u"UPDATE designation SET valid_to=? WHERE person=? AND name=?"_s, {m_today, person, name}); !done)
            return done;
    }
    addDesignations(person, joinedDesignations(*names), false);
    return {};
}

// After the entry was written: of the person it belonged to, and of \p person, to whom it belongs now.
Result<void> DirectoryWriter::settleDesignations(const HeldEntry &held, qint64 person, bool isOther)
{
    if (person != held.person) {
        if (const auto done = settleDesignations(held.person); !done)
            return done;
    }
    return isOther || person != held.person ? settleDesignations(person) : Result<void>{};
}

Result<qint64> DirectoryWriter::schoolFor(const DirectoryRow &row, RowNotes &notes)
{
    const auto school = m_schools.find(row, notes);
    if (!school || *school != 0)
        return school;
    return m_schools.create(row);
}

Result<DirectoryWriter::Post> DirectoryWriter::postFor(qint64 school, const DirectoryRow &row, const QString &role)
{
    const auto found = findPost(school, row, role);
    if (!found)
        return found;
    return ensurePost(*found, school, row, role);
}

Result<RowOutcome> DirectoryWriter::update(qint64 entry, const DirectoryRow &row, RowNotes &notes)
{
    if (const auto done = writeNew(); !done)
        return failure(done);
    const auto held = readHeldEntry(m_db, entry);
    if (!held)
        return failure(held);
    DirectoryRow merged = row; // fields for which the file has no column stay as they are
    for (size_t i = 0; i < directoryFieldCount; ++i) {
        if (!row.knows(static_cast<DirectoryField>(i)))
            merged.fields[i] = held->row.fields[i];
    }
    // What a principal says stands over the directory: in a file that was written out it is no change.
    if (QString &availability = merged.at(DirectoryField::Availability); statement::read(availability, QDate::fromString(m_today, Qt::ISODate)))
        availability = held->row.at(DirectoryField::Availability);
    qint64 school = held->school;
    const bool namesSchool = !row.at(DirectoryField::Academy).isEmpty() || !row.at(DirectoryField::Urn).isEmpty();
    if (namesSchool) {
        const auto named = schoolFor(row, notes);
        if (!named)
            return failure(named);
        if (*named < 0)
            return RowOutcome::Refused;
        school = *named;
    }
    if (const auto done = noteDesignations(entry, *held, row, merged); !done)
        return failure(done);
    if (school != held->school)
        notes.changes.append({DirectoryField::Academy, held->row.at(DirectoryField::Academy), row.at(DirectoryField::Academy)});
    const auto schoolChanges = m_schools.update(school, row, notes);
    if (!schoolChanges)
        return failure(schoolChanges);
    if (school == held->school)
        notes.changes.append(*schoolChanges);
    appendEntryChanges(held->row, merged, notes.changes);
    if (notes.changes.isEmpty())
        return RowOutcome::Unchanged;
    const auto post = movedPost(*held, school, merged);
    if (!post)
        return failure(post);
    m_new.forgetFreshness(); // references, names, roles and schools may have changed
    m_postsAhead.clear();
    m_heldAhead.remove(held->row.at(DirectoryField::Reference));
    m_heldAhead.remove(merged.at(DirectoryField::Reference));
    if (const auto done = writeNew(); !done)
        return failure(done);
    if (const auto done = writeEntry(m_db, entry, post->id, merged, row.hash); !done)
        return failure(done);
    const bool isOther = merged.at(DirectoryField::Designation) != held->row.at(DirectoryField::Designation);
    if (const auto done = settleDesignations(*held, post->person, isOther); !done)
        return failure(done);
    if (const auto done = noteHistory(entry, notes.changes); !done)
        return failure(done);
    return RowOutcome::Updated;
}

// Brings person, school and role of a held entry up to \p row; the post that the entry now belongs to.
Result<DirectoryWriter::Post> DirectoryWriter::movedPost(const HeldEntry &held, qint64 school, const DirectoryRow &row)
{
    const QString &role = row.at(DirectoryField::Role);
    const bool isRenamed = row.at(DirectoryField::Person) != held.row.at(DirectoryField::Person);
    const bool isMoved = school != held.school;
    qint64 person = held.person;
    qint64 post = held.post;
    if (isRenamed && (held.entriesOfPerson == 1 || folded(held.row.at(DirectoryField::Person)) == row.matchName)) {
        if (const auto done = renamePerson(m_db, person, school, row, matchKey(school, row.matchName)); !done)
            return failure(done);
    } else if (isRenamed) {
        const auto found = postFor(school, row, role);
        if (!found)
            return failure(found);
        person = found->person;
        post = found->id;
    }
    if (post == held.post && isMoved) {
        post = makePost(person, school, row, role);
        if (held.entriesOfPost == 1) {
            if (const auto done = sql::run(m_db, u"UPDATE post SET valid_to=? WHERE id=?"_s, {m_today, held.post}); !done)
                return failure(done);
        }
    } else if (post == held.post && role != held.row.at(DirectoryField::Role)) {
        if (held.entriesOfPost == 1) {
            if (const auto done = sql::run(m_db, u"UPDATE post SET role=? WHERE id=?"_s, {role, post}); !done)
                return failure(done);
        } else {
            const auto found = postFor(school, row, role);
            if (!found)
                return failure(found);
            post = found->id;
        }
    }
    return Post{post, person};
}

Result<void> DirectoryWriter::noteHistory(qint64 entry, const QList<FieldChange> &changes)
{
    for (const FieldChange &change : changes) {
        const auto done = sql::run(m_db, u"INSERT INTO entry_history(entry, field, was, became, at, source) VALUES(?,?,?,?,?,?)"_s,
                                   {entry, fieldName(change.field), sql::text(change.was), sql::text(change.became), m_now, m_source});
        if (!done)
            return done;
    }
    return {};
}
