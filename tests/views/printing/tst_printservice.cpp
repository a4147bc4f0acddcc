// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/printing/printqueue.h"
#include "views/printing/printservice.h"

#include <QFile>
#include <QPrinter>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

doc::Document threePages()
{
    doc::Document document;
    document.title = u"Three pages"_s;
    for (int i = 0; i < 3; ++i) {
        document.blocks.push_back({doc::Paragraph{doc::plain(u"words"_s)}});
        document.blocks.push_back({doc::PageBreak{}});
    }
    return document;
}

} // namespace

class TestPrintService : public QObject
{
    Q_OBJECT

private slots:
    void queueThatDefaultsToLetterIsSetToA4();
    void pagesChosenArePrinted();
    void nothingIsPrintedWhenNothingIsChosen();
    void aQueueWhosePrinterDoesNotAnswerIsSilent_data();
    void aQueueWhosePrinterDoesNotAnswerIsSilent();

private:
    [[nodiscard]] PrintService serviceTo(const QString &path, int from, int to) const;
    QTemporaryDir m_folder;
};

PrintService TestPrintService::serviceTo(const QString &path, int from, int to) const
{
    return PrintService([path, from, to](QWidget *, int) {
        auto printer = std::make_unique<QPrinter>();
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(path);
        printer->setPageSize(QPageSize(QPageSize::Letter));
        if (from > 0) {
            printer->setPrintRange(QPrinter::PageRange);
            printer->setFromTo(from, to);
        }
        return printer;
    });
}

void TestPrintService::queueThatDefaultsToLetterIsSetToA4()
{
    const QString path = m_folder.filePath(u"a4.pdf"_s);
    QVERIFY(serviceTo(path, 0, 0).print(threePages(), nullptr));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("/MediaBox [0 0 595"));
    QCOMPARE(bytes.count("/Type /Page\n"), 3);
}

void TestPrintService::pagesChosenArePrinted()
{
    const QString path = m_folder.filePath(u"range.pdf"_s);
    QVERIFY(serviceTo(path, 2, 9).print(threePages(), nullptr));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("/Type /Page\n"), 2);
}

void TestPrintService::nothingIsPrintedWhenNothingIsChosen()
{
    int pages = 0;
    const PrintService service([&pages](QWidget *, int count) {
        pages = count;
        return std::unique_ptr<QPrinter>();
    });
    const auto printed = service.print(threePages(), nullptr);
    QVERIFY(!printed);
    QCOMPARE(printed.error().code, Error::Code::Cancelled);
    QCOMPARE(pages, 3);
}

void TestPrintService::aQueueWhosePrinterDoesNotAnswerIsSilent_data()
{
    QTest::addColumn<QByteArray>("printer");
    QTest::addColumn<QByteArray>("jobs");
    QTest::addColumn<QueueState>("state");
    const QByteArray printing = "printer OFFICE now printing OFFICE-1.  enabled since Sun Nov 22 06:25:28 2026\n";
    const QByteArray job = "OFFICE-1  ruth  1024  Sun Nov 22 06:25:28 2026\n";
    QTest::newRow("nothing to print") << QByteArray("printer OFFICE is idle.  enabled since Sun Nov 22 06:25:28 2026\n\tAlerts: none\n") << QByteArray() << QueueState::Idle;
    QTest::newRow("pages on their way") << printing + "\tAlerts: none\n" << job << QueueState::Busy;
    QTest::newRow("switched off") << printing + "\tThe printer may not exist or is unavailable at this time.\n\tAlerts: none\n" << job << QueueState::Silent;
    QTest::newRow("off, by its alert") << printing + "\tAlerts: offline-report\n" << job << QueueState::Silent;
    QTest::newRow("stopped meanwhile") << QByteArray("printer OFFICE disabled since Sun Nov 22 06:25:28 2026 -\n\tPaused\n") << job << QueueState::Silent;
    QTest::newRow("an old trouble, all printed") << QByteArray("printer OFFICE is idle.\n\tThe printer is not responding.\n") << QByteArray() << QueueState::Idle;
    QTest::newRow("no print system") << QByteArray() << QByteArray() << QueueState::Unknown;
}

void TestPrintService::aQueueWhosePrinterDoesNotAnswerIsSilent()
{
    QFETCH(QByteArray, printer);
    QFETCH(QByteArray, jobs);
    QTEST(queueStateOf(printer, jobs), "state");
}

QTEST_MAIN(TestPrintService)
#include "tst_printservice.moc"
