// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/store/dataplace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QStorageInfo>

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DataPlace)
};

// The folder itself where it exists, else the nearest one above that does; links followed.
QString existingPartOf(const QString &folder)
{
    QString path = QDir::cleanPath(QDir::fromNativeSeparators(folder));
    while (!QFileInfo::exists(path)) {
        const QString above = QFileInfo(path).path();
        if (above == path)
            return path;
        path = above;
    }
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? path : canonical;
}

bool isServerPath(const QString &path)
{
    return path.startsWith(u"//"_s) || path.startsWith(u"\\\\"_s);
}

// As it is written in the link: Qt takes the second slash of a server's path away where the system knows no such paths.
QString targetOf(const QString &link)
{
#ifndef Q_OS_WIN
    std::error_code failed;
    const auto target = std::filesystem::read_symlink(QFile::encodeName(link).toStdString(), failed);
    if (!failed)
        return QFile::decodeName(QByteArray::fromStdString(target.string()));
#endif
    return QFileInfo(link).symLinkTarget();
}

// A link to a server that cannot be reached now leads there all the same.
bool leadsToServer(const QString &path)
{
    static const QRegularExpression server(u"^(//\\?/UNC/|/\\?\\?/UNC/|UNC/|//(?![?.]/))"_s, QRegularExpression::CaseInsensitiveOption);
    for (QString part = path;; part = QFileInfo(part).path()) {
        const QFileInfo info(part);
        if ((info.isSymLink() || info.isJunction()) && server.match(QDir::fromNativeSeparators(targetOf(part))).hasMatch())
            return true;
        if (info.path() == part)
            return false;
    }
}

// Some disks of this PC are mounted by FUSE, too: NTFS, encrypted homes, the layers of a container.
bool isNetwork(const Mount &mount)
{
    static const QStringList network{u"cifs"_s, u"smb3"_s, u"smb2"_s, u"smbfs"_s, u"nfs"_s, u"nfs4"_s, u"afs"_s, u"ncpfs"_s, u"ceph"_s,
                                     u"davfs"_s, u"davfs2"_s, u"webdav"_s, u"network"_s};
    static const QStringList localFuse{u"fuse.gocryptfs"_s, u"fuse.encfs"_s, u"fuse.cryfs"_s, u"fuse.ntfs-3g"_s, u"fuse.exfat"_s,
                                       u"fuse.fuse-overlayfs"_s, u"fuse.mergerfs"_s, u"fuse.lxcfs"_s};
    const QString type = mount.type.toLower();
    const bool isFuse = type == u"fuse"_s || type.startsWith(u"fuse."_s);
    return network.contains(type) || (isFuse && !localFuse.contains(type) && !mount.device.startsWith(u"/dev/"_s)) || mount.device.startsWith(u"//"_s);
}

// "OneDrive - Wessex Trust", "Dropbox (Personal)", "Nextcloud 2": what the programs call their folders.
QString cloudOfName(const QString &name)
{
    struct Known
    {
        QString start;
        QString cloud;
    };
    static const std::array known{Known{u"onedrive"_s, u"OneDrive"_s}, Known{u"dropbox"_s, u"Dropbox"_s}, Known{u"google drive"_s, u"Google Drive"_s},
                                  Known{u"googledrive"_s, u"Google Drive"_s}, Known{u"nextcloud"_s, u"Nextcloud"_s}, Known{u"owncloud"_s, u"ownCloud"_s},
                                  Known{u"iclouddrive"_s, u"iCloud"_s}, Known{u"icloud drive"_s, u"iCloud"_s}, Known{u"mobile documents"_s, u"iCloud"_s}};
    const QString lower = name.toLower();
    for (const Known &one : known) {
        if (!lower.startsWith(one.start))
            continue;
        const QString rest = lower.sliced(one.start.size());
        if (rest.isEmpty() || rest.startsWith(u' ') || rest.startsWith(u'-') || rest.startsWith(u'(') || rest.front().isDigit())
            return one.cloud;
    }
    return {};
}

// What a sync program leaves in the top of what it carries, whatever the folder is called.
QString cloudOfContent(const QDir &folder)
{
    if (folder.exists(u".stfolder"_s))
        return u"Syncthing"_s;
    if (folder.exists(u".dropbox.cache"_s))
        return u"Dropbox"_s;
    const auto hidden = QDir::Files | QDir::Hidden | QDir::System;
    if (!folder.entryList({u".sync_*.db"_s, u"._sync_*.db"_s, u".nextcloudsync.log"_s, u".owncloudsync.log"_s}, hidden).isEmpty())
        return u"Nextcloud"_s;
    return {};
}

// Names of people are no sign: somebody's login may be "nextcloud".
QString withoutLogin(const QString &path)
{
    static const QRegularExpression home(u"^(/home|/Users|[A-Z]:/Users)/[^/]+"_s, QRegularExpression::CaseInsensitiveOption);
    for (const QString &own : {QDir::cleanPath(QDir::homePath()), QFileInfo(QDir::homePath()).canonicalFilePath()}) {
        if (own.size() > 1 && (path + u'/').startsWith(own + u'/'))
            return own.left(own.lastIndexOf(u'/')) + path.sliced(own.size());
    }
    return QString(path).replace(home, u"\\1"_s);
}

QString cloudOf(const QString &path)
{
    const QStringList parts = withoutLogin(path).split(u'/', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (const QString cloud = cloudOfName(part); !cloud.isEmpty())
            return cloud;
    }
    return {};
}

QString cloudAbove(QString folder)
{
    for (;;) {
        if (const QString cloud = cloudOfContent(QDir(folder)); !cloud.isEmpty())
            return cloud;
        const QString above = QFileInfo(folder).path();
        if (above == folder || above.isEmpty())
            return {};
        folder = above;
    }
}

// Where the program puts its data when nobody says otherwise, unless that is the very place that will not do.
QString whereItBelongs(const QString &refused)
{
    const QString usual = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    if (QDir::cleanPath(usual) == refused || !cloudOf(usual).isEmpty())
        return Texts::tr("Ask your IT technician for a folder on this PC\u2019s own disk, and name it with --data.");
    return Texts::tr("It belongs on this PC\u2019s own disk: leave --data out, then it goes to %1.").arg(QDir::toNativeSeparators(usual));
}

} // namespace

Mount mountOf(const QString &folder)
{
#ifdef Q_OS_WIN
    // A mapped drive says "NTFS" like any other.
    const QString root = QDir::toNativeSeparators(folder.left(3));
    if (GetDriveTypeW(reinterpret_cast<const wchar_t *>(root.utf16())) == DRIVE_REMOTE)
        return {u"network"_s, root};
#endif
    const QStorageInfo storage(folder);
    return {QString::fromLatin1(storage.fileSystemType()), QString::fromLocal8Bit(storage.device())};
}

Result<void> checkDataPlace(const QString &folder, const std::function<Mount(const QString &)> &mount)
{
    const QString wanted = QDir::cleanPath(QDir::fromNativeSeparators(folder));
    const QString shown = QDir::toNativeSeparators(wanted);
    const QString existing = existingPartOf(wanted);
    if (isServerPath(folder) || isServerPath(wanted) || isServerPath(existing) || leadsToServer(wanted) || isNetwork(mount(existing)))
        return failure(Error::Code::Storage, Texts::tr("The program\u2019s own data cannot be kept in %1: that is a network drive.").arg(shown) + u' ' + whereItBelongs(wanted), wanted);
    QString cloud = cloudOf(wanted);
    if (cloud.isEmpty())
        cloud = cloudOf(existing);
    if (cloud.isEmpty())
        cloud = cloudAbove(existing);
    if (!cloud.isEmpty())
        return failure(Error::Code::Storage, Texts::tr("The program\u2019s own data cannot be kept in %1: %2 carries that folder.").arg(shown, cloud) + u' ' + whereItBelongs(wanted), wanted);
    return {};
}
