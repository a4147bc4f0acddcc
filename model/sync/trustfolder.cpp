// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/trustfolder.h"

#include "model/core/logging.h"
#include "model/store/transaction.h"
#include "model/sync/publishfile.h"
#include "model/trust/signedfile.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostTries = 6;
constexpr qsizetype comparedEachPass = 8;
constexpr qsizetype hashInName = 16; // bytes

std::optional<FileKind> kindOf(const QByteArray &bytes)
{
    for (const FileKind kind : {FileKind::Root, FileKind::Roster, FileKind::Unit, FileKind::Beat, FileKind::Edition}) {
        if (bytes.startsWith(signedFile::magic(kind)))
            return kind;
    }
    return std::nullopt;
}

// Roots before the roster, the roster before its unit files: then one look is enough.
int rankOf(const QString &name)
{
    if (name.startsWith(u"root"_s))
        return 0;
    if (name.startsWith(u"roster"_s))
        return 1;
    return name.startsWith(u"unit"_s) ? 2 : 3;
}

// A newer program's marker is not.
bool isDamaged(const Result<Marker> &marker)
{
    return !marker && marker.error().code == Error::Code::InvalidInput;
}

} // namespace

TrustFolder::TrustFolder(SyncContext &context)
    : m_context(context)
{
}

bool TrustFolder::isRightFolder()
{
    const auto bytes = m_context.share.read(trustFile::markerPath, trustFile::largestMarker);
    if (!bytes) {
        m_context.report.isFolderEmpty = bytes.error().code == Error::Code::NotFound;
        m_context.report.isUnreachable = !m_context.report.isFolderEmpty;
        return m_context.report.isFolderEmpty && !m_context.safeguards.markerFirst;
    }
    const auto marker = trustFile::parseMarker(*bytes);
    m_context.report.isFolderEmpty = isDamaged(marker); // as good as missing
    m_context.report.isOtherPartnership = marker && *marker != m_context.trust.marker();
    return marker && *marker == m_context.trust.marker();
}

Result<void> TrustFolder::exchange()
{
    const int before = m_context.trust.generation();
    Result<void> taken;
    for (const QString &folder : {u"trust"_s, u"dir"_s}) {
        if (taken)
            taken = take(folder);
    }
    // Names are remembered together with what was adopted from them: a PC that dies in between looks at them again.
    if (const auto done = keep(m_context.trust.generation() != before); !done)
        return done;
    return taken ? putBack() : taken;
}

const QList<TrustState::File> &TrustFolder::held()
{
    if (m_heldAt != m_context.trust.generation())
        m_held = m_context.trust.files();
    m_heldAt = m_context.trust.generation();
    return m_held;
}

Result<void> TrustFolder::take(const QString &folder)
{
    auto listing = m_context.share.list(folder);
    if (!listing)
        return failure(listing);
    std::ranges::sort(*listing, [](const QString &a, const QString &b) { return std::pair(rankOf(a), a) < std::pair(rankOf(b), b); });
    m_listings.insert(folder, *listing);
    const auto known = m_context.store.names(folder);
    if (!known)
        return failure(known);
    QSet<QString> names;
    for (const TrustState::File &file : held())
        names.insert(file.path.section(u'/', -1));
    for (const QString &name : std::as_const(*listing)) {
        const NameState state = known->value(name);
        const bool isSettled = !state.state.isEmpty() && (state.state != u"damaged"_s || state.due > m_context.now());
        if (name.endsWith(u".part"_s) || name.endsWith(u".lpdir"_s) || names.contains(name) || isSettled || isOutdatedUnit(name))
            continue;
        if (const auto done = offerFile(folder, name, state); !done && m_context.notes(done.error()))
            return done;
    }
    return {};
}

// Unit files that the roster does not name any more gather over the years: their names say so, they are not read.
bool TrustFolder::isOutdatedUnit(const QString &name)
{
    static const QRegularExpression pattern(u"^unit-[0-9a-f]{4}-.*([0-9a-f]{32})"_s);
    const auto match = pattern.match(name);
    if (!match.hasMatch() || !m_context.trust.roster())
        return false;
    if (m_namedAt != m_context.trust.generation()) {
        m_named.clear();
        for (const QByteArray &hash : m_context.trust.roster()->units)
            m_named.insert(hash.first(hashInName));
        m_namedAt = m_context.trust.generation();
    }
    return !m_named.contains(QByteArray::fromHex(match.captured(1).toLatin1()));
}

Result<void> TrustFolder::offerFile(const QString &folder, const QString &name, NameState state)
{
    const auto bytes = m_context.share.read(folder + u'/' + name, signedFile::largest(FileKind::Roster));
    if (!bytes)
        return failure(bytes);
    const auto kind = kindOf(*bytes);
    const auto outcome = kind ? m_context.trust.offer(*kind, *bytes) : Result<TrustState::Outcome>(failure(Error::Code::InvalidInput, QString(), u"magic"_s));
    const bool isWaiting = outcome && *outcome == TrustState::Outcome::NotYet;
    if (isWaiting && isNamedByContent(name, *bytes)) {
        state.state = u"waiting"_s;
    } else if (outcome && !isWaiting) {
        state.state = u"done"_s;
    } else { // a torn or flipped copy may come whole later, a forged one never does: look again, ever more rarely
        state = {u"damaged"_s, std::min(state.tries + 1, mostTries), m_context.now() + (minute << (2 * std::min(state.tries, mostTries)))};
        if (state.tries >= 3 && !outcome)
            m_context.report.refuse(outcome.error().message, name.toUtf8());
        qCInfo(lcSync) << "not adopted:" << name << (outcome ? QString() : outcome.error().detail);
    }
    m_looked.append({folder, name, state});
    return {};
}

Result<void> TrustFolder::keep(bool isChanged)
{
    if (m_looked.isEmpty() && !isChanged)
        return {};
    auto transaction = Transaction::begin(m_context.store.connection());
    if (!transaction)
        return failure(transaction);
    for (const Looked &look : std::as_const(m_looked)) {
        if (const auto done = m_context.store.rememberName(look.folder, look.name, look.state); !done)
            return done;
    }
    m_looked.clear();
    if (isChanged) {
        if (const auto done = m_context.store.replaceTrustFiles(held()); !done)
            return done;
        if (const auto done = m_context.store.wakeWaitingNames(); !done)
            return done;
    }
    return transaction->commit();
}

Result<void> TrustFolder::putBack()
{
    if (!m_context.safeguards.repair)
        return {};
    QList<TrustState::File> files = held();
    // The roster last: whoever sees it finds what it names, though this PC may die in between.
    std::stable_partition(files.begin(), files.end(), [](const TrustState::File &file) { return file.kind != FileKind::Roster; });
    bool isWhole = true;
    const bool isTime = m_context.now() - m_context.compared >= minute; // it costs a trip to the share for each
    if (isTime)
        m_context.compared = m_context.now();
    for (qsizetype i = 0; i < files.size(); ++i) {
        const TrustState::File &file = files.at(i);
        const QStringList listing = m_listings.value(file.path.section(u'/', 0, 0));
        // A file that rotted keeps its name in the listing: some are compared in each pass, in turn.
        const quint64 place = static_cast<quint64>(i) + m_context.turn * comparedEachPass;
        const bool isItsTurn = isTime && place % static_cast<quint64>(std::max(files.size(), comparedEachPass)) < comparedEachPass;
        if (listing.contains(file.path.section(u'/', -1)) && !isItsTurn)
            continue;
        if (file.kind == FileKind::Roster && !isWhole)
            break;
        const auto done = publishFile(m_context.share, file.path, file.bytes, true, m_context.safeguards);
        if (!done && m_context.notes(done.error()))
            return done;
        isWhole = isWhole && done.has_value();
    }
    return {};
}

Result<void> TrustFolder::putEverythingBack()
{
    const QByteArray bytes = trustFile::encode(m_context.trust.marker());
    const auto there = m_context.share.read(trustFile::markerPath, trustFile::largestMarker);
    const bool isRotten = there && isDamaged(trustFile::parseMarker(*there));
    if (there && *there != bytes && !isRotten)
        return failure(Error::Code::Conflict, QCoreApplication::translate("TrustFolder", "This folder belongs to another partnership. Choose the right one."));
    if (!there && there.error().code != Error::Code::NotFound)
        return failure(there);
    if (const auto done = m_context.store.makeAllDue(m_context.now(), true); !done)
        return done;
    if (isRotten) {
        if (const auto removed = m_context.share.remove(trustFile::markerPath); !removed)
            return removed;
    }
    return there && !isRotten ? Result<void>() : m_context.share.write(trustFile::markerPath, bytes);
}
