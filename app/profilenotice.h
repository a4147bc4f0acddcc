// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/userprofile.h"

#include <QString>

class MessageService;
class QWidget;

//! \brief Says what a profile that is wiped or travels means for this person's data: the first at every start, the
//! second once for each \p dataFolder; nothing for a profile that stays
void tellAboutProfile(UserProfile profile, const QString &dataFolder, MessageService &messages, QWidget *window);
