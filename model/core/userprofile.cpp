// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/userprofile.h"

#include <QByteArray>

UserProfile userProfile()
{
    const QByteArray wanted = qgetenv("LP_PROFILE");
    if (wanted == "wiped")
        return UserProfile::Wiped;
    if (wanted == "travels")
        return UserProfile::Travels;
    return systemProfile();
}
