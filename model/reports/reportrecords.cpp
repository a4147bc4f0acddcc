// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/reports/reportrecords.h"

#include "model/core/clock.h"
#include "model/core/text.h"

#include <QFile>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array fateIds{QLatin1String("waiting"), QLatin1String("agreed"), QLatin1String("delivered"), QLatin1String("declined"),
                             QLatin1String("withdrawn"), QLatin1String("cancelled"), QLatin1String("lapsed"), QLatin1String("disputed")};

int placeOf(const QString &name, QHash<QString, int> &places, QStringList &names)
{
    const auto found = places.constFind(name);
    if (found != places.constEnd())
        return *found;
    names.append(name);
    return *places.insert(name, static_cast<int>(names.size()) - 1);
}

QString lettersOf(const Booking &booking)
{
    QString letters(booking.section1.outcomes.size(), u' ');
    for (const Rating &rating : booking.section2.ratings) {
        if (rating.outcome >= 0 && rating.outcome < letters.size() && !rating.letter.isEmpty())
            letters[rating.outcome] = rating.letter.front();
    }
    return letters;
}

// The first answer that the history holds, whatever became of it later.
QDate answeredOn(const Booking &booking)
{
    for (const HistoryItem &item : booking.history) {
        const bool isAnswer = item.kind == u"booking.accepted"_s || item.kind == u"booking.declined"_s || item.kind == u"booking.countered"_s;
        if (isAnswer)
            return londonDate(item.at);
    }
    return {};
}

bool wasImported(const Booking &booking)
{
    return std::ranges::any_of(booking.history, [](const HistoryItem &item) { return item.kind == u"booking.imported"_s; });
}

void countVisits(const Booking &booking, ReportBooking &record)
{
    QList<QDate> days;
    for (const Visit &visit : booking.visits) {
        record.plannedVisits += visit.status == Visit::Status::Missed ? 0 : 1;
        if (visit.status != Visit::Status::Delivered || visit.isContested)
            continue;
        ++record.deliveredVisits;
        if (!days.contains(visit.date))
            days.append(visit.date);
    }
    record.deliveredDays = static_cast<int>(days.size());
}

QList<BetterGroup> readGroups()
{
    QList<BetterGroup> groups;
    QFile file(u":/vocabulary/even-better.tsv"_s);
    if (!file.open(QIODevice::ReadOnly))
        return groups;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList parts = line.split(u'\t');
        if (!line.startsWith(u'#') && parts.size() >= 2)
            groups.append({parts.at(0), parts.at(1), parts.value(2).split(u' ', Qt::SkipEmptyParts)});
    }
    return groups;
}

} // namespace

QString fateId(Fate fate)
{
    return fateIds.at(static_cast<size_t>(fate));
}

Fate fateOfState(const QString &shownStateId)
{
    if (shownStateId.startsWith(u"cancelled"))
        return Fate::Cancelled;
    if (shownStateId == u"completed"_s || shownStateId == u"evaluated"_s || shownStateId == u"closed"_s)
        return Fate::Delivered;
    if (shownStateId == u"under-way"_s)
        return Fate::Agreed;
    const auto found = std::ranges::find(fateIds, shownStateId);
    return found == fateIds.end() ? Fate::Waiting : static_cast<Fate>(found - fateIds.begin());
}

int ReportRecords::schoolPlace(qint64 id, const QString &name)
{
    const QString key = id > 0 ? QString::number(id) : u"\n"_s + name;
    const auto found = m_places.constFind(key);
    if (found != m_places.constEnd())
        return *found;
    schools.push_back({id, name, {}, -1, {}});
    return *m_places.insert(key, static_cast<int>(schools.size()) - 1);
}

int ReportRecords::regionPlace(const QString &name)
{
    return name.isEmpty() ? -1 : placeOf(name, m_regions, regions);
}

int ReportRecords::clusterPlace(const QString &name)
{
    return name.isEmpty() ? -1 : placeOf(name, m_clusters, clusters);
}

int ReportRecords::placeOfName(const QString &name) const
{
    const auto found = std::ranges::find(schools, name, &ReportSchool::name);
    return found == schools.end() ? -1 : static_cast<int>(found - schools.begin());
}

int ReportRecords::themePlace(const QString &name)
{
    return placeOf(name, m_themes, themes);
}

int ReportRecords::clusterOn(int school, QDate day) const
{
    for (const ClusterMembership &membership : schools.at(static_cast<size_t>(school)).clusters) {
        const bool hasBegun = !membership.from.isValid() || membership.from <= day;
        const bool hasEnded = membership.to.isValid() && membership.to < day;
        if (hasBegun && !hasEnded)
            return membership.cluster;
    }
    return -1;
}

ReportBooking &ReportRecords::add(const Booking &b)
{
    ReportBooking r;
    r.record = b.record;
    r.reference = b.reference;
    r.sentOn = b.sentOn;
    r.day = b.underWayFrom.isValid() ? b.underWayFrom : b.sentOn;
    r.answeredOn = answeredOn(b);
    r.wasImported = wasImported(b);
    r.requesting = schoolPlace(b.requesting.schoolId, b.requesting.school);
    r.providing = schoolPlace(b.providing.schoolId, b.providing.school);
    for (const Party &party : b.receiving)
        r.receiving.append(schoolPlace(party.schoolId, party.school));
    r.requestingRegion = regionPlace(b.requesting.region);
    r.providingRegion = regionPlace(b.providing.region);
    r.requestingCluster = clusterOn(r.requesting, r.day);
    r.providingCluster = clusterOn(r.providing, r.day);
    r.theme = themePlace(b.section1.theme);
    r.kinds = b.section1.kinds;
    r.level = b.section1.level;
    r.fate = fateOfState(shownStateId(b, today));
    r.isCompleted = r.fate == Fate::Delivered;
    r.isEvaluated = r.isCompleted && b.section2.on.isValid();
    r.plannedMinutes = b.plannedMinutes();
    r.deliveredMinutes = b.deliveredMinutes();
    countVisits(b, r);
    const Cost &cost = b.currentTerms().cost;
    r.basis = cost.basis;
    r.cost = r.deliveredMinutes > 0 ? totalsOf(cost, r.deliveredMinutes) : CostTotals();
    r.letters = r.isEvaluated ? lettersOf(b) : QString();
    r.hasFollowUp = r.isEvaluated && b.section2.followUpOn.isValid();
    r.followUp = r.hasFollowUp && !b.section2.followUpLetter.isEmpty() ? b.section2.followUpLetter.front() : QChar();
    r.reasons = r.fate == Fate::Declined ? b.declineReasons : QStringList();
    r.hasEvenBetter = r.isEvaluated && !b.section2.evenBetter.trimmed().isEmpty();
    r.better = r.hasEvenBetter ? betterGroupsOf(b.section2.evenBetter) : QStringList();
    r.isCaseStudy = b.isCaseStudy;
    r.section3 = b.section3.status;
    return bookings.emplace_back(std::move(r));
}

const QList<BetterGroup> &betterGroups()
{
    static const QList<BetterGroup> groups = readGroups();
    return groups;
}

QStringList betterGroupsOf(const QString &answer)
{
    const QString text = u' ' + folded(answer);
    QStringList found;
    for (const BetterGroup &group : betterGroups()) {
        const bool isNamed = std::ranges::any_of(group.words, [&](const QString &word) { return text.contains(u' ' + word); });
        if (isNamed)
            found.append(group.id);
    }
    if (found.isEmpty() && !betterGroups().isEmpty())
        found.append(betterGroups().last().id);
    return found;
}

ScopeFilter::ScopeFilter(const ReportRecords &records, const ReportScope &scope)
    : m_kind(scope.kind)
{
    switch (scope.kind) {
    case ReportScope::Kind::All:
        break;
    case ReportScope::Kind::Region:
        m_place = static_cast<int>(records.regions.indexOf(scope.name));
        break;
    case ReportScope::Kind::Cluster:
        m_place = static_cast<int>(records.clusters.indexOf(scope.name));
        break;
    case ReportScope::Kind::School: {
        const auto found = std::ranges::find_if(records.schools, [&](const ReportSchool &school) {
            return scope.schoolId > 0 ? school.id == scope.schoolId : school.name == scope.name;
        });
        m_place = found == records.schools.end() ? -1 : static_cast<int>(found - records.schools.begin());
        break;
    }
    }
}

bool ScopeFilter::containsRequesting(const ReportBooking &booking) const
{
    switch (m_kind) {
    case ReportScope::Kind::All:
        return true;
    case ReportScope::Kind::Region:
        return m_place >= 0 && booking.requestingRegion == m_place;
    case ReportScope::Kind::Cluster:
        return m_place >= 0 && booking.requestingCluster == m_place;
    case ReportScope::Kind::School:
        break;
    }
    return booking.requesting == m_place;
}

bool ScopeFilter::containsProviding(const ReportBooking &booking) const
{
    switch (m_kind) {
    case ReportScope::Kind::All:
        return true;
    case ReportScope::Kind::Region:
        return m_place >= 0 && booking.providingRegion == m_place;
    case ReportScope::Kind::Cluster:
        return m_place >= 0 && booking.providingCluster == m_place;
    case ReportScope::Kind::School:
        break;
    }
    return booking.providing == m_place;
}

// Of a further school the region and cluster of those days are not kept: it belongs to a school's own report only.
bool ScopeFilter::containsReceiver([[maybe_unused]] const ReportBooking &booking, int school) const
{
    return m_kind == ReportScope::Kind::All || (m_kind == ReportScope::Kind::School && school == m_place);
}

bool ScopeFilter::contains(const ReportBooking &booking) const
{
    return containsRequesting(booking) || containsProviding(booking)
           || std::ranges::any_of(booking.receiving, [&](int school) { return containsReceiver(booking, school); });
}
