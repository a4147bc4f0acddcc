// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "deskfixture.h"

using namespace Qt::StringLiterals;

// Whose word counts: delegated, written down for another, contradicted, confidential.
class TestBookingAnswers final : public DeskFixture
{
    Q_OBJECT

private slots:
    void init() { m_p = std::make_unique<Partnership>(); }
    void cleanup() { m_p.reset(); }

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
        QVERIFY(!office.waiveSection3(record, because()));
        QVERIFY(!office.section3(record));
    }

    void aCommentTakenDownBearsTheNameOfWhoSaidIt()
    {
        const QByteArray record = completed();
        BookingDesk principal = m_p->desk(Partnership::principal());
        DONE(principal.evaluate(record, evaluation()));
        const auto told = principal.comment(record, u"A pleasure."_s, toldBy(Side::Providing, u"Piotr"_s));
        DONE(told);
        QCOMPARE(told->section2.commentBy, u"Piotr"_s);
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
        QVERIFY(!m_p->desk(Partnership::regionalDirector()).decide(record, BookingState::Disputed, because()));
        const auto decided = m_p->desk(Partnership::regionalDirector()).decide(record, BookingState::Declined, because());
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
        DONE(m_p->desk(Partnership::principal()).withdraw(record, because()));
        const auto theirEvents = other.journal.eventsOf(record);
        QVERIFY(m_p->journal.receive(theirEvents->last().bytes));
        const Booking both = booking(record);
        QVERIFY(both.needsDecision);
        QCOMPARE(both.state, BookingState::Sent); // the last point on which there is no conflict
        QCOMPARE(both.shownFirst, BookingState::Withdrawn);
        QCOMPARE(both.candidates, (QList<BookingState>{BookingState::Withdrawn, BookingState::Accepted}));
        const auto decided = m_p->desk(Partnership::theirPrincipal()).decide(record, BookingState::Withdrawn, because());
        DONE(decided);
        QVERIFY(!decided->needsDecision);
        QCOMPARE(decided->state, BookingState::Withdrawn);
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
};

QTEST_GUILESS_MAIN(TestBookingAnswers)
#include "tst_bookinganswers.moc"
