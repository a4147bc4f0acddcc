// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/directordesk.h"

#include "model/core/pupilidentifier.h"
#include "model/directory/directoryrepository.h"
#include "model/trust/phrase.h"
#include "model/trust/signedfile.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DirectorDesk)
};

constexpr int fewestDigits = 4;

tl::unexpected<Error> roleHasGone()
{
    return failure(Error::Code::Conflict, Texts::tr("The Development Director\u2019s role has gone to another PC."));
}

// Its keys may still lie in the keychain.
Result<void> checkSeated(const Partnership &partnership)
{
    const QByteArray device = partnership.identity().device;
    if (partnership.trust().seatsOf(device).isEmpty() || !partnership.trust().hasEnded(device))
        return {};
    if (!partnership.store().local(u"director"_s).isEmpty()) // whoever recovered the role took it out
        return roleHasGone();
    return failure(Error::Code::Conflict, Texts::tr("This PC was taken out of the partnership, so it can do this no longer."));
}

bool isListed(const Roster &roster, const QByteArray &record)
{
    return roster.erasedBefore.contains(record) || std::ranges::any_of(roster.erasures, [&](const Erasure &one) { return one.record == record; });
}

// What principals said last, and the unit files do not say yet.
struct DelegationChange
{
    QString unit;
    QString role;
    bool isOn = false;
};

Result<QList<DelegationChange>> delegationChanges(const Partnership &partnership)
{
    const auto wanted = partnership.store().delegations();
    const auto ended = partnership.store().endedDelegations();
    if (!wanted || !ended)
        return wanted ? Result<QList<DelegationChange>>(failure(ended)) : Result<QList<DelegationChange>>(failure(wanted));
    QList<DelegationChange> changes;
    const QStringList ids = partnership.trust().unitIds();
    for (const QString &id : ids) {
        const UnitFile *const unit = partnership.trust().unit(id);
        if (unit->kind != u"academy"_s || unit->school == 0)
            continue;
        QStringList open;
        for (const Delegation &one : unit->delegations) {
            if (!one.to)
                open.append(one.role);
        }
        for (const QString &role : std::as_const(open)) {
            if (!wanted->contains({unit->school, role}) && ended->contains({unit->school, role})) // what has not come here ends nothing
                changes.append({id, role, false});
        }
        for (const auto &[school, role] : *wanted) {
            if (school == unit->school && !open.contains(role))
                changes.append({id, role, true});
        }
    }
    return changes;
}

bool isBeatDue(const Partnership &partnership)
{
    const TrustState &trust = partnership.trust();
    const qint64 now = partnership.parts().clock.now().toMSecsSinceEpoch();
    return trust.root() && (!trust.beat() || now - trust.beat()->made >= 7 * day);
}

} // namespace

Result<void> directorMaySign(const SyncReport &report, const TrustState &trust, const Version &lastSigned)
{
    if (report.isStale)
        return failure(Error::Code::Conflict, Texts::tr("Other PCs have seen a newer version than this one can find. Use the recovery file to go on."));
    if (trust.rosterReference().version < lastSigned)
        return failure(Error::Code::Conflict,
                       Texts::tr("This PC was restored from a backup, and what it signed last is not in the shared folder. Wait until another PC puts it back, or use the recovery file."));
    return {};
}

DirectorDesk::DirectorDesk(Partnership &partnership, DirectorKeys keys)
    : m_partnership(partnership)
    , m_keys(std::move(keys))
{
}

Result<DirectorDesk> DirectorDesk::open(Partnership &partnership)
{
    if (const auto seated = checkSeated(partnership); !seated)
        return failure(seated);
    auto keys = HeldKeys(partnership.parts().keys).directorKeys(partnership.place().marker.shareId);
    const bool wasDirectors = !partnership.store().local(u"director"_s).isEmpty();
    if (!keys && keys.error().code == Error::Code::NotFound) {
        const bool isMeant = wasDirectors || partnership.isDirectors(); // an office need not hear of a keychain
        return failure(Error::Code::NotFound, isMeant ? Texts::tr("Only the Development Director\u2019s PC can do this. If this is it, unlock the keychain.")
                                                      : Texts::tr("Only the Development Director\u2019s PC can do this."));
    }
    if (!keys)
        return failure(keys);
    const auto &root = partnership.trust().root();
    if (root && (root->directorKey != keys->signing.publicKey() || (wasDirectors && !partnership.isDirectors())))
        return roleHasGone();
    if (!partnership.isDirectors()) // the keychain is the login's, and another data folder of it has that seat
        return failure(Error::Code::NotFound, Texts::tr("The Development Director\u2019s seat belongs to another data folder of this login. Open the program with that one."));
    return DirectorDesk(partnership, *std::move(keys));
}

// A PC restored from a backup signs nothing while others have seen more than it can find.
Result<void> DirectorDesk::checkNotRestored() const
{
    const SyncReport report = m_partnership.pass();
    if (report.isUnreachable)
        return failure(Error::Code::Share, Texts::tr("The shared folder cannot be reached. Try again when it is there."));
    if (report.isFolderEmpty || report.isOtherPartnership)
        return failure(Error::Code::Conflict, Texts::tr("The shared folder is empty or another partnership\u2019s. Put it right first."));
    if (m_partnership.trust().root() && m_partnership.trust().root()->directorKey != m_keys.signing.publicKey()) // heard just now
        return roleHasGone();
    if (const auto seated = checkSeated(m_partnership); !seated)
        return seated;
    HeldKeys keys(m_partnership.parts().keys);
    const QByteArray shareId = m_partnership.place().marker.shareId;
    const auto last = keys.lastSigned(shareId);
    const auto may = last ? directorMaySign(report, m_partnership.trust(), *last) : Result<void>(failure(last));
    const Version newest = m_partnership.trust().rosterReference().version;
    return may && *last < newest ? keys.noteSigned(newest, shareId) : may; // this PC was switched off before it could note it
}

Result<QList<WaitingRequest>> DirectorDesk::requests() const
{
    ShareFolder &share = m_partnership.share();
    auto names = share.list(u"enrol"_s);
    if (!names)
        return failure(names);
    std::ranges::sort(*names);
    QList<WaitingRequest> result;
    for (const QString &name : std::as_const(*names)) {
        const QString path = u"enrol/"_s + name;
        const auto bytes = share.read(path, signedFile::largest(FileKind::Request));
        const auto request = bytes ? trustFile::openRequest(*bytes, m_partnership.trust().shareId()) : Result<EnrolRequest>(failure(bytes));
        if (request && m_partnership.trust().unitsOf(request->device).isEmpty())
            result.append({*request, *bytes, path});
    }
    std::ranges::stable_sort(result, {}, [](const WaitingRequest &waiting) { return waiting.request.person; });
    return result;
}

Result<EnrolRequest> DirectorDesk::enrol(const QString &words)
{
    const auto wanted = phrase::normalised(words);
    if (!wanted)
        return failure(wanted);
    if (const auto good = checkNotRestored(); !good)
        return failure(good);
    const auto waiting = requests();
    if (!waiting)
        return failure(waiting);
    for (const WaitingRequest &one : *waiting) {
        const auto its = phrase::ofRequest(one.bytes, m_partnership.trust().shareId());
        if (!its || *its != *wanted)
            continue;
        const auto unit = findUnit(one.request.unit);
        if (!unit)
            return failure(unit);
        RosterEditor editor(m_partnership.trust(), m_keys);
        QStringList units{*unit};
        const QStringList ids = m_partnership.trust().unitIds();
        for (const QString &id : ids) {
            if (one.request.role == u"principal"_s && m_partnership.trust().unit(id)->parent == *unit)
                units.append(id);
        }
        for (const QString &id : std::as_const(units)) {
            if (const auto done = editor.enrol(id, one.request); !done)
                return failure(done);
        }
        if (const auto done = signAndSend(editor); !done)
            return failure(done);
        [[maybe_unused]] const auto swept = m_partnership.share().remove(one.path); // if it stays, it is not listed any more
        return one.request;
    }
    return failure(Error::Code::NotFound, Texts::tr("No request has these six words. Ask for them again, and whether the PC has reached the shared folder."));
}

Result<void> DirectorDesk::signAndSend(RosterEditor &editor)
{
    auto files = editor.sign(m_partnership.parts().clock.now());
    files.move(files.size() - 1, 0); // the roster first: it names the rest
    const QByteArray shareId = m_partnership.place().marker.shareId;
    const auto roster = trustFile::openRoster(files.first().bytes, shareId, m_keys.signing.publicKey());
    if (!roster)
        return failure(roster);
    const TrustState before = m_partnership.trust();
    if (const auto done = m_partnership.engine().adopt(files); !done)
        return done;
    // In the keychain before anybody sees it: a disk restored from a backup must not sign this version again. But not before it
    // is here: a version that is noted and nowhere to be found would keep this PC from signing for ever.
    if (const auto noted = HeldKeys(m_partnership.parts().keys).noteSigned(roster->version, shareId); !noted) {
        if (noted.error().code == Error::Code::Busy) // the answer may come later: it stays, and the next look notes it
            return noted;
        const auto back = m_partnership.engine().takeBack(before);
        return back ? noted : back;
    }
    const SyncReport report = m_partnership.pass();
    if (report.isUnreachable)
        return failure(Error::Code::Share, Texts::tr("This is saved here and goes out when the shared folder can be reached."));
    return report.troubles.isEmpty() ? Result<void>() : tl::unexpected<Error>(report.troubles.first());
}

Result<QByteArray> DirectorDesk::findOther(const QString &start) const
{
    QList<QByteArray> found;
    const TrustState &trust = m_partnership.trust();
    const QStringList ids = trust.unitIds();
    for (const QString &id : ids) {
        for (const Seat &seat : trust.unit(id)->seats) {
            const bool isMeant = start.size() >= fewestDigits && QString::fromLatin1(seat.device.toHex()).startsWith(start.toLower());
            if (isMeant && !found.contains(seat.device))
                found.append(seat.device);
        }
    }
    if (found.size() == 1 && found.first() == m_partnership.identity().device)
        return failure(Error::Code::Conflict, Texts::tr("This is the PC that you are at. Take the role over on another PC with the recovery file first, and take this one out there."));
    if (found.size() == 1)
        return found.first();
    return failure(Error::Code::NotFound, Texts::tr("There is no PC of this number, or several. \u2018partnership units\u2019 lists them."));
}

Result<void> DirectorDesk::retire(const QString &device)
{
    const auto id = findOther(device);
    if (!id)
        return failure(id);
    if (const auto good = checkNotRestored(); !good)
        return good;
    RosterEditor editor(m_partnership.trust(), m_keys);
    if (const auto done = editor.retire(*id); !done)
        return done;
    return signAndSend(editor);
}

Result<void> DirectorDesk::revoke(const QString &device)
{
    const auto id = findOther(device);
    if (!id)
        return failure(id);
    if (const auto good = checkNotRestored(); !good)
        return good;
    const auto cutOffs = m_partnership.store().cutOffsFor(*id);
    if (!cutOffs)
        return failure(cutOffs);
    RosterEditor editor(m_partnership.trust(), m_keys);
    if (const auto done = editor.revoke(*id, *cutOffs); !done)
        return done;
    return signAndSend(editor);
}

Result<int> DirectorDesk::erase(const QByteArray &record)
{
    if (const auto good = checkNotRestored(); !good)
        return failure(good);
    const SyncStore &store = m_partnership.store();
    auto records = store.section3About(record);
    if (!records)
        return failure(records);
    records->prepend(record);
    RosterEditor editor(m_partnership.trust(), m_keys);
    int messages = 0;
    bool isNews = false;
    for (const QByteArray &one : std::as_const(*records)) {
        const auto segments = store.segmentsAbout(one);
        if (!segments)
            return failure(segments);
        messages += static_cast<int>(segments->size());
        if (isListed(*m_partnership.trust().roster(), one))
            continue;
        isNews = true;
        editor.erase({one, *segments, m_partnership.parts().clock.now().toMSecsSinceEpoch()});
    }
    if (messages == 0)
        return failure(Error::Code::NotFound, Texts::tr("Nothing of this booking has been sent or received here."));
    const auto done = isNews ? signAndSend(editor) : Result<void>(); // else everybody is told already
    return done ? Result<int>(messages) : Result<int>(failure(done));
}

Result<bool> DirectorDesk::takeOverDelegations()
{
    const auto changes = delegationChanges(m_partnership);
    if (!changes || changes->isEmpty())
        return changes ? Result<bool>(false) : Result<bool>(failure(changes));
    if (const auto good = checkNotRestored(); !good)
        return failure(good);
    RosterEditor editor(m_partnership.trust(), m_keys);
    for (const DelegationChange &change : *changes) {
        if (const auto done = editor.delegate(change.unit, change.role, change.isOn); !done)
            return failure(done);
    }
    const auto done = signAndSend(editor);
    return done ? Result<bool>(true) : Result<bool>(failure(done));
}

bool DirectorDesk::isWanted(const Partnership &partnership)
{
    const auto changes = delegationChanges(partnership);
    return partnership.isDirectors() && (isBeatDue(partnership) || (changes && !changes->isEmpty()));
}

Result<bool> DirectorDesk::beat()
{
    const TrustState &trust = m_partnership.trust();
    const qint64 now = m_partnership.parts().clock.now().toMSecsSinceEpoch();
    if (!isBeatDue(m_partnership))
        return false;
    if (const auto good = checkNotRestored(); !good)
        return failure(good);
    const quint64 last = trust.beat() ? trust.beat()->version.number : 0;
    const QByteArray bytes = trustFile::sign(Beat{{trust.root()->version, last + 1}, trust.rosterReference(), trust.editionReference(), now}, trust.shareId(), m_keys.signing);
    if (const auto done = m_partnership.engine().adopt({{FileKind::Beat, {}, bytes}}); !done)
        return failure(done);
    [[maybe_unused]] const SyncReport report = m_partnership.pass(); // later, if not now
    return true;
}

Result<bool> DirectorDesk::attend()
{
    const auto delegated = takeOverDelegations();
    if (!delegated)
        return delegated;
    const auto beaten = beat();
    return beaten ? Result<bool>(*delegated || *beaten) : beaten;
}

Result<int> DirectorDesk::publish(const QString &changes)
{
    if (holdsPupilNumber(changes))
        return failure(Error::Code::InvalidInput, Texts::tr("This text holds a pupil number. Take it out: every school reads it."));
    if (const auto good = checkNotRestored(); !good)
        return failure(good);
    const auto held = DirectoryRepository(m_partnership.parts().db).edition();
    if (!held)
        return failure(held);
    const auto &newest = m_partnership.trust().edition();
    if (newest && held->number < static_cast<int>(newest->version.number))
        return failure(Error::Code::Conflict, Texts::tr("The directory on this PC is older than edition %1. It is fetched from the shared folder; try again then.").arg(newest->version.number));
    const auto manifest = m_partnership.editions().publish(m_partnership.trust(), m_keys, changes);
    if (!manifest)
        return failure(manifest);
    if (const auto done = m_partnership.engine().adopt({*manifest}); !done)
        return failure(done);
    const SyncReport report = m_partnership.pass();
    if (report.isUnreachable)
        return failure(Error::Code::Share, Texts::tr("This is saved here and goes out when the shared folder can be reached."));
    if (!report.troubles.isEmpty())
        return tl::unexpected<Error>(report.troubles.first());
    return static_cast<int>(m_partnership.trust().edition()->version.number);
}
