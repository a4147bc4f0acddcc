// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "tests/support/directoryfixture.h"

#include "model/core/alphabet.h"
#include "model/core/text.h"
#include "model/store/sql.h"
#include "model/store/transaction.h"

#include <QHash>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace {

template <typename T>
T checked(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", qUtf8Printable(result.error().message), qUtf8Printable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

//! \brief Inserts rows with statements that are prepared once
class Inserter
{
public:
    Inserter(const QSqlDatabase &db, const QString &statement)
        : m_query(checked(sql::prepare(db, statement)))
    {
    }
    qint64 insert(const QVariantList &values)
    {
        QVariantList bound = values;
        for (QVariant &value : bound) {
            if (value.typeId() == QMetaType::QString && value.toString().isNull())
                value = u""_s; // a null QString would be bound as NULL
        }
        checked(sql::exec(m_query, bound));
        return m_query.lastInsertId().toLongLong();
    }

private:
    QSqlQuery m_query;
};

QVariant orNull(const std::optional<GridPosition> &position, int GridPosition::*axis)
{
    return position ? QVariant((*position).*axis) : QVariant();
}

QVariant isoOrNull(QDate date)
{
    return date.isValid() ? QVariant(date.toString(Qt::ISODate)) : QVariant();
}

QByteArray personKey(const QString &name)
{
    return sortKey(surnameOf(name)) + '\0' + sortKey(name);
}

} // namespace

DirectoryFixture::DirectoryFixture()
    : m_clock(QDateTime({2026, 11, 23}, {10, 42}, Qt::UTC))
    , m_database(std::make_unique<Database>(checked(Database::open(m_folder.filePath(u"data.sqlite"_s)))))
{
}

void DirectoryFixture::add(const QList<Entry> &entries)
{
    auto transaction = checked(Transaction::begin(connection()));
    Inserter school(connection(), u"INSERT INTO school(name, sort_key, phase, town, region, local_authority, telephone, "
                                  "email, easting, northing) VALUES(?,?,?,?,?,?,?,?,?,?)"_s);
    Inserter person(connection(), u"INSERT INTO person(name, sort_key) VALUES(?,?)"_s);
    Inserter title(connection(), u"INSERT INTO designation(person, name) VALUES(?,?)"_s);
    Inserter post(connection(), u"INSERT INTO post(person, school, role) VALUES(?,?,?)"_s);
    Inserter entry(connection(), u"INSERT INTO entry(reference, post, key_stages, theme, interest, capacity, "
                                 "availability, support_levels, email, telephone, confirmed_on, confirmed_by) "
                                 "VALUES(?,?,?,?,?,?,?,?,?,?,?,?)"_s);
    QHash<QString, qint64> schools;
    QHash<QString, qint64> posts;
    for (const Entry &e : entries) {
        qint64 &schoolId = schools[e.academy];
        if (schoolId == 0)
            schoolId = school.insert({e.academy, sortKey(e.academy), e.phase, e.town, e.region, e.localAuthority,
                                      e.schoolTelephone, e.schoolEmail, orNull(e.position, &GridPosition::easting),
                                      orNull(e.position, &GridPosition::northing)});
        qint64 &postId = posts[e.person + u'|' + e.academy];
        if (postId == 0) {
            const qint64 personId = person.insert({e.person, personKey(e.person)});
            for (const QString &designation : e.designations)
                title.insert({personId, designation});
            postId = post.insert({personId, schoolId, e.role});
        }
        entry.insert({e.reference, postId, e.keyStages, e.theme, e.interest, e.capacity, e.availability,
                      e.supportLevels, e.email, e.telephone, isoOrNull(e.confirmedOn), e.confirmedBy});
    }
    checked(transaction.commit());
}

void DirectoryFixture::remove(qint64 entry)
{
    checked(sql::run(connection(), u"DELETE FROM entry WHERE id = ?"_s, {entry}));
}

std::function<Result<std::shared_ptr<const SearchIndex>>()> DirectoryFixture::indexBuilder() const
{
    return [path = path()]() -> Result<std::shared_ptr<const SearchIndex>> {
        const auto database = Database::open(path, Database::Mode::ReadOnly);
        if (!database)
            return failure(database);
        static const SearchKnowledge knowledge = SearchKnowledge::shipped(); // read once: many tests build an index
        const DirectoryRepository directory(database->connection());
        return SearchIndex::build([&](const auto &take) { return directory.forEachEntry(take); }, knowledge);
    };
}

QList<Entry> DirectoryFixture::sixPeople()
{
    const GridPosition bristol{358000, 173000};
    const GridPosition bradford{416000, 433000};
    QList<Entry> people(6);
    const auto set = [&](int at, const QString &person, const QString &role, const QString &academy, const QString &town,
                         const QString &phase, const QString &theme, const QString &interest, const QString &available) {
        Entry &e = people[at];
        e.reference = u"E%1"_s.arg(at + 1);
        e.person = person;
        e.role = role;
        e.academy = academy;
        e.town = town;
        e.phase = phase;
        e.theme = theme;
        e.interest = interest;
        e.availability = available;
        e.supportLevels = u"1 & 2"_s;
        e.schoolTelephone = u"01632 960100"_s;
        e.schoolEmail = u"office@example.org"_s;
        if (!town.isEmpty())
            e.position = town == u"Bristol"_s ? bristol : bradford;
    };
    set(0, u"Danuta Khandrapur"_s, u"Early Reading Lead"_s, u"Millbrook Primary Academy"_s, u"Bristol"_s, u"Primary"_s,
        u"Phonics"_s, u"Leads Read Write Inc across Reception to Y2 and coaches the daily groups."_s, u"All year"_s);
    set(1, u"Alasdair Saltwhistle"_s, u"KS1 lead"_s, u"Millbrook Primary Academy"_s, u"Bristol"_s, u"Primary"_s,
        u"Phonics"_s, u"Adapting the phonics programme for pupils with hearing loss."_s, u"From January"_s);
    set(2, u"Zoë Candlewyke"_s, u"Head of Geography"_s, u"Calder Bank School"_s, u"Bradford"_s, u"Secondary"_s,
        u"Geography"_s, u"Fieldwork, rivers and coasts on a small budget."_s, u"All year"_s);
    set(3, u"Amrit Fennimarsh"_s, u"Business Manager"_s, u"Calder Bank School"_s, u"Bradford"_s, u"Secondary"_s,
        u"Finance"_s, u"Budget planning, procurement and lettings."_s, u"By negotiation"_s);
    set(4, u"Lorna Adeyokun"_s, u"SENDCo"_s, u"Foxwood Special School"_s, u""_s, u"Special / AP"_s, u"Autism"_s,
        u"Sensory rooms, visual timetables, autism outreach."_s, u"Temporarily unavailable"_s);
    set(5, u"Kofi Mukherjeet"_s, u"Reading lead"_s, u"Foxwood Special School"_s, u""_s, u"Special / AP"_s, u"Reading"_s,
        u"Guided reading and reading for pleasure."_s, u""_s);
    people[0].designations = {u"SLE"_s};
    people[0].telephone = u"01632 960230"_s;
    people[0].email = u"danuta.khandrapur@example.org"_s;
    people[0].capacity = u"4 days per term"_s;
    people[0].keyStages = u"EYFS-KS1"_s;
    people[0].confirmedOn = QDate(2026, 6, 3);
    people[0].confirmedBy = u"the academy"_s;
    people[1].confirmedOn = QDate(2025, 9, 1);
    return people;
}

QList<Entry> DirectoryFixture::manyPeople(int count)
{
    const QStringList themes{u"Phonics"_s, u"Geography"_s, u"Autism"_s, u"Finance"_s, u"Behaviour"_s, u"Music"_s};
    QList<Entry> people(count);
    for (int i = 0; i < count; ++i) {
        Entry &e = people[i];
        e.reference = u"E%1"_s.arg(i + 1);
        e.person = u"Person%1 Surname%2"_s.arg(i).arg(i % 977);
        e.academy = u"Academy %1"_s.arg(i % (3 * (count / 24 + 1))); // a third of them are secondary schools
        e.town = u"Town"_s;
        e.phase = i % 3 == 0 ? u"Secondary"_s : u"Primary"_s;
        e.theme = themes.at(i % themes.size());
        e.interest = u"Helps with %1 in group %2"_s.arg(e.theme.toLower()).arg(i % 53);
        e.availability = u"All year"_s;
        e.supportLevels = u"1"_s;
    }
    return people;
}
