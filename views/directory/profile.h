// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/contact.h"
#include "model/search/directorysearch.h"

#include <QCoreApplication>

//! \brief A label and what stands beside it on the card
struct ProfileFact
{
    QString label;
    QString value;

    friend bool operator==(const ProfileFact &, const ProfileFact &) = default;
};

//! \brief One person's entry in the words of the card
struct Profile
{
    QString name;
    QString role;
    QString school; //!< "Millbrook Primary Academy · 2 miles, Bristol"
    AvailabilityStatus status = AvailabilityStatus::Ask;
    QString statusWord;        //!< "Open"
    QString availabilityWords; //!< "All year except May": what they typed, when it says more than the status
    QString telephone;         //!< empty: none known
    QString telephoneNote;     //!< "the school's number"; empty when it is their own
    QString email;
    QString emailNote;
    QString text; //!< what they can help with
    QList<ProfileFact> facts;
    QString confirmed;       //!< "Confirmed 3 June 2026 by the academy, 5 months ago"
    bool isOld = false;      //!< not confirmed for more than 12 months, or never
    QString lastContact;     //!< "You spoke on 14 May about phonics groups"; empty when never

    friend bool operator==(const Profile &, const Profile &) = default;
};

//! \brief Composes the card
class ProfileWords
{
    Q_DECLARE_TR_FUNCTIONS(ProfileWords)

public:
    //! \brief \p contacts are those with this person, newest first; \p me is my name, or empty
    [[nodiscard]] static Profile profile(const Entry &entry, const SearchHit &hit, bool withDistance,
                                         const QList<Contact> &contacts, const QString &me, QDate today);

    //! \brief "Confirmed 3 June 2026 by the academy, 5 months ago"; "Not confirmed for 14 months"; "Never confirmed"
    [[nodiscard]] static QString confirmed(const Entry &entry, QDate today);
    //! \brief True when it was last confirmed more than twelve months before \p today, or never
    [[nodiscard]] static bool isOld(const Entry &entry, QDate today);
    //! \brief "SLE, Specialist Leader of Education"
    [[nodiscard]] static QString designation(const QString &title);
    //! \brief "Informal, and booked (levels 1 and 2)"; other texts as they are
    [[nodiscard]] static QString support(const QString &levels);
    //! \brief "3 June 2026"
    [[nodiscard]] static QString date(QDate date);

private:
    static QList<ProfileFact> facts(const Entry &entry);
    static QString lastContact(const Contact &contact, const QString &me, QDate today);
};
