// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/tables/resultrow.h"

#include "model/core/text.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestInList = 26; // a longer text about availability would push the school out of its line

QString joined(const QStringList &parts, const QString &with)
{
    QStringList kept;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            kept.append(part);
    }
    return kept.join(with);
}

} // namespace

QString EntryWords::status(AvailabilityStatus status)
{
    return availabilityWord(status);
}

QString EntryWords::filter(FacetKind kind, const QString &value)
{
    return facetLabel(kind, value);
}

QString EntryWords::filterTitle(FacetKind kind)
{
    return kind == FacetKind::Availability ? tr("Available now") : facetTitle(kind);
}

QString EntryWords::availability(AvailabilityStatus status, const QString &words)
{
    const bool saysMore = status == AvailabilityStatus::Limited || status == AvailabilityStatus::Paused;
    const QString line = simplifiedLine(words);
    return saysMore && !line.isEmpty() && line.size() <= longestInList ? line : EntryWords::status(status);
}

QString EntryWords::distance(double miles)
{
    if (miles < 0)
        return tr("distance not known");
    if (miles < 0.95)
        return tr("under a mile");
    const int whole = static_cast<int>(std::lround(miles));
    return whole == 1 ? tr("1 mile") : tr("%1 miles").arg(whole);
}

QString EntryWords::place(const QString &town, double miles, bool withDistance)
{
    if (!withDistance)
        return town;
    return town.isEmpty() ? distance(miles) : tr("%1, %2", "town, distance").arg(town, distance(miles));
}

QString EntryWords::work(const Entry &entry)
{
    return joined({entry.role, entry.academy}, u" \u00b7 "_s);
}

QString EntryWords::summary(const Entry &entry)
{
    const QString interest = simplifiedLine(entry.interest);
    if (entry.theme.isEmpty() || interest.startsWith(entry.theme, Qt::CaseInsensitive))
        return interest;
    return interest.isEmpty() ? entry.theme : tr("%1: %2", "theme: what they offer").arg(entry.theme, interest);
}

QString EntryWords::spoken(const ResultRow &row)
{
    QString work = row.work;
    work.replace(u" \u00b7 "_s, u", "_s);
    const QString via = row.via.isEmpty() ? QString() : tr("found %1", "found via phonics").arg(row.via);
    return joined({row.name, row.designations.join(u", "_s), work, row.place, row.availability, via}, u", "_s);
}

QString EntryWords::contactText(const Entry &entry)
{
    return joined({entry.person, joined({entry.role, entry.academy, entry.town}, u", "_s), telephoneOf(entry),
                   emailOf(entry)},
                  u"\n"_s);
}

QList<TextRange> joinedMarks(const QList<TextRange> &marks, QStringView text)
{
    QList<TextRange> joined;
    for (const TextRange &mark : marks) {
        const qsizetype end = joined.isEmpty() ? -2 : joined.last().start + joined.last().length;
        if (mark.start == end + 1 && end < text.size() && text.at(end) == u' ')
            joined.last().length = mark.start + mark.length - joined.last().start;
        else
            joined.append(mark);
    }
    return joined;
}

QString telephoneOf(const Entry &entry)
{
    return entry.telephone.isEmpty() ? entry.schoolTelephone : entry.telephone;
}

QString emailOf(const Entry &entry)
{
    return entry.email.isEmpty() ? entry.schoolEmail : entry.email;
}
