// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/booking.h"
#include "model/core/result.h"
#include "model/directory/identity.h"

#include <QSqlDatabase>

//! \brief The order of a list; append, never reorder: kept in settings
enum class BookingOrder {
    LastAction, //!< the newest first
    Sent,       //!< the newest first
    NextVisit,  //!< the next first, then those without a visit to come
    Requesting, //!< by the requesting academy's name
    Providing,  //!< by the providing academy's name
    Colleague,
    State,
};

//! \brief Which bookings a list shows; what is left empty does not restrict
struct BookingFilter
{
    static constexpr qsizetype longestSearch = 600; //!< characters of \p text or \p person that count, as in the directory's search
    static constexpr qsizetype mostWords = 40;      //!< of each

    qint64 school = 0;      //!< requests, provides or receives
    Side side = Side::None; //!< of \p school; None: either
    QString region;         //!< of either academy
    QStringList states;     //!< shown ids: "sent", "under-way", "lapsed", "being-negotiated", ...
    int year = 0;           //!< AcademicYear::firstYear
    QString person;         //!< words, each part of the colleague's name, case does not matter
    QList<QStringList> personSpellings; //!< like \p person, as \p spellings
    QString text;           //!< words, each part of reference, academy, colleague, theme or issue
    QList<QStringList> spellings; //!< like \p text: of each word the spellings one of which must stand there
    QByteArray enquiry;
    bool onlyOpen = false;
    bool onlyCaseStudies = false;
    bool onlyCounted = false; //!< without second records of bookings that were imported on two PCs
    BookingOrder order = BookingOrder::LastAction;
};

//! \brief One line of a list of bookings
struct BookingSummary
{
    QByteArray record;
    QString reference;
    qint64 requestingId = 0;
    QString requesting;
    qint64 providingId = 0;
    QString providing;
    QString colleague;
    QString theme;
    QString issue;
    int level = 2;
    QString state; //!< shown id on the day asked for
    bool needsDecision = false;
    bool isCaseStudy = false;
    Section3Status::Status section3 = Section3Status::Status::Open;
    int year = 0;
    QDate sentOn;
    QDate lastActionOn;
    QDate nextVisit; //!< null: none
    int plannedMinutes = 0;
    int deliveredMinutes = 0;
    qint64 plannedPence = 0;
    QString costBasis;
    QString sameAs;     //!< reference of the booking that counts instead, where it was imported on two PCs; empty: it counts
    QString decideWith; //!< reference of another one of the same booking that counts too; empty: none

    friend bool operator==(const BookingSummary &, const BookingSummary &) = default;
};

//! \brief Another record of a booking that was imported on two PCs
struct OtherImport
{
    QByteArray record;  //!< empty: there is none to speak of
    QString reference;
    bool counts = false;     //!< it counts instead
    bool isToDecide = false; //!< both count, because people went on with both or their visits differ

    friend bool operator==(const OtherImport &, const OtherImport &) = default;
};

//! \brief A leader's free hours in one term of their school, as far as this PC knows
struct FreeHours
{
    int usedMinutes = 0;
    int allowedMinutes = 180;
    QDate from;
    QDate to; //!< the day before the next term begins

    friend bool operator==(const FreeHours &, const FreeHours &) = default;
};

//! \brief Reads bookings; what changes them is BookingDesk
class BookingRepository
{
public:
    explicit BookingRepository(const QSqlDatabase &db);

    //! \brief A booking without its history; Code::NotFound when there is none
    [[nodiscard]] Result<Booking> booking(const QByteArray &record) const;
    //! \brief A booking with its history, oldest first
    [[nodiscard]] Result<Booking> bookingWithHistory(const QByteArray &record) const;
    //! \brief The booking of a reference as typed; Code::NotFound, or InvalidInput when it was mistyped
    [[nodiscard]] Result<Booking> bookingOfReference(const QString &typed) const;
    //! \brief What the booking \p record is the same as, or has to be decided with, where it was imported on two PCs
    [[nodiscard]] Result<OtherImport> otherImport(const QByteArray &record) const;
    //! \brief The record of the booking that \p imported is, by its import key or its reference; empty when it is new
    [[nodiscard]] Result<QByteArray> recordHeldFor(const Booking &imported) const;

    //! \brief Bookings that fit \p filter in its order; what is equal by last action, then by record
    [[nodiscard]] Result<QList<BookingSummary>> list(const BookingFilter &filter, QDate today, int limit = 200, int offset = 0) const;
    [[nodiscard]] Result<int> count(const BookingFilter &filter, QDate today) const;
    //! \brief What the text of a filter looks at, each once: academies, colleagues, themes, issues of the bookings that fit \p filter
    [[nodiscard]] Result<QStringList> searchedTexts(const BookingFilter &filter, QDate today) const;
    //! \brief Changes whenever anything was recorded
    [[nodiscard]] Result<qint64> stamp() const;
    //! \brief Records of all bookings, by the day they were sent, then by reference
    [[nodiscard]] Result<QList<QByteArray>> allRecords() const;
    //! \brief The regions of both academies of all bookings, by name
    [[nodiscard]] Result<QStringList> regions() const;
    //! \brief The academic years of which there are bookings, newest first
    [[nodiscard]] Result<QList<int>> years() const;

    //! \brief The newest booking of \p requesting with \p providing; Code::NotFound when there is none
    [[nodiscard]] Result<Booking> lastWith(qint64 requesting, qint64 providing) const;

    //! \brief True when the principal of \p school lets \p role answer sections 1 and 2
    [[nodiscard]] Result<bool> isDelegated(qint64 school, const QString &role) const;

    //! \brief Free hours that \p colleague of \p providing gave or promised in the term that holds \p day
    [[nodiscard]] Result<FreeHours> freeHours(qint64 providing, const QString &colleague, QDate day) const;

private:
    QSqlDatabase m_db;
};
