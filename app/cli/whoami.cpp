// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/cli/booking.h"
#include "model/directory/identity.h"
#include "model/directory/schoolfinder.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(WhoamiCommand)
};

void declare(QCommandLineParser &parser)
{
    parser.addOption({u"name"_s, Texts::tr("Your name."), u"NAME"_s});
    parser.addOption({u"role"_s, Texts::tr("staff, office, principal, regional-director or development-director."), u"ROLE"_s});
    parser.addOption({u"school"_s, Texts::tr("Your school: its URN or its name."), u"SCHOOL"_s});
}

// A role is an id in a shell, whatever the partnership calls it.
Result<void> checkRole(const IdentityStore &store, const QString &role)
{
    const auto roles = store.roles();
    if (!roles)
        return failure(roles);
    QStringList ids;
    for (const Role &known : *roles)
        ids.append(known.id);
    if (ids.contains(role))
        return {};
    return failure(Error::Code::InvalidInput, Texts::tr("There is no role \u2018%1\u2019. Choose one of: %2.").arg(role.left(40), ids.join(u", "_s)));
}

// A school alone serves the search; a name or a role alone serves nothing.
Result<void> checkWhole(const QCommandLineParser &parser, const Identity &identity)
{
    if (!parser.isSet(u"name"_s) && !parser.isSet(u"role"_s))
        return {};
    if (identity.role.isEmpty())
        return failure(Error::Code::InvalidInput, Texts::tr("Say what you do as well, with --role. --help lists the roles."));
    if (identity.name.trimmed().isEmpty())
        return failure(Error::Code::InvalidInput, Texts::tr("Say your name as well, with --name."));
    return {};
}

// A school that was chosen with the role before is not a director's.
void leaveSchool(Identity &identity)
{
    identity.schoolId = 0;
    identity.school.clear();
    if (identity.role == role::developmentDirector)
        identity.region.clear();
}

Result<Identity> changed(const QCommandLineParser &parser, const QSqlDatabase &db, Identity identity)
{
    if (parser.isSet(u"name"_s))
        identity.name = parser.value(u"name"_s);
    if (parser.isSet(u"role"_s)) {
        identity.role = parser.value(u"role"_s);
        if (const auto known = checkRole(IdentityStore(db), identity.role); !known)
            return failure(known);
    }
    if (const auto whole = checkWhole(parser, identity); !whole)
        return failure(whole);
    const bool isDirector = identity.role == role::regionalDirector || identity.role == role::developmentDirector;
    if (isDirector && parser.isSet(u"role"_s))
        leaveSchool(identity);
    if (parser.isSet(u"school"_s)) {
        const auto school = SchoolFinder(db).find(parser.value(u"school"_s));
        if (!school)
            return failure(school);
        identity.schoolId = school->id;
        identity.region.clear();
    }
    if (!identity.role.isEmpty() && !isDirector && identity.schoolId == 0)
        return failure(Error::Code::InvalidInput, Texts::tr("Name the school as well, with --school: its URN or its name."));
    return IdentityStore(db).save(identity);
}

int show(const CommandContext &context, const Identity &identity)
{
    if (identity == Identity()) {
        context.writeMessage(Texts::tr("Nobody has said yet who works here. Sections 1 and 2 can be read, section 3 cannot, and no booking can be recorded. "
                                       "Use --name, --role and --school."));
        return ExitCode::done;
    }
    context.writeData(u"name\t%1\nrole\t%2\nschool\t%3\nregion\t%4\n"_s.arg(identity.name, identity.role, identity.school, identity.region));
    return ExitCode::done;
}

int run(const CommandContext &context, const QCommandLineParser &parser)
{
    if (const QStringList words = parser.positionalArguments(); !words.isEmpty())
        return context.misuse(Texts::tr("\u2018%1\u2019 is one word too many. To say who works here, use --name, --role and --school.").arg(words.first()));
    const bool isChange = parser.isSet(u"name"_s) || parser.isSet(u"role"_s) || parser.isSet(u"school"_s);
    const auto database = context.openDatabase(Database::Mode::ReadWrite);
    if (!database)
        return context.fail(database.error());
    auto identity = IdentityStore(database->connection()).identity();
    if (identity && isChange)
        identity = changed(parser, database->connection(), *identity);
    return identity ? show(context, *identity) : context.fail(identity.error());
}

} // namespace

Command whoamiCommand()
{
    return {u"whoami"_s, u"[--name NAME --role ROLE --school URN-or-name]"_s, Texts::tr("Says or chooses who works at this PC."), declare, run};
}
