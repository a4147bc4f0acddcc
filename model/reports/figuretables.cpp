// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/reports/figuretables.h"

#include "model/core/alphabet.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Figures)
};

} // namespace

TableCounter::TableCounter(QString id, QString title, QString rowTitle, QList<FigureColumn> columns)
{
    table.id = std::move(id);
    table.title = std::move(title);
    table.rowTitle = std::move(rowTitle);
    table.columns = std::move(columns);
}

// In a short table comparing all ids takes less time than working out a hash.
int TableCounter::find(const QString &rowId) const
{
    constexpr size_t shortTable = 12;
    if (table.rows.size() > shortTable)
        return m_rows.value(rowId, -1);
    const auto found = std::ranges::find(table.rows, rowId, &FigureRow::id);
    return found == table.rows.end() ? -1 : static_cast<int>(found - table.rows.begin());
}

int TableCounter::row(const QString &rowId, const QString &rowTitle)
{
    if (const int found = find(rowId); found >= 0)
        return found;
    table.rows.push_back({rowId, rowTitle, std::vector<Cell>(static_cast<size_t>(table.columns.size()))});
    return *m_rows.insert(rowId, static_cast<int>(table.rows.size()) - 1);
}

void TableCounter::add(int row, int column, qint64 amount, int booking)
{
    Cell &cell = table.rows[static_cast<size_t>(row)].cells[static_cast<size_t>(column)];
    cell.value += amount;
    if (booking >= 0 && (cell.behind.empty() || cell.behind.back() != booking))
        cell.behind.push_back(booking);
}

namespace figuretable {

QList<FigureColumn> groupColumns()
{
    return {{u"asked"_s, Texts::tr("Asked for")},
            {u"delivered"_s, Texts::tr("Given")},
            {u"not-met"_s, Texts::tr("Not met")},
            {u"met"_s, Texts::tr("Met"), Unit::Count, true},
            {u"minutes"_s, Texts::tr("Hours given"), Unit::Minutes},
            {u"before"_s, Texts::tr("Asked for the year before")}};
}

QList<FigureColumn> academyColumns()
{
    return {{u"asked"_s, Texts::tr("Asked for")},
            {u"received"_s, Texts::tr("Received")},
            {u"received-before"_s, Texts::tr("Received the year before")},
            {u"asked-of"_s, Texts::tr("Was asked")},
            {u"given"_s, Texts::tr("Gave")},
            {u"given-before"_s, Texts::tr("Gave the year before")}};
}

QList<FigureColumn> costColumns()
{
    return {{u"bookings"_s, Texts::tr("Bookings")},
            {u"minutes"_s, Texts::tr("Hours given"), Unit::Minutes},
            {u"total"_s, Texts::tr("Cost"), Unit::Pence},
            {u"to-provider"_s, Texts::tr("To the providing academy"), Unit::Pence},
            {u"brokerage"_s, Texts::tr("Brokerage"), Unit::Pence},
            {u"before"_s, Texts::tr("Cost the year before"), Unit::Pence}};
}

QList<FigureColumn> exchangeColumns()
{
    return {{u"received"_s, Texts::tr("Received"), Unit::Minutes},
            {u"given"_s, Texts::tr("Given"), Unit::Minutes},
            {u"balance"_s, Texts::tr("Given less received"), Unit::Minutes}};
}

QList<FigureColumn> letterColumns()
{
    QList<FigureColumn> columns;
    for (const Choice &letter : categoriesOf(QString(measure::ratings)))
        columns.append({letter.id, letter.text});
    return columns;
}

QString fateText(Fate fate)
{
    switch (fate) {
    case Fate::Waiting:
        return Texts::tr("Waiting for an answer or being negotiated");
    case Fate::Agreed:
        return Texts::tr("Agreed, support still to come or under way");
    case Fate::Delivered:
        return Texts::tr("Given");
    case Fate::Declined:
        return Texts::tr("Declined");
    case Fate::Withdrawn:
        return Texts::tr("Withdrawn");
    case Fate::Cancelled:
        return Texts::tr("Cancelled");
    case Fate::Lapsed:
        return Texts::tr("Lapsed");
    case Fate::Disputed:
        return Texts::tr("Disputed");
    }
    return {};
}

QList<Choice> answerBands()
{
    return {{u"week"_s, Texts::tr("Within 7 days")},
            {u"fortnight"_s, Texts::tr("Within 8 to 14 days")},
            {u"month"_s, Texts::tr("Within 15 to 31 days")},
            {u"later"_s, Texts::tr("Later")},
            {u"none"_s, Texts::tr("No answer recorded")},
            {u"not-known"_s, Texts::tr("Not known: imported without its history")}};
}

QString answerBandOf(const ReportBooking &b)
{
    if (!b.answeredOn.isValid())
        return b.wasImported ? u"not-known"_s : u"none"_s;
    const qint64 days = b.sentOn.daysTo(b.answeredOn);
    if (days <= 7)
        return u"week"_s;
    return days <= 14 ? u"fortnight"_s : days <= 31 ? u"month"_s : u"later"_s;
}

QList<Choice> basisChoices()
{
    return {{u"nothing"_s, Texts::tr("Nothing was charged")}, {u"free-hours"_s, Texts::tr("Free hours of the term")},
            {u"day-rate"_s, Texts::tr("Day rate")},           {u"exchange"_s, Texts::tr("Hours in exchange")},
            {u"other"_s, Texts::tr("Another agreement")},     {QString(), Texts::tr("Not settled")}};
}

namespace {

// The bookings behind any figure of a column, each once: they are ticked off and read in order, as sorting takes longer.
std::vector<int> behindColumn(const FigureTable &table, size_t column)
{
    std::vector<char> isBehind;
    size_t count = 0;
    for (const FigureRow &row : table.rows) {
        const std::vector<int> &behind = row.cells.at(column).behind;
        if (!behind.empty() && static_cast<size_t>(behind.back()) >= isBehind.size())
            isBehind.resize(static_cast<size_t>(behind.back()) + 1);
        for (const int booking : behind)
            isBehind[static_cast<size_t>(booking)] = 1;
        count += behind.size();
    }
    std::vector<int> all;
    all.reserve(std::min(count, isBehind.size()));
    for (size_t i = 0; i < isBehind.size(); ++i) {
        if (isBehind[i] != 0)
            all.push_back(static_cast<int>(i));
    }
    return all;
}

} // namespace

void addTotal(FigureTable &table)
{
    FigureRow total{u"total"_s, Texts::tr("Total"), std::vector<Cell>(static_cast<size_t>(table.columns.size())), true};
    for (size_t i = 0; i < total.cells.size(); ++i) {
        for (const FigureRow &row : table.rows)
            total.cells.at(i).value += row.cells.at(i).value;
        total.cells.at(i).behind = behindColumn(table, i);
    }
    table.rows.push_back(std::move(total));
}

// What was asked for most comes first, then the alphabet.
void sortRows(FigureTable &table, size_t column)
{
    std::vector<std::pair<QByteArray, FigureRow>> rows;
    for (FigureRow &row : table.rows) {
        const QByteArray key = sortKey(row.title);
        rows.emplace_back(key, std::move(row));
    }
    std::ranges::sort(rows, [column](const auto &a, const auto &b) {
        const qint64 first = a.second.cells.at(column).value;
        const qint64 second = b.second.cells.at(column).value;
        return first != second ? first > second : a.first < b.first;
    });
    table.rows.clear();
    for (auto &[key, row] : rows)
        table.rows.push_back(std::move(row));
}

void sortByName(FigureTable &table)
{
    std::vector<std::pair<QByteArray, FigureRow>> rows;
    for (FigureRow &row : table.rows) {
        const QByteArray key = sortKey(row.title);
        rows.emplace_back(key, std::move(row));
    }
    std::ranges::sort(rows, [](const auto &a, const auto &b) { return a.first < b.first; });
    table.rows.clear();
    for (auto &[key, row] : rows)
        table.rows.push_back(std::move(row));
}

void fillRates(FigureTable &table)
{
    for (FigureRow &row : table.rows) {
        Cell &met = row.cells.at(MetColumn);
        met = row.cells.at(DeliveredColumn);
        met.outOf = row.cells.at(AskedColumn).value;
    }
}

} // namespace figuretable
