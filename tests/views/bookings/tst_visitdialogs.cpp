// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "tests/model/bookings/bookingsupport.h"
#include "tests/support/accessibility.h"

#include "views/bookings/bookingacts.h"
#include "views/common/actdialog.h"
#include "views/common/messageservice.h"
#include "views/common/preferences.h"
#include "views/common/theme.h"
#include "views/common/whoami.h"
#include "views/form/costedit.h"
#include "views/form/visitsedit.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

class SilentMessages final : public MessageService
{
public:
    void tell(QWidget *, const QString &, const QString &) override {}
    bool ask(QWidget *, const Question &) override { return true; }
};

class OnePerson final : public WhoAmI
{
public:
    [[nodiscard]] Identity identity() const override { return me; }
    Identity askOnce(QWidget *) override { return me; }

    Identity me = Partnership::principal();
};

QString plain(QString text)
{
    return text.remove(u'&');
}

void press(const QWidget &root, const QString &text)
{
    const QList<QPushButton *> buttons = root.findChildren<QPushButton *>();
    const auto found = std::ranges::find_if(buttons, [&](const QPushButton *b) { return plain(b->text()) == text || b->accessibleName() == text; });
    QVERIFY2(found != buttons.end(), qPrintable(text));
    (*found)->click();
}

bool shows(const QWidget &root, const QString &part)
{
    const QList<QLabel *> labels = root.findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&](const QLabel *label) { return label->isVisibleTo(&root) && label->text().contains(part); });
}

// The control that a visible label names, or that has this name itself.
template <typename Control>
Control *named(const QWidget &root, const QString &name)
{
    const QList<Control *> controls = root.findChildren<Control *>();
    for (Control *control : controls) {
        if (control->accessibleName() == name && control->isVisibleTo(&root))
            return control;
    }
    const QList<QLabel *> labels = root.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        auto *buddy = qobject_cast<Control *>(label->buddy());
        if (buddy && plain(label->text()) == name && buddy->isVisibleTo(&root))
            return buddy;
    }
    return nullptr;
}

} // namespace

// The dialogs in which dates, days and money of a booking are negotiated, planned and kept.
class TestVisitDialogs final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_p = std::make_unique<Partnership>();
        m_bookings = std::make_unique<BookingRepository>(m_p->database.connection());
        m_rates = std::make_unique<RateCard>(m_p->database.connection());
        m_preferences = std::make_unique<Preferences>(m_p->folder.filePath(u"settings.ini"_s));
    }

    void cleanup()
    {
        m_preferences.reset();
        m_rates.reset();
        m_bookings.reset();
        m_p.reset();
    }

    // ---- planning -----------------------------------------------------------------------------------------------

    void aSeriesIsPlannedInOneGoAndThenOneOfItsVisitsDiffers()
    {
        const QByteArray record = accepted();
        act(record, Partnership::office(), BookingAction::PlanVisits, {}, [](ActDialog &dialog) {
            named<QLineEdit>(dialog, u"First visit"_s)->setText(u"12/1/2027"_s);
            named<QLineEdit>(dialog, u"How long each"_s)->setText(u"1.5 hours"_s);
            named<QComboBox>(dialog, u"How many"_s)->setCurrentIndex(2);
            named<QComboBox>(dialog, u"How often"_s)->setCurrentIndex(1); // every fortnight
            press(dialog, u"Plan visits"_s);
            named<QLineEdit>(dialog, u"Visit 2, day or week"_s)->setText(u"w/c 28/1/2027"_s);
            named<QCheckBox>(dialog, u"Visit 3, online"_s)->setChecked(true);
            press(dialog, u"Keep these visits"_s);
        });
        const QList<Visit> visits = planned(record, QDate(2027, 1, 1));
        QCOMPARE(visits.size(), 3);
        QCOMPARE(visits.at(0).date, QDate(2027, 1, 12));
        QCOMPARE(visits.at(0).minutes, 90);
        QCOMPARE(visits.at(0).place, u"Harbour Lane"_s); // of the requesting academy unless said otherwise
        QCOMPARE(visits.at(1).date, QDate(2027, 1, 25));
        QVERIFY(visits.at(1).isWeek);
        QCOMPARE(visits.at(2).date, QDate(2027, 2, 9));
        QVERIFY(visits.at(2).isRemote);
    }

    void theUsualLengthIsFilledInAlready()
    {
        const QByteArray record = agreed();
        QStringList lengths;
        act(record, Partnership::office(), BookingAction::PlanVisits, {},
            [&](ActDialog &dialog) { lengths.append(named<QLineEdit>(dialog, u"How long each"_s)->text()); });
        waitForTheFirstVisit();
        act(record, Partnership::office(), BookingAction::MoveVisit, m_bookings->booking(record)->visits.first().id, [&](ActDialog &dialog) {
            named<QComboBox>(dialog, u"What happened"_s)->setCurrentIndex(2);
            lengths.append(named<QLineEdit>(dialog, u"How long it took"_s)->text());
        });
        QCOMPARE(lengths, (QStringList{u"3 hours"_s, u"3 hours"_s}));
    }

    void anUnknownLengthIsLeftToBeFilledIn()
    {
        Booking request = Partnership::request();
        request.terms.first().visits.clear();
        request.terms.first().cost.minutes = 720; // of all visits together
        const QByteArray record = m_p->desk(Partnership::office()).send(request)->record;
        QVERIFY(m_p->desk(Partnership::theirPrincipal()).accept(record));
        QString length = u"the dialog did not open"_s;
        act(record, Partnership::office(), BookingAction::PlanVisits, {},
            [&](ActDialog &dialog) { length = named<QLineEdit>(dialog, u"How long each"_s)->text(); });
        QCOMPARE(length, QString());
    }

    void aVisitThatWasTypedButNotPlannedIsNotLost()
    {
        const QByteArray record = accepted();
        act(record, Partnership::office(), BookingAction::PlanVisits, {}, [](ActDialog &dialog) {
            named<QLineEdit>(dialog, u"First visit"_s)->setText(u"12/1/2027"_s);
            named<QLineEdit>(dialog, u"How long each"_s)->setText(u"2"_s);
            press(dialog, u"Keep these visits"_s);
        });
        QCOMPARE(planned(record, QDate(2027, 1, 1)).value(0).minutes, 120);
    }

    void whatCannotBePlannedIsSaidAndTheDialogStays_data()
    {
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("length");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("said");
        QTest::newRow("nothing") << QString() << QString() << QString() << u"Enter the first visit and choose Plan visits."_s;
        QTest::newRow("no such day") << u"31/11/2026"_s << u"2"_s << QString() << u"November has 30 days."_s;
        QTest::newRow("no length") << u"30/11/2026"_s << QString() << QString() << u"Enter a length such as"_s;
        QTest::newRow("a pupil number") << u"30/11/2026"_s << u"2"_s << u"B801200005001"_s << u"pupil number"_s;
    }

    void whatCannotBePlannedIsSaidAndTheDialogStays()
    {
        QFETCH(QString, day);
        QFETCH(QString, length);
        QFETCH(QString, place);
        QFETCH(QString, said);
        const QByteArray record = accepted();
        const qsizetype before = m_bookings->booking(record)->visits.size();
        bool isSaid = false;
        act(record, Partnership::office(), BookingAction::PlanVisits, {}, [&](ActDialog &dialog) {
            named<QLineEdit>(dialog, u"First visit"_s)->setText(day);
            named<QLineEdit>(dialog, u"How long each"_s)->setText(length);
            if (!place.isEmpty()) {
                press(dialog, u"Plan visits"_s);
                named<QLineEdit>(dialog, u"Visit 1, where"_s)->setText(place);
            }
            press(dialog, u"Keep these visits"_s);
            isSaid = dialog.isVisible() && shows(dialog, said);
        });
        QVERIFY(isSaid);
        QCOMPARE(m_bookings->booking(record)->visits.size(), before);
    }

    void aVisitIsTakenOutBeforeItIsPlanned()
    {
        const QByteArray record = accepted();
        act(record, Partnership::office(), BookingAction::PlanVisits, {}, [](ActDialog &dialog) {
            named<QLineEdit>(dialog, u"First visit"_s)->setText(u"12/1/2027"_s);
            named<QLineEdit>(dialog, u"How long each"_s)->setText(u"2"_s);
            named<QComboBox>(dialog, u"How many"_s)->setCurrentIndex(1);
            press(dialog, u"Plan visits"_s);
            press(dialog, u"Take visit 1 out"_s);
            press(dialog, u"Keep these visits"_s);
        });
        const QList<Visit> visits = planned(record, QDate(2027, 1, 1));
        QCOMPARE(visits.size(), 1);
        QCOMPARE(visits.first().date, QDate(2027, 1, 19));
    }

    // ---- what became of a visit ---------------------------------------------------------------------------------

    void aVisitIsMovedWithTimePlaceAndReason()
    {
        const QByteArray record = agreed();
        const QByteArray visit = m_bookings->booking(record)->visits.first().id;
        bool hasDeadButton = true;
        act(record, Partnership::office(), BookingAction::MoveVisit, visit, [&](ActDialog &dialog) {
            const QList<QPushButton *> buttons = dialog.findChildren<QPushButton *>();
            hasDeadButton = std::ranges::any_of(buttons, [&](const QPushButton *b) { return b->accessibleName() == u"Take this visit out"_s && b->isVisibleTo(&dialog); });
            named<QLineEdit>(dialog, u"Day or week"_s)->setText(u"3/12/2026"_s);
            named<QLineEdit>(dialog, u"From"_s)->setText(u"9.15"_s);
            named<QLineEdit>(dialog, u"Where"_s)->setText(u"Library"_s);
            dialog.findChild<QCheckBox *>()->setChecked(true);
            named<QPlainTextEdit>(dialog, u"Reason"_s)->setPlainText(u"A funeral."_s);
            press(dialog, u"Keep this"_s);
        });
        const Booking booking = *m_bookings->bookingWithHistory(record);
        const Visit moved = booking.visits.first();
        QCOMPARE(moved.id, visit);
        QCOMPARE(moved.date, QDate(2026, 12, 3));
        QCOMPARE(moved.start, QTime(9, 15));
        QCOMPARE(moved.minutes, 180);
        QCOMPARE(moved.place, u"Library"_s);
        QVERIFY(moved.isRemote);
        QCOMPARE(moved.moves, 1);
        QCOMPARE(booking.history.last().note, u"A funeral."_s);
        QVERIFY(!hasDeadButton);
    }

    void aVisitIsNotMovedToNoDay()
    {
        const QByteArray record = agreed();
        const QByteArray visit = m_bookings->booking(record)->visits.first().id;
        bool isSaid = false;
        act(record, Partnership::office(), BookingAction::MoveVisit, visit, [&](ActDialog &dialog) {
            named<QLineEdit>(dialog, u"Day or week"_s)->setText(u"soon"_s);
            press(dialog, u"Keep this"_s);
            isSaid = dialog.isVisible() && shows(dialog, u"Enter a date such as 30/11/2026."_s);
        });
        QVERIFY(isSaid);
        QCOMPARE(m_bookings->booking(record)->visits.first().date, QDate(2026, 12, 1));
    }

    void beforeAllHaveAgreedAVisitCanOnlyBeMoved()
    {
        const QByteArray record = accepted();
        const QByteArray visit = m_bookings->booking(record)->visits.first().id;
        int choices = 0;
        act(record, Partnership::office(), BookingAction::MoveVisit, visit, [&](ActDialog &dialog) {
            const auto *what = dialog.findChild<QComboBox *>();
            choices = what->count();
            QVERIFY(what->findData(u"missed"_s) < 0);
        });
        QCOMPARE(choices, 1);
    }

    void aVisitThatDidNotTakePlaceNeedsAReason()
    {
        const QByteArray record = agreed();
        const QByteArray visit = m_bookings->booking(record)->visits.first().id;
        bool isKeptOpen = false;
        act(record, Partnership::office(), BookingAction::MoveVisit, visit, [&](ActDialog &dialog) {
            named<QComboBox>(dialog, u"What happened"_s)->setCurrentIndex(1);
            if (named<QLineEdit>(dialog, u"Day or week"_s)) // hidden: there is no new day
                return;
            press(dialog, u"Keep this"_s);
            isKeptOpen = dialog.isVisible();
            named<QPlainTextEdit>(dialog, u"Reason"_s)->setPlainText(u"Snow."_s);
            press(dialog, u"Keep this"_s);
        });
        QVERIFY(isKeptOpen);
        QCOMPARE(m_bookings->booking(record)->visits.first().status, Visit::Status::Missed);
        QCOMPARE(m_bookings->booking(record)->visits.first().note, u"Snow."_s);
    }

    void aVisitThatWasShorterCountsWithItsOwnLength()
    {
        const QByteArray record = agreed();
        const QByteArray visit = m_bookings->booking(record)->visits.first().id;
        bool isSaid = false;
        waitForTheFirstVisit();
        act(record, Partnership::office(), BookingAction::MoveVisit, visit, [&](ActDialog &dialog) {
            named<QComboBox>(dialog, u"What happened"_s)->setCurrentIndex(2);
            auto *length = named<QLineEdit>(dialog, u"How long it took"_s);
            length->setText(u"a while"_s);
            press(dialog, u"Keep this"_s);
            isSaid = dialog.isVisible() && shows(dialog, u"Enter a length such as"_s);
            length->setText(u"2 h 15"_s);
            press(dialog, u"Keep this"_s);
        });
        QVERIFY(isSaid);
        QCOMPARE(m_bookings->booking(record)->visits.first().status, Visit::Status::Delivered);
        QCOMPARE(m_bookings->booking(record)->deliveredMinutes(), 135);
    }

    void aVisitThatLiesAheadCannotHaveTakenPlace()
    {
        const QByteArray record = agreed();
        int choices = 0;
        act(record, Partnership::office(), BookingAction::MoveVisit, m_bookings->booking(record)->visits.first().id,
            [&](ActDialog &dialog) { choices = named<QComboBox>(dialog, u"What happened"_s)->count(); });
        QCOMPARE(choices, 2); // moved, or off
    }

    // ---- negotiating --------------------------------------------------------------------------------------------

    void datesDaysAndCostAreProposedAndBothVersionsAreKept()
    {
        const QByteArray record = sent();
        act(record, Partnership::theirPrincipal(), BookingAction::Counter, {}, [](ActDialog &dialog) {
            named<QLineEdit>(dialog, u"Visit 1, day or week"_s)->setText(u"15/12/2026"_s);
            named<QLineEdit>(dialog, u"Visit 1, how long"_s)->setText(u"half a day"_s);
            press(dialog, u"Take visit 2 out"_s);
            auto *cost = dialog.findChild<CostEdit *>();
            Cost free = cost->cost();
            free.basis = u"free-hours"_s;
            cost->setCost(free);
            named<QPlainTextEdit>(dialog, u"Note (optional)"_s)->setPlainText(u"One visit is enough to begin."_s);
            press(dialog, u"Propose these terms"_s);
        });
        const Booking booking = *m_bookings->booking(record);
        QCOMPARE(booking.state, BookingState::CounteredByProvider);
        QCOMPARE(booking.terms.size(), 2);
        QCOMPARE(booking.terms.first().visits.size(), 2);
        QCOMPARE(booking.terms.first().cost.basis, u"day-rate"_s);
        const Terms proposed = booking.terms.last();
        QCOMPARE(proposed.by, Side::Providing);
        QCOMPARE(proposed.visits.size(), 1);
        QCOMPARE(proposed.visits.first().date, QDate(2026, 12, 15));
        QCOMPARE(proposed.visits.first().minutes, 180);
        QCOMPARE(proposed.cost.basis, u"free-hours"_s);
        QCOMPARE(proposed.note, u"One visit is enough to begin."_s);
        QCOMPARE(booking.visits.size(), 1);
    }

    void termsThatCannotBeReadAreNotProposed()
    {
        const QByteArray record = sent();
        bool isSaid = false;
        act(record, Partnership::theirPrincipal(), BookingAction::Counter, {}, [&](ActDialog &dialog) {
            named<QLineEdit>(dialog, u"Visit 1, how long"_s)->setText(u"long"_s);
            press(dialog, u"Propose these terms"_s);
            isSaid = dialog.isVisible() && shows(dialog, u"Correct what is marked first."_s);
        });
        QVERIFY(isSaid);
        QCOMPARE(m_bookings->booking(record)->state, BookingState::Sent);
        QCOMPARE(m_bookings->booking(record)->terms.size(), 1);
    }

    void nothingIsProposedWhenSomebodyThinksBetterOfIt()
    {
        const QByteArray record = sent();
        act(record, Partnership::theirPrincipal(), BookingAction::Counter, {}, [](ActDialog &dialog) {
            named<QLineEdit>(dialog, u"Visit 1, day or week"_s)->setText(u"15/12/2026"_s);
            QTest::keyClick(&dialog, Qt::Key_Escape);
        });
        QCOMPARE(m_bookings->booking(record)->terms.size(), 1);
        QCOMPARE(m_bookings->booking(record)->visits.first().date, QDate(2026, 12, 1));
    }

    void theProposalStartsFromWhicheverVersionIsChosen()
    {
        const QByteArray record = sent();
        Terms other = Partnership::request().terms.first();
        other.visits = {Partnership::visit(QDate(2027, 1, 19), 60)};
        QVERIFY(m_p->desk(Partnership::theirPrincipal()).counter(record, other));
        QList<qsizetype> counts;
        act(record, Partnership::principal(), BookingAction::Counter, {}, [&](ActDialog &dialog) {
            auto *from = named<QComboBox>(dialog, u"Start from the terms of"_s);
            auto *visits = dialog.findChild<VisitsEdit *>();
            counts.append(visits->visits().size());
            from->setCurrentIndex(1);
            counts.append(visits->visits().size());
            from->setCurrentIndex(0);
            counts.append(visits->visits().size());
            press(dialog, u"Propose nothing"_s);
        });
        QCOMPARE(counts, (QList<qsizetype>{1, 2, 1}));
    }

    // ---- all of them --------------------------------------------------------------------------------------------

    void everythingInTheDialogsHasAName_data()
    {
        QTest::addColumn<int>("action");
        QTest::newRow("propose") << static_cast<int>(BookingAction::Counter);
        QTest::newRow("plan") << static_cast<int>(BookingAction::PlanVisits);
        QTest::newRow("move") << static_cast<int>(BookingAction::MoveVisit);
    }

    void everythingInTheDialogsHasAName()
    {
        QFETCH(int, action);
        const auto what = static_cast<BookingAction>(action);
        const QByteArray record = what == BookingAction::Counter ? sent() : agreed();
        QStringList nameless{u"the dialog did not open"_s};
        act(record, what == BookingAction::Counter ? Partnership::theirPrincipal() : Partnership::office(), what,
            m_bookings->booking(record)->visits.first().id, [&](ActDialog &dialog) { nameless = namelessIn(dialog); });
        QCOMPARE(nameless, QStringList());
    }

private:
    // Does what \p fill does in the dialog of \p action, which is left by Esc where it is still open then.
    void waitForTheFirstVisit() { m_p->clock.set(QDateTime(QDate(2026, 12, 1), QTime(9, 0), Qt::UTC)); }

    void act(const QByteArray &record, const Identity &me, BookingAction action, const QByteArray &visit, const std::function<void(ActDialog &dialog)> &fill)
    {
        m_person.me = me;
        BookingDesk desk = m_p->desk(me);
        const BookingServices services{m_theme, desk, *m_bookings, *m_rates, m_person, *m_preferences, m_messages, m_p->clock, {}, {}, {}, {}};
        QWidget window;
        window.show();
        BookingActs acts(services, &window);
        const auto standing = standingOf(desk, *m_bookings, record, m_p->clock.today());
        QVERIFY(standing);
        bool isOpened = false;
        QTimer::singleShot(0, qApp, [&] {
            auto *dialog = qobject_cast<ActDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            isOpened = true;
            fill(*dialog);
            if (dialog->isVisible())
                dialog->reject();
        });
        acts.act(*standing, action, visit);
        QVERIFY(isOpened);
    }

    [[nodiscard]] QList<Visit> planned(const QByteArray &record, QDate from) const
    {
        QList<Visit> later;
        const Booking booking = *m_bookings->booking(record);
        std::ranges::copy_if(booking.visits, std::back_inserter(later), [from](const Visit &visit) { return visit.date >= from; });
        return later;
    }

    QByteArray sent() { return m_p->desk(Partnership::office()).send(Partnership::request())->record; }
    QByteArray accepted() { return m_p->desk(Partnership::theirPrincipal()).accept(sent())->record; }
    QByteArray agreed() { return m_p->desk(Partnership::principal()).agree(accepted())->record; }

    Theme m_theme;
    OnePerson m_person;
    SilentMessages m_messages;
    std::unique_ptr<Partnership> m_p;
    std::unique_ptr<BookingRepository> m_bookings;
    std::unique_ptr<RateCard> m_rates;
    std::unique_ptr<Preferences> m_preferences;
};

QTEST_MAIN(TestVisitDialogs)
#include "tst_visitdialogs.moc"
