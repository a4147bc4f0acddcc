// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/booking.h"

#include <QCborMap>

//! \brief Bookings and their parts as CBOR maps: what events, drafts and the folded table hold
//!
//! What a map lacks reads as empty, and what it has beyond is left alone, so that other versions' data is read.
namespace codec {

[[nodiscard]] QCborMap ofParty(const Party &party);
[[nodiscard]] Party party(const QCborMap &map);

[[nodiscard]] QCborMap ofVisit(const Visit &visit);
[[nodiscard]] Visit visit(const QCborMap &map);
[[nodiscard]] QCborValue ofVisits(const QList<Visit> &visits);
[[nodiscard]] QList<Visit> visits(const QCborValue &value);

[[nodiscard]] QCborMap ofCost(const Cost &cost);
[[nodiscard]] Cost cost(const QCborMap &map);

[[nodiscard]] QCborMap ofTerms(const Terms &terms);
[[nodiscard]] Terms terms(const QCborMap &map);

[[nodiscard]] QCborMap ofSection2(const Section2 &section);
[[nodiscard]] Section2 section2(const QCborMap &map);

[[nodiscard]] QCborMap ofBehalf(const OnBehalf &behalf);
[[nodiscard]] OnBehalf behalf(const QCborMap &map);

//! \brief What section 1 of the form says: parties, colleague, section 1, first terms, enquiry, contact
[[nodiscard]] QCborMap ofRequest(const Booking &booking);
//! \brief Reads ofRequest() into a booking that has nothing else
[[nodiscard]] Booking request(const QCborMap &map);

//! \brief The whole booking but its history
[[nodiscard]] QCborMap ofBooking(const Booking &booking);
[[nodiscard]] Booking booking(const QCborMap &map);

[[nodiscard]] QCborValue ofStrings(const QStringList &strings);
[[nodiscard]] QStringList strings(const QCborValue &value);
[[nodiscard]] QString ofDate(QDate date);            //!< ISO, empty when null
[[nodiscard]] QDate date(const QCborValue &value);   //!< null when it is none

} // namespace codec
