// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/editions.h"

#include "model/core/hash.h"
#include "model/directory/editionfile.h"
#include "model/directory/statement.h"
#include "model/store/transaction.h"
#include "model/sync/publishfile.h"
#include "model/trust/signedfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestDirectory = 256ll * 1024 * 1024;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Editions)
};

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestDirectory)
        return failure(Error::Code::Storage, Texts::tr("The edition cannot be read back. Make room on the disk, then try again."), path);
    return file.readAll();
}

} // namespace

Editions::Editions(const SyncStore &store, ShareFolder &share, const Clock &clock)
    : m_store(store)
    , m_share(share)
    , m_clock(clock)
{
}

QString Editions::path(const EditionManifest &manifest)
{
    return u"dir/%1.lpdir"_s.arg(QString::fromLatin1(manifest.fileHash.first(16).toHex()));
}

bool Editions::isOf(const EditionManifest &manifest, const QByteArray &bytes)
{
    return bytes.size() == manifest.fileSize && contentHash(bytes) == manifest.fileHash;
}

DirectoryFileStanding Editions::standingOf(const TrustState &trust, const QByteArray &bytes) const
{
    DirectoryFileStanding standing;
    const auto &newest = trust.edition();
    if (!newest || !trust.root())
        return standing;
    standing.newest = static_cast<int>(newest->version.number);
    if (isOf(*newest, bytes)) {
        standing.signature = DirectoryFileStanding::Signature::Newest;
        standing.number = standing.newest;
        return standing;
    }
    const QStringList names = m_share.list(u"dir"_s).value_or(QStringList()); // out of reach: only the newest is known
    for (const QString &name : names) {
        const auto file = name.endsWith(u".edition"_s) ? m_share.read(u"dir/"_s + name, signedFile::largest(FileKind::Edition)) : Result<QByteArray>(QByteArray());
        const auto manifest = file ? trust.editionEverSigned(*file) : Result<EditionManifest>(failure(file));
        if (manifest && manifest->version < newest->version && isOf(*manifest, bytes)) {
            standing.signature = DirectoryFileStanding::Signature::Older;
            standing.number = static_cast<int>(manifest->version.number);
        }
    }
    return standing;
}

QString Editions::folder() const
{
    return QFileInfo(m_store.connection().databaseName()).path() + u"/editions"_s;
}

QString Editions::ownPath(const QByteArray &hash) const
{
    return u"%1/%2.lpdir"_s.arg(folder(), QString::fromLatin1(hash.first(16).toHex()));
}

QByteArray Editions::current() const
{
    const QByteArray hash = m_store.local(u"edition_file"_s);
    if (hash.size() != 32)
        return {};
    QFile file(ownPath(hash));
    return file.open(QIODevice::ReadOnly) && file.size() <= largestDirectory ? file.readAll() : QByteArray();
}

Result<TrustState::File> Editions::publish(const TrustState &trust, const DirectorKeys &keys, const QString &changes) const
{
    const QSqlDatabase db = m_store.connection();
    const quint64 last = trust.edition() ? trust.edition()->version.number : 0;
    const quint32 root = trust.root() ? trust.root()->version : 1;
    if (const auto done = editionFile::number(db, static_cast<int>(last + 1), m_clock.today()); !done)
        return failure(done);
    QDir().mkpath(folder());
    const QString fresh = u"%1/%2.new"_s.arg(folder(), QString::fromLatin1(randomBytes(8).toHex()));
    if (const auto done = editionFile::write(db, fresh); !done)
        return failure(done);
    const auto bytes = contentOf(fresh);
    if (!bytes)
        return failure(bytes);
    const auto overtaken = statement::overtaken(db);
    if (!overtaken)
        return failure(overtaken);
    EditionManifest manifest;
    manifest.publicEvents = *overtaken;
    manifest.version = {root, last + 1};
    manifest.fileHash = contentHash(*bytes);
    manifest.fileSize = bytes->size();
    manifest.made = m_clock.now().toMSecsSinceEpoch();
    manifest.changes = changes;
    if (QFile::exists(ownPath(manifest.fileHash)))
        QFile::remove(fresh);
    else
        QFile::rename(fresh, ownPath(manifest.fileHash));
    if (const auto done = publishFile(m_share, path(manifest), *bytes, true, {}); !done)
        return failure(done);
    if (const auto done = keepAsPublished(manifest); !done)
        return failure(done);
    const QByteArray signedBytes = trustFile::sign(manifest, trust.shareId(), keys.signing);
    return TrustState::File{FileKind::Edition, trustFile::path(FileKind::Edition, manifest.version, signedBytes), signedBytes};
}

Result<void> Editions::keepAsPublished(const EditionManifest &manifest) const
{
    auto transaction = Transaction::begin(m_store.connection());
    if (!transaction)
        return failure(transaction);
    auto done = m_store.setLocal(u"edition_file"_s, manifest.fileHash);
    if (done)
        done = statement::keepTaken(m_store.connection(), manifest.publicEvents);
    return done ? transaction->commit() : done;
}

Result<bool> Editions::fetch(const TrustState &trust) const
{
    const auto &manifest = trust.edition();
    if (!manifest || manifest->fileSize > largestDirectory)
        return false;
    if (m_store.local(u"edition_file"_s) == manifest->fileHash) {
        const auto done = putBack(*manifest);
        return done ? Result<bool>(false) : Result<bool>(failure(done));
    }
    const auto bytes = m_share.read(path(*manifest), static_cast<qsizetype>(manifest->fileSize));
    if (!bytes && bytes.error().code == Error::Code::NotFound)
        return failure(Error::Code::NotFound, Texts::tr("A new edition of the directory is announced; its file has not come yet."));
    if (bytes ? !isOf(*manifest, *bytes) : bytes.error().code == Error::Code::InvalidInput)
        return failure(Error::Code::Busy, Texts::tr("The file of the new edition is damaged or not whole yet. The edition before stays."), path(*manifest));
    if (!bytes)
        return failure(bytes);
    const auto taken = takeIn(*bytes, *manifest);
    return taken ? Result<bool>(true) : Result<bool>(failure(taken));
}

// Copied under a fresh name into a folder of this PC's own: nothing that lies beside the file on the share is ever looked at.
Result<void> Editions::takeIn(const QByteArray &bytes, const EditionManifest &manifest) const
{
    const QByteArray &hash = manifest.fileHash;
    QDir().mkpath(folder());
    const QString fresh = u"%1/%2.new"_s.arg(folder(), QString::fromLatin1(randomBytes(8).toHex()));
    QFile file(fresh);
    const bool isWritten = file.open(QIODevice::WriteOnly | QIODevice::NewOnly) && file.write(bytes) == bytes.size() && file.flush();
    file.close();
    const QSqlDatabase db = m_store.connection();
    auto done = isWritten ? editionFile::check(fresh, db)
                          : Result<void>(failure(Error::Code::Storage, Texts::tr("The edition cannot be saved. Make room on the disk, then try again.")));
    if (done)
        done = editionFile::replaceWith(fresh, db, [&] { return statement::keepTaken(db, manifest.publicEvents); });
    if (!done) {
        QFile::remove(fresh);
        return done;
    }
    const QByteArray before = m_store.local(u"edition_file"_s);
    if (!QFile::exists(ownPath(hash)))
        QFile::rename(fresh, ownPath(hash));
    if (before.size() == 32 && before != hash)
        QFile::remove(ownPath(before));
    return m_store.setLocal(u"edition_file"_s, hash);
}

Result<void> Editions::putBack(const EditionManifest &manifest) const
{
    const auto names = m_share.list(u"dir"_s);
    if (!names)
        return failure(names);
    if (names->contains(path(manifest).section(u'/', -1)))
        return {};
    const QByteArray bytes = current();
    return isOf(manifest, bytes) ? publishFile(m_share, path(manifest), bytes, true, {}) : Result<void>();
}
