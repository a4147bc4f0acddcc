// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "tests/support/accessibility.h"
#include "tests/support/directoryfixture.h"
#include "tests/support/entrybuilder.h"
#include "views/common/banner.h"
#include "views/common/button.h"
#include "views/common/searchfield.h"
#include "views/common/theme.h"
#include "views/directory/directoryfilewindow.h"
#include "views/directory/profilecard.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;

class TestDirectoryFileWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme.install(*static_cast<QApplication *>(QCoreApplication::instance())); }

    void init()
    {
        m_data = std::make_unique<DirectoryFixture>();
        m_data->add({anEntry()});
        m_entries = std::make_unique<CachedEntries>(m_data->directory());
        m_window = std::make_unique<DirectoryFileWindow>(m_theme, m_data->directory(), *m_entries, m_data->clock(), m_data->indexBuilder(),
                                                         DirectoryFileWords{u"Edition 14, 2 November 2026"_s, PillState::Tone::Ok, u"Signed by the Development Director."_s, u"File: x"_s});
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void whetherItIsSignedStandsOnTop()
    {
        QVERIFY(m_window->windowTitle().startsWith(u"Edition 14, 2 November 2026"_s));
        QVERIFY(m_window->findChild<Banner *>()->accessibleName().contains(u"Signed by the Development Director."_s));
    }

    void peopleAreFoundAndNothingCanBeDoneWithThem()
    {
        m_window->findChild<SearchField *>()->setText(u"mentoring"_s);
        QTRY_COMPARE(m_window->results()->total(), 1);
        auto *card = m_window->findChild<ProfileCard *>();
        QTRY_VERIFY(card->accessibleName().contains(u"Sylwia Baptistello"_s));
        for (const Button *button : card->findChildren<Button *>()) {
            if (button->isVisible())
                QVERIFY2(button->accessibleName().startsWith(u"Copy"_s) || button->text().startsWith(u"Copy"_s), qPrintable(button->text() + button->accessibleName()));
        }
    }

    void everythingHasAName() { QCOMPARE(namelessIn(*m_window), QStringList()); }

    void escCloses()
    {
        QTest::keyClick(m_window->findChild<ProfileCard *>(), Qt::Key_Escape);
        QVERIFY(!m_window->isVisible());
    }

private:
    Theme m_theme;
    std::unique_ptr<DirectoryFixture> m_data;
    std::unique_ptr<CachedEntries> m_entries;
    std::unique_ptr<DirectoryFileWindow> m_window;
};

QTEST_MAIN(TestDirectoryFileWindow)
#include "tst_directoryfilewindow.moc"
