// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/reports/suppression.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Suppression)
};

void add(std::vector<int> &sum, const std::vector<int> &more)
{
    for (size_t i = 0; i < more.size(); ++i)
        sum[i] += more[i];
}

// "a", "a or b", "a, b or c"
QString joinedByOr(const QStringList &words)
{
    if (words.size() < 2)
        return words.join(QString());
    return Texts::tr("%1 or %2").arg(words.first(words.size() - 1).join(u", "_s), words.last());
}

// True when nothing was given, or declined, that \p measure could be about: anybody reads that in what became of the
// requests, so that there are no ratings of it is no secret.
bool isAboutNothing(const Figures &figures, const QString &measure)
{
    const FigureTable &course = figures.table(u"course"_s);
    const QString fate = fateId(measure == measure::reasons ? Fate::Declined : Fate::Delivered);
    return course.row(fate) && course.at(fate, u"now"_s).value == 0;
}

void blank(Cell &cell)
{
    cell = Cell();
    cell.isHidden = true;
}

// "A, fully met" and "B, mostly met": what stands before the first comma, and what stands behind it.
QString scaleText(const QStringList &texts, const QStringList &ids)
{
    QStringList words;
    for (const QString &text : texts)
        words.append(text.contains(u", "_s) ? text.section(u", "_s, 1) : text.toLower());
    const QStringList letters = QStringList(ids).filter(QRegularExpression(u"^[A-Z]$"_s));
    const QString list = joinedByOr(words);
    return letters.size() < 2 ? u"%1, %2"_s.arg(letters.value(0), list) : Texts::tr("%1 to %2: %3").arg(letters.first(), letters.last(), list);
}

// What a line is called that stands for several categories put together.
QString mergedText(const QString &measure, const QStringList &ids, const QList<Choice> &choices)
{
    QStringList texts;
    for (const Choice &choice : choices) {
        if (ids.contains(choice.id))
            texts.append(choice.text);
    }
    const bool isAll = texts.size() > 1 && texts.size() == choices.size(); // own words always stand with the last choice
    if (isAll)
        return Texts::tr("All answers together");
    const bool hasOwnWords = std::ranges::any_of(ids, [&](const QString &id) { return std::ranges::find(choices, id, &Choice::id) == choices.end(); });
    if (hasOwnWords)
        texts.append(Texts::tr("A reason in own words"));
    if (texts.size() > 1 && (measure == measure::ratings || measure == measure::followUps))
        return scaleText(texts, ids);
    for (qsizetype i = 1; i < texts.size(); ++i)
        texts[i] = texts.at(i).left(1).toLower() + texts.at(i).mid(1);
    return joinedByOr(texts);
}

int supportOf(const std::vector<QStringList> &groups, size_t group, const QHash<QString, int> &support)
{
    return std::accumulate(groups.at(group).begin(), groups.at(group).end(), 0,
                           [&](int sum, const QString &id) { return sum + support.value(id); });
}

} // namespace

Suppression::Suppression(const ReportRecords &records, int firstYear, int threshold)
    : m_records(records)
    , m_firstYear(firstYear)
    , m_threshold(std::max(1, threshold))
{
    for (const QString &measure : sensitiveMeasures())
        m_measures.insert(measure, measured(measure));
}

Suppression::Measure Suppression::measured(const QString &name) const
{
    QHash<QString, int> support;
    const Period year = Period::year(m_firstYear);
    for (const ReportBooking &booking : m_records.bookings) {
        if (!year.contains(booking.day))
            continue;
        QStringList ids = categoriesOf(booking, name);
        ids.removeDuplicates();
        for (const QString &id : std::as_const(ids))
            ++support[id];
    }
    Measure measure;
    mergeCategories(measure, categoriesOf(name), support);
    fillAtoms(measure, name);
    divide(measure);
    return measure;
}

// Neighbours are put together, so that the scale of a rating stays a scale. A booking with two outcomes in a group is
// counted twice here and once in the atoms; isSafe() has the last word.
void Suppression::mergeCategories(Measure &measure, const QList<Choice> &choices, const QHash<QString, int> &support) const
{
    // Too few missing answers are left out rather than put together with the lowest rating, which they are not.
    for (const Choice &choice : choices) {
        if (choice.id != u"none"_s || support.value(choice.id) >= m_threshold)
            measure.groups.push_back({choice.id});
    }
    QStringList unlisted;
    for (auto it = support.cbegin(); it != support.cend(); ++it) {
        if (std::ranges::find(choices, it.key(), &Choice::id) == choices.end())
            unlisted.append(it.key());
    }
    unlisted.sort(); // own words: they name somebody more easily than a choice does, so they stand with the last one
    if (!measure.groups.empty())
        measure.groups.back() += unlisted;
    while (measure.groups.size() > 1) {
        const auto isSmall = [&](size_t i) { return supportOf(measure.groups, i, support) < m_threshold; };
        size_t small = measure.groups.size();
        for (size_t i = measure.groups.size(); i-- > 0;) {
            if (isSmall(i)) {
                small = i;
                break;
            }
        }
        if (small == measure.groups.size())
            return;
        const size_t into = small == 0 ? 1 : small - 1;
        QStringList both = measure.groups.at(std::min(small, into)) + measure.groups.at(std::max(small, into));
        measure.groups.at(std::min(small, into)) = both;
        measure.groups.erase(measure.groups.begin() + static_cast<qsizetype>(std::max(small, into)));
    }
}

void Suppression::fillAtoms(Measure &measure, const QString &name) const
{
    QHash<QString, size_t> groupOf;
    for (size_t i = 0; i < measure.groups.size(); ++i) {
        for (const QString &id : measure.groups.at(i))
            groupOf.insert(id, i);
    }
    std::map<std::array<int, 4>, Atom> atoms;
    const Period year = Period::year(m_firstYear);
    const TermDates terms = m_records.terms.of(m_firstYear);
    for (const ReportBooking &b : m_records.bookings) {
        QStringList ids = year.contains(b.day) ? categoriesOf(b, name) : QStringList();
        ids.removeIf([&groupOf](const QString &id) { return !groupOf.contains(id); });
        if (ids.isEmpty())
            continue;
        const int term = terms.termOf(b.day).number - 1;
        Atom &atom = atoms[{b.requestingRegion, b.requestingCluster, b.requesting, term}];
        if (atom.values.empty())
            atom = {b.requestingRegion, b.requestingCluster, b.requesting, term, std::vector<int>(measure.groups.size()),
                    std::vector<int>(measure.groups.size()), -1};
        std::vector<int> once(measure.groups.size());
        for (const QString &id : ids) {
            const size_t group = groupOf.value(id);
            ++atom.values.at(group);
            once.at(group) = 1;
        }
        add(atom.support, once);
    }
    for (auto &[key, atom] : atoms)
        measure.atoms.push_back(std::move(atom));
    measure.isEmpty = measure.atoms.empty();
}

bool Suppression::isSafe(const Measure &measure, const std::vector<int> &atoms) const
{
    std::vector<int> sum(measure.groups.size());
    for (const int atom : atoms)
        add(sum, measure.atoms.at(static_cast<size_t>(atom)).support);
    return std::ranges::all_of(sum, [this](int support) { return support >= m_threshold; });
}

// Divides atoms by one of their keys into parts that are all safe: what is not goes to the part for the rest, which
// takes in the smallest safe parts until it is safe itself.
std::vector<std::vector<int>> Suppression::split(const Measure &measure, const std::vector<int> &atoms, int Atom::*key) const
{
    std::map<int, std::vector<int>> byKey;
    for (const int atom : atoms)
        byKey[measure.atoms.at(static_cast<size_t>(atom)).*key].push_back(atom);
    std::vector<std::vector<int>> parts;
    std::vector<int> rest;
    for (auto &[value, members] : byKey) {
        if (isSafe(measure, members))
            parts.push_back(std::move(members));
        else
            rest.insert(rest.end(), members.begin(), members.end());
    }
    std::ranges::stable_sort(parts, {}, [](const std::vector<int> &part) { return -static_cast<int>(part.size()); });
    while (!rest.empty() && !isSafe(measure, rest) && !parts.empty()) {
        rest.insert(rest.end(), parts.back().begin(), parts.back().end());
        parts.pop_back();
    }
    if (!rest.empty())
        parts.push_back(std::move(rest));
    return parts;
}

void Suppression::divide(Measure &measure) const
{
    std::vector<int> all(measure.atoms.size());
    std::iota(all.begin(), all.end(), 0);
    if (all.empty())
        return;
    if (!isSafe(measure, all)) {
        // Too few of something even for the whole year: with the categories put into one it may do, else nothing is shown.
        if (measure.groups.size() <= 1)
            return;
        mergeAll(measure);
        if (!isSafe(measure, all))
            return;
    }
    std::vector<std::vector<int>> blocks{all};
    for (int Atom::*key : {&Atom::region, &Atom::cluster, &Atom::school, &Atom::term}) {
        std::vector<std::vector<int>> finer;
        for (const std::vector<int> &block : blocks) {
            for (std::vector<int> &part : split(measure, block, key))
                finer.push_back(std::move(part));
        }
        blocks = std::move(finer);
    }
    measure.blockCount = static_cast<int>(blocks.size());
    for (size_t i = 0; i < blocks.size(); ++i) {
        for (const int atom : blocks.at(i))
            measure.atoms.at(static_cast<size_t>(atom)).block = static_cast<int>(i);
    }
}

// A booking counts once in a group however many outcomes of it are there, so the sum over groups is at most that.
void Suppression::mergeAll(Measure &measure)
{
    QStringList ids;
    for (const QStringList &group : measure.groups)
        ids += group;
    measure.groups = {ids};
    for (Atom &atom : measure.atoms) {
        atom.values = {std::accumulate(atom.values.begin(), atom.values.end(), 0)};
        atom.support = {*std::ranges::max_element(atom.support)};
    }
}

QList<Choice> Suppression::categories(const QString &name) const
{
    const QList<Choice> choices = categoriesOf(name);
    QList<Choice> shown;
    for (const QStringList &group : m_measures.value(name).groups) {
        shown.append({group.join(u'+'), mergedText(name, group, choices)});
    }
    return shown;
}

const std::vector<Suppression::Atom> &Suppression::atoms(const QString &measure) const
{
    static const std::vector<Atom> none;
    const auto found = m_measures.constFind(measure);
    return found == m_measures.constEnd() ? none : found->atoms;
}

bool Suppression::contains(const Atom &atom, const ReportScope &scope, const Period &period) const
{
    ReportBooking stand;
    stand.requestingRegion = atom.region;
    stand.requestingCluster = atom.cluster;
    stand.requesting = atom.school;
    const bool isThen = period.kind == Period::Kind::Year || (period.kind == Period::Kind::Term && period.number == atom.term + 1);
    return isThen && ScopeFilter(m_records, scope).containsRequesting(stand);
}

bool Suppression::isShown(const QString &name, const ReportScope &scope, const Period &period) const
{
    const bool isOfYear = period.kind != Period::Kind::Dates && period.firstYear() == m_firstYear;
    const auto found = m_measures.constFind(name);
    if (!isOfYear || found == m_measures.constEnd() || found->blockCount == 0)
        return false;
    std::vector<int> inside(static_cast<size_t>(found->blockCount));
    std::vector<int> outside(static_cast<size_t>(found->blockCount));
    for (const Atom &atom : found->atoms)
        ++(contains(atom, scope, period) ? inside : outside).at(static_cast<size_t>(atom.block));
    bool hasAny = false;
    for (size_t block = 0; block < inside.size(); ++block) {
        if (inside.at(block) > 0 && outside.at(block) > 0)
            return false;
        hasAny = hasAny || inside.at(block) > 0;
    }
    return hasAny;
}

void Suppression::regroup(FigureTable &table, const Measure &measure) const
{
    const QList<Choice> shown = categories(table.id);
    std::vector<FigureRow> rows;
    for (qsizetype i = 0; i < shown.size(); ++i) {
        FigureRow row{shown.at(i).id, shown.at(i).text, std::vector<Cell>(static_cast<size_t>(table.columns.size()))};
        for (const FigureRow &old : table.rows) {
            if (!measure.groups.at(static_cast<size_t>(i)).contains(old.id))
                continue;
            for (size_t c = 0; c < row.cells.size(); ++c)
                row.cells.at(c).value += old.cells.at(c).value;
        }
        rows.push_back(std::move(row));
    }
    FigureRow total{table.rows.back().id, table.rows.back().title, std::vector<Cell>(static_cast<size_t>(table.columns.size())), true};
    for (const FigureRow &row : rows) {
        for (size_t c = 0; c < total.cells.size(); ++c)
            total.cells.at(c).value += row.cells.at(c).value;
    }
    rows.push_back(std::move(total));
    table.rows = std::move(rows);
}

// Why something is not shown stands where it is missed.
void Suppression::addReason(FigureTable &table, bool hasHidden) const
{
    QStringList reasons;
    if (!table.note.isEmpty())
        reasons.append(table.note);
    if (hasHidden && m_threshold == 1)
        reasons.append(Texts::tr("What is about no booking is not shown, nor what would give that away."));
    else if (hasHidden)
        reasons.append(Texts::tr("What is about fewer than %1 bookings is not shown, nor what would give such a number away.").arg(m_threshold));
    const bool hasMerged = std::ranges::any_of(table.rows, [](const FigureRow &row) {
        const bool isSeen = std::ranges::any_of(row.cells, [](const Cell &cell) { return !cell.isHidden && cell.value > 0; });
        return isSeen && row.id.contains(u'+');
    });
    if (hasMerged)
        reasons.append(Texts::tr("Answers that few gave are put together."));
    if (table.column(u"before"_s) >= 0)
        reasons.append(Texts::tr("The year before stands in its own report."));
    table.note = reasons.join(u' ');
}

void Suppression::apply(Figures &figures) const
{
    std::erase_if(figures.tables, [](const FigureTable &table) { return table.isSensitive && !sensitiveMeasures().contains(table.id); });
    const QList<Period> terms = figures.period.terms(m_records.terms);
    for (FigureTable &table : figures.tables) {
        if (!table.isSensitive)
            continue;
        bool hasHidden = false;
        const bool isNothing = isAboutNothing(figures, table.id);
        if (!isNothing)
            regroup(table, m_measures.value(table.id));
        for (qsizetype column = 0; column < table.columns.size(); ++column) {
            const QString id = table.columns.at(column).id;
            const qsizetype term = id.startsWith(u"term") ? id.mid(4).toInt() - 1 : -1;
            // The year before was divided in its own way; its report shows it.
            const bool isShownColumn = id != u"before"_s && (isNothing || isShown(table.id, figures.scope, term >= 0 ? terms.at(term) : figures.period));
            for (FigureRow &row : table.rows) {
                if (!isShownColumn)
                    blank(row.cells.at(static_cast<size_t>(column)));
            }
            hasHidden = hasHidden || (!isShownColumn && id != u"before"_s);
        }
        addReason(table, hasHidden);
    }
}
