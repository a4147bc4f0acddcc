// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "bookingsupport.h"

#include "model/bookings/samebookings.h"

#include <QTest>

using namespace Qt::StringLiterals;

// A booking that is recorded twice is noticed; one that only resembles another is not.
class TestSameBookings final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Partnership> m_p;

    [[nodiscard]] QStringList same(const Booking &request) { return *m_p->desk(Partnership::office()).sameBookings(request); }
    [[nodiscard]] Booking sent(const Booking &request) { return *m_p->desk(Partnership::office()).send(request); }

private slots:
    void init() { m_p = std::make_unique<Partnership>(); }

    void theSamePeopleOnTheSameDayAreNoticed()
    {
        QCOMPARE(same(Partnership::request()), QStringList());
        const Booking first = sent(Partnership::request());
        Booking again = Partnership::request();
        again.colleague.name = u"danuta "_s;
        again.section1.issue = u"Said in other words."_s;
        again.terms[0].visits = {Partnership::visit(QDate(2026, 12, 8), 60)}; // the second of its days
        QCOMPARE(same(again), QStringList{first.reference});
        QCOMPARE(sameBookingsText(again, same(again)), u"A booking of the same people on the same day exists: %1."_s.arg(first.reference));
    }

    void aBookingIsNotItsOwnDouble()
    {
        const Booking first = sent(Partnership::request());
        QCOMPARE(same(first), QStringList());
        const Booking second = sent(Partnership::request());
        QCOMPARE(same(first), QStringList{second.reference});
    }

    void whatDiffersIsAnotherBooking_data()
    {
        QTest::addColumn<QString>("what");
        for (const QString &what : {u"day"_s, u"colleague"_s, u"academy"_s, u"turned round"_s, u"no dates"_s})
            QTest::newRow(qPrintable(what)) << what;
    }

    void whatDiffersIsAnotherBooking()
    {
        QFETCH(QString, what);
        [[maybe_unused]] const Booking first = sent(Partnership::request());
        Booking other = Partnership::request();
        if (what == u"day"_s)
            other.terms[0].visits = {Partnership::visit(QDate(2026, 12, 2), 180)};
        else if (what == u"colleague"_s)
            other.colleague.name = u"Piotr"_s;
        else if (what == u"academy"_s)
            other.providing = {3, u"Abbot Hill"_s, {}, {}};
        else if (what == u"turned round"_s)
            std::swap(other.requesting, other.providing);
        else
            other.terms[0].visits.clear();
        QCOMPARE(same(other), QStringList());
    }

    void whatCameToNothingDoesNotCount()
    {
        const Booking first = sent(Partnership::request());
        QVERIFY(m_p->desk(Partnership::office()).withdraw(first.record));
        QCOMPARE(same(Partnership::request()), QStringList());
    }

    void withoutDatesTheSameIssueIsNoticed()
    {
        Booking undated = Partnership::request();
        undated.terms[0].visits.clear();
        const Booking first = sent(undated);
        QCOMPARE(same(undated), QStringList{first.reference});
        QVERIFY(sameBookingsText(undated, same(undated)).contains(u"about the same issue"_s));
        undated.section1.issue = u"Something else."_s;
        QCOMPARE(same(undated), QStringList());
    }

    void academiesOutsideTheDirectoryAreKnownByTheirNames()
    {
        Booking request = Partnership::request();
        request.providing = {0, u"Elsewhere Primary"_s, {}, {}};
        const Booking first = sent(request);
        QCOMPARE(same(request), QStringList{first.reference});
        request.providing.school = u"Nowhere Primary"_s;
        QCOMPARE(same(request), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestSameBookings)
#include "tst_samebookings.moc"
