// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/rules.h"

#include <QFile>
#include <QHash>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QList<std::pair<Capacity, QString>> shortNames{
    {Capacity::Outsider, u"none"_s},           {Capacity::RequesterStaff, u"Rs"_s},      {Capacity::RequesterOffice, u"Ro"_s},
    {Capacity::RequesterDelegate, u"Rd"_s},    {Capacity::RequesterPrincipal, u"Rp"_s},  {Capacity::ProviderStaff, u"Ps"_s},
    {Capacity::ProviderOffice, u"Po"_s},       {Capacity::ProviderDelegate, u"Pd"_s},    {Capacity::ProviderPrincipal, u"Pp"_s},
    {Capacity::RegionalDirector, u"RD"_s},     {Capacity::DevelopmentDirector, u"DD"_s}, {Capacity::ProvidersDirector, u"PD"_s}};

const QStringList stateNames{u"draft"_s, u"sent"_s, u"seen"_s, u"accepted"_s, u"countered-by-provider"_s, u"countered-by-requester"_s,
                             u"agreed"_s, u"completed"_s, u"evaluated"_s, u"closed"_s, u"declined"_s, u"withdrawn"_s,
                             u"cancelled-by-requester"_s, u"cancelled-by-provider"_s, u"cancelled-by-circumstances"_s, u"disputed"_s};

const QStringList actionNames{u"send"_s, u"see"_s, u"accept"_s, u"decline"_s, u"counter"_s, u"agree"_s, u"plan-visits"_s, u"move-visit"_s,
                              u"confirm-visit"_s, u"review"_s, u"complete"_s, u"evaluate"_s, u"comment"_s, u"follow-up"_s,
                              u"write-section-3"_s, u"waive-section-3"_s, u"share-section-3"_s, u"withdraw"_s, u"cancel"_s,
                              u"cancel-for-circumstances"_s, u"dispute"_s, u"decide"_s, u"fill-office"_s, u"flag-case-study"_s,
                              u"record-for-other"_s, u"undo"_s, u"consent-to-case-study"_s, u"release-case-study"_s};

// A cell of the table: who may, and in brackets who may besides after their answer was written down by somebody else.
QString cell(BookingAction action, BookingState state)
{
    QStringList always;
    QStringList afterwards;
    for (const auto &[capacity, name] : shortNames) {
        if (whoMay(action, state).testFlag(capacity))
            always.append(name);
        else if (whoMay(action, state, true).testFlag(capacity))
            afterwards.append(name);
    }
    QString result = always.join(u' ');
    if (!afterwards.isEmpty())
        result += (result.isEmpty() ? u"("_s : u" ("_s) + afterwards.join(u' ') + u')';
    return result.isEmpty() ? u"-"_s : result;
}

QString table()
{
    QString text = u"state\taction\twho\n"_s;
    for (int state = 0; state < bookingStateCount; ++state) {
        for (int action = 0; action < bookingActionCount; ++action)
            text += u"%1\t%2\t%3\n"_s.arg(stateNames.at(state), actionNames.at(action),
                                          cell(static_cast<BookingAction>(action), static_cast<BookingState>(state)));
    }
    return text;
}

// Who takes down what their principal said: a line for each state and action in which somebody does.
QString takenDownTable()
{
    QString text = u"state\taction\twho\n"_s;
    for (int state = 0; state < bookingStateCount; ++state) {
        for (int action = 0; action < bookingActionCount; ++action) {
            QStringList who;
            for (const auto &[capacity, name] : shortNames) {
                if (wayOf(static_cast<BookingAction>(action), static_cast<BookingState>(state), capacity) == Way::TakenDown)
                    who.append(name);
            }
            if (!who.isEmpty())
                text += u"%1\t%2\t%3\n"_s.arg(stateNames.at(state), actionNames.at(action), who.join(u' '));
        }
    }
    return text;
}

bool everyStateSays(BookingAction action, Capacity capacity)
{
    for (int state = 0; state < bookingStateCount; ++state) {
        if (whoMay(action, static_cast<BookingState>(state), true).testFlag(capacity))
            return true;
    }
    return false;
}

} // namespace

class TestRules : public QObject
{
    Q_OBJECT

private slots:
    // The file is read and changed by people: 16 states x 28 actions, each cell naming who may; all others are refused.
    void everyStateActionAndRoleIsAsTheTableSays()
    {
        QFile file(QStringLiteral(LP_TEST_DATA "/bookings/who-may.tsv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList expected = QString::fromUtf8(file.readAll()).split(u'\n');
        const QStringList actual = table().split(u'\n');
        QCOMPARE(actual.size(), bookingStateCount * bookingActionCount + 2);
        for (qsizetype i = 0; i < actual.size(); ++i)
            QCOMPARE(actual.at(i), expected.value(i));
        QCOMPARE(expected.size(), actual.size());
    }

    // Another file that people read: where an office without delegation writes down its principal's answer.
    void whatAnOfficeTakesDownIsAsTheTableSays()
    {
        QFile file(QStringLiteral(LP_TEST_DATA "/bookings/who-takes-down.tsv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList expected = QString::fromUtf8(file.readAll()).split(u'\n');
        const QStringList actual = takenDownTable().split(u'\n');
        for (qsizetype i = 0; i < qMax(actual.size(), expected.size()); ++i)
            QCOMPARE(actual.value(i), expected.value(i));
    }

    void whatIsOnesOwnIsNotTakenDown()
    {
        for (const auto &[capacity, name] : shortNames) {
            for (int state = 0; state < bookingStateCount; ++state) {
                for (int action = 0; action < bookingActionCount; ++action) {
                    const bool isOwn = whoMay(static_cast<BookingAction>(action), static_cast<BookingState>(state)).testFlag(capacity);
                    const Way way = wayOf(static_cast<BookingAction>(action), static_cast<BookingState>(state), capacity);
                    QCOMPARE(way == Way::Own, isOwn);
                    const bool isOffice = capacity == Capacity::RequesterOffice || capacity == Capacity::ProviderOffice;
                    // Consent to be a case study is the one thing that is not delegated with sections 1 and 2.
                    const bool isDelegate = capacity == Capacity::RequesterDelegate || capacity == Capacity::ProviderDelegate;
                    const bool isConsent = static_cast<BookingAction>(action) == BookingAction::ConsentToCaseStudy;
                    QVERIFY(isOffice || (isDelegate && isConsent) || way != Way::TakenDown);
                }
            }
        }
    }

    void noOfficeEverTouchesSection3()
    {
        for (const Capacity office : {Capacity::RequesterOffice, Capacity::RequesterDelegate, Capacity::RequesterStaff, Capacity::ProviderOffice,
                                      Capacity::ProviderDelegate, Capacity::ProviderStaff, Capacity::ProvidersDirector, Capacity::Outsider}) {
            for (const BookingAction action : {BookingAction::WriteSection3, BookingAction::WaiveSection3, BookingAction::ShareSection3})
                QVERIFY(!everyStateSays(action, office));
            Booking booking;
            booking.section3.isForProvider = true;
            QVERIFY(!mayReadSection3(office, booking));
        }
        QVERIFY(!canBeRecordedForOther(BookingAction::WriteSection3));
    }

    void theProvidingPrincipalReadsSection3OnlyWhenIncluded()
    {
        Booking booking;
        QVERIFY(!mayReadSection3(Capacity::ProviderPrincipal, booking));
        booking.section3.isForProvider = true;
        QVERIFY(mayReadSection3(Capacity::ProviderPrincipal, booking));
        for (const Capacity reader : {Capacity::RequesterPrincipal, Capacity::RegionalDirector, Capacity::DevelopmentDirector})
            QVERIFY(mayReadSection3(reader, Booking()));
    }

    void onlyTheProvidingSideAcceptsAndOnlyTheRequestingSideEvaluates()
    {
        for (const auto &[capacity, name] : shortNames) {
            if (everyStateSays(BookingAction::Accept, capacity) || everyStateSays(BookingAction::Decline, capacity))
                QCOMPARE(sideOf(capacity), Side::Providing);
            if (everyStateSays(BookingAction::Evaluate, capacity) || everyStateSays(BookingAction::Withdraw, capacity))
                QCOMPARE(sideOf(capacity), Side::Requesting);
        }
    }

    void anOutsiderMayNothing()
    {
        for (int action = 0; action < bookingActionCount; ++action)
            QVERIFY(!everyStateSays(static_cast<BookingAction>(action), Capacity::Outsider));
    }

    void whoSomebodyIsFollowsFromRoleSchoolAndRegion_data()
    {
        QTest::addColumn<Identity>("identity");
        QTest::addColumn<bool>("delegated");
        QTest::addColumn<int>("capacity");
        const auto row = [](const char *name, const Identity &identity, bool delegated, Capacity capacity) {
            QTest::newRow(name) << identity << delegated << static_cast<int>(capacity);
        };
        row("principal", {u"A"_s, u"principal"_s, 1, {}, u"West"_s}, false, Capacity::RequesterPrincipal);
        row("their principal", {u"A"_s, u"principal"_s, 2, {}, u"East"_s}, false, Capacity::ProviderPrincipal);
        row("a principal elsewhere", {u"A"_s, u"principal"_s, 3, {}, u"West"_s}, true, Capacity::Outsider);
        row("office", {u"A"_s, u"office"_s, 1, {}, {}}, false, Capacity::RequesterOffice);
        row("office, delegated", {u"A"_s, u"office"_s, 1, {}, {}}, true, Capacity::RequesterDelegate);
        row("their office, delegated", {u"A"_s, u"office"_s, 2, {}, {}}, true, Capacity::ProviderDelegate);
        row("staff are never delegates", {u"A"_s, u"staff"_s, 1, {}, {}}, true, Capacity::RequesterStaff);
        row("their staff", {u"A"_s, u"staff"_s, 2, {}, {}}, false, Capacity::ProviderStaff);
        row("regional director", {u"A"_s, u"regional-director"_s, 0, {}, u"West"_s}, false, Capacity::RegionalDirector);
        row("the provider's director", {u"A"_s, u"regional-director"_s, 1, {}, u"East"_s}, false, Capacity::ProvidersDirector);
        row("another region's", {u"A"_s, u"regional-director"_s, 1, {}, u"North"_s}, false, Capacity::Outsider);
        row("director of no region", {u"A"_s, u"regional-director"_s, 1, {}, {}}, false, Capacity::Outsider);
        row("development director", {u"A"_s, u"development-director"_s, 3, {}, {}}, false, Capacity::DevelopmentDirector);
        row("nobody said", {u"A"_s, {}, 1, {}, {}}, false, Capacity::Outsider);
        row("no school", {u"A"_s, u"principal"_s, 0, {}, {}}, false, Capacity::Outsider);
    }

    void whoSomebodyIsFollowsFromRoleSchoolAndRegion()
    {
        QFETCH(Identity, identity);
        QFETCH(bool, delegated);
        QFETCH(int, capacity);
        Booking booking;
        booking.requesting = {1, u"Harbour Lane"_s, u"West"_s, {}};
        booking.providing = {2, u"Millbrook"_s, u"East"_s, {}};
        QCOMPARE(static_cast<int>(capacityOf(identity, booking, delegated)), capacity);
    }

    void beforeAnybodyIsChosenSectionsOneAndTwoAreReadAndNothingElse_data()
    {
        QTest::addColumn<Identity>("identity");
        QTest::addColumn<bool>("hasOwn");
        QTest::addColumn<bool>("reads");
        const auto row = [](const char *name, const Identity &identity, bool hasOwn, bool reads) { QTest::newRow(name) << identity << hasOwn << reads; };
        row("nobody", {}, false, true);
        row("a name only", {u"A"_s, {}, 0, {}, {}}, false, true);
        row("a name and a school", {u"A"_s, {}, 3, {}, u"South"_s}, false, true);
        row("a role without a school", {u"A"_s, u"office"_s, 0, {}, {}}, false, false);
        row("a director of no region", {u"A"_s, u"regional-director"_s, 0, {}, {}}, false, false);
        row("another school", {u"A"_s, u"principal"_s, 3, {}, u"South"_s}, true, false);
        row("another region", {u"A"_s, u"regional-director"_s, 0, {}, u"South"_s}, true, false);
        row("a school that takes part", {u"A"_s, u"staff"_s, 4, {}, u"South"_s}, true, true);
        row("staff", {u"A"_s, u"staff"_s, 1, {}, u"West"_s}, true, true);
        row("the region", {u"A"_s, u"regional-director"_s, 0, {}, u"East"_s}, true, true);
        row("the development director", {u"A"_s, u"development-director"_s, 0, {}, {}}, true, true);
    }

    void beforeAnybodyIsChosenSectionsOneAndTwoAreReadAndNothingElse()
    {
        QFETCH(Identity, identity);
        Booking booking;
        booking.requesting = {1, u"Harbour Lane"_s, u"West"_s, {}};
        booking.providing = {2, u"Millbrook"_s, u"East"_s, {}};
        booking.receiving = {{4, u"Fernhill"_s, {}, {}}};
        QTEST(hasOwnBookings(identity), "hasOwn");
        QTEST(mayReadSections(identity, booking), "reads");
        if (!identity.role.isEmpty())
            return;
        const Capacity capacity = capacityOf(identity, booking, false);
        QVERIFY(!mayReadSection3(capacity, booking));
        for (int action = 0; action < bookingActionCount; ++action) {
            for (int state = 0; state < bookingStateCount; ++state)
                QVERIFY(wayOf(static_cast<BookingAction>(action), static_cast<BookingState>(state), capacity) == Way::Closed);
        }
    }

    void everyActionHasAKindOfItsOwn()
    {
        QStringList kinds;
        for (int action = 0; action < bookingActionCount; ++action) {
            const QString kind = kindOf(static_cast<BookingAction>(action));
            if (static_cast<BookingAction>(action) == BookingAction::RecordForOther) {
                QVERIFY(kind.isEmpty()); // it is recorded as the action that it is about
                continue;
            }
            bool known = false;
            QCOMPARE(static_cast<int>(actionOfKind(kind, &known)), action);
            QVERIFY(known && kind.startsWith(u"booking."_s) && bookingKinds().contains(kind));
            kinds.append(kind);
        }
        QCOMPARE(kinds.removeDuplicates(), 0);
        bool known = true;
        [[maybe_unused]] const auto action = actionOfKind(u"booking.painted"_s, &known);
        QVERIFY(!known);
    }

    void cancelIsShownBeforeDeclineAndDeclineBeforeAccept()
    {
        QVERIFY(rankOf(BookingState::CancelledByCircumstances) > rankOf(BookingState::Declined));
        QVERIFY(rankOf(BookingState::Withdrawn) > rankOf(BookingState::Declined));
        QVERIFY(rankOf(BookingState::Declined) > rankOf(BookingState::Accepted));
        QVERIFY(rankOf(BookingState::Disputed) > rankOf(BookingState::CancelledByRequester));
        QSet<int> ranks;
        for (int state = 0; state < bookingStateCount; ++state)
            ranks.insert(rankOf(static_cast<BookingState>(state)));
        QCOMPARE(ranks.size(), bookingStateCount);
    }

    void whatHasLeftTheHouseIsNotUndone()
    {
        QVERIFY(!canBeUndone(BookingAction::Send));
        QVERIFY(!canBeUndone(BookingAction::Undo));
        QVERIFY(!canBeUndone(BookingAction::WriteSection3));
        QVERIFY(canBeUndone(BookingAction::Accept));
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
