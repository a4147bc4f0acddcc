// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

//! \brief The style sheet of every HTML file that the program writes; holds neither "<" nor "&"
[[nodiscard]] QByteArray htmlStyle();

//! \brief The script of the search; holds neither "<" nor "&", so that the file stays well-formed XML
[[nodiscard]] QByteArray htmlSearchScript();
