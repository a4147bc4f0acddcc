// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/directory/directorywriter.h"

#include "model/core/text.h"
#include "model/directory/directorystamp.h"
#include "model/directory/heldentry.h"
#include "model/store/sql.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace {

constexpr int cacheOfImport = -48'000; // KiB, as SQLite counts

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DirectoryWriter)
};

// A row of which it is not known what it said of designations is compared anew.
const QString knownHash = u"iif(designations IS NULL, NULL, row_hash)"_s;

const QString selectPost = u"SELECT post.match_key, post.id, p.id, post.school, p.name, post.role FROM post "
                           "JOIN person p ON p.id=post.person WHERE "_s;

KnownPost readPost(const QSqlQuery &row)
{
    return {row.value(1).toLongLong(), row.value(2).toLongLong(), row.value(3).toLongLong(), folded(row.value(4).toString()),
            row.value(5).toString()};
}

// A list of texts as a JSON array, which SQLite takes apart again.
QString jsonArray(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

} // namespace

struct DirectoryWriter::Statements
{
    QSqlQuery findReference;
    QSqlQuery findReferences;
    QSqlQuery findPosts;
    QSqlQuery findKey;
    QSqlQuery findPost;
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
    for (const Setting &setting : m_before)
        [[maybe_unused]] const auto restored = sql::run(m_db, u"PRAGMA %1=%2"_s.arg(setting.name).arg(setting.value));
}

Result<void> DirectoryWriter::set(const QString &setting, int value)
{
    const auto before = sql::value(m_db, u"PRAGMA %1"_s.arg(setting));
    if (!before)
        return failure(before);
    m_before.push_back({setting, before->toInt()});
    return sql::run(m_db, u"PRAGMA %1=%2"_s.arg(setting).arg(value));
}

Result<void> DirectoryWriter::prepare()
{
    // Names and keys come in any order: where their indexes do not fit the cache, each row writes pages again.
    if (const auto done = set(u"cache_size"_s, cacheOfImport); !done)
        return done;
    // Committed is what lies in the log; copying it into the file can wait until the import is done.
    if (const auto done = set(u"wal_autocheckpoint"_s, 0); !done)
        return done;
    m_sql = std::make_unique<Statements>();
    const std::array statements{
        std::pair{&m_sql->findReference, u"SELECT id, %1 FROM entry WHERE reference=? LIMIT 1"_s.arg(knownHash)},
        std::pair{&m_sql->findReferences, u"SELECT reference, id, %1 FROM entry WHERE reference IN (SELECT value FROM json_each(?))"_s.arg(knownHash)},
        std::pair{&m_sql->findPosts, selectPost + u"post.match_key IN (SELECT value FROM json_each(?)) ORDER BY post.id"_s},
        std::pair{&m_sql->findKey, u"SELECT e.id, %1, e.theme, p.name, e.reference FROM post JOIN entry e ON e.post=post.id "
                                   "JOIN person p ON p.id=post.person WHERE post.match_key=? AND post.school=? ORDER BY e.id"_s.arg(knownHash)},
        std::pair{&m_sql->findPost, selectPost + u"post.match_key=? ORDER BY post.id"_s},
    };
    for (const auto &[query, statement] : statements) {
        auto ready = sql::prepare(m_db, statement);
        if (!ready)
            return failure(ready);
        *query = *std::move(ready);
    }
    return m_new.prepare(m_db);
}

Result<void> DirectoryWriter::lookAhead(const std::vector<const DirectoryRow *> &rows)
{
    m_heldAhead.clear();
    m_postsAhead.clear();
    if (m_new.isFresh())
        return {};
    if (const auto done = writeNew(); !done)
        return done;
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
        m_postsAhead[query.value(0).toLongLong()].append(readPost(query));
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
    if (!m_new.mayHoldReference(reference))
        return Held{};
    if (const auto done = writeNew(); !done)
        return failure(done);
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
    const auto entries = entriesWith(matchKey(school, row.matchName), school);
    if (!entries)
        return failure(entries);
    Held best;
    const QString theme = folded(row.at(DirectoryField::Theme));
    for (const KnownEntry &entry : *entries) {
        if (folded(entry.theme) != theme || entry.matchName != row.matchName || (withoutReference && entry.hasReference))
            continue;
        const Held held{entry.id, entry.hash, entry.hasHash};
        if (held.hasHash && held.hash == row.hash)
            return held;
        if (best.id == 0 && !wasSeen(held.id))
            best = held;
    }
    return best;
}

Result<QList<KnownEntry>> DirectoryWriter::entriesWith(qint64 key, qint64 school)
{
    QList<KnownEntry> entries;
    if (m_new.mayHaveWrittenPost(key)) {
        QSqlQuery &query = m_sql->findKey;
        if (const auto done = sql::exec(query, {key, school}); !done)
            return failure(done);
        while (query.next()) {
            const QVariant hash = query.value(1);
            entries.append({query.value(0).toLongLong(), hash.toLongLong(), !hash.isNull(), query.value(2).toString(),
                            folded(query.value(3).toString()), !query.value(4).toString().isEmpty()});
        }
    }
    return entries + m_new.entriesWaiting(key);
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
    const Post post = ensurePost(held, id, row, row.at(DirectoryField::Role));
    addDesignations(post.person, row.at(DirectoryField::Designation), post.isNewPerson);
    const qint64 entry = m_new.addEntry(matchKey(id, row.matchName), post.id, row);
    markSeen(entry);
    m_lastAdded = {entry, post.person, id};
    if (const QString &reference = row.at(DirectoryField::Reference); !m_new.isFresh() && !reference.isEmpty())
        m_heldAhead.insert(reference, {entry, row.hash, true});
    if (const auto done = m_new.areMany() ? writeNew() : Result<void>{}; !done)
        return failure(done);
    return RowOutcome::Added;
}

Result<void> DirectoryWriter::writeNew()
{
    m_postsAhead.clear(); // it lacks what is written now
    return m_new.write();
}

// The person of that name at that school, and their post with that role, as far as they are held.
Result<DirectoryWriter::Post> DirectoryWriter::findPost(qint64 school, const DirectoryRow &row, const QString &role)
{
    const auto posts = postsWith(matchKey(school, row.matchName));
    if (!posts)
        return failure(posts);
    Post post;
    for (const KnownPost &held : *posts) {
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

Result<QList<KnownPost>> DirectoryWriter::postsWith(qint64 key)
{
    if (const auto ahead = m_postsAhead.constFind(key); ahead != m_postsAhead.cend())
        return *ahead + m_new.postsWaiting(key);
    QList<KnownPost> posts;
    if (m_new.mayHaveWrittenPost(key)) {
        QSqlQuery &query = m_sql->findPost;
        if (const auto done = sql::exec(query, {key}); !done)
            return failure(done);
        while (query.next())
            posts.append(readPost(query));
    }
    return posts + m_new.postsWaiting(key);
}

// Makes of \p held what is missing.
DirectoryWriter::Post DirectoryWriter::ensurePost(Post held, qint64 school, const DirectoryRow &row, const QString &role)
{
    if (held.person == 0) {
        held.person = m_new.addPerson(row);
        held.isNewPerson = true;
    }
    if (held.id == 0)
        held.id = makePost(held.person, school, row, role);
    return held;
}

qint64 DirectoryWriter::makePost(qint64 person, qint64 school, const DirectoryRow &row, const QString &role)
{
    return m_new.addPost(matchKey(school, row.matchName), {0, person, school, row.matchName, role});
}

// Of a person who is new the file says nothing about when; later ones begin today.
void DirectoryWriter::addDesignations(qint64 person, const QString &designations, bool isNew)
{
    for (const QString &name : designations.split(designationSeparator, Qt::SkipEmptyParts))
        m_new.addDesignation(person, name, isNew ? QVariant() : QVariant(m_today));
}

Result<void> DirectoryWriter::finish()
{
    if (const auto done = writeNew(); !done)
        return done;
    if (const auto done = renewDirectoryStamp(m_db); !done)
        return done;
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
