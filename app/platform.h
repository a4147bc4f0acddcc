// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

//! \brief What differs between the systems and concerns the whole program: platform.cpp and windows/platform.cpp
namespace platform {

//! \brief What has to be settled before anything else runs; the first thing main() does
void prepare();

//! \brief The words of the command line, whatever letters stand in them, the program's own name first
[[nodiscard]] QStringList argumentsOf(int argc, char *argv[]);

//! \brief To be called before the application is made where pages are laid out and no window opens
void layOutWithoutWindow();

//! \brief False when there is nothing to open a window on
[[nodiscard]] bool hasDisplay();

//! \brief The most memory that this process has held, in kilobytes; 0 where the system does not say
[[nodiscard]] long peakMemory();

//! \brief What whoever looks after this PC has laid down under \p name ("SharePath"); empty when nothing
//!
//! On Windows a text in HKEY_LOCAL_MACHINE\\Software\\Policies\\Learning Partnerships, elsewhere a line of
//! /etc/learning-partnerships/policies.ini.
[[nodiscard]] QString policy(const QString &name);

} // namespace platform
