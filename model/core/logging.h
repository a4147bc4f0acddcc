// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLoggingCategory>
#include <QString>

Q_DECLARE_LOGGING_CATEGORY(lcStore)
Q_DECLARE_LOGGING_CATEGORY(lcJournal)
Q_DECLARE_LOGGING_CATEGORY(lcDirectory)
Q_DECLARE_LOGGING_CATEGORY(lcSearch)
Q_DECLARE_LOGGING_CATEGORY(lcExchange)
Q_DECLARE_LOGGING_CATEGORY(lcSync)
Q_DECLARE_LOGGING_CATEGORY(lcApp)

//! \brief \p text with e-mail addresses and telephone numbers replaced by "(address)" and "(number)"
//!
//! What is logged never holds personal text in the first place; this is the second lock.
[[nodiscard]] QString redacted(const QString &text);

//! \brief Sends Qt's log to \p path, redacted, at most 1 MB and one older file beside it
//!
//! Messages of level warning and above also go to stderr when \p alsoStderr is set.
void startLogFile(const QString &path, bool alsoStderr);
