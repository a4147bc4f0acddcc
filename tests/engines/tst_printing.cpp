// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// The form on a real print queue: what arrives at the printer, and what is said when the printer cannot do it.
// Runs inside with-printer.sh, which starts and stops server and printers.
#include "tests/support/formcontent.h"
#include "views/common/theme.h"
#include "views/printing/pageset.h"
#include "views/printing/previewdialog.h"
#include "views/printing/printservice.h"

#include <QDir>
#include <QPrinter>
#include <QPrinterInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestPrinting : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void formArrivesOnA4WithItsText();
    void queueWhoseDefaultIsLetterPrintsA4();
    void oneSidedPrinterAskedForTwoSidesSaysSo();
    void twoSidedPrinterPrintsBothSides();
    void stoppedPrinterIsSaidAndGetsNothing();
    void printerThatIsSwitchedOffIsSaidThoughItsQueueTakesPages();
    void printerThatIsGoneIsSaid();
    void noPrinterAtAllIsSaid();

private:
    struct Arrived
    {
        QString text;
        QString paper;
        int pages = 0;
    };
    [[nodiscard]] Result<QString> print(const QString &queue, bool bothSides = false) const;
    [[nodiscard]] static PrintService serviceTo(const QString &queue);
    [[nodiscard]] static Arrived arrivedAt(const QString &folder);
    PageSet m_form; //!< sections 1 and 2
};

namespace {

QString outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(20000);
    return QString::fromUtf8(process.readAllStandardOutput());
}

bool manage(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(20000) && process.exitCode() == 0;
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList({u"*.pdf"_s}, QDir::Files);
}

void emptyFolder(const QString &folder)
{
    for (const QString &name : filesIn(folder))
        QFile::remove(QDir(folder).filePath(name));
}

QString office()
{
    return qEnvironmentVariable("LP_SPOOL_OFFICE");
}

QString duplex()
{
    return qEnvironmentVariable("LP_SPOOL_DUPLEX");
}

} // namespace

void TestPrinting::initTestCase()
{
    if (office().isEmpty())
        QSKIP("with-printer.sh starts the printers");
    m_form = PageSet::layOut(BookingForm::sections(filledForm(), {1, 2}));
    QVERIFY2(QPrinterInfo::availablePrinterNames().contains(u"OFFICE"_s), "the queue is not seen");
}

PrintService TestPrinting::serviceTo(const QString &queue)
{
    return PrintService([queue](QWidget *, int) {
        auto printer = std::make_unique<QPrinter>(QPrinterInfo::printerInfo(queue), QPrinter::HighResolution);
        printer->setPrinterName(queue);
        return printer;
    });
}

Result<QString> TestPrinting::print(const QString &queue, bool bothSides) const
{
    return serviceTo(queue).print(m_form, u"Booking"_s, nullptr, bothSides);
}

// Waits for the one file that the printer was sent.
TestPrinting::Arrived TestPrinting::arrivedAt(const QString &folder)
{
    if (!QTest::qWaitFor([&] { return !filesIn(folder).isEmpty() && outputOf(u"lpstat"_s, {u"-o"_s}).isEmpty(); }, 60000))
        return {};
    const QString path = QDir(folder).filePath(filesIn(folder).first());
    Arrived arrived;
    arrived.text = outputOf(u"pdftotext"_s, {u"-raw"_s, path, u"-"_s});
    const QStringList facts = outputOf(u"pdfinfo"_s, {path}).split(u'\n');
    for (const QString &fact : facts) {
        if (fact.startsWith(u"Page size:"_s))
            arrived.paper = fact;
        if (fact.startsWith(u"Pages:"_s))
            arrived.pages = fact.section(u':', 1).trimmed().toInt();
    }
    emptyFolder(folder);
    return arrived;
}

void TestPrinting::formArrivesOnA4WithItsText()
{
    Theme theme;
    theme.install(*qApp);
    PreviewDialog dialog(theme, u"Booking"_s, BookingForm::sections(filledForm(), {1, 2}), nullptr, serviceTo(u"OFFICE"_s));
    QSignalSpy printed(&dialog, &PreviewDialog::printed);
    dialog.show();
    dialog.print();
    QTRY_COMPARE_WITH_TIMEOUT(printed.size(), 1, 60000);
    QCOMPARE(dialog.message(), QString());
    QVERIFY(!dialog.isVisible()); // nothing is left to be said
    const Arrived arrived = arrivedAt(office());
    QVERIFY2(arrived.paper.contains(u"A4"_s), qPrintable(arrived.paper));
    QCOMPARE(arrived.pages, m_form.count());
    for (const QString &words : {u"7KQM-3XWD-9RTC"_s, u"What is the issue you want to address?"_s, u"Mentoring of older readers runs differently in each class."_s,
                                 u"What would have been even better if...?"_s, u"page 1 of "_s})
        QVERIFY2(arrived.text.contains(words), qPrintable(words));
    QVERIFY(!arrived.text.contains(u"second term"_s));
}

void TestPrinting::queueWhoseDefaultIsLetterPrintsA4()
{
    QVERIFY(manage(u"lpadmin"_s, {u"-p"_s, u"OFFICE"_s, u"-o"_s, u"media-default=na_letter_8.5x11in"_s, u"-o"_s, u"PageSize=Letter"_s}));
    const auto printed = print(u"OFFICE"_s);
    QVERIFY2(printed, qPrintable(printed ? QString() : printed.error().message));
    const Arrived arrived = arrivedAt(office());
    QVERIFY2(arrived.paper.contains(u"A4"_s), qPrintable(arrived.paper));
    QVERIFY(arrived.text.contains(u"page 1 of "_s));
}

void TestPrinting::oneSidedPrinterAskedForTwoSidesSaysSo()
{
    const auto printed = print(u"OFFICE"_s, true);
    QVERIFY2(printed, qPrintable(printed ? QString() : printed.error().message));
    QVERIFY2(printed->contains(u"one side"_s), qPrintable(*printed));
    QCOMPARE(arrivedAt(office()).pages, m_form.count());
}

void TestPrinting::twoSidedPrinterPrintsBothSides()
{
    const auto printed = print(u"DUPLEX"_s, true);
    QVERIFY2(printed, qPrintable(printed ? QString() : printed.error().message));
    QCOMPARE(*printed, QString());
    QCOMPARE(arrivedAt(duplex()).pages, m_form.count());
}

void TestPrinting::stoppedPrinterIsSaidAndGetsNothing()
{
    QVERIFY(manage(u"/usr/sbin/cupsdisable"_s, {u"OFFICE"_s}));
    const auto printed = print(u"OFFICE"_s);
    QVERIFY(manage(u"/usr/sbin/cupsenable"_s, {u"OFFICE"_s}));
    QVERIFY(!printed);
    QCOMPARE(printed.error().code, Error::Code::Unsupported);
    QVERIFY2(printed.error().message.startsWith(u"OFFICE does not take pages now."_s), qPrintable(printed.error().message));
    QVERIFY(outputOf(u"lpstat"_s, {u"-o"_s}).isEmpty());
    QVERIFY(filesIn(office()).isEmpty());
}

void TestPrinting::printerThatIsSwitchedOffIsSaidThoughItsQueueTakesPages()
{
    const auto printed = print(u"ASLEEP"_s);
    QVERIFY(manage(u"cancel"_s, {u"-a"_s, u"ASLEEP"_s}));
    QVERIFY(manage(u"lpadmin"_s, {u"-x"_s, u"ASLEEP"_s}));
    QVERIFY(printed);
    QVERIFY2(printed->startsWith(u"ASLEEP does not answer."_s), qPrintable(*printed));
}

void TestPrinting::printerThatIsGoneIsSaid()
{
    auto printer = std::make_unique<QPrinter>(QPrinterInfo::printerInfo(u"DUPLEX"_s), QPrinter::HighResolution);
    printer->setPrinterName(u"DUPLEX"_s);
    QVERIFY(manage(u"lpadmin"_s, {u"-x"_s, u"DUPLEX"_s}));
    const auto printed = PrintService::paintOn(*printer, PageSet::layOut(BookingForm::sections(filledForm(), {1})), u"Booking"_s);
    QVERIFY(!printed);
    QVERIFY2(!printed.error().message.isEmpty(), "no sentence");
}

void TestPrinting::noPrinterAtAllIsSaid()
{
    QVERIFY(manage(u"lpadmin"_s, {u"-x"_s, u"OFFICE"_s}));
    const auto printed = PrintService().print(PageSet::layOut(BookingForm::sections(filledForm(), {1})), u"Booking"_s, nullptr);
    QVERIFY(!printed);
    QVERIFY2(printed.error().message.startsWith(u"No printer is set up on this PC."_s), qPrintable(printed.error().message));
}

QTEST_MAIN(TestPrinting)
#include "tst_printing.moc"
