// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/directory/termcalendar.h"
#include "model/directory/termfold.h"
#include "model/journal/journal.h"
#include "model/store/database.h"
#include "model/store/sql.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

class Pc
{
public:
    Pc()
        : database(*Database::open(folder.filePath(u"t.db"_s)))
        , journal(database.connection(), clock)
        , calendar(database.connection())
    {
        journal.addFold(std::make_unique<TermFold>());
    }
    TermDesk desk(const QString &role, qint64 school) { return {database.connection(), journal, {u"Ruth"_s, role, school, u"Harbour Lane"_s, {}}}; }

    QTemporaryDir folder;
    Database database;
    FixedClock clock{QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC)};
    Journal journal;
    TermCalendar calendar;
};

TermDates dates(int firstSpringDay)
{
    TermDates own = usualTermDates(2026);
    own.spans.at(0).last = QDate(2026, 12, 18);
    own.spans.at(1).first = QDate(2027, 1, firstSpringDay);
    return own;
}

} // namespace

class TestTermCalendar final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Pc> m_pc;

private slots:
    void init() { m_pc = std::make_unique<Pc>(); }

    void withoutOwnDatesThePartnershipsCountElseTheUsualOnes()
    {
        QCOMPARE(*m_pc->calendar.datesOf(1, 2026), usualTermDates(2026));
        QVERIFY(m_pc->desk(u"development-director"_s, 0).set(dates(7)));
        QCOMPARE(*m_pc->calendar.datesOf(1, 2026), dates(7));
        QVERIFY(m_pc->desk(u"office"_s, 1).set(dates(5)));
        QCOMPARE(*m_pc->calendar.datesOf(1, 2026), dates(5));
        QCOMPARE(*m_pc->calendar.datesOf(2, 2026), dates(7));
        QCOMPARE(*m_pc->calendar.datesOf(1, 2027), usualTermDates(2027));
        QCOMPARE(m_pc->calendar.termOf(1, QDate(2027, 1, 6))->number, 2);
        QCOMPARE(m_pc->calendar.termOf(2, QDate(2027, 1, 6))->number, 1);
    }

    void theNewestCountsAndCanBeTakenBack()
    {
        TermDesk desk = m_pc->desk(u"principal"_s, 1);
        QVERIFY(desk.set(dates(5)));
        m_pc->clock.advance(1000);
        QVERIFY(desk.set(dates(6)));
        QCOMPARE(*m_pc->calendar.datesOf(1, 2026), dates(6));
        QVERIFY(desk.clear(2026));
        QVERIFY(!m_pc->calendar.ownDates(1, 2026)->has_value());
        QCOMPARE(*m_pc->calendar.datesOf(1, 2026), usualTermDates(2026));
    }

    void aRebuildFromTheJournalIsEqual()
    {
        QVERIFY(m_pc->desk(u"principal"_s, 1).set(dates(5)));
        QVERIFY(m_pc->desk(u"office"_s, 1).set(dates(6)));
        QVERIFY(m_pc->desk(u"development-director"_s, 0).set(dates(8)));
        const auto before = m_pc->calendar.datesOf(1, 2026);
        QVERIFY(m_pc->journal.rebuild());
        QCOMPARE(*m_pc->calendar.datesOf(1, 2026), *before);
        QCOMPARE(*m_pc->calendar.datesOf(2, 2026), dates(8));
    }

    void nobodySetsDatesThatAreNotTheirs_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<qint64>("school");
        QTest::addColumn<bool>("may");
        QTest::newRow("principal") << u"principal"_s << qint64(1) << true;
        QTest::newRow("office") << u"office"_s << qint64(1) << true;
        QTest::newRow("staff") << u"staff"_s << qint64(1) << false;
        QTest::newRow("no school") << u"office"_s << qint64(0) << false;
        QTest::newRow("regional director") << u"regional-director"_s << qint64(1) << false;
        QTest::newRow("development director") << u"development-director"_s << qint64(0) << true;
        QTest::newRow("nobody") << QString() << qint64(0) << false;
    }

    void nobodySetsDatesThatAreNotTheirs()
    {
        QFETCH(QString, role);
        QFETCH(qint64, school);
        QFETCH(bool, may);
        TermDesk desk = m_pc->desk(role, school);
        QCOMPARE(desk.ownCalendar().has_value(), may);
        const auto set = desk.set(dates(5));
        QCOMPARE(set.has_value(), may);
        QVERIFY(may || set.error().code == Error::Code::Conflict);
    }

    void whatCannotBeSetsNothing()
    {
        EventDraft draft;
        draft.kind = termsSetKind;
        draft.author = u"Tom"_s;
        draft.role = u"office"_s;
        draft.data = {{u"school"_s, 0}, {u"first_year"_s, 2026}, {u"dates"_s, textOf(dates(5))}}; // the partnership's
        QVERIFY(m_pc->journal.record(draft));
        draft.role = u"principal"_s;
        draft.data = {{u"school"_s, 1}, {u"first_year"_s, 2026}, {u"dates"_s, u"never"_s}};
        QVERIFY(m_pc->journal.record(draft));
        QCOMPARE(*m_pc->calendar.datesOf(1, 2026), usualTermDates(2026));
    }

    void aTermAfterGoesByTheSchoolsDates()
    {
        QCOMPARE(usualTermAfter(QDate(2026, 10, 1)), QDate(2027, 1, 31));
        QCOMPARE(usualTermAfter(QDate(2027, 8, 30)), QDate(2027, 12, 31)); // into the next school year
        QVERIFY(m_pc->desk(u"office"_s, 1).set(dates(11)));
        QCOMPARE(*m_pc->calendar.aTermAfter(1, QDate(2026, 10, 1)), QDate(2027, 2, 10));
        QCOMPARE(*m_pc->calendar.aTermAfter(2, QDate(2026, 10, 1)), QDate(2027, 1, 31));
    }
};

QTEST_GUILESS_MAIN(TestTermCalendar)
#include "tst_termcalendar.moc"
