// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/trust/secretbytes.h"

#include <QHash>
#include <QString>

#include <functional>
#include <memory>

//! \brief Where this PC keeps its private keys: the system's keychain, a wrapped file, or memory in tests
//!
//! Every call answers through its function, perhaps before it returns, perhaps much later (a broken Secret Service
//! takes 25 seconds): nothing waits. Items are named by what they are, "device/<id>".
class KeyStore
{
public:
    virtual ~KeyStore() = default;

    //! \brief Error::Code::NotFound when there is no such item \b or the store is locked and will not say;
    //! Code::Busy when it is known to be locked; Code::Storage otherwise
    using Got = std::function<void(const Result<SecretBytes> &)>;
    using Done = std::function<void(const Result<void> &)>;

    virtual void read(const QString &name, const Got &answer) = 0;
    virtual void write(const QString &name, const SecretBytes &secret, const Done &answer) = 0;
    virtual void remove(const QString &name, const Done &answer) = 0;
};

//! \brief For tests: in memory, can be locked as a keyring can
class MemoryKeyStore final : public KeyStore
{
public:
    void read(const QString &name, const Got &answer) override;
    void write(const QString &name, const SecretBytes &secret, const Done &answer) override;
    void remove(const QString &name, const Done &answer) override;

    //! \brief While locked reading says "not found", as a locked keyring does, and writing fails
    void setLocked(bool isLocked) { m_isLocked = isLocked; }
    [[nodiscard]] qsizetype count() const { return m_items.size(); }

private:
    QHash<QString, SecretBytes> m_items;
    bool m_isLocked = false;
};

//! \brief The store that LP_KEYSTORE names ("file:PATH", wrapped with the passphrase in the file that
//! LP_KEYSTORE_PASSPHRASE_FILE names), or the system's keychain when it is not set
//! \return Error::Code::InvalidInput when the variable names neither; Code::Unsupported in a profile that is
//! wiped at logoff, whatever the variable says
[[nodiscard]] Result<std::unique_ptr<KeyStore>> openKeyStore();
