// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/trust/crypto.h"
#include "model/trust/recovery.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray share(16, 's');
const QByteArray otherShare(16, 't');

} // namespace

class TestCrypto : public QObject
{
    Q_OBJECT

private slots:
    void aSignatureHoldsForItsKindShareAndBytesOnly()
    {
        const auto key = crypto::SigningKey::generate();
        const QByteArray signature = key.sign(FileKind::Roster, share, "text");
        QVERIFY(crypto::isSigned(key.publicKey(), FileKind::Roster, share, "text", signature));
        QVERIFY(!crypto::isSigned(key.publicKey(), FileKind::Edition, share, "text", signature));
        QVERIFY(!crypto::isSigned(key.publicKey(), FileKind::Roster, otherShare, "text", signature));
        QVERIFY(!crypto::isSigned(key.publicKey(), FileKind::Roster, share, "texT", signature));
        QVERIFY(!crypto::isSigned(crypto::SigningKey::generate().publicKey(), FileKind::Roster, share, "text", signature));
        QVERIFY(!crypto::isSigned(key.publicKey(), FileKind::Roster, share, "text", signature.chopped(1)));
        QVERIFY(!crypto::isSigned({}, FileKind::Roster, share, "text", signature));
    }

    void aKeyComesBackFromItsSeed()
    {
        const auto key = crypto::SigningKey::generate();
        QCOMPARE(crypto::SigningKey::fromSeed(key.seed()).publicKey(), key.publicKey());
        const auto box = crypto::BoxKey::generate();
        QCOMPARE(crypto::BoxKey::fromSecret(box.secret()).publicKey(), box.publicKey());
    }

    void onlyTheAddresseeOpensWhatWasSealed()
    {
        const auto box = crypto::BoxKey::generate();
        QByteArray sealed = crypto::seal(SecretBytes::copyOf("secret"), box.publicKey());
        QCOMPARE(box.open(sealed)->view().toByteArray(), "secret");
        QVERIFY(!crypto::BoxKey::generate().open(sealed));
        QVERIFY(!box.open("short"));
        for (char &byte : sealed) {
            byte = static_cast<char>(byte ^ 1);
            QVERIFY(!box.open(sealed));
            byte = static_cast<char>(byte ^ 1);
        }
        QVERIFY(crypto::seal(SecretBytes::copyOf("secret"), "no key").isEmpty());
    }

    void encryptionNoticesEveryChange()
    {
        const auto key = SecretBytes::random(crypto::keySize);
        const QByteArray nonce = crypto::randomNonce();
        const QByteArray sealed = crypto::encrypt(key, nonce, "header", "body");
        QCOMPARE(*crypto::decrypt(key, nonce, "header", sealed), "body");
        QVERIFY(!crypto::decrypt(key, nonce, "headeR", sealed));
        QVERIFY(!crypto::decrypt(SecretBytes::random(crypto::keySize), nonce, "header", sealed));
        QVERIFY(!crypto::decrypt(key, crypto::randomNonce(), "header", sealed));
        QVERIFY(!crypto::decrypt(key, nonce, "header", sealed.chopped(1)));
    }

    void aCommitmentNamesOneKey()
    {
        const auto key = SecretBytes::random(crypto::keySize);
        QCOMPARE(crypto::commitment(key).size(), crypto::keySize);
        QCOMPARE(crypto::commitment(key), crypto::commitment(SecretBytes::copyOf(key.view())));
        QVERIFY(crypto::commitment(key) != crypto::commitment(SecretBytes::random(crypto::keySize)));
    }

    void paddingHidesTheLength()
    {
        for (qsizetype size : {0, 1, 511, 512, 513}) {
            const QByteArray bytes(size, 'x');
            const QByteArray padded = crypto::padded(bytes, 512);
            QCOMPARE(padded.size() % 512, 0);
            QVERIFY(padded.size() > size);
            QCOMPARE(*crypto::unpadded(padded, 512), bytes);
        }
        QVERIFY(!crypto::unpadded(QByteArray(512, '\0'), 512));
        QVERIFY(!crypto::unpadded("x", 512));
        QVERIFY(!crypto::unpadded({}, 512));
    }

    void aPassphraseWrapsAndUnwraps()
    {
        const auto file = crypto::wrapped(SecretBytes::copyOf("keys"), "words", crypto::Effort::Everyday);
        QCOMPARE(crypto::unwrapped(*file, "words", crypto::Effort::Everyday)->view().toByteArray(), "keys");
        QCOMPARE(crypto::unwrapped(*file, "word", crypto::Effort::Everyday).error().code, Error::Code::Signature);
        QVERIFY(!crypto::unwrapped("short", "words", crypto::Effort::Everyday));
        QVERIFY(!file->contains("keys"));
    }

    void secretsTakenLeaveNothingBehind()
    {
        QByteArray plain = "very secret";
        const char *const memory = plain.constData();
        const auto secret = SecretBytes::taken(plain);
        QCOMPARE(secret.view().toByteArray(), "very secret");
        QVERIFY(plain.isEmpty());
        Q_UNUSED(memory)
        QCOMPARE(secret.middle(5, 6).view().toByteArray(), "secret");
    }
};

QTEST_GUILESS_MAIN(TestCrypto)
#include "tst_crypto.moc"
