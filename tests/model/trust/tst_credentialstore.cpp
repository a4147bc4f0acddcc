// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/trust/credentialstore.h"

#include <QTest>
#include <QUuid>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

std::optional<Result<SecretBytes>> read(CredentialStore &store, const QString &name)
{
    std::optional<Result<SecretBytes>> answer;
    store.read(name, [&](const Result<SecretBytes> &got) { answer = got; });
    return answer;
}

std::optional<Result<void>> written(CredentialStore &store, const QString &name, const QByteArray &bytes)
{
    std::optional<Result<void>> answer;
    store.write(name, SecretBytes::copyOf(bytes), [&](const Result<void> &done) { answer = done; });
    return answer;
}

} // namespace

// Against the real Credential Manager, with names that nobody else has.
class TestCredentialStore : public QObject
{
    Q_OBJECT

private:
    QString m_name;
    CredentialStore m_store;

private slots:
    void init() { m_name = u"test/"_s + QUuid::createUuid().toString(QUuid::WithoutBraces); }
    void cleanup()
    {
        m_store.remove(m_name, [](const Result<void> &) {});
    }

    void whatIsWrittenIsReadAgainAndGoneWhenRemoved()
    {
        QByteArray bytes("a\0key", 5);
        QVERIFY(*written(m_store, m_name, bytes));
        QCOMPARE((*read(m_store, m_name))->view().toByteArray(), bytes);
        QVERIFY(*written(m_store, m_name, "another"));
        QCOMPARE((*read(m_store, m_name))->view().toByteArray(), "another");
        std::optional<Result<void>> removed;
        m_store.remove(m_name, [&](const Result<void> &done) { removed = done; });
        QVERIFY(*removed);
        QCOMPARE(read(m_store, m_name)->error().code, Error::Code::NotFound);
    }

    void removingWhatIsNotThereIsNoError()
    {
        std::optional<Result<void>> removed;
        m_store.remove(m_name, [&](const Result<void> &done) { removed = done; });
        QVERIFY(*removed);
    }

    void itemsHold2560Bytes()
    {
        const QByteArray largest(2560, 'k');
        QVERIFY(*written(m_store, m_name, largest));
        QCOMPARE((*read(m_store, m_name))->view().toByteArray(), largest);
        QCOMPARE(written(m_store, m_name, largest + 'k')->error().code, Error::Code::InvalidInput);
        QCOMPARE((*read(m_store, m_name))->view().toByteArray(), largest);
    }
};

QTEST_GUILESS_MAIN(TestCredentialStore)
#include "tst_credentialstore.moc"
