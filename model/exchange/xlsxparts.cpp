// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/xlsxparts.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostStyles = 100'000;
const QString workbookMember = u"xl/workbook.xml"_s;

tl::unexpected<Error> refused(const char *source)
{
    return failure(Error::Code::InvalidInput, QCoreApplication::translate("Exchange", source));
}

// The formats that every workbook has without writing them down (ECMA-376, 18.8.30).
NumberStyle builtInStyle(int number)
{
    const bool isDate = (number >= 14 && number <= 17) || number == 22 || (number >= 27 && number <= 36) || (number >= 50 && number <= 58);
    return isDate ? NumberStyle{NumberStyle::Kind::Date, 0} : NumberStyle{};
}

// "worksheets/sheet1.xml" beside the workbook, "/xl/worksheets/sheet1.xml" from the root
QString memberOf(const QString &target)
{
    return target.startsWith(u'/') ? target.sliced(1) : u"xl/"_s + target;
}

struct Relations
{
    QHash<QString, QString> targets; // by id
    QString texts;
    QString styles;
};

Result<Relations> readRelations(const std::shared_ptr<const ZipArchive> &archive)
{
    Relations relations;
    auto source = ZipArchive::read(archive, u"xl/_rels/workbook.xml.rels"_s);
    if (!source)
        return failure(source);
    WorkbookXml xml(*std::move(source));
    while (true) {
        const auto more = xml.next();
        if (!more)
            return failure(more);
        if (!*more)
            return relations;
        if (!xml.isStart(u"Relationship"))
            continue;
        const QString type = xml.attribute(u"Type");
        const QString target = memberOf(xml.attribute(u"Target"));
        relations.targets.insert(xml.attribute(u"Id"), target);
        if (type.endsWith(u"/sharedStrings"_s))
            relations.texts = target;
        else if (type.endsWith(u"/styles"_s))
            relations.styles = target;
    }
}

Result<void> readSheets(const std::shared_ptr<const ZipArchive> &archive, const Relations &relations, const TableLimits &limits, Workbook &workbook)
{
    auto source = ZipArchive::read(archive, workbookMember);
    if (!source)
        return failure(source);
    WorkbookXml xml(*std::move(source));
    int count = 0;
    while (true) {
        const auto more = xml.next();
        if (!more)
            return failure(more);
        if (!*more)
            return {};
        if (xml.isStart(u"workbookPr"))
            workbook.epochIs1904 = xml.attribute(u"date1904") == u"1" || xml.attribute(u"date1904") == u"true";
        if (!xml.isStart(u"sheet"))
            continue;
        if (++count > limits.sheets)
            return refused(QT_TRANSLATE_NOOP("Exchange", "This workbook has very many sheets. Save the one you want as a file of its own."));
        const QString member = relations.targets.value(xml.attribute(u"id"));
        if (xml.attribute(u"state").isEmpty() || xml.attribute(u"state") == u"visible")
            workbook.sheets.append({xml.attribute(u"name"), member});
    }
}

Result<std::vector<NumberStyle>> readStyles(std::unique_ptr<ByteSource> source)
{
    WorkbookXml xml(std::move(source));
    QHash<int, NumberStyle> formats;
    std::vector<NumberStyle> styles;
    bool isInCellFormats = false;
    while (true) {
        const auto more = xml.next();
        if (!more)
            return failure(more);
        if (!*more)
            return styles;
        if (xml.isStart(u"numFmt") && formats.size() < static_cast<qsizetype>(mostStyles)) {
            formats.insert(xml.attribute(u"numFmtId").toInt(), styleOfFormat(xml.attribute(u"formatCode")));
        } else if (xml.isStart(u"cellXfs") || xml.isEnd(u"cellXfs")) {
            isInCellFormats = xml.isStart();
        } else if (isInCellFormats && xml.isStart(u"xf") && styles.size() < mostStyles) {
            const int number = xml.attribute(u"numFmtId").toInt();
            styles.push_back(formats.contains(number) ? formats.value(number) : builtInStyle(number));
        }
    }
}

} // namespace

NumberStyle styleOfFormat(const QString &code)
{
    static const QRegularExpression notShown(u"\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*."_s);
    static const QRegularExpression zeros(u"^0{2,15}$"_s);
    static const QRegularExpression dayOrYear(u"[dy]"_s, QRegularExpression::CaseInsensitiveOption);
    const QString shown = QString(code).section(u';', 0, 0).remove(notShown);
    if (zeros.match(shown).hasMatch())
        return {NumberStyle::Kind::Digits, static_cast<int>(shown.size())};
    if (dayOrYear.match(shown).hasMatch())
        return {NumberStyle::Kind::Date, 0};
    return {};
}

QString withoutEscapes(const QString &text)
{
    if (!text.contains(u"_x"_s))
        return text;
    static const QRegularExpression escape(u"_x([0-9A-Fa-f]{4})_"_s);
    QString result;
    qsizetype from = 0;
    for (auto match = escape.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        result += QStringView(text).sliced(from, found.capturedStart() - from);
        result += QChar(static_cast<char16_t>(found.capturedView(1).toUShort(nullptr, 16)));
        from = found.capturedEnd();
    }
    result += QStringView(text).sliced(from);
    return result;
}

Result<void> SharedTexts::load(std::unique_ptr<ByteSource> source, const TableLimits &limits)
{
    WorkbookXml xml(std::move(source));
    QString text;
    bool isInText = false;
    while (true) {
        const auto more = xml.next();
        if (!more)
            return failure(more);
        if (!*more)
            return {};
        if (xml.isStart(u"rPh")) { // how Japanese is spoken
            if (const auto done = xml.skip(); !done)
                return done;
        } else if (xml.isStart(u"t") || xml.isEnd(u"t")) {
            isInText = xml.isStart();
        } else if (xml.isText() && isInText) {
            text += xml.text();
        } else if (xml.isEnd(u"si")) {
            m_bytes += text.toUtf8();
            m_ends.push_back(m_bytes.size());
            text.clear();
        }
        const qint64 held = m_bytes.size() + static_cast<qint64>(m_ends.size() * sizeof(qint64)) + text.size() * 2;
        if (held > limits.sharedTextBytes)
            return refused(QT_TRANSLATE_NOOP("Exchange", "This workbook holds more text than can be read. Save the sheet as CSV and choose that file."));
    }
}

QString SharedTexts::at(qsizetype index) const
{
    if (!contains(index))
        return {};
    const qint64 begin = index == 0 ? 0 : m_ends[static_cast<size_t>(index) - 1];
    return QString::fromUtf8(m_bytes.constData() + begin, m_ends[static_cast<size_t>(index)] - begin);
}

bool SharedTexts::contains(qsizetype index) const
{
    return index >= 0 && static_cast<size_t>(index) < m_ends.size();
}

Result<Workbook> readWorkbook(const std::shared_ptr<const ZipArchive> &archive, const TableLimits &limits)
{
    Workbook workbook;
    const auto relations = readRelations(archive);
    if (!relations)
        return failure(relations);
    if (const auto done = readSheets(archive, *relations, limits, workbook); !done)
        return failure(done);
    if (!relations->styles.isEmpty() && archive->contains(relations->styles)) {
        auto source = ZipArchive::read(archive, relations->styles);
        if (!source)
            return failure(source);
        auto styles = readStyles(*std::move(source));
        if (!styles)
            return failure(styles);
        workbook.styles = *std::move(styles);
    }
    if (!relations->texts.isEmpty() && archive->contains(relations->texts)) {
        auto source = ZipArchive::read(archive, relations->texts);
        if (!source)
            return failure(source);
        if (const auto done = workbook.texts.load(*std::move(source), limits); !done)
            return failure(done);
    }
    return workbook;
}
