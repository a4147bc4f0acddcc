// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "tests/model/bookings/bookingsupport.h"
#include "tests/support/accessibility.h"

#include "views/bookings/actionwords.h"
#include "views/common/actdialog.h"
#include "views/bookings/bookinglistcolumn.h"
#include "views/bookings/bookingspage.h"
#include "views/bookings/bookingstanding.h"
#include "views/bookings/bookingview.h"
#include "views/common/emptystate.h"
#include "views/common/messageservice.h"
#include "views/common/preferences.h"
#include "views/common/searchfield.h"
#include "views/common/theme.h"
#include "views/common/whoami.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

class ToldMessages final : public MessageService
{
public:
    void tell(QWidget *, const QString &title, const QString &) override { asked.append(title); }
    bool ask(QWidget *, const Question &question) override
    {
        asked.append(question.title);
        return true;
    }

    QStringList asked;
};

class KnownPerson final : public WhoAmI
{
public:
    [[nodiscard]] Identity identity() const override { return me; }
    Identity askOnce(QWidget *) override
    {
        ++timesAsked;
        return me;
    }

    Identity me = Partnership::office();
    int timesAsked = 0;
};

// Notes every widget that is shown as a window.
class WindowWatcher final : public QObject
{
public:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        auto *widget = qobject_cast<QWidget *>(watched);
        if (widget && event->type() == QEvent::Show && widget->isWindow())
            shown.append(QString::fromLatin1(widget->metaObject()->className()));
        return false;
    }
    QStringList shown;
};

QPushButton *buttonOf(const QWidget &root, const QString &text)
{
    const QList<QPushButton *> buttons = root.findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (QString(button->text()).remove(u'&') == text && button->isVisibleTo(&root))
            return button;
    }
    return nullptr;
}

bool shows(const QWidget &root, const QString &part)
{
    const QList<QLabel *> labels = root.findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(part) && label->isVisibleTo(&root); });
}

// Fills in and answers the dialog that comes next.
void inNextDialog(const std::function<void(ActDialog &dialog)> &fill)
{
    QTimer::singleShot(0, qApp, [fill] {
        auto *dialog = qobject_cast<ActDialog *>(QApplication::activeModalWidget());
        if (dialog)
            fill(*dialog);
        if (dialog && dialog->isVisible())
            dialog->reject();
    });
}

} // namespace

class TestBookingsPage : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_p = std::make_unique<Partnership>();
        m_person = std::make_unique<KnownPerson>();
        m_messages = std::make_unique<ToldMessages>();
        m_preferences = std::make_unique<Preferences>(m_p->folder.filePath(u"settings.ini"_s));
        m_bookings = std::make_unique<BookingRepository>(m_p->database.connection());
        m_rates = std::make_unique<RateCard>(m_p->database.connection());
    }

    void cleanup()
    {
        m_page.reset();
        m_desk.reset();
        m_deliveries.clear();
        m_rates.reset();
        m_bookings.reset();
        m_p.reset();
    }

    void theOtherRecordOfWhatTwoPcsImportedIsOneClickAway()
    {
        const QByteArray one = send();
        const QByteArray other = send();
        QVERIFY(sql::run(m_p->database.connection(), u"UPDATE booking SET same_as = ? WHERE record = ?"_s, {one, other}));
        open(Partnership::office());
        m_page->open(other);
        QVERIFY(shows(*m_page, u"Same as"_s));
        QPushButton *door = buttonOf(*m_page, u"Open the other one"_s);
        QVERIFY(door);
        door->click();
        QVERIFY(!shows(*m_page, u"Same as"_s));
        QCOMPARE(m_page->findChild<BookingView *>()->standing()->booking.record, one);
    }

    void theNewestBookingIsOnShowAtOnce()
    {
        const QByteArray record = send();
        open(Partnership::office());

        QCOMPARE(m_page->shown(), record);
        QVERIFY(shows(*m_page, u"We asked Millbrook Quay"_s));
        QVERIFY(shows(*m_page, u"Phonics groups run differently in each class."_s));
    }

    void nothingFlashesAsAWindowOfItsOwn()
    {
        (void)agreed();
        WindowWatcher watcher;
        qApp->installEventFilter(&watcher);
        open(Partnership::principal());
        qApp->removeEventFilter(&watcher);
        QCOMPARE(watcher.shown.join(u' '), u"BookingsPage"_s);
    }

    void whoHasNoSchoolSeesNothingAndIsAsked()
    {
        (void)send();
        open(Identity());

        QVERIFY(m_page->shown().isEmpty());
        auto *ask = buttonOf(*m_page, u"Say who you are…"_s);
        QVERIFY(ask);
        QSignalSpy asked(m_page.get(), &BookingsPage::personWanted);
        ask->click();
        QCOMPARE(asked.size(), 1);
    }

    void anotherSchoolSeesNothingOfIt()
    {
        (void)send();
        open(Partnership::outsider());

        QVERIFY(m_page->shown().isEmpty());
        QVERIFY(shows(*m_page, u"No bookings yet"_s));
    }

    void lookingAtARequestByHandIsSeeingIt()
    {
        const QByteArray record = send();
        open(Partnership::theirOffice());
        QCOMPARE(m_bookings->booking(record)->state, BookingState::Sent); // it merely stands there

        m_page->open(record);

        QCOMPARE(m_bookings->booking(record)->state, BookingState::Seen);
    }

    void aRequestIsAcceptedWithANote()
    {
        const QByteArray record = send();
        open(Partnership::theirPrincipal());
        QVERIFY(shows(*m_page, u"Can Danuta help?"_s));
        inNextDialog([](ActDialog &dialog) {
            dialog.findChild<QPlainTextEdit *>()->setPlainText(u"Gladly."_s);
            buttonOf(dialog, u"Accept"_s)->click();
        });

        buttonOf(*m_page, u"Accept"_s)->click();

        const Booking booking = *m_bookings->bookingWithHistory(record);
        QCOMPARE(booking.state, BookingState::Accepted);
        QCOMPARE(booking.history.last().note, u"Gladly."_s);
        QTRY_VERIFY(shows(*m_page, u"Accepted by Millbrook Quay"_s));
    }

    void aDeclineWithoutAReasonStaysInTheDialog()
    {
        const QByteArray record = send();
        open(Partnership::theirPrincipal());
        QString refusal;
        inNextDialog([&refusal](ActDialog &dialog) {
            buttonOf(dialog, u"Decline"_s)->click();
            refusal = shows(dialog, u"Give a reason"_s) ? u"said"_s : u"not said"_s;
            dialog.findChildren<QCheckBox *>().at(1)->setChecked(true);
            buttonOf(dialog, u"Decline"_s)->click();
        });

        buttonOf(*m_page, u"Decline…"_s)->click();

        QCOMPARE(refusal, u"said"_s);
        QCOMPARE(m_bookings->booking(record)->state, BookingState::Declined);
        QCOMPARE(m_bookings->booking(record)->declineReasons, QStringList{u"dates"_s});
    }

    void thePupilNumberIsRefusedInEveryNote()
    {
        const QByteArray record = send();
        open(Partnership::theirPrincipal());
        inNextDialog([](ActDialog &dialog) {
            dialog.findChild<QPlainTextEdit *>()->setPlainText(u"About B801200005001."_s);
            buttonOf(dialog, u"Accept"_s)->click();
        });

        buttonOf(*m_page, u"Accept"_s)->click();

        QVERIFY(m_bookings->booking(record)->state < BookingState::Accepted);
    }

    void anAnswerByTelephoneIsWrittenDownForTheOtherSchool()
    {
        const QByteArray record = send();
        open(Partnership::office());
        inNextDialog([](ActDialog &dialog) {
            dialog.findChildren<QLineEdit *>().at(0)->setText(u"Mr Okafor"_s);
            buttonOf(dialog, u"Write it down"_s)->click();
        });

        buttonOf(*m_page, u"Write down an answer…"_s)->click();

        const Booking booking = *m_bookings->bookingWithHistory(record);
        QCOMPARE(booking.state, BookingState::Accepted);
        QVERIFY(booking.providingRecorded);
        QCOMPARE(booking.history.last().behalf.saidBy, u"Mr Okafor"_s);
    }

    void anOfficeTakesDownWhatItsPrincipalSaid()
    {
        const QByteArray record = send();
        open(Partnership::theirOffice());
        QVERIFY(shows(*m_page, u"What does your principal say?"_s));
        QVERIFY(!buttonOf(*m_page, u"Accept"_s));
        inNextDialog([](ActDialog &dialog) {
            dialog.findChildren<QLineEdit *>().at(0)->setText(u"Piotr Lund"_s);
            buttonOf(dialog, u"Write it down"_s)->click();
        });

        buttonOf(*m_page, u"Take down the answer…"_s)->click();

        const Booking booking = *m_bookings->bookingWithHistory(record);
        QCOMPARE(booking.state, BookingState::Accepted);
        QCOMPARE(booking.history.last().behalf.side, Side::Providing);
        QVERIFY(!booking.providingRecorded); // it is the school's own answer
    }

    void bothVersionsStandSideBySideAndOneIsAgreed()
    {
        const QByteArray record = send();
        Terms terms = Partnership::request().terms.first();
        terms.cost.dayRate = 30000;
        QVERIFY(m_p->desk(Partnership::theirPrincipal()).counter(record, terms));
        open(Partnership::principal());
        QVERIFY(shows(*m_page, u"The two versions"_s));
        QVERIFY(shows(*m_page, u"£350.00 a day"_s) && shows(*m_page, u"£300.00 a day"_s));
        bool isCompared = false;
        inNextDialog([&isCompared](ActDialog &dialog) {
            isCompared = shows(dialog, u"£350.00 a day"_s) && shows(dialog, u"£300.00 a day"_s);
            buttonOf(dialog, u"Agree"_s)->click();
        });

        buttonOf(*m_page, u"Agree"_s)->click();

        QVERIFY(isCompared);
        const Booking booking = *m_bookings->booking(record);
        QCOMPARE(booking.terms.size(), 2);
        QCOMPARE(booking.currentTerms().cost.dayRate, 30000);
    }

    void whatIsProposedAgainBeginsWithTheEarlierVersion()
    {
        const QByteArray record = send();
        Terms terms = Partnership::request().terms.first();
        terms.cost.dayRate = 30000;
        QVERIFY(m_p->desk(Partnership::theirPrincipal()).counter(record, terms));
        open(Partnership::principal());
        inNextDialog([](ActDialog &dialog) {
            dialog.findChild<QComboBox *>()->setCurrentIndex(1);
            buttonOf(dialog, u"Propose these terms"_s)->click();
        });

        buttonOf(*m_page, u"Propose other terms…"_s)->click();

        const Booking booking = *m_bookings->booking(record);
        QCOMPARE(booking.terms.size(), 3);
        QCOMPARE(booking.terms.last().cost.dayRate, 35000);
    }

    void aDecisionNamesTheTermsThatCount()
    {
        const QByteArray record = send();
        Terms terms = Partnership::request().terms.first();
        terms.cost.dayRate = 30000;
        QVERIFY(m_p->desk(Partnership::theirPrincipal()).counter(record, terms));
        QVERIFY(m_p->desk(Partnership::principal()).agree(record));
        QVERIFY(m_p->desk(Partnership::principal()).dispute(record, {u"We meant the other."_s, {}, {}}));
        open(Partnership::principal());
        inNextDialog([](ActDialog &dialog) {
            const QList<QComboBox *> choices = dialog.findChildren<QComboBox *>();
            choices.at(1)->setCurrentIndex(1);
            buttonOf(dialog, u"Decide"_s)->click();
        });

        buttonOf(*m_page, u"Decide…"_s)->click();

        const Booking booking = *m_bookings->booking(record);
        QCOMPARE(booking.state, BookingState::Agreed);
        QCOMPARE(booking.currentTerms().cost.dayRate, 35000);
    }

    void aVisitThatTookPlaceIsConfirmedAndTakenBack()
    {
        const QByteArray record = agreed();
        m_p->clock.set(QDateTime(QDate(2026, 12, 2), QTime(9, 0), Qt::UTC));
        open(Partnership::office());
        QVERIFY(shows(*m_page, u"Did visit 1 of 2 take place?"_s));

        buttonOf(*m_page, u"Yes, it did"_s)->click();

        QCOMPARE(m_bookings->booking(record)->visits.first().status, Visit::Status::Delivered);
        m_page->undo();
        QCOMPARE(m_bookings->booking(record)->visits.first().status, Visit::Status::Planned);
    }

    void everyAllowedActionHasItsButton()
    {
        const QByteArray record = agreed();
        open(Partnership::principal());
        QVERIFY(!buttonOf(*m_page, u"It took place"_s)); // it lies ahead
        m_p->clock.set(QDateTime(QDate(2026, 12, 2), QTime(9, 0), Qt::UTC));
        open(Partnership::principal());

        const auto standing = standingOf(*m_desk, *m_bookings, record, m_p->clock.today());
        QVERIFY(standing);
        for (const BookingAction action : standing->actions) {
            const QString text = actionText(action, *standing);
            QVERIFY2(text.isEmpty() || buttonOf(*m_page, text), qPrintable(text));
        }
        QVERIFY(buttonOf(*m_page, u"It took place"_s)); // and those of the visits
    }

    void theOfficeNeverSeesSection3()
    {
        const QByteArray record = completed();
        QVERIFY(m_p->desk(Partnership::principal()).writeSection3(record, {u"Deputy leaves in May."_s, {}, {}, {}, {}}));
        open(Partnership::office());

        QVERIFY(shows(*m_page, u"3 Next steps"_s)); // that it is there is known
        QVERIFY(!buttonOf(*m_page, u"Read section 3"_s));
        QVERIFY(!buttonOf(*m_page, u"Write section 3…"_s));
        QVERIFY(!shows(*m_page, u"Deputy"_s));
    }

    void thePrincipalReadsSection3OnlyWhenAsked()
    {
        const QByteArray record = completed();
        QVERIFY(m_p->desk(Partnership::principal()).writeSection3(record, {u"Deputy leaves in May."_s, {}, {}, {}, {}}));
        open(Partnership::principal());
        QVERIFY(!shows(*m_page, u"Deputy"_s));

        buttonOf(*m_page, u"Read section 3"_s)->click();

        QVERIFY(shows(*m_page, u"Deputy leaves in May."_s));
    }

    void aReturnedSection3IsForwardedUnopenedByTheOffice()
    {
        const QByteArray record = completed();
        const QString reference = m_bookings->booking(record)->reference;
        open(Partnership::office());
        inNextDialog([&reference](ActDialog &dialog) {
            dialog.findChild<QLineEdit *>()->setText(reference.toLower());
            dialog.findChild<QComboBox *>()->setCurrentIndex(2);
            buttonOf(dialog, u"Open it"_s)->click();
        });

        m_page->enterReturnedForm();

        QCOMPARE(m_messages->asked, QStringList{u"Forward section 3 unopened?"_s});
        QCOMPARE(m_bookings->booking(record)->office.value(u"section3-forwarded"_s), u"21 November 2026"_s);
        QTRY_VERIFY(shows(*m_page, u"Forwarded unopened: 21 November 2026"_s));
    }

    void aMistypedReferenceIsSaid()
    {
        const QByteArray record = send();
        QString reference = m_bookings->booking(record)->reference;
        reference[0] = reference[0] == u'7' ? u'8' : u'7';
        open(Partnership::office());
        bool isSaid = false;
        inNextDialog([&](ActDialog &dialog) {
            dialog.findChild<QLineEdit *>()->setText(reference);
            buttonOf(dialog, u"Open it"_s)->click();
            isSaid = dialog.isVisible();
        });

        m_page->enterReturnedForm();

        QVERIFY(isSaid);
    }

    void otherEnquiriesAreWithdrawnWithThanks()
    {
        auto desk = m_p->desk(Partnership::office());
        const Booking request = Partnership::request();
        const auto sent = desk.sendEnquiry(request, {{{2, u"Millbrook Quay"_s, u"North East"_s, {}}, {}}, {{3, u"Abbot Hill"_s, u"South West"_s, {}}, {}}}, QDate(2026, 12, 20));
        QVERIFY(sent);
        QVERIFY(m_p->desk(Partnership::theirPrincipal()).accept(sent->at(0).record));
        open(Partnership::office());
        m_page->open(sent->at(0).record);

        buttonOf(*m_page, u"Withdraw the others…"_s)->click();

        QCOMPARE(m_bookings->booking(sent->at(1).record)->state, BookingState::Withdrawn);
    }

    void searchNarrowsTheList()
    {
        (void)send();
        open(Partnership::office());

        m_page->findChild<SearchField *>()->setText(u"nothing of the kind"_s);

        QTRY_VERIFY(shows(*m_page, u"No booking fits"_s));
        buttonOf(*m_page, u"Show all bookings"_s)->click();
        QTRY_COMPARE(m_page->findChild<BookingListColumn *>()->model().rowCount(), 1);
    }

    void rowsAreCopiedWithTheirColumns()
    {
        const QByteArray record = send();
        open(Partnership::office());

        for (const PageAction &action : m_page->pageActions()) {
            if (action.action->text().contains(u"Copy rows"_s))
                action.action->trigger();
        }

        QCOMPARE(m_copied, QList<QByteArray>{record});
        QCOMPARE(QApplication::clipboard()->text(), u"rows"_s);
    }

    void aChangeElsewhereIsShownWithoutAsking()
    {
        const QByteArray record = send();
        open(Partnership::office());
        QVERIFY(m_p->desk(Partnership::theirPrincipal()).accept(record));

        m_page->refresh(); // as the journal says

        QTRY_VERIFY(shows(*m_page, u"Accepted by Millbrook Quay"_s));
    }

    void aNarrowWindowShowsTheListOrTheBooking()
    {
        const QByteArray record = send();
        open(Partnership::office(), {640, 600});
        auto *view = m_page->findChild<BookingView *>();
        QVERIFY(!view->isVisible());

        m_page->open(record);
        QVERIFY(view->isVisible() && !m_page->findChild<BookingListColumn *>()->isVisible());
        QVERIFY(m_page->goBack());
        QVERIFY(!view->isVisible());
    }

    void everythingHasAName()
    {
        (void)agreed();
        open(Partnership::principal());

        QCOMPARE(namelessIn(*m_page), QStringList());
    }

    void itIsShownHowFarTheBookingHasCome()
    {
        (void)send();
        m_deliveries = {{DeliveryLine::State::OnShare, u"Millbrook Quay"_s, u"Saved here \u2192 On the share"_s, {}, false}};
        open(Partnership::office());
        QVERIFY(shows(*m_page, u"Saved here \u2192 On the share"_s));
        QVERIFY(!buttonOf(*m_page, u"Print section 1\u2026"_s));
        auto *before = m_page->findChild<BookingView *>()->widget();

        m_deliveries.first().trail += u" \u2192 Received at Millbrook Quay"_s;
        m_page->showDeliveries();

        QTRY_VERIFY(shows(*m_page, u"Received at Millbrook Quay"_s));
        QCOMPARE(m_page->findChild<BookingView *>()->widget(), before); // nothing else is built anew
    }

    void whereNobodyHasJoinedTheFormIsPrinted()
    {
        const QByteArray record = send();
        m_deliveries = {{DeliveryLine::State::NobodyThere, u"Millbrook Quay"_s, u"Saved here"_s, u"Nobody at Millbrook Quay has joined yet."_s, true}};
        open(Partnership::office());
        QSignalSpy printed(m_page.get(), &BookingsPage::printAsked);

        auto *print = buttonOf(*m_page, u"Print section 1\u2026"_s);
        QVERIFY(print);
        print->click();

        QCOMPARE(printed.size(), 1);
        QCOMPARE(printed.first().first().toByteArray(), record);
        QCOMPARE(printed.first().last().value<QList<int>>(), QList<int>{1});
    }

private:
    void open(const Identity &me, QSize size = {1166, 690})
    {
        m_person->me = me;
        m_desk = std::make_unique<BookingDesk>(m_p->desk(me));
        BookingServices services{m_theme, *m_desk, *m_bookings, *m_rates, *m_person, *m_preferences, *m_messages, m_p->clock, {}, {}, {}, {}};
        services.copyRows = [this](const QList<QByteArray> &records) {
            m_copied = records;
            return u"rows"_s;
        };
        services.deliveries = [this](const QByteArray &) { return m_deliveries; };
        m_page = std::make_unique<BookingsPage>(services);
        m_page->resize(size);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    QByteArray send()
    {
        const auto sent = m_p->desk(Partnership::office()).send(Partnership::request());
        return sent ? sent->record : QByteArray();
    }

    QByteArray agreed()
    {
        const QByteArray record = send();
        const bool isDone = m_p->desk(Partnership::theirPrincipal()).accept(record) && m_p->desk(Partnership::principal()).agree(record);
        return isDone ? record : QByteArray();
    }

    QByteArray completed()
    {
        const QByteArray record = agreed();
        return m_p->desk(Partnership::office()).complete(record) ? record : QByteArray();
    }

    Theme m_theme;
    std::unique_ptr<Partnership> m_p;
    std::unique_ptr<KnownPerson> m_person;
    std::unique_ptr<ToldMessages> m_messages;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<BookingRepository> m_bookings;
    std::unique_ptr<RateCard> m_rates;
    std::unique_ptr<BookingDesk> m_desk;
    std::unique_ptr<BookingsPage> m_page;
    QList<QByteArray> m_copied;
    QList<DeliveryLine> m_deliveries;
};

QTEST_MAIN(TestBookingsPage)
#include "tst_bookingspage.moc"
