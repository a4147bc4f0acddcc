// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/columnmapping.h"

#include "model/core/editdistance.h"
#include "model/core/text.h"

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

using Part = ColumnGuess::Part;

struct Heading
{
    DirectoryField field;
    Part part;
    const char16_t *words; // folded, best first, parted by |
};

// What schools write over their columns. Order counts between equal guesses only.
constexpr std::array headings{
    Heading{DirectoryField::Reference, Part::Whole, u"entry id|entry number|entry no|entry ref|entry reference|reference|ref|id|number|no|record id|profile id"},
    Heading{DirectoryField::Urn, Part::Whole, u"urn|school urn|academy urn|unique reference number|establishment urn"},
    Heading{DirectoryField::Academy, Part::Whole, u"academy|school|academy name|school name|name of school|name of academy|establishment|establishment name|setting|base school|home school|school academy|academy school|organisation|organization|workplace|employer|based at|place of work|which school"},
    Heading{DirectoryField::Trust, Part::Whole, u"trust|mat|trust name|multi academy trust|academy trust|name of trust|mat name|trust mat"},
    Heading{DirectoryField::Region, Part::Whole, u"region|gor|government office region|area of england"},
    Heading{DirectoryField::Cluster, Part::Whole, u"cluster|hub|network|alliance|cluster name|local cluster|hub name|partnership|teaching school alliance|locality"},
    Heading{DirectoryField::LocalAuthority, Part::Whole, u"local authority|la|lea|authority|local authority name|la name|council"},
    Heading{DirectoryField::Town, Part::Whole, u"town|city|town city|town or city|town village|place|location"},
    Heading{DirectoryField::Phase, Part::Whole, u"phase|phase of education|school phase|sector|school type|phase name"},
    Heading{DirectoryField::Person, Part::Whole, u"staff name|name|staff member|full name|person|name of staff|name of staff member|member of staff|colleague|contact name|teacher|teacher name|employee|employee name|specialist|specialist name|who|name of person|your name|contact person|name of colleague|expert"},
    Heading{DirectoryField::Person, Part::FirstName, u"first name|forename|given name|firstname|christian name"},
    Heading{DirectoryField::Person, Part::LastName, u"last name|surname|family name|lastname|second name"},
    Heading{DirectoryField::Role, Part::Whole, u"role|job title|job|position|post|job role|post held|current role|role in school|role title|title of post|responsibility"},
    Heading{DirectoryField::Designation, Part::Whole, u"designation|designations|designated as|accreditation|system leader designation|sle lle nle|sle lle nle nlg|system leader|title held|designation held|sle"},
    Heading{DirectoryField::KeyStages, Part::Whole, u"key stages|key stage|ks|key stage s|stages|year groups|year group|age range|ages|phase ks|key stages covered|years"},
    Heading{DirectoryField::Theme, Part::Whole, u"subject theme|theme|subject|topic|subject or theme|subject area|theme subject|category|area|subjects|strand|focus|department|curriculum area|area of work"},
    Heading{DirectoryField::Interest, Part::Whole, u"special interest|specialism|area of expertise|special interests|specialisms|expertise|areas of expertise|area of specialism|areas of specialism|specialist area|specialist areas|specialty|speciality|can help with|can support with|what i can offer|what they can offer|what can you offer|offer|support offered|description|strengths|skills|skills and experience|special interest and expertise|details|areas of support|area of strength|areas of strength|knowledge|experience|special interest area|can offer|support available|profile|summary"},
    Heading{DirectoryField::Capacity, Part::Whole, u"capacity|capacity to support|capacity for support|time available|how much time|amount of time|release time|capacity available|days offered|time offered|capacity as typed"},
    Heading{DirectoryField::CapacityDays, Part::Whole, u"capacity days per term|days per term|days a term|days term|capacity days|number of days|days available|days per term available|days"},
    Heading{DirectoryField::Availability, Part::Whole, u"availability|available|when|when available|times available|available when|availability notes|available from|best times|terms available"},
    Heading{DirectoryField::SupportLevels, Part::Whole, u"support level|support levels|level|level of support|levels of support|levels|type of support|support type|level 1 or 2"},
    Heading{DirectoryField::Email, Part::Whole, u"contact email|email|e mail|email address|e mail address|contact e mail|work email|school email|mail|contact email address|staff email"},
    Heading{DirectoryField::Telephone, Part::Whole, u"contact phone|phone|telephone|tel|telephone number|phone number|contact number|tel no|mobile|contact telephone|telephone no|phone no|work phone|contact tel|tel number|school telephone|school phone"},
    Heading{DirectoryField::ConfirmedOn, Part::Whole, u"last reviewed|reviewed|last confirmed|confirmed on|date confirmed|last updated|date reviewed|reviewed on|date last reviewed|date updated|updated|last checked|checked on|date of review|confirmed|review date"},
    Heading{DirectoryField::ConfirmedBy, Part::Whole, u"confirmed by|reviewed by|checked by|updated by|agreed by|last reviewed by|authorised by"},
    Heading{DirectoryField::ContactIsPublic, Part::Whole, u"contact is public|contact public|public|may be published|publish|publish contact|consent to publish|public contact|on website|contact may be published"},
};

constexpr std::array required{DirectoryField::Person, DirectoryField::Academy, DirectoryField::Interest};

// "E-Mail_address (work)" gives "e mail address work"; "EstablishmentName" gives "establishment name".
QString plain(const QString &heading)
{
    QString spaced;
    for (qsizetype i = 0; i < heading.size(); ++i) {
        const QChar c = heading.at(i);
        if (i > 0 && c.isUpper() && heading.at(i - 1).isLower())
            spaced.append(u' ');
        spaced.append(c.isLetterOrNumber() ? c : QChar(u' '));
    }
    return folded(spaced).simplified();
}

bool holdsWords(const QString &heading, const QString &words)
{
    return (u' ' + heading + u' ').contains(u' ' + words + u' ');
}

// 1 for a known heading, less for one misspelt or with words around it, 0 for another.
double likeness(const QString &heading, const QString &known)
{
    if (heading == known)
        return 1;
    const int most = known.size() >= 8 ? 2 : known.size() >= 5 ? 1 : 0;
    if (most > 0) {
        const int distance = editDistance(heading, known, most);
        if (distance <= most)
            return 0.85 - 0.05 * distance;
    }
    if (known.size() >= 4 && holdsWords(heading, known))
        return 0.4 + 0.3 * static_cast<double>(known.size()) / static_cast<double>(heading.size());
    return 0;
}

double bestLikeness(const QString &heading, const Heading &entry)
{
    double best = 0;
    const QStringList known = QString::fromUtf16(entry.words).split(u'|');
    for (qsizetype i = 0; i < known.size(); ++i) // a little less for later ones, so that "name" beats "who"
        best = std::max(best, likeness(heading, known.at(i)) - 0.001 * static_cast<double>(i));
    return best;
}

struct Candidate
{
    double likeness;
    size_t heading;
    qsizetype column;
};

std::vector<Candidate> candidatesFor(const QStringList &cells)
{
    std::vector<Candidate> candidates;
    for (qsizetype column = 0; column < cells.size(); ++column) {
        const QString heading = plain(cells.at(column));
        if (heading.isEmpty() || heading.size() > 80)
            continue;
        for (size_t i = 0; i < headings.size(); ++i) {
            const double fit = bestLikeness(heading, headings[i]);
            if (fit > 0.5)
                candidates.push_back({fit, i, column});
        }
    }
    std::ranges::stable_sort(candidates, [](const Candidate &a, const Candidate &b) { return a.likeness > b.likeness; });
    return candidates;
}

} // namespace

int ColumnMapping::columnOf(DirectoryField field) const
{
    const auto at = std::ranges::find_if(columns, [field](const ColumnGuess &guess) { return guess.field == field; });
    return at == columns.cend() ? -1 : static_cast<int>(at - columns.cbegin());
}

QList<DirectoryField> ColumnMapping::missing() const
{
    QList<DirectoryField> fields;
    for (const DirectoryField field : required) {
        const bool byUrn = field == DirectoryField::Academy && columnOf(DirectoryField::Urn) >= 0;
        if (columnOf(field) < 0 && !byUrn)
            fields.append(field);
    }
    return fields;
}

ColumnMapping guessColumns(const QStringList &cells, qint64 headingRow)
{
    ColumnMapping mapping;
    mapping.headingRow = headingRow;
    for (const QString &cell : cells)
        mapping.columns.append({simplifiedLine(cell), {}, Part::Whole, 0});
    std::array<bool, headings.size()> isTaken{};
    std::optional<Part> namePart;
    for (const Candidate &candidate : candidatesFor(cells)) {
        const Heading &heading = headings[candidate.heading];
        ColumnGuess &guess = mapping.columns[candidate.column];
        const bool isName = heading.field == DirectoryField::Person;
        const bool isOtherName = isName && namePart && (*namePart == Part::Whole) != (heading.part == Part::Whole);
        if (guess.field || isTaken[candidate.heading] || isOtherName)
            continue;
        guess.field = heading.field;
        guess.part = heading.part;
        guess.confidence = std::min(1.0, candidate.likeness + (candidate.likeness > 0.9 ? 0.1 : 0.0));
        isTaken[candidate.heading] = true;
        if (isName)
            namePart = heading.part;
    }
    return mapping;
}

int knownColumns(const ColumnMapping &mapping)
{
    return static_cast<int>(std::ranges::count_if(mapping.columns, [](const ColumnGuess &guess) { return guess.field.has_value(); }));
}
