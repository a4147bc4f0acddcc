// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/directorysearch.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Search)
};

QString availabilityLabel(const QString &value)
{
    if (value == u"open"_s)
        return availabilityWord(AvailabilityStatus::Open);
    if (value == u"limited"_s)
        return availabilityWord(AvailabilityStatus::Limited);
    if (value == u"negotiation"_s)
        return availabilityWord(AvailabilityStatus::Negotiation);
    if (value == u"paused"_s)
        return availabilityWord(AvailabilityStatus::Paused);
    return availabilityWord(AvailabilityStatus::Ask);
}

QString supportLevelLabel(const QString &value)
{
    if (value == u"1"_s)
        return Texts::tr("Informal (level 1)");
    if (value == u"2"_s)
        return Texts::tr("Formal (level 2)");
    return value;
}

} // namespace

QString facetTitle(FacetKind kind)
{
    switch (kind) {
    case FacetKind::Phase:
        return Texts::tr("Phase");
    case FacetKind::KeyStage:
        return Texts::tr("Key stage");
    case FacetKind::Theme:
        return Texts::tr("Theme");
    case FacetKind::Designation:
        return Texts::tr("Designation");
    case FacetKind::Region:
        return Texts::tr("Region");
    case FacetKind::Cluster:
        return Texts::tr("Cluster");
    case FacetKind::Trust:
        return Texts::tr("Trust");
    case FacetKind::SupportLevel:
        return Texts::tr("Support level");
    case FacetKind::Availability:
        return Texts::tr("Availability");
    }
    return {};
}

QString facetLabel(FacetKind kind, const QString &value)
{
    if (kind == FacetKind::Availability)
        return availabilityLabel(value);
    if (kind == FacetKind::SupportLevel)
        return supportLevelLabel(value);
    if (kind == FacetKind::KeyStage && value == u"EYFS"_s)
        return Texts::tr("Early years");
    return value;
}

const QStringList &filterValues(const SearchFilters &filters, FacetKind kind)
{
    switch (kind) {
    case FacetKind::Phase:
        return filters.phases;
    case FacetKind::KeyStage:
        return filters.keyStages;
    case FacetKind::Theme:
        return filters.themes;
    case FacetKind::Designation:
        return filters.designations;
    case FacetKind::Region:
        return filters.regions;
    case FacetKind::Cluster:
        return filters.clusters;
    case FacetKind::Trust:
        return filters.trusts;
    case FacetKind::SupportLevel:
        return filters.supportLevels;
    case FacetKind::Availability:
        break;
    }
    return filters.availability;
}

QStringList &filterValues(SearchFilters &filters, FacetKind kind)
{
    return const_cast<QStringList &>(filterValues(static_cast<const SearchFilters &>(filters), kind));
}
