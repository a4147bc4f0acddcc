// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/bookingdesk.h"
#include "model/bookings/bookingrepository.h"
#include "model/bookings/draftstore.h"
#include "model/bookings/ratecard.h"
#include "model/core/clock.h"
#include "model/directory/directoryrepository.h"

class MessageService;
class SpellChecker;
class Theme;
class WhoAmI;

//! \brief When what is typed is saved, in milliseconds; a program that dies loses less than five seconds of typing
struct SaveIntervals
{
    int after = 1000;    //!< after the last key
    int atLatest = 3000; //!< after the first key that is not saved yet
};

//! \brief What the form page uses; all of it outlives the page
struct FormServices
{
    const Theme &theme;
    BookingDesk &desk;
    DraftStore &drafts;
    const BookingRepository &bookings;
    const DirectoryRepository &directory;
    const RateCard &rates;
    WhoAmI &whoAmI;
    MessageService &messages;
    const Clock &clock;
    SpellChecker *spelling = nullptr; //!< none: nothing is underlined
    SaveIntervals save = {};
};
