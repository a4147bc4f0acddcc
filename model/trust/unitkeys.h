// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/trust/unitfile.h"

#include <QMap>

//! \brief The keys of a unit over time: one wrap opens all of them
namespace unitKeys {

extern const QByteArray director; //!< holder name of the Director's PC
extern const QByteArray recovery; //!< holder name of the recovery file

//! \brief Secret halves by epoch number, newest included, as \p holder can open them with \p key
//! \return Error::Code::NotFound when nothing is wrapped for that holder; Code::Signature when it does not open
[[nodiscard]] Result<QMap<quint32, crypto::BoxKey>> open(const UnitFile &unit, const QByteArray &holder, const crypto::BoxKey &key);

//! \brief Adds an epoch with a fresh key that also opens the one before; \p newest is that one, empty for the first
//! \return the fresh key; wraps are emptied: wrap it anew for everybody who stays
[[nodiscard]] crypto::BoxKey addEpoch(UnitFile &unit, const crypto::BoxKey &newest);

//! \brief Seals the newest \p secret for \p holder, in place of an older wrap of theirs
void wrap(UnitFile &unit, const crypto::BoxKey &secret, const QByteArray &holder, const QByteArray &publicKey);

} // namespace unitKeys
