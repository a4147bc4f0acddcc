// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

//! \brief A place on the Ordnance Survey National Grid, in metres
struct GridPosition
{
    int easting = 0;
    int northing = 0;

    friend bool operator==(const GridPosition &, const GridPosition &) = default;
};

//! \brief A school or academy, as the register and the directory know it
struct School
{
    qint64 id = 0; //!< 0: not saved yet
    QString name;
    QString urn;    //!< the current one; text, may be empty
    QString laestab; //!< 3-digit local authority and 4-digit number, "123/4567" or empty
    QString ukprn;
    QString phase;  //!< "Primary", "Secondary", "All-through", "16 plus", "Special / AP", ...
    QString type;
    QString status; //!< "Open", "Open, but proposed to close", "Closed", ...
    QString street;
    QString locality;
    QString town;
    QString county;
    QString postcode;
    QString localAuthority;
    QString region;
    QString telephone;
    QString email;
    QString website; //!< with its scheme, or empty
    std::optional<int> lowAge;
    std::optional<int> highAge;
    QString gender;
    QString religiousCharacter;
    QDate opened; //!< null when not known
    QDate closed;
    std::optional<GridPosition> position;
    QString trust;   //!< the trust of which it is a member now
    QString cluster; //!< the cluster of which it is a member now

    friend bool operator==(const School &, const School &) = default;
};

//! \brief One person's special interest and capacity to support, with all that is shown beside it
//!
//! Read whole, so that a list, a card and the search need no further question.
struct Entry
{
    qint64 id = 0;
    QString reference; //!< "E001": the id in the file it came from; may be empty
    qint64 personId = 0;
    QString person;
    QStringList designations; //!< held now, "SLE"
    qint64 schoolId = 0;
    QString role;
    QString academy;
    QString trust;
    QString cluster;
    QString region;
    QString localAuthority;
    QString town;
    QString phase;
    QString keyStages; //!< as typed: "KS1-2", "Whole school"
    QString theme;
    QString interest;
    QString capacity;    //!< as typed: "half a day per half term"
    double capacityDays = -1; //!< days a term; negative when not stated
    QString availability; //!< as typed: "Autumn term only"
    QString supportLevels; //!< "1", "2" or "1 & 2"
    QString email;
    QString telephone;
    bool contactIsPublic = false; //!< the person's own e-mail and telephone may stand on a website
    QDate confirmedOn;            //!< null when never
    QString confirmedBy;          //!< "" when the file did not say
    QString schoolTelephone;
    QString schoolEmail;
    QString schoolWebsite;
    std::optional<GridPosition> position; //!< of the school; none: "distance not known"

    friend bool operator==(const Entry &, const Entry &) = default;
};

//! \brief Which issue of the directory this is
struct Edition
{
    int number = 0;  //!< the last one published; 0: none yet
    QDate published; //!< null when number is 0
    QDate changed;   //!< when the working copy last changed; null when empty
    QByteArray directoryUid; //!< 8 bytes; with an entry's id they name it in other files

    //! \brief True when the working copy holds changes that no published edition has
    [[nodiscard]] bool isDraft() const { return changed.isValid() && (!published.isValid() || changed > published); }

    friend bool operator==(const Edition &, const Edition &) = default;
};
