// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/reports/reportsentences.h"

#include "model/bookings/cost.h"
#include "model/reports/figuretables.h"
#include "model/reports/reportdata.h"
#include "model/reports/sentenceparts.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ReportSentences)
};

QString hours(qint64 minutes)
{
    return figureText(Cell{minutes, -1, {}, false}, {{}, {}, Unit::Minutes});
}

qint64 percent(qint64 part, qint64 whole)
{
    return whole > 0 ? (part * 200 + whole) / (whole * 2) : 0;
}

} // namespace

namespace sentences {

Largest largestOf(const FigureTable &table, const QString &rest)
{
    Largest largest;
    for (const FigureRow &row : table.rows) {
        const Cell &cell = row.cells.at(0);
        const bool isNamed = !row.isTotal && !row.id.isEmpty() && row.id != rest;
        if (!isNamed || cell.isHidden || cell.value <= 0 || cell.value < largest.value)
            continue;
        if (cell.value > largest.value)
            largest = {{}, row.id, cell.value};
        largest.titles.append(row.title);
    }
    return largest;
}

QString joinedByAnd(const QStringList &words)
{
    if (words.size() < 2)
        return words.join(QString());
    return Texts::tr("%1 and %2").arg(words.first(words.size() - 1).join(u", "_s), words.last());
}

int notStated(const FigureTable &table)
{
    return toInt(table.at(QString(), table.columns.isEmpty() ? QString() : table.columns.first().id).value);
}

QString withGap(const QString &first, const QString &second)
{
    return first.isEmpty() || second.isEmpty() ? first + second : first + u' ' + second;
}

qint64 at(const Figures &figures, const QString &table, const QString &row, const QString &column)
{
    return figures.table(table).at(row, column).value;
}

QString change(qint64 now, qint64 before)
{
    if (before == 0)
        return now == 0 ? Texts::tr("none the year before either") : Texts::tr("none the year before");
    if (now == before)
        return Texts::tr("as many as the year before");
    return now > before ? Texts::tr("%L1 more than the year before").arg(now - before) : Texts::tr("%L1 fewer than the year before").arg(before - now);
}

QString course(const Figures &figures)
{
    const qint64 asked = at(figures, u"course"_s, u"total"_s);
    const qint64 given = at(figures, u"course"_s, u"delivered"_s);
    if (asked == 0)
        return Texts::tr("Nobody asked for help in this time.");
    const bool isOfOne = figures.scope.kind == ReportScope::Kind::School;
    const QString asking = (isOfOne ? Texts::tr("The academy asked for help, or was asked for it, %n times, %1.", nullptr, toInt(asked))
                                    : Texts::tr("Schools asked for help %n times, %1.", nullptr, toInt(asked)))
                               .arg(change(asked, at(figures, u"course"_s, u"total"_s, u"before"_s)));
    const QString giving = given == 0 ? Texts::tr("None of it has been given yet.")
                                      : (isOfOne ? Texts::tr("Help was given %n times (%1%).", nullptr, toInt(given))
                                                 : Texts::tr("They were given it %n times (%1%).", nullptr, toInt(given)))
                                            .arg(percent(given, asked));
    const qint64 open = at(figures, u"course"_s, u"waiting"_s) + at(figures, u"course"_s, u"agreed"_s);
    return open == 0 ? u"%1 %2"_s.arg(asking, giving) : u"%1 %2 %3"_s.arg(asking, giving, Texts::tr("%n requests are still open.", nullptr, toInt(open)));
}

QString months(const Figures &figures)
{
    const FigureTable &table = figures.table(u"months"_s);
    const Largest largest = largestOf(table);
    if (largest.value == 0)
        return Texts::tr("There is no month with a request.");
    if (largest.isMany())
        return Texts::tr("No month stands out: none has more than %n requests.", nullptr, toInt(largest.value));
    return largest.isOne() ? Texts::tr("%1 has more requests than any other month: %n.", nullptr, toInt(largest.value)).arg(largest.titles.first())
                           : Texts::tr("%1 have more requests than other months: %n each.", nullptr, toInt(largest.value)).arg(joinedByAnd(largest.titles));
}

QString answers(const Figures &figures)
{
    const qint64 all = at(figures, u"answers"_s, u"total"_s);
    const qint64 unknown = at(figures, u"answers"_s, u"not-known"_s);
    const qint64 known = all - unknown - at(figures, u"answers"_s, u"none"_s);
    if (known == 0)
        return all == 0 ? Texts::tr("There was nothing to answer.") : Texts::tr("How soon requests were answered is not recorded.");
    return Texts::tr("Of %n requests with a recorded answer, %1 were answered within 7 days.", nullptr, toInt(known)).arg(at(figures, u"answers"_s, u"week"_s));
}

// How many themes were asked for, or stand in the table without that.
int countThemes(const Figures &figures, bool isAsked)
{
    return toInt(std::ranges::count_if(figures.table(u"themes"_s).rows, [isAsked](const FigureRow &row) {
        return !row.isTotal && !row.id.isEmpty() && (row.cells.at(0).value > 0) == isAsked;
    }));
}

QString mostAsked(const FigureTable &table, const Largest &largest)
{
    const int times = toInt(largest.value);
    if (largest.isMany())
        return Texts::tr("No theme stands out: none was asked for more than %n times.", nullptr, times);
    if (!largest.isOne())
        return Texts::tr("%1 were asked for most often: %n times each.", nullptr, times).arg(joinedByAnd(largest.titles));
    return Texts::tr("%1 was asked for most often: %n times, %2.", nullptr, times)
        .arg(largest.titles.first(), change(largest.value, table.at(largest.id, u"before"_s).value));
}

QString themes(const Figures &figures)
{
    const FigureTable &table = figures.table(u"themes"_s);
    const Largest largest = largestOf(table);
    const int unnamed = notStated(table);
    const QString gap = unnamed == 0 ? QString() : Texts::tr("%n requests did not name a theme.", nullptr, unnamed);
    if (largest.value == 0)
        return unnamed == 0 ? Texts::tr("No theme was asked for.") : gap;
    return withGap(mostAsked(table, largest), gap) + u' ' + Texts::tr("Requests were about %n themes.", nullptr, countThemes(figures, true));
}

QString themesWithTable(const Figures &figures)
{
    const QString text = themes(figures);
    const int otherCount = countThemes(figures, false);
    if (otherCount == 0 || countThemes(figures, true) == 0)
        return text;
    return text + u' ' + Texts::tr("The table counts %n more themes, which nobody asked for this time.", nullptr, otherCount);
}

// A row of the table of academies.
QString ofOneAcademy(const FigureRow &row)
{
    const int received = toInt(row.cells.at(figuretable::ReceivedColumn).value);
    const int gave = toInt(row.cells.at(figuretable::GivenColumn).value);
    return (received == 0 ? Texts::tr("The academy received no support.") : Texts::tr("The academy received support %n times.", nullptr, received)) + u' '
           + (gave == 0 ? Texts::tr("It gave none.") : Texts::tr("It gave support %n times.", nullptr, gave));
}

QString academies(const Figures &figures)
{
    const auto count = [&figures](size_t column) {
        return toInt(std::ranges::count_if(figures.table(u"academies"_s).rows, [column](const FigureRow &row) { return row.cells.at(column).value > 0; }));
    };
    const int received = count(1);
    const int gave = count(4);
    const auto both = std::ranges::count_if(figures.table(u"academies"_s).rows,
                                            [](const FigureRow &row) { return row.cells.at(1).value > 0 && row.cells.at(4).value > 0; });
    if (received == 0 && gave == 0)
        return Texts::tr("No support was given or received.");
    if (figures.scope.kind == ReportScope::Kind::School)
        return ofOneAcademy(figures.table(u"academies"_s).rows.front());
    return Texts::tr("%n academies gave support.", nullptr, gave) + u' ' + Texts::tr("%n academies received it.", nullptr, received) + u' '
           + Texts::tr("%n academies did both.", nullptr, toInt(both));
}

QString time(const Figures &figures)
{
    const qint64 given = at(figures, u"time"_s, u"delivered"_s);
    if (given == 0)
        return Texts::tr("No hours were given.");
    return Texts::tr("%1 of support were given, of %2 planned; the year before it was %3.")
        .arg(hours(given), hours(at(figures, u"time"_s, u"planned"_s)), hours(at(figures, u"time"_s, u"delivered"_s, u"before"_s)));
}

QString costs(const Figures &figures)
{
    const qint64 total = at(figures, u"costs"_s, u"total"_s, u"total"_s);
    if (at(figures, u"costs"_s, u"total"_s, u"bookings"_s) == 0)
        return Texts::tr("Nothing was given, so nothing was charged.");
    return total == 0 ? Texts::tr("Nothing was charged.") : Texts::tr("What was given cost %1 in all, net of VAT.").arg(poundsText(total));
}

Cell wellMet(const Figures &figures, const QString &column)
{
    const FigureTable &table = figures.table(measure::ratings);
    Cell well;
    well.outOf = 0;
    for (const FigureRow &row : table.rows) {
        const Cell &cell = table.at(row.id, column);
        const QStringList letters = row.id.split(u'+');
        if (cell.isHidden)
            return Cell{0, 0, {}, true};
        if (row.isTotal || letters == QStringList{u"none"_s})
            continue;
        const bool isGood = std::ranges::all_of(letters, [](const QString &letter) { return letter == u"A" || letter == u"B"; });
        const bool isMixed = !isGood && (letters.contains(u"A"_s) || letters.contains(u"B"_s));
        if (isMixed || letters.contains(u"none"_s))
            return Cell{0, 0, {}, true};
        well.value += isGood ? cell.value : 0;
        well.outOf += cell.value;
    }
    return well;
}

QString outcomes(const Figures &figures)
{
    const Cell well = wellMet(figures, u"now"_s);
    if (well.isHidden)
        return Texts::tr("Too few ratings of some kinds were given to say in one figure how many outcomes were met.");
    if (well.outOf == 0)
        return Texts::tr("No expected outcome has been rated.");
    return Texts::tr("Of %n expected outcomes that were rated, %1 were fully or mostly met (%2%).", nullptr, toInt(well.outOf))
        .arg(well.value)
        .arg(percent(well.value, well.outOf));
}

QString evaluations(const Figures &figures)
{
    const FigureTable &table = figures.table(measure::evaluations);
    const Cell &done = table.at(u"evaluated"_s, u"now"_s);
    const Cell &all = table.at(u"total"_s, u"now"_s);
    if (all.isHidden || !table.row(u"evaluated"_s))
        return Texts::tr("How many evaluations are missing is not shown, because the number is small.");
    if (all.value == 0)
        return Texts::tr("No support has ended, so there was nothing to evaluate.");
    return all.value == done.value ? Texts::tr("All support that has ended was evaluated.") : missingEvaluations(figures);
}

QString missingEvaluations(const Figures &figures)
{
    const FigureTable &table = figures.table(measure::evaluations);
    const Cell &all = table.at(u"total"_s, u"now"_s);
    const qint64 missing = all.value - table.at(u"evaluated"_s, u"now"_s).value;
    if (all.isHidden || !table.row(u"evaluated"_s) || missing == 0)
        return {};
    return Texts::tr("%n evaluations are missing; figures on outcomes leave them out.", nullptr, toInt(missing));
}

QString unmet(const Figures &figures)
{
    const qint64 declined = at(figures, u"course"_s, u"declined"_s);
    const qint64 lapsed = at(figures, u"course"_s, u"lapsed"_s);
    const qint64 cancelled = at(figures, u"course"_s, u"cancelled"_s);
    if (declined + lapsed + cancelled == 0)
        return Texts::tr("No request was declined or cancelled, and none lapsed.");
    QStringList parts;
    for (const auto &[count, text] : {std::pair{declined, Texts::tr("%1 declined")}, {lapsed, Texts::tr("%1 lapsed")}, {cancelled, Texts::tr("%1 cancelled")}}) {
        if (count > 0)
            parts.append(text.arg(count));
    }
    return Texts::tr("%n requests were not met:", nullptr, toInt(declined + lapsed + cancelled)) + u' '
           + joinedByAnd(parts) + u'.';
}

QString directory(const Figures &figures)
{
    const qint64 entries = at(figures, u"directory"_s, u"entries"_s);
    if (entries == 0)
        return Texts::tr("The directory has no entries here.");
    return Texts::tr("The directory has %n entries.", nullptr, toInt(entries)) + u' '
           + Texts::tr("%n of them were confirmed within the last 12 months.", nullptr, toInt(at(figures, u"directory"_s, u"within-year"_s)));
}

QString contacts(const Figures &figures)
{
    const qint64 count = at(figures, u"contacts"_s, u"contacts"_s);
    return count == 0 ? Texts::tr("No informal contacts were logged. They need no form, so more took place than are written down.")
                      : Texts::tr("%n informal contacts were logged. More took place than are written down.", nullptr, toInt(count));
}

} // namespace sentences
