// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/trust/director.h"

#include "model/core/hash.h"
#include "model/trust/unitkeys.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Director)
};

// About 45 KB and 200 KB of the roster's 512 KB.
constexpr qsizetype mostNamedMessages = 1024;
constexpr qsizetype mostErasedBefore = 12'288;

QString freshUnitId(const QMap<QString, UnitFile> &units)
{
    for (;;) {
        const QString id = QString::fromLatin1(SecretBytes::random(2).view().toByteArray().toHex());
        if (!units.contains(id))
            return id;
    }
}

} // namespace

DirectorKeys DirectorKeys::generate()
{
    return {crypto::SigningKey::generate(), crypto::BoxKey::generate()};
}

FoundedPartnership foundPartnership(const QString &name)
{
    FoundedPartnership result;
    result.kit = RecoveryKit::generate();
    result.keys = DirectorKeys::generate();
    Root root;
    root.name = name;
    root.rootKey = result.kit.root.publicKey();
    root.directorKey = result.keys.signing.publicKey();
    root.directorBox = result.keys.box.publicKey();
    root.recoveryBox = result.kit.box.publicKey();
    result.rootBytes = trustFile::sign(root, result.kit.shareId, result.kit.root);
    result.kit.firstRoot = contentHash(result.rootBytes);
    result.marker = {result.kit.shareId, result.kit.firstRoot};
    result.markerBytes = trustFile::encode(result.marker);
    return result;
}

QByteArray newRoot(const TrustState &state, const RecoveryKit &kit, const DirectorKeys &keys, const FileReference &goodRoster,
                   const FileReference &goodEdition)
{
    Root root = state.root().value_or(Root{});
    QByteArray previous;
    for (const TrustState::File &file : state.files()) {
        if (file.kind == FileKind::Root)
            previous = contentHash(file.bytes); // ascending: the last is the newest
    }
    ++root.version;
    root.directorKey = keys.signing.publicKey();
    root.directorBox = keys.box.publicKey();
    root.goodRoster = goodRoster;
    root.goodEdition = goodEdition;
    root.previous = previous;
    return trustFile::sign(root, kit.shareId, kit.root);
}

RosterEditor::RosterEditor(const TrustState &state, DirectorKeys keys)
    : m_keys(std::move(keys))
    , m_shareId(state.shareId())
    , m_recoveryBox(state.root() ? state.root()->recoveryBox : QByteArray())
    , m_roster(state.roster().value_or(Roster{}))
{
    const quint32 root = state.root() ? state.root()->version : 1;
    m_roster.previous = state.rosterReference().hash;
    m_roster.version = m_roster.version.root == root ? Version{root, m_roster.version.number + 1} : Version{root, 1};
    for (const QString &id : state.unitIds())
        m_units.insert(id, *state.unit(id));
}

QString RosterEditor::addUnit(const QString &name, const QString &kind, const QString &region, const QString &parent, qint64 school)
{
    UnitFile unit;
    unit.id = freshUnitId(m_units);
    unit.name = name;
    unit.kind = kind;
    unit.region = region;
    unit.parent = parent;
    unit.school = school;
    unit.from = m_roster.version;
    wrapForStanding(unit, unitKeys::addEpoch(unit, {}));
    m_units.insert(unit.id, unit);
    m_changed.insert(unit.id);
    return unit.id;
}

Result<UnitFile *> RosterEditor::unitToChange(const QString &id)
{
    const auto found = m_units.find(id);
    if (found == m_units.end())
        return failure(Error::Code::NotFound, Texts::tr("There is no such academy or region in this partnership."), id);
    m_changed.insert(id);
    return &*found;
}

Result<void> RosterEditor::rename(const QString &unitId, const QString &name, qint64 school)
{
    const auto unit = unitToChange(unitId);
    if (!unit)
        return failure(unit);
    (*unit)->name = name;
    if (school != 0)
        (*unit)->school = school;
    return {};
}

Result<void> RosterEditor::move(const QString &unitId, const QString &region)
{
    const auto unit = unitToChange(unitId);
    if (!unit)
        return failure(unit);
    if ((*unit)->region != region)
        (*unit)->earlierRegions.append({(*unit)->region, m_roster.version});
    (*unit)->region = region;
    return {};
}

void RosterEditor::remove(const QString &unit)
{
    m_units.remove(unit);
    m_changed.remove(unit);
    m_roster.units.remove(unit);
}

Result<void> RosterEditor::enrol(const QString &unitId, const EnrolRequest &request)
{
    for (const UnitFile &other : std::as_const(m_units)) {
        for (const Seat &seat : other.seats) {
            if (seat.device == request.device && (seat.signKey != request.signKey || seat.boxKey != request.boxKey))
                return failure(Error::Code::Conflict, Texts::tr("Another PC has this name already. Ask them to join again from the start."));
        }
    }
    const auto unit = unitToChange(unitId);
    if (!unit)
        return failure(unit);
    const auto secret = newestKey(**unit);
    if (!secret)
        return failure(secret);
    Seat seat;
    seat.unit = unitId;
    seat.device = request.device;
    seat.signKey = request.signKey;
    seat.boxKey = request.boxKey;
    seat.role = request.role;
    seat.person = request.person;
    seat.from = m_roster.version;
    (*unit)->seats.append(seat);
    unitKeys::wrap(**unit, *secret, seat.device, seat.boxKey);
    return {};
}

Result<void> RosterEditor::retire(const QByteArray &device)
{
    return endSeats(device, SeatEnding::Retired, {});
}

Result<void> RosterEditor::revoke(const QByteArray &device, const QList<CutOff> &cutOffs)
{
    return endSeats(device, SeatEnding::Revoked, cutOffs);
}

Result<void> RosterEditor::endSeats(const QByteArray &device, SeatEnding ending, const QList<CutOff> &cutOffs)
{
    bool isFound = false;
    for (UnitFile &unit : m_units) {
        bool isHere = false;
        for (Seat &seat : unit.seats) {
            if (seat.device != device || seat.ending == SeatEnding::Revoked)
                continue;
            isHere = true;
            seat.ending = ending;
            seat.to = seat.to.value_or(m_roster.version);
            seat.cutOffs = cutOffs;
        }
        if (!isHere)
            continue;
        isFound = true;
        m_changed.insert(unit.id);
        const auto secret = newestKey(unit);
        if (!secret)
            return failure(secret);
        // A lost PC must not open what comes from now on; one given back in good order keeps no wrap either.
        wrapForStanding(unit, ending == SeatEnding::Revoked ? unitKeys::addEpoch(unit, *secret) : *secret);
    }
    if (!isFound)
        return failure(Error::Code::NotFound, Texts::tr("This PC is not in the partnership, or has been removed already."));
    return {};
}

Result<void> RosterEditor::setDormant(const QByteArray &device, bool isDormant)
{
    bool isFound = false;
    for (UnitFile &unit : m_units) {
        for (Seat &seat : unit.seats) {
            if (seat.device != device || seat.ending != SeatEnding::Open)
                continue;
            seat.isDormant = isDormant;
            m_changed.insert(unit.id);
            isFound = true;
        }
    }
    if (!isFound)
        return failure(Error::Code::NotFound, Texts::tr("This PC is not in the partnership, or has been removed already."));
    return {};
}

Result<void> RosterEditor::setDelegations(const QString &unitId, const QList<Delegation> &delegations)
{
    const auto unit = unitToChange(unitId);
    if (!unit)
        return failure(unit);
    (*unit)->delegations = delegations;
    return {};
}

Result<void> RosterEditor::delegate(const QString &unitId, const QString &role, bool on)
{
    const auto unit = unitToChange(unitId);
    if (!unit)
        return failure(unit);
    QList<Delegation> &all = (*unit)->delegations;
    const auto open = std::ranges::find_if(all, [&](const Delegation &one) { return one.role == role && !one.to; });
    if (on && open == all.end())
        all.append({role, {1, 2}, m_roster.version, {}});
    if (!on && open != all.end())
        open->to = m_roster.version;
    return {};
}

void RosterEditor::admit(const QByteArray &segment)
{
    m_roster.admitted.append(segment);
}

void RosterEditor::erase(const Erasure &erasure)
{
    m_roster.erasures.append(erasure);
}

// A PC knows by the record which of its messages are meant, and which of those to come.
void RosterEditor::shortenErasures()
{
    QList<Erasure> &named = m_roster.erasures;
    qsizetype messages = 0;
    qsizetype first = named.size();
    while (first > 0 && messages + named.at(first - 1).segments.size() < mostNamedMessages) {
        --first;
        messages += named.at(first).segments.size() + 1;
    }
    QList<QByteArray> &before = m_roster.erasedBefore;
    QSet<QByteArray> listed(before.begin(), before.end());
    for (qsizetype i = 0; i < first; ++i) {
        const QByteArray record = named.at(i).record;
        if (!listed.contains(record))
            before.append(record);
        listed.insert(record);
    }
    named.remove(0, first);
    before.remove(0, std::max<qsizetype>(0, before.size() - mostErasedBefore));
}

Result<crypto::BoxKey> RosterEditor::newestKey(const UnitFile &unit) const
{
    const auto keys = unitKeys::open(unit, unitKeys::director, m_keys.box);
    if (!keys)
        return failure(keys);
    return keys->last();
}

void RosterEditor::wrapForStanding(UnitFile &unit, const crypto::BoxKey &secret) const
{
    unit.wraps.clear();
    unitKeys::wrap(unit, secret, unitKeys::director, m_keys.box.publicKey());
    unitKeys::wrap(unit, secret, unitKeys::recovery, m_recoveryBox);
    for (const Seat &seat : std::as_const(unit.seats)) {
        if (seat.ending == SeatEnding::Open)
            unitKeys::wrap(unit, secret, seat.device, seat.boxKey);
    }
}

Result<void> RosterEditor::takeOverKeys(const crypto::BoxKey &box)
{
    for (UnitFile &unit : m_units) {
        const auto keys = unitKeys::open(unit, unitKeys::recovery, box);
        if (!keys)
            return failure(keys);
        unitKeys::wrap(unit, keys->last(), unitKeys::director, m_keys.box.publicKey());
        m_changed.insert(unit.id);
    }
    return {};
}

QList<TrustState::File> RosterEditor::sign(const QDateTime &now)
{
    QList<TrustState::File> files;
    shortenErasures();
    m_roster.made = now.toMSecsSinceEpoch();
    QStringList changed(m_changed.begin(), m_changed.end());
    changed.sort();
    for (const QString &id : std::as_const(changed)) {
        UnitFile &unit = m_units[id];
        unit.version = m_roster.version;
        const QByteArray bytes = trustFile::encode(unit);
        m_roster.units.insert(id, contentHash(bytes));
        files.append({FileKind::Unit, trustFile::unitPath(unit, bytes), bytes});
    }
    const QByteArray bytes = trustFile::sign(m_roster, m_shareId, m_keys.signing);
    files.append({FileKind::Roster, trustFile::path(FileKind::Roster, m_roster.version, bytes), bytes});
    m_roster.previous = contentHash(bytes);
    ++m_roster.version.number;
    m_changed.clear();
    return files;
}
