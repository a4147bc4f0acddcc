// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/clock.h"

#include <QStringList>

//! \brief True when \p arguments (with the program's name first) ask for a command instead of the window
[[nodiscard]] bool isCommandLine(const QStringList &arguments);

//! \brief The file that the window is to open, as a full path; empty: none is named
[[nodiscard]] QString fileArgument(const QStringList &arguments);

//! \brief True when the command asked for lays out pages and so needs a QGuiApplication
[[nodiscard]] bool commandNeedsGui(const QStringList &arguments);

//! \brief Runs the command that \p arguments ask for
//! \return an ExitCode
[[nodiscard]] int runCommandLine(const QStringList &arguments, const Clock &clock);

//! \brief The data folder named by --data, else the user's own
[[nodiscard]] QString dataFolderOf(const QStringList &arguments);
