// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "bookingsupport.h"
#include "model/bookings/waiting.h"
#include "model/directory/termcalendar.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using Kind = WaitingItem::Kind;

class TestWaiting : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Partnership> m_p;

    QByteArray sent() { return m_p->desk(Partnership::office()).send(Partnership::request())->record; }
    QByteArray agreed()
    {
        const QByteArray record = sent();
        [[maybe_unused]] const auto accepted = m_p->desk(Partnership::theirPrincipal()).accept(record);
        [[maybe_unused]] const auto done = m_p->desk(Partnership::principal()).agree(record);
        return record;
    }
    void goTo(QDate day) { m_p->clock.set(QDateTime(day, QTime(9, 0), Qt::UTC)); }
    QList<Kind> kinds(const Identity &identity) const
    {
        QList<Kind> result;
        const auto items = WaitingList(m_p->database.connection(), m_p->clock).itemsFor(identity);
        for (const WaitingItem &item : *items)
            result.append(item.kind);
        return result;
    }

    // Does what \p item offers to \p person.
    [[nodiscard]] Result<Booking> answer(const WaitingItem &item, const Identity &person)
    {
        BookingDesk desk = m_p->desk(person);
        Saying saying;
        if (item.isTakenDown)
            saying.behalf = {person.schoolId == 1 ? Side::Requesting : Side::Providing, u"The principal"_s, u"in person"_s, m_p->clock.today()};
        Section2 section;
        section.support = u"It helped."_s;
        switch (*answerTo(item.kind)) {
        case BookingAction::Accept:
            return desk.accept(item.record, saying);
        case BookingAction::Agree:
            return desk.agree(item.record, saying);
        case BookingAction::ConfirmVisit:
            return desk.deliverVisit(item.record, item.visit, 0, saying);
        case BookingAction::Complete:
            return desk.complete(item.record, saying);
        case BookingAction::Evaluate:
            return desk.evaluate(item.record, section, saying);
        case BookingAction::WriteSection3:
            return desk.writeSection3(item.record, {u"More of it."_s, {}, {}, {}, {}}, saying);
        case BookingAction::FollowUp:
            return desk.followUp(item.record, u"It lasted."_s, u"A"_s, saying);
        default:
            return desk.decide(item.record, BookingState::Agreed, saying);
        }
    }
    // A partnership with one booking, this many steps on its way.
    void walk(int steps, bool isDelegated)
    {
        m_p = std::make_unique<Partnership>();
        if (isDelegated) {
            QVERIFY(m_p->desk(Partnership::principal()).delegateTo(role::office));
            QVERIFY(m_p->desk(Partnership::theirPrincipal()).delegateTo(role::office));
        }
        const QByteArray record = sent();
        Section2 section;
        section.support = u"It helped."_s;
        const QList<std::function<bool()>> way{
            [&] { return m_p->desk(Partnership::theirPrincipal()).counter(record, Terms()).has_value(); },
            [&] { return m_p->desk(Partnership::principal()).counter(record, Partnership::request().terms.first()).has_value(); },
            [&] { return m_p->desk(Partnership::theirPrincipal()).agree(record).has_value(); },
            [&] { goTo(QDate(2026, 12, 10)); return m_p->desk(Partnership::office()).complete(record).has_value(); },
            [&] { return m_p->desk(Partnership::principal()).evaluate(record, section).has_value(); },
            [&] { goTo(QDate(2027, 3, 12)); return true; }};
        for (const auto &step : way.first(steps))
            QVERIFY(step());
        if (steps == 3)
            goTo(QDate(2026, 12, 2));
    }
    [[nodiscard]] QList<WaitingItem> itemsFor(const Identity &person) const
    {
        return *WaitingList(m_p->database.connection(), m_p->clock).itemsFor(person);
    }

private slots:
    void init() { m_p = std::make_unique<Partnership>(); }
    void cleanup() { m_p.reset(); }

    void aRequestWaitsForTheProviderAndNotForTheRequester()
    {
        sent();
        QCOMPARE(kinds(Partnership::theirPrincipal()), QList<Kind>{Kind::AnswerRequest});
        QCOMPARE(kinds(Partnership::theirOffice()), QList<Kind>{Kind::AnswerRequest});
        QCOMPARE(kinds(Partnership::office()), QList<Kind>());
        QCOMPARE(kinds(Partnership::outsider()), QList<Kind>());
        QCOMPARE(kinds({}), QList<Kind>());
    }

    // The one rule: home offers what the desk then takes, for everybody and in every state on the way.
    void whatIsOfferedCanBeDone_data()
    {
        QTest::addColumn<int>("steps");
        QTest::addColumn<bool>("isDelegated");
        const QStringList names{u"asked"_s, u"they propose"_s, u"we propose"_s, u"a visit is past"_s, u"completed"_s, u"evaluated"_s, u"a term later"_s};
        for (int steps = 0; steps < names.size(); ++steps) {
            QTest::newRow(qPrintable(names.at(steps))) << steps << false;
            if (steps < 2 || steps == 4)
                QTest::newRow(qPrintable(names.at(steps) + u", delegated"_s)) << steps << true;
        }
    }

    void whatIsOfferedCanBeDone()
    {
        QFETCH(int, steps);
        QFETCH(bool, isDelegated);
        int offers = 0;
        bool isTouched = true;
        for (const Identity &person : {Partnership::office(), Partnership::principal(), Partnership::staff(), Partnership::theirOffice(),
                                       Partnership::theirPrincipal(), Partnership::theirStaff(), Partnership::regionalDirector(),
                                       Partnership::theirDirector(), Partnership::developmentDirector(), Partnership::outsider()}) {
            if (isTouched)
                walk(steps, isDelegated); // each offer finds the booking as it was
            const qsizetype count = itemsFor(person).size();
            isTouched = false;
            for (qsizetype i = 0; i < count; ++i) {
                if (isTouched)
                    walk(steps, isDelegated);
                const WaitingItem item = itemsFor(person).at(i);
                if (!answerTo(item.kind))
                    continue;
                const auto done = answer(item, person);
                isTouched = true;
                QVERIFY2(done, qPrintable(u"%1, %2: %3"_s.arg(person.name).arg(static_cast<int>(item.kind)).arg(done ? QString() : done.error().message)));
                ++offers;
            }
        }
        QVERIFY(offers > 0);
    }

    void anOfficeWithoutDelegationTakesDownWhatItsPrincipalSaid()
    {
        sent();
        const WaitingList waiting(m_p->database.connection(), m_p->clock);
        QVERIFY(waiting.itemsFor(Partnership::theirOffice())->first().isTakenDown);
        QVERIFY(!waiting.itemsFor(Partnership::theirPrincipal())->first().isTakenDown);
        QVERIFY(m_p->desk(Partnership::theirPrincipal()).delegateTo(role::office));
        QVERIFY(!waiting.itemsFor(Partnership::theirOffice())->first().isTakenDown);
    }

    void aRefusedOfficeIsToldThatItCanTakeTheAnswerDown()
    {
        const auto refused = m_p->desk(Partnership::theirOffice()).accept(sent());
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"Take down what they said"_s), qPrintable(refused.error().message));
        const auto outside = m_p->desk(Partnership::office()).accept(sent());
        QVERIFY(!outside && !outside.error().message.contains(u"Take down"_s));
    }

    void aVisitIsCountedAmongThoseOfItsBooking()
    {
        const QByteArray record = agreed(); // visits on 1 and 8 December
        const WaitingList waiting(m_p->database.connection(), m_p->clock);
        QCOMPARE(waiting.itemsFor(Partnership::office())->first().visitNumber, 1);
        goTo(QDate(2026, 12, 9));
        const QByteArray first = waiting.itemsFor(Partnership::office())->first().visit;
        QVERIFY(m_p->desk(Partnership::office()).deliverVisit(record, first));
        QCOMPARE(waiting.itemsFor(Partnership::office())->first().visitNumber, 2);
        QCOMPARE(waiting.itemsFor(Partnership::office())->first().visitCount, 2);
    }

    void afterTheAnswerItIsTheOtherSidesTurn()
    {
        const QByteArray record = sent();
        Terms terms;
        QVERIFY(m_p->desk(Partnership::theirPrincipal()).counter(record, terms));
        QCOMPARE(kinds(Partnership::principal()), QList<Kind>{Kind::AnswerProposal});
        QVERIFY(m_p->desk(Partnership::principal()).counter(record, terms));
        QCOMPARE(kinds(Partnership::theirPrincipal()), QList<Kind>{Kind::AnswerProposal});
        QCOMPARE(kinds(Partnership::principal()), QList<Kind>());
    }

    void anAcceptedRequestWaitsForAgreement()
    {
        const QByteArray record = sent();
        QVERIFY(m_p->desk(Partnership::theirPrincipal()).accept(record));
        QCOMPARE(kinds(Partnership::principal()), QList<Kind>{Kind::AgreeTerms});
        QCOMPARE(kinds(Partnership::theirPrincipal()), QList<Kind>());
    }

    void visitsComeUpTwoWeeksBeforeAndAreAskedAboutAfterwards()
    {
        const QByteArray record = agreed(); // visits on 1 and 8 December
        QCOMPARE(kinds(Partnership::office()), QList<Kind>{Kind::VisitComing});
        goTo(QDate(2026, 11, 10));
        QCOMPARE(kinds(Partnership::office()), QList<Kind>());
        goTo(QDate(2026, 12, 2));
        QCOMPARE(kinds(Partnership::office()), QList<Kind>{Kind::ConfirmVisit});
        QCOMPARE(kinds(Partnership::theirStaff()), QList<Kind>{Kind::ConfirmVisit}); // it is Danuta who comes
        QCOMPARE(kinds(Partnership::staff()), QList<Kind>());
        const auto items = WaitingList(m_p->database.connection(), m_p->clock).itemsFor(Partnership::office());
        QCOMPARE(items->first().school, u"Millbrook Quay"_s);
        QCOMPARE(items->first().due, QDate(2026, 12, 1));
        QVERIFY(items->first().isOverdue);
        QVERIFY(m_p->desk(Partnership::office()).deliverVisit(record, items->first().visit));
        QCOMPARE(kinds(Partnership::office()), QList<Kind>{Kind::VisitComing});
    }

    void afterTheLastVisitCompletionSection2AndSection3AreAskedForInTurn()
    {
        const QByteArray record = agreed();
        goTo(QDate(2026, 12, 10));
        const auto visits = BookingRepository(m_p->database.connection()).booking(record)->visits;
        for (const Visit &visit : visits)
            QVERIFY(m_p->desk(Partnership::office()).deliverVisit(record, visit.id));
        QCOMPARE(kinds(Partnership::office()), QList<Kind>{Kind::Complete});
        QVERIFY(m_p->desk(Partnership::office()).complete(record));
        QCOMPARE(kinds(Partnership::office()), QList<Kind>{Kind::Evaluate});
        QCOMPARE(kinds(Partnership::theirOffice()), QList<Kind>());
        Section2 section;
        section.support = u"It helped."_s;
        QVERIFY(m_p->desk(Partnership::principal()).evaluate(record, section));
        QCOMPARE(kinds(Partnership::principal()), QList<Kind>{Kind::WriteSection3});
        QCOMPARE(kinds(Partnership::office()), QList<Kind>()); // none of the office's business
        QVERIFY(m_p->desk(Partnership::principal()).waiveSection3(record, {u"Nothing further."_s, {}, {}}));
        QCOMPARE(kinds(Partnership::principal()), QList<Kind>());
        const QDate aTermLater = usualTermAfter(m_p->clock.today());
        goTo(aTermLater.addDays(-1));
        QCOMPARE(kinds(Partnership::principal()), QList<Kind>());
        goTo(aTermLater);
        QCOMPARE(kinds(Partnership::principal()), QList<Kind>{Kind::FollowUp});
        goTo(QDate(2027, 6, 10));
        QCOMPARE(kinds(Partnership::principal()), QList<Kind>()); // too late to ask
    }

    void aTermLaterGoesByTheSchoolsOwnTerms()
    {
        const QByteArray record = agreed();
        QVERIFY(m_p->desk(Partnership::principal()).complete(record)); // on 21 November, 81 days into the autumn term
        Section2 section;
        section.support = u"It helped."_s;
        QVERIFY(m_p->desk(Partnership::principal()).evaluate(record, section));
        QVERIFY(m_p->desk(Partnership::principal()).waiveSection3(record, {u"Nothing further."_s, {}, {}}));
        TermDates own = usualTermDates(2026);
        own.spans.at(1) = {QDate(2027, 1, 5), QDate(2027, 2, 26)};
        QVERIFY(TermDesk(m_p->database.connection(), m_p->journal, Partnership::principal()).set(own));
        goTo(QDate(2027, 2, 25));
        QCOMPARE(kinds(Partnership::principal()), QList<Kind>());
        goTo(QDate(2027, 2, 26));
        QCOMPARE(kinds(Partnership::principal()), QList<Kind>{Kind::FollowUp});
    }

    void whatLapsedWaitsForBothSidesAndTheDirectors()
    {
        agreed();
        goTo(QDate(2027, 1, 9));
        for (const Identity &person : {Partnership::office(), Partnership::theirOffice(), Partnership::regionalDirector(),
                                       Partnership::theirDirector(), Partnership::developmentDirector()})
            QCOMPARE(kinds(person), QList<Kind>{Kind::Lapsed});
        const WaitingList list(m_p->database.connection(), m_p->clock);
        const WaitingItem ours = list.itemsFor(Partnership::office())->first();
        QCOMPARE(ours.school, u"Millbrook Quay"_s);
        QCOMPARE(ours.asked, QString());
        QCOMPARE(ours.due, QDate(2027, 1, 8));
        const WaitingItem directors = list.itemsFor(Partnership::developmentDirector())->first();
        QCOMPARE(directors.school, u"Harbour Lane"_s);
        QCOMPARE(directors.asked, u"Millbrook Quay"_s);
    }

    void aDisputeWaitsForPrincipalsAndDirectorsOnly()
    {
        const QByteArray record = agreed();
        QVERIFY(m_p->desk(Partnership::theirPrincipal()).dispute(record, {u"We did not agree to this."_s, {}, {}}));
        for (const Identity &person : {Partnership::principal(), Partnership::theirPrincipal(), Partnership::regionalDirector(), Partnership::developmentDirector()})
            QCOMPARE(kinds(person), QList<Kind>{Kind::Decide});
        QCOMPARE(kinds(Partnership::office()), QList<Kind>());
    }

    void halfFilledFormsWaitForWhoBeganThem()
    {
        DraftStore drafts(m_p->database.connection(), m_p->clock);
        Draft draft;
        draft.request = Partnership::request();
        const auto kept = drafts.save(draft, Partnership::office());
        QVERIFY(kept);
        QCOMPARE(kinds(Partnership::office()), QList<Kind>{Kind::FinishDraft});
        QCOMPARE(kinds(Partnership::principal()), QList<Kind>());
        QCOMPARE(drafts.draft(kept->id)->request, kept->request);
        QVERIFY(!kept->request.reference.isEmpty());
        QVERIFY(drafts.discard(kept->id));
        QVERIFY(!drafts.draft(kept->id));
    }

    void aHalfFilledEvaluationIsOneThingToDo()
    {
        const QByteArray record = agreed();
        QVERIFY(m_p->desk(Partnership::principal()).complete(record));
        DraftStore drafts(m_p->database.connection(), m_p->clock);
        Draft draft;
        draft.kind = u"section2"_s;
        draft.booking = record;
        draft.section2.support = u"Well."_s;
        QVERIFY(drafts.save(draft, Partnership::principal()));
        QCOMPARE(kinds(Partnership::principal()), QList<Kind>{Kind::Evaluate});
    }

    void draftsThatHoldAPupilNumberAreNotKept()
    {
        DraftStore drafts(m_p->database.connection(), m_p->clock);
        Draft draft;
        draft.request = Partnership::request();
        draft.request.section1.outcomes[0] = u"for B801200005001"_s;
        QVERIFY(!drafts.save(draft, Partnership::office()));
        draft = {};
        draft.kind = u"section2"_s;
        draft.section2.support = u"b80-1200-005001"_s;
        QVERIFY(!drafts.save(draft, Partnership::office()));
        QVERIFY(!drafts.saveSection3(QByteArray(16, 'b'), {u"B801200005001"_s, {}, {}, {}, {}}));
        QVERIFY(drafts.drafts(Partnership::office())->isEmpty());
        QVERIFY(drafts.saveSection3(QByteArray(16, 'b'), {u"Two teachers"_s, {}, u"Ama"_s, {}, {}}));
        QCOMPARE(drafts.section3(QByteArray(16, 'b'))->nextSteps, u"Two teachers"_s);
        QVERIFY(drafts.discardSection3(QByteArray(16, 'b')));
        QVERIFY(drafts.section3(QByteArray(16, 'b'))->isBlank());
    }

    void listsAreFilteredBySchoolStateYearAndPerson()
    {
        const QByteArray first = agreed();
        sent();
        const BookingRepository bookings(m_p->database.connection());
        const QDate today(2026, 12, 2);
        BookingFilter filter;
        QCOMPARE(*bookings.count(filter, today), 2);
        filter.states = {u"under-way"_s};
        QCOMPARE(bookings.list(filter, today)->first().record, first);
        QCOMPARE(bookings.list(filter, today)->size(), 1);
        filter.states = {u"lapsed"_s};
        QCOMPARE(*bookings.count(filter, today), 0);
        QCOMPARE(*bookings.count(filter, QDate(2027, 3, 1)), 2);
        filter = {};
        filter.school = 1;
        filter.side = Side::Providing;
        QCOMPARE(*bookings.count(filter, today), 0);
        filter.side = Side::None;
        QCOMPARE(*bookings.count(filter, today), 2);
        filter = {};
        filter.person = u"danut"_s;
        filter.year = 2026;
        filter.region = u"North East"_s;
        QCOMPARE(*bookings.count(filter, today), 2);
        filter.person = u"100%"_s;
        QCOMPARE(*bookings.count(filter, today), 0);
        filter = {};
        filter.text = bookings.booking(first)->reference;
        QCOMPARE(*bookings.count(filter, today), 1);
        QCOMPARE(bookings.bookingOfReference(filter.text.toLower())->record, first);
        QCOMPARE(*bookings.years(), QList<int>{2026});
        QCOMPARE(bookings.list({}, today, 1)->size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestWaiting)
#include "tst_waiting.moc"
