// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/sync/sharestatus.h"

//! \brief How far what this PC's units wrote about one record has come in one unit
struct RecordDelivery
{
    QString unit;
    QString unitName;
    QString kind;       //!< of the unit
    Stage stage = Stage::Saved; //!< of what has come least far
    QDateTime since;    //!< UTC, when that was recorded
    int computers = 0;  //!< of the unit, that take part; 0: nobody there has joined yet
    int holding = 0;    //!< of those, that have all of it
    bool hadComputers = false; //!< a PC of the unit took part once, if none does now
    QString seenBy;     //!< who of the unit wrote about the record afterwards; empty: nobody yet
};

//! \brief The way of \p record to every unit but this PC's own, by unit name; empty when nothing of it is meant for others
//!
//! What waits for an academy that is no unit of the partnership yet stands at the end.
//! Quick enough for a window's thread: it asks the database by the record only. \p status is the newest one read.
[[nodiscard]] Result<QList<RecordDelivery>> deliveriesOf(const QSqlDatabase &db, const QByteArray &record, const ShareStatus &status);
