// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"

#include <QByteArray>
#include <QCborValue>

//! \brief How much CBOR a reader is ready to build values for
struct CborLimits
{
    qsizetype bytes = 64 * 1024;
    int depth = 16;
    int items = 20000; //!< strings, numbers and containers together
};

//! \brief Reads \p bytes as exactly one CBOR value
//!
//! Walks them first without building anything, so that hostile nesting or a huge declared length costs nothing.
//! \return Error::Code::InvalidInput when they are damaged, beyond \p limits, or followed by something else
[[nodiscard]] Result<QCborValue> readCbor(const QByteArray &bytes, const CborLimits &limits = {});
