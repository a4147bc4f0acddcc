// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/bookingmail.h"

#include "model/bookings/textguard.h"
#include "model/core/britishdate.h"
#include "model/core/duration.h"
#include "model/directory/directoryrepository.h"
#include "model/store/sql.h"

#include <QCborArray>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BookingMail)
};

constexpr int daysToAnswer = 7;

QString keyOf(const QString &region)
{
    return region.isEmpty() ? u"mail.development-director"_s : u"mail.region."_s + region;
}

QString dayText(QDate day)
{
    return britishDate(day, u"dddd d MMMM yyyy"_s);
}

QString directorText(const QString &region)
{
    return region.isEmpty() ? Texts::tr("the Development Director") : Texts::tr("the Regional Director (%1)").arg(region);
}

QString visitsText(const Booking &booking)
{
    QStringList lines;
    for (const Visit &visit : booking.visits)
        lines.append(visit.minutes > 0 ? Texts::tr("- %1, %2", "a day, a length").arg(dayText(visit.date), durationText(visit.minutes)) : u"- "_s + dayText(visit.date));
    return lines.join(u'\n');
}

QString section1Text(const Booking &booking)
{
    const Section1 &section = booking.section1;
    QStringList parts{Texts::tr("What is the issue you want to address?"), section.issue, {},
                      Texts::tr("What are your expected outcomes from the collaboration?")};
    for (const QString &outcome : section.outcomes)
        parts.append(u"- "_s + outcome);
    if (!booking.visits.isEmpty())
        parts << QString() << Texts::tr("Visits:") << visitsText(booking);
    return parts.join(u'\n');
}

QString section2Text(const Booking &booking)
{
    const Section2 &section = booking.section2;
    QStringList parts{Texts::tr("How did the collaboration provide the support you expected?"), section.support, {},
                      Texts::tr("What would have been even better if...?"), section.evenBetter, {}};
    const QList<Choice> scale = ratingScale();
    for (const Rating &rating : section.ratings) {
        for (const Choice &choice : scale) {
            if (choice.id == rating.letter)
                parts.append(u"- %1: %2, %3"_s.arg(booking.section1.outcomes.value(rating.outcome), choice.id, choice.text));
        }
    }
    return parts.join(u'\n');
}

bool awaitsAnswer(const Booking &booking)
{
    const BookingState state = booking.rulesState();
    return state == BookingState::Draft || whoMay(BookingAction::Decline, state).testFlag(Capacity::ProviderPrincipal);
}

QString whatToDo(const Booking &booking, int section, QDate today)
{
    switch (section) {
    case 1:
        if (!awaitsAnswer(booking))
            return Texts::tr("This is the booking as it was asked for. It stands at \u2018%1\u2019; there is nothing to answer.").arg(shownStateText(booking, today));
        return Texts::tr("Say by %1 whether you can help: accept, decline or propose other dates, in the program, by e-mail or by telephone.")
            .arg(dayText(booking.answerBy >= today ? booking.answerBy : today.addDays(daysToAnswer)));
    case 2:
        return Texts::tr("This is our evaluation. You can add a comment until %1.").arg(dayText(today.addDays(2 * daysToAnswer)));
    default:
        return Texts::tr("Confidential: this section goes to the two directors only. Say by %1 that you have it, and do not pass it on.")
            .arg(dayText(today.addDays(daysToAnswer)));
    }
}

} // namespace

DirectorAddresses::DirectorAddresses(const QSqlDatabase &db)
    : m_db(db)
{
}

Result<MailAddress> DirectorAddresses::address(const QString &region) const
{
    const auto value = sql::value(m_db, u"SELECT value FROM local WHERE name = ?"_s, {keyOf(region)});
    if (!value)
        return failure(value);
    const QStringList parts = value->toString().split(u'\n');
    return MailAddress{parts.value(1), parts.value(0)};
}

Result<void> DirectorAddresses::setAddress(const QString &region, const MailAddress &address)
{
    if (!address.address.isEmpty() && !eml::isSafeAddress(address.address))
        return failure(Error::Code::InvalidInput, Texts::tr("Enter an e-mail address such as director@trust.example."));
    if (const auto done = guardTexts(QCborArray{region, address.name, address.address}); !done)
        return done;
    return sql::run(m_db, u"INSERT INTO local(name, value) VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value"_s,
                    {keyOf(region), u"%1\n%2"_s.arg(address.address, address.name.simplified())});
}

Result<QStringList> DirectorAddresses::regions() const
{
    return sql::texts(m_db, u"SELECT DISTINCT region FROM school WHERE region <> '' ORDER BY region"_s);
}

BookingMail::BookingMail(const QSqlDatabase &db, const BookingDesk &desk, const Clock &clock)
    : m_db(db)
    , m_desk(desk)
    , m_clock(clock)
{
}

Result<QString> BookingMail::bodyOf(const Booking &booking, int section) const
{
    if (section == 1)
        return section1Text(booking);
    if (section == 2 && booking.section2.on.isValid())
        return section2Text(booking);
    if (section == 2)
        return failure(Error::Code::NotFound, Texts::tr("Section 2 is not written yet."));
    const auto versions = m_desk.section3(booking.record);
    if (!versions)
        return failure(versions);
    if (versions->isEmpty())
        return failure(Error::Code::NotFound, Texts::tr("Section 3 is not written yet."));
    return QStringList{Texts::tr("Next steps"), versions->last().nextSteps, {}, Texts::tr("Future needs"), versions->last().futureNeeds}.join(u'\n');
}

// The school's own address; else what the directory gives for the colleague, and for the school beside them.
MailAddress BookingMail::providerAddress(const Booking &booking) const
{
    const DirectoryRepository directory(m_db);
    const auto school = directory.school(booking.providing.schoolId);
    if (school && eml::isSafeAddress(school->email))
        return {school->name, school->email};
    const auto edition = directory.edition();
    const auto entry = directory.entry(booking.colleague.entry);
    const bool isOurs = edition && entry && edition->directoryUid == booking.colleague.directory;
    if (!isOurs || entry->schoolId != booking.providing.schoolId)
        return {};
    if (eml::isSafeAddress(entry->schoolEmail))
        return {booking.providing.school, entry->schoolEmail};
    return eml::isSafeAddress(entry->email) ? MailAddress{entry->person, entry->email} : MailAddress();
}

Result<MailDraft> BookingMail::compose(const Booking &booking, int section) const
{
    if (const auto allowed = m_desk.checkReading(booking); !allowed)
        return failure(allowed);
    const auto body = bodyOf(booking, section);
    if (!body)
        return failure(body);
    MailDraft draft;
    QStringList unknown;
    QStringList regions{booking.requesting.region};
    if (section != 3) {
        const MailAddress provider = providerAddress(booking);
        if (provider.address.isEmpty())
            unknown.append(booking.providing.school);
        else
            draft.to.append(provider);
        if (!regions.contains(booking.providing.region))
            regions.append(booking.providing.region);
    }
    if (section == 3 || booking.requesting.region.isEmpty())
        regions.append(QString()); // where there are no regions the copy goes to the Development Director
    regions.removeDuplicates();
    for (const QString &region : std::as_const(regions)) {
        if (region.isEmpty() && section != 3 && !booking.requesting.region.isEmpty())
            continue;
        const auto address = DirectorAddresses(m_db).address(region);
        if (!address)
            return failure(address);
        if (address->address.isEmpty())
            unknown.append(directorText(region));
        else
            (section == 3 ? draft.to : draft.cc).append(*address);
    }
    draft.subject = Texts::tr("Booking %1, section %2: %3 with %4").arg(booking.reference).arg(section).arg(booking.requesting.school, booking.providing.school);
    draft.body = whatToDo(booking, section, m_clock.today()) + u"\n\n"_s + *body + u'\n';
    if (!unknown.isEmpty())
        draft.body += u'\n' + Texts::tr("Addresses to add before sending: %1.").arg(unknown.join(u", "_s)) + u'\n';
    draft.date = m_clock.now();
    return draft;
}
