// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// DirectorDesk's other half: the academies and regions of the partnership.
#include "model/sync/directordesk.h"

#include "model/core/editdistance.h"
#include "model/core/pupilidentifier.h"
#include "model/core/text.h"
#include "model/directory/directoryrepository.h"
#include "model/directory/schoolfinder.h"
#include "model/store/sql.h"
#include "model/sync/addressee.h"
#include "model/sync/founding.h"
#include "model/sync/regiondifferences.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DirectorDesk)
};

constexpr int lettersOfASpelling = 2; // schools near each other are called alike but for a word

QString principalOf(const QString &academy)
{
    return Texts::tr("Principal of %1").arg(academy);
}

// An academy and its principal's box.
QString addAcademy(RosterEditor &editor, const QString &name, const QString &region, qint64 school)
{
    const QString id = editor.addUnit(name, u"academy"_s, region, {}, school);
    Q_UNUSED(editor.addUnit(principalOf(name), u"principal"_s, region, id, school))
    return id;
}

// By its number; one that was added before the directory held it goes by its name. Two academies may have one name.
bool isAcademyOf(const TrustState &trust, const School &school)
{
    const QStringList ids = trust.unitIds();
    return std::ranges::any_of(ids, [&](const QString &id) {
        const UnitFile *const unit = trust.unit(id);
        const bool isSame = unit->school != 0 ? unit->school == school.id : unit->name.compare(school.name, Qt::CaseInsensitive) == 0;
        return unit->kind == u"academy"_s && isSame;
    });
}

bool holdsSchool(const TrustState &trust, qint64 school)
{
    const QStringList ids = trust.unitIds();
    return school != 0 && std::ranges::any_of(ids, [&](const QString &id) { return trust.unit(id)->kind == u"academy"_s && trust.unit(id)->school == school; });
}

bool isSpelling(const QString &name, const QString &other)
{
    return editDistance(folded(simplifiedLine(name)), folded(simplifiedLine(other)), lettersOfASpelling) <= lettersOfASpelling;
}

bool isSchool(const QSqlDatabase &db, const QString &urnOrName, qint64 school)
{
    const auto found = urnOrName.isEmpty() ? Result<School>(School()) : SchoolFinder(db).find(urnOrName);
    return found && found->id == school;
}

// Not the whole register: those from which somebody offers help, by name.
Result<QList<School>> offeringSchools(const QSqlDatabase &db)
{
    const DirectoryRepository directory(db);
    QSet<qint64> offering;
    const auto read = directory.forEachEntry([&offering](Entry &&entry) {
        offering.insert(entry.schoolId);
        return true;
    });
    auto schools = read ? directory.schools() : Result<QList<School>>(failure(read));
    if (schools)
        schools->removeIf([&offering](const School &school) { return !offering.contains(school.id); });
    return schools;
}

// The unit, and its principal's where it is an academy.
QStringList withPrincipal(const TrustState &trust, const QString &id)
{
    QStringList result{id};
    const QStringList ids = trust.unitIds();
    for (const QString &one : ids) {
        if (trust.unit(one)->parent == id)
            result.append(one);
    }
    return result;
}

Result<void> moveTo(RosterEditor &editor, const TrustState &trust, const QString &academy, const QString &region)
{
    Result<void> done;
    const QStringList ids = withPrincipal(trust, academy);
    for (const QString &id : ids)
        done = done ? editor.move(id, region) : done;
    return done;
}

bool liesSomethingIn(const TrustState &trust, const QString &region)
{
    const QStringList ids = trust.unitIds();
    return std::ranges::any_of(ids, [&](const QString &id) { return trust.unit(id)->region == region; });
}

// Something recorded here, or received, went to it or waits for it.
Result<bool> isAddressed(const QSqlDatabase &db, const QString &unit, const TrustState &trust)
{
    const auto sealed = sql::value(db, u"SELECT EXISTS(SELECT 1 FROM lane WHERE unit=?)"_s, {unit});
    const auto waiting = sql::texts(db, u"SELECT addressee FROM outbox UNION SELECT addressee FROM confidential_outbox"_s);
    if (!sealed || !waiting)
        return sealed ? Result<bool>(failure(waiting)) : Result<bool>(failure(sealed));
    return sealed->toBool() || std::ranges::any_of(*waiting, [&](const QString &addressee) { return unitOfAddressee(addressee, trust) == unit; });
}

} // namespace

Result<QString> DirectorDesk::findUnit(const QString &idOrName) const
{
    QStringList found;
    const TrustState &trust = m_partnership.trust();
    const QStringList ids = trust.unitIds();
    for (const QString &id : ids) {
        const UnitFile *const unit = trust.unit(id);
        if (id == idOrName)
            return id;
        if (unit->kind != u"principal"_s && unit->name.compare(idOrName.trimmed(), Qt::CaseInsensitive) == 0)
            found.append(id);
    }
    if (found.size() == 1)
        return found.first();
    return failure(found.isEmpty() ? Error::Code::NotFound : Error::Code::Conflict,
                   found.isEmpty() ? Texts::tr("There is no academy or region \u2018%1\u2019. Add it first.").arg(idOrName)
                                   : Texts::tr("Several academies are called \u2018%1\u2019. Use the unit\u2019s id.").arg(idOrName));
}

Result<QString> DirectorDesk::addUnit(const UnitWish &wish)
{
    if (wish.name.trimmed().isEmpty() || holdsPupilNumber(wish.name) || !unitKinds().contains(wish.kind))
        return failure(Error::Code::InvalidInput, Texts::tr("Give the unit a name and one of these kinds: %1.").arg(unitKinds().join(u", "_s)));
    if (const auto good = checkNotRestored(); !good)
        return failure(good);
    if (findUnit(wish.name) || (wish.kind == u"director"_s && !m_partnership.trust().unitOfKind(wish.kind).isEmpty()))
        return failure(Error::Code::Conflict, Texts::tr("The partnership has this unit already."));
    if (holdsSchool(m_partnership.trust(), wish.school))
        return failure(Error::Code::Conflict, Texts::tr("The partnership has this academy already, under another name."));
    const auto region = wish.region.isEmpty() ? Result<QString>(QString()) : findUnit(wish.region);
    if (!region)
        return failure(region);
    RosterEditor editor(m_partnership.trust(), m_keys);
    const QString name = wish.name.trimmed();
    const QString id = wish.kind == u"academy"_s ? addAcademy(editor, name, *region, wish.school) : editor.addUnit(name, wish.kind, *region, {}, wish.school);
    if (const auto done = signAndSend(editor); !done)
        return failure(done);
    return id;
}

Result<QString> DirectorDesk::addUnitOfDirectory(UnitWish wish)
{
    if (wish.kind == u"academy"_s) {
        const auto school = SchoolFinder(m_partnership.parts().db).find(wish.name);
        if (!school)
            return failure(school);
        wish.school = school->id;
    }
    return addUnit(wish);
}

Result<void> DirectorDesk::rename(const QString &idOrName, const QString &name, const QString &urn)
{
    const QString wanted = name.trimmed();
    if (wanted.isEmpty() || holdsPupilNumber(wanted))
        return failure(Error::Code::InvalidInput, Texts::tr("Give the unit a name."));
    if (const auto good = checkNotRestored(); !good)
        return good;
    const auto id = findUnit(idOrName);
    if (!id)
        return failure(id);
    const auto other = findUnit(wanted);
    if (other ? *other != *id : other.error().code != Error::Code::NotFound)
        return failure(Error::Code::Conflict, Texts::tr("The partnership has a unit of this name already."));
    const TrustState &trust = m_partnership.trust();
    const UnitFile &unit = *trust.unit(*id);
    if (unit.kind == u"region"_s && unit.name.compare(wanted, Qt::CaseInsensitive) != 0) // bookings name it as the directory does
        return failure(Error::Code::InvalidInput, Texts::tr("A region keeps its name, because bookings are sent to it by that. Add the other one."));
    const bool isLookedFor = unit.kind == u"academy"_s && unit.school == 0;
    const auto found = isLookedFor ? SchoolFinder(m_partnership.parts().db).find(wanted) : Result<School>(School());
    const qint64 school = found ? found->id : 0;
    if (holdsSchool(trust, school))
        return failure(Error::Code::Conflict, Texts::tr("The partnership has this academy already, under another name."));
    if (school != 0 && !isSpelling(unit.name, found->name) && !isSchool(m_partnership.parts().db, urn, school))
        return failure(Error::Code::Conflict, Texts::tr("The bookings of %1 would go to the PCs of %2 from then on. If that is meant, say so with --urn %3; else choose another name.")
                                                  .arg(found->name, unit.name, found->urn.isEmpty() ? u"\u2018%1\u2019"_s.arg(found->name) : found->urn));
    RosterEditor editor(trust, m_keys);
    auto done = editor.rename(*id, wanted, school);
    const QStringList ids = trust.unitIds();
    for (const QString &one : ids) {
        if (done && trust.unit(one)->kind == u"principal"_s && trust.unit(one)->parent == *id)
            done = editor.rename(one, principalOf(wanted), school);
    }
    return done ? signAndSend(editor) : done;
}

Result<int> DirectorDesk::addDirectory()
{
    const auto schools = offeringSchools(m_partnership.parts().db);
    if (!schools)
        return failure(schools);
    if (const auto good = checkNotRestored(); !good)
        return failure(good);
    RosterEditor editor(m_partnership.trust(), m_keys);
    QHash<QString, QString> regions;
    int added = 0;
    const auto regionOf = [&](const QString &name) {
        if (name.isEmpty() || regions.contains(name))
            return regions.value(name);
        const auto known = findUnit(name);
        const bool isNew = !known && known.error().code == Error::Code::NotFound;
        added += isNew ? 1 : 0;
        regions.insert(name, isNew ? editor.addUnit(name, u"region"_s) : known.value_or(QString()));
        return regions.value(name);
    };
    for (const School &school : *schools) {
        if (isAcademyOf(m_partnership.trust(), school))
            continue;
        const QString region = regionOf(school.region);
        addAcademy(editor, school.name, region, school.id);
        ++added;
    }
    const auto done = added == 0 ? Result<void>() : signAndSend(editor);
    return done ? Result<int>(added) : Result<int>(failure(done));
}

Result<void> DirectorDesk::moveUnit(const QString &idOrName, const QString &region)
{
    if (const auto good = checkNotRestored(); !good)
        return good;
    const auto id = findUnit(idOrName);
    const auto to = id ? findUnit(region) : id;
    if (!to)
        return failure(to);
    const TrustState &trust = m_partnership.trust();
    if (trust.unit(*id)->kind != u"academy"_s)
        return failure(Error::Code::InvalidInput, Texts::tr("Only an academy lies in a region; %1 is none.").arg(trust.unit(*id)->name));
    if (trust.unit(*to)->kind != u"region"_s)
        return failure(Error::Code::InvalidInput, Texts::tr("%1 is no region of the partnership.").arg(trust.unit(*to)->name));
    if (trust.unit(*id)->region == *to)
        return {};
    RosterEditor editor(trust, m_keys);
    const auto done = moveTo(editor, trust, *id, *to);
    return done ? signAndSend(editor) : done;
}

Result<int> DirectorDesk::takeOverRegions()
{
    if (const auto good = checkNotRestored(); !good)
        return failure(good);
    const TrustState &trust = m_partnership.trust();
    const auto differences = regionDifferences(m_partnership.parts().db, trust);
    if (!differences || differences->isEmpty())
        return differences ? Result<int>(0) : Result<int>(failure(differences));
    RosterEditor editor(trust, m_keys);
    QHash<QString, QString> regions;
    for (const RegionDifference &one : *differences) {
        const QString key = one.directorys.toCaseFolded(); // however it is written
        if (!regions.contains(key)) {
            const auto known = findUnit(one.directorys);
            const bool isTaken = known ? trust.unit(*known)->kind != u"region"_s : known.error().code != Error::Code::NotFound;
            if (isTaken)
                return failure(Error::Code::Conflict, Texts::tr("\u2018%1\u2019 is an academy in the partnership and a region in the directory. Rename one of them.").arg(one.directorys));
            regions.insert(key, known ? *known : editor.addUnit(one.directorys, u"region"_s));
        }
        if (const auto done = moveTo(editor, trust, one.unit, regions.value(key)); !done)
            return failure(done);
    }
    const auto done = signAndSend(editor);
    return done ? Result<int>(static_cast<int>(differences->size())) : Result<int>(failure(done));
}

// What lies in a box, or is on its way to one, could be read by nobody once the unit is gone.
Result<void> DirectorDesk::checkUnused(const QString &unit) const
{
    const UnitFile &file = *m_partnership.trust().unit(unit);
    if (!file.seats.isEmpty())
        return failure(Error::Code::Conflict, Texts::tr("A PC has joined as %1, so it stays in the partnership. Take the PC out instead.").arg(file.name));
    if (liesSomethingIn(m_partnership.trust(), unit))
        return failure(Error::Code::Conflict, Texts::tr("Academies lie in %1. Move them to another region first.").arg(file.name));
    const auto isSent = isAddressed(m_partnership.parts().db, unit, m_partnership.trust());
    const auto box = m_partnership.share().list(u"box/"_s + unit);
    if (!isSent || (!box && box.error().code != Error::Code::NotFound))
        return isSent ? Result<void>(failure(box)) : Result<void>(failure(isSent));
    if (*isSent || (box && !box->isEmpty()))
        return failure(Error::Code::Conflict, Texts::tr("Bookings were sent to %1 already, so it stays in the partnership.").arg(file.name));
    return {};
}

Result<void> DirectorDesk::removeUnit(const QString &idOrName)
{
    if (const auto good = checkNotRestored(); !good)
        return good;
    const auto id = findUnit(idOrName);
    if (!id)
        return failure(id);
    if (m_partnership.trust().unit(*id)->kind == u"principal"_s)
        return failure(Error::Code::InvalidInput, Texts::tr("A principal\u2019s box belongs to its academy. Remove the academy."));
    const QStringList units = withPrincipal(m_partnership.trust(), *id);
    RosterEditor editor(m_partnership.trust(), m_keys);
    for (const QString &unit : units) {
        if (const auto unused = checkUnused(unit); !unused)
            return unused;
        editor.remove(unit);
    }
    return signAndSend(editor);
}
