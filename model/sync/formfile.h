// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/sync/syncengine.h"

//! \brief What came out of a form file
struct TakenForm
{
    int taken = 0;   //!< messages that were new here
    int known = 0;   //!< messages that had come before
    int waiting = 0; //!< messages that cannot be read yet: a newer roster has to come first
    int acknowledged = 0; //!< have-lists that were new: what of this PC's messages has come to the sender
    QByteArray record;   //!< of the newest message among them: what to show; empty when there is none
    QStringList refused; //!< one sentence each
};

//! \brief The .lpform file: one booking's messages as they lie on the share, for a PC that cannot reach it
//!
//! The same bytes go by e-mail or on a stick; every one of them is judged as if it had lain in the box. What came this
//! way and comes again over the share changes nothing.
namespace formFile {

//! \brief Seals what waits here, then gathers all messages of \p record with the roster of the day; needs no share
//! \return Code::NotFound when there is nothing of \p record to send, or this PC has no seat yet
[[nodiscard]] Result<QByteArray> of(SyncEngine &engine, const QByteArray &record);

//! \brief Reads the file at \p path, of at most bundle::largest bytes
//! \return Code::NotFound when it cannot be opened; Code::InvalidInput when it is too large
[[nodiscard]] Result<QByteArray> read(const QString &path);

//! \brief Takes in what \p bytes hold for this PC's units
//! \return Code::InvalidInput when it is no such file; Code::Conflict when it comes from another partnership;
//! Code::NotFound when nothing in it is for this PC
[[nodiscard]] Result<TakenForm> take(SyncEngine &engine, const QByteArray &bytes);

} // namespace formFile
