// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/store/dataplace.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <system_error>

using namespace Qt::StringLiterals;

namespace {

Mount ownDisk(const QString &)
{
    return {u"ext4"_s, u"/dev/sda2"_s};
}

} // namespace

class TestDataPlace : public QObject
{
    Q_OBJECT

private slots:
    void thePcsOwnDiskWillDo_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("device");

        QTest::newRow("a home on this PC") << u"/home/ruth/.local/share/learning-partnerships"_s << u"ext4"_s << u"/dev/sda2"_s;
        QTest::newRow("a Windows profile") << u"C:\\Users\\Ruth\\AppData\\Local\\Learning Partnerships"_s << u"NTFS"_s << u"\\\\?\\Volume{1}\\"_s;
        QTest::newRow("an NTFS stick by FUSE") << u"/media/stick/data"_s << u"fuseblk"_s << u"/dev/sdb1"_s;
        QTest::newRow("an encrypted home by FUSE") << u"/home/ruth/data"_s << u"fuse.gocryptfs"_s << u"/home/.ruth"_s;
        QTest::newRow("a name that only looks alike") << u"/home/ruth/onedriver/dropboxes"_s << u"ext4"_s << u"/dev/sda2"_s;
        QTest::newRow("a login like a cloud") << u"/home/nextcloud/.local/share/learning-partnerships"_s << u"ext4"_s << u"/dev/sda2"_s;
        QTest::newRow("such a login on Windows") << u"C:/Users/Dropbox/AppData/Local/Learning Partnerships"_s << u"NTFS"_s << u"\\\\?\\Volume{1}\\"_s;
        QTest::newRow("memory") << u"/run/user/1000/data"_s << u"tmpfs"_s << u"tmpfs"_s;
    }

    void thePcsOwnDiskWillDo()
    {
        QFETCH(QString, folder);
        QFETCH(QString, type);
        QFETCH(QString, device);
        const auto checked = checkDataPlace(folder, [&](const QString &) { return Mount{type, device}; });
        QVERIFY2(checked, qPrintable(checked ? QString() : checked.error().message));
    }

    void aNetworkDriveIsRefused_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("device");

        QTest::newRow("a share by SMB") << u"/mnt/office/data"_s << u"cifs"_s << u"//server/office"_s;
        QTest::newRow("a home by NFS") << u"/home/ruth/data"_s << u"nfs4"_s << u"server:/home"_s;
        QTest::newRow("a folder over SSH") << u"/home/ruth/far"_s << u"fuse.sshfs"_s << u"ruth@server:"_s;
        QTest::newRow("a drive of a cloud by FUSE") << u"/home/ruth/gd"_s << u"fuse.rclone"_s << u"gdrive:"_s;
        QTest::newRow("a server's path") << u"\\\\server\\office\\data"_s << QString() << QString();
        QTest::newRow("a mapped drive") << u"H:\\data"_s << u"network"_s << u"H:\\"_s;
    }

    void aNetworkDriveIsRefused()
    {
        QFETCH(QString, folder);
        QFETCH(QString, type);
        QFETCH(QString, device);
        const auto checked = checkDataPlace(folder, [&](const QString &) { return Mount{type, device}; });
        QVERIFY(!checked);
        QVERIFY2(checked.error().message.contains(u"network drive"_s), qPrintable(checked.error().message));
        QVERIFY2(checked.error().message.contains(u"own disk"_s), qPrintable(checked.error().message));
    }

    void aFolderThatACloudProgramCarriesIsRefused_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("cloud");

        QTest::newRow("OneDrive of a trust") << u"C:/Users/Ruth/OneDrive - Wessex Trust/Documents/data"_s << u"OneDrive"_s;
        QTest::newRow("OneDrive") << u"/home/ruth/OneDrive/data"_s << u"OneDrive"_s;
        QTest::newRow("Dropbox") << u"/home/ruth/Dropbox (Personal)/data"_s << u"Dropbox"_s;
        QTest::newRow("Google Drive") << u"/home/ruth/Google Drive/data"_s << u"Google Drive"_s;
        QTest::newRow("Nextcloud") << u"/home/ruth/Nextcloud2/data"_s << u"Nextcloud"_s;
        QTest::newRow("in the home of such a login") << u"/home/nextcloud/Nextcloud/data"_s << u"Nextcloud"_s;
        QTest::newRow("iCloud on Windows") << u"C:/Users/Ruth/iCloudDrive/data"_s << u"iCloud"_s;
        QTest::newRow("iCloud on a Mac") << u"/Users/ruth/Library/Mobile Documents/com~apple~CloudDocs"_s << u"iCloud"_s;
    }

    void aFolderThatACloudProgramCarriesIsRefused()
    {
        QFETCH(QString, folder);
        QFETCH(QString, cloud);
        const auto checked = checkDataPlace(folder, ownDisk);
        QVERIFY(!checked);
        QVERIFY2(checked.error().message.contains(cloud + u" carries"_s), qPrintable(checked.error().message));
    }

    void whatASyncProgramLeftGivesItAway_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("Syncthing") << u".stfolder"_s;
        QTest::newRow("Nextcloud") << u".sync_1a2b3c.db"_s;
        QTest::newRow("Dropbox") << u".dropbox.cache"_s;
    }

    void whatASyncProgramLeftGivesItAway()
    {
        QFETCH(QString, name);
        QTemporaryDir top;
        QVERIFY(QDir(top.path()).mkpath(u"office/data"_s));
        QVERIFY(checkDataPlace(top.filePath(u"office/data"_s), ownDisk));
        QFile left(top.filePath(name));
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        QVERIFY(!checkDataPlace(top.filePath(u"office/data"_s), ownDisk));
        QVERIFY(!checkDataPlace(top.filePath(u"office/not made yet"_s), ownDisk));
    }

    void aLinkIsFollowed()
    {
        QTemporaryDir top;
        QVERIFY(QDir(top.path()).mkpath(u"Dropbox/data"_s));
        std::error_code failed; // QFile::link() makes shortcuts on Windows
        std::filesystem::create_directory_symlink(top.filePath(u"Dropbox/data"_s).toStdString(), top.filePath(u"data"_s).toStdString(), failed);
        if (failed)
            QSKIP("links cannot be made here");
        QVERIFY(!checkDataPlace(top.filePath(u"data"_s), ownDisk));
    }

    void aLinkToAServerIsRefusedEvenWhileTheServerIsAway()
    {
        QTemporaryDir top;
        std::error_code failed;
        std::filesystem::create_symlink("//server/office", top.filePath(u"office"_s).toStdString(), failed);
        if (failed)
            QSKIP("links cannot be made here");
        for (const QString &folder : {u"office"_s, u"office/data"_s}) {
            const auto checked = checkDataPlace(top.filePath(folder), ownDisk);
            QVERIFY2(!checked && checked.error().message.contains(u"network drive"_s), qPrintable(folder));
        }
    }

    void aHomeElsewhereMayBeCalledLikeACloud()
    {
        QTemporaryDir top;
        const QByteArray home = qgetenv("HOME");
        qputenv("HOME", QFile::encodeName(top.filePath(u"owncloud"_s)));
        QVERIFY(QDir(top.path()).mkpath(u"owncloud/Nextcloud"_s));
        const bool isTaken = checkDataPlace(top.filePath(u"owncloud/data"_s), ownDisk).has_value();
        const bool isCarried = !checkDataPlace(top.filePath(u"owncloud/Nextcloud/data"_s), ownDisk).has_value();
        qputenv("HOME", QFile::encodeName(top.filePath(u"Nextcloud/ruth"_s)));
        QVERIFY(QDir(top.path()).mkpath(u"Nextcloud/ruth"_s));
        const bool isAbove = !checkDataPlace(top.filePath(u"Nextcloud/ruth/data"_s), ownDisk).has_value();
        qputenv("HOME", home);
        QVERIFY(isAbove); // the login is one thing, what its home lies in another
#ifndef Q_OS_WIN
        QVERIFY(isTaken);
#endif
        QVERIFY(isCarried);
    }

    void theDiskUnderTheNearestFolderIsAskedFor()
    {
        QTemporaryDir top;
        QString asked;
        const auto remember = [&asked](const QString &folder) {
            asked = folder;
            return Mount{u"ext4"_s, u"/dev/sda2"_s};
        };
        QVERIFY(checkDataPlace(top.filePath(u"a/b/c"_s), remember));
        QCOMPARE(asked, QDir(top.path()).canonicalPath());
    }

    void aTemporaryFolderOfThisPcWillDo()
    {
        QTemporaryDir top;
        const auto checked = checkDataPlace(top.filePath(u"data"_s));
        QVERIFY2(checked, qPrintable(checked ? QString() : checked.error().message));
    }
};

QTEST_GUILESS_MAIN(TestDataPlace)
#include "tst_dataplace.moc"
