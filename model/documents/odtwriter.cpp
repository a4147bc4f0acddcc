// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/documents/odtwriter.h"

#include "model/documents/odtblocks.h"

#include <QBuffer>
#include <QXmlStreamWriter>

#include <zip.h>

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String mimeType("application/vnd.oasis.opendocument.text");
constexpr double textWidth = 170; // millimetres between the margins

constexpr std::array<std::pair<QLatin1String, QLatin1String>, 9> nameSpaces{{
    {QLatin1String("xmlns:office"), QLatin1String("urn:oasis:names:tc:opendocument:xmlns:office:1.0")},
    {QLatin1String("xmlns:style"), QLatin1String("urn:oasis:names:tc:opendocument:xmlns:style:1.0")},
    {QLatin1String("xmlns:text"), QLatin1String("urn:oasis:names:tc:opendocument:xmlns:text:1.0")},
    {QLatin1String("xmlns:table"), QLatin1String("urn:oasis:names:tc:opendocument:xmlns:table:1.0")},
    {QLatin1String("xmlns:draw"), QLatin1String("urn:oasis:names:tc:opendocument:xmlns:drawing:1.0")},
    {QLatin1String("xmlns:fo"), QLatin1String("urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0")},
    {QLatin1String("xmlns:svg"), QLatin1String("urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0")},
    {QLatin1String("xmlns:xlink"), QLatin1String("http://www.w3.org/1999/xlink")},
    {QLatin1String("xmlns:dc"), QLatin1String("http://purl.org/dc/elements/1.1/")},
}};

void startRoot(QXmlStreamWriter &xml, const QString &name)
{
    xml.writeStartDocument();
    xml.writeStartElement(name);
    for (const auto &[prefix, uri] : nameSpaces)
        xml.writeAttribute(prefix, uri);
    xml.writeAttribute(u"office:version"_s, u"1.3"_s);
}

struct Attribute
{
    QString name;
    QString value;
};

struct ParagraphStyle
{
    QString name;
    QString parent;
    QList<Attribute> paragraph;
    QList<Attribute> text;
};

void writeEmpty(QXmlStreamWriter &xml, const QString &name, const QList<Attribute> &attributes)
{
    xml.writeEmptyElement(name);
    for (const Attribute &attribute : attributes)
        xml.writeAttribute(attribute.name, attribute.value);
}

void startStyle(QXmlStreamWriter &xml, const QString &name, const QString &family, const QString &parent = {})
{
    xml.writeStartElement(u"style:style"_s);
    xml.writeAttribute(u"style:name"_s, name);
    xml.writeAttribute(u"style:family"_s, family);
    if (!parent.isEmpty())
        xml.writeAttribute(u"style:parent-style-name"_s, parent);
}

QList<ParagraphStyle> paragraphStyles()
{
    const QList<Attribute> bold{{u"fo:font-weight"_s, u"bold"_s}};
    const auto size = [](const QString &points) { return Attribute{u"fo:font-size"_s, points}; };
    const Attribute right{u"fo:text-align"_s, u"end"_s};
    const Attribute keep{u"fo:keep-with-next"_s, u"always"_s};
    QList<ParagraphStyle> styles{
        {u"Text_20_body"_s, u"Standard"_s, {{u"fo:margin-bottom"_s, u"2mm"_s}}, {}},
        {u"Small"_s, u"Standard"_s, {{u"fo:margin-bottom"_s, u"2mm"_s}}, {size(u"9pt"_s)}},
        {u"Lead"_s, u"Standard"_s, {{u"fo:margin-bottom"_s, u"4mm"_s}}, {size(u"13pt"_s)}},
        {u"Caption"_s, u"Standard"_s, {{u"fo:margin-top"_s, u"2mm"_s}, keep}, bold},
        {u"PageBreak"_s, u"Standard"_s, {{u"fo:break-before"_s, u"page"_s}}, {size(u"1pt"_s)}},
        {u"Box"_s, u"Standard"_s, {{u"fo:border"_s, u"0.5pt solid #000000"_s}, {u"fo:padding"_s, u"2mm"_s}}, {}},
        {u"ChartLabel"_s, u"Standard"_s, {}, {size(u"9pt"_s)}},
        {u"Table_20_Contents"_s, u"Standard"_s, {}, {size(u"9.5pt"_s)}},
        {u"Table_20_Contents_20_Right"_s, u"Table_20_Contents"_s, {right}, {}},
        {u"Table_20_Heading"_s, u"Table_20_Contents"_s, {}, bold},
        {u"Table_20_Heading_20_Right"_s, u"Table_20_Heading"_s, {right}, {}},
        {u"Footer"_s, u"Standard"_s, {}, {size(u"9pt"_s)}}};
    const QStringList sizes{u"24pt"_s, u"16pt"_s, u"12pt"_s, u"11pt"_s};
    for (int level = 1; level <= 4; ++level)
        styles.append({u"Heading_20_%1"_s.arg(level), u"Standard"_s,
                       {{u"fo:margin-top"_s, level == 2 ? u"8mm"_s : u"4mm"_s}, {u"fo:margin-bottom"_s, u"2mm"_s}, keep},
                       bold + QList<Attribute>{size(sizes.at(level - 1))}});
    return styles;
}

void writeParagraphStyles(QXmlStreamWriter &xml)
{
    xml.writeStartElement(u"style:default-style"_s);
    xml.writeAttribute(u"style:family"_s, u"paragraph"_s);
    writeEmpty(xml, u"style:text-properties"_s, {{u"fo:font-size"_s, u"10.5pt"_s}, {u"style:font-name"_s, u"Noto Sans"_s},
                                                 {u"fo:language"_s, u"en"_s}, {u"fo:country"_s, u"GB"_s}});
    xml.writeEndElement();
    startStyle(xml, u"Standard"_s, u"paragraph"_s);
    xml.writeEndElement();
    for (const ParagraphStyle &style : paragraphStyles()) {
        startStyle(xml, style.name, u"paragraph"_s, style.parent);
        if (style.name.startsWith(u"Heading"))
            xml.writeAttribute(u"style:default-outline-level"_s, style.name.right(1));
        if (!style.paragraph.isEmpty())
            writeEmpty(xml, u"style:paragraph-properties"_s, style.paragraph);
        if (!style.text.isEmpty())
            writeEmpty(xml, u"style:text-properties"_s, style.text);
        xml.writeEndElement();
    }
    startStyle(xml, u"Strong"_s, u"text"_s);
    writeEmpty(xml, u"style:text-properties"_s, {{u"fo:font-weight"_s, u"bold"_s}});
    xml.writeEndElement();
}

void writeTableStyles(QXmlStreamWriter &xml)
{
    startStyle(xml, u"Table"_s, u"table"_s);
    writeEmpty(xml, u"style:table-properties"_s, {{u"style:width"_s, u"%1mm"_s.arg(textWidth)}, {u"table:align"_s, u"left"_s}});
    xml.writeEndElement();
    for (int share = 1; share <= 100; ++share) {
        startStyle(xml, u"Share%1"_s.arg(share), u"table-column"_s);
        writeEmpty(xml, u"style:table-column-properties"_s, {{u"style:column-width"_s, u"%1mm"_s.arg(textWidth * share / 100)}});
        xml.writeEndElement();
    }
    const QString thin = u"0.5pt solid #000000"_s;
    const QString faint = u"0.25pt solid #808080"_s;
    for (const auto &[name, top, bottom] : {std::tuple{u"HeaderCell"_s, QString(), thin}, {u"Cell"_s, QString(), faint}, {u"TotalCell"_s, thin, thin}}) {
        startStyle(xml, name, u"table-cell"_s);
        QList<Attribute> attributes{{u"fo:padding"_s, u"0.8mm"_s}, {u"fo:border-bottom"_s, bottom}};
        if (!top.isEmpty())
            attributes.append({u"fo:border-top"_s, top});
        writeEmpty(xml, u"style:table-cell-properties"_s, attributes);
        xml.writeEndElement();
    }
}

void writeDrawingStyles(QXmlStreamWriter &xml)
{
    const QList<Attribute> line{{u"draw:stroke"_s, u"solid"_s}, {u"svg:stroke-width"_s, u"0.2mm"_s}, {u"svg:stroke-color"_s, u"#000000"_s}};
    const QList<Attribute> bare{{u"draw:stroke"_s, u"none"_s}, {u"draw:fill"_s, u"none"_s}, {u"fo:padding"_s, u"0mm"_s}, {u"fo:border"_s, u"none"_s}};
    const QList<std::pair<QString, QList<Attribute>>> styles{
        {u"Outline"_s, line + QList<Attribute>{{u"draw:fill"_s, u"none"_s}}},
        {u"Solid"_s, line + QList<Attribute>{{u"draw:fill"_s, u"solid"_s}, {u"draw:fill-color"_s, u"#000000"_s}}},
        {u"Hatched"_s, line + QList<Attribute>{{u"draw:fill"_s, u"solid"_s}, {u"draw:fill-color"_s, u"#b0b0b0"_s}}},
        {u"Label"_s, bare},
        {u"Chart"_s, {{u"style:vertical-pos"_s, u"top"_s}, {u"style:vertical-rel"_s, u"baseline"_s}}}};
    for (const auto &[name, attributes] : styles) {
        startStyle(xml, name, u"graphic"_s);
        writeEmpty(xml, u"style:graphic-properties"_s, attributes);
        xml.writeEndElement();
    }
}

void writeListStyles(QXmlStreamWriter &xml)
{
    for (const bool isNumbered : {false, true}) {
        xml.writeStartElement(u"text:list-style"_s);
        xml.writeAttribute(u"style:name"_s, isNumbered ? u"Numbers"_s : u"Bullets"_s);
        xml.writeStartElement(isNumbered ? u"text:list-level-style-number"_s : u"text:list-level-style-bullet"_s);
        xml.writeAttribute(u"text:level"_s, u"1"_s);
        if (isNumbered) {
            xml.writeAttribute(u"style:num-suffix"_s, u"."_s);
            xml.writeAttribute(u"style:num-format"_s, u"1"_s);
        } else {
            xml.writeAttribute(u"text:bullet-char"_s, u"\u2022"_s);
        }
        writeEmpty(xml, u"style:list-level-properties"_s, {{u"text:space-before"_s, u"2mm"_s}, {u"text:min-label-width"_s, u"4mm"_s}});
        xml.writeEndElement();
        xml.writeEndElement();
    }
}

void writePageStyle(QXmlStreamWriter &xml, const doc::Document &document, const QString &pageWord)
{
    xml.writeStartElement(u"office:automatic-styles"_s);
    xml.writeStartElement(u"style:page-layout"_s);
    xml.writeAttribute(u"style:name"_s, u"A4"_s);
    writeEmpty(xml, u"style:page-layout-properties"_s, {{u"fo:page-width"_s, u"210mm"_s}, {u"fo:page-height"_s, u"297mm"_s}, {u"fo:margin"_s, u"20mm"_s}});
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeStartElement(u"office:master-styles"_s);
    xml.writeStartElement(u"style:master-page"_s);
    xml.writeAttribute(u"style:name"_s, u"Standard"_s);
    xml.writeAttribute(u"style:page-layout-name"_s, u"A4"_s);
    xml.writeStartElement(u"style:footer"_s);
    xml.writeStartElement(u"text:p"_s);
    xml.writeAttribute(u"text:style-name"_s, u"Footer"_s);
    xml.writeCharacters(u"%1 %2 "_s.arg(document.edition, pageWord));
    xml.writeEmptyElement(u"text:page-number"_s);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
}

QByteArray stylesXml(const doc::Document &document, const QString &pageWord)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    startRoot(xml, u"office:document-styles"_s);
    xml.writeStartElement(u"office:font-face-decls"_s);
    writeEmpty(xml, u"style:font-face"_s, {{u"style:name"_s, u"Noto Sans"_s}, {u"svg:font-family"_s, u"'Noto Sans', 'Segoe UI', sans-serif"_s}});
    xml.writeEndElement();
    xml.writeStartElement(u"office:styles"_s);
    writeParagraphStyles(xml);
    writeListStyles(xml);
    xml.writeEndElement();
    writePageStyle(xml, document, pageWord);
    xml.writeEndDocument();
    return bytes;
}

QByteArray contentXml(const doc::Document &document)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    startRoot(xml, u"office:document-content"_s);
    xml.writeStartElement(u"office:automatic-styles"_s);
    writeTableStyles(xml);
    writeDrawingStyles(xml);
    xml.writeEndElement();
    xml.writeStartElement(u"office:body"_s);
    xml.writeStartElement(u"office:text"_s);
    writeOdtBlocks(xml, document.blocks);
    xml.writeEndDocument();
    return bytes;
}

QByteArray metaXml(const doc::Document &document)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    startRoot(xml, u"office:document-meta"_s);
    xml.writeStartElement(u"office:meta"_s);
    xml.writeTextElement(u"dc:title"_s, document.title);
    xml.writeTextElement(u"dc:description"_s, document.description);
    xml.writeTextElement(u"dc:language"_s, document.language);
    xml.writeEndDocument();
    return bytes;
}

QByteArray manifestXml()
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeStartElement(u"manifest:manifest"_s);
    xml.writeAttribute(u"xmlns:manifest"_s, u"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"_s);
    xml.writeAttribute(u"manifest:version"_s, u"1.3"_s);
    for (const QString &path : {u"/"_s, u"content.xml"_s, u"styles.xml"_s, u"meta.xml"_s})
        writeEmpty(xml, u"manifest:file-entry"_s, {{u"manifest:full-path"_s, path}, {u"manifest:media-type"_s, path == u"/"_s ? QString(mimeType) : u"text/xml"_s}});
    xml.writeEndDocument();
    return bytes;
}

bool addMember(zip_t *archive, const char *name, const QByteArray &bytes, bool isPacked)
{
    zip_source_t *source = zip_source_buffer(archive, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
    const zip_int64_t place = source ? zip_file_add(archive, name, source, ZIP_FL_ENC_UTF_8) : -1;
    if (place < 0) {
        zip_source_free(source);
        return false;
    }
    zip_file_set_mtime(archive, static_cast<zip_uint64_t>(place), 315532800, 0); // 1980: the same document gives the same bytes
    return zip_set_file_compression(archive, static_cast<zip_uint64_t>(place), isPacked ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0) == 0;
}

QByteArray readAll(zip_source_t *source)
{
    QByteArray bytes;
    zip_stat_t stat;
    if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0)
        return bytes;
    bytes.resize(static_cast<qsizetype>(stat.size));
    const zip_int64_t count = zip_source_read(source, bytes.data(), stat.size);
    zip_source_close(source);
    bytes.resize(std::max<qsizetype>(0, static_cast<qsizetype>(count)));
    return bytes;
}

} // namespace

Result<QByteArray> OdtWriter::write(const doc::Document &document)
{
    const auto failed = [] { return failure(Error::Code::Storage, tr("The document could not be put together. Make room in memory and try again."), u"libzip"_s); };
    const QByteArray mime(mimeType.data(), mimeType.size());
    const QByteArray content = contentXml(document);
    const QByteArray styles = stylesXml(document, tr("Page"));
    const QByteArray meta = metaXml(document);
    const QByteArray manifest = manifestXml();
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, &error);
    if (!target)
        return failed();
    zip_source_keep(target); // the archive lets go of it when it is closed
    zip_t *archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    const bool isWhole = archive && addMember(archive, "mimetype", mime, false) && addMember(archive, "content.xml", content, true)
                         && addMember(archive, "styles.xml", styles, true) && addMember(archive, "meta.xml", meta, true)
                         && addMember(archive, "META-INF/manifest.xml", manifest, true);
    const bool isClosed = isWhole && zip_close(archive) == 0;
    if (!isClosed && archive)
        zip_discard(archive);
    const QByteArray bytes = isClosed ? readAll(target) : QByteArray();
    zip_source_free(target);
    if (bytes.isEmpty())
        return failed();
    return bytes;
}
