// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "deskfixture.h"

#include "model/bookings/bookingfolding.h"
#include "model/bookings/reference.h"
#include "model/directory/heldseats.h"
#include "model/directory/termcalendar.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class TestBookingDesk final : public DeskFixture
{
    Q_OBJECT

private slots:
    void init() { m_p = std::make_unique<Partnership>(); }
    void cleanup() { m_p.reset(); }

    void aBookingGoesFromRequestToClosed()
    {
        BookingDesk office = m_p->desk(Partnership::office());
        BookingDesk principal = m_p->desk(Partnership::principal());
        BookingDesk provider = m_p->desk(Partnership::theirPrincipal());
        const auto sentBooking = office.send(Partnership::request());
        DONE(sentBooking);
        const QByteArray record = sentBooking->record;
        QVERIFY(reference::read(sentBooking->reference));
        QCOMPARE(sentBooking->state, BookingState::Sent);
        QCOMPARE(provider.see(record)->state, BookingState::Seen);
        QCOMPARE(provider.accept(record)->state, BookingState::Accepted);
        const auto agreedBooking = principal.agree(record);
        DONE(agreedBooking);
        QCOMPARE(agreedBooking->state, BookingState::Agreed);
        QCOMPARE(agreedBooking->agreedTerms, 0);
        QCOMPARE(shownState(*agreedBooking, QDate(2026, 11, 30)), ShownState::AsRecorded);
        QCOMPARE(shownState(*agreedBooking, QDate(2026, 12, 1)), ShownState::UnderWay);
        DONE(m_p->desk(Partnership::theirStaff()).deliverVisit(record, agreedBooking->visits.at(0).id, 200));
        const auto missed = office.missVisit(record, agreedBooking->visits.at(1).id, because());
        DONE(missed);
        QCOMPARE(missed->deliveredMinutes(), 200);
        QCOMPARE(missed->plannedMinutes(), 200);
        QCOMPARE(office.complete(record)->state, BookingState::Completed);
        QCOMPARE(principal.evaluate(record, evaluation())->state, BookingState::Evaluated);
        QCOMPARE(provider.comment(record, u"A pleasure."_s)->section2.comment, u"A pleasure."_s);
        const auto closed = principal.writeSection3(record, {u"Two teachers need more."_s, {}, {}, {}, {}});
        DONE(closed);
        QCOMPARE(closed->state, BookingState::Closed);
        QCOMPARE(closed->followUpDue, QDate(2027, 3, 23)); // a term later: as far into the spring term
        for (const QString &letter : {u"Z"_s, u"a"_s, u"AB"_s}) {
            const auto wrong = principal.followUp(record, u"It lasted."_s, letter);
            QVERIFY(!wrong);
            QCOMPARE(wrong.error().message, u"Say with a letter from A to D how much of it lasted, or leave the letter out."_s);
        }
        const auto followed = principal.followUp(record, u"It lasted."_s, u"A"_s);
        DONE(followed);
        QVERIFY(!followed->followUpDue.isValid());
        QCOMPARE(booking(record).history.size(), 11);
    }

    void aPcWithASeatRecordsOnlyTheActionsOfThePersonInIt()
    {
        const QByteArray record = sent();
        DONE(HeldSeats(m_p->database.connection()).keep({{u"Piotr"_s, u"principal"_s, u"Millbrook Quay"_s, 2, {}}}));
        const int events = count(u"event"_s);
        const Identity namesake = Partnership::person(u"Olga"_s, u"principal"_s, 2); // the same role, another person
        for (const Identity &other : {Partnership::theirOffice(), Partnership::outsider(), Partnership::office(), namesake}) {
            BookingDesk desk = m_p->desk(other);
            for (const auto &refused : {desk.see(record), desk.withdraw(record), desk.send(Partnership::request()), desk.undo(record)}) {
                QVERIFY(!refused);
                QCOMPARE(refused.error().code, Error::Code::Conflict);
            }
            QVERIFY(desk.see(record).error().message.startsWith(u"This PC is Piotr\u2019s, so only Piotr\u2019s own actions can be recorded here."_s));
        }
        QVERIFY(!m_p->desk(Partnership::principal()).delegateTo(role::office));
        QCOMPARE(count(u"event"_s), events);
        DONE(m_p->desk(Partnership::theirPrincipal()).accept(record));
    }

    void anOwnActionCountsForThoseWhoNeverGetTheOneBeforeItInAnothersName()
    {
        const QByteArray record = sent();
        const auto seen = m_p->desk(Partnership::theirOffice()).see(record);
        DONE(seen);
        DONE(HeldSeats(m_p->database.connection()).keep({{u"Piotr"_s, u"principal"_s, u"Millbrook Quay"_s, 2, {}}}));
        DONE(m_p->desk(Partnership::theirPrincipal()).accept(record));
        QList<Event> events = *m_p->journal.eventsOf(record);
        QCOMPARE(events.removeIf([](const Event &event) { return event.kind == u"booking.seen"_s; }), 1);
        const auto theirs = foldBooking(events);
        QVERIFY(theirs);
        QCOMPARE(theirs->state, BookingState::Accepted);
    }

    void anAnswerTakenDownOnBehalfIsThePersonsOwnAction()
    {
        const QByteArray record = sent();
        DONE(HeldSeats(m_p->database.connection()).keep({{u"Ruth"_s, u"office"_s, u"Harbour Lane"_s, 1, {}}}));
        DONE(m_p->desk(Partnership::office()).accept(record, toldBy(Side::Providing, u"Piotr"_s)));
    }

    void oneUserActionIsOneCommitAndOneSignal()
    {
        QSignalSpy told(&m_p->journal, &Journal::changed);
        const QByteArray record = sent();
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first().at(0).toString(), u"booking"_s);
        QCOMPARE(told.first().at(1).toByteArray(), record);
    }

    void aRequestGoesToBothAcademiesTheirDirectorsAndTheDevelopmentDirector()
    {
        DONE(m_p->desk(Partnership::office()).send(Partnership::request()));
        auto row = sql::select(m_p->database.connection(), u"SELECT addressee FROM outbox ORDER BY addressee"_s);
        QStringList units;
        while (row->next())
            units.append(row->value(0).toString());
        QCOMPARE(units, (QStringList{u"development-director"_s, u"region:North East"_s, u"region:South West"_s, u"school:1"_s, u"school:2"_s}));
    }

    void texts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("pupil number") << u"for b80 1200 005001"_s;
        QTest::newRow("too long") << QString(limit::answer + 1, u'x');
    }

    void texts()
    {
        QFETCH(QString, text);
        const QByteArray record = agreed();
        const QByteArray done = completed();
        const int events = count(u"event"_s);
        BookingDesk office = m_p->desk(Partnership::office());
        BookingDesk principal = m_p->desk(Partnership::principal());
        Booking request = Partnership::request();
        request.section1.issue = text;
        QVERIFY(!office.send(request));
        request = Partnership::request();
        request.section1.outcomes[1] = text;
        QVERIFY(!office.send(request));
        Section2 section = evaluation();
        section.evenBetter = text;
        QVERIFY(!principal.evaluate(done, section));
        section = evaluation();
        section.ratings[0].words = text;
        QVERIFY(!principal.evaluate(done, section));
        QVERIFY(!principal.cancel(record, {text, {}, {}}));
        QVERIFY(!office.review(record, {text, {}, {}}));
        QVERIFY(!office.fillOffice(record, {{u"parking"_s, text}}));
        Visit visit = Partnership::visit(QDate(2026, 12, 15), 60);
        visit.place = text;
        QVERIFY(!office.planVisits(record, {visit}));
        QVERIFY(!m_p->desk(Partnership::theirPrincipal()).comment(done, text));
        QVERIFY(!principal.writeSection3(done, {text, {}, {}, {}, {}}));
        QVERIFY(!principal.waiveSection3(done, {text, {}, {}}));
        QCOMPARE(count(u"event"_s), events);
        QCOMPARE(count(u"confidential_event"_s), 0);
    }

    void whoMayNotIsToldWhoMay()
    {
        const QByteArray record = sent();
        const auto refused = m_p->desk(Partnership::office()).accept(record);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::Conflict);
        QVERIFY2(refused.error().message.contains(u"principal of the providing academy"_s), qPrintable(refused.error().message));
        const auto late = m_p->desk(Partnership::principal()).evaluate(record, evaluation());
        QVERIFY(!late);
        QVERIFY2(late.error().message.contains(u"Sent"_s), qPrintable(late.error().message));
        QVERIFY(!m_p->desk(Partnership::outsider()).accept(record));
        QVERIFY(!m_p->desk({}).see(record));
    }

    void decliningNeedsAReason()
    {
        const QByteArray record = sent();
        BookingDesk provider = m_p->desk(Partnership::theirPrincipal());
        QVERIFY(!provider.decline(record, {}));
        const auto declined = provider.decline(record, {u"no capacity"_s, u"dates"_s});
        DONE(declined);
        QCOMPARE(declined->state, BookingState::Declined);
        QCOMPARE(declined->declineReasons, (QStringList{u"no capacity"_s, u"dates"_s}));
    }

    void bothVersionsOfTheTermsAreKept()
    {
        const QByteArray record = sent();
        Terms terms;
        terms.visits = {Partnership::visit(QDate(2027, 1, 12), 120)};
        terms.cost.basis = u"free-hours"_s;
        const auto countered = m_p->desk(Partnership::theirPrincipal()).counter(record, terms, {u"After Christmas suits us."_s, {}, {}});
        DONE(countered);
        QCOMPARE(countered->state, BookingState::CounteredByProvider);
        QCOMPARE(countered->terms.size(), 2);
        QCOMPARE(countered->terms.at(0).cost.basis, u"day-rate"_s);
        QCOMPARE(countered->terms.at(1).by, Side::Providing);
        QVERIFY(!m_p->desk(Partnership::theirPrincipal()).agree(record)); // not to one's own proposal
        const auto agreedBooking = m_p->desk(Partnership::principal()).agree(record);
        DONE(agreedBooking);
        QCOMPARE(agreedBooking->agreedTerms, 1);
        QCOMPARE(agreedBooking->visits.size(), 1);
        QCOMPARE(agreedBooking->visits.at(0).date, QDate(2027, 1, 12));
        QCOMPARE(totalsOf(agreedBooking->currentTerms().cost, agreedBooking->plannedMinutes()).freeMinutes, 120);
    }

    void visitsArePlannedInASeriesMovedAndContested()
    {
        const QByteArray record = agreed();
        BookingDesk office = m_p->desk(Partnership::office());
        QList<Visit> series;
        for (int week = 0; week < 5; ++week)
            series.append(Partnership::visit(QDate(2027, 1, 5).addDays(7 * week), 60));
        const auto planned = office.planVisits(record, series);
        DONE(planned);
        QCOMPARE(planned->visits.size(), 7);
        const QByteArray id = planned->visits.at(2).id;
        const auto moved = office.moveVisit(record, id, Partnership::visit(QDate(2027, 3, 1), 0));
        DONE(moved);
        QCOMPARE(moved->visits.last().id, id);
        QCOMPARE(moved->visits.last().moves, 1);
        QCOMPARE(moved->visits.last().minutes, 60);
        QCOMPARE(moved->lapsesAfter, QDate(2027, 4, 1));
        Visit longer = moved->visits.last();
        longer.minutes = 90;
        const auto again = office.planVisits(record, {longer});
        DONE(again);
        QCOMPARE(again->visits.size(), 7); // a visit that is known is planned anew, not twice
        QVERIFY(std::ranges::any_of(again->visits, [&](const Visit &visit) { return visit.id == id && visit.minutes == 90; }));
        QVERIFY(!office.moveVisit(record, id, Visit()));
        QVERIFY(!office.planVisits(record, {Partnership::visit({}, 60)}));
        QVERIFY(!office.planVisits(record, {Partnership::visit(QDate(2027, 1, 5), 0)}));
    }

    void aDatedBookingLapsesAMonthAfterItsLastVisitAndAnActionRevivesIt()
    {
        const QByteArray record = agreed();
        QCOMPARE(shownState(booking(record), QDate(2027, 1, 8)), ShownState::UnderWay);
        QCOMPARE(shownState(booking(record), QDate(2027, 1, 9)), ShownState::Lapsed);
        m_p->clock.set(QDateTime(QDate(2027, 2, 1), QTime(9, 0), Qt::UTC));
        DONE(m_p->desk(Partnership::office()).deliverVisit(record, booking(record).visits.first().id));
        QCOMPARE(shownState(booking(record), QDate(2027, 2, 1)), ShownState::UnderWay);
        QCOMPARE(shownState(booking(record), QDate(2027, 4, 2)), ShownState::Lapsed);
    }

    void anUndatedBookingLapsesTwoMonthsAfterTheLastAction()
    {
        Booking request = Partnership::request();
        request.terms[0].visits.clear();
        const auto undated = m_p->desk(Partnership::office()).send(request);
        DONE(undated);
        QCOMPARE(shownState(*undated, QDate(2027, 1, 21)), ShownState::AsRecorded);
        QCOMPARE(shownState(*undated, QDate(2027, 1, 22)), ShownState::Lapsed);
        QCOMPARE(shownStateId(*undated, QDate(2027, 1, 22)), u"lapsed"_s);
    }

    void theLastActionIsTakenBackWhileNothingFollowed()
    {
        const QByteArray record = sent();
        BookingDesk provider = m_p->desk(Partnership::theirPrincipal());
        DONE(provider.decline(record, {u"dates"_s}));
        QVERIFY(*provider.canUndo(record));
        QVERIFY(!*m_p->desk(Partnership::principal()).canUndo(record)); // not theirs
        const auto undone = provider.undo(record);
        DONE(undone);
        QCOMPARE(undone->state, BookingState::Sent);
        QVERIFY(undone->declineReasons.isEmpty());
        QVERIFY(booking(record).history.at(1).isUndone);
        QVERIFY(!provider.undo(record));
        DONE(provider.accept(record));
        DONE(m_p->desk(Partnership::principal()).agree(record));
        QVERIFY(!provider.undo(record)); // somebody has acted on it
    }

    void sendingIsNotUndoneButWithdrawn()
    {
        const QByteArray record = sent();
        BookingDesk office = m_p->desk(Partnership::office());
        QVERIFY(!office.undo(record));
        QCOMPARE(office.withdraw(record)->state, BookingState::Withdrawn);
    }

    void theThreeWaysToCancelStayDistinct()
    {
        const QByteArray first = agreed();
        const QByteArray second = agreed();
        const QByteArray third = agreed();
        QVERIFY(!m_p->desk(Partnership::office()).cancel(first, {}));
        QCOMPARE(m_p->desk(Partnership::office()).cancel(first, because())->state, BookingState::CancelledByRequester);
        QCOMPARE(m_p->desk(Partnership::theirOffice()).cancel(second, because())->state, BookingState::CancelledByProvider);
        QCOMPARE(m_p->desk(Partnership::office()).cancelForCircumstances(third, {u"Snow."_s, {}, {}})->state, BookingState::CancelledByCircumstances);
        QCOMPARE(m_p->desk(Partnership::theirPrincipal()).dispute(first, {u"We were there."_s, {}, {}})->state, BookingState::Disputed);
    }

    void officeFieldsAreFilledByBothSidesAndNeverHoldMoreThanALine()
    {
        const QByteArray record = agreed();
        DONE(m_p->desk(Partnership::office()).fillOffice(record, {{u"purchase-order"_s, u"PO 0017"_s}}));
        const auto filled = m_p->desk(Partnership::theirOffice()).fillOffice(record, {{u"invoice"_s, u"INV-2"_s}, {u"invoiced-on"_s, u"2026-12-09"_s}});
        DONE(filled);
        QCOMPARE(filled->office.value(u"purchase-order"_s), u"PO 0017"_s);
        QCOMPARE(filled->office.size(), 3);
        QVERIFY(!m_p->desk(Partnership::office()).fillOffice(record, {{u"dbs-number"_s, u"1"_s}}));
        QVERIFY(!m_p->desk(Partnership::office()).fillOffice(record, {{u"parking"_s, QString(201, u'x')}}));
    }

    void theMidPointReviewIsKept()
    {
        const QByteArray record = agreed();
        const auto reviewed = m_p->desk(Partnership::office()).review(record, {u"It works; four more weeks."_s, {}, {}});
        DONE(reviewed);
        QCOMPARE(reviewed->reviews, QStringList{u"It works; four more weeks."_s});
        QVERIFY(!m_p->desk(Partnership::office()).review(record, {}));
    }

    void freeHoursAreSeenByTheLeadersSchoolAndTheDirectors()
    {
        Booking request = Partnership::request();
        request.terms[0].cost = {};
        request.terms[0].cost.basis = u"free-hours"_s;
        request.terms[0].visits = {Partnership::visit(QDate(2026, 12, 1), 60), Partnership::visit(QDate(2027, 1, 12), 90)};
        const auto asked = m_p->desk(Partnership::office()).send(request);
        DONE(m_p->desk(Partnership::theirPrincipal()).accept(asked->record));
        QCOMPARE(m_p->desk(Partnership::theirOffice()).freeHours(*asked, QDate(2026, 12, 1))->usedMinutes, 0); // not agreed yet
        DONE(m_p->desk(Partnership::principal()).agree(asked->record));
        const auto hours = m_p->desk(Partnership::theirOffice()).freeHours(*asked, QDate(2026, 12, 1));
        DONE(hours);
        QCOMPARE(hours->usedMinutes, 60);
        QCOMPARE(hours->allowedMinutes, 180);
        QCOMPARE(hours->to, QDate(2026, 12, 31));
        QCOMPARE(m_p->desk(Partnership::developmentDirector()).freeHours(*asked, QDate(2027, 3, 31))->usedMinutes, 90);
        const auto hidden = m_p->desk(Partnership::office()).freeHours(*asked, QDate(2026, 12, 1));
        QVERIFY(!hidden);
        QVERIFY(hidden.error().message.contains(u"providing academy confirms"_s));
        QVERIFY(!m_p->desk(Partnership::outsider()).freeHours(*asked, QDate(2026, 12, 1)));
    }

    void hoursAndFollowUpsCountByTheSchoolsOwnTerms()
    {
        TermDates dates = usualTermDates(2026);
        dates.spans = {{{QDate(2026, 9, 3), QDate(2026, 11, 27)}, {QDate(2026, 11, 30), QDate(2027, 3, 12)}, {QDate(2027, 3, 30), QDate(2027, 7, 20)}}};
        DONE(TermDesk(m_p->database.connection(), m_p->journal, Partnership::theirPrincipal()).set(dates));
        const QByteArray record = agreed(); // visits on 1 and 8 December
        BookingDesk theirs = m_p->desk(Partnership::theirOffice());
        const auto hours = theirs.freeHours(booking(record), QDate(2026, 12, 1));
        DONE(hours);
        QCOMPARE(hours->from, QDate(2026, 11, 30));
        QCOMPARE(hours->to, QDate(2027, 3, 29));
        // The follow-up is the requesting academy's, which goes by the usual terms until it sets its own.
        BookingDesk ours = m_p->desk(Partnership::principal());
        DONE(ours.complete(record));
        QCOMPARE(ours.evaluate(record, evaluation())->followUpDue, QDate(2027, 3, 23));
        DONE(TermDesk(m_p->database.connection(), m_p->journal, Partnership::principal()).set(dates));
        QCOMPARE(m_p->desk(Partnership::principal()).freeHours(booking(record), QDate(2026, 12, 1)).error().code, Error::Code::Conflict);
        QCOMPARE(BookingRepository(m_p->database.connection()).booking(record)->followUpDue, QDate(2027, 2, 19)); // 81 days into it
        QCOMPARE(BookingRepository(m_p->database.connection()).bookingWithHistory(record)->followUpDue, QDate(2027, 2, 19));
    }

    void whatIsAllowedIsListedForThePage()
    {
        const QByteArray record = sent();
        const auto actions = m_p->desk(Partnership::theirPrincipal()).allowedActions(booking(record));
        DONE(actions);
        QVERIFY(actions->contains(BookingAction::Accept) && !actions->contains(BookingAction::Withdraw));
    }
};

QTEST_GUILESS_MAIN(TestBookingDesk)
#include "tst_bookingdesk.moc"
