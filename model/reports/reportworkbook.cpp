// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/reports/reportworkbook.h"

#include "model/core/britishdate.h"
#include "model/reports/reportdata.h"
#include "model/reports/reportdocument.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <xlsxwriter.h>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr double firstColumnWidth = 44;
constexpr double columnWidth = 18;
constexpr qsizetype charactersOfAColumn = 15; // of bold type, before its title takes a second line
constexpr int mostCharted = 12;

// Ends what libxlsxwriter began, whatever happens.
class Workbook
{
public:
    explicit Workbook(const QString &path)
        : m_book(workbook_new(QFile::encodeName(path).constData()))
    {
        m_bold = workbook_add_format(m_book);
        format_set_bold(m_bold);
        m_figures = workbook_add_format(m_book); // over a column of figures
        format_set_bold(m_figures);
        format_set_align(m_figures, LXW_ALIGN_RIGHT);
        format_set_text_wrap(m_figures);
        m_right = workbook_add_format(m_book);
        format_set_align(m_right, LXW_ALIGN_RIGHT);
        m_decimal = workbook_add_format(m_book);
        format_set_num_format(m_decimal, "#,##0.00");
        m_whole = workbook_add_format(m_book);
        format_set_num_format(m_whole, "#,##0");
    }
    Workbook(const Workbook &) = delete;
    Workbook &operator=(const Workbook &) = delete;
    ~Workbook()
    {
        if (m_book)
            workbook_close(m_book);
    }

    [[nodiscard]] lxw_error close() { return workbook_close(std::exchange(m_book, nullptr)); }

    void addChapter(const ReportContent &content, const ReportChapter &chapter);
    void addAbout(const ReportContent &content, const QStringList &lines);

private:
    [[nodiscard]] QString sheetName(const QString &title);
    void text(lxw_row_t row, int column, const QString &words, lxw_format *format = nullptr);
    void setPaper(const ReportContent &content);
    void writeCell(lxw_row_t row, int column, const Cell &cell, const FigureColumn &as);
    void writeTable(const FigureTable &table);
    void addChart(const FigureTable &table, lxw_row_t first, int rows);

    lxw_workbook *m_book;
    lxw_worksheet *m_sheet = nullptr;
    QByteArray m_name;
    lxw_format *m_bold = nullptr;
    lxw_format *m_figures = nullptr;
    lxw_format *m_right = nullptr;
    lxw_format *m_decimal = nullptr;
    lxw_format *m_whole = nullptr;
    lxw_row_t m_row = 0;
    QSet<QString> m_names;
};

// At most 31 characters, none of []:*?/\, each once.
QString Workbook::sheetName(const QString &title)
{
    constexpr qsizetype longest = 28;
    QString name = title;
    name.removeIf([](QChar c) { return u"[]:*?/\\'"_s.contains(c); });
    name = name.left(longest).trimmed();
    for (int i = 2; m_names.contains(name.toLower()); ++i)
        name = u"%1 %2"_s.arg(name.left(longest - 3)).arg(i);
    m_names.insert(name.toLower());
    return name;
}

void Workbook::text(lxw_row_t row, int column, const QString &words, lxw_format *format)
{
    worksheet_write_string(m_sheet, row, static_cast<lxw_col_t>(column), words.toUtf8().constData(), format);
}

void Workbook::writeCell(lxw_row_t row, int column, const Cell &cell, const FigureColumn &as)
{
    if (cell.isHidden || as.isRate) {
        text(row, column, figureText(cell, as), m_right);
        return;
    }
    const bool isWhole = as.unit == Unit::Count;
    const double divisor = as.unit == Unit::Minutes ? 60.0 : as.unit == Unit::Pence ? 100.0 : 1.0;
    worksheet_write_number(m_sheet, row, static_cast<lxw_col_t>(column), static_cast<double>(cell.value) / divisor, isWhole ? m_whole : m_decimal);
}

void Workbook::addAbout(const ReportContent &content, const QStringList &lines)
{
    m_name = sheetName(lines.first()).toUtf8();
    m_sheet = workbook_add_worksheet(m_book, m_name.constData());
    setPaper(content);
    worksheet_set_column(m_sheet, 0, 0, 100, nullptr);
    for (qsizetype i = 0; i < lines.size(); ++i)
        text(static_cast<lxw_row_t>(i), 0, lines.at(i), i == 0 ? m_bold : nullptr);
}

void Workbook::addChapter(const ReportContent &content, const ReportChapter &chapter)
{
    const QStringList tables = shownTables(content, chapter.id);
    if (tables.isEmpty())
        return;
    m_name = sheetName(namecheck::titleForReaders(content, chapter)).toUtf8();
    m_sheet = workbook_add_worksheet(m_book, m_name.constData());
    m_row = 0;
    setPaper(content);
    worksheet_set_column(m_sheet, 0, 0, firstColumnWidth, nullptr);
    worksheet_set_column(m_sheet, 1, 8, columnWidth, nullptr);
    for (const QString &id : tables)
        writeTable(content.figures.table(id));
}

// A4, as wide as the paper, and on each page for whom it is.
void Workbook::setPaper(const ReportContent &content)
{
    worksheet_set_paper(m_sheet, 9); // A4
    worksheet_set_landscape(m_sheet);
    worksheet_fit_to_pages(m_sheet, 1, 0);
    QString line = u"%1. %2"_s.arg(ReportDocument::title(content), ReportDocument::editionLine(content.edition));
    line.replace(u'&', u"&&"_s); // which would begin a code
    worksheet_set_footer(m_sheet, u"&L%1&R&A &P/&N"_s.arg(line).toUtf8().constData());
}

void Workbook::writeTable(const FigureTable &table)
{
    text(m_row++, 0, table.title, m_bold);
    text(m_row, 0, table.rowTitle, m_bold);
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const QString hours = table.columns.at(i).unit == Unit::Minutes ? ReportWorkbook::tr(" (hours)") : table.columns.at(i).unit == Unit::Pence ? u" (\u00A3)"_s : QString();
        text(m_row, static_cast<int>(i) + 1, table.columns.at(i).title + hours, m_figures);
    }
    const bool isLong = std::ranges::any_of(table.columns, [](const FigureColumn &column) { return column.title.size() > charactersOfAColumn; });
    if (isLong)
        worksheet_set_row(m_sheet, m_row, 2 * LXW_DEF_ROW_HEIGHT, nullptr);
    const lxw_row_t header = m_row++;
    int charted = 0;
    for (const FigureRow &row : table.rows) {
        text(m_row, 0, row.title, row.isTotal ? m_bold : nullptr);
        for (size_t i = 0; i < row.cells.size(); ++i)
            writeCell(m_row, static_cast<int>(i) + 1, row.cells.at(i), table.columns.at(static_cast<qsizetype>(i)));
        charted += !row.isTotal && charted < mostCharted ? 1 : 0;
        ++m_row;
    }
    if (!table.note.isEmpty())
        text(m_row++, 0, table.note);
    const bool hasNumbers = !table.rows.empty() && !table.rows.front().cells.front().isHidden;
    if (charted > 1 && hasNumbers)
        addChart(table, header, charted);
    m_row += 2;
}

// To be told apart in black and white: dark and solid for now, light or dashed for the year before.
void setInk(lxw_chart_series *series, bool isLine, bool isNow)
{
    constexpr lxw_color_t dark = 0x202020;
    constexpr lxw_color_t light = 0xD0D0D0;
    lxw_chart_line outline = {};
    outline.color = dark;
    outline.width = isLine ? 1.75F : 0.75F;
    outline.dash_type = isLine && !isNow ? LXW_CHART_LINE_DASH_DASH : LXW_CHART_LINE_DASH_SOLID;
    chart_series_set_line(series, &outline);
    lxw_chart_fill fill = {};
    fill.color = isNow ? dark : light;
    if (!isLine)
        chart_series_set_fill(series, &fill);
}

void Workbook::addChart(const FigureTable &table, lxw_row_t header, int rows)
{
    const bool isLine = table.id == u"months"_s;
    lxw_chart *chart = workbook_add_chart(m_book, isLine ? LXW_CHART_LINE : LXW_CHART_BAR);
    const int series = table.columns.size() > 1 && table.columns.at(0).unit == table.columns.at(1).unit ? 2 : 1;
    for (int i = 1; i <= series; ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        lxw_chart_series *line = chart_add_series(chart, nullptr, nullptr);
        chart_series_set_name_range(line, m_name.constData(), header, column);
        chart_series_set_categories(line, m_name.constData(), header + 1, 0, header + static_cast<lxw_row_t>(rows), 0);
        chart_series_set_values(line, m_name.constData(), header + 1, column, header + static_cast<lxw_row_t>(rows), column);
        setInk(line, isLine, i == 1);
    }
    if (!isLine) {
        chart_axis_set_reverse(chart->y_axis); // the first row of the table stands on top
        chart_axis_set_interval_unit(chart->y_axis, 1); // and each of them has its name
    }
    chart_title_set_name(chart, table.title.toUtf8().constData());
    const QByteArray words = ReportWorkbook::tr("%1. The table above holds the same figures.").arg(table.title).toUtf8();
    constexpr double usualHeight = 288; // of a chart, in pixels
    constexpr double rowHeight = 20;
    const double height = isLine ? usualHeight : 110 + 30 * rows; // each bar has room for its name
    lxw_chart_options options = {};
    options.x_scale = 1.5;
    options.y_scale = height / usualHeight;
    options.description = const_cast<char *>(words.constData()); // it is copied
    worksheet_insert_chart_opt(m_sheet, m_row + 1, 0, chart, &options);
    m_row += static_cast<lxw_row_t>(height / rowHeight) + 2;
}

} // namespace

Result<void> ReportWorkbook::save(const ReportContent &content, const QString &path)
{
    const auto notWritten = [](const QString &detail) {
        return failure(Error::Code::Storage, tr("The file could not be written. Choose another folder, or close the program that has it open."), detail);
    };
    const QString part = path + u".part"_s;
    QFile probe(part);
    if (!probe.open(QIODevice::WriteOnly))
        return notWritten(probe.errorString());
    probe.close();
    lxw_error error = LXW_NO_ERROR;
    {
        Workbook book(part);
        book.addAbout(content, QStringList{tr("About"), ReportDocument::title(content), content.scopeName, ReportDocument::editionLine(content.edition),
                                  tr("As of %1.").arg(britishDate(content.figures.asOf, u"d MMMM yyyy"_s)), content.seen}
                      + content.missing);
        for (const ReportChapter &chapter : shownChapters(content))
            book.addChapter(content, chapter);
        error = book.close();
    }
    if (error != LXW_NO_ERROR) {
        QFile::remove(part);
        return notWritten(QString::fromUtf8(lxw_strerror(error)));
    }
    QFile::remove(path);
    return QFile::rename(part, path) ? Result<void>() : notWritten(path);
}
