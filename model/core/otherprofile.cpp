// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/userprofile.h"

UserProfile systemProfile()
{
    return UserProfile::Stays;
}
