// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

//! \brief Six words for people to read out and type: 66 bits
namespace phrase {

inline constexpr int wordCount = 6;

//! \brief Six random words: the passphrase of a recovery file
[[nodiscard]] QString random();

//! \brief The six words that stand for an enrolment request in the partnership \p shareId
//!
//! Argon2id over the whole request, so that making another request with the same words costs 2^66 hard guesses.
[[nodiscard]] Result<QString> ofRequest(const QByteArray &request, const QByteArray &shareId);

//! \brief \p typed in lower case with single spaces, without commas and full stops; words are completed from their first four letters
//! \return Error::Code::InvalidInput naming the first word that is not in the list, or when there are not six
[[nodiscard]] Result<QString> normalised(const QString &typed);

//! \brief The 2048 words, in their order
[[nodiscard]] QStringList words();

} // namespace phrase
