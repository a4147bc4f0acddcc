// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/odsreader.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostRepeats = 100'000'000; // beyond any sheet; keeps the sums small

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

tl::unexpected<Error> refused(const QString &sentence)
{
    return failure(Error::Code::InvalidInput, sentence);
}

qint64 repeats(const QString &attribute)
{
    return attribute.isEmpty() ? 1 : std::clamp<qint64>(attribute.toLongLong(), 1, mostRepeats);
}

// What the cell holds, where that says more than how it is shown: a date in one form, a number with its zeros.
QString valueText(const WorkbookXml &xml)
{
    const QString type = xml.attribute(u"value-type");
    if (type == u"date")
        return xml.attribute(u"date-value").replace(u'T', u' ').remove(u" 00:00:00"_s);
    if (type == u"float" || type == u"currency" || type == u"percentage")
        return xml.attribute(u"value");
    return {};
}

// "01632960190" in a number cell is shown with its zero and held without it.
bool isSameWithZeros(const QString &shown, const QString &held)
{
    qsizetype zeros = 0;
    while (zeros < shown.size() && shown.at(zeros) == u'0')
        ++zeros;
    return zeros > 0 && shown.sliced(zeros) == held;
}

bool isPassedOver(QStringView name)
{
    return name == u"annotation" || name == u"tracked-changes" || name == u"shapes" || name == u"forms" || name == u"named-expressions"
           || name == u"database-ranges" || name == u"calculation-settings" || name == u"content-validations" || name == u"automatic-styles";
}

} // namespace

OdsReader::OdsReader(std::unique_ptr<ByteSource> content, const TableLimits &limits, QString sheet)
    : m_xml(std::move(content))
    , m_limits(limits)
    , m_wanted(std::move(sheet))
{
}

Result<std::unique_ptr<TableReader>> OdsReader::open(const std::shared_ptr<const ZipArchive> &archive, const TableLimits &limits, const QString &sheet)
{
    auto manifest = ZipArchive::read(archive, u"META-INF/manifest.xml"_s);
    if (manifest) {
        const auto head = readHead(**manifest, 64 * 1024);
        if (head && head->contains("encryption-data"))
            return refused(Texts::tr("The file is locked with a password. Save it without one."));
    }
    auto content = ZipArchive::read(archive, u"content.xml"_s);
    if (!content)
        return failure(content);
    std::unique_ptr<OdsReader> reader(new OdsReader(*std::move(content), limits, sheet));
    const auto more = reader->findRow();
    if (!more)
        return failure(more);
    if (!*more && !sheet.isEmpty() && !reader->m_names.contains(sheet))
        return noSuchSheet(sheet, reader->m_names);
    if (!*more)
        return refused(sheet.isEmpty() ? Texts::tr("There is no row in this workbook. Choose another file.")
                                       : Texts::tr("There is no row in the sheet \u2018%1\u2019. Choose another.").arg(sheet));
    ++reader->m_rowsBehind; // handed out by the first next()
    --reader->m_row;
    return reader;
}

Result<QStringList> OdsReader::sheetNames(const std::shared_ptr<const ZipArchive> &archive, const TableLimits &limits)
{
    auto content = ZipArchive::read(archive, u"content.xml"_s);
    if (!content)
        return failure(content);
    WorkbookXml xml(*std::move(content));
    QStringList names;
    while (names.size() < limits.sheets) {
        const auto more = xml.next();
        if (!more)
            return failure(more);
        if (!*more)
            break;
        if (!xml.isStart(u"table"))
            continue;
        names.append(xml.attribute(u"name"));
        if (const auto done = xml.skip(); !done)
            return failure(done);
    }
    return names;
}

// A sheet that was not asked for is passed over.
Result<void> OdsReader::enterSheet()
{
    m_sheet = m_xml.attribute(u"name");
    m_names.append(m_sheet);
    return m_wanted.isEmpty() || m_sheet == m_wanted ? Result<void>() : m_xml.skip();
}

Result<bool> OdsReader::next(QStringList &row)
{
    if (m_rowsBehind > 0) {
        --m_rowsBehind;
        ++m_row;
    } else {
        const auto more = m_isDone ? Result<bool>(false) : findRow();
        if (!more || !*more)
            return more;
    }
    if (++m_count > m_limits.rows)
        return refused(Texts::tr("The table has more than %L1 rows. Import a part of it.").arg(m_limits.rows));
    row = m_cells;
    return true;
}

// To the next row that is not blank, up to the end of the first sheet that has one.
Result<bool> OdsReader::findRow()
{
    while (true) {
        const auto more = m_xml.next();
        if (!more || !*more)
            return more;
        if (m_xml.isEnd(u"table")) {
            if (m_count > 0) {
                m_isDone = true;
                return false;
            }
            m_row = 0;
        }
        if (m_xml.isStart(u"table")) {
            if (const auto done = enterSheet(); !done)
                return failure(done);
            continue;
        }
        if (m_xml.isStart() && isPassedOver(m_xml.name())) {
            if (const auto done = m_xml.skip(); !done)
                return failure(done);
        }
        if (!m_xml.isStart(u"table-row"))
            continue;
        const auto isFilled = readRow();
        if (!isFilled || *isFilled)
            return isFilled;
    }
}

Result<bool> OdsReader::readRow()
{
    const qint64 count = repeats(m_xml.attribute(u"number-rows-repeated"));
    m_cells.clear();
    m_formulas.clear();
    if (const auto done = readCells(); !done)
        return failure(done);
    if (m_cells.isEmpty()) {
        m_row += count;
        return false;
    }
    ++m_row;
    m_rowsBehind = count - 1;
    return true;
}

Result<void> OdsReader::readCells()
{
    qint64 column = 0; // of the next cell; blank ones are written out only when one with text follows
    while (true) {
        const auto more = m_xml.next();
        if (!more)
            return failure(more);
        if (!*more || m_xml.isEnd(u"table-row"))
            return {};
        if (!m_xml.isStart(u"table-cell") && !m_xml.isStart(u"covered-table-cell"))
            continue;
        const qint64 count = repeats(m_xml.attribute(u"number-columns-repeated"));
        bool isFormula = false;
        const auto cell = readCell(isFormula);
        if (!cell)
            return failure(cell);
        if (!cell->isEmpty() && column + count > m_limits.cellsPerRow)
            return refused(Texts::tr("Row %1 has more than %2 cells. Export the file again.").arg(m_row + 1).arg(m_limits.cellsPerRow));
        if (cell->size() > m_limits.cellCharacters)
            return refused(Texts::tr("A cell in row %1 has more than %L2 characters. Shorten it, or export the file again.").arg(m_row + 1).arg(m_limits.cellCharacters));
        if (!cell->isEmpty()) {
            while (m_cells.size() < column)
                m_cells.append(QString());
            for (qint64 i = 0; i < count; ++i)
                m_cells.append(*cell);
        }
        if (isFormula && column < m_limits.cellsPerRow)
            m_formulas.append(static_cast<int>(column));
        column += count;
    }
}

Result<QString> OdsReader::readCell(bool &isFormula)
{
    const QString held = valueText(m_xml);
    isFormula = !m_xml.attribute(u"formula").isEmpty();
    const auto shown = readText();
    if (!shown || held.isEmpty() || isSameWithZeros(*shown, held))
        return shown;
    return held;
}

// The paragraphs of the cell, up to its end.
Result<QString> OdsReader::readText()
{
    QString result;
    bool isInParagraph = false;
    bool isFirst = true;
    while (true) {
        const auto more = m_xml.next();
        if (!more)
            return failure(more);
        if (!*more || m_xml.isEnd(u"table-cell") || m_xml.isEnd(u"covered-table-cell"))
            return result;
        if (m_xml.isStart() && isPassedOver(m_xml.name())) {
            if (const auto done = m_xml.skip(); !done)
                return failure(done);
        } else if (m_xml.isStart(u"p")) {
            if (!isFirst)
                result += u'\n';
            isFirst = false;
            isInParagraph = true;
        } else if (m_xml.isEnd(u"p")) {
            isInParagraph = false;
        } else if (m_xml.isStart(u"s")) {
            const qint64 spaces = repeats(m_xml.attribute(u"c"));
            result += QString(std::min<qint64>(spaces, m_limits.cellCharacters), u' ');
        } else if (m_xml.isStart(u"tab")) {
            result += u'\t';
        } else if (m_xml.isStart(u"line-break")) {
            result += u'\n';
        } else if (m_xml.isText() && isInParagraph) {
            result += m_xml.text();
        }
        if (result.size() > 2 * m_limits.cellCharacters)
            return result; // refused by the caller
    }
}
