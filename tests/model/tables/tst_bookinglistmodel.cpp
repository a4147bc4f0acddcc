// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "tests/model/bookings/bookingsupport.h"

#include "model/store/sql.h"
#include "model/tables/bookinglistmodel.h"
#include "model/tables/bookingtimeline.h"
#include "model/tables/termscomparison.h"
#include "model/tables/bookingwords.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class TestBookingListModel : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_model.reset();
        m_p = std::make_unique<Partnership>();
        m_bookings = std::make_unique<BookingRepository>(m_p->database.connection());
        m_model = std::make_unique<BookingListModel>(*m_bookings, m_p->clock);
        const bool isCounted = QByteArrayList{"moreIsReadOnlyWhenItIsWanted", "whatIsGoneMeanwhileIsNotAskedForAgain"}.contains(QTest::currentTestFunction()); // the tester fetches all by itself
        if (!isCounted)
            new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
    }

    void cleanup()
    {
        m_model.reset();
        m_bookings.reset();
    }

    void bothSchoolsReadTheSameBookingTheirWay()
    {
        const QByteArray record = send(u"Early reading"_s);

        QVERIFY(m_model->show({}, 1));
        QCOMPARE(m_model->rowCount(), 1);
        QCOMPARE(m_model->index(0, BookingListModel::TitleColumn).data().toString(), u"Early reading"_s);
        QCOMPARE(m_model->index(0, BookingListModel::PartiesColumn).data().toString(), u"Millbrook Quay, Danuta"_s);
        QCOMPARE(m_model->index(0, 0).data(Qt::AccessibleTextRole).toString(), u"Early reading, Millbrook Quay, Danuta, Sent"_s);
        QVERIFY(m_model->show({}, 2));
        QCOMPARE(m_model->index(0, BookingListModel::PartiesColumn).data().toString(), u"Harbour Lane asks us"_s);
        QCOMPARE(m_model->rowOf(record), 0);
        QCOMPARE(m_model->rowOf("nobody"), -1);
    }

    void moreIsReadOnlyWhenItIsWanted()
    {
        for (int i = 0; i < BookingListModel::pageSize + 5; ++i)
            (void)send(u"Theme %1"_s.arg(i));

        QVERIFY(m_model->show({}, 1));

        QCOMPARE(m_model->rowCount(), BookingListModel::pageSize);
        QCOMPARE(m_model->total(), BookingListModel::pageSize + 5);
        QVERIFY(m_model->canFetchMore({}));
        m_model->fetchMore({});
        QCOMPARE(m_model->rowCount(), BookingListModel::pageSize + 5);
        QVERIFY(!m_model->canFetchMore({}));
        QVERIFY(m_model->refresh());
        QCOMPARE(m_model->rowCount(), BookingListModel::pageSize + 5); // the place in the list is kept
    }

    void whatTwoPcsImportedIsMarkedAndCountedOnce()
    {
        const QByteArray one = send(u"Early reading"_s);
        const QByteArray other = send(u"Early reading"_s);
        QVERIFY(sql::run(m_p->database.connection(), u"UPDATE booking SET same_as = ? WHERE record = ?"_s, {one, other}));
        QVERIFY(m_model->show({}, 1));
        QCOMPARE(m_model->rowCount(), 2);
        QCOMPARE(m_model->counted(), 1);
        const QString reference = BookingRepository(m_p->database.connection()).booking(one)->reference;
        const QModelIndex marked = m_model->index(m_model->rowOf(other), 0);
        QCOMPARE(marked.data(BookingListModel::NextRole).toString(), u"Same as "_s + reference);
        QVERIFY(marked.data(Qt::AccessibleTextRole).toString().endsWith(reference));
        QVERIFY(!m_model->index(m_model->rowOf(one), 0).data(BookingListModel::NextRole).toString().contains(u"Same"_s));
        QVERIFY(sql::run(m_p->database.connection(), u"UPDATE booking SET same_as = NULL, decide_with = ? WHERE record = ?"_s, {one, other}));
        QVERIFY(m_model->refresh());
        QCOMPARE(m_model->counted(), 2);
        QCOMPARE(m_model->index(m_model->rowOf(other), 0).data(BookingListModel::NextRole).toString(), u"Needs a decision"_s);
    }

    void whatIsGoneMeanwhileIsNotAskedForAgain()
    {
        for (int i = 0; i < BookingListModel::pageSize + 1; ++i)
            (void)send(u"Theme %1"_s.arg(i));
        QVERIFY(m_model->show({}, 1));
        QVERIFY(m_model->canFetchMore({}));
        QVERIFY(sql::run(m_p->database.connection(), u"DELETE FROM booking WHERE record=(SELECT max(record) FROM booking)"_s));

        m_model->fetchMore({});

        QCOMPARE(m_model->rowCount(), BookingListModel::pageSize);
        QVERIFY(!m_model->canFetchMore({}));
    }

    void theListIsSortedAsAsked()
    {
        Booking other = Partnership::request();
        other.providing = {3, u"Abbot Hill"_s, u"South West"_s, {}};
        QVERIFY(m_p->desk(Partnership::office()).send(other));
        (void)send(u"Early reading"_s);

        BookingFilter filter;
        filter.order = BookingOrder::Providing;
        QVERIFY(m_model->show(filter, 1));

        QCOMPARE(m_model->index(0, BookingListModel::PartiesColumn).data().toString(), u"Abbot Hill, Danuta"_s);
        QCOMPARE(m_bookings->regions().value(), (QStringList{u"North East"_s, u"South West"_s}));
    }

    void aMisspeltWordFindsWhatWasMeant_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("correction");
        const QString instead = u"Showing bookings for \u2018%1\u2019 instead of \u2018%2\u2019."_s;
        QTest::newRow("as it stands") << u"danuta"_s << QString();
        QTest::newRow("part of a word") << u"anut"_s << QString();
        QTest::newRow("words apart") << u"reading danuta"_s << QString();
        QTest::newRow("a person") << u"danuda"_s << instead.arg(u"Danuta"_s, u"danuda"_s);
        QTest::newRow("an academy") << u"milbrook quay"_s << instead.arg(u"Millbrook"_s, u"milbrook"_s);
        QTest::newRow("a theme") << u"raeding"_s << instead.arg(u"reading"_s, u"raeding"_s);
        QTest::newRow("an issue") << u"fonics groups"_s << instead.arg(u"Phonics"_s, u"fonics"_s);
        QTest::newRow("two words") << u"danuda raeding"_s << instead.arg(u"Danuta reading"_s, u"danuda raeding"_s);
        QTest::newRow("a beginning") << u"differantl"_s << instead.arg(u"differently"_s, u"differantl"_s);
        QTest::newRow("accents left out") << u"zoe"_s << QString();
    }

    void aMisspeltWordFindsWhatWasMeant()
    {
        QFETCH(QString, text);
        Booking other = Partnership::request();
        other.colleague.name = u"Zo\u00EB Muller"_s;
        other.section1.theme = u"Music"_s;
        other.section1.issue = u"Choir."_s;
        QVERIFY(m_p->desk(Partnership::office()).send(other));
        (void)send(u"Early reading"_s);
        BookingFilter filter;
        filter.text = text;

        QVERIFY(m_model->show(filter, 1));

        QCOMPARE(m_model->total(), text == u"milbrook quay"_s ? 2 : 1); // both are with that academy
        QTEST(m_model->correction(), "correction");
    }

    void aMisspeltNameInTheFilterIsPutRightAndNonsenseFindsNothing()
    {
        (void)send(u"Early reading"_s);
        BookingFilter filter;
        filter.person = u"Dannuta"_s;
        QVERIFY(m_model->show(filter, 1));
        QCOMPARE(m_model->total(), 1);
        QVERIFY(m_model->correction().contains(u"Danuta"_s));
        filter.person.clear();
        filter.text = u"kiln"_s;
        QVERIFY(m_model->show(filter, 1));
        QCOMPARE(m_model->total(), 0);
        QCOMPARE(m_model->correction(), QString());
        (void)send(u"Kiln firing"_s); // recorded since: it is known at once
        filter.text = u"kilm"_s;
        QVERIFY(m_model->show(filter, 1));
        QCOMPARE(m_model->total(), 1);
    }

    void ofAPastedPageTheFirstWordsAreSearchedFor()
    {
        (void)send(u"Early reading"_s);
        BookingFilter filter;
        filter.text = u"reading "_s.repeated(40) + u"kiln "_s.repeated(20'000);
        QVERIFY(m_model->show(filter, 1));
        QCOMPARE(m_model->total(), 1);
        const auto listed = m_bookings->list(filter, m_p->clock.today());
        QVERIFY2(listed, qPrintable(listed ? QString() : listed.error().detail.left(200)));
        QCOMPARE(listed->size(), 1);
    }

    void theTimelineSaysWhoInWhichRoleAndForWhom()
    {
        const QByteArray record = send(u"Early reading"_s);
        const OnBehalf behalf{Side::Providing, u"Mr Okafor"_s, u"telephone"_s, QDate(2026, 11, 20)};
        QVERIFY(m_p->desk(Partnership::office()).accept(record, {u"They are glad to."_s, {}, behalf}));
        const Booking booking = *m_bookings->bookingWithHistory(record);

        const QList<TimelineEntry> entries = timelineOf(booking, m_p->clock.today());

        QCOMPARE(entries.size(), 4); // two visits to come, accepted, sent
        QCOMPARE(entries.at(0).what, u"Visit 2 of 2"_s);
        QCOMPARE(entries.at(0).look, TimelineEntry::Look::Planned);
        QCOMPARE(entries.at(2).what, u"Accepted by Millbrook Quay"_s);
        QCOMPARE(entries.at(2).details, (QStringList{u"Ruth, Office, Harbour Lane"_s,
                                                     u"Mr Okafor said so by telephone on 20 Nov 2026. Recorded by Harbour Lane"_s,
                                                     u"They are glad to."_s}));
        QCOMPARE(entries.at(3).what, u"Sent by Harbour Lane"_s);
    }

    void aPastVisitWaitsToBeConfirmed()
    {
        const Booking booking = *m_bookings->bookingWithHistory(send(u"Early reading"_s));

        const QList<TimelineEntry> entries = timelineOf(booking, QDate(2026, 12, 2));

        QCOMPARE(entries.at(1).what, u"Visit 1 of 2, not yet confirmed"_s);
        QCOMPARE(entries.at(1).look, TimelineEntry::Look::Missing);
    }

    void aContestedVisitWaitsEvenWhenAllIsOver()
    {
        Booking booking = *m_bookings->bookingWithHistory(send(u"Early reading"_s));
        booking.state = booking.shownFirst = BookingState::Closed;
        for (Visit &visit : booking.visits)
            visit.status = Visit::Status::Delivered;
        QCOMPARE(timelineOf(booking, m_p->clock.today()).first().what, u"Sent by Harbour Lane"_s);
        booking.visits[0].isContested = true;

        const TimelineEntry entry = timelineOf(booking, m_p->clock.today()).first();

        QCOMPARE(entry.what, u"Visit 1 of 2"_s);
        QCOMPARE(entry.look, TimelineEntry::Look::Missing);
        QCOMPARE(entry.details.last(), u"The two academies said different things about it"_s);
    }

    void bothVersionsOfNegotiatedTermsStandInTheTimeline()
    {
        const QByteArray record = send(u"Early reading"_s);
        Terms terms = Partnership::request().terms.first();
        terms.cost.dayRate = 30000;
        QVERIFY(m_p->desk(Partnership::theirPrincipal()).counter(record, terms));

        const QList<TimelineEntry> entries = timelineOf(*m_bookings->bookingWithHistory(record), m_p->clock.today());

        const auto proposed = std::ranges::find(entries, u"Millbrook Quay proposed other terms"_s, &TimelineEntry::what);
        QVERIFY(proposed != entries.end());
        QVERIFY(proposed->details.at(1).startsWith(u"Proposed: "_s) && proposed->details.at(1).contains(u"£300.00"_s));
        QVERIFY(proposed->details.at(2).startsWith(u"Before: "_s) && proposed->details.at(2).contains(u"£350.00"_s));
    }

    void twoVersionsOfTermsStandSideBySide()
    {
        const QByteArray record = send(u"Early reading"_s);
        Booking first = *m_bookings->booking(record);
        QVERIFY(!hasTermsToCompare(first));
        first.state = BookingState::Disputed; // over the only terms that there are
        QVERIFY(!hasTermsToCompare(first));
        Terms terms = Partnership::request().terms.first();
        terms.visits.removeLast();
        terms.cost.dayRate = 30000;
        QVERIFY(m_p->desk(Partnership::theirPrincipal()).counter(record, terms));

        const Booking booking = *m_bookings->bookingWithHistory(record);
        QVERIFY(hasTermsToCompare(booking));
        const TermsComparison compared = compareTerms(booking, 0, 1);

        QCOMPARE(compared.before, u"Harbour Lane, 21 Nov 2026"_s);
        QCOMPARE(compared.now, u"Millbrook Quay, 21 Nov 2026"_s);
        const auto line = [&](const QString &what) { return *std::ranges::find(compared.lines, what, &TermsLine::what); };
        QCOMPARE(line(u"Dates"_s).before.count(u'\n'), 1);
        QCOMPARE(line(u"Dates"_s).now.count(u'\n'), 0);
        QVERIFY(line(u"Time"_s).before.endsWith(u"1 day"_s) && line(u"Time"_s).now.contains(u"0.5 days"_s));
        QCOMPARE(line(u"Total, net"_s).before, u"£350.00"_s);
        QCOMPARE(line(u"Total, net"_s).now, u"£150.00"_s);
        QVERIFY(line(u"Cost"_s).isChanged());
        QVERIFY(std::ranges::find(compared.lines, u"Travel"_s, &TermsLine::what) == compared.lines.end());
    }

    void theRoutingSlipNeverHoldsWordsOfSection3()
    {
        const QByteArray record = send(u"Early reading"_s);
        QVERIFY(m_p->desk(Partnership::theirOffice()).see(record));

        const QList<RoutingLine> lines = routingOf(*m_bookings->bookingWithHistory(record));

        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.at(0).details.at(1), u"Seen by Joan, Millbrook Quay, on 21 Nov 2026"_s);
        QVERIFY(!lines.at(1).isDone);
        QCOMPARE(lines.at(2).details, (QStringList{u"For the principal of Harbour Lane, to the two directors only"_s}));
    }

    void theRoutingSlipSaysWhoHasHadEachSection()
    {
        const QByteArray record = send(u"Early reading"_s);
        auto principal = m_p->desk(Partnership::principal());
        auto theirs = m_p->desk(Partnership::theirPrincipal());
        QVERIFY(theirs.accept(record) && principal.agree(record) && principal.complete(record));
        Section2 evaluation;
        evaluation.support = u"Well."_s;
        QVERIFY(principal.evaluate(record, evaluation));
        QVERIFY(theirs.comment(record, u"A pleasure."_s));
        QCOMPARE(slip(record, 1), (QStringList{u"Sent by Ama on 21 Nov 2026"_s, u"Commented by Millbrook Quay on 21 Nov 2026"_s}));
        QVERIFY(theirs.undo(record));
        QCOMPARE(slip(record, 1), QStringList{u"Sent by Ama on 21 Nov 2026"_s}); // what was taken back was not had
        Section3Words words;
        words.nextSteps = u"CANARY"_s;
        QVERIFY(principal.writeSection3(record, words));
        QCOMPARE(slip(record, 2).last(), u"With the two directors only"_s);
        QVERIFY(principal.shareSection3(record, true));
        QCOMPARE(slip(record, 2).last(), u"With the two directors, and with Millbrook Quay"_s);
        QVERIFY(!slip(record, 2).join(u' ').contains(u"CANARY"_s));
    }

    void stepsFollowTheState()
    {
        const QByteArray record = send(u"Early reading"_s);
        QCOMPARE(stepsOf(*m_bookings->booking(record), m_p->clock.today()).current, 0);
        QVERIFY(m_p->desk(Partnership::theirPrincipal()).counter(record, Terms()));
        const BookingSteps negotiated = stepsOf(*m_bookings->booking(record), m_p->clock.today());
        QCOMPARE(negotiated.names.at(negotiated.current), u"Being negotiated"_s);
        QVERIFY(m_p->desk(Partnership::theirPrincipal()).decline(record, {u"dates"_s}));
        QVERIFY(stepsOf(*m_bookings->booking(record), m_p->clock.today()).isBroken);
    }

private:
    QStringList slip(const QByteArray &record, qsizetype section) const { return routingOf(*m_bookings->bookingWithHistory(record)).at(section).details; }

    QByteArray send(const QString &theme)
    {
        Booking request = Partnership::request();
        request.section1.theme = theme;
        const auto sent = m_p->desk(Partnership::office()).send(request);
        return sent ? sent->record : QByteArray();
    }

    std::unique_ptr<Partnership> m_p;
    std::unique_ptr<BookingRepository> m_bookings;
    std::unique_ptr<BookingListModel> m_model;
};

QTEST_GUILESS_MAIN(TestBookingListModel)
#include "tst_bookinglistmodel.moc"
