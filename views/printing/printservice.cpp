// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/printing/printservice.h"

#include "views/printing/pageset.h"
#include "views/printing/printqueue.h"

#include <QPainter>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QPrinterInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 4000; // milliseconds in which a queue finds out whether its printer answers

std::unique_ptr<QPrinter> askForPrinter(QWidget *parent, int pages)
{
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    QPrintDialog dialog(printer.get(), parent);
    dialog.setMinMax(1, pages);
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    return dialog.exec() == QDialog::Accepted ? std::move(printer) : nullptr;
}

void paintPages(QPrinter &printer, const PageSet &pages)
{
    QPainter painter;
    if (!painter.begin(&printer))
        return;
    const bool isRange = printer.printRange() == QPrinter::PageRange && printer.fromPage() > 0;
    const int first = isRange ? printer.fromPage() - 1 : 0;
    const int last = isRange ? std::min(printer.toPage(), pages.count()) - 1 : pages.count() - 1;
    for (int page = first; page <= last; ++page) {
        if (page > first)
            printer.newPage();
        pages.paint(painter, page, printer.resolution());
    }
}

bool wantsBothSides(const QPrinter &printer)
{
    return printer.duplex() == QPrinter::DuplexLongSide || printer.duplex() == QPrinter::DuplexShortSide;
}

} // namespace

PrintService::PrintService()
    : m_chooser(askForPrinter)
    , m_isDesktops(true)
{
}

PrintService::PrintService(Chooser chooser)
    : m_chooser(std::move(chooser))
    , m_isDesktops(false)
{
}

Result<void> PrintService::setA4(QPrinter &printer)
{
    // A queue that came with US Letter as its default would cut the foot of every page. Size and margins one by one:
    // a real printer refuses a layout without margins as a whole, though it takes a whole sheet.
    const QPageSize a4(QPageSize::A4);
    printer.setFullPage(true);
    printer.setPageOrientation(QPageLayout::Portrait);
    const bool wasTaken = printer.setPageSize(a4);
    printer.setPageMargins(QMarginsF(), QPageLayout::Point);
    if (!wasTaken || !printer.pageLayout().pageSize().isEquivalentTo(a4))
        return failure(Error::Code::Unsupported, tr("This printer takes no A4 paper. Choose another printer, or save as PDF."));
    return {};
}

PrinterFacts PrintService::factsOf(const QPrinter &printer)
{
    PrinterFacts facts;
    if (printer.outputFormat() != QPrinter::NativeFormat)
        return facts; // a file
    const QPrinterInfo info = QPrinterInfo::printerInfo(printer.printerName());
    facts.name = info.isNull() ? printer.printerName() : info.printerName();
    facts.isOffline = info.isNull() || info.state() == QPrinter::Aborted || info.state() == QPrinter::Error;
    const QList<QPageSize> sizes = info.supportedPageSizes();
    const auto isA4 = [](const QPageSize &size) { return size.isEquivalentTo(QPageSize(QPageSize::A4)); };
    facts.takesA4 = sizes.isEmpty() || std::ranges::any_of(sizes, isA4);
    const QList<QPrinter::DuplexMode> modes = info.supportedDuplexModes();
    facts.printsBothSides = std::ranges::any_of(modes, [](QPrinter::DuplexMode mode) { return mode != QPrinter::DuplexNone; });
    return facts;
}

Result<QString> PrintService::judge(const PrinterFacts &facts, bool wantsBothSides)
{
    if (facts.isOffline)
        return failure(Error::Code::Unsupported,
                       tr("%1 does not take pages now. Switch it on or choose another printer; or save as PDF.").arg(facts.name));
    if (!facts.takesA4)
        return failure(Error::Code::Unsupported, tr("%1 takes no A4 paper. Choose another printer, or save as PDF.").arg(facts.name));
    if (wantsBothSides && !facts.printsBothSides)
        return tr("%1 prints on one side only, so each page is on a sheet of its own.").arg(facts.name);
    return QString();
}

Result<QString> PrintService::paintOn(QPrinter &printer, const PageSet &pages, const QString &title, bool bothSides)
{
    const PrinterFacts facts = factsOf(printer);
    auto judged = judge(facts, bothSides || wantsBothSides(printer));
    if (!judged)
        return judged;
    if (bothSides && facts.printsBothSides)
        printer.setDuplex(QPrinter::DuplexLongSide);
    const auto isA4 = setA4(printer);
    if (!isA4)
        return failure(isA4);
    printer.setDocName(title);
    paintPages(printer, pages);
    if (printer.printerState() == QPrinter::Error || printer.printerState() == QPrinter::Aborted)
        return failure(Error::Code::Storage, tr("The printer did not take the pages. Check that it is switched on, or save as PDF."));
    // A queue takes pages for a printer that is switched off; only afterwards does it say that nobody answers.
    if (!facts.name.isEmpty() && waitForQueue(facts.name, patience) == QueueState::Silent)
        return tr("%1 does not answer. Its queue keeps the pages and prints them when it is switched on. Switch it on, or save as PDF.").arg(facts.name);
    return judged;
}

Result<std::unique_ptr<QPrinter>> PrintService::choose(int pages, QWidget *parent) const
{
    const QString none = tr("No printer is set up on this PC. Save the document as PDF, or e-mail it.");
    if (m_isDesktops && QPrinterInfo::availablePrinterNames().isEmpty())
        return failure(Error::Code::Unsupported, none);
    std::unique_ptr<QPrinter> printer = m_chooser(parent, pages);
    if (!printer)
        return failure(Error::Code::Cancelled, tr("Nothing was printed."));
    if (!printer->isValid())
        return failure(Error::Code::Unsupported, none);
    return printer;
}

Result<QString> PrintService::print(const PageSet &pages, const QString &title, QWidget *parent, bool bothSides) const
{
    const auto printer = choose(pages.count(), parent);
    if (!printer)
        return failure(printer);
    return paintOn(**printer, pages, title, bothSides);
}

Result<void> PrintService::print(const doc::Document &document, QWidget *parent, const PageStyle &style) const
{
    const auto printed = print(PageSet::layOut({document}, style), document.title, parent);
    if (!printed)
        return failure(printed);
    return {};
}

Result<void> PrintService::preview(const doc::Document &document, QWidget *parent, const PageStyle &style) const
{
    QPrinter printer(QPrinter::HighResolution);
    const auto isA4 = setA4(printer);
    if (!isA4)
        return isA4;
    const PageSet pages = PageSet::layOut({document}, style);
    QPrintPreviewDialog dialog(&printer, parent);
    dialog.setWindowTitle(document.title);
    QObject::connect(&dialog, &QPrintPreviewDialog::paintRequested, &dialog,
                     [&pages](QPrinter *target) { paintPages(*target, pages); });
    dialog.exec();
    return {};
}
