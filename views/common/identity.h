// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QString>

//! \brief Who sits at this PC, as far as they told: kept as settings, never sent anywhere by itself
struct Identity
{
    QString name; //!< empty: not told
    QString role; //!< as claimed: "office", "teacher", "principal", ...; empty: not told
    qint64 schoolId = 0; //!< School::id in the directory; 0: not told, or not in it any more
    QString schoolName;

    friend bool operator==(const Identity &, const Identity &) = default;
};

//! \brief Where pages learn who sits here, and ask when they first need it
class IdentityStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! \brief What is known now; asks nothing
    [[nodiscard]] virtual Identity identity() const = 0;
    virtual void setIdentity(const Identity &identity) = 0;

    //! \brief What is known, after asking once in this PC's life
    //!
    //! The questions are "Which school do you work at?" and "What is your name?"; each can be skipped, and who
    //! skipped is not asked again (Settings changes it).
    [[nodiscard]] virtual Identity askedIdentity(QWidget *parent) = 0;

signals:
    void changed();
};
