// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// A library needs one source file; all else here are resources.
namespace {
[[maybe_unused]] constexpr int nothing = 0;
}
