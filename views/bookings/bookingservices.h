// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/bookingdesk.h"
#include "model/bookings/bookingrepository.h"
#include "model/bookings/ratecard.h"
#include "model/core/clock.h"
#include "model/tables/deliverylines.h"

#include <functional>

class MessageService;
class Preferences;
class QWidget;
class Theme;
class WhoAmI;

//! \brief What the bookings page uses; all of it outlives the page
struct BookingServices
{
    const Theme &theme;
    BookingDesk &desk; //!< acts for the person of \p whoAmI
    const BookingRepository &bookings;
    const RateCard &rates;
    WhoAmI &whoAmI;
    Preferences &preferences;
    MessageService &messages;
    const Clock &clock;
    //! Ways out of the window; what is empty is not offered
    //! Writes these bookings to a table that the person names
    std::function<void(QWidget *parent, const QList<QByteArray> &records)> exportBookings;
    //! Takes bookings in from a table; \p rows: those that were pasted, empty: asks for a file
    std::function<void(QWidget *parent, const QString &rows)> importBookings;
    //! These bookings as rows of the export's columns, for a spreadsheet's clipboard
    std::function<QString(const QList<QByteArray> &records)> copyRows;
    //! Saves the visits as calendar entries and offers to open them; \p visit empty: all of them
    std::function<void(QWidget *parent, const Booking &booking, const QByteArray &visit)> saveCalendar;
    //! Saves the booking's messages as a form file that the person names, for a PC that cannot reach the share
    std::function<void(QWidget *parent, const Booking &booking)> saveFormFile = {};
    //! How far what was written here of a booking, or of its section 3, has come over the share
    std::function<QList<DeliveryLine>(const QByteArray &record)> deliveries = {};
};
