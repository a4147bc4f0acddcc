// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/reports/reportdesk.h"

#include "model/bookings/bookingdesk.h"
#include "model/bookings/bookingrepository.h"
#include "model/core/alphabet.h"
#include "model/core/britishdate.h"
#include "model/reports/figuretables.h"
#include "model/reports/reportdata.h"
#include "model/reports/reportreader.h"
#include "model/reports/reportsentences.h"
#include "model/reports/suppression.h"
#include "model/store/sql.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ReportDesk)
};

constexpr qsizetype mostNamed = 10; // of academies that have not joined

// Takes everything that this PC alone cannot make safe out of a governors' edition.
void hideSensitive(Figures &figures)
{
    std::erase_if(figures.tables, [](const FigureTable &table) { return table.isSensitive; });
}

// Leaves out small numbers. Dates show none of what is divided, so nothing of them has to be kept.
void suppress(ReportContent &content, const ReportRecords &records)
{
    const Period &period = content.figures.period;
    Suppression(records, period.firstYear(), content.threshold).apply(content.figures);
    if (period.kind != Period::Kind::Dates)
        content.division = ReportDivision{records.terms.of(period.firstYear()), content.threshold};
}

void removeRecords(Figures &figures)
{
    for (FigureTable &table : figures.tables) {
        for (FigureRow &row : table.rows) {
            for (Cell &cell : row.cells)
                cell.behind.clear();
        }
    }
}

CaseStudy caseOf(const Booking &booking, const ReportBooking &record, ReportEdition edition, const PeopleNames &people)
{
    CaseStudy study;
    const bool isFull = edition == ReportEdition::Directors;
    study.title = booking.section1.theme.isEmpty() ? Texts::tr("Support between two academies") : booking.section1.theme;
    study.academies = Texts::tr("%1 received, %2 gave").arg(booking.requesting.school, booking.providing.school);
    study.colleague = booking.colleague.name.isEmpty() || isFull ? booking.colleague.name : people.label(booking.colleague.name);
    study.support = Texts::tr("%1: %2").arg(booking.section1.kinds.join(u", "_s), figureText(Cell{record.deliveredMinutes, -1, {}, false}, {{}, {}, Unit::Minutes}));
    study.words = isFull ? booking.section2.support : people.withLabels(booking.caseRelease.words, booking.caseRelease.notNames);
    return study;
}

// The academies that a report of \p scope rests on: those of the scope, and those that dealt with them in its time.
QSet<int> academiesOf(const ReportRecords &records, const Figures &figures)
{
    QSet<int> places;
    const ScopeFilter filter(records, figures.scope);
    for (const ReportBooking &booking : records.bookings) {
        if (!figures.period.contains(booking.day) || !filter.contains(booking))
            continue;
        for (const int school : booking.receiving + QList<int>{booking.requesting, booking.providing})
            places.insert(school);
    }
    for (const ReportEntry &entry : records.entries) { // not the whole register: academies that offer help
        if (entry.school < 0)
            continue;
        const ReportSchool &school = records.schools.at(static_cast<size_t>(entry.school));
        ReportBooking stand;
        stand.providing = entry.school;
        stand.providingRegion = school.region;
        stand.providingCluster = records.clusterOn(entry.school, figures.asOf);
        if (filter.containsProviding(stand))
            places.insert(entry.school);
    }
    return places;
}

// When a school was last heard of: by its number in the directory, so that another spelling of its name is no matter.
class HeardDays
{
public:
    explicit HeardDays(const std::vector<AcademyHeard> &heard)
    {
        for (const AcademyHeard &academy : heard) {
            if (academy.school > 0)
                m_byNumber.insert(academy.school, academy.on);
            else
                m_unnumbered.insert(academy.name, academy.on);
            m_byName.insert(academy.name, academy.on);
        }
    }
    // Null: nothing yet.
    [[nodiscard]] QDate of(const ReportSchool &school) const
    {
        if (school.id <= 0)
            return m_byName.value(school.name);
        return m_byNumber.contains(school.id) ? m_byNumber.value(school.id) : m_unnumbered.value(school.name);
    }

private:
    QHash<qint64, QDate> m_byNumber;
    QHash<QString, QDate> m_unnumbered;
    QHash<QString, QDate> m_byName;
};

// "A (since 3 March 2026), B", in the order of their names.
QString listOf(QList<AcademyHeard> academies)
{
    std::ranges::sort(academies, {}, &AcademyHeard::name);
    QStringList words;
    for (const AcademyHeard &academy : std::as_const(academies))
        words.append(academy.on.isValid() ? Texts::tr("%1 (since %2)").arg(academy.name, britishDate(academy.on, u"d MMMM yyyy"_s)) : academy.name);
    return words.join(u", "_s);
}

// In the order of the columns of needsCounter().
enum NeedsColumn { ReadColumn, NextStepsColumn, FutureNeedsColumn };

TableCounter needsCounter()
{
    TableCounter needs(u"needs"_s, Texts::tr("Next steps and future needs, by theme"), Texts::tr("Theme"),
                       {{u"now"_s, Texts::tr("Section 3s read")}, {u"next-steps"_s, Texts::tr("With next steps")}, {u"future-needs"_s, Texts::tr("With future needs")}});
    needs.table.note = Texts::tr("From those section 3s that the reader of this PC may open.");
    return needs;
}

void countNeeds(TableCounter &needs, const NextStep &step, int place)
{
    const int row = needs.row(step.theme, step.theme.isEmpty() ? Texts::tr("Not stated") : step.theme);
    needs.add(row, ReadColumn, 1, place);
    if (!step.nextSteps.trimmed().isEmpty())
        needs.add(row, NextStepsColumn, 1, place);
    if (!step.futureNeeds.trimmed().isEmpty())
        needs.add(row, FutureNeedsColumn, 1, place);
}

} // namespace

QString scopeText(const ReportScope &scope)
{
    switch (scope.kind) {
    case ReportScope::Kind::All:
        return Texts::tr("The whole partnership");
    case ReportScope::Kind::Region:
        return Texts::tr("Region %1").arg(scope.name);
    case ReportScope::Kind::Cluster:
        return Texts::tr("Cluster %1").arg(scope.name);
    case ReportScope::Kind::School:
        break;
    }
    return scope.name;
}

ReportDesk::ReportDesk(const QSqlDatabase &db, Journal &journal, const Clock &clock, Identity identity)
    : m_db(db)
    , m_journal(journal)
    , m_clock(clock)
    , m_identity(std::move(identity))
{
}

// Who said nothing of themselves tries the program on records of their own.
bool ReportDesk::holdsAll() const
{
    return m_identity.role.isEmpty() || m_identity.role == role::developmentDirector;
}

Result<ReportRecords> ReportDesk::read() const
{
    auto records = ReportReader(m_db).read(m_clock.today());
    if (!records)
        return records;
    records->holdsAll = holdsAll();
    const auto divisions = ReportStore(m_db).divisions();
    if (!divisions)
        return failure(divisions);
    for (const ReportDivision &division : *divisions)
        records->terms.keep(division.terms);
    return records;
}

Result<ReportScope> ReportDesk::scopeOf(const QString &text) const
{
    const QString kind = text.section(u':', 0, 0).trimmed().toLower();
    const QString name = text.section(u':', 1).trimmed();
    if (kind.isEmpty() || kind == u"all"_s)
        return ReportScope();
    if (kind == u"region"_s || kind == u"cluster"_s)
        return ReportScope{kind == u"region"_s ? ReportScope::Kind::Region : ReportScope::Kind::Cluster, name, 0};
    if (kind != u"school"_s)
        return failure(Error::Code::InvalidInput, Texts::tr("A report covers all, region:NAME, cluster:NAME or school:URN."));
    auto row = sql::select(m_db, u"SELECT s.id, s.name FROM school s LEFT JOIN school_identifier i ON i.school = s.id "
                                 "WHERE (i.kind = 'urn' AND i.value = ?) OR s.name = ? ORDER BY s.id LIMIT 1"_s, {name, name});
    if (!row)
        return failure(row);
    if (!row->next())
        return failure(Error::Code::NotFound, Texts::tr("There is no school \u2018%1\u2019. Name it by its URN or its whole name.").arg(name));
    return ReportScope{ReportScope::Kind::School, row->value(1).toString(), row->value(0).toLongLong()};
}

QList<ReportScope> ReportDesk::scopes(const ReportRecords &records) const
{
    QList<ReportScope> all{{}};
    QStringList regions = records.regions;
    QStringList clusters = records.clusters;
    regions.sort();
    clusters.sort();
    for (const QString &region : std::as_const(regions))
        all.append({ReportScope::Kind::Region, region, 0});
    for (const QString &cluster : std::as_const(clusters))
        all.append({ReportScope::Kind::Cluster, cluster, 0});
    QList<ReportScope> schools;
    for (const ReportSchool &school : records.schools)
        schools.append({ReportScope::Kind::School, school.name, school.id});
    std::ranges::sort(schools, {}, &ReportScope::name);
    all += schools;
    all.removeIf([&](const ReportScope &scope) { return !check(records, scope); });
    return all;
}

Result<void> ReportDesk::check(const ReportRecords &records, const ReportScope &scope) const
{
    if (!ScopeFilter(records, scope).isKnown())
        return failure(Error::Code::NotFound, Texts::tr("There are no records of \u2018%1\u2019. Choose another part of the partnership.").arg(scope.name));
    if (holdsAll())
        return {};
    const bool isDirector = m_identity.role == role::regionalDirector;
    const bool isOwnRegion = scope.kind == ReportScope::Kind::Region && scope.name == m_identity.region;
    const bool isOwnSchool = scope.kind == ReportScope::Kind::School && scope.schoolId == m_identity.schoolId;
    const bool isInRegion = scope.kind == ReportScope::Kind::School && std::ranges::any_of(records.schools, [&](const ReportSchool &school) {
        return school.id == scope.schoolId && school.region >= 0 && records.regions.at(school.region) == m_identity.region;
    });
    if (isDirector ? isOwnRegion || isInRegion : isOwnSchool)
        return {};
    if (isDirector)
        return failure(Error::Code::Unsupported, Texts::tr("This PC holds the records of %1 only. Ask the Development Director to make this report.").arg(m_identity.region));
    return failure(Error::Code::Unsupported,
                   Texts::tr("This PC holds the records of %1 only. Ask the Regional Director or the Development Director to make this report.").arg(m_identity.school));
}

QString ReportDesk::seenText() const
{
    if (m_identity.role.isEmpty())
        return Texts::tr("This PC could see all bookings that were entered or imported here.");
    if (holdsAll())
        return Texts::tr("This PC is the Development Director\u2019s: it could see the bookings of the whole partnership that have arrived.");
    return m_identity.role == role::regionalDirector ? Texts::tr("This PC could see the bookings of %1.").arg(m_identity.region)
                                                     : Texts::tr("This PC could see the bookings of %1.").arg(m_identity.school);
}

Result<PeopleNames> ReportDesk::people(int firstYear) const
{
    QStringList names;
    for (const QString &statement : {u"SELECT name FROM person"_s, u"SELECT DISTINCT colleague FROM booking WHERE colleague <> ''"_s}) {
        const auto found = sql::texts(m_db, statement);
        if (!found)
            return failure(found);
        names += *found;
    }
    const auto salt = ReportStore(m_db).salt(firstYear);
    if (!salt)
        return failure(salt);
    return PeopleNames(names, *salt);
}

Result<ReportContent> ReportDesk::content(const ReportRecords &records, const ReportRequest &request) const
{
    if (!request.period.isValid())
        return failure(Error::Code::InvalidInput, Texts::tr("Name a school year such as 2025-26, a term such as \u201C2025-26 autumn\u201D, or two dates."));
    if (const auto checked = check(records, request.scope); !checked)
        return failure(checked);
    ReportContent content;
    content.figures = computeFigures(records, request.period, request.scope);
    content.edition = request.edition;
    const auto kept = ReportStore(m_db).division(request.period.firstYear());
    if (!kept)
        return failure(kept);
    content.earlierThreshold = *kept ? (*kept)->threshold : 0;
    content.threshold = std::max({1, request.threshold, content.earlierThreshold});
    content.scopeName = scopeText(request.scope);
    content.seen = seenText();
    if (const auto done = addTexts(content, request); !done)
        return failure(done);
    if (const auto done = addCases(content, records); !done)
        return failure(done);
    if (const auto done = addNextSteps(content, records); !done)
        return failure(done);
    addMissing(content, records);
    if (request.edition == ReportEdition::Governors) {
        if (records.holdsAll)
            suppress(content, records);
        else
            hideSensitive(content.figures);
        removeRecords(content.figures);
        if (const QString line = sentences::missingEvaluations(content.figures); !line.isEmpty())
            content.missing.prepend(line);
    }
    return content;
}

Result<void> ReportDesk::keepDivision(const ReportContent &content) const
{
    return content.division ? ReportStore(m_db).keepDivision(*content.division) : Result<void>();
}

Result<void> ReportDesk::addTexts(ReportContent &content, const ReportRequest &request) const
{
    const ReportStore store(m_db);
    const auto chapters = store.chapters();
    if (!chapters)
        return failure(chapters);
    content.chapters = *chapters;
    const auto commentary = store.commentary(request.period.firstYear());
    if (!commentary)
        return failure(commentary);
    content.commentary = *commentary;
    if (content.edition == ReportEdition::Directors)
        return {};
    const auto decisions = store.nameDecisions(request.period.firstYear());
    if (!decisions)
        return failure(decisions);
    content.decisions = *decisions;
    auto names = people(request.period.firstYear());
    if (!names)
        return failure(names);
    content.people = std::make_shared<const PeopleNames>(*std::move(names));
    return {};
}

Result<void> ReportDesk::addCases(ReportContent &content, const ReportRecords &records) const
{
    const std::vector<int> flagged = content.figures.table(u"case-studies"_s).at(u"flagged"_s, u"now"_s).behind;
    if (flagged.empty())
        return {};
    const auto names = people(content.figures.period.firstYear());
    if (!names)
        return failure(names);
    const BookingRepository bookings(m_db);
    for (const int place : flagged) {
        const ReportBooking &record = records.bookings.at(static_cast<size_t>(place));
        const auto booking = bookings.booking(record.record);
        if (!booking)
            return failure(booking);
        if (booking->caseRelease.isConsented())
            content.cases.append(caseOf(*booking, record, content.edition, *names));
        else
            ++content.casesWithoutConsent;
    }
    return {};
}

Result<void> ReportDesk::addNextSteps(ReportContent &content, const ReportRecords &records) const
{
    if (content.edition == ReportEdition::Governors)
        return {};
    const BookingDesk desk(m_db, m_journal, m_clock, m_identity);
    TableCounter needs = needsCounter();
    for (const int place : content.figures.table(u"section3"_s).at(u"received"_s, u"now"_s).behind) {
        const ReportBooking &record = records.bookings.at(static_cast<size_t>(place));
        const auto versions = desk.section3(record.record);
        if (!versions || versions->isEmpty()) {
            ++content.nextStepsClosed; // not for this reader
            continue;
        }
        const Section3Words &words = versions->last();
        content.nextSteps.append({records.themes.at(record.theme), records.schools.at(static_cast<size_t>(record.requesting)).name, words.nextSteps, words.futureNeeds});
        countNeeds(needs, content.nextSteps.last(), place);
    }
    std::ranges::stable_sort(content.nextSteps, {}, [](const NextStep &step) { return std::pair(sortKey(step.theme), sortKey(step.academy)); });
    figuretable::sortRows(needs.table, 0);
    figuretable::addTotal(needs.table);
    if (!content.nextSteps.isEmpty())
        content.figures.tables.push_back(std::move(needs.table));
    return {};
}

// What an academy did is here only when its PC has written it to the share since.
void ReportDesk::addSilent(ReportContent &content, const ReportRecords &records)
{
    if (records.heard.empty() || !records.holdsAll)
        return;
    const QSet<int> academies = academiesOf(records, content.figures);
    const HeardDays heard(records.heard);
    QList<AcademyHeard> silent;
    QList<AcademyHeard> absent;
    for (const int place : academies) {
        const ReportSchool &school = records.schools.at(static_cast<size_t>(place));
        const QDate on = heard.of(school);
        if (!on.isValid())
            absent.append({school.name, {}, school.id});
        else if (on.daysTo(content.figures.asOf) > daysUntilSilent)
            silent.append({school.name, on, school.id});
    }
    const bool areNamed = content.edition == ReportEdition::Directors;
    if (!silent.isEmpty())
        content.missing.append(Texts::tr("Nothing was heard of %n academies for more than %1 days, so what they did since may be missing.", nullptr,
                                         static_cast<int>(silent.size()))
                                   .arg(daysUntilSilent)
                               + (areNamed ? u' ' + Texts::tr("By name: %1.").arg(listOf(silent)) : QString()));
    if (!absent.isEmpty())
        content.missing.append(Texts::tr("No PC of %n academies has written to the share yet: what they did is here only as others recorded it.", nullptr,
                                         static_cast<int>(absent.size()))
                               + (areNamed && absent.size() <= mostNamed ? u' ' + Texts::tr("By name: %1.").arg(listOf(absent)) : QString()));
}

void ReportDesk::addImportedTwice(ReportContent &content, const ReportRecords &records)
{
    const ScopeFilter filter(records, content.figures.scope);
    int once = 0;
    int undecided = 0;
    for (const ReportBooking &booking : records.bookings) {
        const bool isOfReport = content.figures.period.contains(booking.day) && filter.contains(booking);
        once += isOfReport && booking.wasImportedTwice ? 1 : 0;
        undecided += isOfReport && booking.isToDecide ? 1 : 0;
    }
    if (once > 0)
        content.missing.append(Texts::tr("%n bookings were imported on two PCs and are counted once.", nullptr, once));
    if (undecided > 0)
        content.missing.append(Texts::tr("%n bookings are counted although another PC imported the same one: people went on with both, or their visits differ. They need a decision.",
                                         nullptr, undecided));
}

void ReportDesk::addMissing(ReportContent &content, const ReportRecords &records) const
{
    addSilent(content, records);
    const Figures &figures = content.figures;
    const qint64 late = figures.table(measure::evaluations).at(u"not-evaluated"_s, u"now"_s).value;
    const bool isFull = content.edition == ReportEdition::Directors;
    if (late > 0 && isFull)
        content.missing.append(Texts::tr("%n evaluations have not been written yet.", nullptr, static_cast<int>(late)));
    const qint64 imported = figures.table(u"answers"_s).at(u"not-known"_s, u"now"_s).value;
    if (imported > 0)
        content.missing.append(Texts::tr("%n bookings were imported, so how soon they were answered is not known.", nullptr, static_cast<int>(imported)));
    addImportedTwice(content, records);
    if (records.entries.empty())
        content.missing.append(Texts::tr("No directory has been imported, so phases and clusters are not known."));
    if (records.imports.empty())
        content.missing.append(Texts::tr("Growth of the directory is not known: no entries were imported on this PC."));
    content.missing.append(Texts::tr("Searches that found nothing and meetings of the partnership are not recorded."));
    if (content.edition == ReportEdition::Governors && !records.holdsAll)
        content.missing.append(Texts::tr("Ratings and reasons are left out: only the Development Director\u2019s edition can protect them for all academies together."));
}
