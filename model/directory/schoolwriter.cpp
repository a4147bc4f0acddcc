// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/directory/schoolwriter.h"

#include "model/core/alphabet.h"
#include "model/core/text.h"
#include "model/store/sql.h"

#include <QCoreApplication>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostKnown = 20'000; // keeps an import of any size in bounded memory
constexpr qint64 ambiguous = -1;

const QString urnKind = u"urn"_s;
const QString trustKind = u"trust"_s;
const QString clusterKind = u"cluster"_s;

const QString schoolColumns = u"name, match_name, sort_key, phase, type, status, street, locality, town, county, postcode, "
                              "local_authority, region, telephone, email, website, low_age, high_age, gender, "
                              "religious_character, opened, closed, easting, northing"_s;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SchoolWriter)
};

QVariant numberOrNull(const std::optional<int> &number)
{
    return number ? QVariant(*number) : QVariant();
}

QVariant dateOrNull(QDate date)
{
    return date.isValid() ? QVariant(date.toString(Qt::ISODate)) : QVariant();
}

// The values of schoolColumns.
QVariantList columnsOf(const School &school)
{
    QVariantList values{school.name, folded(school.name), sortKey(school.name)};
    for (const QString *value : {&school.phase, &school.type, &school.status, &school.street, &school.locality, &school.town,
                                 &school.county, &school.postcode, &school.localAuthority, &school.region, &school.telephone,
                                 &school.email, &school.website})
        values.append(sql::text(*value));
    values << numberOrNull(school.lowAge) << numberOrNull(school.highAge) << sql::text(school.gender)
           << sql::text(school.religiousCharacter) << dateOrNull(school.opened) << dateOrNull(school.closed)
           << (school.position ? QVariant(school.position->easting) : QVariant())
           << (school.position ? QVariant(school.position->northing) : QVariant());
    return values;
}

// Empty on one side says nothing.
bool mayBeSame(const QString &left, const QString &right)
{
    return left.isEmpty() || right.isEmpty() || folded(left) == folded(right);
}

bool isSame(const QString &left, const QString &right)
{
    return !left.isEmpty() && folded(left) == folded(right);
}

} // namespace

struct SchoolWriter::Facts
{
    QString status;
    QString localAuthority;
    QString town;
    QString region;
    QString phase;
    QString trust;
    QString cluster;
    QString urn;

    [[nodiscard]] bool isFromRegister() const { return !status.isEmpty(); }
};

SchoolWriter::SchoolWriter(const QSqlDatabase &db, QDate today)
    : m_db(db)
    , m_today(today)
{
}

Result<QSqlQuery *> SchoolWriter::prepared(const QString &statement)
{
    auto at = m_statements.find(statement);
    if (at == m_statements.end()) {
        auto query = sql::prepare(m_db, statement);
        if (!query)
            return failure(query);
        at = m_statements.emplace(statement, *std::move(query)).first;
    }
    at->second.finish();
    return &at->second;
}

void SchoolWriter::remember(quint64 schoolKey, qint64 id, bool isUpdated)
{
    if (m_known.size() >= mostKnown)
        m_known.clear();
    m_known.insert(schoolKey, {id, isUpdated, {}});
}

Result<qint64> SchoolWriter::byIdentifier(const QString &kind, const QString &value)
{
    auto query = prepared(u"SELECT school FROM school_identifier WHERE kind=? AND value=? LIMIT 1"_s);
    if (!query)
        return failure(query);
    if (const auto done = sql::exec(**query, {kind, value}); !done)
        return failure(done);
    return (*query)->next() ? (*query)->value(0).toLongLong() : 0;
}

qint64 SchoolWriter::known(const DirectoryRow &row) const
{
    const auto known = m_known.constFind(row.schoolKey);
    return known == m_known.cend() ? 0 : known->id;
}

Result<qint64> SchoolWriter::find(const DirectoryRow &row, RowNotes &notes)
{
    if (const auto known = m_known.constFind(row.schoolKey); known != m_known.cend())
        return known->id;
    qint64 id = 0;
    if (const QString &urn = row.at(DirectoryField::Urn); !urn.isEmpty()) {
        const auto found = byIdentifier(urnKind, urn);
        if (!found)
            return found;
        id = *found;
    }
    if (id == 0) {
        const auto found = findByName(row, notes);
        if (!found)
            return found;
        id = *found;
    }
    if (id > 0)
        remember(row.schoolKey, id, false);
    return id;
}

Result<qint64> SchoolWriter::findByName(const DirectoryRow &row, RowNotes &notes)
{
    const QString &name = row.at(DirectoryField::Academy);
    if (name.isEmpty())
        return 0;
    auto query = prepared(u"SELECT id, status FROM school WHERE match_name=?"_s);
    if (!query)
        return failure(query);
    if (const auto done = sql::exec(**query, {folded(name)}); !done)
        return failure(done);
    QList<qint64> ids;
    QList<qint64> open;
    while ((*query)->next()) {
        ids.append((*query)->value(0).toLongLong());
        if (!(*query)->value(1).toString().startsWith(u"Closed"_s))
            open.append(ids.constLast());
    }
    QList<qint64> fitting;
    for (const qint64 id : std::as_const(open.isEmpty() ? ids : open)) {
        const auto facts = factsOf(id);
        if (!facts)
            return failure(facts);
        const bool isOther = !row.at(DirectoryField::Urn).isEmpty() && !facts->urn.isEmpty();
        if (!isOther && mayBeSame(facts->town, row.at(DirectoryField::Town))
            && mayBeSame(facts->localAuthority, row.at(DirectoryField::LocalAuthority)))
            fitting.append(id);
    }
    if (fitting.size() > 1) {
        notes.problems.append({DirectoryField::Academy,
                               Texts::tr("There are %1 schools called \u2018%2\u2019. Add its URN, or its town, to the row.").arg(fitting.size()).arg(name)});
        return ambiguous;
    }
    return fitting.isEmpty() ? 0 : fitting.first();
}

Result<qint64> SchoolWriter::create(const DirectoryRow &row)
{
    School school;
    school.name = row.at(DirectoryField::Academy);
    school.urn = row.at(DirectoryField::Urn);
    school.phase = row.at(DirectoryField::Phase);
    school.town = row.at(DirectoryField::Town);
    school.localAuthority = row.at(DirectoryField::LocalAuthority);
    school.region = row.at(DirectoryField::Region);
    school.trust = row.at(DirectoryField::Trust);
    school.cluster = row.at(DirectoryField::Cluster);
    const auto id = insert(school);
    if (id)
        remember(row.schoolKey, *id, true);
    return id;
}

Result<qint64> SchoolWriter::insert(const School &school)
{
    auto query = prepared(u"INSERT INTO school(%1) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"_s.arg(schoolColumns));
    if (!query)
        return failure(query);
    const auto done = sql::exec(**query, columnsOf(school));
    if (!done)
        return failure(done);
    const qint64 id = (*query)->lastInsertId().toLongLong();
    for (const auto &[kind, value] : {std::pair{urnKind, school.urn}, {u"laestab"_s, school.laestab}, {u"ukprn"_s, school.ukprn}}) {
        if (const auto set = value.isEmpty() ? Result<void>{} : addIdentifier(id, kind, value); !set)
            return failure(set);
    }
    for (const auto &[kind, name] : {std::pair{trustKind, school.trust}, {clusterKind, school.cluster}}) {
        if (const auto set = name.isEmpty() ? Result<void>{} : addToGroup(id, kind, name, {}); !set)
            return failure(set);
    }
    return id;
}

Result<void> SchoolWriter::setIdentifier(qint64 school, const QString &kind, const QString &value, bool &isChanged)
{
    if (value.isEmpty())
        return {};
    auto held = prepared(u"SELECT value FROM school_identifier WHERE school=? AND kind=? AND valid_to IS NULL"_s);
    if (!held)
        return failure(held);
    if (const auto done = sql::exec(**held, {school, kind}); !done)
        return done;
    while ((*held)->next()) {
        if ((*held)->value(0).toString() == value)
            return {};
    }
    isChanged = true;
    const QString today = m_today.toString(Qt::ISODate);
    if (const auto done = sql::run(m_db, u"UPDATE school_identifier SET valid_to=? WHERE school=? AND kind=? AND valid_to IS NULL"_s, {today, school, kind}); !done)
        return done;
    return addIdentifier(school, kind, value);
}

Result<void> SchoolWriter::addIdentifier(qint64 school, const QString &kind, const QString &value)
{
    auto query = prepared(u"INSERT INTO school_identifier(school, kind, value) VALUES(?,?,?) ON CONFLICT DO UPDATE SET valid_to=NULL"_s);
    return query ? sql::exec(**query, {school, kind, value}) : failure(query);
}

Result<void> SchoolWriter::addToGroup(qint64 school, const QString &kind, const QString &name, const QVariant &from)
{
    const auto group = groupId(kind, name);
    if (!group)
        return failure(group);
    auto query = prepared(u"INSERT INTO membership(school, school_group, valid_from) VALUES(?,?,?) ON CONFLICT DO UPDATE SET valid_to=NULL"_s);
    return query ? sql::exec(**query, {school, *group, from}) : failure(query);
}

Result<qint64> SchoolWriter::groupId(const QString &kind, const QString &name)
{
    const QString key = kind + u'\x1f' + name;
    if (const auto known = m_groups.constFind(key); known != m_groups.cend())
        return *known;
    const auto made = sql::run(m_db, u"INSERT INTO school_group(kind, name) VALUES(?,?) ON CONFLICT DO NOTHING"_s, {kind, name});
    if (!made)
        return failure(made);
    const auto id = sql::value(m_db, u"SELECT id FROM school_group WHERE kind=? AND name=?"_s, {kind, name});
    if (!id)
        return failure(id);
    if (m_groups.size() >= mostKnown)
        m_groups.clear();
    m_groups.insert(key, id->toLongLong());
    return id->toLongLong();
}

// Ends the membership held in another group of that kind; an empty name only ends.
Result<void> SchoolWriter::setGroup(qint64 school, const QString &kind, const QString &name, bool &isChanged)
{
    auto held = prepared(u"SELECT g.name FROM membership m JOIN school_group g ON g.id=m.school_group "
                         "WHERE m.school=? AND g.kind=? AND m.valid_to IS NULL LIMIT 1"_s);
    if (!held)
        return failure(held);
    if (const auto done = sql::exec(**held, {school, kind}); !done)
        return done;
    const QString current = (*held)->next() ? (*held)->value(0).toString() : QString();
    if (current == name)
        return {};
    isChanged = true;
    const QString today = m_today.toString(Qt::ISODate);
    if (!current.isEmpty()) {
        const auto ended = sql::run(m_db, u"UPDATE membership SET valid_to=? WHERE school=? AND valid_to IS NULL AND "
                                          "school_group IN (SELECT id FROM school_group WHERE kind=?)"_s,
                                    {today, school, kind});
        if (!ended)
            return ended;
    }
    if (name.isEmpty())
        return {};
    return addToGroup(school, kind, name, current.isEmpty() ? QVariant() : QVariant(today));
}

Result<SchoolWriter::Facts> SchoolWriter::factsOf(qint64 school)
{
    auto query = prepared(uR"(SELECT status, local_authority, town, region, phase,
        (SELECT g.name FROM membership m JOIN school_group g ON g.id=m.school_group WHERE m.school=school.id AND g.kind='trust' AND m.valid_to IS NULL LIMIT 1),
        (SELECT g.name FROM membership m JOIN school_group g ON g.id=m.school_group WHERE m.school=school.id AND g.kind='cluster' AND m.valid_to IS NULL LIMIT 1),
        (SELECT value FROM school_identifier WHERE school=school.id AND kind='urn' AND valid_to IS NULL LIMIT 1)
        FROM school WHERE id=?)"_s);
    if (!query)
        return failure(query);
    if (const auto done = sql::exec(**query, {school}); !done)
        return failure(done);
    Facts facts;
    if ((*query)->next()) {
        int column = 0;
        for (QString *field : {&facts.status, &facts.localAuthority, &facts.town, &facts.region, &facts.phase, &facts.trust, &facts.cluster, &facts.urn})
            *field = (*query)->value(column++).toString();
    }
    return facts;
}

Result<QList<FieldChange>> SchoolWriter::update(qint64 school, const DirectoryRow &row, RowNotes &notes)
{
    if (const auto known = m_known.constFind(row.schoolKey); known != m_known.cend() && known->isUpdated)
        return known->changes;
    const auto facts = factsOf(school);
    if (!facts)
        return failure(facts);
    QList<FieldChange> changes;
    bool isChanged = false;
    struct Fact
    {
        DirectoryField field;
        const QString &held;
        QString column; // of table school; empty: a group
    };
    const std::array all{Fact{DirectoryField::Trust, facts->trust, {}},
                         Fact{DirectoryField::Region, facts->region, u"region"_s},
                         Fact{DirectoryField::Cluster, facts->cluster, {}},
                         Fact{DirectoryField::LocalAuthority, facts->localAuthority, u"local_authority"_s},
                         Fact{DirectoryField::Town, facts->town, u"town"_s},
                         Fact{DirectoryField::Phase, facts->phase, u"phase"_s}};
    for (const Fact &fact : all) {
        const QString &said = row.at(fact.field);
        if (said.isEmpty() || isSame(said, fact.held))
            continue;
        if (facts->isFromRegister() && fact.field != DirectoryField::Cluster && !fact.held.isEmpty()) {
            notes.warnings.append({fact.field, Texts::tr("The register has \u2018%1\u2019 for %2, this row \u2018%3\u2019. The register\u2019s was kept.")
                                                   .arg(fact.held, row.at(DirectoryField::Academy), said)});
            continue;
        }
        const auto done = fact.column.isEmpty()
                              ? setGroup(school, fact.field == DirectoryField::Trust ? trustKind : clusterKind, said, isChanged)
                              : sql::run(m_db, u"UPDATE school SET %1=? WHERE id=?"_s.arg(fact.column), {said, school});
        if (!done)
            return failure(done);
        changes.append({fact.field, fact.held, said});
    }
    if (facts->urn.isEmpty() && !row.at(DirectoryField::Urn).isEmpty()) {
        if (const auto done = setIdentifier(school, urnKind, row.at(DirectoryField::Urn), isChanged); !done)
            return failure(done);
        changes.append({DirectoryField::Urn, {}, row.at(DirectoryField::Urn)});
    }
    m_changedSchools += changes.isEmpty() ? 0 : 1;
    remember(row.schoolKey, school, true);
    m_known[row.schoolKey].changes = changes;
    return changes;
}

// By URN; else a school that directory rows made without one, where town, authority or trust says the same.
Result<qint64> SchoolWriter::findForRegister(const School &school)
{
    const auto held = byIdentifier(urnKind, school.urn);
    if (!held || *held != 0)
        return held;
    auto query = prepared(u"SELECT id FROM school WHERE match_name=? AND status=''"_s);
    if (!query)
        return failure(query);
    if (const auto done = sql::exec(**query, {folded(school.name)}); !done)
        return failure(done);
    while ((*query)->next()) {
        const qint64 id = (*query)->value(0).toLongLong();
        const auto facts = factsOf(id);
        if (!facts)
            return failure(facts);
        if (facts->urn.isEmpty() && mayBeSame(facts->localAuthority, school.localAuthority)
            && (isSame(facts->localAuthority, school.localAuthority) || isSame(facts->town, school.town) || isSame(facts->trust, school.trust)))
            return id;
    }
    return 0;
}

// Writes what differs from what is held; what is empty in the register stays.
Result<void> SchoolWriter::writeColumns(qint64 id, const School &school, bool &isChanged)
{
    auto query = prepared(u"SELECT %1 FROM school WHERE id=?"_s.arg(schoolColumns));
    if (!query)
        return failure(query);
    if (const auto done = sql::exec(**query, {id}); !done)
        return done;
    QVariantList values = columnsOf(school);
    if (!(*query)->next())
        return {};
    for (int i = 0; i < values.size(); ++i) {
        const QVariant held = (*query)->value(i);
        if (values.at(i).isNull() || values.at(i).toString().isEmpty())
            values[i] = held;
        isChanged = isChanged || values.at(i) != held;
    }
    if (!isChanged)
        return {};
    const QString assignments = QString(schoolColumns).replace(u", "_s, u"=?, "_s) + u"=?"_s;
    return sql::run(m_db, u"UPDATE school SET %1 WHERE id=?"_s.arg(assignments), values << id);
}

Result<RowOutcome> SchoolWriter::save(const RegisterSchool &row)
{
    const School &school = row.school;
    const auto id = findForRegister(school);
    if (!id)
        return failure(id);
    if (*id == 0) {
        const auto made = insert(school);
        if (!made)
            return failure(made);
        return RowOutcome::Added;
    }
    bool isChanged = false;
    if (const auto done = writeColumns(*id, school, isChanged); !done)
        return failure(done);
    for (const auto &[kind, value] : {std::pair{urnKind, school.urn}, {u"laestab"_s, school.laestab}, {u"ukprn"_s, school.ukprn}}) {
        if (const auto set = setIdentifier(*id, kind, value, isChanged); !set)
            return failure(set);
    }
    if (!school.trust.isEmpty() || row.leftTrust) {
        if (const auto set = setGroup(*id, trustKind, school.trust, isChanged); !set)
            return failure(set);
    }
    return isChanged ? RowOutcome::Updated : RowOutcome::Unchanged;
}
