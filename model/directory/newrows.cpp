// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/directory/newrows.h"

#include "model/store/sql.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr size_t many = 256; // entries; few enough to be looked through one by one

QVariant nullWhenEmpty(const QString &value)
{
    return value.isEmpty() ? QVariant() : QVariant(value);
}

QVariant numberOrNull(const QString &value)
{
    return value.isEmpty() ? QVariant() : QVariant(value.toDouble());
}

Result<qint64> nextNumber(const QSqlDatabase &db, const QString &statement)
{
    const auto last = sql::value(db, statement);
    if (!last)
        return failure(last);
    return last->toLongLong() + 1;
}

template <typename Waiting>
auto valuesOf(const std::vector<Waiting> &waiting, qint64 matchKey)
{
    QList<decltype(Waiting::value)> values;
    for (const Waiting &one : waiting) {
        if (one.matchKey == matchKey)
            values.append(one.value);
    }
    return values;
}

} // namespace

Result<void> NewRows::prepare(const QSqlDatabase &db)
{
    struct Table
    {
        BulkInsert &insert;
        QString into;
        int columns;
        QString conflict;
    };
    const std::array tables{
        Table{m_people, u"person(id, name, sort_key)"_s, 3, {}},
        Table{m_posts, u"post(id, person, school, role, match_key)"_s, 5, {}},
        Table{m_designations, u"designation(person, name, valid_from)"_s, 3, u"ON CONFLICT DO UPDATE SET valid_to=NULL"_s},
        Table{m_entries,
              u"entry(id, reference, post, key_stages, theme, interest, capacity, capacity_days, availability, support_levels, email, "
              "telephone, contact_is_public, confirmed_on, confirmed_by, row_hash, designations)"_s,
              17, {}},
    };
    for (const Table &table : tables) {
        auto insert = BulkInsert::prepare(db, table.into, table.columns, table.conflict);
        if (!insert)
            return failure(insert);
        table.insert = *std::move(insert);
    }
    for (const auto &[next, statement] : {std::pair{&m_nextEntry, u"SELECT max(id) FROM entry"_s},
                                          {&m_nextPost, u"SELECT max(id) FROM post"_s},
                                          {&m_nextPerson, u"SELECT max(id) FROM person"_s}}) {
        const auto number = nextNumber(db, statement);
        if (!number)
            return failure(number);
        *next = *number;
    }
    m_isFresh = m_nextPost == 1;
    return {};
}

qint64 NewRows::addPerson(const DirectoryRow &row)
{
    const qint64 person = m_nextPerson++;
    m_people.add({person, row.at(DirectoryField::Person), row.personKey});
    return person;
}

qint64 NewRows::addPost(qint64 matchKey, KnownPost post)
{
    post.id = m_nextPost++;
    m_posts.add({post.id, post.person, post.school, sql::text(post.role), matchKey});
    m_waitingPosts.push_back({matchKey, post});
    return post.id;
}

qint64 NewRows::addEntry(qint64 matchKey, qint64 post, const DirectoryRow &row)
{
    using enum DirectoryField;
    const qint64 entry = m_nextEntry++;
    const QString &reference = row.at(Reference);
    const auto value = [&row](DirectoryField field) { return sql::text(row.at(field)); };
    m_entries.add({entry, value(Reference), post, value(KeyStages), value(Theme), value(Interest), value(Capacity),
                   numberOrNull(row.at(CapacityDays)), value(Availability), value(SupportLevels), value(Email), value(Telephone),
                   row.at(ContactIsPublic) == u"yes", nullWhenEmpty(row.at(ConfirmedOn)), value(ConfirmedBy), row.hash,
                   value(Designation)});
    m_waitingEntries.push_back({matchKey, {entry, row.hash, true, row.at(Theme), row.matchName, !reference.isEmpty()}});
    if (m_isFresh)
        m_seenReferences.insert(stableHash(reference));
    return entry;
}

void NewRows::addDesignation(qint64 person, const QString &name, const QVariant &from)
{
    m_designations.add({person, name, from});
}

QList<KnownPost> NewRows::postsWaiting(qint64 matchKey) const
{
    return valuesOf(m_waitingPosts, matchKey);
}

QList<KnownEntry> NewRows::entriesWaiting(qint64 matchKey) const
{
    return valuesOf(m_waitingEntries, matchKey);
}

bool NewRows::mayHoldReference(const QString &reference) const
{
    return !m_isFresh || m_seenReferences.mayHold(stableHash(reference));
}

bool NewRows::mayHaveWrittenPost(qint64 matchKey) const
{
    return !m_isFresh || m_writtenPosts.mayHold(static_cast<quint64>(matchKey));
}

Result<void> NewRows::write()
{
    for (const Waiting<KnownPost> &post : m_waitingPosts) {
        if (m_isFresh)
            m_writtenPosts.insert(static_cast<quint64>(post.matchKey));
    }
    m_waitingPosts.clear();
    m_waitingEntries.clear();
    // In this order: each row points at earlier ones.
    for (BulkInsert *insert : {&m_people, &m_posts, &m_designations, &m_entries}) {
        if (const auto done = insert->write(); !done)
            return done;
    }
    return {};
}

bool NewRows::areMany() const
{
    return m_waitingEntries.size() >= many;
}
