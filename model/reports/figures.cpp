// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/reports/figures.h"

#include "model/reports/figurecounter.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Figures)
};

} // namespace

const FigureRow *FigureTable::row(const QString &rowId) const
{
    const auto found = std::ranges::find(rows, rowId, &FigureRow::id);
    return found == rows.end() ? nullptr : &*found;
}

int FigureTable::column(const QString &columnId) const
{
    const auto found = std::ranges::find(columns, columnId, &FigureColumn::id);
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

const Cell &FigureTable::at(const QString &rowId, const QString &columnId) const
{
    static const Cell none;
    const FigureRow *found = row(rowId);
    const int place = column(columnId);
    return found && place >= 0 ? found->cells.at(static_cast<size_t>(place)) : none;
}

const FigureTable &Figures::table(const QString &id) const
{
    static const FigureTable none;
    const auto found = std::ranges::find(tables, id, &FigureTable::id);
    return found == tables.end() ? none : *found;
}

QStringList sensitiveMeasures()
{
    return {measure::ratings, measure::followUps, measure::evaluations, measure::better, measure::reasons};
}

QStringList categoriesOf(const ReportBooking &booking, const QString &measure)
{
    if (measure == measure::evaluations)
        return booking.isCompleted ? QStringList{booking.isEvaluated ? u"evaluated"_s : u"not-evaluated"_s} : QStringList();
    if (measure == measure::better)
        return booking.better;
    if (measure == measure::reasons)
        return booking.fate == Fate::Declined && booking.reasons.isEmpty() ? QStringList{u"not said"_s} : booking.reasons;
    if (measure == measure::followUps)
        return booking.hasFollowUp ? QStringList{booking.followUp.isNull() ? u"none"_s : QString(booking.followUp)} : QStringList();
    QStringList letters;
    for (const QChar letter : booking.letters)
        letters.append(letter == u' ' ? u"none"_s : QString(letter));
    return letters;
}

QList<Choice> categoriesOf(const QString &measure)
{
    if (measure == measure::evaluations)
        return {{u"evaluated"_s, Texts::tr("Evaluated")}, {u"not-evaluated"_s, Texts::tr("Not evaluated yet")}};
    if (measure == measure::better) {
        QList<Choice> choices;
        for (const BetterGroup &group : betterGroups())
            choices.append({group.id, group.title});
        return choices;
    }
    if (measure == measure::reasons)
        return declineReasonChoices() + QList<Choice>{{u"not said"_s, Texts::tr("No reason was given")}};
    QList<Choice> letters;
    for (const Choice &choice : ratingScale())
        letters.append({choice.id, Texts::tr("%1, %2").arg(choice.id, choice.text.toLower())});
    return letters + QList<Choice>{{u"none"_s, Texts::tr("Not rated")}};
}

Figures computeFigures(const ReportRecords &records, const Period &period, const ReportScope &scope)
{
    return FigureCounter(records, period, scope).run();
}
