// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "tests/support/accessibility.h"
#include "views/common/navmodel.h"
#include "views/common/navrail.h"
#include "views/common/theme.h"

#include <QAbstractItemModelTester>
#include <QAbstractButton>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestNavRail : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void arrowsMoveAndEnterChooses();
    void arrowsGoOnInTheLowerList();
    void movingDoesNotChangeThePage();
    void clickChooses();
    void badgeIsReadOut();
    void collapsedRailKeepsItsNames();
    void personIsInvitedWhenUnknown();

private:
    Theme m_theme;
};

namespace {

struct Rail
{
    explicit Rail(const Theme &theme)
        : rail(theme)
    {
        rail.addItem(u"directory"_s, u"Directory"_s, u"book-open"_s, false);
        rail.addItem(u"bookings"_s, u"Bookings"_s, u"calendar-check"_s, false);
        rail.addItem(u"settings"_s, u"Settings"_s, u"settings"_s, true);
        rail.resize(200, 500);
        rail.show();
        top = rail.findChildren<NavList *>().at(0);
        bottom = rail.findChildren<NavList *>().at(1);
    }

    NavRail rail;
    NavList *top;
    NavList *bottom;
};

} // namespace

void TestNavRail::initTestCase()
{
    m_theme.install(*static_cast<QApplication *>(QCoreApplication::instance()));
}

void TestNavRail::arrowsMoveAndEnterChooses()
{
    Rail it(m_theme);
    const QAbstractItemModelTester tester(it.top->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy chosen(&it.rail, &NavRail::chosen);
    it.rail.setCurrent(u"directory"_s);

    QTest::keyClick(it.top, Qt::Key_Down);
    QTest::keyClick(it.top, Qt::Key_Return);

    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).toString(), u"bookings"_s);
}

void TestNavRail::arrowsGoOnInTheLowerList()
{
    Rail it(m_theme);
    const QSignalSpy chosen(&it.rail, &NavRail::chosen);
    it.rail.setCurrent(u"bookings"_s);
    QApplication::setActiveWindow(&it.rail);
    it.top->setFocus();

    QTest::keyClick(it.top, Qt::Key_Down);

    QTRY_VERIFY(it.bottom->hasFocus());
    QTest::keyClick(it.bottom, Qt::Key_Space);
    QCOMPARE(chosen.at(0).at(0).toString(), u"settings"_s);
    QTest::keyClick(it.bottom, Qt::Key_Up);
    QVERIFY(it.top->hasFocus());
}

void TestNavRail::movingDoesNotChangeThePage()
{
    Rail it(m_theme);
    it.rail.setCurrent(u"directory"_s);
    QTest::keyClick(it.top, Qt::Key_Down);

    QCOMPARE(it.top->selectionModel()->selectedIndexes().size(), 1);
    QCOMPARE(it.top->selectionModel()->selectedIndexes().first().row(), 0);
    QCOMPARE(it.top->currentIndex().row(), 1);
}

void TestNavRail::clickChooses()
{
    Rail it(m_theme);
    const QSignalSpy chosen(&it.rail, &NavRail::chosen);
    QTest::mouseClick(it.bottom->viewport(), Qt::LeftButton, {}, QPoint(40, 20));

    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).toString(), u"settings"_s);
    it.rail.setCurrent(u"settings"_s);
    QVERIFY(it.top->selectionModel()->selectedIndexes().isEmpty());
}

void TestNavRail::badgeIsReadOut()
{
    Rail it(m_theme);
    it.rail.setBadge(u"bookings"_s, 5);

    QCOMPARE(it.top->model()->index(1, 0).data(Qt::AccessibleTextRole).toString(), u"Bookings, 5"_s);
    QCOMPARE(it.top->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(), u"Directory"_s);
}

void TestNavRail::collapsedRailKeepsItsNames()
{
    Rail it(m_theme);
    const int wide = it.rail.width();
    it.rail.setCollapsed(true);

    QCOMPARE(it.rail.width(), 56);
    QVERIFY(wide > 150);
    QCOMPARE(it.top->model()->index(0, 0).data(Qt::ToolTipRole).toString(), u"Directory"_s);
    QCOMPARE(it.top->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(), u"Directory"_s);
    QCOMPARE(namelessIn(it.rail), QStringList());
}

void TestNavRail::personIsInvitedWhenUnknown()
{
    Rail it(m_theme);
    const auto *person = it.rail.findChild<QAbstractButton *>();
    QCOMPARE(person->accessibleName(), u"Who are you?, Name and school"_s);

    it.rail.setPerson(u"Ruth Calloway"_s, u"Harbour Lane"_s);

    QCOMPARE(person->accessibleName(), u"Ruth Calloway, Harbour Lane"_s);
}

QTEST_MAIN(TestNavRail)
#include "tst_navrail.moc"
