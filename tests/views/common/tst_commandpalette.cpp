// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "tests/support/accessibility.h"
#include "views/common/commandpalette.h"
#include "views/common/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCommandPalette : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void wordsMatchTheirBeginnings_data();
    void wordsMatchTheirBeginnings();
    void earlierWordsComeFirst();
    void enterRunsWhatIsChosen();
    void arrowsChoose();
    void escapeGivesTheFocusBack();
    void sourcesMayMatchThemselves();
    void itemsAreReadOutWithTheirKey();
    void everythingHasAName();

private:
    Theme m_theme;
};

namespace {

QList<PaletteItem> named(const QStringList &names)
{
    QList<PaletteItem> items;
    for (const QString &name : names)
        items.append({name, {}, {}, {}});
    return items;
}

QStringList textsOf(const QList<PaletteItem> &items)
{
    QStringList texts;
    for (const PaletteItem &item : items)
        texts.append(item.text);
    return texts;
}

} // namespace

void TestCommandPalette::initTestCase()
{
    m_theme.install(*static_cast<QApplication *>(QCoreApplication::instance()));
}

void TestCommandPalette::wordsMatchTheirBeginnings_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("found");
    const QStringList all{u"Print the booklet…"_s, u"Visits this week"_s, u"Go to Zoë Müller"_s};
    QTest::newRow("blank gives all") << u"  "_s << all;
    QTest::newRow("beginnings in any order") << u"book pri"_s << QStringList{u"Print the booklet…"_s};
    QTest::newRow("not inside a word") << u"isits"_s << QStringList();
    QTest::newRow("accents and case") << u"ZOE mull"_s << QStringList{u"Go to Zoë Müller"_s};
    QTest::newRow("every word counts") << u"print nothing"_s << QStringList();
}

void TestCommandPalette::wordsMatchTheirBeginnings()
{
    QFETCH(QString, words);
    QFETCH(QStringList, found);
    const auto items = named({u"Print the booklet…"_s, u"Visits this week"_s, u"Go to Zoë Müller"_s});

    QCOMPARE(textsOf(matchingItems(items, words)), found);
}

void TestCommandPalette::earlierWordsComeFirst()
{
    const auto items = named({u"Show the settings"_s, u"Settings"_s});

    QCOMPARE(textsOf(matchingItems(items, u"set"_s)), (QStringList{u"Settings"_s, u"Show the settings"_s}));
}

void TestCommandPalette::enterRunsWhatIsChosen()
{
    QWidget window;
    window.resize(800, 600);
    CommandPalette palette(m_theme, &window);
    QString ran;
    palette.addSource({[&ran](const QString &) {
                           return QList<PaletteItem>{{u"Print"_s, u"Ctrl+P"_s, {}, [&ran] { ran = u"print"_s; }},
                                                     {u"Quit"_s, {}, {}, [&ran] { ran = u"quit"_s; }}};
                       },
                       false});
    window.show();
    palette.open();
    QVERIFY(palette.isVisible());

    auto *edit = palette.findChild<QLineEdit *>();
    QTest::keyClicks(edit, u"qu"_s);
    QTest::keyClick(edit, Qt::Key_Return);

    QCOMPARE(ran, u"quit"_s);
    QVERIFY(palette.isHidden());
}

void TestCommandPalette::arrowsChoose()
{
    QWidget window;
    window.resize(800, 600);
    CommandPalette palette(m_theme, &window);
    QString ran;
    palette.addSource({[&ran](const QString &) {
                           return QList<PaletteItem>{{u"One"_s, {}, {}, [&ran] { ran = u"one"_s; }},
                                                     {u"Two"_s, {}, {}, [&ran] { ran = u"two"_s; }}};
                       },
                       false});
    window.show();
    palette.open();
    auto *edit = palette.findChild<QLineEdit *>();

    QTest::keyClick(edit, Qt::Key_Down);
    QTest::keyClick(edit, Qt::Key_Down); // stays at the end
    QTest::keyClick(edit, Qt::Key_Return);

    QCOMPARE(ran, u"two"_s);
}

void TestCommandPalette::escapeGivesTheFocusBack()
{
    QWidget window;
    window.resize(800, 600);
    QLineEdit before(&window);
    CommandPalette palette(m_theme, &window);
    palette.addSource({[](const QString &) { return named({u"One"_s}); }, false});
    window.show();
    QApplication::setActiveWindow(&window);
    before.setFocus();
    palette.open();

    QTest::keyClick(palette.findChild<QLineEdit *>(), Qt::Key_Escape);

    QVERIFY(palette.isHidden());
    QVERIFY(before.hasFocus());
}

void TestCommandPalette::sourcesMayMatchThemselves()
{
    QWidget window;
    window.resize(800, 600);
    CommandPalette palette(m_theme, &window);
    palette.addSource({[](const QString &words) { return words == u"kiln"_s ? named({u"Danuta Khandrapur"_s}) : QList<PaletteItem>(); }, true});
    window.show();
    palette.open();
    const auto *list = palette.findChild<QListView *>();
    QCOMPARE(list->model()->rowCount(), 0);

    QTest::keyClicks(palette.findChild<QLineEdit *>(), u"kiln"_s);

    QCOMPARE(list->model()->rowCount(), 1);
}

void TestCommandPalette::itemsAreReadOutWithTheirKey()
{
    QWidget window;
    window.resize(800, 600);
    CommandPalette palette(m_theme, &window);
    palette.addSource({[](const QString &) { return QList<PaletteItem>{{u"Print"_s, u"Ctrl+P"_s, {}, {}}}; }, false});
    palette.open();

    QCOMPARE(palette.findChild<QListView *>()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(), u"Print, Ctrl+P"_s);
}

void TestCommandPalette::everythingHasAName()
{
    QWidget window;
    window.resize(800, 600);
    CommandPalette palette(m_theme, &window);
    palette.addSource({[](const QString &) { return named({u"One"_s}); }, false});
    window.show();
    palette.open();

    QCOMPARE(namelessIn(palette), QStringList());
}

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
