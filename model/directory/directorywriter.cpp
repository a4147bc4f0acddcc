// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/directory/directorywriter.h"

#include "model/core/text.h"
#include "model/directory/heldentry.h"
#include "model/store/sql.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace {

constexpr int cacheOfImport = -48'000; // KiB, as SQLite counts

const QString designationSeparator = u" / "_s;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DirectoryWriter)
};

const QString selectPost = u"SELECT post.match_key, post.id, p.id, post.school, p.name, post.role FROM post "
                           "JOIN person p ON p.id=post.person WHERE "_s;

// A list of texts as a JSON array, which SQLite takes apart again.
QString jsonArray(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

QVariant nullWhenEmpty(const QString &value)
{
    return value.isEmpty() ? QVariant() : QVariant(value);
}

QVariant numberOrNull(const QString &value)
{
    return value.isEmpty() ? QVariant() : QVariant(value.toDouble());
}

qint64 matchKey(qint64 school, const QString &matchName)
{
    return static_cast<qint64>(stableHash(matchName, static_cast<quint64>(school)));
}

} // namespace

struct DirectoryWriter::HeldPost
{
    qint64 id = 0;
    qint64 person = 0;
    qint64 school = 0;
    QString matchName; // the person's name, folded
    QString role;
};

struct DirectoryWriter::Statements
{
    QSqlQuery findReference;
    QSqlQuery findReferences;
    QSqlQuery findPosts;
    QSqlQuery findKey;
    QSqlQuery findPost;
    QSqlQuery insertPerson;
    QSqlQuery insertPost;
    QSqlQuery insertEntry;
    QSqlQuery insertDesignation;
};

DirectoryWriter::DirectoryWriter(const QSqlDatabase &db, const Clock &clock, QString source)
    : m_db(db)
    , m_today(clock.today().toString(Qt::ISODate))
    , m_now(clock.now().toString(Qt::ISODateWithMs))
    , m_source(std::move(source))
    , m_schools(db, clock.today())
{
}

DirectoryWriter::~DirectoryWriter()
{
    m_sql.reset();
    [[maybe_unused]] const auto restored = sql::run(m_db, u"PRAGMA cache_size=%1"_s.arg(m_cacheBefore));
}

Result<void> DirectoryWriter::prepare()
{
    // Names and keys come in any order: where their indexes do not fit the cache, each row writes pages again.
    const auto cache = sql::value(m_db, u"PRAGMA cache_size"_s);
    if (!cache)
        return failure(cache);
    m_cacheBefore = cache->toInt();
    if (const auto done = sql::run(m_db, u"PRAGMA cache_size=%1"_s.arg(cacheOfImport)); !done)
        return done;
    m_sql = std::make_unique<Statements>();
    const std::array statements{
        std::pair{&m_sql->findReference, u"SELECT id, row_hash FROM entry WHERE reference=? LIMIT 1"_s},
        std::pair{&m_sql->findReferences, u"SELECT reference, id, row_hash FROM entry WHERE reference IN (SELECT value FROM json_each(?))"_s},
        std::pair{&m_sql->findPosts, selectPost + u"post.match_key IN (SELECT value FROM json_each(?)) ORDER BY post.id"_s},
        std::pair{&m_sql->findKey, u"SELECT e.id, e.row_hash, e.theme, p.name, e.reference FROM post JOIN entry e ON e.post=post.id "
                                   "JOIN person p ON p.id=post.person WHERE post.match_key=? AND post.school=? ORDER BY e.id"_s},
        std::pair{&m_sql->findPost, selectPost + u"post.match_key=? ORDER BY post.id"_s},
        std::pair{&m_sql->insertPerson, u"INSERT INTO person(id, name, sort_key) VALUES(?,?,?)"_s},
        std::pair{&m_sql->insertPost, u"INSERT INTO post(id, person, school, role, match_key) VALUES(?,?,?,?,?)"_s},
        std::pair{&m_sql->insertEntry,
                  u"INSERT INTO entry(id, reference, post, key_stages, theme, interest, capacity, capacity_days, availability, "
                  "support_levels, email, telephone, contact_is_public, confirmed_on, confirmed_by, row_hash) "
                  "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"_s},
        std::pair{&m_sql->insertDesignation, u"INSERT INTO designation(person, name, valid_from) VALUES(?,?,?) "
                                             "ON CONFLICT DO UPDATE SET valid_to=NULL"_s},
    };
    for (const auto &[query, statement] : statements) {
        auto ready = sql::prepare(m_db, statement);
        if (!ready)
            return failure(ready);
        *query = *std::move(ready);
    }
    for (const auto &[next, statement] : {std::pair{&m_nextEntry, u"SELECT max(id) FROM entry"_s},
                                          std::pair{&m_nextPost, u"SELECT max(id) FROM post"_s},
                                          std::pair{&m_nextPerson, u"SELECT max(id) FROM person"_s}}) {
        const auto last = sql::value(m_db, statement);
        if (!last)
            return failure(last);
        *next = last->toLongLong() + 1;
    }
    return {};
}

Result<void> DirectoryWriter::lookAhead(const std::vector<const DirectoryRow *> &rows)
{
    m_heldAhead.clear();
    m_postsAhead.clear();
    if (const auto done = lookAheadForReferences(rows); !done)
        return done;
    return lookAheadForPosts(rows);
}

Result<void> DirectoryWriter::lookAheadForReferences(const std::vector<const DirectoryRow *> &rows)
{
    QStringList references;
    for (const DirectoryRow *row : rows) {
        const QString &reference = row->at(DirectoryField::Reference);
        if (!reference.isEmpty() && !m_heldAhead.contains(reference)) {
            references.append(reference);
            m_heldAhead.insert(reference, {});
        }
    }
    if (references.isEmpty())
        return {};
    QSqlQuery &query = m_sql->findReferences;
    if (const auto done = sql::exec(query, {jsonArray(references)}); !done)
        return done;
    while (query.next()) {
        const QVariant hash = query.value(2);
        m_heldAhead.insert(query.value(0).toString(), {query.value(1).toLongLong(), hash.toLongLong(), !hash.isNull()});
    }
    return {};
}

// Only for rows that are likely to be new: of the others no post is asked for.
Result<void> DirectoryWriter::lookAheadForPosts(const std::vector<const DirectoryRow *> &rows)
{
    QStringList keys;
    for (const DirectoryRow *row : rows) {
        const qint64 school = m_schools.known(*row);
        if (school == 0 || m_heldAhead.value(row->at(DirectoryField::Reference)).id != 0)
            continue;
        const qint64 key = matchKey(school, row->matchName);
        if (!m_postsAhead.contains(key)) {
            keys.append(QString::number(key));
            m_postsAhead.insert(key, {});
        }
    }
    if (keys.isEmpty())
        return {};
    QSqlQuery &query = m_sql->findPosts;
    if (const auto done = sql::exec(query, {QString(u'[' + keys.join(u',') + u']')}); !done)
        return done;
    while (query.next())
        m_postsAhead[query.value(0).toLongLong()].append({query.value(1).toLongLong(), query.value(2).toLongLong(), query.value(3).toLongLong(),
                                                          folded(query.value(4).toString()), query.value(5).toString()});
    return {};
}

Result<RowOutcome> DirectoryWriter::save(const DirectoryRow &row, RowNotes &notes)
{
    const QString &reference = row.at(DirectoryField::Reference);
    if (!reference.isEmpty()) {
        const auto held = byReference(reference);
        if (!held)
            return failure(held);
        if (held->id != 0)
            return saveHeld(*held, row, notes);
    }
    const auto school = m_schools.find(row, notes);
    if (!school)
        return failure(school);
    if (*school < 0)
        return RowOutcome::Refused;
    Post post;
    if (*school > 0) {
        const auto found = findPost(*school, row, row.at(DirectoryField::Role));
        if (!found)
            return failure(found);
        post = *found;
    }
    if (post.person != 0) {
        const auto held = byKey(row, *school, !reference.isEmpty());
        if (!held)
            return failure(held);
        if (held->id != 0)
            return saveHeld(*held, row, notes);
    }
    return add(*school, post, row, notes);
}

Result<DirectoryWriter::Held> DirectoryWriter::byReference(const QString &reference)
{
    if (const auto ahead = m_heldAhead.constFind(reference); ahead != m_heldAhead.cend())
        return *ahead;
    QSqlQuery &query = m_sql->findReference;
    if (const auto done = sql::exec(query, {reference}); !done)
        return failure(done);
    if (!query.next())
        return Held{};
    const QVariant hash = query.value(1);
    return Held{query.value(0).toLongLong(), hash.toLongLong(), !hash.isNull()};
}

// Several entries of one person may share a theme: the one with the same row comes first, then one not yet seen.
Result<DirectoryWriter::Held> DirectoryWriter::byKey(const DirectoryRow &row, qint64 school, bool withoutReference)
{
    QSqlQuery &query = m_sql->findKey;
    if (const auto done = sql::exec(query, {matchKey(school, row.matchName), school}); !done)
        return failure(done);
    Held best;
    const QString theme = folded(row.at(DirectoryField::Theme));
    while (query.next()) {
        if (folded(query.value(2).toString()) != theme || folded(query.value(3).toString()) != row.matchName
            || (withoutReference && !query.value(4).toString().isEmpty()))
            continue;
        const QVariant hash = query.value(1);
        const Held held{query.value(0).toLongLong(), hash.toLongLong(), !hash.isNull()};
        if (held.hasHash && held.hash == row.hash)
            return held;
        if (best.id == 0 && !wasSeen(held.id))
            best = held;
    }
    return best;
}

Result<RowOutcome> DirectoryWriter::saveHeld(const Held &held, const DirectoryRow &row, RowNotes &notes)
{
    const bool isSame = held.hasHash && held.hash == row.hash;
    if (wasSeen(held.id)) {
        if (isSame)
            return RowOutcome::Repeated;
        notes.problems.append({DirectoryField::Reference,
                               Texts::tr("\u2018%1\u2019 stands here twice, with different words. Give one of the two rows another number.")
                                   .arg(row.at(DirectoryField::Reference))});
        return RowOutcome::Refused;
    }
    markSeen(held.id);
    return isSame ? RowOutcome::Unchanged : update(held.id, row, notes);
}

Result<RowOutcome> DirectoryWriter::add(qint64 school, const Post &held, const DirectoryRow &row, RowNotes &notes)
{
    qint64 id = school;
    if (id == 0) {
        if (row.at(DirectoryField::Academy).isEmpty()) {
            notes.problems.append({DirectoryField::Academy, Texts::tr("The academy is missing. Add its name, or the URN of a school that is held.")});
            return RowOutcome::Refused;
        }
        const auto made = m_schools.create(row);
        if (!made)
            return failure(made);
        id = *made;
    } else if (const auto updated = m_schools.update(id, row, notes); !updated) {
        return failure(updated);
    }
    const auto post = ensurePost(held, id, row, row.at(DirectoryField::Role));
    if (!post)
        return failure(post);
    if (const auto done = addDesignations(post->person, row.at(DirectoryField::Designation), post->isNewPerson); !done)
        return failure(done);
    const qint64 entry = m_nextEntry++;
    const auto value = [&row](DirectoryField field) { return sql::text(row.at(field)); };
    using enum DirectoryField;
    const auto done = sql::exec(m_sql->insertEntry,
                                {entry, value(Reference), post->id, value(KeyStages), value(Theme), value(Interest), value(Capacity),
                                 numberOrNull(row.at(CapacityDays)), value(Availability), value(SupportLevels), value(Email),
                                 value(Telephone), row.at(ContactIsPublic) == u"yes", nullWhenEmpty(row.at(ConfirmedOn)),
                                 value(ConfirmedBy), row.hash});
    if (!done)
        return failure(done);
    markSeen(entry);
    if (const QString &reference = row.at(Reference); !reference.isEmpty())
        m_heldAhead.insert(reference, {entry, row.hash, true});
    return RowOutcome::Added;
}

// The person of that name at that school, and their post with that role, as far as they are held.
Result<DirectoryWriter::Post> DirectoryWriter::findPost(qint64 school, const DirectoryRow &row, const QString &role)
{
    const auto posts = postsWith(matchKey(school, row.matchName));
    if (!posts)
        return failure(posts);
    Post post;
    for (const HeldPost &held : *posts) {
        if (held.school != school || held.matchName != row.matchName)
            continue;
        post.person = held.person;
        if (held.role == role || !row.knows(DirectoryField::Role)) {
            post.id = held.id;
            return post;
        }
    }
    return post;
}

Result<QList<DirectoryWriter::HeldPost>> DirectoryWriter::postsWith(qint64 key)
{
    if (const auto ahead = m_postsAhead.constFind(key); ahead != m_postsAhead.cend())
        return *ahead;
    QSqlQuery &query = m_sql->findPost;
    if (const auto done = sql::exec(query, {key}); !done)
        return failure(done);
    QList<HeldPost> posts;
    while (query.next())
        posts.append({query.value(1).toLongLong(), query.value(2).toLongLong(), query.value(3).toLongLong(), folded(query.value(4).toString()), query.value(5).toString()});
    return posts;
}

// Makes of \p held what is missing.
Result<DirectoryWriter::Post> DirectoryWriter::ensurePost(Post held, qint64 school, const DirectoryRow &row, const QString &role)
{
    if (held.person == 0) {
        const auto person = makePerson(row);
        if (!person)
            return failure(person);
        held.person = *person;
        held.isNewPerson = true;
    }
    if (held.id == 0) {
        const auto made = makePost(held.person, school, row, role);
        if (!made)
            return failure(made);
        held.id = *made;
    }
    return held;
}

Result<DirectoryWriter::Post> DirectoryWriter::postFor(qint64 school, const DirectoryRow &row, const QString &role)
{
    const auto found = findPost(school, row, role);
    return found ? ensurePost(*found, school, row, role) : found;
}

Result<qint64> DirectoryWriter::makePerson(const DirectoryRow &row)
{
    const qint64 person = m_nextPerson++;
    if (const auto done = sql::exec(m_sql->insertPerson, {person, row.at(DirectoryField::Person), row.personKey}); !done)
        return failure(done);
    return person;
}

Result<qint64> DirectoryWriter::makePost(qint64 person, qint64 school, const DirectoryRow &row, const QString &role)
{
    const qint64 post = m_nextPost++;
    const qint64 key = matchKey(school, row.matchName);
    if (const auto done = sql::exec(m_sql->insertPost, {post, person, school, sql::text(role), key}); !done)
        return failure(done);
    if (const auto ahead = m_postsAhead.find(key); ahead != m_postsAhead.end())
        ahead->append({post, person, school, row.matchName, role});
    return post;
}

// Of a person who is new the file says nothing about when; later ones begin today.
Result<void> DirectoryWriter::addDesignations(qint64 person, const QString &designations, bool isNew)
{
    if (designations.isEmpty())
        return {};
    for (const QString &name : designations.split(designationSeparator)) {
        const auto done = sql::exec(m_sql->insertDesignation, {person, name, isNew ? QVariant() : QVariant(m_today)});
        if (!done)
            return done;
    }
    return {};
}

Result<void> DirectoryWriter::setDesignations(qint64 person, const QString &designations)
{
    const QStringList names = designations.split(designationSeparator, Qt::SkipEmptyParts);
    auto held = sql::select(m_db, u"SELECT name FROM designation WHERE person=? AND valid_to IS NULL"_s, {person});
    if (!held)
        return failure(held);
    QStringList gone;
    while (held->next()) {
        if (!names.contains(held->value(0).toString()))
            gone.append(held->value(0).toString());
    }
    for (const QString &name : std::as_const(gone)) {
        if (const auto done = sql::run(m_db, u"UPDATE designation SET valid_to=? WHERE person=? AND name=?"_s, {m_today, person, name}); !done)
            return done;
    }
    return addDesignations(person, designations, false);
}

Result<qint64> DirectoryWriter::schoolFor(const DirectoryRow &row, RowNotes &notes)
{
    const auto school = m_schools.find(row, notes);
    if (!school || *school != 0)
        return school;
    return m_schools.create(row);
}

Result<RowOutcome> DirectoryWriter::update(qint64 entry, const DirectoryRow &row, RowNotes &notes)
{
    const auto held = readHeldEntry(m_db, entry);
    if (!held)
        return failure(held);
    DirectoryRow merged = row; // fields for which the file has no column stay as they are
    for (size_t i = 0; i < directoryFieldCount; ++i) {
        if (!row.knows(static_cast<DirectoryField>(i)))
            merged.fields[i] = held->row.fields[i];
    }
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
    m_postsAhead.clear(); // names, roles and schools may have changed
    m_heldAhead.remove(held->row.at(DirectoryField::Reference));
    m_heldAhead.remove(merged.at(DirectoryField::Reference));
    if (const auto done = writeEntry(m_db, entry, *post, merged, row.hash); !done)
        return failure(done);
    if (const auto done = noteHistory(entry, notes.changes); !done)
        return failure(done);
    return RowOutcome::Updated;
}

// Brings person, school and role of a held entry up to \p row; the post that the entry now belongs to.
Result<qint64> DirectoryWriter::movedPost(const HeldEntry &held, qint64 school, const DirectoryRow &row)
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
        const auto made = makePost(person, school, row, role);
        if (!made)
            return failure(made);
        post = *made;
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
    if (row.at(DirectoryField::Designation) != held.row.at(DirectoryField::Designation)) {
        if (const auto done = setDesignations(person, row.at(DirectoryField::Designation)); !done)
            return failure(done);
    }
    return post;
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

Result<void> DirectoryWriter::markChanged()
{
    return sql::run(m_db, u"UPDATE directory SET changed=?"_s, {m_today});
}

bool DirectoryWriter::wasSeen(qint64 entry) const
{
    const auto index = static_cast<size_t>(entry);
    return index < m_seen.size() && m_seen[index];
}

void DirectoryWriter::markSeen(qint64 entry)
{
    const auto index = static_cast<size_t>(entry);
    if (index >= m_seen.size())
        m_seen.resize(std::max(index + 1, m_seen.size() * 2));
    m_seen[index] = true;
}
