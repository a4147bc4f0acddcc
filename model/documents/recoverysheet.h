// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/documents/document.h"

#include <QDate>

//! \brief What stands on the sheet that lies in the safe beside the recovery file
struct RecoverySheet
{
    QString partnership; //!< its name
    QString person;      //!< the Development Director; empty: a line for a pen
    QString share;       //!< the shared folder as this PC knows it
    QString file;        //!< bare name of the recovery file; empty: a line for a pen
    QString words;       //!< its six words; empty: six lines for a pen, for a sheet that is printed later
    QDate made;          //!< when the sheet was made
};

//! \brief One page: what the file and the words are for, who keeps which, what to do when they are needed
[[nodiscard]] doc::Document recoverySheet(const RecoverySheet &sheet);
