// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/reports/figurecounter.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace figuretable;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Figures)
};

QString kindText(const QString &kind)
{
    return kind.isEmpty() ? QString() : kind.front().toUpper() + kind.mid(1);
}

bool isNotMet(const ReportBooking &b)
{
    return b.fate == Fate::Declined || b.fate == Fate::Lapsed || b.fate == Fate::Cancelled;
}

// In the order of sensitiveMeasures().
enum Measure : size_t { Ratings, FollowUps, Evaluations, Better, Reasons };

} // namespace

FigureCounter::FigureCounter(const ReportRecords &records, const Period &period, const ReportScope &scope)
    : m_records(records)
    , m_period(period.inTerms(records.terms))
    , m_before(m_period.before(records.terms))
    , m_terms(m_period.terms(records.terms))
    , m_scope(scope)
    , m_filter(records, scope)
    , m_course(u"course"_s, Texts::tr("What became of the requests"), Texts::tr("Request"), timeColumns(Unit::Count, true))
    , m_months(u"months"_s, Texts::tr("Requests, by month of their first day"), Texts::tr("Month"), timeColumns(Unit::Count, false))
    , m_academies(u"academies"_s, Texts::tr("Asked for, received and given, by academy"), Texts::tr("Academy"), academyColumns())
    , m_hours(u"academy-hours"_s, Texts::tr("Hours received and given, by academy"), Texts::tr("Academy"), exchangeColumns())
    , m_themes(u"themes"_s, Texts::tr("Asked for and given, by theme"), Texts::tr("Theme"), groupColumns())
    , m_phases(u"phases"_s, Texts::tr("Asked for and given, by phase of the academy that asked"), Texts::tr("Phase"), groupColumns())
    , m_levels(u"levels"_s, Texts::tr("Asked for and given, by level"), Texts::tr("Level"), groupColumns())
    , m_kinds(u"kinds"_s, Texts::tr("Asked for and given, by kind of support"), Texts::tr("Kind"), groupColumns())
    , m_time(u"time"_s, Texts::tr("Hours of support"), Texts::tr("Hours"), timeColumns(Unit::Minutes, true))
    , m_visits(u"visits"_s, Texts::tr("Visits and days"), Texts::tr("Support"), timeColumns(Unit::Count, true))
    , m_costs(u"costs"_s, Texts::tr("What support cost, by what was agreed"), Texts::tr("Agreed"), costColumns())
    , m_exchange(u"exchange"_s, Texts::tr("Hours in exchange, by academy"), Texts::tr("Academy"), exchangeColumns())
    , m_answers(u"answers"_s, Texts::tr("How soon requests were answered"), Texts::tr("First answer"), timeColumns(Unit::Count, true))
    , m_directory(u"directory"_s, Texts::tr("The directory on the day of this report"), Texts::tr("Entries"), {{u"now"_s, Texts::tr("Number")}})
    , m_growth(u"growth"_s, Texts::tr("Entries that were added to the directory"), Texts::tr("Entries"), timeColumns(Unit::Count, true))
    , m_contacts(u"contacts"_s, Texts::tr("Informal contacts that were logged"), Texts::tr("Contacts"), timeColumns(Unit::Count, true))
    , m_section3(u"section3"_s, Texts::tr("Section 3 of the bookings that were evaluated"), Texts::tr("Section 3"), timeColumns(Unit::Count, true))
    , m_flagged(u"case-studies"_s, Texts::tr("Bookings marked as case studies"), Texts::tr("Bookings"), timeColumns(Unit::Count, true))
    , m_byAcademy(u"ratings-by-academy"_s, Texts::tr("Ratings, by academy that asked"), Texts::tr("Academy"), letterColumns())
{
    makeTables();
}

FigureCounter::When FigureCounter::whenOf(QDate day) const
{
    When when;
    when.isNow = m_period.contains(day);
    when.isBefore = !when.isNow && m_before.contains(day);
    if (when.isNow) {
        const auto found = std::ranges::find_if(m_terms, [day](const Period &term) { return term.contains(day); });
        when.term = found == m_terms.end() ? -1 : static_cast<int>(found - m_terms.begin());
    }
    return when;
}

QList<FigureColumn> FigureCounter::timeColumns(Unit unit, bool hasTerms) const
{
    QList<FigureColumn> columns{{u"now"_s, m_period.name(), unit}, {u"before"_s, m_before.name(), unit}};
    for (qsizetype i = 0; hasTerms && i < m_terms.size(); ++i)
        columns.append({u"term%1"_s.arg(i + 1), m_terms.at(i).shortName(), unit});
    return columns;
}

void FigureCounter::makeTables()
{
    for (int fate = 0; fate < fateCount; ++fate)
        m_course.row(fateId(static_cast<Fate>(fate)), fateText(static_cast<Fate>(fate)));
    for (const int month : {9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8})
        m_months.row(QString::number(month), QLocale(QLocale::English, QLocale::UnitedKingdom).standaloneMonthName(month));
    for (const Choice &band : answerBands())
        m_answers.row(band.id, band.text);
    for (const Choice &basis : basisChoices())
        m_costs.row(basis.id, basis.text);
    for (const Choice &level : {Choice{u"1"_s, Texts::tr("Level 1, informal")}, Choice{u"2"_s, Texts::tr("Level 2, formal")}})
        m_levels.row(level.id, level.text);
    for (const Choice &hours : {Choice{u"planned"_s, Texts::tr("Planned")}, Choice{u"delivered"_s, Texts::tr("Given")},
                                Choice{u"free"_s, Texts::tr("of these, free hours of the term")}, Choice{u"exchange"_s, Texts::tr("of these, in exchange")}})
        m_time.row(hours.id, hours.text);
    for (const Choice &visits : {Choice{u"planned"_s, Texts::tr("Visits planned")}, Choice{u"delivered"_s, Texts::tr("Visits that took place")},
                                 Choice{u"days"_s, Texts::tr("Days of support, added up over bookings")}})
        m_visits.row(visits.id, visits.text);
    for (const Choice &entries : {Choice{u"added"_s, Texts::tr("Added")}, Choice{u"updated"_s, Texts::tr("Brought up to date")}})
        m_growth.row(entries.id, entries.text);
    m_contacts.row(u"contacts"_s, Texts::tr("Contacts"));
    m_flagged.row(u"flagged"_s, Texts::tr("Marked as case studies"));
    for (const Choice &status : {Choice{u"open"_s, Texts::tr("Still to come")}, Choice{u"received"_s, Texts::tr("Received")},
                                 Choice{u"waived"_s, Texts::tr("Waived with a reason")}})
        m_section3.row(status.id, status.text);
    const QStringList titles{Texts::tr("Expected outcomes, as rated at the end"), Texts::tr("Did it last? Rated a term later"),
                             Texts::tr("Evaluations of support that was given"), Texts::tr("What would have been even better"),
                             Texts::tr("Why requests were declined")};
    const QStringList rowTitles{Texts::tr("Rating"), Texts::tr("Rating"), Texts::tr("Support given"), Texts::tr("Even better"), Texts::tr("Reason")};
    const QStringList measures = sensitiveMeasures();
    for (qsizetype i = 0; i < measures.size(); ++i) {
        m_sensitive.emplace_back(measures.at(i), titles.at(i), rowTitles.at(i), timeColumns(Unit::Count, true));
        m_sensitive.back().table.isSensitive = true;
        for (const Choice &category : categoriesOf(measures.at(i)))
            m_sensitive.back().row(category.id, category.text);
    }
    for (const Choice &letter : categoriesOf(QString(measure::ratings)))
        m_letters += letter.id.size() == 1 ? letter.id.front() : QChar(u' ');
    m_byAcademy.table.isSensitive = true;
    m_section3.table.isSensitive = true;
}

void FigureCounter::addTime(TableCounter &counter, int row, const When &when, qint64 amount, int booking, bool hasTerms)
{
    counter.add(row, when.isNow ? 0 : 1, amount, booking);
    if (hasTerms && when.term >= 0)
        counter.add(row, 2 + when.term, amount, booking);
}

void FigureCounter::countCourse(const ReportBooking &b, int place, const When &when)
{
    addTime(m_course, static_cast<int>(b.fate), when, 1, place);
    addTime(m_months, (b.day.month() + 3) % 12, when, 1, place, false);
    addTime(m_time, 0, when, b.plannedMinutes, b.plannedMinutes > 0 ? place : -1);
    addTime(m_time, 1, when, b.deliveredMinutes, b.deliveredMinutes > 0 ? place : -1);
    addTime(m_time, 2, when, b.cost.freeMinutes, b.cost.freeMinutes > 0 ? place : -1);
    addTime(m_time, 3, when, b.cost.exchangeMinutes, b.cost.exchangeMinutes > 0 ? place : -1);
    addTime(m_visits, 0, when, b.plannedVisits, b.plannedVisits > 0 ? place : -1);
    addTime(m_visits, 1, when, b.deliveredVisits, b.deliveredVisits > 0 ? place : -1);
    addTime(m_visits, 2, when, b.deliveredDays, b.deliveredDays > 0 ? place : -1);
    if (b.isEvaluated)
        addTime(m_section3, static_cast<int>(b.section3), when, 1, place);
    if (b.isCaseStudy)
        addTime(m_flagged, 0, when, 1, place);
}

void FigureCounter::countGroup(TableCounter &counter, int row, const ReportBooking &b, int place, const When &when)
{
    if (when.isBefore) {
        counter.add(row, AskedBeforeColumn, 1, place);
        return;
    }
    counter.add(row, AskedColumn, 1, place);
    if (b.fate == Fate::Delivered)
        counter.add(row, DeliveredColumn, 1, place);
    if (isNotMet(b))
        counter.add(row, NotMetColumn, 1, place);
    if (b.deliveredMinutes > 0)
        counter.add(row, GroupMinutesColumn, b.deliveredMinutes, place);
}

int FigureCounter::themeRow(int theme)
{
    return m_themes.rowAt(theme, [&] {
        const QString &name = m_records.themes.at(theme);
        return m_themes.row(name, name.isEmpty() ? Texts::tr("Not stated") : name);
    });
}

int FigureCounter::phaseRow(int school)
{
    return m_phases.rowAt(school, [&] {
        const QString &phase = m_records.schools.at(static_cast<size_t>(school)).phase;
        return m_phases.row(phase, phase.isEmpty() ? Texts::tr("Not known") : phase);
    });
}

int FigureCounter::kindRow(const QString &kind)
{
    const int row = m_kinds.find(kind);
    return row >= 0 ? row : m_kinds.row(kind, kind.isEmpty() ? Texts::tr("Not stated") : kindText(kind));
}

void FigureCounter::countGroups(const ReportBooking &b, int place, const When &when)
{
    const bool isListed = b.level == 1 || b.level == 2; // the rows that the table begins with
    countGroup(m_themes, themeRow(b.theme), b, place, when);
    countGroup(m_phases, phaseRow(b.requesting), b, place, when);
    countGroup(m_levels, isListed ? b.level - 1 : m_levels.row(QString::number(b.level), Texts::tr("Level %1").arg(b.level)), b, place, when);
    for (const QString &kind : b.kinds)
        countGroup(m_kinds, kindRow(kind), b, place, when);
    if (b.kinds.isEmpty())
        countGroup(m_kinds, kindRow({}), b, place, when);
}

void FigureCounter::countMoney(const ReportBooking &b, int place, const When &when)
{
    if (b.deliveredMinutes <= 0)
        return;
    const int row = m_costs.row(b.basis, b.basis);
    if (when.isBefore) {
        m_costs.add(row, CostBeforeColumn, b.cost.total, place);
        return;
    }
    m_costs.add(row, CostBookingsColumn, 1, place);
    m_costs.add(row, CostMinutesColumn, b.deliveredMinutes, place);
    m_costs.add(row, CostTotalColumn, b.cost.total, place);
    m_costs.add(row, ToProviderColumn, b.cost.toProvider, place);
    m_costs.add(row, BrokerageColumn, b.cost.brokerage, place);
}

void FigureCounter::countAnswer(const ReportBooking &b, int place, const When &when)
{
    const QString band = answerBandOf(b);
    addTime(m_answers, m_answers.row(band, band), when, 1, place);
}

int FigureCounter::academyRow(TableCounter &counter, int school) const
{
    return counter.rowAt(school, [&] {
        const QString &name = m_records.schools.at(static_cast<size_t>(school)).name;
        return counter.row(name, name);
    });
}

// Adds the hours of a booking to \p school, on the side of those that give or receive: of all hours and of those in exchange.
void FigureCounter::countHours(int school, ExchangeColumn side, const ReportBooking &b, int place)
{
    const int sign = side == ExchangeGivenColumn ? 1 : -1;
    const auto add = [&](TableCounter &counter, int minutes) {
        if (minutes <= 0)
            return;
        const int row = academyRow(counter, school);
        counter.add(row, side, minutes, place);
        counter.add(row, ExchangeBalanceColumn, sign * minutes, place);
    };
    add(m_hours, b.deliveredMinutes);
    add(m_exchange, b.cost.exchangeMinutes);
}

void FigureCounter::countReceived(const ReportBooking &b, int school, int place)
{
    const int row = academyRow(m_academies, school);
    if (b.fate == Fate::Delivered)
        m_academies.add(row, ReceivedColumn, 1, place);
    countHours(school, ExchangeReceivedColumn, b, place);
}

void FigureCounter::countGiven(const ReportBooking &b, int place)
{
    const int row = academyRow(m_academies, b.providing);
    m_academies.add(row, AskedOfThemColumn, 1, place);
    if (b.fate == Fate::Delivered)
        m_academies.add(row, GivenColumn, 1, place);
    countHours(b.providing, ExchangeGivenColumn, b, place);
}

// The academies of the scope that receive what \p b is about.
QList<int> FigureCounter::takersOf(const ReportBooking &b) const
{
    QList<int> takers;
    if (m_filter.containsRequesting(b))
        takers.append(b.requesting);
    for (const int school : b.receiving) {
        if (school != b.requesting && m_filter.containsReceiver(b, school))
            takers.append(school);
    }
    return takers;
}

void FigureCounter::countAcademies(const ReportBooking &b, int place)
{
    for (const int school : takersOf(b))
        countReceived(b, school, place);
    if (m_filter.containsRequesting(b))
        m_academies.add(academyRow(m_academies, b.requesting), OwnRequestsColumn, 1, place);
    if (m_filter.containsProviding(b))
        countGiven(b, place);
}

void FigureCounter::countAcademiesBefore(const ReportBooking &b, int place)
{
    if (b.fate != Fate::Delivered)
        return;
    for (const int school : takersOf(b))
        m_academies.add(academyRow(m_academies, school), ReceivedBeforeColumn, 1, place);
    if (m_filter.containsProviding(b))
        m_academies.add(academyRow(m_academies, b.providing), GivenBeforeColumn, 1, place);
}

void FigureCounter::countByAcademy(const ReportBooking &b, int place)
{
    if (b.letters.isEmpty())
        return;
    const int row = academyRow(m_byAcademy, b.requesting);
    for (const QChar letter : b.letters) {
        const auto column = static_cast<int>(m_letters.indexOf(letter)); // columns and rows of ratings are in one order
        if (column >= 0)
            m_byAcademy.add(row, column, 1, place);
    }
}

void FigureCounter::countLetter(size_t measure, QChar letter, int place, const When &when)
{
    TableCounter &counter = m_sensitive.at(measure);
    const auto row = static_cast<int>(m_letters.indexOf(letter.isNull() ? QChar(u' ') : letter));
    addTime(counter, row >= 0 ? row : counter.row(letter, letter), when, 1, place);
}

void FigureCounter::countCategories(size_t measure, const QStringList &ids, int place, const When &when)
{
    TableCounter &counter = m_sensitive.at(measure);
    for (const QString &id : ids)
        addTime(counter, counter.row(id, id), when, 1, place);
}

void FigureCounter::countSensitive(const ReportBooking &b, int place, const When &when)
{
    if (!m_filter.containsRequesting(b))
        return;
    for (const QChar letter : b.letters)
        countLetter(Ratings, letter, place, when);
    if (b.hasFollowUp)
        countLetter(FollowUps, b.followUp, place, when);
    if (b.isCompleted)
        addTime(m_sensitive.at(Evaluations), b.isEvaluated ? 0 : 1, when, 1, place); // its rows are these two
    countCategories(Better, b.better, place, when);
    if (b.fate == Fate::Declined)
        countCategories(Reasons, categoriesOf(b, QString(measure::reasons)), place, when);
    if (when.isNow)
        countByAcademy(b, place);
}

// What is about one academy, on either side of no booking.
bool FigureCounter::isAbout(int school, QDate day) const
{
    if (m_scope.kind == ReportScope::Kind::All)
        return true;
    if (school < 0)
        return false;
    ReportBooking stand;
    stand.providing = school;
    stand.providingRegion = m_records.schools.at(static_cast<size_t>(school)).region;
    stand.providingCluster = m_records.clusterOn(school, day);
    return m_filter.containsProviding(stand);
}

void FigureCounter::countContacts()
{
    for (const ReportContact &contact : m_records.contacts) {
        const When when = whenOf(contact.heldOn);
        if ((when.isNow || when.isBefore) && isAbout(contact.school, contact.heldOn))
            addTime(m_contacts, 0, when, 1, -1);
    }
}

void FigureCounter::countEntries()
{
    const int all = m_directory.row(u"entries"_s, Texts::tr("Entries"));
    const int fresh = m_directory.row(u"within-year"_s, Texts::tr("Confirmed within the last 12 months"));
    const int older = m_directory.row(u"older"_s, Texts::tr("Confirmed longer ago"));
    const int never = m_directory.row(u"never"_s, Texts::tr("Never confirmed"));
    for (const ReportEntry &entry : m_records.entries) {
        if (!isAbout(entry.school, m_records.today))
            continue;
        const bool isFresh = entry.confirmedOn.isValid() && entry.confirmedOn > m_records.today.addYears(-1);
        m_directory.add(all, 0, 1, -1);
        m_directory.add(!entry.confirmedOn.isValid() ? never : isFresh ? fresh : older, 0, 1, -1);
    }
}

// Imports do not say of which academies their entries are.
void FigureCounter::countImports()
{
    for (const ReportImport &import : m_records.imports) {
        const When when = whenOf(import.on);
        if (!when.isNow && !when.isBefore)
            continue;
        addTime(m_growth, 0, when, import.added, -1);
        addTime(m_growth, 1, when, import.updated, -1);
    }
}

Figures FigureCounter::run()
{
    for (int place = 0; place < static_cast<int>(m_records.bookings.size()); ++place) {
        const ReportBooking &b = m_records.bookings[static_cast<size_t>(place)];
        const When when = whenOf(b.day);
        if ((!when.isNow && !when.isBefore) || !m_filter.contains(b))
            continue;
        countCourse(b, place, when);
        countGroups(b, place, when);
        countAnswer(b, place, when);
        countSensitive(b, place, when);
        countMoney(b, place, when);
        if (when.isNow)
            countAcademies(b, place);
        else
            countAcademiesBefore(b, place);
        m_count += when.isNow ? 1 : 0;
    }
    countContacts();
    countEntries();
    countImports();
    const QList<Period> terms = m_period.kind == Period::Kind::Term ? QList<Period>{m_period} : m_terms;
    Figures figures{m_period, m_scope, m_records.today, m_count, {}, terms, m_records.terms.areUsual(m_period.firstYear()),
                    m_records.terms.haveChanged(m_period.firstYear())};
    finish(figures);
    return figures;
}

void FigureCounter::finish(Figures &figures)
{
    m_kinds.table.note = Texts::tr("A booking may be of several kinds, so these do not add up to the total.");
    m_academies.table.note = Texts::tr("Support that several academies received together counts for each of them.");
    m_visits.table.note = Texts::tr("Support that was agreed without visits counts in hours only. Two visits of one booking on one day are one day of support; days of different bookings are added up.");
    m_growth.table.note = Texts::tr("As imported on this PC.");
    m_costs.table.note = Texts::tr("Amounts are net of VAT, for what was given so far.");
    m_answers.table.note = Texts::tr("Bookings that were imported came without the day of their answer.");
    sortRows(m_themes.table, AskedColumn);
    sortRows(m_phases.table, AskedColumn);
    sortRows(m_kinds.table, AskedColumn);
    sortByName(m_academies.table);
    sortByName(m_hours.table);
    sortByName(m_exchange.table);
    sortByName(m_byAcademy.table);
    for (TableCounter *counter : {&m_course, &m_costs, &m_answers, &m_themes, &m_phases, &m_levels})
        addTotal(counter->table);
    for (TableCounter *counter : {&m_themes, &m_phases, &m_levels, &m_kinds})
        fillRates(counter->table);
    for (TableCounter &counter : m_sensitive) {
        addTotal(counter.table);
        if (m_scope.kind != ReportScope::Kind::All)
            counter.table.note = Texts::tr("Of support that academies of this report asked for.");
    }
    for (TableCounter *counter : {&m_course, &m_months, &m_academies, &m_hours, &m_themes, &m_phases, &m_levels, &m_kinds, &m_time, &m_visits, &m_costs, &m_exchange, &m_answers})
        figures.tables.push_back(std::move(counter->table));
    for (TableCounter &counter : m_sensitive)
        figures.tables.push_back(std::move(counter.table));
    if (m_scope.kind == ReportScope::Kind::All && !m_records.imports.empty())
        figures.tables.push_back(std::move(m_growth.table));
    for (TableCounter *counter : {&m_byAcademy, &m_directory, &m_contacts, &m_section3, &m_flagged})
        figures.tables.push_back(std::move(counter->table));
}
