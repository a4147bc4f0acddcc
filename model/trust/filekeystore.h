// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/trust/keystore.h"

//! \brief Private keys in one file wrapped with a passphrase (Argon2id at Effort::Everyday): where there is no keychain
//!
//! The file is replaced as a whole (QSaveFile) and never lies on a share. Reading opens it once; the passphrase is
//! kept in secret memory.
class FileKeyStore final : public KeyStore
{
public:
    FileKeyStore(QString path, SecretBytes passphrase);

    void read(const QString &name, const Got &answer) override;
    void write(const QString &name, const SecretBytes &secret, const Done &answer) override;
    void remove(const QString &name, const Done &answer) override;

private:
    [[nodiscard]] Result<void> load();
    [[nodiscard]] Result<void> save() const;

    QString m_path;
    SecretBytes m_passphrase;
    QHash<QString, SecretBytes> m_items;
    bool m_isLoaded = false;
};
