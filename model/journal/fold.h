// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/journal/event.h"

#include <QSqlDatabase>
#include <QStringList>

//! \brief Turns events of certain kinds into derived tables
//!
//! A fold is a pure function of the set of events: it reads no clock, no setting and no table that is not derived
//! from the same events, so that dropping its tables and folding again gives the same rows in any order that keeps
//! parents before children.
class Fold
{
public:
    virtual ~Fold() = default;
    //! \brief The event kinds it reads, "contact.logged"
    [[nodiscard]] virtual QStringList kinds() const = 0;
    //! \brief The derived tables it alone writes
    [[nodiscard]] virtual QStringList tables() const = 0;
    //! \brief Adds \p event, inside the Journal's transaction; the record's events so far are in the journal
    [[nodiscard]] virtual Result<void> apply(const QSqlDatabase &db, const Event &event) = 0;
};
