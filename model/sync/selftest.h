// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/sync/sharefolder.h"

//! \brief One thing that was tried on a shared folder
struct ShareProbe
{
    QString name;    //!< what people read
    QString outcome; //!< "fine", or what is different here
    bool isFine = true;
    bool isNeeded = true; //!< without it the folder is not safe to use
};

//! \brief Tries on a folder what the program relies on, in a subfolder of its own that is removed again
namespace shareSelftest {

[[nodiscard]] QList<ShareProbe> run(ShareFolder &share);
[[nodiscard]] bool isSafe(const QList<ShareProbe> &probes);

} // namespace shareSelftest
