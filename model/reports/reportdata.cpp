// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/reports/reportdata.h"

#include "model/bookings/cost.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ReportData)
};

constexpr int minutesInAnHour = 60;

QString hoursText(qint64 minutes)
{
    const QString sign = minutes < 0 ? u"-"_s : QString();
    const qint64 whole = std::abs(minutes) / minutesInAnHour;
    const qint64 rest = std::abs(minutes) % minutesInAnHour;
    const QString hours = QLocale(QLocale::English, QLocale::UnitedKingdom).toString(whole);
    if (rest == 0)
        return Texts::tr("%1%2 h").arg(sign, hours);
    return whole == 0 ? Texts::tr("%1%2 min").arg(sign).arg(rest) : Texts::tr("%1%2 h %3 min").arg(sign, hours).arg(rest);
}

QString rateText(const Cell &cell)
{
    if (cell.outOf <= 0)
        return Texts::tr("none asked for");
    return Texts::tr("%1% (%2 of %3)").arg((cell.value * 200 + cell.outOf) / (cell.outOf * 2)).arg(cell.value).arg(cell.outOf);
}

QJsonArray referencesOf(const Cell &cell, const ReportRecords &records)
{
    QStringList references;
    for (const int place : cell.behind)
        references.append(records.bookings.at(static_cast<size_t>(place)).reference);
    references.sort();
    return QJsonArray::fromStringList(references);
}

QJsonObject cellJson(const Cell &cell, const FigureColumn &column, const ReportRecords &records, bool withRecords)
{
    QJsonObject object{{u"text"_s, figureText(cell, column)}};
    if (cell.isHidden) {
        object[u"hidden"_s] = true;
        return object;
    }
    object[u"value"_s] = cell.value;
    if (cell.outOf >= 0)
        object[u"out_of"_s] = cell.outOf;
    if (withRecords)
        object[u"records"_s] = referencesOf(cell, records);
    return object;
}

QJsonObject tableJson(const FigureTable &table, const ReportRecords &records, bool withRecords)
{
    QJsonArray columns;
    for (const FigureColumn &column : table.columns)
        columns.append(QJsonObject{{u"id"_s, column.id}, {u"title"_s, column.title}, {u"unit"_s, unitId(column.unit)}});
    QJsonArray rows;
    for (const FigureRow &row : table.rows) {
        QJsonObject values;
        for (qsizetype i = 0; i < table.columns.size(); ++i)
            values[table.columns.at(i).id] = cellJson(row.cells.at(static_cast<size_t>(i)), table.columns.at(i), records, withRecords);
        rows.append(QJsonObject{{u"id"_s, row.id}, {u"title"_s, row.title}, {u"values"_s, values}});
    }
    return {{u"id"_s, table.id}, {u"title"_s, table.title}, {u"note"_s, table.note}, {u"columns"_s, columns}, {u"rows"_s, rows}};
}

} // namespace

QString unitId(Unit unit)
{
    switch (unit) {
    case Unit::Count:
        return u"count"_s;
    case Unit::Minutes:
        return u"minutes"_s;
    case Unit::Pence:
        break;
    }
    return u"pence"_s;
}

QString scopeId(const ReportScope &scope)
{
    switch (scope.kind) {
    case ReportScope::Kind::All:
        return u"all"_s;
    case ReportScope::Kind::Region:
        return u"region:"_s + scope.name;
    case ReportScope::Kind::Cluster:
        return u"cluster:"_s + scope.name;
    case ReportScope::Kind::School:
        break;
    }
    return u"school:"_s + scope.name;
}

QString figureText(const Cell &cell, const FigureColumn &column)
{
    if (cell.isHidden)
        return Texts::tr("not shown");
    if (column.isRate)
        return rateText(cell);
    switch (column.unit) {
    case Unit::Count:
        return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(cell.value);
    case Unit::Minutes:
        return hoursText(cell.value);
    case Unit::Pence:
        break;
    }
    return poundsText(cell.value);
}

QJsonObject figuresJson(const Figures &figures, const ReportRecords &records, bool withRecords)
{
    QJsonArray tables;
    for (const FigureTable &table : figures.tables)
        tables.append(tableJson(table, records, withRecords));
    return {{u"period"_s, figures.period.id()},
            {u"scope"_s, scopeId(figures.scope)},
            {u"as_of"_s, figures.asOf.toString(Qt::ISODate)},
            {u"bookings"_s, figures.recordCount},
            {u"tables"_s, tables}};
}

QList<QStringList> figureRows(const Figures &figures)
{
    QList<QStringList> rows{{u"table"_s, u"row"_s, u"column"_s, u"value"_s, u"out_of"_s, u"unit"_s, u"text"_s}};
    for (const FigureTable &table : figures.tables) {
        for (const FigureRow &row : table.rows) {
            for (qsizetype i = 0; i < table.columns.size(); ++i) {
                const Cell &cell = row.cells.at(static_cast<size_t>(i));
                rows.append({table.title, row.title, table.columns.at(i).title, cell.isHidden ? QString() : QString::number(cell.value),
                             cell.outOf >= 0 ? QString::number(cell.outOf) : QString(), unitId(table.columns.at(i).unit),
                             figureText(cell, table.columns.at(i))});
            }
        }
    }
    return rows;
}
