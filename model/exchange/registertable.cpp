// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/registertable.h"

#include "model/core/text.h"
#include "model/exchange/cellvalues.h"
#include "model/exchange/tablekind.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostEasting = 700'000; // the National Grid, in metres
constexpr int mostNorthing = 1'300'000;
constexpr qsizetype longestText = 300;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SchoolsImport)
};

// The headings of all years, folded to letters and digits.
constexpr std::array<const char16_t *, RegisterTable::ColumnCount> names{
    u"urn",
    u"lacode|localauthoritycode",
    u"laname|localauthorityname|localauthority",
    u"establishmentnumber",
    u"establishmentname|name|schoolname",
    u"typeofestablishmentname|typeofestablishment",
    u"establishmentstatusname|establishmentstatus|status",
    u"opendate|openingdate",
    u"closedate|closingdate",
    u"phaseofeducationname|phaseofeducation",
    u"statutorylowage|statutorylowestage",
    u"statutoryhighage|statutoryhighestage",
    u"gendername|gender",
    u"religiouscharactername|religiouscharacter",
    u"trustschoolflagname|trustschoolflag",
    u"trustsname|trusts|trustname",
    u"ukprn",
    u"street",
    u"locality",
    u"address3",
    u"town",
    u"countyname|county",
    u"postcode",
    u"schoolwebsite|websiteaddress|website",
    u"telephonenum|telephonenumber|telephone",
    u"gorname|region|governmentofficeregionname",
    u"easting",
    u"northing",
};

int columnCalled(const QStringList &headings, const char16_t *known)
{
    for (const QString &name : QString::fromUtf16(known).split(u'|')) {
        if (const auto at = headings.indexOf(name); at >= 0)
            return static_cast<int>(at);
    }
    return -1;
}

// Other files of the same source, and other tables, each with a sentence of its own.
QString whatItIs(const QStringList &headings)
{
    const QString known = wrongTableText(kindOfTable(headings), TableKind::Register);
    return known.isEmpty() ? Texts::tr("This is not the register of schools: there are no columns URN and EstablishmentName. Choose \u2018edubasealldata\u2019.")
                           : known;
}

bool isRegion(const QString &name)
{
    static const QStringList regions{u"East Midlands"_s, u"East of England"_s, u"London"_s,     u"North East"_s, u"North West"_s,
                                     u"South East"_s,    u"South West"_s,      u"West Midlands"_s, u"Yorkshire and the Humber"_s,
                                     u"Wales (pseudo)"_s};
    return regions.contains(name, Qt::CaseInsensitive);
}

QString phaseOf(const QString &phase, const QString &type)
{
    const QString kind = folded(type);
    if (phase.isEmpty() && (kind.contains(u"special"_s) || kind.contains(u"pupil referral"_s) || kind.contains(u"alternative provision"_s)))
        return u"Special / AP"_s;
    return folded(phase) == u"all through" ? u"All-through"_s : phase;
}

// Spreadsheet programs take the zero off.
QString telephoneOf(const QString &number)
{
    const bool isBare = number.size() == 10 && std::ranges::all_of(number, [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isBare && !number.startsWith(u'0') ? u'0' + number : number;
}

std::optional<int> wholeNumber(const QString &value)
{
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    return isNumber && number >= 0 && number <= 10'000'000 ? std::optional<int>(static_cast<int>(number)) : std::nullopt;
}

} // namespace

QString webAddress(const QString &address)
{
    static const QRegularExpression scheme(u"^(?:https?[:;]?[/?]*)+"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression host(u"^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+(?::\\d+)?(?:[/?#][^\\s<>\"]*)?$"_s);
    const bool isSecure = address.startsWith(u"https"_s, Qt::CaseInsensitive);
    QString rest = address.trimmed().replace(u'\\', u'/').remove(scheme);
    static const QRegularExpression slip(u"^(?:www?[.,]+|wwww\\.|www(?=[^.]))"_s, QRegularExpression::CaseInsensitiveOption);
    if (const auto match = slip.match(rest); match.hasMatch())
        rest = u"www."_s + rest.sliced(match.capturedLength());
    while (rest.endsWith(u'.') || rest.endsWith(u','))
        rest.chop(1);
    if (rest.contains(u'@') || !host.match(rest).hasMatch())
        return {};
    return (isSecure ? u"https://"_s : u"http://"_s) + rest;
}

// The cells of one row by what they are, with what the register writes for "nothing" taken away.
class RegisterTable::Cells
{
public:
    Cells(const QStringList &cells, const RegisterTable &table, RegisterRow &row)
        : m_cells(cells)
        , m_table(table)
        , m_row(row)
    {
        const auto width = m_table.m_headings.size();
        m_surplus = cells.size() - width;
        if (m_surplus < 0)
            note(-1, Texts::tr("This row has %1 cells under %2 headings. What is missing was left empty.").arg(cells.size()).arg(width));
        else if (m_surplus > 0)
            findShift();
    }

    [[nodiscard]] int columnOf(Column column) const
    {
        const int at = m_table.m_columns[column];
        const bool isBehind = m_surplus > 0 && m_table.m_columns[Region] >= 0 && at >= m_table.m_columns[Region];
        return at < 0 || !isBehind ? at : m_shift >= 0 ? at + m_shift : -1;
    }

    [[nodiscard]] QString value(Column column) const
    {
        const int at = columnOf(column);
        if (at < 0 || at >= m_cells.size())
            return {};
        const QString value = cell::line(m_cells.at(at)).left(longestText);
        static const QStringList nothing{u"NA"_s, u"N/A"_s, u"Not applicable"_s, u"Does not apply"_s, u"Not recorded"_s, u"Not collected"_s};
        return nothing.contains(value, Qt::CaseInsensitive) ? QString() : value;
    }

    [[nodiscard]] QDate date(Column column)
    {
        const QString written = value(column);
        const QDate date = cell::date(written);
        if (!written.isEmpty() && !date.isValid())
            note(columnOf(column), Texts::tr("\u2018%1\u2019 is not a date. It was left out.").arg(written));
        return date;
    }

    [[nodiscard]] std::optional<int> age(Column column)
    {
        const QString written = value(column);
        const auto number = wholeNumber(written);
        if (!written.isEmpty() && (!number || *number > 99))
            note(columnOf(column), Texts::tr("\u2018%1\u2019 is not an age. It was left out.").arg(written));
        return number && *number <= 99 ? number : std::nullopt;
    }

    [[nodiscard]] std::optional<GridPosition> position()
    {
        const auto easting = wholeNumber(value(Easting));
        const auto northing = wholeNumber(value(Northing));
        if (!easting || !northing || *easting == 0 || *northing == 0)
            return std::nullopt;
        if (*easting > mostEasting || *northing > mostNorthing) {
            note(columnOf(Easting), Texts::tr("This position is not in Great Britain. It was left out."));
            return std::nullopt;
        }
        return GridPosition{*easting, *northing};
    }

    [[nodiscard]] QString website()
    {
        const QString written = value(Website);
        const QString address = webAddress(written);
        if (!written.isEmpty() && address.isEmpty())
            note(columnOf(Website), Texts::tr("\u2018%1\u2019 is not a web address. It was left out.").arg(written));
        return address;
    }

    void note(int column, const QString &sentence) { m_row.notes.append({column, sentence, false}); }

private:
    // Cells were added somewhere before the region: how many, its name tells.
    void findShift()
    {
        const bool hasText = std::any_of(m_cells.cbegin() + m_table.m_headings.size(), m_cells.cend(), [](const QString &cell) { return !cell.isEmpty(); });
        const int region = m_table.m_columns[Region];
        m_shift = -1;
        for (int shift = 0; region >= 0 && shift <= m_surplus && m_shift < 0; ++shift) {
            if (isRegion(m_cells.value(region + shift)))
                m_shift = shift;
        }
        if (!hasText && m_shift < 0)
            m_shift = 0; // nothing but separators at the end
        note(-1, m_shift >= 0 ? Texts::tr("This row has %1 cells under %2 headings. What is beyond was not read.").arg(m_cells.size()).arg(m_table.m_headings.size())
                              : Texts::tr("This row has %1 cells under %2 headings. Region and position were left out.").arg(m_cells.size()).arg(m_table.m_headings.size()));
    }

    const QStringList &m_cells;
    const RegisterTable &m_table;
    RegisterRow &m_row;
    qsizetype m_surplus = 0;
    int m_shift = 0;
};

Result<RegisterTable> RegisterTable::open(const QString &path, const TableLimits &limits)
{
    auto reader = openTable(path, limits, u"edubasealldata"_s);
    if (!reader)
        return failure(reader);
    RegisterTable table;
    table.m_reader = *std::move(reader);
    const auto more = table.m_reader->next(table.m_headings);
    if (!more)
        return failure(more);
    const QStringList plain = plainHeadings(table.m_headings);
    for (size_t i = 0; i < names.size(); ++i)
        table.m_columns[i] = columnCalled(plain, names[i]);
    const bool isRegister = table.m_columns[Urn] >= 0 && table.m_columns[Name] >= 0 && !plain.contains(u"groupname"_s) && !plain.contains(u"linkurn"_s);
    if (!isRegister)
        return failure(Error::Code::InvalidInput, whatItIs(table.m_headings));
    return table;
}

QString RegisterTable::heading(int column) const
{
    return m_headings.value(column);
}

Result<bool> RegisterTable::next(RegisterRow &row)
{
    QStringList texts;
    const auto more = m_reader->next(texts);
    if (!more || !*more)
        return more;
    row = {};
    row.number = m_reader->row();
    Cells cells(texts, *this, row);
    School &school = row.school.school;
    school.urn = cells.value(Urn);
    school.name = cells.value(Name);
    school.ukprn = cells.value(Ukprn);
    const QString number = cells.value(Number);
    if (const QString code = cells.value(LaCode); !code.isEmpty() && !number.isEmpty())
        school.laestab = code.rightJustified(3, u'0') + u'/' + number.rightJustified(4, u'0');
    school.type = cells.value(Type);
    school.phase = phaseOf(cells.value(Phase), school.type);
    school.status = cells.value(Status);
    if (school.status.isEmpty())
        school.status = u"Open"_s; // the register always says; subsets without the column hold open schools
    school.street = cells.value(Street);
    school.locality = cells.value(Locality);
    if (const QString third = cells.value(Address3); !third.isEmpty())
        school.locality += school.locality.isEmpty() ? third : u", "_s + third;
    school.town = cells.value(Town);
    school.county = cells.value(County);
    school.postcode = cells.value(Postcode);
    school.localAuthority = cells.value(LaName);
    school.region = cells.value(Region);
    school.telephone = telephoneOf(cells.value(Telephone));
    school.website = cells.website();
    school.lowAge = cells.age(LowAge);
    school.highAge = cells.age(HighAge);
    school.gender = cells.value(Gender);
    school.religiousCharacter = cells.value(Religion);
    school.opened = cells.date(Opened);
    school.closed = cells.date(Closed);
    school.position = cells.position();
    school.trust = cells.value(Trust);
    row.school.leftTrust = school.trust.isEmpty() && cells.value(TrustFlag).startsWith(u"Not supported"_s, Qt::CaseInsensitive);
    return true;
}
