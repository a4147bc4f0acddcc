// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "bookingsupport.h"

#include "model/bookings/bookingfolding.h"
#include "model/bookings/contactlog.h"
#include "model/bookings/reference.h"
#include "model/directory/heldseats.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const Saying because{u"The colleague is ill."_s, {}, {}};

Saying toldBy(Side side, const QString &name)
{
    return {{}, {}, {side, name, u"telephone"_s, QDate(2026, 11, 20)}};
}

Section2 evaluation()
{
    Section2 section;
    section.support = u"She modelled two groups and we planned the rest together."_s;
    section.evenBetter = u"An earlier start in the term."_s;
    section.ratings = {{0, u"A"_s, u"Same groups in all three classes"_s}, {1, u"B"_s, {}}};
    return section;
}
} // namespace

#define DONE(result) \
    do { \
        const auto &outcome = (result); \
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message + outcome.error().detail)); \
    } while (false)

class TestBookingDesk : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Partnership> m_p;

    QByteArray sent()
    {
        const auto booking = m_p->desk(Partnership::office()).send(Partnership::request());
        return booking ? booking->record : QByteArray();
    }
    QByteArray agreed()
    {
        const QByteArray record = sent();
        [[maybe_unused]] const auto accepted = m_p->desk(Partnership::theirPrincipal()).accept(record);
        [[maybe_unused]] const auto done = m_p->desk(Partnership::principal()).agree(record);
        return record;
    }
    QByteArray completed()
    {
        const QByteArray record = agreed();
        [[maybe_unused]] const auto done = m_p->desk(Partnership::office()).complete(record);
        return record;
    }
    Booking booking(const QByteArray &record) { return *BookingRepository(m_p->database.connection()).bookingWithHistory(record); }
    int count(const QString &table) const
    {
        return sql::value(m_p->database.connection(), u"SELECT count(*) FROM "_s + table)->toInt();
    }

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
        const auto missed = office.missVisit(record, agreedBooking->visits.at(1).id, because);
        DONE(missed);
        QCOMPARE(missed->deliveredMinutes(), 200);
        QCOMPARE(missed->plannedMinutes(), 200);
        QCOMPARE(office.complete(record)->state, BookingState::Completed);
        QCOMPARE(principal.evaluate(record, evaluation())->state, BookingState::Evaluated);
        QCOMPARE(provider.comment(record, u"A pleasure."_s)->section2.comment, u"A pleasure."_s);
        const auto closed = principal.writeSection3(record, {u"Two teachers need more."_s, {}, {}, {}, {}});
        DONE(closed);
        QCOMPARE(closed->state, BookingState::Closed);
        QCOMPARE(closed->followUpDue, QDate(2027, 2, 21));
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

    void theOfficeAnswersOnceThePrincipalDelegated()
    {
        const QByteArray record = sent();
        BookingDesk theirs = m_p->desk(Partnership::theirOffice());
        QVERIFY(!theirs.accept(record));
        QVERIFY(!theirs.delegateTo(u"office"_s));
        BookingDesk principal = m_p->desk(Partnership::theirPrincipal());
        DONE(principal.delegateTo(u"office"_s));
        DONE(theirs.accept(record));
        QVERIFY(booking(record).history.last().isDelegated);
        DONE(principal.endDelegation(u"office"_s));
        QVERIFY(!theirs.decline(sent(), {u"dates"_s}));
        DONE(m_p->desk(Partnership::principal()).agree(record)); // what was answered stays answered
    }

    void aDelegateNeverTouchesSection3()
    {
        const QByteArray record = completed();
        DONE(m_p->desk(Partnership::principal()).delegateTo(u"office"_s));
        BookingDesk office = m_p->desk(Partnership::office());
        DONE(office.evaluate(record, evaluation()));
        QVERIFY(!office.writeSection3(record, {u"x"_s, {}, {}, {}, {}}));
        QVERIFY(!office.waiveSection3(record, because));
        QVERIFY(!office.section3(record));
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

    void anAnswerIsRecordedForASchoolThatDoesNotUseTheProgram()
    {
        const QByteArray record = sent();
        BookingDesk office = m_p->desk(Partnership::office());
        QVERIFY(!office.accept(record)); // their answer is not ours
        QVERIFY(!office.accept(record, {{}, {}, {Side::Providing, u"  "_s, u"telephone"_s, {}}}));
        QVERIFY(!office.accept(record, {{}, {}, {Side::Providing, u"Piotr"_s, u"hearsay"_s, {}}}));
        const auto accepted = office.accept(record, toldBy(Side::Providing, u"Piotr"_s));
        DONE(accepted);
        QCOMPARE(accepted->state, BookingState::Accepted);
        QVERIFY(accepted->providingRecorded);
        const HistoryItem item = booking(record).history.last();
        QCOMPARE(item.author, u"Ruth"_s);
        QCOMPARE(item.behalf.saidBy, u"Piotr"_s);
        QCOMPARE(item.behalf.on, QDate(2026, 11, 20));
    }

    void theSchoolsOwnAnswerConfirmsWhatWasRecorded()
    {
        const QByteArray record = sent();
        DONE(m_p->desk(Partnership::office()).accept(record, toldBy(Side::Providing, u"Piotr"_s)));
        DONE(m_p->desk(Partnership::principal()).agree(record));
        const auto confirmed = m_p->desk(Partnership::theirPrincipal()).accept(record);
        DONE(confirmed);
        QCOMPARE(confirmed->state, BookingState::Agreed);
        QVERIFY(!confirmed->providingRecorded);
        QVERIFY(!m_p->desk(Partnership::theirPrincipal()).accept(record)); // once is enough
    }

    void aDifferentOwnAnswerIsDisputedUntilAPersonDecides()
    {
        const QByteArray record = sent();
        DONE(m_p->desk(Partnership::office()).accept(record, toldBy(Side::Providing, u"Piotr"_s)));
        DONE(m_p->desk(Partnership::principal()).agree(record));
        const auto disputed = m_p->desk(Partnership::theirPrincipal()).decline(record, {u"dates"_s});
        DONE(disputed);
        QCOMPARE(disputed->state, BookingState::Disputed);
        QVERIFY(disputed->needsDecision);
        QVERIFY(disputed->candidates.contains(BookingState::Agreed));
        QVERIFY(!m_p->desk(Partnership::office()).complete(record));
        QVERIFY(!m_p->desk(Partnership::regionalDirector()).decide(record, BookingState::Disputed, because));
        const auto decided = m_p->desk(Partnership::regionalDirector()).decide(record, BookingState::Declined, because);
        DONE(decided);
        QCOMPARE(decided->state, BookingState::Declined);
        QVERIFY(!decided->needsDecision);
    }

    void aSignedSheetOfTheOwnPrincipalIsKeyedByTheOffice()
    {
        const QByteArray record = completed();
        BookingDesk office = m_p->desk(Partnership::office());
        QVERIFY(!office.evaluate(record, evaluation()));
        const auto keyed = office.evaluate(record, evaluation(), {{}, {}, {Side::Requesting, u"Ama"_s, u"signed sheet"_s, {}}});
        DONE(keyed);
        QCOMPARE(keyed->state, BookingState::Evaluated);
        QVERIFY(!keyed->requestingRecorded); // it is the school's own word
    }

    void thingsDoneAtTheSameTimeAreAllKeptAndAskForADecision()
    {
        Partnership other;
        const QByteArray record = sent();
        const auto events = m_p->journal.eventsOf(record);
        for (const Event &event : *events)
            QVERIFY(other.journal.receive(event.bytes));
        DONE(other.desk(Partnership::theirPrincipal()).accept(record));
        DONE(m_p->desk(Partnership::principal()).withdraw(record, because));
        const auto theirEvents = other.journal.eventsOf(record);
        QVERIFY(m_p->journal.receive(theirEvents->last().bytes));
        const Booking both = booking(record);
        QVERIFY(both.needsDecision);
        QCOMPARE(both.state, BookingState::Sent); // the last point on which there is no conflict
        QCOMPARE(both.shownFirst, BookingState::Withdrawn);
        QCOMPARE(both.candidates, (QList<BookingState>{BookingState::Withdrawn, BookingState::Accepted}));
        const auto decided = m_p->desk(Partnership::theirPrincipal()).decide(record, BookingState::Withdrawn, because);
        DONE(decided);
        QVERIFY(!decided->needsDecision);
        QCOMPARE(decided->state, BookingState::Withdrawn);
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

    void section3LiesApartAndIsReadByItsAddresseesOnly()
    {
        const QByteArray record = completed();
        BookingDesk principal = m_p->desk(Partnership::principal());
        DONE(principal.evaluate(record, evaluation()));
        DONE(principal.writeSection3(record, {u"CANARY first"_s, u"CANARY needs"_s, {}, {}, {}}));
        DONE(principal.writeSection3(record, {u"CANARY second"_s, {}, {}, {}, {}}));
        for (const Identity &reader : {Partnership::principal(), Partnership::regionalDirector(), Partnership::developmentDirector()}) {
            const auto words = m_p->desk(reader).section3(record);
            DONE(words);
            QCOMPARE(words->size(), 2);
            QCOMPARE(words->last().nextSteps, u"CANARY second"_s);
            QCOMPARE(words->first().author, u"Ama"_s);
        }
        for (const Identity &other : {Partnership::office(), Partnership::staff(), Partnership::theirPrincipal(), Partnership::theirOffice(),
                                      Partnership::theirDirector(), Partnership::outsider()})
            QVERIFY(!m_p->desk(other).section3(record));
        DONE(principal.shareSection3(record, true));
        DONE(m_p->desk(Partnership::theirPrincipal()).section3(record));
        QVERIFY(!m_p->desk(Partnership::theirOffice()).section3(record));
        // No table but its own holds a word of it.
        auto tables = sql::select(m_p->database.connection(), u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%section3%' AND name NOT LIKE 'confidential%'"_s);
        QStringList names;
        while (tables->next())
            names.append(tables->value(0).toString());
        QVERIFY(names.contains(u"event"_s) && names.contains(u"booking"_s));
        for (const QString &name : std::as_const(names)) {
            auto row = sql::select(m_p->database.connection(), u"SELECT * FROM \"%1\""_s.arg(name));
            while (row && row->next()) {
                for (int i = 0; i < 60 && row->value(i).isValid(); ++i)
                    QVERIFY2(!row->value(i).toByteArray().contains("CANARY"), qPrintable(name));
            }
        }
        QVERIFY(count(u"confidential_outbox"_s) >= 3);
        const auto toOffices = sql::value(m_p->database.connection(), u"SELECT count(*) FROM confidential_outbox WHERE addressee LIKE 'school:%'"_s);
        QCOMPARE(toOffices->toInt(), 0);
        QVERIFY(m_p->journal.rebuild());
        QCOMPARE(m_p->desk(Partnership::principal()).section3(record)->size(), 2);
    }

    void section3IsWaivedWithAReason()
    {
        const QByteArray record = completed();
        BookingDesk principal = m_p->desk(Partnership::principal());
        DONE(principal.evaluate(record, evaluation()));
        QVERIFY(!principal.waiveSection3(record, {}));
        const auto waived = principal.waiveSection3(record, {u"Nothing further."_s, {}, {}});
        DONE(waived);
        QCOMPARE(waived->state, BookingState::Closed);
        QCOMPARE(waived->section3.reason, u"Nothing further."_s);
        QVERIFY(!principal.writeSection3(record, {}));
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
        QCOMPARE(m_p->desk(Partnership::office()).cancel(first, because)->state, BookingState::CancelledByRequester);
        QCOMPARE(m_p->desk(Partnership::theirOffice()).cancel(second, because)->state, BookingState::CancelledByProvider);
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

    void aCaseStudyIsFlagged()
    {
        const QByteArray record = completed();
        QVERIFY(m_p->desk(Partnership::principal()).flagCaseStudy(record, true)->isCaseStudy);
        QVERIFY(!m_p->desk(Partnership::developmentDirector()).flagCaseStudy(record, false)->isCaseStudy);
        QVERIFY(!m_p->desk(Partnership::office()).flagCaseStudy(record, true));
    }

    void aCaseStudyNeedsTheOwnWordOfBothAcademies()
    {
        const QByteArray record = completed();
        QVERIFY(!m_p->desk(Partnership::principal()).consentToCaseStudy(record, true)); // it is none yet
        DONE(m_p->desk(Partnership::developmentDirector()).flagCaseStudy(record, true));
        QVERIFY(!m_p->desk(Partnership::office()).consentToCaseStudy(record, true));
        QVERIFY(!m_p->desk(Partnership::developmentDirector()).consentToCaseStudy(record, true)); // for whom?
        const auto one = m_p->desk(Partnership::principal()).consentToCaseStudy(record, true);
        DONE(one);
        QVERIFY(one->caseRelease.requesting.isGiven && !one->caseRelease.providing.isGiven && !one->caseRelease.isConsented());
        const Saying byTelephone{{}, {}, {Side::Providing, u"Piotr Lund"_s, u"telephone"_s, QDate(2026, 11, 16)}};
        const auto both = m_p->desk(Partnership::developmentDirector()).consentToCaseStudy(record, true, byTelephone);
        DONE(both);
        QVERIFY(both->caseRelease.isConsented());
        QCOMPARE(both->caseRelease.providing, (CaseConsent{true, u"Piotr Lund"_s, u"telephone"_s, QDate(2026, 11, 16)}));
    }

    void whatAnAcademySaysItselfOfACaseStudyOutweighsWhatIsWrittenDownForIt()
    {
        const QByteArray record = completed();
        DONE(m_p->desk(Partnership::principal()).flagCaseStudy(record, true));
        const auto no = m_p->desk(Partnership::theirPrincipal()).consentToCaseStudy(record, false);
        DONE(no);
        const Saying written{{}, {}, {Side::Providing, u"Somebody"_s, u"telephone"_s, QDate(2026, 11, 16)}};
        const auto still = m_p->desk(Partnership::developmentDirector()).consentToCaseStudy(record, true, written);
        DONE(still);
        QVERIFY(!still->caseRelease.providing.isGiven);
        const auto yes = m_p->desk(Partnership::theirPrincipal()).consentToCaseStudy(record, true);
        DONE(yes);
        QVERIFY(yes->caseRelease.providing.isGiven);
        const auto back = m_p->desk(Partnership::developmentDirector()).consentToCaseStudy(record, false, written);
        DONE(back);
        QVERIFY(!back->caseRelease.providing.isGiven); // a no counts whoever writes it down
    }

    void theWordsOfACaseStudyAreReleasedByADirector()
    {
        const QByteArray record = completed();
        DONE(m_p->desk(Partnership::principal()).flagCaseStudy(record, true));
        QVERIFY(!m_p->desk(Partnership::principal()).releaseCaseStudy(record, u"It helped."_s, {}));
        QVERIFY(!m_p->desk(Partnership::developmentDirector()).releaseCaseStudy(record, u"See B801200005001."_s, {}));
        const auto released = m_p->desk(Partnership::developmentDirector()).releaseCaseStudy(record, u" Early Reading helped. "_s, {u"Reading"_s});
        DONE(released);
        QCOMPARE(released->caseRelease.words, u"Early Reading helped."_s);
        QCOMPARE(released->caseRelease.notNames, QStringList{u"Reading"_s});
        QCOMPARE(released->caseRelease.by, Partnership::developmentDirector().name);
        DONE(m_p->desk(Partnership::developmentDirector()).releaseCaseStudy(record, {}, {}));
        QVERIFY(BookingRepository(m_p->database.connection()).booking(record)->caseRelease.words.isEmpty());
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
