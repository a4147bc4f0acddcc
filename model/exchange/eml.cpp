// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/eml.h"

#include "model/core/hash.h"
#include "model/core/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype base64Line = 76;
constexpr qsizetype encodedWordBytes = 39; // 52 base64 characters and the frame stay below 75
constexpr qsizetype mailtoLimit = 1800;    // what shells and mail programs take

bool isAscii(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u' ' && c <= u'~'; });
}

// One line without control characters: where header injection ends.
QString oneLine(const QString &text)
{
    QString result;
    for (const QChar c : text)
        result.append(c.category() == QChar::Other_Control || c == u'\u2028' || c == u'\u2029' ? QChar(u' ') : c);
    return result.simplified();
}

// RFC 2047: words of at most 75 characters, cut between characters, never inside one.
QByteArray encodedWords(const QString &text)
{
    QByteArray result;
    QByteArray part;
    const auto flush = [&] {
        if (!part.isEmpty())
            result += (result.isEmpty() ? "" : "\r\n ") + QByteArray("=?utf-8?B?") + part.toBase64() + "?=";
        part.clear();
    };
    const QList<uint> characters = text.toUcs4();
    for (const uint character : characters) {
        const char32_t code = character;
        const QByteArray bytes = QString::fromUcs4(&code, 1).toUtf8();
        if (part.size() + bytes.size() > encodedWordBytes)
            flush();
        part += bytes;
    }
    flush();
    return result;
}

QByteArray unstructured(const QString &text)
{
    const QString line = oneLine(text);
    // A text that looks like an encoded word would be decoded: it is encoded itself. So is what would need folding.
    const bool isPlain = isAscii(line) && line.size() <= 60 && !line.contains(u"=?"_s);
    return isPlain ? line.toLatin1() : encodedWords(line);
}

QByteArray displayName(const QString &name)
{
    const QString line = oneLine(name).left(100);
    if (!isAscii(line) || line.size() > 50 || line.contains(u"=?"_s))
        return encodedWords(line);
    QString quoted = line;
    quoted.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return ('"' + quoted.toLatin1()) + '"';
}

QByteArray addressField(const MailAddress &address)
{
    const QByteArray bare = address.address.toLatin1();
    return oneLine(address.name).isEmpty() ? bare : displayName(address.name) + "\r\n <" + bare + '>';
}

QByteArray addressLine(const QByteArray &field, const QList<MailAddress> &addresses)
{
    QByteArrayList parts;
    for (const MailAddress &address : addresses)
        parts.append(addressField(address));
    return parts.isEmpty() ? QByteArray() : field + ": " + parts.join(",\r\n ") + "\r\n";
}

QByteArray base64Lines(const QByteArray &bytes)
{
    const QByteArray encoded = bytes.toBase64();
    QByteArray result;
    result.reserve(encoded.size() + encoded.size() / base64Line * 2 + 2);
    for (qsizetype i = 0; i < encoded.size(); i += base64Line)
        result += encoded.mid(i, base64Line) + "\r\n";
    return result;
}

QByteArray mediaType(const QString &type)
{
    static const QRegularExpression shape(u"^[a-z0-9]{1,30}/[a-z0-9.+-]{1,60}$"_s);
    return shape.match(type.toLower()).hasMatch() ? type.toLower().toLatin1() : QByteArray("application/octet-stream");
}

// RFC 2231, with a plain name beside it for old programs.
QByteArray fileNameParameters(const QString &name)
{
    QString kept = oneLine(name).left(60);
    for (const QChar c : u"\\/:*?\"<>|"_s)
        kept.replace(c, u'_');
    if (kept.isEmpty())
        kept = u"attachment"_s;
    if (isAscii(kept) && kept.size() <= 50)
        return ";\r\n filename=\"" + kept.toLatin1() + '"';
    // One parameter, not several: readers decode each by itself, and a cut could fall inside a character.
    return ";\r\n filename*=utf-8''" + QUrl::toPercentEncoding(kept);
}

QByteArray attachmentPart(const MailAttachment &attachment)
{
    return "Content-Type: " + mediaType(attachment.type) + "\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment"
           + fileNameParameters(attachment.name) + "\r\n\r\n" + base64Lines(attachment.bytes);
}

QByteArray textPart(const QString &body)
{
    QString lines = cleanText(body);
    lines.replace(u'\n', u"\r\n"_s);
    return "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64Lines((lines + u"\r\n"_s).toUtf8());
}

} // namespace

namespace eml {

bool isSafeAddress(const QString &address)
{
    static const QRegularExpression shape(u"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]{0,250}[A-Za-z0-9])?\\z"_s);
    return shape.match(address).hasMatch() && !address.contains(u".."_s) && !address.startsWith(u'.') && !address.contains(u".@"_s);
}

Result<QByteArray> message(const MailDraft &draft)
{
    for (const MailAddress &address : draft.to + draft.cc) {
        if (!isSafeAddress(address.address))
            return failure(Error::Code::InvalidInput,
                           QCoreApplication::translate("Mail", "\u2018%1\u2019 is not an e-mail address. Correct it in the directory.")
                               .arg(oneLine(address.address).left(80)));
    }
    QByteArray headers = "X-Unsent: 1\r\nMIME-Version: 1.0\r\n";
    headers += addressLine("To", draft.to) + addressLine("Cc", draft.cc);
    headers += "Subject: " + unstructured(draft.subject) + "\r\n";
    if (draft.date.isValid())
        headers += "Date: " + QLocale::c().toString(draft.date.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss '+0000'"_s).toLatin1() + "\r\n";
    if (draft.attachments.isEmpty())
        return headers + textPart(draft.body);
    QByteArrayList parts{textPart(draft.body)};
    for (const MailAttachment &attachment : draft.attachments)
        parts.append(attachmentPart(attachment));
    // "=_" cannot stand in base64, so no part holds the boundary.
    const QByteArray boundary = "=_" + contentHash(parts.join()).toHex().left(32);
    headers += "Content-Type: multipart/mixed;\r\n boundary=\"" + boundary + "\"\r\n\r\n";
    QByteArray result = headers;
    for (const QByteArray &part : std::as_const(parts))
        result += "--" + boundary + "\r\n" + part;
    return result + "--" + boundary + "--\r\n";
}

QByteArray mailtoLink(const MailDraft &draft)
{
    QByteArrayList to;
    QByteArrayList cc;
    for (const MailAddress &address : draft.to)
        to.append(QUrl::toPercentEncoding(address.address, "@"));
    for (const MailAddress &address : draft.cc)
        cc.append(QUrl::toPercentEncoding(address.address, "@"));
    QByteArray link = "mailto:" + to.join(',') + "?subject=" + QUrl::toPercentEncoding(oneLine(draft.subject));
    if (!cc.isEmpty())
        link += "&cc=" + cc.join(',');
    QString body = cleanText(draft.body);
    body.replace(u'\n', u"\r\n"_s);
    QByteArray encoded = QUrl::toPercentEncoding(body);
    while (link.size() + encoded.size() > mailtoLimit && !body.isEmpty()) {
        body.chop(std::max<qsizetype>(1, body.size() / 10));
        encoded = QUrl::toPercentEncoding(body);
    }
    return link + "&body=" + encoded;
}

} // namespace eml
