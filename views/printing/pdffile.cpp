// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/printing/pdffile.h"

#include "views/printing/pageset.h"

#include <QCoreApplication>
#include <QDir>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

auto cannotWrite(const QString &path, const QString &detail)
{
    return failure(Error::Code::Storage,
                   QCoreApplication::translate("PdfFile", "%1 cannot be written. Choose another folder, or close the program that has it open.")
                       .arg(QDir::toNativeSeparators(path)),
                   detail);
}

QString titleOf(const doc::Document &document)
{
    return document.edition.isEmpty() ? document.title : u"%1. %2"_s.arg(document.title, document.edition);
}

} // namespace

Result<int> writePdf(const doc::Document &document, QIODevice &device, const PageStyle &style, const PageProgress &progress)
{
    return writePdf(std::vector<doc::Document>{document}, device, style, progress);
}

Result<int> writePdf(const std::vector<doc::Document> &documents, QIODevice &device, const PageStyle &style, const PageProgress &progress)
{
    const PageSet pages = PageSet::layOut(documents, style);
    QPdfWriter writer(&device);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
    writer.setTitle(titleOf(documents.front()));
    writer.setCreator(u"Learning Partnerships %1"_s.arg(QStringLiteral(LP_VERSION)));
    writer.setResolution(static_cast<int>(paper::unitsPerInch));
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(), QPageLayout::Point));
    QPainter painter;
    if (!painter.begin(&writer))
        return failure(Error::Code::Storage, QCoreApplication::translate("PdfFile", "The PDF cannot be begun. Save it in another folder."));
    for (int page = 0; page < pages.count(); ++page) {
        if (progress && !progress(page, pages.count())) {
            painter.end();
            return failure(Error::Code::Cancelled, QCoreApplication::translate("PdfFile", "Cancelled. No file was written."));
        }
        if (page > 0)
            writer.newPage();
        pages.paint(painter, page, paper::unitsPerInch);
    }
    painter.end();
    return pages.count();
}

Result<int> savePdf(const doc::Document &document, const QString &path, const PageStyle &style, const PageProgress &progress)
{
    return savePdf(std::vector<doc::Document>{document}, path, style, progress);
}

Result<int> savePdf(const std::vector<doc::Document> &documents, const QString &path, const PageStyle &style, const PageProgress &progress)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(path, file.errorString());
    auto pages = writePdf(documents, file, style, progress);
    if (!pages)
        return pages;
    if (!file.commit())
        return cannotWrite(path, file.errorString());
    return pages;
}

Result<void> saveWhole(const QByteArray &bytes, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return cannotWrite(path, file.errorString());
    return {};
}
