// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/journal/fold.h"

#include <QByteArray>
#include <QDate>
#include <QString>

//! \brief An informal contact (Level 1): who was asked, about what, when
struct Contact
{
    QByteArray record; //!< empty: not logged yet
    QByteArray directory; //!< Edition::directoryUid of the directory that \p entry is of
    qint64 entry = 0;  //!< the entry that was opened
    QString person;    //!< as the entry said then
    QString school;
    QString about;  //!< one line
    QDate heldOn;
    QString author; //!< who logged it; empty when they skipped the question

    friend bool operator==(const Contact &, const Contact &) = default;
};

//! \brief Folds contact.logged and contact.removed into the table `contact`
class ContactFold final : public Fold
{
public:
    [[nodiscard]] QStringList kinds() const override;
    [[nodiscard]] QStringList tables() const override;
    [[nodiscard]] Result<void> apply(const QSqlDatabase &db, const Event &event) override;
};
