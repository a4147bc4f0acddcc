// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/documents/bookingform.h"

// A booking with something in every place of the form; no two places hold the same words.
inline FormContent filledForm()
{
    FormContent content;
    content.today = QDate(2026, 11, 21);
    content.edition.number = 14;
    content.edition.published = QDate(2026, 11, 2);
    content.section3 = Section3Words{QStringLiteral("Two mentors need a second term."), QStringLiteral("Training for new staff."),
                                     QStringLiteral("Ama Osei"), QStringLiteral("principal"), QDate(2026, 11, 20)};
    Booking &booking = content.booking;
    booking.reference = QStringLiteral("7KQM-3XWD-9RTC");
    booking.requesting = {1, QStringLiteral("Harbour Lane Primary Academy"), QStringLiteral("South West"), QStringLiteral("Severnreach")};
    booking.providing = {2, QStringLiteral("Millbrook Primary Academy"), QStringLiteral("North East"), QStringLiteral("Tynegate")};
    booking.receiving = {{3, QStringLiteral("Abbot Hill Infant School"), QStringLiteral("South West"), {}}};
    booking.colleague = {{}, 7, QStringLiteral("Danuta Khandrapur"), QStringLiteral("Reading lead")};
    booking.sentOn = QDate(2026, 9, 14);
    booking.completedOn = QDate(2026, 11, 12);
    booking.state = booking.shownFirst = BookingState::Closed;
    booking.section1 = {2, QStringLiteral("Mentoring of older readers runs differently in each class."),
                        {QStringLiteral("One plan for all classes"), QStringLiteral("Mentors are confident")},
                        {QStringLiteral("coaching"), QStringLiteral("visit")}, QStringLiteral("Early reading"), QStringLiteral("Ruth Calloway"),
                        QStringLiteral("Business manager"), QStringLiteral("01632 960100"), {QStringLiteral("two class teachers")}, true};
    Visit first;
    first.id = "visit-01";
    first.date = QDate(2026, 10, 13);
    first.start = QTime(9, 15);
    first.minutes = 180;
    first.place = QStringLiteral("the library");
    first.who = QStringLiteral("Danuta and a colleague");
    first.status = Visit::Status::Delivered;
    Visit second;
    second.id = "visit-02";
    second.date = QDate(2026, 11, 9);
    second.isWeek = true;
    second.minutes = 200;
    second.isRemote = true;
    second.status = Visit::Status::Delivered;
    booking.visits = {first, second};
    Terms terms;
    terms.cost.basis = QStringLiteral("day-rate");
    terms.cost.dayRate = 35000;
    terms.cost.travel = 2350;
    terms.cost.supply = 9000;
    terms.cost.supplyPaidBy = QStringLiteral("requesting");
    terms.cost.brokerageBasisPoints = 1500;
    terms.cost.vatNote = QStringLiteral("VAT is not charged");
    booking.terms = {terms};
    booking.agreedTerms = 0;
    booking.section2 = {QStringLiteral("She modelled two sessions, then we planned together."), QStringLiteral("An earlier start."),
                        {{0, QStringLiteral("A"), QStringLiteral("All classes follow it")}, {1, QStringLiteral("B"), {}}}, QStringLiteral("Ruth Calloway"),
                        QDate(2026, 11, 14), QStringLiteral("A pleasure."), QStringLiteral("Piotr Lund"), QStringLiteral("It lasted."), QStringLiteral("A"), QDate(2026, 11, 19)};
    return content;
}
