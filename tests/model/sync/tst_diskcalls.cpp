// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/diskcalls.h"

#include "model/sync/disksharefolder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_WIN
#include <windows.h>
#endif

using namespace Qt::StringLiterals;

namespace {

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing");
}

} // namespace

class TestDiskCalls : public QObject
{
    Q_OBJECT

private slots:
    void renamingNeverReplacesAFile()
    {
        QTemporaryDir folder;
        writeFile(folder.filePath(u"one"_s), "1");
        writeFile(folder.filePath(u"two"_s), "2");
        QVERIFY(disk::rename(folder.filePath(u"one"_s), folder.filePath(u"two"_s)));
        QCOMPARE(contentOf(folder.filePath(u"one"_s)), "1");
        QCOMPARE(contentOf(folder.filePath(u"two"_s)), "2");
        QVERIFY(!disk::rename(folder.filePath(u"one"_s), folder.filePath(u"three"_s)));
        QCOMPARE(contentOf(folder.filePath(u"three"_s)), "1");
        QVERIFY(!QFile::exists(folder.filePath(u"one"_s)));
    }

    void renamingWhatIsNotThereSaysWhy()
    {
        QTemporaryDir folder;
        const auto denial = disk::rename(folder.filePath(u"one"_s), folder.filePath(u"two"_s));
        QVERIFY(denial);
        QVERIFY(!denial->reason.isEmpty());
    }

    void foldersAreMadeWithThoseAboveThem()
    {
        QTemporaryDir folder;
        QVERIFY(!disk::makeFolders(folder.filePath(u"a/b/c"_s)));
        QVERIFY(QDir(folder.filePath(u"a/b/c"_s)).exists());
        QVERIFY(!disk::makeFolders(folder.filePath(u"a/b/c"_s)));
        writeFile(folder.filePath(u"file"_s), "1");
        QVERIFY(disk::makeFolders(folder.filePath(u"file/d"_s)));
    }

    // Deeper than the 260 letters that old Windows calls take.
    void aDeepShareWorks()
    {
        QTemporaryDir folder;
        QString root = folder.path();
        for (int i = 0; i < 12; ++i)
            root += u"/a folder with a long name "_s + QString::number(i);
        QVERIFY(root.size() > 300);
        QVERIFY(!disk::makeFolders(root));
        DiskShareFolder share(QDir::toNativeSeparators(root));
        QVERIFY(share.write(u"box/one.part"_s, "bytes"));
        QVERIFY(share.rename(u"box/one.part"_s, u"box/one"_s));
        QCOMPARE(*share.read(u"box/one"_s, 100), "bytes");
        QCOMPARE(*share.list(u"box"_s), QStringList{u"one"_s});
        QVERIFY(share.remove(u"box/one"_s));
    }

#ifdef Q_OS_WIN
    void aFileThatSomebodyHoldsIsBusy()
    {
        QTemporaryDir folder;
        DiskShareFolder share(folder.path());
        QVERIFY(share.write(u"one"_s, "bytes"));
        const std::wstring path = QDir::toNativeSeparators(folder.filePath(u"one"_s)).toStdWString();
        const HANDLE held = CreateFileW(path.c_str(), GENERIC_READ, 0, nullptr, OPEN_EXISTING, 0, nullptr);
        QVERIFY(held != INVALID_HANDLE_VALUE);
        QCOMPARE(share.read(u"one"_s, 100).error().code, Error::Code::Busy);
        QCOMPARE(share.rename(u"one"_s, u"two"_s).error().code, Error::Code::Busy);
        CloseHandle(held);
        QCOMPARE(*share.read(u"one"_s, 100), "bytes");
    }
#endif
};

QTEST_GUILESS_MAIN(TestDiskCalls)
#include "tst_diskcalls.moc"
