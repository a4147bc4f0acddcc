// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/ics.h"

#include "model/core/clock.h"
#include "model/core/text.h"

#include <QCoreApplication>

#include <libical/ical.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Calendar)
};

icaltimetype utcTime(const QDateTime &utc)
{
    icaltimetype time = icaltime_null_time();
    time.year = utc.date().year();
    time.month = utc.date().month();
    time.day = utc.date().day();
    time.hour = utc.time().hour();
    time.minute = utc.time().minute();
    time.second = utc.time().second();
    return icaltime_set_timezone(&time, icaltimezone_get_utc_timezone());
}

icaltimetype wholeDay(QDate date)
{
    icaltimetype time = icaltime_null_date();
    time.year = date.year();
    time.month = date.month();
    time.day = date.day();
    return time;
}

QByteArray plain(const QString &text)
{
    return cleanText(text).toUtf8();
}

bool isCancelled(const Booking &booking, const Visit &visit)
{
    const bool isOff = booking.state >= BookingState::Declined && booking.state <= BookingState::CancelledByCircumstances;
    return isOff || visit.status == Visit::Status::Missed;
}

icalproperty_status statusOf(const Booking &booking, const Visit &visit)
{
    if (isCancelled(booking, visit))
        return ICAL_STATUS_CANCELLED;
    return booking.state >= BookingState::Agreed ? ICAL_STATUS_CONFIRMED : ICAL_STATUS_TENTATIVE;
}

QString summaryOf(const Booking &booking)
{
    const QString subject = booking.section1.theme.isEmpty() ? booking.section1.kinds.value(0) : booking.section1.theme;
    const QString schools = Texts::tr("%1 with %2").arg(booking.requesting.school, booking.providing.school);
    return subject.isEmpty() ? schools : u"%1: %2"_s.arg(subject, schools);
}

QString descriptionOf(const Booking &booking, const Visit &visit)
{
    QStringList lines{Texts::tr("Booking %1").arg(booking.reference)};
    const QString who = visit.who.isEmpty() ? booking.colleague.name : visit.who;
    if (!who.isEmpty())
        lines.append(who);
    const QString reception = booking.office.value(u"reception"_s);
    if (!reception.isEmpty())
        lines.append(Texts::tr("Reception: %1").arg(reception));
    const QString parking = booking.office.value(u"parking"_s);
    if (!parking.isEmpty())
        lines.append(Texts::tr("Parking: %1").arg(parking));
    return lines.join(u'\n');
}

void addTimes(icalcomponent *event, const Visit &visit)
{
    if (visit.isWeek || !visit.start.isValid()) {
        icalcomponent_set_dtstart(event, wholeDay(visit.date));
        icalcomponent_set_dtend(event, wholeDay(visit.lastDay().addDays(1))); // the first day that is free again
        return;
    }
    const QDateTime start = utcOfLondon(visit.date, visit.start);
    icalcomponent_set_dtstart(event, utcTime(start));
    icalcomponent_set_dtend(event, utcTime(start.addSecs(60 * qint64(visit.minutes))));
}

icalcomponent *eventOf(const Booking &booking, const Visit &visit, const QDateTime &stamp)
{
    icalcomponent *const event = icalcomponent_new_vevent();
    icalcomponent_set_uid(event, ics::uidOf(booking, visit).toUtf8().constData());
    icalcomponent_set_dtstamp(event, utcTime(stamp));
    icalcomponent_set_sequence(event, visit.moves + (isCancelled(booking, visit) ? 1 : 0));
    addTimes(event, visit);
    icalcomponent_set_summary(event, plain(summaryOf(booking)).constData());
    icalcomponent_set_description(event, plain(descriptionOf(booking, visit)).constData());
    const QString place = visit.isRemote && visit.place.isEmpty() ? Texts::tr("Remote") : visit.place;
    if (!place.isEmpty())
        icalcomponent_set_location(event, plain(place).constData());
    icalcomponent_set_status(event, statusOf(booking, visit));
    return event;
}

QByteArray calendarOf(const Booking &booking, const QList<Visit> &visits, const QDateTime &stamp)
{
    const std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)> calendar(icalcomponent_new_vcalendar(), icalcomponent_free);
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//Learning Partnerships//Visits//EN"));
    for (const Visit &visit : visits) {
        if (visit.date.isValid())
            icalcomponent_add_component(calendar.get(), eventOf(booking, visit, stamp));
    }
    char *const text = icalcomponent_as_ical_string_r(calendar.get());
    const QByteArray result(text);
    icalmemory_free_buffer(text);
    return result;
}

} // namespace

namespace ics {

QByteArray calendar(const Booking &booking, const QDateTime &stamp)
{
    return calendarOf(booking, booking.visits, stamp);
}

QByteArray calendarOfVisit(const Booking &booking, const QByteArray &visit, const QDateTime &stamp)
{
    QList<Visit> one;
    for (const Visit &candidate : booking.visits) {
        if (candidate.id == visit)
            one.append(candidate);
    }
    return calendarOf(booking, one, stamp);
}

QString uidOf(const Booking &booking, const Visit &visit)
{
    return u"visit-%1-%2@learning-partnerships"_s.arg(QString::fromLatin1(visit.id.toHex()),
                                                      QString::fromLatin1(booking.record.toHex().left(16)));
}

} // namespace ics
