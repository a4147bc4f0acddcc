// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "deskfixture.h"

#include "model/bookings/contactlog.h"

using namespace Qt::StringLiterals;

// How bookings begin: from nothing, from a contact, from an earlier one, as an enquiry to several.
class TestBookingRequests final : public DeskFixture
{
    Q_OBJECT

private slots:
    void init() { m_p = std::make_unique<Partnership>(); }
    void cleanup() { m_p.reset(); }

    void whatIsMissingInARequestIsNamed()
    {
        Booking request = Partnership::request();
        request.section1.issue = u"  "_s;
        QCOMPARE(BookingDesk::missingIn(request).size(), 1);
        QVERIFY(!m_p->desk(Partnership::office()).send(request));
        request = Partnership::request();
        request.providing = request.requesting;
        QVERIFY(!m_p->desk(Partnership::office()).send(request));
        QCOMPARE(count(u"event"_s), 0);
    }

    void anEnquiryIsOneBookingAndReferenceForEachProvider()
    {
        m_p->addSchool(4, u"Tollgate"_s, u"North East"_s);
        BookingDesk office = m_p->desk(Partnership::office());
        const auto asked = office.sendEnquiry(Partnership::request(),
                                              {{{2, u"Millbrook Quay"_s, u"North East"_s, {}}, {}},
                                               {{3, u"Abbot Hill"_s, u"South West"_s, {}}, {}},
                                               {{4, u"Tollgate"_s, u"North East"_s, {}}, {}}}, QDate(2026, 12, 1));
        DONE(asked);
        QCOMPARE(asked->size(), 3);
        QVERIFY(asked->at(0).reference != asked->at(1).reference);
        QCOMPARE(asked->at(0).enquiry, asked->at(2).enquiry);
        DONE(m_p->desk(Partnership::theirPrincipal()).accept(asked->at(0).record));
        QCOMPARE(office.othersOfEnquiry(asked->at(0).record)->size(), 2);
        DONE(office.withdrawOthers(asked->at(0).record, {u"Thank you, we have found help."_s, {}, {}}));
        QCOMPARE(booking(asked->at(1).record).state, BookingState::Withdrawn);
        QCOMPARE(booking(asked->at(2).record).state, BookingState::Withdrawn);
        QCOMPARE(booking(asked->at(0).record).state, BookingState::Accepted);
        QVERIFY(office.othersOfEnquiry(asked->at(0).record)->isEmpty());
    }

    void anEnquiryIsSentToAllOrToNobody()
    {
        const auto asked = m_p->desk(Partnership::office()).sendEnquiry(
            Partnership::request(), {{{2, u"Millbrook Quay"_s, {}, {}}, {}}, {{1, u"Harbour Lane"_s, {}, {}}, {}}}, {});
        QVERIFY(!asked);
        QCOMPARE(count(u"event"_s), 0);
        QVERIFY(!m_p->desk(Partnership::office()).sendEnquiry(Partnership::request(), {}, {}));
    }

    void anInformalContactGrowsIntoABookingWithItsHistory()
    {
        ContactLog log(m_p->database.connection(), m_p->journal);
        const auto contact = log.log({{}, QByteArray(8, 'd'), 7, u"Danuta"_s, u"Millbrook Quay"_s, u"Phonics groups"_s, {}, u"Ruth"_s}, u"office"_s, QDate(2026, 11, 3));
        DONE(contact);
        BookingDesk office = m_p->desk(Partnership::office());
        auto request = office.requestFrom(*contact);
        DONE(request);
        QCOMPARE(request->section1.issue, u"Phonics groups"_s);
        QCOMPARE(request->colleague.name, u"Danuta"_s);
        QCOMPARE(request->requesting.school, u"Harbour Lane"_s);
        const auto grown = office.send(*request);
        DONE(grown);
        QCOMPARE(grown->contact, contact->record);
    }

    void theNextBookingStartsFromTheLastOnesDetails()
    {
        Booking first = Partnership::request();
        first.section1.contact = u"01632 960100"_s;
        DONE(m_p->desk(Partnership::office()).send(first));
        Entry entry;
        entry.id = 8;
        entry.schoolId = 2;
        entry.person = u"Marek"_s;
        entry.theme = u"Maths"_s;
        const auto next = m_p->desk(Partnership::office()).requestTo(entry);
        DONE(next);
        QCOMPARE(next->providing.school, u"Millbrook Quay"_s);
        QCOMPARE(next->colleague.name, u"Marek"_s);
        QCOMPARE(next->section1.contact, u"01632 960100"_s);
        QCOMPARE(next->terms.first().cost.dayRate, 35000);
        QVERIFY(next->section1.issue.isEmpty() && next->reference.isEmpty() && next->terms.first().visits.isEmpty());
    }

    void theNextBookingIsAskedForInMyName()
    {
        Booking first = Partnership::request();
        first.section1.requestedBy = u"Bethan Crewe"_s;
        first.section1.contact = u"01632 960100"_s;
        DONE(m_p->desk(Partnership::office()).send(first));
        Entry entry;
        entry.id = 8;
        entry.schoolId = 2;
        entry.person = u"Marek"_s;
        const auto next = m_p->desk(Partnership::office()).requestTo(entry);
        DONE(next);
        QCOMPARE(next->section1.requestedBy, Partnership::office().name);
        QVERIFY(next->section1.contact.isEmpty());
    }

    void aDuplicateHasNoDatesAndNoReference()
    {
        const QByteArray record = completed();
        const auto copy = m_p->desk(Partnership::office()).duplicateOf(record);
        DONE(copy);
        QVERIFY(copy->reference.isEmpty() && copy->visits.isEmpty() && copy->terms.first().visits.isEmpty());
        QCOMPARE(copy->section1, booking(record).section1);
        QCOMPARE(copy->terms.first().cost.minutes, 360);
        const auto again = m_p->desk(Partnership::office()).send(*copy);
        DONE(again);
        QVERIFY(again->record != record);
    }

    void theDraftIsDoneWithOnceItIsSent()
    {
        DraftStore drafts(m_p->database.connection(), m_p->clock);
        Draft draft;
        draft.request = Partnership::request();
        const auto kept = drafts.save(draft, Partnership::office());
        DONE(kept);
        const auto booking = m_p->desk(Partnership::office()).send(kept->request, {}, kept->id);
        DONE(booking);
        QCOMPARE(booking->reference, kept->request.reference); // as printed before
        QVERIFY(drafts.drafts(Partnership::office())->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestBookingRequests)
#include "tst_bookingrequests.moc"
