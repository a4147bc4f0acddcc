// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/userprofile.h"

#include <windows.h>

#include <userenv.h>

namespace {

// A policy of Windows: the copy of a roaming profile on this PC goes when the person logs off, local data with it.
bool areCopiesDeleted()
{
    DWORD value = 0;
    DWORD size = sizeof value;
    const LSTATUS status = RegGetValueW(HKEY_LOCAL_MACHINE, L"Software\\Policies\\Microsoft\\Windows\\System", L"DeleteRoamingCache", RRF_RT_REG_DWORD,
                                        nullptr, &value, &size);
    return status == ERROR_SUCCESS && value != 0;
}

} // namespace

UserProfile systemProfile()
{
    DWORD flags = 0;
    if (!GetProfileType(&flags))
        return UserProfile::Stays;
    if (flags & (PT_TEMPORARY | PT_MANDATORY))
        return UserProfile::Wiped;
    if (flags & PT_ROAMING)
        return areCopiesDeleted() ? UserProfile::Wiped : UserProfile::Travels;
    return UserProfile::Stays;
}
