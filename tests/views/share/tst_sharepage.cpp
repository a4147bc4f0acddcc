// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "sharefixture.h"

#include "tests/support/accessibility.h"
#include "views/common/banner.h"
#include "views/common/button.h"
#include "views/common/emptystate.h"
#include "views/common/theme.h"
#include "views/share/headedlist.h"
#include "views/share/sharepage.h"
#include "views/share/sharestatusbutton.h"
#include "views/share/sharetable.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestSharePage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme.install(*static_cast<QApplication *>(QCoreApplication::instance())); }

    void init()
    {
        m_desk = std::make_unique<FakeShareDesk>();
        m_desk->now = seatedStatus(m_clock.now());
        m_opened.clear();
        SharePageServices services{m_theme, *m_desk, m_clock, [](const QByteArray &) { return u"7KQM-3XWD-9RTC"_s; },
                                   [](const QString &) { return u"School office"_s; }, [this](const QByteArray &record) { m_opened = record; }};
        m_page = std::make_unique<SharePage>(services);
        m_page->resize(1166, 640);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void cleanup()
    {
        m_page.reset();
        m_theme.setTextSize(100);
    }

    void oneSentenceSaysHowItStands()
    {
        QVERIFY(banner()->accessibleName().contains(u"on the way"_s));
        ShareStatus status = m_desk->now;
        status.onTheWay.clear();
        status.messagesOnTheWay = 0;
        m_desk->become(status);
        QVERIFY(banner()->accessibleName().startsWith(u"The share is up to date."_s));
        status.report.isUnreachable = true;
        status.unreachableSince = m_clock.now();
        m_desk->become(status);
        QVERIFY(banner()->accessibleName().contains(u"Keep working"_s));
    }

    void lookNowLooks()
    {
        banner()->findChild<Button *>()->click();
        QCOMPARE(m_desk->looks, 1);
        m_page->pageActions().first().action->trigger();
        QCOMPARE(m_desk->looks, 2);
    }

    void allPcsAreShownWhenAskedFor()
    {
        QAbstractItemModel *computers = table(u"Computers in this partnership"_s)->model();
        QCOMPARE(computers->rowCount(), int(SharePage::computersAtFirst));
        button(u"Show all 61"_s)->click();
        QCOMPARE(computers->rowCount(), 61);
        QTRY_VERIFY(table(u"Computers in this partnership"_s)->height() > 60 * m_theme.metrics().tableRowHeight());
    }

    void aMessageLeadsToItsBooking()
    {
        ShareTable *messages = table(u"On the way"_s);
        messages->setCurrentIndex(messages->model()->index(0, 0));
        emit messages->activated(messages->currentIndex());
        QCOMPARE(m_opened, QByteArray(16, 'r'));
    }

    void whatWasRefusedIsExplained()
    {
        QVERIFY(!labelWith(u"not theirs to write"_s));
        ShareStatus status = m_desk->now;
        status.setAside = {{SetAsideThing::Reason::Refused, 1, {}, {}, {}}};
        m_desk->become(status);
        QTRY_VERIFY(labelWith(u"unknown PC"_s));
        status.setAside.clear();
        m_desk->become(status);
        QVERIFY(!labelWith(u"unknown PC"_s));
    }

    void theEditionInUseIsNamedWithItsDate()
    {
        QVERIFY(labelWith(u"Edition 14, 2 November 2026"_s));
        QVERIFY(labelWith(u"Signed by the Development Director"_s));
        ShareStatus status = m_desk->now;
        status.edition.announced = 15;
        status.edition.isHere = false;
        m_desk->become(status);
        QVERIFY(labelWith(u"Edition 15 is announced"_s));
    }

    void outsideAPartnershipThePageSaysSo()
    {
        m_desk->become({});
        QVERIFY(m_page->findChild<EmptyState *>()->isVisible());
        QVERIFY(!banner()->isVisible());
        QVERIFY(!table(u"On the way"_s)->isVisible());
    }

    void theGuideIsOneClickAway()
    {
        const QSignalSpy wanted(m_page.get(), &SharePage::helpWanted);
        button(u"Guide for your IT technician"_s)->click();
        QCOMPARE(wanted.first().first().toString(), u"technician"_s);
    }

    void theStatusBarHasTheSameWord()
    {
        ShareStatusButton button(m_theme);
        button.setStanding(standingOf({}, m_clock.now()));
        QVERIFY(!button.isVisibleTo(nullptr));
        ShareStatus status = m_desk->now;
        status.onTheWay.clear();
        status.messagesOnTheWay = 0;
        button.setStanding(standingOf(status, m_clock.now()));
        QCOMPARE(button.text(), u"Up to date"_s);
        QCOMPARE(button.accessibleName(), u"Share: Up to date"_s);
        QVERIFY(button.accessibleDescription().contains(u"9.42"_s));
    }

    void everythingHasAName() { QCOMPARE(namelessIn(*m_page), QStringList()); }

    void nothingScrollsSidewaysInASmallWindow()
    {
        for (const int size : {100, 150}) {
            m_theme.setTextSize(size);
            m_page->resize(700, 500);
            QCoreApplication::processEvents();
            const auto *area = m_page->findChild<QScrollArea *>();
            QVERIFY2(area->widget()->minimumSizeHint().width() <= area->viewport()->width(), qPrintable(QString::number(size)));
        }
    }

private:
    [[nodiscard]] Banner *banner() const { return m_page->findChild<Banner *>(); }
    [[nodiscard]] ShareTable *table(const QString &name) const
    {
        for (ShareTable *each : m_page->findChildren<ShareTable *>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] Button *button(const QString &text) const
    {
        for (Button *each : m_page->findChildren<Button *>()) {
            if (each->text() == text && each->isVisibleTo(m_page.get()))
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] bool labelWith(const QString &words) const
    {
        for (const QLabel *each : m_page->findChildren<QLabel *>()) {
            if (each->text().contains(words) && each->isVisibleTo(m_page.get()))
                return true;
        }
        return false;
    }

    Theme m_theme;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 21), QTime(9, 42), Qt::UTC)};
    std::unique_ptr<FakeShareDesk> m_desk;
    std::unique_ptr<SharePage> m_page;
    QByteArray m_opened;
};

QTEST_MAIN(TestSharePage)
#include "tst_sharepage.moc"
