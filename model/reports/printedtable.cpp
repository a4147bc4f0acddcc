// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/reports/printedtable.h"

#include "model/reports/reportdata.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ReportDocument)
};

// Columns in which something is shown, and all of a table without rows.
QList<qsizetype> shownColumns(const FigureTable &table)
{
    QList<qsizetype> shown;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const bool isShown = table.rows.empty() || std::ranges::any_of(table.rows, [i](const FigureRow &row) { return !row.cells.at(static_cast<size_t>(i)).isHidden; });
        if (isShown)
            shown.append(i);
    }
    return shown;
}

// The first rows of a long list, the others added up; workbook and CSV hold all of them.
std::vector<FigureRow> rowsForPrint(const FigureTable &table, const QString &others)
{
    const bool isOrderedBySize = table.column(u"asked"_s) == 0 && table.id != u"academies"_s;
    const size_t totals = !table.rows.empty() && table.rows.back().isTotal ? 1 : 0;
    if (!isOrderedBySize || table.rows.size() - totals <= rowsPrinted + 1)
        return table.rows;
    std::vector<FigureRow> rows(table.rows.begin(), table.rows.begin() + rowsPrinted);
    FigureRow rest{u"others"_s, others.arg(table.rows.size() - totals - rowsPrinted), std::vector<Cell>(static_cast<size_t>(table.columns.size()))};
    for (size_t i = rowsPrinted; i < table.rows.size() - totals; ++i) {
        for (size_t c = 0; c < rest.cells.size(); ++c) {
            const Cell &cell = table.rows.at(i).cells.at(c);
            rest.cells.at(c).value += cell.value;
            if (cell.outOf >= 0)
                rest.cells.at(c).outOf = std::max<qint64>(0, rest.cells.at(c).outOf) + cell.outOf;
        }
    }
    rows.push_back(std::move(rest));
    if (totals == 1)
        rows.push_back(table.rows.back());
    return rows;
}

// About how wide \p words are in the bold type of tables, in millimetres: the document knows no fonts.
double roughWidth(const QString &words)
{
    constexpr double em = 3.95; // a little more than it is, for fonts that run wide
    double width = 0;
    for (const QChar letter : words) {
        const bool isNarrow = letter.isSpace() || u"fijlrtI.,:;'()/-"_s.contains(letter);
        const bool isWide = u"mwMW%"_s.contains(letter);
        width += isNarrow ? 0.36 : isWide ? 0.95 : letter.isDigit() ? 0.58 : 0.65;
    }
    return width * em;
}

double longestWord(const QString &title)
{
    double longest = 0;
    for (const QString &word : title.split(u' '))
        longest = std::max(longest, roughWidth(word));
    return longest;
}

// What the title of a column takes at least: three words, "2024 to 2025", stand on two lines.
double leastOf(const QString &title)
{
    const QStringList words = title.split(u' ');
    if (words.size() != 3)
        return longestWord(title);
    const double early = std::max(roughWidth(words.at(0)), roughWidth(words.at(1) + u' ' + words.at(2)));
    const double late = std::max(roughWidth(words.at(0) + u' ' + words.at(1)), roughWidth(words.at(2)));
    return std::min(early, late);
}

// The wider line of hours that break before their minutes: "1,032 h" and "30 min".
double brokenWidth(const QString &hours)
{
    const qsizetype at = hours.indexOf(u" h "_s);
    return at < 0 ? roughWidth(hours) : std::max(roughWidth(hours.left(at + 2)), roughWidth(hours.mid(at + 3)));
}

// What a column of figures takes, in millimetres; hours may break before their minutes where \p isTight.
double widthOf(const FigureTable &figures, qsizetype column, bool isTight)
{
    const FigureColumn &as = figures.columns.at(column);
    double width = leastOf(as.title);
    for (const FigureRow &row : figures.rows) {
        const QString text = figureText(row.cells.at(static_cast<size_t>(column)), as);
        const bool mayBreak = isTight && as.unit == Unit::Minutes && !as.isRate;
        width = std::max(width, mayBreak ? brokenWidth(text) : roughWidth(text));
    }
    return width;
}

// "1,032 h 30 min" takes a second line before its minutes, if at all.
QString unbroken(QString hours)
{
    return hours.replace(u" h"_s, u"\u00A0h"_s).replace(u" min"_s, u"\u00A0min"_s);
}

bool isEmptyRow(const FigureRow &row, const QList<qsizetype> &shown)
{
    return !row.isTotal && std::ranges::all_of(shown, [&row](qsizetype column) {
        const Cell &cell = row.cells.at(static_cast<size_t>(column));
        return !cell.isHidden && cell.value == 0;
    });
}

// What the titles of rows would like to have, in millimetres; where there is less, they take more lines. In a long list
// that costs more than a line in the title of a column does.
double wishOf(const FigureTable &figures, const QList<qsizetype> &shown, bool isTight)
{
    constexpr size_t longList = 20;
    const double enough = isTight ? 34 : figures.rows.size() > longList ? 64 : 48;
    double wish = longestWord(figures.rowTitle);
    for (const FigureRow &row : figures.rows) {
        if (!isEmptyRow(row, shown))
            wish = std::max(wish, std::min(enough, roughWidth(row.title)));
    }
    return wish;
}

// How wide each of the \p shown columns is, the titles of rows before them, in millimetres: no word and no figure is
// broken as long as there is room, and what is over goes to titles of columns that take several lines.
QList<doc::TableColumn> columnsOf(const FigureTable &figures, const QList<qsizetype> &shown, bool isTight = false)
{
    constexpr double all = 170;
    constexpr double gap = 4;
    constexpr double least = 26; // of the first column
    constexpr double most = 34;  // of a column of figures, beyond what it needs
    QList<doc::TableColumn> columns{{0, false}};
    double rest = all;
    for (const qsizetype column : shown) {
        columns.append({widthOf(figures, column, isTight) + gap, true});
        rest -= columns.last().share;
    }
    if (rest < least && !isTight)
        return columnsOf(figures, shown, true);
    const double over = (rest - wishOf(figures, shown, isTight) - gap) / static_cast<double>(std::max<qsizetype>(1, shown.size()));
    for (qsizetype i = 1; i < columns.size() && over > 0; ++i) {
        const double whole = std::min(most, roughWidth(figures.columns.at(shown.at(i - 1)).title) + gap);
        const double more = std::clamp(whole - columns.at(i).share, 0.0, over);
        columns[i].share += more;
        rest -= more;
    }
    columns.first().share = std::max(least, rest);
    return columns;
}

} // namespace

doc::Table printedTable(const FigureTable &figures, const QString &caption)
{
    doc::Table table;
    table.caption = caption;
    const QList<qsizetype> shown = shownColumns(figures);
    table.columns = columnsOf(figures, shown);
    doc::TableRow header{{doc::plain(figures.rowTitle)}, false};
    for (const qsizetype column : shown)
        header.cells.append(doc::plain(figures.columns.at(column).title));
    table.header = {header};
    for (const FigureRow &row : rowsForPrint(figures, Texts::tr("%1 others together"))) {
        if (isEmptyRow(row, shown))
            continue;
        doc::TableRow line{{doc::plain(row.title)}, row.isTotal};
        for (const qsizetype column : shown)
            line.cells.append(doc::plain(unbroken(figureText(row.cells.at(static_cast<size_t>(column)), figures.columns.at(column)))));
        table.rows.append(line);
    }
    // A total that repeats the only row adds nothing.
    if (!table.rows.isEmpty() && table.rows.last().isTotal && table.rows.size() <= 2)
        table.rows.removeLast();
    return table;
}
