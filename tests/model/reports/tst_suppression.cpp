// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/reports/suppression.h"
#include "tests/model/reports/randompartnership.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr int year = 2025;
constexpr int threshold = 5;

// One line that an edition prints: which atoms it adds up.
using Line = std::vector<double>;

std::vector<std::pair<ReportScope, Period>> allLines(const ReportRecords &records)
{
    QList<ReportScope> scopes{{}};
    for (const QString &region : records.regions)
        scopes.append({ReportScope::Kind::Region, region, 0});
    for (const QString &cluster : records.clusters)
        scopes.append({ReportScope::Kind::Cluster, cluster, 0});
    for (const ReportSchool &school : records.schools)
        scopes.append({ReportScope::Kind::School, school.name, school.id});
    QList<Period> periods = Period::year(year).terms();
    periods.append(Period::year(year));
    std::vector<std::pair<ReportScope, Period>> lines;
    for (const ReportScope &scope : std::as_const(scopes)) {
        for (const Period &period : std::as_const(periods))
            lines.emplace_back(scope, period);
    }
    return lines;
}

bool isInLine(const ReportRecords &records, const Suppression::Atom &atom, const ReportScope &scope, const Period &period)
{
    ReportBooking stand;
    stand.requestingRegion = atom.region;
    stand.requestingCluster = atom.cluster;
    stand.requesting = atom.school;
    const bool isThen = period.kind == Period::Kind::Year || period == Period::term(year, atom.term + 1);
    return isThen && ScopeFilter(records, scope).containsRequesting(stand);
}

// The rows of an echelon form: everything that can be worked out by adding and subtracting lines.
class RowSpace
{
public:
    bool add(Line line)
    {
        reduce(line);
        const auto pivot = std::ranges::find_if(line, [](double v) { return std::abs(v) > 1e-9; });
        if (pivot == line.end())
            return false;
        const double scale = *pivot;
        for (double &v : line)
            v /= scale;
        m_rows.emplace_back(static_cast<size_t>(pivot - line.begin()), line);
        return true;
    }
    bool holds(Line line) const
    {
        reduce(line);
        return std::ranges::all_of(line, [](double v) { return std::abs(v) < 1e-6; });
    }

private:
    void reduce(Line &line) const
    {
        for (const auto &[pivot, row] : m_rows) {
            const double factor = line.at(pivot);
            for (size_t i = 0; i < line.size(); ++i)
                line[i] -= factor * row[i];
        }
    }
    std::vector<std::pair<size_t, Line>> m_rows;
};

// From below and above: what non-negative numbers can a hidden cell be, given all lines? Narrowed until nothing moves.
struct Bounds
{
    std::vector<double> low;
    std::vector<double> high;
};

Bounds boundsOf(const std::vector<std::pair<Line, int>> &shown, size_t atoms)
{
    Bounds bounds{std::vector<double>(atoms, 0), std::vector<double>(atoms, 1e6)};
    for (int round = 0; round < 30; ++round) {
        for (const auto &[line, total] : shown) {
            double low = 0;
            double high = 0;
            for (size_t i = 0; i < atoms; ++i) {
                low += line[i] * bounds.low[i];
                high += line[i] * bounds.high[i];
            }
            for (size_t i = 0; i < atoms; ++i) {
                if (line[i] == 0)
                    continue;
                bounds.high[i] = std::min(bounds.high[i], total - (low - bounds.low[i]));
                bounds.low[i] = std::max(bounds.low[i], total - (high - bounds.high[i]));
            }
        }
    }
    return bounds;
}

Line lineOf(const ReportRecords &records, const std::vector<Suppression::Atom> &atoms, const ReportScope &scope, const Period &period)
{
    Line line;
    for (const Suppression::Atom &atom : atoms)
        line.push_back(isInLine(records, atom, scope, period) ? 1 : 0);
    return line;
}

} // namespace

class TestSuppression : public QObject
{
    Q_OBJECT

private slots:
    void noHiddenLineCanBeWorkedOutFromAllTheOthers();
    void whatIsShownIsAboutEnoughBookings();
    void theWholeYearIsShownWhereThereIsEnough();
    void aSmallNumberIsPutTogetherWithItsNeighbour();
    void linesPutTogetherSayWhatTheyHold_data();
    void linesPutTogetherSayWhatTheyHold();
    void reasonsPutTogetherAreASentenceOfChoices();
    void allAnswersTogetherIsTheOnlyLine();
    void nothingIsShownOfTooFew();
    void datesOfOnesOwnShowNothing();
    void numbersOfActivityStay();
    void tablesByAcademyAndSection3AreLeftOut();
    void naiveHidingWouldHaveBeenFoundOut();

private:
    static ReportRecords ratedAs(const QString &letters); // a booking for each letter
};

void TestSuppression::noHiddenLineCanBeWorkedOutFromAllTheOthers()
{
    int hiddenLines = 0;
    int shownLines = 0;
    for (quint32 seed = 1; seed <= 30; ++seed) {
        const RandomPartnership partnership(seed, 900, 9);
        const Suppression suppression(partnership.records, year, threshold);
        for (const QString &measure : sensitiveMeasures()) {
            const auto &atoms = suppression.atoms(measure);
            RowSpace known;
            std::vector<std::pair<ReportScope, Period>> hidden;
            const auto lines = allLines(partnership.records);
            for (const auto &[scope, period] : lines) {
                if (suppression.isShown(measure, scope, period)) {
                    known.add(lineOf(partnership.records, atoms, scope, period));
                    ++shownLines;
                } else {
                    hidden.emplace_back(scope, period);
                }
            }
            std::vector<std::vector<std::pair<Line, int>>> shown(suppression.categories(measure).size());
            for (const auto &[scope, period] : lines) {
                if (!suppression.isShown(measure, scope, period))
                    continue;
                const Line line = lineOf(partnership.records, atoms, scope, period);
                for (size_t c = 0; c < shown.size(); ++c) {
                    int total = 0;
                    for (size_t i = 0; i < atoms.size(); ++i)
                        total += line[i] > 0 ? atoms[i].values.at(c) : 0;
                    shown[c].emplace_back(line, total);
                }
            }
            for (const auto &[scope, period] : hidden) {
                const Line line = lineOf(partnership.records, atoms, scope, period);
                if (std::ranges::all_of(line, [](double v) { return v == 0; }))
                    continue; // nothing is behind it
                ++hiddenLines;
                QVERIFY2(!known.holds(line), qPrintable(u"seed %1, %2, %3 %4"_s.arg(seed).arg(measure, scope.name, period.id())));
            }
            for (size_t c = 0; c < shown.size(); ++c) {
                const Bounds bounds = boundsOf(shown[c], atoms.size());
                for (size_t i = 0; i < atoms.size(); ++i) {
                    Line only(atoms.size());
                    only[i] = 1;
                    if (!known.holds(only))
                        QVERIFY(bounds.high[i] - bounds.low[i] >= threshold);
                }
            }
        }
    }
    QVERIFY(hiddenLines > 500);
    QVERIFY(shownLines > 100);
}

void TestSuppression::whatIsShownIsAboutEnoughBookings()
{
    for (quint32 seed = 1; seed <= 30; ++seed) {
        const RandomPartnership partnership(seed, 900, 9);
        const Suppression suppression(partnership.records, year, threshold);
        for (const auto &[scope, period] : allLines(partnership.records)) {
            Figures figures = computeFigures(partnership.records, period, scope);
            suppression.apply(figures);
            for (const QString &measure : sensitiveMeasures()) {
                const QString given = measure == measure::reasons ? u"declined"_s : u"delivered"_s;
                const bool isAboutNothing = figures.table(u"course"_s).at(given, u"now"_s).value == 0;
                for (const FigureRow &row : figures.table(measure).rows) {
                    if (!row.cells.at(0).isHidden)
                        QVERIFY(isAboutNothing ? row.cells.at(0).value == 0 : row.cells.at(0).value >= threshold);
                }
            }
        }
    }
}

void TestSuppression::theWholeYearIsShownWhereThereIsEnough()
{
    const RandomPartnership partnership(7, 2000, 9);
    const Suppression suppression(partnership.records, year, threshold);
    Figures figures = computeFigures(partnership.records, Period::year(year), {});
    const Figures full = figures;
    suppression.apply(figures);
    QVERIFY(suppression.isShown(measure::ratings, {}, Period::year(year)));
    QCOMPARE(figures.table(measure::evaluations).at(u"total"_s, u"now"_s).value, full.table(measure::evaluations).at(u"total"_s, u"now"_s).value);
    QVERIFY(figures.table(measure::ratings).at(u"total"_s, u"before"_s).isHidden);
}

ReportRecords TestSuppression::ratedAs(const QString &letters)
{
    ReportRecords records;
    records.today = QDate(2026, 11, 21);
    for (int i = 0; i < letters.size(); ++i) {
        Booking booking;
        booking.record = QByteArray::number(i);
        booking.requesting = {1 + i % 2, u"School %1"_s.arg(i % 2), {}, {}};
        booking.providing = {9, u"Provider"_s, {}, {}};
        booking.sentOn = QDate(2025, 10, 1);
        booking.state = booking.shownFirst = BookingState::Closed;
        booking.section1.outcomes = {u"One"_s};
        booking.section2.on = QDate(2025, 12, 1);
        booking.section2.ratings = {{0, QString(letters.at(i)), {}}};
        records.add(booking);
    }
    return records;
}

void TestSuppression::aSmallNumberIsPutTogetherWithItsNeighbour()
{
    const ReportRecords records = ratedAs(u"AAAAAAAAAABBBBBBBBDD"_s);
    const Suppression suppression(records, year, threshold);
    QStringList ids;
    for (const Choice &category : suppression.categories(measure::ratings))
        ids.append(category.id);
    QCOMPARE(ids, (QStringList{u"A"_s, u"B+C+D"_s}));
}

void TestSuppression::linesPutTogetherSayWhatTheyHold_data()
{
    QTest::addColumn<QString>("letters");
    QTest::addColumn<QStringList>("titles");
    QTest::newRow("neighbours of a scale") << u"AAAAAAAAAABBBBBBBBDD"_s << QStringList{u"A, fully met"_s, u"B to D: mostly met, partly met or not met"_s};
    QTest::newRow("the best two") << u"AABBBBBBBBCCCCCDDDDD"_s << QStringList{u"A to B: fully met or mostly met"_s, u"C, partly met"_s, u"D, not met"_s};
    QTest::newRow("nothing but one line") << u"ABCD"_s << QStringList{u"A to D: fully met, mostly met, partly met or not met"_s};
}

void TestSuppression::linesPutTogetherSayWhatTheyHold()
{
    QFETCH(QString, letters);
    QFETCH(QStringList, titles);
    const ReportRecords records = ratedAs(letters);
    QStringList shown;
    for (const Choice &category : Suppression(records, year, threshold).categories(measure::ratings))
        shown.append(category.text);
    QCOMPARE(shown, titles);
}

void TestSuppression::reasonsPutTogetherAreASentenceOfChoices()
{
    ReportRecords records = ratedAs(u"AAAAAAAAAA"_s);
    for (ReportBooking &booking : records.bookings) {
        booking.fate = Fate::Declined;
        booking.reasons = {u"dates"_s};
    }
    const QList<Choice> shown = Suppression(records, year, threshold).categories(measure::reasons);
    QVERIFY(!shown.isEmpty());
    for (const Choice &category : shown)
        QVERIFY2(category.text.count(u" or "_s) <= 1 && category.text.front().isUpper(), qPrintable(category.text));
}

// One reason stands alone; the others are too few, and one of them was written in own words.
void TestSuppression::allAnswersTogetherIsTheOnlyLine()
{
    ReportRecords records = ratedAs(u"AAAAAAAAAAAAAAAA"_s);
    const auto declineFor = [&records](const QStringList &reasons) {
        for (size_t i = 0; i < records.bookings.size(); ++i) {
            records.bookings.at(i).fate = Fate::Declined;
            records.bookings.at(i).reasons = {reasons.value(static_cast<qsizetype>(i), reasons.first())};
        }
        QStringList shown;
        for (const Choice &category : Suppression(records, year, threshold).categories(measure::reasons))
            shown.append(category.text);
        return shown;
    };
    const QString first = categoriesOf(measure::reasons).first().id;
    const QStringList beside = declineFor({first, u"dates"_s, u"cost"_s, u"left"_s, u"other"_s, u"we moved house"_s});
    QVERIFY2(beside.size() > 1, qPrintable(beside.join(u'|')));
    QVERIFY2(!beside.contains(u"All answers together"_s), qPrintable(beside.join(u'|')));
    QVERIFY2(beside.last().endsWith(u" or a reason in own words"_s), qPrintable(beside.join(u'|')));
    QCOMPARE(declineFor({u"dates"_s, u"we moved house"_s}), QStringList{u"All answers together"_s});
}

void TestSuppression::nothingIsShownOfTooFew()
{
    for (quint32 seed = 1; seed < 40; ++seed) {
        const RandomPartnership partnership(seed, 4, 3);
        const Suppression suppression(partnership.records, year, threshold);
        for (const auto &[scope, period] : allLines(partnership.records)) {
            for (const QString &measure : sensitiveMeasures())
                QVERIFY(!suppression.isShown(measure, scope, period));
        }
    }
}

void TestSuppression::datesOfOnesOwnShowNothing()
{
    const RandomPartnership partnership(7, 2000, 9);
    const Suppression suppression(partnership.records, year, threshold);
    QVERIFY(!suppression.isShown(measure::ratings, {}, Period::fromText(u"2025-09-01 to 2026-08-30"_s)));
}

void TestSuppression::numbersOfActivityStay()
{
    const RandomPartnership partnership(3, 40, 5);
    Figures figures = computeFigures(partnership.records, Period::year(year), {});
    const FigureTable course = figures.table(u"course"_s);
    Suppression(partnership.records, year, threshold).apply(figures);
    QCOMPARE(figures.table(u"course"_s), course);
}

void TestSuppression::tablesByAcademyAndSection3AreLeftOut()
{
    const RandomPartnership partnership(3);
    Figures figures = computeFigures(partnership.records, Period::year(year), {});
    QVERIFY(!figures.table(u"ratings-by-academy"_s).id.isEmpty());
    Suppression(partnership.records, year, threshold).apply(figures);
    QVERIFY(figures.table(u"ratings-by-academy"_s).id.isEmpty());
    QVERIFY(figures.table(u"section3"_s).id.isEmpty());
}

// The attack itself must be able to win: hiding only what is below five lets a total give the rest away.
void TestSuppression::naiveHidingWouldHaveBeenFoundOut()
{
    int recovered = 0;
    for (quint32 seed = 1; seed <= 20; ++seed) {
        const RandomPartnership partnership(seed, 300, 4);
        const Suppression suppression(partnership.records, year, threshold);
        const auto &atoms = suppression.atoms(measure::evaluations);
        RowSpace known;
        std::vector<Line> hidden;
        for (const auto &[scope, period] : allLines(partnership.records)) {
            const Line line = lineOf(partnership.records, atoms, scope, period);
            int support = 0;
            for (size_t i = 0; i < atoms.size(); ++i)
                support += line[i] > 0 ? atoms[i].support.at(0) : 0;
            if (support >= threshold)
                known.add(line);
            else if (std::ranges::any_of(line, [](double v) { return v != 0; }))
                hidden.push_back(line);
        }
        recovered += static_cast<int>(std::ranges::count_if(hidden, [&](const Line &line) { return known.holds(line); }));
    }
    QVERIFY(recovered > 0);
}

QTEST_GUILESS_MAIN(TestSuppression)
#include "tst_suppression.moc"
