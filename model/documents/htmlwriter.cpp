// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/documents/htmlwriter.h"

#include "model/documents/htmlblocks.h"
#include "model/documents/htmlparts.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace {

QString sourceHash(const QByteArray &text)
{
    return u"'sha256-%1'"_s.arg(QLatin1StringView(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64()));
}

void writeMeta(QXmlStreamWriter &xml, const QString &name, const QString &content)
{
    xml.writeEmptyElement(u"meta"_s);
    xml.writeAttribute(u"name"_s, name);
    xml.writeAttribute(u"content"_s, xmlText(content));
}

// Nothing but the one style and the one script of this file may act; nothing may be fetched or sent.
QString securityPolicy(bool hasScript)
{
    const QString script = hasScript ? u"; script-src "_s + sourceHash(htmlSearchScript()) : QString();
    return u"default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src "_s + sourceHash(htmlStyle()) + script;
}

// Style and script are taken as they stand: escaped, a browser would read the escapes.
void writeRaw(QXmlStreamWriter &xml, const QString &element, const QByteArray &text)
{
    xml.writeStartElement(element);
    xml.writeCharacters(QString()); // ends the start tag
    xml.device()->write(text);
    endHtmlElement(xml);
}

void writeHead(QXmlStreamWriter &xml, const doc::Document &document, bool hasSearch)
{
    xml.writeStartElement(u"head"_s);
    xml.writeEmptyElement(u"meta"_s);
    xml.writeAttribute(u"charset"_s, u"utf-8"_s);
    xml.writeEmptyElement(u"meta"_s);
    xml.writeAttribute(u"http-equiv"_s, u"Content-Security-Policy"_s);
    xml.writeAttribute(u"content"_s, securityPolicy(hasSearch));
    writeMeta(xml, u"viewport"_s, u"width=device-width, initial-scale=1"_s);
    writeMeta(xml, u"generator"_s, u"Learning Partnerships %1"_s.arg(QStringLiteral(LP_VERSION)));
    if (!document.description.isEmpty())
        writeMeta(xml, u"description"_s, document.description);
    const QString title = document.edition.isEmpty() ? document.title : u"%1. %2"_s.arg(document.title, document.edition);
    xml.writeTextElement(u"title"_s, xmlText(title));
    // A page on a website would otherwise be asked for its icon.
    xml.writeEmptyElement(u"link"_s);
    xml.writeAttribute(u"rel"_s, u"icon"_s);
    xml.writeAttribute(u"href"_s, u"data:,"_s);
    writeRaw(xml, u"style"_s, htmlStyle());
    endHtmlElement(xml);
}

void writeFooter(QXmlStreamWriter &xml, const doc::Document &document)
{
    xml.writeStartElement(u"footer"_s);
    if (!document.edition.isEmpty())
        xml.writeTextElement(u"p"_s, xmlText(document.edition));
    for (const QString &line : document.foot)
        xml.writeTextElement(u"p"_s, xmlText(line));
    endHtmlElement(xml);
}

void writeHeader(QXmlStreamWriter &xml, const doc::Document &document)
{
    xml.writeStartElement(u"header"_s);
    xml.writeTextElement(u"h1"_s, xmlText(document.title));
    for (const QString &line : {document.edition, document.reference}) {
        if (line.isEmpty())
            continue;
        xml.writeStartElement(u"p"_s);
        xml.writeAttribute(u"class"_s, u"edition"_s);
        xml.writeCharacters(xmlText(line));
        endHtmlElement(xml);
    }
    endHtmlElement(xml);
}

struct SearchWords
{
    QString label;
    QString found;
    QString one;
    QString none;
};

void writeSearch(QXmlStreamWriter &xml, const SearchWords &words)
{
    xml.writeStartElement(u"form"_s);
    for (const auto &[name, value] : std::initializer_list<std::pair<QString, QString>>{{u"id"_s, u"search"_s},
                                                                                       {u"class"_s, u"search"_s},
                                                                                       {u"role"_s, u"search"_s},
                                                                                       {u"hidden"_s, u"hidden"_s},
                                                                                       {u"data-found"_s, words.found},
                                                                                       {u"data-one"_s, words.one},
                                                                                       {u"data-none"_s, words.none}})
        xml.writeAttribute(name, value);
    xml.writeStartElement(u"label"_s);
    xml.writeAttribute(u"for"_s, u"words"_s);
    xml.writeCharacters(words.label);
    endHtmlElement(xml);
    xml.writeEmptyElement(u"input"_s);
    xml.writeAttribute(u"id"_s, u"words"_s);
    xml.writeAttribute(u"type"_s, u"search"_s);
    xml.writeAttribute(u"autocomplete"_s, u"off"_s);
    xml.writeAttribute(u"spellcheck"_s, u"false"_s);
    xml.writeStartElement(u"p"_s);
    xml.writeAttribute(u"id"_s, u"found"_s);
    xml.writeAttribute(u"role"_s, u"status"_s);
    endHtmlElement(xml);
    endHtmlElement(xml);
}

void writeSkipLink(QXmlStreamWriter &xml, const QString &words)
{
    xml.writeStartElement(u"a"_s);
    xml.writeAttribute(u"class"_s, u"skip"_s);
    xml.writeAttribute(u"href"_s, u"#content"_s);
    xml.writeCharacters(words);
    endHtmlElement(xml);
}

} // namespace

bool HtmlWriter::isSafeTarget(const QString &target)
{
    for (const QString &scheme : {u"#"_s, u"mailto:"_s, u"tel:"_s, u"https://"_s, u"http://"_s}) {
        if (target.startsWith(scheme) && target.size() > scheme.size())
            return true;
    }
    return false;
}

QByteArray HtmlWriter::write(const doc::Document &document, const Options &options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QXmlStreamWriter xml(&buffer);
    xml.writeDTD(u"<!DOCTYPE html>\n"_s);
    xml.writeStartElement(u"html"_s);
    xml.writeAttribute(u"lang"_s, document.language);
    writeHead(xml, document, options.hasSearch);
    xml.writeStartElement(u"body"_s);
    writeSkipLink(xml, tr("Skip to the content"));
    writeHeader(xml, document);
    xml.writeStartElement(u"main"_s);
    xml.writeAttribute(u"id"_s, u"content"_s);
    if (options.hasSearch)
        writeSearch(xml, {tr("Search by interest, person, academy or town"), tr("%1 of %2 entries have these words."),
                          tr("1 of %2 entries has these words."),
                          tr("No entry has all these words. Try fewer, or other ones.")});
    writeHtmlBlocks(xml, document.blocks);
    endHtmlElement(xml);
    writeFooter(xml, document);
    if (options.hasSearch)
        writeRaw(xml, u"script"_s, htmlSearchScript());
    endHtmlElement(xml);
    endHtmlElement(xml);
    return bytes;
}
