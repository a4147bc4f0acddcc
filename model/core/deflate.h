// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"

#include <QByteArray>

//! \brief \p bytes compressed (zlib)
[[nodiscard]] QByteArray deflated(const QByteArray &bytes);

//! \brief The reverse, stopping at \p largest bytes: a bomb costs no more than that
//! \return Error::Code::InvalidInput when it would be larger, is damaged or is followed by something else
[[nodiscard]] Result<QByteArray> inflated(const QByteArray &bytes, qsizetype largest);
