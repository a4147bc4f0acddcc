// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/printing/printservice.h"

#include "views/printing/pages.h"

#include <QPainter>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QPrinterInfo>

using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<QPrinter> askForPrinter(QWidget *parent, int pages)
{
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    QPrintDialog dialog(printer.get(), parent);
    dialog.setMinMax(1, pages);
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    return dialog.exec() == QDialog::Accepted ? std::move(printer) : nullptr;
}

void paintPages(QPrinter &printer, const Pages &pages)
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

} // namespace

PrintService::PrintService()
    : m_chooser(askForPrinter)
{
}

PrintService::PrintService(Chooser chooser)
    : m_chooser(std::move(chooser))
{
}

Result<void> PrintService::setA4(QPrinter &printer)
{
    // A queue that came with US Letter as its default would cut the foot of every page.
    const QPageLayout sheet(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(), QPageLayout::Point);
    printer.setFullPage(true);
    if (!printer.setPageLayout(sheet) || printer.pageLayout().pageSize().id() != QPageSize::A4)
        return failure(Error::Code::Unsupported, tr("This printer takes no A4 paper. Choose another printer, or save as PDF."));
    return {};
}

Result<void> PrintService::paintOn(QPrinter &printer, const doc::Document &document, const PageStyle &style)
{
    const auto isA4 = setA4(printer);
    if (!isA4)
        return isA4;
    printer.setDocName(document.title);
    paintPages(printer, Pages::layOut(document, style));
    if (printer.printerState() == QPrinter::Error)
        return failure(Error::Code::Storage, tr("The printer did not take the pages. Check that it is switched on, or save as PDF."));
    return {};
}

Result<void> PrintService::print(const doc::Document &document, QWidget *parent, const PageStyle &style) const
{
    const std::unique_ptr<QPrinter> printer = m_chooser(parent, Pages::layOut(document, style).count());
    if (!printer)
        return failure(Error::Code::Cancelled, tr("Nothing was printed."));
    if (!printer->isValid())
        return failure(Error::Code::Unsupported, tr("No printer is set up on this PC. Save the document as PDF, or e-mail it."));
    return paintOn(*printer, document, style);
}

Result<void> PrintService::preview(const doc::Document &document, QWidget *parent, const PageStyle &style) const
{
    QPrinter printer(QPrinter::HighResolution);
    const auto isA4 = setA4(printer);
    if (!isA4)
        return isA4;
    const Pages pages = Pages::layOut(document, style);
    QPrintPreviewDialog dialog(&printer, parent);
    dialog.setWindowTitle(document.title);
    QObject::connect(&dialog, &QPrintPreviewDialog::paintRequested, &dialog,
                     [&pages](QPrinter *target) { paintPages(*target, pages); });
    dialog.exec();
    return {};
}
