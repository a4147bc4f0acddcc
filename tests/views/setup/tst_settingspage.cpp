// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/store/database.h"
#include "tests/support/accessibility.h"
#include "views/common/button.h"
#include "views/common/card.h"
#include "views/common/messageservice.h"
#include "views/common/preferences.h"
#include "views/common/theme.h"
#include "views/setup/identitydesk.h"
#include "views/setup/settingspage.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

class TestSettingsPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void everyChoiceCountsAtOnce();
    void nameIsKeptWhenTheFieldIsLeft();
    void pupilNumberInTheNameIsRefusedInPlace();
    void sizeSetByKeyIsShown();
    void everythingHasAName();
    void fitsTheSmallestWindow();
    void licencesOpenTheHelp();
    void thePaletteFindsCardsAndFields_data();
    void thePaletteFindsCardsAndFields();
    void aCardThatIsNotThereIsNotFound();

private:
    [[nodiscard]] QComboBox *combo(const QString &name) const;

    Theme m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Database> m_database;
    std::unique_ptr<IdentityStore> m_store;
    std::unique_ptr<DirectoryRepository> m_directory;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<MessageService> m_messages;
    std::unique_ptr<IdentityDesk> m_desk;
    std::unique_ptr<SettingsPage> m_page;
};

void TestSettingsPage::initTestCase()
{
    m_theme.install(*static_cast<QApplication *>(QCoreApplication::instance()));
}

void TestSettingsPage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = Database::open(m_folder->filePath(u"test.db"_s));
    QVERIFY(opened);
    m_database.emplace(std::move(*opened));
    m_store = std::make_unique<IdentityStore>(m_database->connection());
    m_directory = std::make_unique<DirectoryRepository>(m_database->connection());
    m_preferences = std::make_unique<Preferences>(m_folder->filePath(u"settings.ini"_s));
    m_messages = std::make_unique<DialogMessageService>(m_theme);
    m_desk = std::make_unique<IdentityDesk>(m_theme, *m_store, *m_directory, *m_preferences, *m_messages);
    m_page = std::make_unique<SettingsPage>(m_theme, *m_preferences, *m_desk, m_folder->path());
    m_page->resize(1100, 2000);
    m_page->show();
}

void TestSettingsPage::cleanup()
{
    m_page.reset();
    m_desk.reset();
    m_store.reset();
    m_directory.reset();
    m_database.reset();
    m_theme.setTextSize(100);
}

QComboBox *TestSettingsPage::combo(const QString &name) const
{
    for (QComboBox *box : m_page->findChildren<QComboBox *>()) {
        for (const QLabel *label : m_page->findChildren<QLabel *>()) {
            if (label->buddy() == box && label->text().remove(u'&') == name)
                return box;
        }
    }
    return nullptr;
}

void TestSettingsPage::everyChoiceCountsAtOnce()
{
    const auto choose = [this](const QString &name, int row) {
        QComboBox *box = combo(name);
        QVERIFY2(box, qPrintable(name));
        box->setCurrentIndex(row);
        emit box->activated(row);
    };
    choose(u"Colours"_s, 2);
    choose(u"Size of text"_s, 7);
    choose(u"Rows of lists"_s, 1);
    choose(u"Alphabetical order"_s, 1);
    choose(u"Largest file"_s, 4);

    QCOMPARE(m_preferences->themeChoice(), ThemeChoice::Dark);
    QCOMPARE(m_preferences->textSize(), 150);
    QCOMPARE(m_preferences->density(), Density::Dense);
    QCOMPARE(m_preferences->alphabet(), Alphabet::Welsh);
    QCOMPARE(m_preferences->importLimitMegabytes(), 1000);
}

void TestSettingsPage::nameIsKeptWhenTheFieldIsLeft()
{
    const QSignalSpy changed(m_desk.get(), &WhoAmI::changed);
    auto *name = m_page->findChild<QLineEdit *>();
    QTest::keyClicks(name, u"Ruth Calloway"_s);
    QTest::keyClick(name, Qt::Key_Return);

    QCOMPARE(m_store->identity()->name, u"Ruth Calloway"_s);
    QCOMPARE(changed.size(), 1);
}

void TestSettingsPage::pupilNumberInTheNameIsRefusedInPlace()
{
    auto *name = m_page->findChild<QLineEdit *>();
    QTest::keyClicks(name, u"B801200005001"_s);
    QTest::keyClick(name, Qt::Key_Return);

    QVERIFY(m_store->identity()->name.isEmpty());
    QVERIFY(name->property("lpError").toBool());
    QVERIFY(!QAccessible::queryAccessibleInterface(name)->text(QAccessible::Description).isEmpty());
}

void TestSettingsPage::sizeSetByKeyIsShown()
{
    m_preferences->setTextSize(125);

    QCOMPARE(combo(u"Size of text"_s)->currentText(), u"125%"_s);
}

void TestSettingsPage::everythingHasAName()
{
    QCOMPARE(namelessIn(*m_page), QStringList());
}

void TestSettingsPage::fitsTheSmallestWindow()
{
    m_theme.setTextSize(200);
    QApplication::processEvents();

    QVERIFY(m_page->minimumSizeHint().width() <= 600);
    for (const QComboBox *box : m_page->findChildren<QComboBox *>())
        QVERIFY(box->minimumSizeHint().width() < 560);
}

void TestSettingsPage::licencesOpenTheHelp()
{
    const QSignalSpy wanted(m_page.get(), &SettingsPage::helpWanted);
    for (Button *button : m_page->findChildren<Button *>()) {
        if (button->kind() == ButtonKind::Link)
            button->click();
    }
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0).at(0).toString(), u"about"_s);
}

void TestSettingsPage::thePaletteFindsCardsAndFields_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("card");
    QTest::newRow("a card") << u"impo"_s << u"Import"_s << u"Settings"_s << u"Import"_s;
    QTest::newRow("a field on a card") << u"text size"_s << u"Size of text"_s << u"Settings, Look"_s << u"Look"_s;
}

void TestSettingsPage::thePaletteFindsCardsAndFields()
{
    QFETCH(QString, words);
    QFETCH(QString, text);
    QFETCH(QString, detail);
    QFETCH(QString, card);
    m_page->resize(1100, 300);
    QApplication::setActiveWindow(m_page.get());

    const QList<PaletteItem> items = m_page->paletteItems(words);

    QCOMPARE(items.size(), 1);
    QCOMPARE(items.first().text, text);
    QCOMPARE(items.first().detail, detail);
    items.first().run();
    const auto *focus = QApplication::focusWidget();
    const auto cards = m_page->findChildren<SectionCard *>();
    const auto wanted = std::ranges::find(cards, card, &QWidget::accessibleName);
    QVERIFY(wanted != cards.end());
    QVERIFY((*wanted)->isAncestorOf(focus));
    QTRY_VERIFY((*wanted)->mapTo(m_page.get(), QPoint(0, 0)).y() >= 0 && (*wanted)->mapTo(m_page.get(), QPoint(0, 0)).y() < 100);
}

void TestSettingsPage::aCardThatIsNotThereIsNotFound()
{
    auto *card = new SectionCard(m_theme, u"Rate card"_s);
    m_page->insertCard(card);
    QCOMPARE(m_page->paletteItems(u"rate"_s).size(), 1);
    card->setVisible(false); // not for this role
    QVERIFY(m_page->paletteItems(u"rate"_s).isEmpty());
    SettingsPage unseen(m_theme, *m_preferences, *m_desk, m_folder->path());
    QCOMPARE(unseen.paletteItems(u"impo"_s).size(), 1);
}

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
