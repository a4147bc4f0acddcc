// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/booking.h"
#include "model/reports/period.h"
#include "model/reports/reportscope.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>

#include <vector>

//! \brief What became of a request, on the day of the report
enum class Fate { Waiting, Agreed, Delivered, Declined, Withdrawn, Cancelled, Lapsed, Disputed };
inline constexpr int fateCount = 8;

//! \brief "waiting", "agreed", ...: for files
[[nodiscard]] QString fateId(Fate fate);
//! \brief The fate of a shown state's id: "under-way" is Agreed, "closed" is Delivered
[[nodiscard]] Fate fateOfState(const QString &shownStateId);

//! \brief Membership of a cluster; null dates are open
struct ClusterMembership
{
    int cluster = 0; //!< place in ReportRecords::clusters
    QDate from;
    QDate to;
};

//! \brief A school as reports need it
struct ReportSchool
{
    qint64 id = 0; //!< School::id; 0: the directory does not hold it, its name stands for it
    QString name;
    QString phase;  //!< empty: not known
    int region = -1; //!< now; -1: none
    QList<ClusterMembership> clusters;
};

//! \brief A booking as reports need it; schools, regions and clusters by their place in ReportRecords
struct ReportBooking
{
    QByteArray record;
    QString reference;
    QDate day;    //!< to which period it belongs: the first day of support, else the day it was sent
    QDate sentOn;
    QDate answeredOn; //!< first answer that was recorded; null: none, or none is known
    int requesting = 0;
    int providing = 0;
    QList<int> receiving; //!< further schools that take part
    int requestingRegion = -1; //!< then; -1: none
    int providingRegion = -1;
    int requestingCluster = -1; //!< then
    int providingCluster = -1;
    int theme = 0; //!< place in ReportRecords::themes
    QStringList kinds;
    int level = 2;
    Fate fate = Fate::Waiting;
    bool isCompleted = false; //!< all visits are over, so an evaluation is due
    bool isEvaluated = false;
    bool wasImportedTwice = false; //!< on two PCs; the other record is not among the bookings
    bool isToDecide = false;       //!< another record of it is among the bookings, because people went on with both
    bool wasImported = false; //!< its history is not known, so how long an answer took is not either
    int plannedMinutes = 0;
    int deliveredMinutes = 0;
    int plannedVisits = 0;   //!< those that were not missed
    int deliveredVisits = 0; //!< confirmed, and not contested
    int deliveredDays = 0;   //!< different days of these, within this booking; a visit of which only the week is known has one
    QString basis;   //!< one of costBases(); empty: not settled
    CostTotals cost; //!< of what was delivered
    QString letters; //!< a letter for each expected outcome, a blank where it was not rated
    QChar followUp;  //!< the letter a term later; null: none
    bool hasFollowUp = false;
    QStringList reasons; //!< why it was declined
    bool hasEvenBetter = false;
    QStringList better; //!< groups of betterGroups() that the answer falls into
    bool isCaseStudy = false;
    Section3Status::Status section3 = Section3Status::Status::Open;
};

//! \brief An informal contact as reports need it
struct ReportContact
{
    QDate heldOn;
    int school = -1; //!< of the person who was asked; -1: not in the directory
};

//! \brief Counts of directory entries of a school, by when they were last confirmed
struct ReportEntry
{
    int school = -1;
    QDate confirmedOn; //!< null: never
};

//! \brief One import of directory entries on this PC
struct ReportImport
{
    QDate on;
    int added = 0;
    int updated = 0;
};

//! \brief When this PC last heard of an academy over the share
struct AcademyHeard
{
    QString name;
    QDate on; //!< null: none of its PCs has joined or written anything yet
    qint64 school = 0; //!< its number in the directory, School::id; 0: the partnership does not say, its name stands for it
};

//! \brief Everything that a report is made from, read once
struct ReportRecords
{
    QDate today; //!< as of when
    ReportTerms terms;
    std::vector<ReportBooking> bookings;
    std::vector<ReportSchool> schools;
    QStringList regions;
    QStringList clusters;
    QStringList themes;
    std::vector<ReportContact> contacts;
    std::vector<ReportEntry> entries;
    std::vector<ReportImport> imports;
    std::vector<AcademyHeard> heard; //!< of the partnership, each once; empty: this PC is in none
    bool holdsAll = true; //!< false: this PC sees a part of the partnership only

    //! \brief The place of a school, added when it is new
    int schoolPlace(qint64 id, const QString &name);
    //! \brief The place of a school's cluster on \p day; -1: none
    [[nodiscard]] int clusterOn(int school, QDate day) const;
    //! \brief The place of a school by its name; -1: there is none
    [[nodiscard]] int placeOfName(const QString &name) const;
    [[nodiscard]] int regionPlace(const QString &name);  //!< added when new; -1 for an empty name
    [[nodiscard]] int clusterPlace(const QString &name); //!< added when new; -1 for an empty name
    //! \brief Adds \p booking as it is seen on today; what its history tells is taken from there
    ReportBooking &add(const Booking &booking);

private:
    QHash<QString, int> m_places;
    QHash<QString, int> m_themes;
    QHash<QString, int> m_regions;
    QHash<QString, int> m_clusters;
    int themePlace(const QString &name);
};

//! \brief A group of what would have been even better, and the words by which an answer belongs to it
struct BetterGroup
{
    QString id;
    QString title;
    QStringList words; //!< folded; the beginning of a word is enough
};

//! \brief The groups, from resources/vocabulary/even-better.tsv; the last one is for all other answers
[[nodiscard]] const QList<BetterGroup> &betterGroups();
//! \brief The ids of the groups that \p answer belongs to; empty when it is blank
[[nodiscard]] QStringList betterGroupsOf(const QString &answer);

//! \brief Tells which bookings, and which of their academies, a scope is about
class ScopeFilter
{
public:
    ScopeFilter(const ReportRecords &records, const ReportScope &scope);

    //! \brief True when there is such a region, cluster or school among the records
    [[nodiscard]] bool isKnown() const { return m_kind == ReportScope::Kind::All || m_place >= 0; }
    //! \brief True when an academy of the scope asks, gives or takes part
    [[nodiscard]] bool contains(const ReportBooking &booking) const;
    [[nodiscard]] bool containsRequesting(const ReportBooking &booking) const;
    [[nodiscard]] bool containsProviding(const ReportBooking &booking) const;
    //! \brief True when \p school, which takes part beside the one that asked, belongs to the scope
    [[nodiscard]] bool containsReceiver(const ReportBooking &booking, int school) const;

private:
    ReportScope::Kind m_kind;
    int m_place = -1;
};
