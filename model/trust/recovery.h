// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/trust/crypto.h"

#include <QString>

//! \brief What lies in the safe: with it the Director's role can be given to a new PC
struct RecoveryKit
{
    QByteArray shareId;
    QByteArray firstRoot;    //!< hash
    crypto::SigningKey root; //!< signs roots
    crypto::BoxKey box;      //!< opens every unit's key

    //! \brief Fresh keys for a new partnership; firstRoot is set once that is signed
    [[nodiscard]] static RecoveryKit generate();

    //! \brief The recovery file: wrapped with \p passphrase (six words), Argon2id at Effort::Recovery (0.8 s)
    [[nodiscard]] Result<QByteArray> toFile(const QString &passphrase) const;

    //! \brief Opens a recovery file; the words are completed as phrase::normalised() does
    //! \return Code::InvalidInput when it is not such a file or a word is unknown; Code::Signature for other words
    [[nodiscard]] static Result<RecoveryKit> fromFile(const QByteArray &bytes, const QString &passphrase);
};
