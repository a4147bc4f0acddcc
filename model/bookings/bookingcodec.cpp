// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/bookingcodec.h"

#include "model/bookings/codecwriter.h"

using namespace Qt::StringLiterals;

namespace {

using codec::arrayOf;
using codec::intOf;
using codec::listOf;
using codec::Writer;

QCborMap ofColleague(const Colleague &colleague)
{
    Writer w;
    w.bytes(u"directory"_s, colleague.directory);
    w.number(u"entry"_s, colleague.entry);
    w.text(u"name"_s, colleague.name);
    w.text(u"role"_s, colleague.role);
    return w.result();
}

Colleague colleague(const QCborMap &map)
{
    return {map[u"directory"_s].toByteArray(), map[u"entry"_s].toInteger(), map[u"name"_s].toString(),
            map[u"role"_s].toString()};
}

QCborMap ofSection1(const Section1 &section)
{
    Writer w;
    w.number(u"level"_s, section.level);
    w.text(u"issue"_s, section.issue);
    w.list(u"outcomes"_s, codec::ofStrings(section.outcomes));
    w.list(u"kinds"_s, codec::ofStrings(section.kinds));
    w.text(u"theme"_s, section.theme);
    w.text(u"requested_by"_s, section.requestedBy);
    w.text(u"requester_role"_s, section.requesterRole);
    w.text(u"contact"_s, section.contact);
    w.list(u"receivers"_s, codec::ofStrings(section.receivers));
    w.flag(u"sustained"_s, section.isSustained);
    return w.result();
}

Section1 section1(const QCborMap &map)
{
    Section1 section;
    section.level = intOf(map[u"level"_s], 2);
    section.issue = map[u"issue"_s].toString();
    section.outcomes = codec::strings(map[u"outcomes"_s]);
    section.kinds = codec::strings(map[u"kinds"_s]);
    section.theme = map[u"theme"_s].toString();
    section.requestedBy = map[u"requested_by"_s].toString();
    section.requesterRole = map[u"requester_role"_s].toString();
    section.contact = map[u"contact"_s].toString();
    section.receivers = codec::strings(map[u"receivers"_s]);
    section.isSustained = map[u"sustained"_s].toBool();
    return section;
}

QCborMap ofRating(const Rating &rating)
{
    return {{u"outcome"_s, rating.outcome}, {u"letter"_s, rating.letter}, {u"words"_s, rating.words}};
}

Rating rating(const QCborMap &map)
{
    return {intOf(map[u"outcome"_s]), map[u"letter"_s].toString(), map[u"words"_s].toString()};
}

QCborMap ofSection3(const Section3Status &section)
{
    Writer w;
    w.number(u"status"_s, static_cast<int>(section.status));
    w.text(u"reason"_s, section.reason);
    w.bytes(u"record"_s, section.record);
    w.flag(u"for_provider"_s, section.isForProvider);
    return w.result();
}

QCborMap ofConsent(const CaseConsent &consent)
{
    Writer w;
    w.flag(u"given"_s, consent.isGiven);
    w.text(u"by"_s, consent.by);
    w.text(u"how"_s, consent.how);
    w.text(u"on"_s, codec::ofDate(consent.on));
    return w.result();
}

CaseConsent consent(const QCborMap &map)
{
    return {map[u"given"_s].toBool(), map[u"by"_s].toString(), map[u"how"_s].toString(), codec::date(map[u"on"_s])};
}

QCborMap ofCaseRelease(const CaseRelease &release)
{
    Writer w;
    w.map(u"requesting"_s, ofConsent(release.requesting));
    w.map(u"providing"_s, ofConsent(release.providing));
    w.text(u"words"_s, release.words);
    w.list(u"not_names"_s, codec::ofStrings(release.notNames));
    w.text(u"by"_s, release.by);
    w.text(u"on"_s, codec::ofDate(release.on));
    return w.result();
}

CaseRelease caseRelease(const QCborMap &map)
{
    return {consent(map[u"requesting"_s].toMap()), consent(map[u"providing"_s].toMap()), map[u"words"_s].toString(),
            codec::strings(map[u"not_names"_s]), map[u"by"_s].toString(), codec::date(map[u"on"_s])};
}

Section3Status section3(const QCborMap &map)
{
    return {static_cast<Section3Status::Status>(std::clamp(intOf(map[u"status"_s]), 0, 2)), map[u"reason"_s].toString(),
            map[u"record"_s].toByteArray(), map[u"for_provider"_s].toBool()};
}

QCborMap ofFields(const QMap<QString, QString> &fields)
{
    QCborMap map;
    for (auto field = fields.cbegin(); field != fields.cend(); ++field)
        map.insert(field.key(), field.value());
    return map;
}

QMap<QString, QString> fields(const QCborMap &map)
{
    QMap<QString, QString> result;
    for (const auto &[key, value] : map)
        result.insert(key.toString(), value.toString());
    return result;
}

BookingState state(const QCborValue &value)
{
    return static_cast<BookingState>(std::clamp(intOf(value), 0, bookingStateCount - 1));
}

void writeStates(Writer &w, const Booking &booking)
{
    QCborArray candidates;
    for (const BookingState candidate : booking.candidates)
        candidates.append(static_cast<int>(candidate));
    w.number(u"state"_s, static_cast<int>(booking.state));
    w.number(u"shown_first"_s, static_cast<int>(booking.shownFirst));
    w.flag(u"needs_decision"_s, booking.needsDecision);
    w.list(u"candidates"_s, candidates);
    w.flag(u"requesting_recorded"_s, booking.requestingRecorded);
    w.flag(u"providing_recorded"_s, booking.providingRecorded);
    w.text(u"sent_on"_s, codec::ofDate(booking.sentOn));
    w.text(u"last_action_on"_s, codec::ofDate(booking.lastActionOn));
    w.text(u"completed_on"_s, codec::ofDate(booking.completedOn));
    w.text(u"under_way_from"_s, codec::ofDate(booking.underWayFrom));
    w.text(u"lapses_after"_s, codec::ofDate(booking.lapsesAfter));
    w.text(u"follow_up_due"_s, codec::ofDate(booking.followUpDue));
}

void readStates(const QCborMap &map, Booking &booking)
{
    const QCborArray candidates = map[u"candidates"_s].toArray();
    for (const QCborValue &candidate : candidates)
        booking.candidates.append(state(candidate));
    booking.state = state(map[u"state"_s]);
    booking.shownFirst = state(map[u"shown_first"_s]);
    booking.needsDecision = map[u"needs_decision"_s].toBool();
    booking.requestingRecorded = map[u"requesting_recorded"_s].toBool();
    booking.providingRecorded = map[u"providing_recorded"_s].toBool();
    booking.sentOn = codec::date(map[u"sent_on"_s]);
    booking.lastActionOn = codec::date(map[u"last_action_on"_s]);
    booking.completedOn = codec::date(map[u"completed_on"_s]);
    booking.underWayFrom = codec::date(map[u"under_way_from"_s]);
    booking.lapsesAfter = codec::date(map[u"lapses_after"_s]);
    booking.followUpDue = codec::date(map[u"follow_up_due"_s]);
}

} // namespace

namespace codec {

QCborMap ofSection2(const Section2 &section)
{
    Writer w;
    w.text(u"support"_s, section.support);
    w.text(u"even_better"_s, section.evenBetter);
    w.list(u"ratings"_s, arrayOf(section.ratings, ofRating));
    w.text(u"written_by"_s, section.writtenBy);
    w.text(u"on"_s, ofDate(section.on));
    w.text(u"comment"_s, section.comment);
    w.text(u"comment_by"_s, section.commentBy);
    w.text(u"follow_up"_s, section.followUp);
    w.text(u"follow_up_letter"_s, section.followUpLetter);
    w.text(u"follow_up_on"_s, ofDate(section.followUpOn));
    return w.result();
}

Section2 section2(const QCborMap &map)
{
    Section2 section;
    section.support = map[u"support"_s].toString();
    section.evenBetter = map[u"even_better"_s].toString();
    section.ratings = listOf<Rating>(map[u"ratings"_s], rating);
    section.writtenBy = map[u"written_by"_s].toString();
    section.on = date(map[u"on"_s]);
    section.comment = map[u"comment"_s].toString();
    section.commentBy = map[u"comment_by"_s].toString();
    section.followUp = map[u"follow_up"_s].toString();
    section.followUpLetter = map[u"follow_up_letter"_s].toString();
    section.followUpOn = date(map[u"follow_up_on"_s]);
    return section;
}

QCborMap ofRequest(const Booking &booking)
{
    Writer w;
    w.text(u"reference"_s, booking.reference);
    w.bytes(u"enquiry"_s, booking.enquiry);
    w.text(u"answer_by"_s, ofDate(booking.answerBy));
    w.bytes(u"contact"_s, booking.contact);
    w.bytes(u"import_key"_s, booking.importKey);
    w.map(u"requesting"_s, ofParty(booking.requesting));
    w.map(u"providing"_s, ofParty(booking.providing));
    w.list(u"receiving"_s, arrayOf(booking.receiving, ofParty));
    w.map(u"colleague"_s, ofColleague(booking.colleague));
    w.map(u"section1"_s, ofSection1(booking.section1));
    w.list(u"terms"_s, arrayOf(booking.terms, ofTerms));
    return w.result();
}

Booking request(const QCborMap &map)
{
    Booking booking;
    booking.reference = map[u"reference"_s].toString();
    booking.enquiry = map[u"enquiry"_s].toByteArray();
    booking.answerBy = date(map[u"answer_by"_s]);
    booking.contact = map[u"contact"_s].toByteArray();
    booking.importKey = map[u"import_key"_s].toByteArray();
    booking.requesting = party(map[u"requesting"_s].toMap());
    booking.providing = party(map[u"providing"_s].toMap());
    booking.receiving = listOf<Party>(map[u"receiving"_s], party);
    booking.colleague = colleague(map[u"colleague"_s].toMap());
    booking.section1 = section1(map[u"section1"_s].toMap());
    booking.terms = listOf<Terms>(map[u"terms"_s], terms);
    return booking;
}

QCborMap ofBooking(const Booking &booking)
{
    QCborMap map = ofRequest(booking);
    Writer w;
    w.bytes(u"record"_s, booking.record);
    w.number(u"agreed_terms"_s, booking.agreedTerms + 1);
    w.list(u"visits"_s, ofVisits(booking.visits));
    w.list(u"reviews"_s, ofStrings(booking.reviews));
    w.map(u"section2"_s, ofSection2(booking.section2));
    w.map(u"section3"_s, ofSection3(booking.section3));
    w.map(u"office"_s, ofFields(booking.office));
    w.flag(u"case_study"_s, booking.isCaseStudy);
    w.map(u"case_release"_s, ofCaseRelease(booking.caseRelease));
    w.list(u"decline_reasons"_s, ofStrings(booking.declineReasons));
    writeStates(w, booking);
    for (const auto &[key, value] : w.result())
        map.insert(key, value);
    return map;
}

Booking booking(const QCborMap &map)
{
    Booking booking = request(map);
    booking.record = map[u"record"_s].toByteArray();
    booking.agreedTerms = intOf(map[u"agreed_terms"_s]) - 1;
    booking.visits = visits(map[u"visits"_s]);
    booking.reviews = strings(map[u"reviews"_s]);
    booking.section2 = section2(map[u"section2"_s].toMap());
    booking.section3 = section3(map[u"section3"_s].toMap());
    booking.office = fields(map[u"office"_s].toMap());
    booking.isCaseStudy = map[u"case_study"_s].toBool();
    booking.caseRelease = caseRelease(map[u"case_release"_s].toMap());
    booking.declineReasons = strings(map[u"decline_reasons"_s]);
    readStates(map, booking);
    return booking;
}

} // namespace codec
