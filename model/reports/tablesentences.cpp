// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// The sentences of tables that no other text uses, and which sentence belongs to which table.
#include "model/reports/figuretables.h"
#include "model/reports/reportdata.h"
#include "model/reports/reportsentences.h"
#include "model/reports/sentenceparts.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ReportSentences)
};

} // namespace

namespace sentences {

QString needs(const Figures &figures)
{
    const FigureTable &table = figures.table(u"needs"_s);
    if (table.rows.empty())
        return {};
    const QString read = Texts::tr("%n section 3s could be read here.", nullptr, toInt(at(figures, u"needs"_s, u"total"_s)));
    const Largest largest = largestOf(table);
    const int count = toInt(largest.value);
    if (count == 0)
        return read;
    if (largest.isMany())
        return read + u' ' + Texts::tr("No theme stands out: none has more than %n of them.", nullptr, count);
    return read + u' '
           + (largest.isOne() ? Texts::tr("More of them are about %1 than about any other theme: %n.", nullptr, count).arg(largest.titles.first())
                              : Texts::tr("More of them are about %1 than about other themes: %n each.", nullptr, count).arg(joinedByAnd(largest.titles)));
}

QString phases(const Figures &figures)
{
    const FigureTable &table = figures.table(u"phases"_s);
    const Largest largest = largestOf(table);
    const int unknown = notStated(table);
    const QString gap = unknown == 0 ? QString() : Texts::tr("For %n requests the phase of the academy is not known.", nullptr, unknown);
    const int count = toInt(largest.value);
    if (count == 0)
        return gap;
    if (largest.isMany())
        return withGap(Texts::tr("No phase stands out: none has more than %n requests.", nullptr, count), gap);
    const QString text = largest.isOne() ? Texts::tr("More requests came from academies of the phase \u201C%1\u201D than of any other: %n.", nullptr, count).arg(largest.titles.first())
                                         : Texts::tr("More requests came from academies of the phases %1 than of any other: %n each.", nullptr, count).arg(joinedByAnd(largest.titles));
    return withGap(text, gap);
}

QString levels(const Figures &figures)
{
    const FigureTable &table = figures.table(u"levels"_s);
    const qint64 all = table.at(u"total"_s, u"asked"_s).value;
    if (all == 0)
        return {};
    return Texts::tr("Of %n requests, %1 were of level 2, with the form.", nullptr, toInt(all)).arg(table.at(u"2"_s, u"asked"_s).value);
}

QString kinds(const Figures &figures)
{
    const FigureTable &table = figures.table(u"kinds"_s);
    const Largest largest = largestOf(table);
    const int unnamed = notStated(table);
    const QString gap = unnamed == 0 ? QString() : Texts::tr("%n requests did not say what kind of support they asked for.", nullptr, unnamed);
    const int count = toInt(largest.value);
    if (count == 0)
        return gap;
    if (largest.isMany())
        return withGap(Texts::tr("No kind of support stands out: none was asked for more than %n times.", nullptr, count), gap);
    const QString text = largest.isOne() ? Texts::tr("%1 was asked for most often: %n times.", nullptr, count).arg(largest.titles.first())
                                         : Texts::tr("%1 were asked for most often: %n times each.", nullptr, count).arg(joinedByAnd(largest.titles));
    return withGap(text, gap);
}

QString visits(const Figures &figures)
{
    const qint64 count = at(figures, u"visits"_s, u"delivered"_s);
    if (count == 0)
        return Texts::tr("No visits took place.");
    return Texts::tr("%n visits took place.", nullptr, toInt(count)) + u' '
           + Texts::tr("They come to %n days of support, each booking counted by itself.", nullptr, toInt(at(figures, u"visits"_s, u"days"_s)));
}

// Which answers were given most often; \p rest is the one that names nothing. Empty where one group holds all answers.
QString namedMostOften(const FigureTable &table, const QString &rest = {})
{
    const Largest largest = largestOf(table, rest);
    const auto groups = std::ranges::count_if(table.rows, [](const FigureRow &row) { return !row.isTotal; });
    if (largest.value == 0 || groups < 2)
        return {};
    const int count = toInt(largest.value);
    if (largest.isMany())
        return Texts::tr("Nothing stands out: none of this was named more than %n times.", nullptr, count);
    QStringList quoted;
    for (const QString &title : largest.titles)
        quoted.append(Texts::tr("\u201C%1\u201D").arg(title));
    const QString named = joinedByAnd(quoted);
    return largest.isOne() ? Texts::tr("%1 was named most often: %n times.", nullptr, count).arg(named)
                           : Texts::tr("%1 were named most often: %n times each.", nullptr, count).arg(named);
}

QString evenBetter(const Figures &figures)
{
    return namedMostOften(figures.table(measure::better), betterGroups().isEmpty() ? QString() : betterGroups().last().id);
}

QString reasons(const Figures &figures)
{
    const qint64 declined = at(figures, u"course"_s, u"declined"_s);
    if (declined == 0)
        return Texts::tr("No request was declined.");
    return withGap(Texts::tr("%n requests were declined.", nullptr, toInt(declined)), namedMostOften(figures.table(measure::reasons)));
}

QString balanceOfOne(qint64 minutes)
{
    const QString hours = figureText(Cell{std::abs(minutes), -1, {}, false}, {{}, {}, Unit::Minutes});
    if (minutes == 0)
        return Texts::tr("The academy gave as many hours as it received.");
    return (minutes > 0 ? Texts::tr("The academy gave %1 more than it received.") : Texts::tr("The academy received %1 more than it gave.")).arg(hours);
}

// Of the academies of a table of given and received hours.
QString balance(const FigureTable &table)
{
    const auto count = [&table](auto isIt) {
        return toInt(std::ranges::count_if(table.rows, [&](const FigureRow &row) { return isIt(row.cells.at(figuretable::ExchangeBalanceColumn).value); }));
    };
    if (table.rows.empty())
        return {};
    if (table.rows.size() == 1)
        return balanceOfOne(table.rows.front().cells.at(figuretable::ExchangeBalanceColumn).value);
    const int giving = count([](qint64 minutes) { return minutes > 0; });
    const int receiving = count([](qint64 minutes) { return minutes < 0; });
    return (giving == 0 ? Texts::tr("No academy gave more hours than it received.") : Texts::tr("%n academies gave more hours than they received.", nullptr, giving)) + u' '
           + (receiving == 0 ? Texts::tr("None received more than it gave.") : Texts::tr("%n academies received more than they gave.", nullptr, receiving));
}

QString academyHours(const Figures &figures)
{
    return balance(figures.table(u"academy-hours"_s));
}

QString exchange(const Figures &figures)
{
    return balance(figures.table(u"exchange"_s));
}

QString followUps(const Figures &figures)
{
    const FigureTable &table = figures.table(measure::followUps);
    const Cell &all = table.at(u"total"_s, u"now"_s);
    if (all.isHidden)
        return {};
    if (all.value == 0)
        return Texts::tr("Nothing was rated a second time, a term later.");
    const QString again = Texts::tr("%n bookings were looked at again a term later.", nullptr, toInt(all.value));
    const bool isPutTogether = std::ranges::any_of(table.rows, [](const FigureRow &row) { return row.id.contains(u'+'); });
    if (isPutTogether) // with those that gave no rating, perhaps
        return again;
    const qint64 rated = all.value - table.at(u"none"_s, u"now"_s).value;
    return again + u' ' + (rated == 0 ? Texts::tr("None of them was rated then.") : Texts::tr("%n of them were rated then.", nullptr, toInt(rated)));
}

QString growth(const Figures &figures)
{
    const qint64 added = at(figures, u"growth"_s, u"added"_s);
    return added == 0 ? Texts::tr("No entries were added in this time.") : Texts::tr("%n entries were added.", nullptr, toInt(added));
}

QString section3(const Figures &figures)
{
    const qint64 open = at(figures, u"section3"_s, u"open"_s);
    return open == 0 ? Texts::tr("No section 3 is still to come.") : Texts::tr("%n section 3s are still to come.", nullptr, toInt(open));
}

QString flagged(const Figures &figures)
{
    const qint64 count = at(figures, u"case-studies"_s, u"flagged"_s);
    return count == 0 ? Texts::tr("No booking is marked as a case study.") : Texts::tr("%n bookings are marked as case studies.", nullptr, toInt(count));
}

QString ratingsByAcademy(const Figures &figures)
{
    const int count = toInt(static_cast<qint64>(figures.table(u"ratings-by-academy"_s).rows.size()));
    return count == 0 ? QString() : Texts::tr("Ratings came from %n academies.", nullptr, count);
}

QString ofTable(const Figures &figures, const QString &table)
{
    using Sentence = QString (*)(const Figures &);
    static const QHash<QString, Sentence> all{{u"course"_s, course},       {u"months"_s, months},           {u"answers"_s, answers}, {u"themes"_s, themesWithTable},
                                              {u"academies"_s, academies}, {u"time"_s, time},               {u"costs"_s, costs},     {u"ratings"_s, outcomes},
                                              {u"reasons"_s, reasons},     {u"evaluations"_s, evaluations}, {u"directory"_s, directory}, {u"contacts"_s, contacts},
                                              {u"needs"_s, needs},         {u"phases"_s, phases},           {u"levels"_s, levels},   {u"kinds"_s, kinds},
                                              {u"visits"_s, visits},       {u"even-better"_s, evenBetter},  {u"follow-ups"_s, followUps}, {u"growth"_s, growth},
                                              {u"academy-hours"_s, academyHours}, {u"exchange"_s, exchange},
                                              {u"section3"_s, section3},   {u"case-studies"_s, flagged},    {u"ratings-by-academy"_s, ratingsByAcademy}};
    const auto found = all.constFind(table);
    return found == all.constEnd() ? QString() : (*found)(figures);
}

} // namespace sentences
