// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "tests/views/imports/importfiles.h"
#include "views/common/banner.h"
#include "views/common/chip.h"
#include "views/common/filedialogservice.h"
#include "views/common/theme.h"
#include "views/imports/importdialog.h"
#include "views/imports/importtable.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;

using Step = ImportPresenter::Step;
using Work = ImportPresenter::Work;

namespace {

class OneFile final : public FileDialogService
{
public:
    QStringList filesToOpen(QWidget *, const QString &, const QString &) override { return {path}; }
    QString fileToSave(QWidget *, const QString &, const QString &, const QString &) override { return {}; }

    QString path;
};

const QByteArray messy = "Our colleagues,,,,\n"
                         "Teacher,Which school,Areas of expertse,Shoe size,capcity\n"
                         "Ann Lee,Millbrook,Phonics,5,1 day\n"
                         ",Harbour Lane,Maths,,\n"
                         "Bob Ray,Harbour Lane,Pupil B801200005001,9,2 days\n";

} // namespace

class TestImportDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theWholeWayGoesByEnterAlone();
    void aDroppedFileIsTaken();
    void aFileDroppedOnALaterStepIsNotTaken();
    void aHostileFileShowsItsSentenceInPlace();
    void theFirstUnknownColumnHasTheFocus();
    void theWheelDoesNotChangeAMeaning();
    void problemsAreShownFirstAndCanBeCopied();
    void theChipsChooseWhatIsListed();
    void escapeDuringAnImportUndoesItAndStays();
    void escapeOtherwiseCloses();
    void everythingThatTakesTheFocusHasAName();
    void nothingIsCutOffOrScrollsSideways_data();
    void nothingIsCutOffOrScrollsSideways();

private:
    void open();
    void choose(const QString &path);
    void goTo(Step step);
    [[nodiscard]] QPushButton *button(const QString &text) const;
    [[nodiscard]] ToggleChip *chip(const QString &text) const;
    [[nodiscard]] ImportPresenter &presenter() { return *m_dialog->presenter(); }

    Theme m_theme;
    OneFile m_file;
    std::unique_ptr<ImportFiles> m_files;
    std::unique_ptr<ImportDialog> m_dialog;
};

void TestImportDialog::init()
{
    m_theme.install(*qApp);
    m_theme.setTextSize(100);
    m_files = std::make_unique<ImportFiles>();
    open();
}

void TestImportDialog::cleanup()
{
    m_dialog.reset();
    m_files.reset();
}

void TestImportDialog::open()
{
    m_dialog = std::make_unique<ImportDialog>(m_theme, m_files->runner, m_file, ImportSettings());
    m_dialog->show();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestImportDialog::choose(const QString &path)
{
    presenter().chooseFiles({path});
    QVERIFY(isIdle(presenter()));
}

void TestImportDialog::goTo(Step step)
{
    while (presenter().step() != step && presenter().canGoNext()) {
        presenter().next();
        QVERIFY(isIdle(presenter()));
    }
    QCOMPARE(presenter().step(), step);
    QTest::qWait(0); // layouts
}

QPushButton *TestImportDialog::button(const QString &text) const
{
    for (auto *button : m_dialog->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text().remove(u'&') == text)
            return button;
    }
    return nullptr;
}

ToggleChip *TestImportDialog::chip(const QString &text) const
{
    for (auto *chip : m_dialog->findChildren<ToggleChip *>()) {
        if (chip->isVisible() && chip->text().startsWith(text))
            return chip;
    }
    return nullptr;
}

void TestImportDialog::theWholeWayGoesByEnterAlone()
{
    m_file.path = ImportFiles::sample();
    QSignalSpy imported(m_dialog.get(), &ImportDialog::imported);

    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Space); // asks for the file
    QVERIFY(isIdle(presenter()));
    QCOMPARE(presenter().fileName(), u"directory.csv"_s);
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Return);
        QVERIFY(isIdle(presenter()));
    }
    QVERIFY(presenter().isDone());
    QCOMPARE(imported.size(), 1);
    QCOMPARE(m_dialog->windowTitle(), u"Imported"_s);
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Return);

    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_files->entries(), 403);
}

void TestImportDialog::aDroppedFileIsTaken()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(ImportFiles::sample())});
    QDragEnterEvent enter({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_dialog.get(), &enter);
    QVERIFY(enter.isAccepted());

    QDropEvent drop({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_dialog.get(), &drop);
    QVERIFY(isIdle(presenter()));

    QCOMPARE(presenter().fileName(), u"directory.csv"_s);
}

void TestImportDialog::aFileDroppedOnALaterStepIsNotTaken()
{
    choose(ImportFiles::sample());
    goTo(Step::Columns);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(ImportFiles::sampleSchools())});

    QDragEnterEvent enter({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(m_dialog.get(), &enter);

    QVERIFY(!enter.isAccepted());
}

void TestImportDialog::aHostileFileShowsItsSentenceInPlace()
{
    choose(m_files->write(u"list.csv"_s, QByteArray("\x7F" "ELF") + QByteArray(500, '\0')));

    const auto banners = m_dialog->findChildren<Banner *>();
    const auto shown = std::ranges::find_if(banners, [](const Banner *banner) { return banner->isVisible(); });
    QVERIFY(shown != banners.end());
    QVERIFY((*shown)->accessibleName().contains(u"This is a program"_s));
    QVERIFY(!button(u"Next"_s));
    QVERIFY(button(u"Choose a file\u2026"_s));
}

void TestImportDialog::theFirstUnknownColumnHasTheFocus()
{
    choose(m_files->write(u"list.csv"_s, messy));
    goTo(Step::Columns);

    auto *combo = qobject_cast<QComboBox *>(m_dialog->focusWidget());
    QVERIFY(combo);
    QVERIFY(combo->accessibleName().contains(u"Shoe size"_s));
    QVERIFY(combo->accessibleDescription().contains(u'5'));
}

void TestImportDialog::theWheelDoesNotChangeAMeaning()
{
    choose(m_files->write(u"list.csv"_s, messy));
    goTo(Step::Columns);
    auto *combo = qobject_cast<QComboBox *>(m_dialog->focusWidget());
    QVERIFY(combo);
    const int before = combo->currentIndex();

    QWheelEvent wheel({5, 5}, combo->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(combo, &wheel);
    QCOMPARE(combo->currentIndex(), before);

    QTest::keyClick(combo, Qt::Key_Down);
    QVERIFY(combo->currentIndex() != before);
    QVERIFY(presenter().mapping().columns.at(3).field);
}

void TestImportDialog::problemsAreShownFirstAndCanBeCopied()
{
    choose(m_files->write(u"list.csv"_s, messy));
    goTo(Step::Preview);

    QVERIFY(chip(u"Problems"_s)->isChecked());
    auto *table = qobject_cast<ImportTable *>(m_dialog->focusWidget());
    QVERIFY(table);
    QCOMPARE(table->model()->rowCount(), 2);
    QVERIFY(button(u"Check again"_s));
    QVERIFY(!button(u"Import 0 rows"_s));

    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    const QString one = QApplication::clipboard()->text();
    QCOMPARE(one.count(u'\n'), 1);
    QVERIFY(one.startsWith(u"Problem\t4\tTeacher\t"_s));
    table->clearSelection();
    button(u"Copy the list"_s)->click();
    QCOMPARE(QApplication::clipboard()->text().count(u'\n'), 2);
}

void TestImportDialog::theChipsChooseWhatIsListed()
{
    choose(m_files->write(u"list.csv"_s, messy));
    goTo(Step::Preview);

    chip(u"Warnings"_s)->click();
    const auto tables = m_dialog->findChildren<ImportTable *>();
    const auto listed = std::ranges::find_if(tables, [](const ImportTable *table) { return table->isVisible(); });
    QCOMPARE((*listed)->model()->rowCount(), static_cast<int>(presenter().report().warningCount));
    QVERIFY(!chip(u"Problems"_s)->isChecked());

    chip(u"First rows"_s)->click();
    QVERIFY(!(*listed)->isVisible());
    QVERIFY(!button(u"Copy the list"_s));
}

void TestImportDialog::escapeDuringAnImportUndoesItAndStays()
{
    choose(m_files->directoryOf(20000));
    goTo(Step::Preview);
    presenter().next();
    QCOMPARE(presenter().work(), Work::Importing);

    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(isIdle(presenter()));

    QVERIFY(m_dialog->isVisible());
    QCOMPARE(m_dialog->windowTitle(), u"Not imported"_s);
    QCOMPARE(m_files->entries(), 0);
}

void TestImportDialog::escapeOtherwiseCloses()
{
    choose(m_files->directoryOf(20000));
    presenter().next();
    presenter().next();
    QCOMPARE(presenter().work(), Work::Checking);

    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);

    QVERIFY(!m_dialog->isVisible());
}

void TestImportDialog::everythingThatTakesTheFocusHasAName()
{
    choose(m_files->write(u"list.csv"_s, messy));
    for (const Step step : {Step::File, Step::Columns, Step::Preview}) {
        goTo(step);
        for (const QWidget *widget : m_dialog->findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->objectName().startsWith(u"qt_"_s))
                continue;
            const auto *pressed = qobject_cast<const QAbstractButton *>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (pressed && !pressed->text().isEmpty()), widget->metaObject()->className());
        }
    }
}

void TestImportDialog::nothingIsCutOffOrScrollsSideways_data()
{
    QTest::addColumn<int>("textSize");
    QTest::addColumn<QSize>("size");
    QTest::newRow("usual") << 100 << QSize(960, 640);
    QTest::newRow("screen of 1920x1080 at 200 %") << 100 << QSize(928, 484);
    QTest::newRow("screen of 1366x768 with 150 % text") << 150 << QSize(1334, 660);
    QTest::newRow("screen of 1366x768 with 200 % text") << 200 << QSize(1334, 660);
}

void TestImportDialog::nothingIsCutOffOrScrollsSideways()
{
    QFETCH(int, textSize);
    QFETCH(QSize, size);
    m_theme.setTextSize(textSize);
    open();
    m_dialog->resize(size);
    choose(m_files->write(u"list.csv"_s, messy));
    for (const Step step : {Step::File, Step::Columns, Step::Preview}) {
        goTo(step);
        QTest::qWait(10);
        QCOMPARE(m_dialog->size(), size);
        for (const auto *area : m_dialog->findChildren<QAbstractScrollArea *>()) {
            if (area->isVisible())
                QTRY_VERIFY2(area->horizontalScrollBar()->maximum() == 0, qPrintable(QString::fromLatin1(area->metaObject()->className()) + u' ' + area->accessibleName()));
        }
        for (const auto *shown : m_dialog->findChildren<QPushButton *>()) {
            if (shown->isVisible())
                QVERIFY2(shown->width() >= shown->sizeHint().width() && shown->height() >= shown->sizeHint().height(), qPrintable(shown->text()));
        }
        for (const auto *label : m_dialog->findChildren<QLabel *>()) {
            if (label->isVisible() && label->wordWrap())
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        }
    }
}

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
