// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "tests/model/bookings/bookingsupport.h"
#include "tests/support/accessibility.h"
#include "views/common/button.h"
#include "views/common/theme.h"
#include "views/common/undobar.h"
#include "views/common/whoami.h"
#include "views/home/homepage.h"
#include "views/home/waitinglistcard.h"
#include "views/home/waitingnow.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

class Person final : public WhoAmI
{
public:
    [[nodiscard]] Identity identity() const override { return me; }
    Identity askOnce(QWidget *) override { return me; }
    void become(const Identity &identity)
    {
        me = identity;
        emit changed();
    }

    Identity me;
};

} // namespace

class TestHomePage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme.install(*static_cast<QApplication *>(QCoreApplication::instance())); }
    void init();
    void cleanup();

    void saysWhatWaitsInWhichRoleAndSchool();
    void aRequestOpensWhereItIsAnswered();
    void whatOthersHaveToDoStandsBeside();
    void yesItDidIsRecordedAndCanBeTakenBack();
    void withoutARoleItAsksWhoYouAre();
    void manyThingsAreShownWhenAskedFor();
    void theStartButtonsLeadOn();
    void thisTermCountsVisitsThatTookPlace();
    void theOfficeIsNotShownSection3();
    void everythingHasAName();
    void nothingScrollsSidewaysInASmallWindow();
    void whatHappensInOneGoIsReadOnce();
    void atMidnightItIsReadAnew();

private:
    QByteArray sent(const Booking &request = Partnership::request())
    {
        return m_p->desk(Partnership::office()).send(request)->record;
    }
    QByteArray agreed()
    {
        const QByteArray record = sent();
        [[maybe_unused]] const auto accepted = m_p->desk(Partnership::theirPrincipal()).accept(record);
        [[maybe_unused]] const auto done = m_p->desk(Partnership::principal()).agree(record);
        return record;
    }
    void goTo(QDate day) { m_p->clock.set(QDateTime(day, QTime(9, 0), Qt::UTC)); }
    [[nodiscard]] Button *button(const QString &text) const
    {
        for (Button *each : m_page->findChildren<Button *>()) {
            if (each->text() == text && each->isVisibleTo(m_page.get()))
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] bool shows(const QString &text) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) {
            return label->isVisibleTo(m_page.get()) && label->text().contains(text);
        });
    }

    Theme m_theme;
    std::unique_ptr<Partnership> m_p;
    std::unique_ptr<WaitingList> m_waiting;
    std::unique_ptr<Person> m_person;
    std::unique_ptr<WaitingNow> m_now;
    std::unique_ptr<HomePage> m_page;
};

void TestHomePage::init()
{
    m_p = std::make_unique<Partnership>();
    m_waiting = std::make_unique<WaitingList>(m_p->database.connection(), m_p->clock);
    m_person = std::make_unique<Person>();
    m_person->me = Partnership::theirPrincipal();
    m_now = std::make_unique<WaitingNow>(*m_waiting, *m_person, m_p->clock);
    const auto deliver = [this](const WaitingItem &item) -> Result<void> {
        const auto done = m_p->desk(m_person->me).deliverVisit(item.record, item.visit);
        return done ? Result<void>() : Result<void>(failure(done));
    };
    const auto undo = [this](const QByteArray &record) {
        QVERIFY(m_p->desk(m_person->me).undo(record));
        m_page->refresh();
    };
    m_page = std::make_unique<HomePage>(HomeServices{m_theme, *m_now, *m_person, m_p->clock,
                                                     [](const QString &role) { return role; }, deliver, undo});
    m_page->resize(1166, 640);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestHomePage::cleanup()
{
    m_page.reset();
    m_now.reset();
    m_person.reset();
    m_waiting.reset();
    m_p.reset();
}

void TestHomePage::saysWhatWaitsInWhichRoleAndSchool()
{
    QVERIFY(shows(u"Nothing is waiting for you"_s));
    sent();
    m_page->refresh();
    QVERIFY(!shows(u"Nothing is waiting for you"_s));
    QVERIFY(shows(u"Needs an answer"_s));
    QVERIFY(shows(m_person->me.school));
    QVERIFY(shows(u"2026"_s));
    QVERIFY(button(u"Open request"_s));
}

void TestHomePage::aRequestOpensWhereItIsAnswered()
{
    const QByteArray record = sent();
    m_page->activate();
    QSignalSpy opened(m_page.get(), &HomePage::openAsked);
    QCOMPARE(QApplication::focusWidget(), button(u"Open request"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().value<WaitingItem>().record, record);
}

void TestHomePage::whatOthersHaveToDoStandsBeside()
{
    const QByteArray record = sent();
    m_person->become(Partnership::office());
    QVERIFY(shows(u"Waiting for others"_s));
    QSignalSpy asked(m_page.get(), &HomePage::bookingAsked);
    QTRY_VERIFY(button(u"Millbrook Quay"_s));
    button(u"Millbrook Quay"_s)->click();
    QCOMPARE(asked.first().first().toByteArray(), record);
}

void TestHomePage::yesItDidIsRecordedAndCanBeTakenBack()
{
    agreed(); // visits on 1 and 8 December
    goTo(QDate(2026, 12, 2));
    m_person->become(Partnership::office());
    Button *yes = button(u"Yes, it did"_s);
    QVERIFY(yes);
    yes->click();
    QTRY_VERIFY(!button(u"Yes, it did"_s));
    QVERIFY(button(u"Open booking"_s)); // the second visit comes up
    m_page->findChild<UndoBar *>()->undo();
    QTRY_VERIFY(button(u"Yes, it did"_s));
}

void TestHomePage::withoutARoleItAsksWhoYouAre()
{
    sent();
    m_person->become({});
    QVERIFY(button(u"Say who I am"_s));
    QVERIFY(!button(u"Open request"_s));
}

void TestHomePage::manyThingsAreShownWhenAskedFor()
{
    for (int i = 0; i < 11; ++i)
        sent();
    m_page->refresh();
    const auto lines = [this] {
        const auto all = m_page->findChildren<Button *>();
        return std::ranges::count_if(all, [](const Button *each) { return each->text() == u"Open request"_s; });
    };
    QCOMPARE(lines(), 8);
    button(u"Show 3 more"_s)->click();
    QTRY_COMPARE(lines(), 11);
}

void TestHomePage::theStartButtonsLeadOn()
{
    QSignalSpy find(m_page.get(), &HomePage::findAsked);
    QSignalSpy book(m_page.get(), &HomePage::newBookingAsked);
    QSignalSpy returned(m_page.get(), &HomePage::returnedFormAsked);
    for (const QString &text : {u"Find who can help"_s, u"New booking"_s, u"Enter a returned form"_s}) {
        QVERIFY(button(text));
        button(text)->click();
    }
    QCOMPARE(find.size() + book.size() + returned.size(), 3);
}

void TestHomePage::thisTermCountsVisitsThatTookPlace()
{
    const QByteArray record = agreed();
    goTo(QDate(2026, 12, 2));
    m_person->become(Partnership::office());
    QVERIFY(shows(u"0 hours"_s));
    button(u"Yes, it did"_s)->click();
    const auto hours = m_waiting->termHours(Partnership::office());
    QVERIFY(hours->receivedMinutes > 0);
    QCOMPARE(hours->givenMinutes, 0);
    QCOMPARE(m_waiting->termHours(Partnership::theirPrincipal())->givenMinutes, hours->receivedMinutes);
    const auto others = m_waiting->termHours(Partnership::outsider());
    QCOMPARE(others->receivedMinutes + others->givenMinutes + others->freeMinutes, 0);
    QVERIFY(shows(u"Autumn term, to 31 December"_s));
}

void TestHomePage::theOfficeIsNotShownSection3()
{
    const QByteArray record = agreed();
    QVERIFY(m_p->desk(Partnership::principal()).complete(record));
    Section2 section;
    section.support = u"As we had hoped."_s;
    section.ratings = {{0, u"A"_s, {}}};
    QVERIFY(m_p->desk(Partnership::principal()).evaluate(record, section));
    m_person->become(Partnership::office());
    QVERIFY(!shows(u"Next steps of"_s));
    m_person->become(Partnership::principal());
    QVERIFY(shows(u"Next steps of"_s));
}

void TestHomePage::everythingHasAName()
{
    sent();
    m_page->refresh();
    QCOMPARE(namelessIn(*m_page), QStringList());
}

void TestHomePage::nothingScrollsSidewaysInASmallWindow()
{
    Booking request = Partnership::request();
    request.section1.issue = QString(u"Reading"_s).repeated(30);
    sent(request);
    m_page->refresh();
    m_page->resize(560, 500);
    const auto *area = m_page->findChild<QScrollArea *>();
    QTRY_VERIFY(area->widget()->width() <= area->viewport()->width());
}

void TestHomePage::whatHappensInOneGoIsReadOnce()
{
    QCoreApplication::processEvents(); // what the page itself asked for
    QObject::connect(&m_p->journal, &Journal::changed, m_now.get(), &WaitingNow::touch);
    const int before = m_now->timesRead();
    QSignalSpy changed(m_now.get(), &WaitingNow::changed);
    for (int i = 0; i < 25; ++i)
        sent();
    QCOMPARE(m_now->timesRead(), before);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(m_now->count(), 25);
    QVERIFY(shows(u"25"_s));
    QCOMPARE(m_now->timesRead(), before + 1);
}

void TestHomePage::atMidnightItIsReadAnew()
{
    agreed(); // a visit on 1 December
    m_p->clock.set(utcOfLondon(QDate(2026, 12, 2), QTime(0, 0)).addMSecs(-40));
    m_person->me = Partnership::office();
    WaitingNow now(*m_waiting, *m_person, m_p->clock);
    m_p->clock.set(utcOfLondon(QDate(2026, 12, 1), QTime(23, 0)));
    QCOMPARE(now.count(), 0); // it only comes up
    QSignalSpy changed(&now, &WaitingNow::changed);
    m_p->clock.set(utcOfLondon(QDate(2026, 12, 2), QTime(0, 0)));
    QVERIFY(changed.wait(5000));
    QCOMPARE(now.count(), 1);
}

QTEST_MAIN(TestHomePage)
#include "tst_homepage.moc"
