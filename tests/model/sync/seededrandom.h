// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

//! \brief All randomness of the program, libsodium's included, from one seed: one seed is one run
//!
//! Linking this replaces randomBytes() of model/core.
void seedAllRandomness(quint64 seed);
