// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/directory/identity.h"

#include "model/core/pupilidentifier.h"
#include "model/core/text.h"
#include "model/directory/directoryrepository.h"
#include "model/directory/heldseats.h"
#include "model/store/sql.h"
#include "model/store/transaction.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 100;
constexpr qsizetype longestTitle = 60;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Identity)
};

QList<Role> usualRoles()
{
    return {{role::staff, Texts::tr("Member of staff")},
            {role::office, Texts::tr("School office")},
            {role::principal, Texts::tr("Principal")},
            {role::regionalDirector, Texts::tr("Regional Director")},
            {role::developmentDirector, Texts::tr("Development Director")}};
}

bool isRole(const QString &id)
{
    const QList<Role> roles = usualRoles();
    return std::ranges::any_of(roles, [&](const Role &role) { return role.id == id; });
}

QString titleKey(const QString &id)
{
    return u"role.title."_s + id;
}

Result<QVariant> read(const QSqlDatabase &db, const QString &name)
{
    return sql::value(db, u"SELECT value FROM local WHERE name = ?"_s, {name});
}

Result<void> write(const QSqlDatabase &db, const QString &name, const QVariant &value)
{
    return sql::run(db, u"INSERT INTO local(name, value) VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value"_s,
                    {name, value});
}

Result<void> check(const Identity &identity)
{
    if (!identity.role.isEmpty() && !isRole(identity.role))
        return failure(Error::Code::InvalidInput, Texts::tr("Choose one of the roles in the list."), identity.role);
    if (identity.name.size() > longestName)
        return failure(Error::Code::InvalidInput, Texts::tr("Keep the name to %1 characters.").arg(longestName));
    if (holdsPupilNumber(identity.name) || holdsPupilNumber(identity.region))
        return failure(Error::Code::InvalidInput, Texts::tr("This is a pupil number. Enter your own name instead."));
    return {};
}

} // namespace

bool Identity::isComplete() const
{
    const bool isDirector = role == role::regionalDirector || role == role::developmentDirector;
    return !name.isEmpty() && !role.isEmpty() && (isDirector || schoolId != 0);
}

IdentityStore::IdentityStore(const QSqlDatabase &db)
    : m_db(db)
{
}

Result<Identity> IdentityStore::identity() const
{
    auto row = sql::select(m_db, u"SELECT name, value FROM local WHERE name LIKE 'identity.%'"_s);
    if (!row)
        return failure(row);
    Identity identity;
    while (row->next()) {
        const QString name = row->value(0).toString();
        const QVariant value = row->value(1);
        if (name == u"identity.name"_s)
            identity.name = value.toString();
        else if (name == u"identity.role"_s)
            identity.role = value.toString();
        else if (name == u"identity.school"_s)
            identity.schoolId = value.toLongLong();
        else if (name == u"identity.school_name"_s)
            identity.school = value.toString();
        else if (name == u"identity.region"_s)
            identity.region = value.toString();
    }
    return identity;
}

Result<Identity> IdentityStore::save(const Identity &identity)
{
    Identity kept = identity;
    kept.name = simplifiedLine(identity.name);
    if (const auto done = check(kept); !done)
        return failure(done);
    if (kept.schoolId != 0) {
        const auto school = DirectoryRepository(m_db).school(kept.schoolId);
        if (!school)
            return failure(school);
        kept.school = school->name;
        if (kept.region.isEmpty() || kept.role != role::regionalDirector)
            kept.region = school->region;
    }
    if (const auto seated = HeldSeats(m_db).checkChoice(kept); !seated)
        return failure(seated);
    auto transaction = Transaction::begin(m_db);
    if (!transaction)
        return failure(transaction);
    const QList<std::pair<QString, QVariant>> values{{u"identity.name"_s, kept.name},
                                                     {u"identity.role"_s, kept.role},
                                                     {u"identity.school"_s, kept.schoolId},
                                                     {u"identity.school_name"_s, kept.school},
                                                     {u"identity.region"_s, kept.region}};
    for (const auto &[name, value] : values) {
        if (const auto done = write(m_db, name, value); !done)
            return failure(done);
    }
    if (const auto done = transaction->commit(); !done)
        return failure(done);
    return kept;
}

Result<QList<Role>> IdentityStore::roles() const
{
    QList<Role> roles = usualRoles();
    for (Role &role : roles) {
        const auto title = read(m_db, titleKey(role.id));
        if (!title)
            return failure(title);
        if (!title->toString().isEmpty())
            role.title = title->toString();
    }
    return roles;
}

Result<void> IdentityStore::renameRole(const QString &id, const QString &title)
{
    const QString kept = simplifiedLine(title);
    if (!isRole(id))
        return failure(Error::Code::InvalidInput, Texts::tr("Choose one of the roles in the list."), id);
    if (kept.size() > longestTitle)
        return failure(Error::Code::InvalidInput, Texts::tr("Keep the title to %1 characters.").arg(longestTitle));
    if (holdsPupilNumber(kept))
        return failure(Error::Code::InvalidInput, Texts::tr("This is a pupil number. Enter a title instead."));
    return write(m_db, titleKey(id), kept);
}
