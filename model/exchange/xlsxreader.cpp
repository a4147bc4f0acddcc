// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/xlsxreader.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr int widestSheet = 16'384;
constexpr double largestSerial = 2'958'465; // 31 December 9999

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

tl::unexpected<Error> refused(const QString &sentence)
{
    return failure(Error::Code::InvalidInput, sentence);
}

// "BC12" gives 54; -1 when there is no column in it.
int columnOf(const QString &reference)
{
    int column = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z' || column > widestSheet)
            break;
        column = column * 26 + (c.unicode() - u'A' + 1);
    }
    return column - 1;
}

QString dateText(double serial, bool epochIs1904)
{
    const QDate epoch = epochIs1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30);
    const double days = std::floor(serial);
    const auto seconds = static_cast<int>(std::lround((serial - days) * 86'400));
    const QDate date = epoch.addDays(static_cast<qint64>(days));
    if (seconds == 0)
        return date.toString(Qt::ISODate);
    return QDateTime(date, QTime(0, 0), Qt::UTC).addSecs(seconds).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QStringList namesOf(const Workbook &workbook)
{
    QStringList names;
    for (const Workbook::Sheet &sheet : workbook.sheets)
        names.append(sheet.name);
    return names;
}

} // namespace

XlsxReader::XlsxReader(std::shared_ptr<const ZipArchive> archive, Workbook workbook, const TableLimits &limits)
    : m_archive(std::move(archive))
    , m_workbook(std::move(workbook))
    , m_limits(limits)
{
}

Result<std::unique_ptr<TableReader>> XlsxReader::open(std::shared_ptr<const ZipArchive> archive, const TableLimits &limits, const QString &wanted)
{
    auto workbook = readWorkbook(archive, limits);
    if (!workbook)
        return failure(workbook);
    std::unique_ptr<XlsxReader> reader(new XlsxReader(std::move(archive), *std::move(workbook), limits));
    for (const Workbook::Sheet &sheet : std::as_const(reader->m_workbook.sheets)) {
        if (!wanted.isEmpty() && sheet.name != wanted)
            continue;
        const auto hasRows = reader->openSheet(sheet);
        if (!hasRows)
            return failure(hasRows);
        if (!*hasRows)
            continue;
        reader->m_sheet = sheet.name;
        if (wanted.isEmpty() && reader->m_workbook.sheets.size() > 1)
            reader->m_notes.append(Texts::tr("Only the sheet \u2018%1\u2019 was read.").arg(sheet.name));
        return reader;
    }
    const QStringList names = namesOf(reader->m_workbook);
    if (!wanted.isEmpty() && !names.contains(wanted))
        return noSuchSheet(wanted, names);
    return refused(wanted.isEmpty() ? Texts::tr("There is no row in this workbook. Choose another file.")
                                    : Texts::tr("There is no row in the sheet \u2018%1\u2019. Choose another.").arg(wanted));
}

Result<QStringList> XlsxReader::sheetNames(const std::shared_ptr<const ZipArchive> &archive, const TableLimits &limits)
{
    const auto workbook = readWorkbook(archive, limits);
    if (!workbook)
        return failure(workbook);
    return namesOf(*workbook);
}

Result<bool> XlsxReader::openSheet(const Workbook::Sheet &sheet)
{
    auto source = ZipArchive::read(m_archive, sheet.member);
    if (!source)
        return failure(source);
    m_xml = std::make_unique<WorkbookXml>(*std::move(source));
    m_row = m_count = 0;
    const auto more = readRow(m_first);
    if (!more)
        return failure(more);
    m_hasFirst = *more;
    return *more;
}

Result<bool> XlsxReader::next(QStringList &row)
{
    if (m_hasFirst) {
        m_hasFirst = false;
        row = std::move(m_first);
        return true;
    }
    return readRow(row);
}

Result<bool> XlsxReader::readRow(QStringList &row)
{
    while (true) {
        const auto more = m_xml->next();
        if (!more || !*more)
            return more;
        if (!m_xml->isStart(u"row"))
            continue;
        const qint64 number = m_xml->attribute(u"r").toLongLong();
        m_row = number > 0 ? number : m_row + 1;
        if (++m_count > m_limits.rows)
            return refused(Texts::tr("The table has more than %L1 rows. Import a part of it.").arg(m_limits.rows));
        row.clear();
        m_formulas.clear();
        if (const auto done = readCells(row); !done)
            return failure(done);
        if (std::ranges::any_of(row, [](const QString &cell) { return !cell.isEmpty(); }))
            return true;
    }
}

Result<void> XlsxReader::readCells(QStringList &row)
{
    int column = -1;
    while (true) {
        const auto more = m_xml->next();
        if (!more)
            return failure(more);
        if (!*more || m_xml->isEnd(u"row"))
            return {};
        if (!m_xml->isStart(u"c"))
            continue;
        Cell cell;
        cell.type = m_xml->attribute(u"t");
        cell.style = m_xml->attribute(u"s").toInt();
        const int named = columnOf(m_xml->attribute(u"r"));
        cell.column = column = named >= 0 ? named : column + 1;
        if (const auto done = readCell(cell); !done)
            return done;
        const auto shown = textOf(cell);
        if (!shown)
            return failure(shown);
        if (shown->isEmpty())
            continue;
        if (column >= m_limits.cellsPerRow)
            return refused(Texts::tr("Row %1 has more than %2 cells. Export the file again.").arg(m_row).arg(m_limits.cellsPerRow));
        if (shown->size() > m_limits.cellCharacters)
            return refused(Texts::tr("A cell in row %1 has more than %L2 characters. Shorten it, or export the file again.").arg(m_row).arg(m_limits.cellCharacters));
        while (row.size() <= column)
            row.append(QString());
        row[column] = *shown;
    }
}

Result<void> XlsxReader::readCell(Cell &cell)
{
    bool isInValue = false;
    while (true) {
        const auto more = m_xml->next();
        if (!more)
            return failure(more);
        if (!*more || m_xml->isEnd(u"c"))
            return {};
        if (m_xml->isStart(u"f"))
            m_formulas.append(cell.column);
        else if (m_xml->isStart(u"v") || m_xml->isStart(u"t"))
            isInValue = true;
        else if (m_xml->isEnd(u"v") || m_xml->isEnd(u"t"))
            isInValue = false;
        else if (m_xml->isText() && isInValue)
            cell.value += m_xml->text();
        else if (m_xml->isStart(u"rPh")) {
            if (const auto done = m_xml->skip(); !done)
                return done;
        }
    }
}

Result<QString> XlsxReader::textOf(const Cell &cell) const
{
    if (cell.type == u"s") {
        bool isNumber = false;
        const qint64 index = cell.value.toLongLong(&isNumber);
        if (cell.value.isEmpty())
            return QString();
        if (!isNumber || !m_workbook.texts.contains(index))
            return refused(Texts::tr("The workbook is damaged. Open it, save it again and choose that file."));
        return withoutEscapes(m_workbook.texts.at(index));
    }
    if (cell.type == u"inlineStr" || cell.type == u"str")
        return withoutEscapes(cell.value);
    if (cell.type == u"b")
        return cell.value.isEmpty() ? QString() : cell.value == u"1" ? u"TRUE"_s : u"FALSE"_s;
    if (cell.type == u"e") // #N/A and the like say nothing
        return QString();
    if (cell.type == u"d")
        return cell.value.left(10);
    return numberText(cell.value, cell.style);
}

QString XlsxReader::numberText(const QString &value, int style) const
{
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        return value;
    const NumberStyle shown = style >= 0 && static_cast<size_t>(style) < m_workbook.styles.size() ? m_workbook.styles[static_cast<size_t>(style)] : NumberStyle{};
    if (shown.kind == NumberStyle::Kind::Date && number >= 0 && number <= largestSerial)
        return dateText(number, m_workbook.epochIs1904);
    const bool isWhole = number == std::floor(number) && std::abs(number) < 1e15;
    if (!isWhole)
        return QString::number(number, 'g', 15);
    const QString digits = QString::number(static_cast<qint64>(number));
    return shown.kind == NumberStyle::Kind::Digits ? digits.rightJustified(shown.digits, u'0') : digits;
}

double XlsxReader::progress() const
{
    return m_xml ? m_xml->progress() : 1;
}
