// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/ratecard.h"

#include "model/bookings/draftstore.h"
#include "model/bookings/textguard.h"
#include "tests/model/bookings/bookingsupport.h"

#include <QCborArray>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

Rate rate(const QString &name, QDate from, QDate to = {}, qint64 pence = 35'000)
{
    return {0, name, from, to, pence, 360, 1500, true, u"Board of May"_s};
}

} // namespace

class TestRateCard final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_p = std::make_unique<Partnership>(); }
    void onlyRatesInForceOnTheDayAreOffered();
    void allRatesAreListedByNameAndDay();
    void aRateThatIsChangedKeepsItsPlace();
    void aRateThatIsRemovedIsGone();
    void aRateThatCannotBeIsRefused_data();
    void aRateThatCannotBeIsRefused();
    void aCostNamesTheRateItComesFrom();
    void theNewestDraftOfAFormIsFound();
    void aNearMissOfAPupilNumberIsWarnedOf();

private:
    RateCard card() const { return RateCard(m_p->database.connection()); }

    std::unique_ptr<Partnership> m_p;
};

void TestRateCard::onlyRatesInForceOnTheDayAreOffered()
{
    QVERIFY(card().save(rate(u"SLE"_s, QDate(2025, 9, 1), QDate(2026, 8, 31))));
    QVERIFY(card().save(rate(u"SLE"_s, QDate(2026, 9, 1), {}, 36'000)));

    const auto amountOn = [this](QDate day) {
        const auto rates = card().ratesOn(day);
        return rates && rates->size() == 1 ? rates->first().pencePerDay : -1;
    };

    QCOMPARE(amountOn(QDate(2025, 9, 1)), 35'000); // the first day counts
    QCOMPARE(amountOn(QDate(2026, 8, 31)), 35'000); // and the last
    QCOMPARE(amountOn(QDate(2026, 9, 1)), 36'000);
    QCOMPARE(amountOn(QDate(2030, 1, 1)), 36'000);
    QCOMPARE(card().ratesOn(QDate(2025, 8, 31))->size(), 0);
}

void TestRateCard::allRatesAreListedByNameAndDay()
{
    const Rate later = rate(u"SLE"_s, QDate(2026, 9, 1));
    const Rate earlier = rate(u"SLE"_s, QDate(2025, 9, 1), QDate(2026, 8, 31));
    for (const Rate &one : {later, rate(u"LLE"_s, QDate(2026, 9, 1)), earlier})
        QVERIFY(card().save(one));

    const auto rates = card().allRates();

    QVERIFY(rates);
    QCOMPARE(rates->size(), 3);
    QCOMPARE(rates->at(0).name, u"LLE"_s);
    Rate expected = earlier;
    expected.id = rates->at(1).id;
    QCOMPARE(rates->at(1), expected);
    QCOMPARE(rates->at(2).from, later.from);
}

void TestRateCard::aRateThatIsChangedKeepsItsPlace()
{
    Rate held = rate(u"SLE"_s, QDate(2026, 9, 1));
    held.id = card().save(held).value_or(0);
    held.pencePerDay = 40'000;

    QCOMPARE(card().save(held).value_or(0), held.id);

    QCOMPARE(card().allRates().value_or(QList<Rate>()), QList<Rate>{held});
}

void TestRateCard::aRateThatIsRemovedIsGone()
{
    const qint64 gone = card().save(rate(u"SLE"_s, QDate(2026, 9, 1))).value_or(0);
    QVERIFY(card().save(rate(u"LLE"_s, QDate(2026, 9, 1))));

    QVERIFY(card().remove(gone));

    const auto rates = card().allRates();
    QCOMPARE(rates->size(), 1);
    QCOMPARE(rates->first().name, u"LLE"_s);
}

void TestRateCard::aRateThatCannotBeIsRefused_data()
{
    QTest::addColumn<Rate>("refused");
    const QDate day(2026, 9, 1);
    QTest::newRow("without a name") << rate(u" "_s, day);
    QTest::newRow("without a first day") << rate(u"SLE"_s, {});
    QTest::newRow("that ends before it begins") << rate(u"SLE"_s, day, day.addDays(-1));
    QTest::newRow("of less than nothing") << rate(u"SLE"_s, day, {}, -1);
    Rate timeless = rate(u"SLE"_s, day);
    timeless.minutesPerDay = 0;
    QTest::newRow("with a day of no length") << timeless;
    Rate greedy = rate(u"SLE"_s, day);
    greedy.brokerageBasisPoints = 10'001;
    QTest::newRow("with more brokerage than there is") << greedy;
    QTest::newRow("that names a pupil") << rate(u"SLE for B801200005001"_s, day);
}

void TestRateCard::aRateThatCannotBeIsRefused()
{
    QFETCH(Rate, refused);

    const auto saved = card().save(refused);

    QVERIFY(!saved);
    QCOMPARE(saved.error().code, Error::Code::InvalidInput);
    QCOMPARE(card().allRates()->size(), 0);
}

void TestRateCard::aCostNamesTheRateItComesFrom()
{
    const Cost cost = costFrom(rate(u"SLE"_s, QDate(2026, 9, 1)));

    QCOMPARE(cost.basis, u"day-rate"_s);
    QCOMPARE(cost.rateCard, u"SLE, 2026-09-01"_s);
    QCOMPARE(totalsOf(cost, 180).support, 17'500);
    QCOMPARE(cost.brokerageBasisPoints, 1500);
    QVERIFY(cost.brokerageOnTop);
}

void TestRateCard::theNewestDraftOfAFormIsFound()
{
    DraftStore store(m_p->database.connection(), m_p->clock);
    const QByteArray booking(16, 'b');
    Draft draft;
    draft.kind = u"section2"_s;
    draft.booking = booking;
    draft.request = Partnership::request();
    const auto first = store.save(draft, Partnership::office());
    QVERIFY(first);

    QCOMPARE(store.draftFor(booking, u"section2"_s)->id, first->id);
    QCOMPARE(store.draftFor(booking, u"follow-up"_s).error().code, Error::Code::NotFound);
    QCOMPARE(store.draftFor(QByteArray(16, 'c'), u"section2"_s).error().code, Error::Code::NotFound);
    QVERIFY(store.discard(first->id));
    QVERIFY(!store.draftFor(booking, u"section2"_s));
}

void TestRateCard::aNearMissOfAPupilNumberIsWarnedOf()
{
    QCOMPARE(pupilNumberWarnings(QCborArray{u"reading in Year 2"_s}).size(), 0);
    QCOMPARE(pupilNumberWarnings(QCborArray{u"UPN: A801200005001"_s, u"and"_s}).size(), 1); // its first letter does not fit the digits
}

QTEST_GUILESS_MAIN(TestRateCard)
#include "tst_ratecard.moc"
