// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "tests/support/accessibility.h"
#include "tests/views/common/gallery.h"
#include "views/common/button.h"
#include "views/common/chip.h"
#include "views/common/facetlist.h"
#include "views/common/facetmodel.h"
#include "views/common/field.h"
#include "views/common/flowlayout.h"
#include "views/common/pill.h"
#include "views/common/questiondialog.h"
#include "views/common/searchfield.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/common/undobar.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

class TestControls : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyControlHasAName();
    void chipIsRemovedByKey_data();
    void chipIsRemovedByKey();
    void chipSaysWhatItDoes();
    void toggleChipIsACheckBox();
    void iconButtonIsReadOut();
    void buttonsAreAsWideAsTheirWords();
    void searchFieldEmptiesOnEscape();
    void searchFieldHandsDownToTheList();
    void facetShowsFiveAndTheRestOnDemand();
    void facetKeepsChosenRowsInView();
    void facetTogglesByKeyAndMouse();
    void facetKeepsTheKeyboardsPlace();
    void facetRowsAreReadOutWithTheirCount();
    void fieldErrorIsShownAndRead();
    void undoRunsOnce();
    void undoBarLeavesAfterItsTime();
    void questionDefaultsToTheHarmlessAnswer();
    void flowLayoutBreaksLines();
    void longLabelSetsNoLeastWidth();

private:
    Theme m_theme;
};

namespace {

QList<FacetRow> eightRows()
{
    QList<FacetRow> rows;
    for (int i = 0; i < 8; ++i)
        rows.append({u"v%1"_s.arg(i), u"Value %1"_s.arg(i), 10 - i, false});
    return rows;
}

} // namespace

void TestControls::initTestCase()
{
    m_theme.install(*static_cast<QApplication *>(QCoreApplication::instance()));
}

void TestControls::everyControlHasAName()
{
    const std::unique_ptr<QWidget> gallery(makeGallery(m_theme));
    gallery->show();

    QCOMPARE(namelessIn(*gallery), QStringList());
}

void TestControls::chipIsRemovedByKey_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Enter") << Qt::Key_Return;
    QTest::newRow("Del") << Qt::Key_Delete;
    QTest::newRow("Space") << Qt::Key_Space;
}

void TestControls::chipIsRemovedByKey()
{
    QFETCH(Qt::Key, key);
    Chip chip(m_theme, u"Primary"_s);
    const QSignalSpy removed(&chip, &Chip::removed);
    chip.show();

    QTest::keyClick(&chip, key);

    QCOMPARE(removed.size(), 1);
}

void TestControls::chipSaysWhatItDoes()
{
    Chip chip(m_theme, u"Primary"_s);
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&chip);

    QCOMPARE(interface->text(QAccessible::Name), u"Remove filter Primary"_s);
    QCOMPARE(interface->role(), QAccessible::Button);
}

void TestControls::toggleChipIsACheckBox()
{
    ToggleChip chip(m_theme, u"Ours"_s);
    QTest::keyClick(&chip, Qt::Key_Space);
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&chip);

    QCOMPARE(interface->role(), QAccessible::CheckBox);
    QVERIFY(interface->state().checked);
}

void TestControls::iconButtonIsReadOut()
{
    const std::unique_ptr<Button> button(Button::iconOnly(m_theme, u"copy"_s, u"Copy the telephone number"_s));

    QCOMPARE(QAccessible::queryAccessibleInterface(button.get())->text(QAccessible::Name), u"Copy the telephone number"_s);
    QCOMPARE(button->sizeHint().width(), button->sizeHint().height());
}

void TestControls::buttonsAreAsWideAsTheirWords()
{
    Button button(m_theme, ButtonKind::Primary, u"Check and send…"_s, u"send"_s);
    const int words = button.fontMetrics().horizontalAdvance(button.text());

    QVERIFY(button.minimumSizeHint().width() >= words + m_theme.length(18) + 2 * m_theme.space(12));
    QVERIFY(button.font().weight() == QFont::DemiBold);
}

void TestControls::searchFieldEmptiesOnEscape()
{
    SearchField field(m_theme, u"Search the directory"_s);
    field.show();
    QTest::keyClicks(&field, u"phonics"_s);
    QCOMPARE(field.text(), u"phonics"_s);

    QTest::keyClick(&field, Qt::Key_Escape);

    QVERIFY(field.text().isEmpty());
}

void TestControls::searchFieldHandsDownToTheList()
{
    SearchField field(m_theme, u"Search the directory"_s);
    const QSignalSpy wanted(&field, &SearchField::listWanted);

    QTest::keyClick(&field, Qt::Key_Down);

    QCOMPARE(wanted.size(), 1);
}

void TestControls::facetShowsFiveAndTheRestOnDemand()
{
    FacetList facet(m_theme, u"Theme"_s);
    facet.setRows(eightRows());
    auto *more = facet.findChild<Button *>();

    QCOMPARE(facet.view()->model()->rowCount(), 5);
    QCOMPARE(more->text(), u"3 more"_s);
    more->click();
    QCOMPARE(facet.view()->model()->rowCount(), 8);
    more->click();
    QCOMPARE(facet.view()->model()->rowCount(), 5);
}

void TestControls::facetKeepsChosenRowsInView()
{
    FacetList facet(m_theme, u"Theme"_s);
    QList<FacetRow> rows = eightRows();
    rows[7].isChosen = true;
    facet.setRows(rows);

    QCOMPARE(facet.view()->model()->rowCount(), 6);
    QCOMPARE(facet.chosenValues(), QStringList{u"v7"_s});
}

void TestControls::facetTogglesByKeyAndMouse()
{
    FacetList facet(m_theme, u"Theme"_s);
    facet.setRows(eightRows());
    facet.resize(200, 300);
    facet.show();
    const QSignalSpy toggled(&facet, &FacetList::toggled);
    facet.view()->setCurrentIndex(facet.view()->model()->index(1, 0));

    QTest::keyClick(facet.view(), Qt::Key_Space);
    const QRect row = facet.view()->visualRect(facet.view()->model()->index(2, 0));
    QTest::mouseClick(facet.view()->viewport(), Qt::LeftButton, {}, row.center());

    QCOMPARE(toggled.size(), 2);
    QCOMPARE(toggled.at(0).at(0).toString(), u"v1"_s);
    QCOMPARE(toggled.at(1).at(0).toString(), u"v2"_s);
    QCOMPARE(facet.chosenValues(), (QStringList{u"v1"_s, u"v2"_s}));
}

void TestControls::facetKeepsTheKeyboardsPlace()
{
    FacetModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(eightRows());
    const QPersistentModelIndex place(model.index(3));
    QList<FacetRow> rows = eightRows();
    rows[3].count = 77;

    model.setRows(rows);

    QVERIFY(place.isValid());
    QCOMPARE(place.data(FacetModel::CountRole).toInt(), 77);
    model.setRows(rows.mid(0, 4));
    QCOMPARE(model.rowCount(), 4);
}

void TestControls::facetRowsAreReadOutWithTheirCount()
{
    FacetList facet(m_theme, u"Theme"_s);
    facet.setRows({{u"p"_s, u"Phonics"_s, 14, false}});

    QCOMPARE(facet.view()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(), u"Phonics, 14 entries"_s);
    QVERIFY(facet.view()->model()->index(0, 0).flags().testFlag(Qt::ItemIsUserCheckable));
}

void TestControls::fieldErrorIsShownAndRead()
{
    auto *edit = new QLineEdit;
    Field field(m_theme, u"&First visit"_s, u"For example 12/1/2027"_s, edit);
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(edit);
    QCOMPARE(interface->text(QAccessible::Name), u"First visit"_s);
    QCOMPARE(interface->text(QAccessible::Description), u"For example 12/1/2027"_s);

    field.setError(u"November has 30 days."_s);

    QVERIFY(field.hasError());
    QVERIFY(edit->property("lpError").toBool());
    QCOMPARE(interface->text(QAccessible::Description), u"November has 30 days. For example 12/1/2027"_s);
    field.setError(QString());
    QVERIFY(!field.hasError());
    QVERIFY(!edit->property("lpError").toBool());
}

void TestControls::undoRunsOnce()
{
    QWidget host;
    UndoBar bar(m_theme, &host);
    int undone = 0;
    bar.offer(u"Contact logged"_s, [&undone] { ++undone; });
    QVERIFY(!bar.isHidden());

    bar.undo();
    bar.undo();

    QCOMPARE(undone, 1);
    QVERIFY(bar.isHidden());
    QVERIFY(!bar.canUndo());
}

void TestControls::undoBarLeavesAfterItsTime()
{
    QWidget host;
    UndoBar bar(m_theme, &host);
    bar.offer(u"Contact logged"_s, [] {});
    QCOMPARE(bar.timeLeft(), UndoBar::showForMs);

    bar.runOut();

    QVERIFY(bar.isHidden());
    QVERIFY(bar.canUndo()); // Ctrl+Z still does it
}

void TestControls::questionDefaultsToTheHarmlessAnswer()
{
    QuestionDialog dialog(m_theme, u"Withdraw this booking?"_s, u"They will be told."_s);
    Button *keep = dialog.addKeepButton(u"Keep the booking"_s);
    Button *withdraw = dialog.addDoButton(u"Withdraw it"_s, ButtonKind::Danger);

    QVERIFY(keep->isDefault());
    QVERIFY(!withdraw->isDefault());
    QCOMPARE(dialog.windowTitle(), u"Withdraw this booking?"_s);
    withdraw->click();
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
    keep->click();
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Rejected));
}

void TestControls::flowLayoutBreaksLines()
{
    QWidget host;
    auto *layout = new FlowLayout(8, &host);
    for (int i = 0; i < 3; ++i) {
        auto *widget = new QWidget;
        widget->setFixedSize(100, 20);
        layout->addWidget(widget);
    }

    QCOMPARE(layout->heightForWidth(400), 20);
    QCOMPARE(layout->heightForWidth(316), 20);
    QCOMPARE(layout->heightForWidth(315), 48);
    QCOMPARE(layout->heightForWidth(100), 76);
    layout->setGeometry(QRect(0, 0, 210, 100));
    QCOMPARE(layout->itemAt(2)->geometry(), QRect(0, 28, 100, 20));
}

void TestControls::longLabelSetsNoLeastWidth()
{
    const QString words = QString(u"very long words "_s).repeated(30);
    const TextLabel wraps(m_theme, TypeRole::Body, ColourRole::Text, words, TextLabel::Overflow::Wrap);
    const TextLabel elides(m_theme, TypeRole::Body, ColourRole::Text, words, TextLabel::Overflow::Elide);

    QVERIFY(elides.minimumSizeHint().width() <= 40);
    QCOMPARE(wraps.sizePolicy().horizontalPolicy(), QSizePolicy::Ignored);
    QVERIFY(wraps.heightForWidth(200) > wraps.heightForWidth(600));
}

QTEST_MAIN(TestControls)
#include "tst_controls.moc"
