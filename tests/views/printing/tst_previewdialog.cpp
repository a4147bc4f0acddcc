// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "tests/support/formcontent.h"
#include "views/common/theme.h"
#include "views/printing/previewdialog.h"

#include <QCheckBox>
#include <QFile>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QCheckBox *sides(const PreviewDialog &dialog)
{
    for (auto *box : dialog.findChildren<QCheckBox *>()) {
        if (box->text().contains(u"sides"_s))
            return box;
    }
    return nullptr;
}

} // namespace

class TestPreviewDialog : public QObject
{
    Q_OBJECT

private slots:
    void pagesGoToTheChosenPrinterAndTheWindowCloses();
    void windowStaysWhenNothingIsChosen();
    void whatThePrinterCannotDoIsSaidInTheWindow();
    void previewAndButtonsHaveNames();
    void onePageHasNoChoiceOfSides();
    void largePrintIsShownAndSaved();

private:
    [[nodiscard]] static std::vector<doc::Document> form(const QList<int> &sections) { return BookingForm::sections(filledForm(), sections); }
    QTemporaryDir m_folder;
    Theme m_theme;
};

void TestPreviewDialog::pagesGoToTheChosenPrinterAndTheWindowCloses()
{
    const QString path = m_folder.filePath(u"printed.pdf"_s);
    int asked = 0;
    const PrintService service([&](QWidget *, int pages) {
        asked = pages;
        auto printer = std::make_unique<QPrinter>();
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(path);
        return printer;
    });
    PreviewDialog dialog(m_theme, u"Booking"_s, form({1, 2}), nullptr, service);
    QSignalSpy printed(&dialog, &PreviewDialog::printed);
    dialog.show();
    dialog.print();
    QTRY_COMPARE_WITH_TIMEOUT(printed.size(), 1, 30000);
    QCOMPARE(asked, dialog.pageCount());
    QVERIFY(!dialog.isVisible());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("/Type /Page\n"), dialog.pageCount());
}

void TestPreviewDialog::windowStaysWhenNothingIsChosen()
{
    PreviewDialog dialog(m_theme, u"Booking"_s, form({1}), nullptr, PrintService([](QWidget *, int) { return std::unique_ptr<QPrinter>(); }));
    dialog.show();
    dialog.print();
    QVERIFY(dialog.isVisible());
    QCOMPARE(dialog.message(), QString());
}

void TestPreviewDialog::whatThePrinterCannotDoIsSaidInTheWindow()
{
    PrinterFacts printer;
    printer.name = u"OFFICE"_s;
    QCOMPARE(*PrintService::judge(printer, true), QString());
    printer.printsBothSides = false;
    QCOMPARE(*PrintService::judge(printer, false), QString());
    QVERIFY(PrintService::judge(printer, true)->startsWith(u"OFFICE prints on one side only"_s));
    printer.takesA4 = false;
    QVERIFY(PrintService::judge(printer, true).error().message.startsWith(u"OFFICE takes no A4 paper."_s));
    printer.isOffline = true;
    const auto judged = PrintService::judge(printer, true);
    QVERIFY(judged.error().message.startsWith(u"OFFICE does not take pages now."_s));

    PreviewDialog dialog(m_theme, u"Booking"_s, form({1}));
    dialog.show();
    dialog.say(judged.error().message);
    QCOMPARE(dialog.message(), judged.error().message);
}

void TestPreviewDialog::previewAndButtonsHaveNames()
{
    PreviewDialog dialog(m_theme, u"Booking"_s, form({1, 2}));
    dialog.show();
    QVERIFY(!dialog.findChild<QPrintPreviewWidget *>()->accessibleName().isEmpty());
    for (const auto *button : dialog.findChildren<QPushButton *>())
        QVERIFY(!button->text().isEmpty());
    QVERIFY(sides(dialog)->isVisible());
}

void TestPreviewDialog::onePageHasNoChoiceOfSides()
{
    PreviewDialog dialog(m_theme, u"Booking"_s, form({3}));
    dialog.show();
    QCOMPARE(dialog.pageCount(), 1);
    QVERIFY(!sides(dialog)->isVisible());
}

void TestPreviewDialog::largePrintIsShownAndSaved()
{
    PreviewDialog dialog(m_theme, u"Booking"_s, form({1, 2}));
    dialog.show();
    const int usual = dialog.pageCount();
    PageStyle asked;
    connect(&dialog, &PreviewDialog::saveAsked, this, [&asked](const PageStyle &style) { asked = style; });
    for (auto *box : dialog.findChildren<QCheckBox *>()) {
        if (box != sides(dialog))
            box->click();
    }
    QVERIFY(dialog.pageCount() > usual);
    for (auto *button : dialog.findChildren<QPushButton *>()) {
        if (button->text().contains(u"PDF"_s))
            button->click();
    }
    QVERIFY(asked.isLargePrint);
}

QTEST_MAIN(TestPreviewDialog)
#include "tst_previewdialog.moc"
