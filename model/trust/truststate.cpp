// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/trust/truststate.h"

#include "model/core/hash.h"
#include "model/trust/signedfile.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> notRightful(const QString &detail)
{
    return failure(Error::Code::Signature,
                   QCoreApplication::translate("TrustState", "A file on the share is not from the Development Director. It was left aside."), detail);
}

tl::unexpected<Error> forked(const QString &detail)
{
    return failure(Error::Code::Conflict,
                   QCoreApplication::translate("TrustState", "Two different files claim to be the same version. Tell the Development Director at once."),
                   detail);
}

// The version is inside, so a file that is not even framed has none to wait for.
bool claimsLaterRoot(const Version &version, const std::optional<Root> &root)
{
    return !root || version.root > root->version;
}

} // namespace

TrustState::TrustState(Marker marker)
    : m_marker(std::move(marker))
{
}

Result<TrustState::Outcome> TrustState::offer(FileKind kind, const QByteArray &bytes)
{
    const auto outcome = [&]() -> Result<Outcome> {
        switch (kind) {
        case FileKind::Root:
            return offerRoot(bytes);
        case FileKind::Roster:
            return offerRoster(bytes);
        case FileKind::Unit:
            return offerUnit(bytes);
        case FileKind::Beat:
            return offerBeat(bytes);
        case FileKind::Edition:
            return offerEdition(bytes);
        case FileKind::Request:
        case FileKind::Segment:
        case FileKind::Ack:
            break;
        }
        return notRightful(u"kind"_s);
    }();
    if (outcome && *outcome == Outcome::Adopted) {
        ++m_generation;
        indexSeats();
    }
    return outcome;
}

Result<TrustState::Outcome> TrustState::offerRoot(const QByteArray &bytes)
{
    if (m_rootKey.isEmpty()) {
        const auto first = trustFile::openFirstRoot(bytes, shareId(), m_marker.firstRoot);
        if (!first) {
            const bool isOther = contentHash(bytes) != m_marker.firstRoot && signedFile::payloadOf(FileKind::Root, bytes);
            return isOther ? Result<Outcome>(Outcome::NotYet) : failure(first);
        }
        m_rootKey = first->rootKey;
        m_root = *first;
        m_rootBytes.insert(first->version, bytes);
        return Outcome::Adopted;
    }
    const auto root = trustFile::openRoot(bytes, shareId(), m_rootKey);
    if (!root)
        return failure(root);
    if (m_rootBytes.contains(root->version))
        return m_rootBytes.value(root->version) == bytes ? Result<Outcome>(Outcome::Known) : forked(u"root %1"_s.arg(root->version));
    if (root->rootKey != m_rootKey)
        return notRightful(u"root key changed"_s);
    m_rootBytes.insert(root->version, bytes);
    if (root->version < m_root->version)
        return Outcome::Older;
    m_root = *root;
    voidAfter(*root);
    return Outcome::Adopted;
}

// What the Director's key before this root signed last by right stays; everything else of it goes.
void TrustState::voidAfter(const Root &root)
{
    if (m_roster && contentHash(m_rosterBytes) != root.goodRoster.hash) {
        m_roster.reset();
        m_rosterBytes.clear();
        m_units.clear();
        m_unitBytes.clear();
    }
    if (m_edition && contentHash(m_editionBytes) != root.goodEdition.hash) {
        m_edition.reset();
        m_editionBytes.clear();
    }
    m_beat.reset();
    m_beatBytes.clear();
}

// Compared before anything is remembered; equal version with other bytes is a fork, not an update.
template <typename Record>
Result<TrustState::Outcome> TrustState::standing(const Record &offered, const QByteArray &bytes, const std::optional<Record> &held,
                                                 const QByteArray &heldBytes) const
{
    if (!held || offered.version > held->version)
        return Outcome::Adopted;
    if (offered.version < held->version)
        return Outcome::Older;
    return bytes == heldBytes ? Result<Outcome>(Outcome::Known) : forked(u"version %1"_s.arg(offered.version.number));
}

Result<TrustState::Outcome> TrustState::offerRoster(const QByteArray &bytes)
{
    if (!m_root)
        return Outcome::NotYet;
    const bool isGoodOne = !m_root->goodRoster.hash.isEmpty() && contentHash(bytes) == m_root->goodRoster.hash;
    auto roster = trustFile::openRoster(bytes, shareId(), m_root->directorKey);
    if (!roster && isGoodOne) { // signed by an earlier Director's key, named by the root: any root of the chain may hold that key
        for (const QByteArray &rootBytes : std::as_const(m_rootBytes)) {
            const auto root = trustFile::openRoot(rootBytes, shareId(), m_rootKey);
            if (root && !roster)
                roster = trustFile::openRoster(bytes, shareId(), root->directorKey);
        }
    }
    if (!roster)
        return failure(roster);
    if (claimsLaterRoot(roster->version, m_root))
        return Outcome::NotYet;
    if (roster->version.root < m_root->version && !isGoodOne)
        return Outcome::Older;
    const auto outcome = standing(*roster, bytes, m_roster, m_rosterBytes);
    if (!outcome || *outcome != Outcome::Adopted)
        return outcome;
    m_roster = *roster;
    m_rosterBytes = bytes;
    // A unit file stays in force until the one that the roster names has come; a unit no longer named goes.
    for (const QString &id : m_units.keys()) {
        if (!m_roster->units.contains(id)) {
            m_units.remove(id);
            m_unitBytes.remove(id);
        }
    }
    return outcome;
}

Result<TrustState::Outcome> TrustState::offerUnit(const QByteArray &bytes)
{
    if (!m_roster)
        return Outcome::NotYet;
    const QByteArray hash = contentHash(bytes);
    const auto named = std::ranges::find(m_roster->units, hash);
    if (named == m_roster->units.end())
        return Outcome::NotYet; // an older one, or of a roster still to come: its hash is all its standing
    if (m_unitBytes.value(named.key()) == bytes)
        return Outcome::Known;
    const auto unit = trustFile::parseUnit(bytes);
    if (!unit)
        return failure(unit);
    if (unit->id != named.key())
        return notRightful(u"unit id"_s);
    m_units.insert(unit->id, *unit);
    m_unitBytes.insert(unit->id, bytes);
    return Outcome::Adopted;
}

Result<TrustState::Outcome> TrustState::offerBeat(const QByteArray &bytes)
{
    if (!m_root)
        return Outcome::NotYet;
    const auto beat = trustFile::openBeat(bytes, shareId(), m_root->directorKey);
    if (!beat)
        return failure(beat);
    if (beat->version.root != m_root->version)
        return beat->version.root > m_root->version ? Outcome::NotYet : Outcome::Older;
    const auto outcome = standing(*beat, bytes, m_beat, m_beatBytes);
    if (outcome && *outcome == Outcome::Adopted) {
        m_beat = *beat;
        m_beatBytes = bytes;
    }
    return outcome;
}

Result<TrustState::Outcome> TrustState::offerEdition(const QByteArray &bytes)
{
    if (!m_root)
        return Outcome::NotYet;
    const bool isGoodOne = !m_root->goodEdition.hash.isEmpty() && contentHash(bytes) == m_root->goodEdition.hash;
    auto edition = trustFile::openEdition(bytes, shareId(), m_root->directorKey);
    if (!edition && isGoodOne) {
        for (const QByteArray &rootBytes : std::as_const(m_rootBytes)) {
            const auto root = trustFile::openRoot(rootBytes, shareId(), m_rootKey);
            if (root && !edition)
                edition = trustFile::openEdition(bytes, shareId(), root->directorKey);
        }
    }
    if (!edition)
        return failure(edition);
    if (claimsLaterRoot(edition->version, m_root))
        return Outcome::NotYet;
    if (edition->version.root < m_root->version && !isGoodOne)
        return Outcome::Older;
    const auto outcome = standing(*edition, bytes, m_edition, m_editionBytes);
    if (outcome && *outcome == Outcome::Adopted) {
        m_edition = *edition;
        m_editionBytes = bytes;
    }
    return outcome;
}

Result<EditionManifest> TrustState::editionEverSigned(const QByteArray &bytes) const
{
    Result<EditionManifest> result = notRightful(u"edition"_s);
    std::optional<FileReference> last; // what the root after this one names good; none yet for the newest
    for (auto it = m_rootBytes.constEnd(); it != m_rootBytes.constBegin();) {
        --it;
        const auto root = trustFile::openRoot(*it, shareId(), m_rootKey);
        if (!root)
            return failure(root);
        const auto edition = trustFile::openEdition(bytes, shareId(), root->directorKey);
        if (edition) {
            const bool isWithin = !last || edition->version < last->version || contentHash(bytes) == last->hash;
            return isWithin && edition->version.root <= root->version ? edition : result;
        }
        if (edition.error().code != Error::Code::Signature)
            return edition;
        last = root->goodEdition;
    }
    return result;
}

void TrustState::indexSeats()
{
    m_seats.clear();
    for (const UnitFile &unit : std::as_const(m_units)) {
        for (const Seat &seat : unit.seats)
            m_seats[seat.device].append(seat);
    }
    const auto isMissing = [this](const QString &id) { return contentHash(m_unitBytes.value(id)) != m_roster->units.value(id); };
    m_isIncomplete = !m_roster || std::ranges::any_of(m_roster->units.keys(), isMissing);
}

QList<TrustState::File> TrustState::recall(const QList<File> &files)
{
    QList<File> left;
    for (const File &file : files) {
        const auto outcome = offer(file.kind, file.bytes);
        const bool isIn = outcome && *outcome != Outcome::NotYet;
        if (!isIn && !(file.kind == FileKind::Unit && outcome && recallUnit(file.bytes)))
            left.append(file);
    }
    return left;
}

// Its hash was checked against the roster of that day before it was kept.
bool TrustState::recallUnit(const QByteArray &bytes)
{
    const auto unit = trustFile::parseUnit(bytes);
    if (!unit || !m_roster || !m_roster->units.contains(unit->id) || m_units.contains(unit->id))
        return false;
    m_units.insert(unit->id, *unit);
    m_unitBytes.insert(unit->id, bytes);
    ++m_generation;
    indexSeats();
    return true;
}

FileReference TrustState::rosterReference() const
{
    return m_roster ? FileReference{m_roster->version, contentHash(m_rosterBytes)} : FileReference{};
}

FileReference TrustState::editionReference() const
{
    return m_edition ? FileReference{m_edition->version, contentHash(m_editionBytes)} : FileReference{};
}

FileReference TrustState::beatReference() const
{
    return m_beat ? FileReference{m_beat->version, contentHash(m_beatBytes)} : FileReference{};
}

const UnitFile *TrustState::unit(const QString &id) const
{
    const auto found = m_units.constFind(id);
    return found == m_units.cend() ? nullptr : &*found;
}

QString TrustState::unitOfKind(const QString &kind) const
{
    QString result;
    for (const UnitFile &unit : m_units) {
        if (unit.kind != kind)
            continue;
        if (!result.isEmpty())
            return {};
        result = unit.id;
    }
    return result;
}

QByteArray TrustState::signKeyOf(const QByteArray &device) const
{
    const QList<Seat> seats = m_seats.value(device);
    return seats.isEmpty() ? QByteArray() : seats.first().signKey;
}

QList<QByteArray> TrustState::activeDevices(const QString &unitId) const
{
    QList<QByteArray> devices;
    const UnitFile *const file = unit(unitId);
    if (!file)
        return devices;
    for (const Seat &seat : file->seats) {
        if (seat.isActive() && !devices.contains(seat.device))
            devices.append(seat.device);
    }
    return devices;
}

QStringList TrustState::unitsOf(const QByteArray &device) const
{
    QStringList units;
    const QList<Seat> seats = m_seats.value(device);
    for (const Seat &seat : seats) {
        if (seat.ending == SeatEnding::Open && !units.contains(seat.unit))
            units.append(seat.unit);
    }
    return units;
}

bool TrustState::hasEnded(const QByteArray &device) const
{
    const QList<Seat> seats = m_seats.value(device);
    return std::ranges::none_of(seats, [](const Seat &seat) { return seat.ending == SeatEnding::Open; });
}

QList<TrustState::File> TrustState::files() const
{
    QList<File> result;
    for (auto it = m_rootBytes.begin(); it != m_rootBytes.end(); ++it)
        result.append({FileKind::Root, trustFile::path(FileKind::Root, {it.key(), 0}, it.value()), it.value()});
    if (m_roster)
        result.append({FileKind::Roster, trustFile::path(FileKind::Roster, m_roster->version, m_rosterBytes), m_rosterBytes});
    for (auto it = m_units.begin(); it != m_units.end(); ++it) {
        const QByteArray bytes = m_unitBytes.value(it.key());
        result.append({FileKind::Unit, trustFile::unitPath(*it, bytes), bytes});
    }
    if (m_beat)
        result.append({FileKind::Beat, trustFile::path(FileKind::Beat, m_beat->version, m_beatBytes), m_beatBytes});
    if (m_edition)
        result.append({FileKind::Edition, trustFile::path(FileKind::Edition, m_edition->version, m_editionBytes), m_editionBytes});
    return result;
}
