// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/trust/filekeystore.h"
#include "model/trust/deviceidentity.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

const QByteArray device(16, 'd');

Result<DeviceIdentity> loaded(KeyStore &store, const QByteArray &fingerprint = {})
{
    std::optional<Result<DeviceIdentity>> answer;
    IdentityKeeper(store).load(device, fingerprint, [&](const Result<DeviceIdentity> &identity) { answer = identity; });
    return *answer;
}

} // namespace

class TestDeviceIdentity : public QObject
{
    Q_OBJECT

private slots:
    void whatIsRemovedFromAStoreIsGone()
    {
        MemoryKeyStore store;
        QVERIFY(loaded(store));
        QCOMPARE(store.count(), 1);
        QStringList names;
        store.write(u"other"_s, SecretBytes(4), [&](const Result<void> &done) { names.append(done ? u"written"_s : u"refused"_s); });

        store.remove(u"other"_s, [&](const Result<void> &done) { names.append(done ? u"removed"_s : u"refused"_s); });

        QCOMPARE(names, (QStringList{u"written"_s, u"removed"_s}));
        QCOMPARE(store.count(), 1);
        store.read(u"other"_s, [](const Result<SecretBytes> &found) { QVERIFY(!found); });
    }

    void aFirstStartMakesKeysThatStay()
    {
        MemoryKeyStore store;
        const auto first = loaded(store);
        QVERIFY(first);
        const auto again = loaded(store, first->fingerprint());
        QCOMPARE(again->fingerprint(), first->fingerprint());
        QCOMPARE(store.count(), 1);
    }

    void aLockedKeyringNeverMakesANewIdentity()
    {
        MemoryKeyStore store;
        const auto first = loaded(store);
        store.setLocked(true);
        QCOMPARE(loaded(store, first->fingerprint()).error().code, Error::Code::Busy);
        QVERIFY(!loaded(store)); // even when nothing is known: it could not be kept
        store.setLocked(false);
        QCOMPARE(loaded(store, first->fingerprint())->fingerprint(), first->fingerprint());
        QCOMPARE(store.count(), 1);
    }

    void anotherKeyThanTheKnownOneIsRefused()
    {
        MemoryKeyStore store;
        QVERIFY(loaded(store));
        QCOMPARE(loaded(store, QByteArray(16, 'x')).error().code, Error::Code::Conflict);
    }

    void theCounterIsKept()
    {
        MemoryKeyStore store;
        auto identity = *loaded(store);
        identity.starts = 7;
        IdentityKeeper(store).save(identity, [](const Result<void> &done) { QVERIFY(done); });
        QCOMPARE(loaded(store, identity.fingerprint())->starts, 7u);
    }

    void theKeyFileKeepsKeysBehindItsPassphrase()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"keys"_s);
        QByteArray fingerprint;
        {
            FileKeyStore store(path, SecretBytes::copyOf("words"));
            fingerprint = loaded(store)->fingerprint();
        }
        FileKeyStore store(path, SecretBytes::copyOf("words"));
        QCOMPARE(loaded(store, fingerprint)->fingerprint(), fingerprint);
        FileKeyStore wrong(path, SecretBytes::copyOf("word"));
        QCOMPARE(loaded(wrong, fingerprint).error().code, Error::Code::Signature);
        store.remove(u"device/"_s + QString::fromLatin1(device.toHex()), [](const Result<void> &done) { QVERIFY(done); });
        QCOMPARE(loaded(store, fingerprint).error().code, Error::Code::Busy);
#ifndef Q_OS_WIN // there the profile's folder keeps others out
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
#endif
    }

    void theEnvironmentNamesTheStore()
    {
        QTemporaryDir folder;
        QFile passphrase(folder.filePath(u"pass"_s));
        QVERIFY(passphrase.open(QIODevice::WriteOnly));
        passphrase.write("words\n");
        passphrase.close();
        qputenv("LP_KEYSTORE", "file:" + folder.filePath(u"keys"_s).toLocal8Bit());
        qputenv("LP_KEYSTORE_PASSPHRASE_FILE", passphrase.fileName().toLocal8Bit());
        const auto store = openKeyStore();
        QVERIFY(store);
        QVERIFY(loaded(**store));
        QVERIFY(QFile::exists(folder.filePath(u"keys"_s)));
        qputenv("LP_KEYSTORE_PASSPHRASE_FILE", "/nowhere");
        QVERIFY(!openKeyStore());
        qputenv("LP_KEYSTORE", "else");
        QVERIFY(!openKeyStore());
        qunsetenv("LP_KEYSTORE");
        QVERIFY(openKeyStore());
        qunsetenv("LP_KEYSTORE_PASSPHRASE_FILE");
    }

    void aProfileThatIsWipedHoldsNoKeys()
    {
        qputenv("LP_PROFILE", "wiped");
        const auto store = openKeyStore();
        qputenv("LP_KEYSTORE", "file:keys");
        const auto file = openKeyStore();
        qunsetenv("LP_KEYSTORE");
        qunsetenv("LP_PROFILE");
        QVERIFY(!file);
        QCOMPARE(file.error().code, Error::Code::Unsupported);
        QVERIFY(!store);
        QCOMPARE(store.error().code, Error::Code::Unsupported);
        QVERIFY(openKeyStore());
    }
};

QTEST_GUILESS_MAIN(TestDeviceIdentity)
#include "tst_deviceidentity.moc"
