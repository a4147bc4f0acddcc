// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "tests/model/bookings/bookingsupport.h"
#include "tests/support/accessibility.h"
#include "views/common/button.h"
#include "views/common/messageservice.h"
#include "views/common/preferences.h"
#include "views/common/theme.h"
#include "views/setup/addressescard.h"
#include "views/setup/delegationcard.h"
#include "views/setup/identitydesk.h"
#include "views/setup/ratedialog.h"
#include "views/setup/ratescard.h"
#include "views/setup/roletitlescard.h"
#include "views/setup/termdatesdialog.h"
#include "views/setup/termscard.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QScreen>
#include <QScrollArea>
#include <QTest>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class AgreeingMessages final : public MessageService
{
public:
    void tell(QWidget *, const QString &, const QString &text) override { told.append(text); }
    bool ask(QWidget *, const Question &question) override
    {
        asked.append(question.title);
        return true;
    }
    QStringList asked;
    QStringList told;
};

} // namespace

class TestPartnershipCards : public QObject
{
    Q_OBJECT

private:
    Theme m_theme;
    std::unique_ptr<Partnership> m_p;
    std::unique_ptr<IdentityStore> m_store;
    std::unique_ptr<DirectoryRepository> m_directory;
    std::unique_ptr<Preferences> m_preferences;
    AgreeingMessages m_messages;
    std::unique_ptr<IdentityDesk> m_identity;

    void become(const Identity &identity) { QVERIFY(m_identity->save(identity)); }
    static QLineEdit *edit(const QWidget &card, const QString &name)
    {
        const QList<QLineEdit *> edits = card.findChildren<QLineEdit *>();
        for (QLineEdit *candidate : edits) {
            if (candidate->accessibleName() == name)
                return candidate;
        }
        const QList<QLabel *> labels = card.findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (QString(label->text()).remove(u'&') == name && label->buddy())
                return qobject_cast<QLineEdit *>(label->buddy());
        }
        return nullptr;
    }
    static bool shows(const QWidget &widget, const QString &text)
    {
        const QList<QLabel *> labels = widget.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->isVisibleTo(&widget) && label->text() == text; });
    }
    static void type(QLineEdit *edit, const QString &words)
    {
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, words);
        QTest::keyClick(edit, Qt::Key_Return);
    }

private slots:
    void initTestCase() { m_theme.install(*static_cast<QApplication *>(QCoreApplication::instance())); }
    void init()
    {
        m_p = std::make_unique<Partnership>();
        m_store = std::make_unique<IdentityStore>(m_p->database.connection());
        m_directory = std::make_unique<DirectoryRepository>(m_p->database.connection());
        m_preferences = std::make_unique<Preferences>(m_p->folder.filePath(u"settings.ini"_s));
        m_identity = std::make_unique<IdentityDesk>(m_theme, *m_store, *m_directory, *m_preferences, m_messages);
    }

    void aPrincipalDelegatesAndTakesItBack()
    {
        become(Partnership::principal());
        BookingDesk desk = m_p->desk({});
        const BookingRepository bookings(m_p->database.connection());
        QWidget page;
        DelegationCard card(m_theme, *m_identity, desk, bookings, &page);
        QVERIFY(card.isVisibleTo(&page));
        auto *box = card.findChild<QCheckBox *>();
        QVERIFY(!box->isChecked());
        box->click();
        QVERIFY(*bookings.isDelegated(1, role::office));
        QVERIFY(box->isChecked());
        box->click();
        QVERIFY(!*bookings.isDelegated(1, role::office));
    }

    void nobodyElseSeesTheDelegation()
    {
        become(Partnership::office());
        BookingDesk desk = m_p->desk({});
        const BookingRepository bookings(m_p->database.connection());
        QWidget page;
        const DelegationCard card(m_theme, *m_identity, desk, bookings, &page);
        QVERIFY(!card.isVisibleTo(&page));
        become(Partnership::principal());
        QVERIFY(card.isVisibleTo(&page));
    }

    void aRoleGetsItsTitleAndTheUsualOneBack()
    {
        become(Partnership::principal());
        const RoleTitlesCard card(m_theme, *m_identity);
        const QString usual = m_store->roles()->at(2).title;
        QLineEdit *title = edit(card, u"Title of: %1"_s.arg(usual));
        QVERIFY(title);
        type(title, u"Headteacher"_s);
        QCOMPARE(m_store->roles()->at(2).title, u"Headteacher"_s);
        title->clear();
        title->setModified(true);
        emit title->editingFinished();
        QCOMPARE(title->text(), usual);
    }

    void aPupilNumberIsNoTitle()
    {
        become(Partnership::principal());
        const RoleTitlesCard card(m_theme, *m_identity);
        QLineEdit *title = edit(card, u"Title of: %1"_s.arg(m_store->roles()->at(2).title));
        type(title, u"B801200005001"_s);
        QVERIFY(title->property("lpError").toBool());
        QVERIFY(m_store->roles()->at(2).title != u"B801200005001"_s);
    }

    void addressesAreKeptForEachRegion()
    {
        become(Partnership::office());
        QHash<QString, DirectorContact> kept;
        const auto read = [&kept](const QString &region) { return Result<DirectorContact>(kept.value(region)); };
        const auto write = [&kept](const QString &region, const DirectorContact &contact) -> Result<void> {
            if (!contact.email.isEmpty() && !contact.email.contains(u'@'))
                return failure(Error::Code::InvalidInput, u"Enter an e-mail address."_s);
            kept.insert(region, contact);
            return {};
        };
        const AddressesCard card(m_theme, {*m_identity, {u"North East"_s, u"South West"_s}, read, write});
        QCOMPARE(card.findChildren<QLineEdit *>().size(), 6);
        QLineEdit *email = edit(card, u"E-mail: Regional Director, South West"_s);
        type(email, u"idris"_s);
        QVERIFY(email->property("lpError").toBool());
        type(email, u"idris@trust.example"_s);
        QVERIFY(!email->property("lpError").toBool());
        QCOMPARE(kept.value(u"South West"_s).email, u"idris@trust.example"_s);
        QVERIFY(kept.value(u"North East"_s).email.isEmpty());
    }

    void aRateIsReadAsTyped()
    {
        Rate saved;
        RateDialog dialog(m_theme, Rate(), QDate(2026, 11, 21), [&saved](const Rate &rate) -> Result<void> {
            saved = rate;
            return {};
        });
        edit(dialog, u"What it is for"_s)->setText(u"SLE"_s);
        edit(dialog, u"From"_s)->setText(u"1 September 2026"_s);
        edit(dialog, u"Pounds a day, without VAT"_s)->setText(u"350"_s);
        edit(dialog, u"Hours a day"_s)->setText(u"6.5"_s);
        edit(dialog, u"Brokerage in per cent"_s)->setText(u"12.5%"_s);
        dialog.accept();
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
        QCOMPARE(saved.name, u"SLE"_s);
        QCOMPARE(saved.from, QDate(2026, 9, 1));
        QVERIFY(saved.to.isNull());
        QCOMPARE(saved.pencePerDay, 35000);
        QCOMPARE(saved.minutesPerDay, 390);
        QCOMPARE(saved.brokerageBasisPoints, 1250);
    }

    void aRateThatCannotBeReadIsNotSaved()
    {
        bool isSaved = false;
        RateDialog dialog(m_theme, Rate(), QDate(2026, 11, 21), [&isSaved](const Rate &) -> Result<void> {
            isSaved = true;
            return {};
        });
        edit(dialog, u"From"_s)->setText(u"31 November"_s);
        edit(dialog, u"Pounds a day, without VAT"_s)->setText(u"much"_s);
        dialog.accept();
        QVERIFY(!isSaved);
        QVERIFY(edit(dialog, u"From"_s)->property("lpError").toBool());
        QVERIFY(edit(dialog, u"Pounds a day, without VAT"_s)->property("lpError").toBool());
    }

    void ratesOfAllTimesAreListedAndTakenOut()
    {
        become(Partnership::office());
        RateCard rates(m_p->database.connection());
        Rate rate;
        rate.name = u"SLE"_s;
        rate.pencePerDay = 35000;
        rate.from = QDate(2027, 9, 1); // not in force yet
        QVERIFY(rates.save(rate));
        rate.name = u"NLE"_s;
        rate.from = QDate(2020, 9, 1);
        rate.to = QDate(2021, 8, 31);
        QVERIFY(rates.save(rate));
        QCOMPARE(rates.allRates()->size(), 2);
        QVERIFY(rates.ratesOn(m_p->clock.today())->isEmpty());
        RatesCard card(m_theme, rates, *m_identity, m_messages, m_p->clock);
        card.show();
        QCOMPARE(namelessIn(card), QStringList());
        const QList<Button *> buttons = card.findChildren<Button *>();
        for (Button *button : buttons) {
            if (button->accessibleName() == u"Take out the rate NLE"_s)
                button->click();
        }
        QCOMPARE(m_messages.asked.last(), u"Take out the rate NLE?"_s);
        QCOMPARE(rates.allRates()->size(), 1);
        QCOMPARE(rates.allRates()->first().name, u"SLE"_s);
    }

    void aDialogTooHighForTheScreenScrollsAboveItsButtons()
    {
        Theme large;
        large.setTextSize(200);
        RateDialog dialog(large, Rate(), QDate(2026, 11, 21), [](const Rate &) { return Result<void>(); });
        QPointer<QWidget> first = edit(dialog, u"What it is for"_s);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QVERIFY(dialog.height() <= dialog.screen()->availableSize().height());
        const QList<Button *> buttons = dialog.findChildren<Button *>();
        for (const Button *button : buttons)
            QVERIFY(dialog.rect().contains(QRect(button->mapTo(&dialog, QPoint()), button->size())));
        auto *area = dialog.findChild<QScrollArea *>();
        QVERIFY(area && area->isAncestorOf(first) && !area->isAncestorOf(buttons.last()));
        QCOMPARE(dialog.focusWidget(), first.data());
        dialog.hide();
        dialog.show(); // once more: it scrolls already
        QCOMPARE(dialog.findChildren<QScrollArea *>().size(), 1);
    }

    void termDatesAreReadAsTyped()
    {
        TermDates saved;
        TermDatesDialog dialog(m_theme, usualTermDates(2026), QDate(2026, 11, 21), [&saved](const TermDates &dates) -> Result<void> {
            saved = dates;
            return {};
        });
        edit(dialog, u"Autumn term, last day"_s)->setText(u"18 Dec 2026"_s);
        edit(dialog, u"Spring term, first day"_s)->setText(u"5/1/2027"_s);
        dialog.accept();
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(saved.spans.at(0), (TermSpan{QDate(2026, 9, 1), QDate(2026, 12, 18)}));
        QCOMPARE(saved.spans.at(1), (TermSpan{QDate(2027, 1, 5), QDate(2027, 3, 31)}));
    }

    void termDatesThatCannotBeAreSaidSoAndKeptOpen()
    {
        int asked = 0;
        TermDatesDialog dialog(m_theme, usualTermDates(2026), QDate(2026, 11, 21), [&asked](const TermDates &dates) {
            ++asked;
            return checkTermDates(dates);
        });
        edit(dialog, u"Spring term, last day"_s)->setText(u"soon"_s);
        dialog.accept();
        QCOMPARE(asked, 0);
        edit(dialog, u"Spring term, last day"_s)->setText(u"31/12/2026"_s);
        dialog.accept();
        QCOMPARE(asked, 1);
        QVERIFY(dialog.result() != QDialog::Accepted);
        QVERIFY(shows(dialog, u"Enter terms that follow each other between 1 September 2026 and 31 August 2027."_s));
    }

    void termDatesAreTheSchoolsOrThePartnershipsAndCanBeTakenBack()
    {
        TermDesk desk(m_p->database.connection(), m_p->journal, Partnership::office());
        const TermCalendar calendar(m_p->database.connection());
        become(Partnership::staff());
        TermsCard card(m_theme, desk, calendar, *m_identity, m_p->clock);
        QVERIFY(card.isHidden());
        become(Partnership::office());
        QVERIFY(!card.isHidden());
        QTRY_VERIFY(shows(card, u"2026-27, the usual dates"_s));
        TermDates own = usualTermDates(2026);
        own.spans.at(0).last = QDate(2026, 12, 18);
        QVERIFY(desk.set(own));
        card.showKept();
        QTRY_VERIFY(shows(card, u"2026-27, your school\u2019s own"_s));
        QVERIFY(shows(card, u"Autumn: 1 September 2026 to 18 December 2026"_s));
        const QList<Button *> buttons = card.findChildren<Button *>();
        const auto back = std::ranges::find_if(buttons, [](const Button *b) { return b->accessibleName() == u"Take back the term dates of 2026-27"_s; });
        QVERIFY(back != buttons.end());
        (*back)->click();
        QVERIFY(!calendar.ownDates(1, 2026)->has_value());
        QTRY_VERIFY(shows(card, u"2026-27, the usual dates"_s));
    }

    void everythingHasAName()
    {
        become(Partnership::principal());
        BookingDesk desk = m_p->desk(Partnership::principal());
        const BookingRepository bookings(m_p->database.connection());
        QWidget page;
        auto *layout = new QVBoxLayout(&page);
        layout->addWidget(new DelegationCard(m_theme, *m_identity, desk, bookings));
        layout->addWidget(new RoleTitlesCard(m_theme, *m_identity));
        const auto read = [](const QString &) { return Result<DirectorContact>(DirectorContact()); };
        layout->addWidget(new AddressesCard(m_theme, {*m_identity, {u"South West"_s}, read, {}}));
        page.show();
        QCOMPARE(namelessIn(page), QStringList());
    }
};

QTEST_MAIN(TestPartnershipCards)
#include "tst_partnershipcards.moc"
