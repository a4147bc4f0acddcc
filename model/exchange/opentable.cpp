// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/csvreader.h"
#include "model/exchange/odsreader.h"
#include "model/exchange/tablereader.h"
#include "model/exchange/xlsxreader.h"
#include "model/exchange/ziparchive.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

tl::unexpected<Error> refused(const QString &sentence)
{
    return failure(Error::Code::InvalidInput, sentence);
}

struct Signature
{
    QByteArrayView begin;
    const char *sentence;
};

// What people choose by mistake, and what to do instead.
constexpr std::array signatures{
    Signature{"\xD0\xCF\x11\xE0", QT_TRANSLATE_NOOP("Exchange", "This is an old Excel file, or one with a password. Open it, save it as .xlsx without a password, and choose that file.")},
    Signature{"%PDF", QT_TRANSLATE_NOOP("Exchange", "This is a PDF, which holds no table. Choose the file from which it was made.")},
    Signature{"{\\rtf", QT_TRANSLATE_NOOP("Exchange", "This is a text document, not a table. Choose a CSV, XLSX or ODS file.")},
    Signature{"SQLite format 3", QT_TRANSLATE_NOOP("Exchange", "This is a database, not a table. Choose a CSV, XLSX or ODS file.")},
    Signature{"7z\xBC\xAF", QT_TRANSLATE_NOOP("Exchange", "This is a 7z archive. Unpack it and choose the file in it.")},
    Signature{"Rar!", QT_TRANSLATE_NOOP("Exchange", "This is a RAR archive. Unpack it and choose the file in it.")},
    Signature{"\x89PNG", QT_TRANSLATE_NOOP("Exchange", "This is a picture. Choose a CSV, XLSX or ODS file.")},
    Signature{"\xFF\xD8\xFF", QT_TRANSLATE_NOOP("Exchange", "This is a picture. Choose a CSV, XLSX or ODS file.")},
    Signature{"GIF8", QT_TRANSLATE_NOOP("Exchange", "This is a picture. Choose a CSV, XLSX or ODS file.")},
    Signature{"MZ\x90", QT_TRANSLATE_NOOP("Exchange", "This is a program, not a table. Choose a CSV, XLSX or ODS file.")},
    Signature{"\x7F" "ELF", QT_TRANSLATE_NOOP("Exchange", "This is a program, not a table. Choose a CSV, XLSX or ODS file.")},
};

Result<void> checkSignature(const QByteArray &head)
{
    for (const Signature &signature : signatures) {
        if (head.startsWith(signature.begin))
            return refused(QCoreApplication::translate("Exchange", signature.sentence));
    }
    const QByteArray start = head.trimmed().left(64).toLower();
    if (start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<?xml"))
        return refused(Texts::tr("This is a web page or XML, not a table. Choose a CSV, XLSX or ODS file."));
    return {};
}

Result<std::unique_ptr<TableReader>> openCsv(std::unique_ptr<ByteSource> source, const TableLimits &limits)
{
    auto reader = std::make_unique<CsvReader>(std::move(source), limits);
    if (const auto started = reader->start(); !started)
        return failure(started);
    return reader;
}

bool isGzip(const QByteArray &head)
{
    return head.startsWith("\x1F\x8B");
}

bool isZip(const QByteArray &head)
{
    return head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06");
}

Result<std::unique_ptr<TableReader>> openUnpacked(std::unique_ptr<ByteSource> source, const TableLimits &limits)
{
    auto head = readHead(*source, 512);
    if (!head)
        return failure(head);
    if (head->isEmpty())
        return refused(Texts::tr("The file is empty. Export it again."));
    if (isZip(*head) || isGzip(*head))
        return refused(Texts::tr("There is a packed file in this packed file. Unpack it and choose the file in it."));
    if (const auto known = checkSignature(*head); !known)
        return failure(known);
    return openCsv(prepend(*head, std::move(source)), limits);
}

bool isTable(const QString &name)
{
    return !name.startsWith(u"__MACOSX/"_s)
           && (name.endsWith(u".csv"_s, Qt::CaseInsensitive) || name.endsWith(u".tsv"_s, Qt::CaseInsensitive)
               || name.endsWith(u".txt"_s, Qt::CaseInsensitive));
}

bool isSpreadsheet(const std::shared_ptr<const ZipArchive> &archive)
{
    auto mimetype = ZipArchive::read(archive, u"mimetype"_s);
    if (!mimetype)
        return true; // some programs leave it out
    const auto head = readHead(**mimetype, 128);
    return head && head->trimmed().startsWith("application/vnd.oasis.opendocument.spreadsheet");
}

Result<void> checkOtherDocument(const ZipArchive &archive)
{
    if (archive.contains(u"xl/workbook.bin"_s))
        return refused(Texts::tr("This is a binary Excel workbook (.xlsb). Save it as .xlsx and choose that file."));
    if (archive.contains(u"content.xml"_s) || archive.contains(u"word/document.xml"_s) || archive.contains(u"ppt/presentation.xml"_s))
        return refused(Texts::tr("This is a text document or presentation, not a table. Choose a CSV, XLSX or ODS file."));
    return {};
}

Result<QString> tableIn(const ZipArchive &archive, const QString &preferred)
{
    QStringList tables;
    for (const ZipMember &member : archive.members()) {
        if (isTable(member.name))
            tables.append(member.name);
    }
    const QStringList wanted = preferred.isEmpty() ? QStringList{} : tables.filter(preferred, Qt::CaseInsensitive);
    if (wanted.size() == 1)
        return wanted.first();
    if (tables.isEmpty())
        return refused(Texts::tr("There is no table in this zip file. Unpack it and choose the file in it."));
    if (tables.size() > 1)
        return refused(Texts::tr("There are several tables in this zip file. Unpack it and choose one of them."));
    return tables.first();
}

Result<std::unique_ptr<TableReader>> openZip(const QString &path, const TableLimits &limits, const QString &preferred, const QString &sheet)
{
    auto archive = ZipArchive::open(path, limits);
    if (!archive)
        return failure(archive);
    if ((*archive)->contains(u"xl/workbook.xml"_s))
        return XlsxReader::open(*std::move(archive), limits, sheet);
    if ((*archive)->contains(u"content.xml"_s) && isSpreadsheet(*archive))
        return OdsReader::open(*archive, limits, sheet);
    if (const auto known = checkOtherDocument(**archive); !known)
        return failure(known);
    if (!sheet.isEmpty())
        return noSuchSheet(sheet, {});
    const auto name = tableIn(**archive, preferred);
    if (!name)
        return failure(name);
    auto source = ZipArchive::read(*archive, *name);
    if (!source)
        return failure(source);
    return openUnpacked(*std::move(source), limits);
}

} // namespace

Result<std::unique_ptr<TableReader>> openTable(const QString &path, const TableLimits &limits, const QString &preferred,
                                               const QString &sheet)
{
    auto source = openFile(path, limits);
    if (!source)
        return failure(source);
    auto head = readHead(**source, 512);
    if (!head)
        return failure(head);
    if (isZip(*head))
        return openZip(path, limits, preferred, sheet);
    if (!sheet.isEmpty())
        return noSuchSheet(sheet, {});
    source = prepend(*head, *std::move(source));
    if (!isGzip(*head))
        return openUnpacked(*std::move(source), limits);
    auto unpacked = unpackGzip(*std::move(source), limits);
    if (!unpacked)
        return failure(unpacked);
    return openUnpacked(*std::move(unpacked), limits);
}

Result<QStringList> sheetNames(const QString &path, const TableLimits &limits)
{
    auto source = openFile(path, limits);
    if (!source)
        return failure(source);
    const auto head = readHead(**source, 4);
    if (!head)
        return failure(head);
    if (!isZip(*head))
        return QStringList();
    const auto archive = ZipArchive::open(path, limits);
    if (!archive)
        return failure(archive);
    if ((*archive)->contains(u"xl/workbook.xml"_s))
        return XlsxReader::sheetNames(*archive, limits);
    if ((*archive)->contains(u"content.xml"_s) && isSpreadsheet(*archive))
        return OdsReader::sheetNames(*archive, limits);
    return QStringList();
}

tl::unexpected<Error> noSuchSheet(const QString &wanted, const QStringList &sheets)
{
    if (sheets.isEmpty())
        return failure(Error::Code::NotFound, Texts::tr("This file has no sheets, so none is called \u2018%1\u2019. Leave the sheet out.").arg(wanted));
    return failure(Error::Code::NotFound, Texts::tr("There is no sheet \u2018%1\u2019 in this workbook. It has: %2.").arg(wanted, sheets.join(u", "_s)));
}
