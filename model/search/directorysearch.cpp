// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/directorysearch.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Search", source);
}

QString availabilityLabel(const QString &value)
{
    if (value == u"open"_s)
        return text("Available now");
    if (value == u"limited"_s)
        return text("At certain times");
    if (value == u"negotiation"_s)
        return text("By negotiation");
    if (value == u"paused"_s)
        return text("Paused");
    return text("Ask");
}

QString supportLevelLabel(const QString &value)
{
    if (value == u"1"_s)
        return text("Informal (level 1)");
    if (value == u"2"_s)
        return text("Formal (level 2)");
    return value;
}

} // namespace

QString facetTitle(FacetKind kind)
{
    switch (kind) {
    case FacetKind::Phase:
        return text("Phase");
    case FacetKind::KeyStage:
        return text("Key stage");
    case FacetKind::Theme:
        return text("Theme");
    case FacetKind::Designation:
        return text("Designation");
    case FacetKind::Region:
        return text("Region");
    case FacetKind::Cluster:
        return text("Cluster");
    case FacetKind::Trust:
        return text("Trust");
    case FacetKind::SupportLevel:
        return text("Support level");
    case FacetKind::Availability:
        return text("Availability");
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
        return text("Early years");
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
