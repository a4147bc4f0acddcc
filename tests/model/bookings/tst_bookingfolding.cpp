// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "bookingmodel.h"
#include "bookingsupport.h"
#include "model/bookings/bookingfolding.h"

#include <QCborArray>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// Three PCs that do things to one booking at random, legal or not, and hear of each other now and then.
class Chaos
{
public:
    explicit Chaos(quint32 seed)
        : m_random(seed)
    {
        EventDraft opening = draft(BookingAction::Send, Partnership::office());
        Booking request = Partnership::request();
        request.terms[0].visits[0].id = "visit-01";
        request.terms[0].visits[1].id = "visit-02";
        const QCborMap form = codec::ofRequest(request);
        for (const auto &[key, value] : form)
            opening.data[key.toString()] = value;
        add(opening, 0);
        for (auto &known : m_known)
            known = all;
    }

    void act()
    {
        const int pc = m_random.bounded(3);
        if (m_random.bounded(3) == 0)
            hear(pc);
        const auto action = m_random.bounded(3) == 0 ? static_cast<BookingAction>(m_random.bounded(bookingActionCount)) : onward();
        if (kindOf(action).isEmpty())
            return;
        EventDraft next = draft(action, likelyPerson(action, pc));
        next.record = all.first().record;
        next.parents = tipsOf(m_known[pc]);
        fillIn(next, action, pc);
        add(next, pc);
    }

    // Other visits than before: none of the old may stay.
    void counter()
    {
        Terms terms;
        terms.visits = {Partnership::visit(QDate(2027, 1, 1), 60)};
        terms.visits[0].id = "again-01";
        EventDraft next = draft(BookingAction::Counter, Partnership::theirPrincipal());
        next.record = all.first().record;
        next.parents = tipsOf(m_known[1]);
        next.data[u"terms"_s] = codec::ofTerms(terms);
        add(next, 1);
    }

    QList<Event> all;

private:
    // The way most bookings go, so that the late states are reached too.
    BookingAction onward()
    {
        const QList<BookingAction> way{BookingAction::See, BookingAction::Accept, BookingAction::Agree, BookingAction::ConfirmVisit,
                                       BookingAction::Complete, BookingAction::Evaluate, BookingAction::WriteSection3};
        return way.at(m_random.bounded(static_cast<int>(way.size())));
    }

    Identity likelyPerson(BookingAction action, int pc)
    {
        const QList<Identity> people{Partnership::office(), Partnership::principal(), Partnership::staff(), Partnership::theirOffice(),
                                     Partnership::theirPrincipal(), Partnership::theirStaff(), Partnership::regionalDirector(),
                                     Partnership::theirDirector(), Partnership::developmentDirector(), Partnership::outsider()};
        if (m_random.bounded(4) == 0)
            return people.at(m_random.bounded(static_cast<int>(people.size())));
        // Mostly somebody who may, so that the booking gets far.
        const auto known = foldBooking(m_known[pc]);
        QList<Identity> able;
        for (const Identity &person : people) {
            if (isAllowed(action, *known, capacityOf(person, *known, false)))
                able.append(person);
        }
        return able.isEmpty() ? people.first() : able.at(m_random.bounded(static_cast<int>(able.size())));
    }

    static EventDraft draft(BookingAction action, const Identity &person)
    {
        EventDraft d;
        d.kind = kindOf(action);
        d.author = person.name;
        d.role = person.role;
        d.data = {{u"school"_s, person.schoolId}, {u"school_name"_s, person.school}, {u"region"_s, person.region}};
        return d;
    }

    void fillIn(EventDraft &next, BookingAction action, int pc)
    {
        if (m_random.bounded(5) == 0)
            next.data[u"delegated"_s] = true;
        if (m_random.bounded(5) == 0)
            next.data[u"behalf"_s] = codec::ofBehalf({m_random.bounded(2) == 0 ? Side::Requesting : Side::Providing, u"Joan"_s, u"telephone"_s, {}});
        if (action == BookingAction::Decide)
            next.data[u"state"_s] = 1 + m_random.bounded(static_cast<int>(BookingState::CancelledByCircumstances));
        if (action == BookingAction::ConfirmVisit) {
            next.data[u"visit"_s] = QByteArray(m_random.bounded(2) == 0 ? "visit-01" : "visit-02");
            next.data[u"status"_s] = 1 + m_random.bounded(2);
        }
        if (action == BookingAction::Undo)
            next.data[u"event"_s] = m_known[pc].at(m_random.bounded(static_cast<int>(m_known[pc].size()))).id;
        if (action == BookingAction::Undo && m_random.bounded(2) == 0 && !next.parents.isEmpty())
            next.data[u"event"_s] = next.parents.first();
    }

    void add(const EventDraft &next, int pc)
    {
        const Event event = makeEvent(next, QByteArray(16, static_cast<char>('a' + pc)), (1'790'000'000'000ull + ++m_time * 60'000) << 16);
        all.append(event);
        m_known[pc].append(event);
    }

    void hear(int pc)
    {
        const int other = m_random.bounded(3);
        for (const Event &event : std::as_const(m_known[other])) {
            if (std::ranges::none_of(m_known[pc], [&](const Event &known) { return known.id == event.id; }))
                m_known[pc].append(event);
        }
    }

    static QList<QByteArray> tipsOf(const QList<Event> &events)
    {
        QList<QByteArray> tips;
        for (const Event &event : events) {
            if (std::ranges::none_of(events, [&](const Event &other) { return other.parents.contains(event.id); }))
                tips.append(event.id);
        }
        return tips;
    }

    QRandomGenerator m_random;
    QList<Event> m_known[3];
    quint64 m_time = 0;
};

QList<Event> inAnotherOrder(const QList<Event> &events, QRandomGenerator &random)
{
    QList<Event> rest = events;
    QList<Event> result;
    while (!rest.isEmpty()) {
        const qsizetype i = random.bounded(static_cast<int>(rest.size()));
        const bool isReady = std::ranges::none_of(rest, [&](const Event &other) { return rest.at(i).parents.contains(other.id); });
        if (isReady)
            result.append(rest.takeAt(i));
    }
    return result;
}

BookingModel::Outcome outcomeOf(const Booking &booking)
{
    const auto counted = std::ranges::count_if(booking.history, [](const HistoryItem &item) { return !item.isIgnored; });
    return {booking.state, booking.shownFirst, booking.needsDecision, counted};
}

QString described(const BookingModel::Outcome &outcome)
{
    return u"%1, first %2, decide %3, counted %4"_s.arg(stateId(outcome.state), stateId(outcome.first)).arg(outcome.decide).arg(outcome.counted);
}

QList<QStringList> rowsOf(const QSqlDatabase &db)
{
    QList<QStringList> tables;
    for (const QString &table : {u"booking"_s, u"booking_visit"_s, u"booking_outcome"_s, u"booking_receiver"_s}) {
        auto row = sql::select(db, u"SELECT * FROM %1"_s.arg(table));
        while (row && row->next()) {
            QStringList values;
            for (int i = 0; row->value(i).isValid() || i < 8; ++i)
                values.append(QString::fromLatin1(row->value(i).toByteArray().toHex()));
            tables.append(values);
        }
    }
    return tables;
}

} // namespace

class TestBookingFolding : public QObject
{
    Q_OBJECT

private slots:
    void tenThousandRandomActionsEqualAnIndependentModel()
    {
        QRandomGenerator random(11);
        int actions = 0;
        QMap<BookingState, int> reached;
        int decisions = 0;
        for (quint32 seed = 1; actions < 10'000; ++seed) {
            Chaos chaos(seed);
            for (int i = 0; i < 25; ++i, ++actions) {
                chaos.act();
                const auto folded = foldBooking(chaos.all);
                QVERIFY(folded);
                const auto expected = BookingModel(chaos.all).outcome();
                QVERIFY2(outcomeOf(*folded) == expected,
                         qPrintable(u"seed %1, action %2: "_s.arg(seed).arg(i) + described(outcomeOf(*folded)) + u" instead of "_s + described(expected)));
                ++reached[folded->state];
                decisions += folded->needsDecision;
            }
            QCOMPARE(*foldBooking(inAnotherOrder(chaos.all, random)), *foldBooking(chaos.all));
        }
        QCOMPARE(reached.size(), bookingStateCount - 1); // every state but Draft was reached, so the test tries them all
        QVERIFY(decisions > 100);
    }

    void anyOrderOfArrivalGivesEqualTablesAndSoDoesARebuild()
    {
        QRandomGenerator random(5);
        Partnership one;
        Partnership other;
        QList<Event> all;
        for (quint32 seed = 1; seed <= 20; ++seed) {
            Chaos chaos(seed);
            chaos.counter();
            for (int i = 0; i < 25; ++i)
                chaos.act();
            all += chaos.all;
        }
        for (const Event &event : std::as_const(all))
            QVERIFY(one.journal.receive(event.bytes));
        const QList<Event> shuffled = inAnotherOrder(all, random);
        for (const Event &event : shuffled)
            QVERIFY(other.journal.receive(event.bytes));
        const auto replaced = sql::value(one.database.connection(), u"SELECT count(*) FROM booking_visit WHERE CAST(id AS TEXT) = 'again-01'"_s);
        QCOMPARE(replaced->toInt(), 20);
        const auto rows = rowsOf(one.database.connection());
        QVERIFY(rows.size() >= 20 * 4);
        QCOMPARE(rowsOf(other.database.connection()), rows);
        QVERIFY(sql::run(one.database.connection(), u"UPDATE booking SET state = 'spoilt'"_s));
        QVERIFY(one.journal.rebuild());
        QCOMPARE(rowsOf(one.database.connection()), rows);
    }

    void whileTheOpeningEventIsMissingThereIsNoBooking()
    {
        Chaos chaos(3);
        for (int i = 0; i < 5; ++i)
            chaos.act();
        QVERIFY(!foldBooking(chaos.all.sliced(1)));
        QVERIFY(!foldBooking({}));
    }
};

QTEST_GUILESS_MAIN(TestBookingFolding)
#include "tst_bookingfolding.moc"
