// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/places.h"

#include "model/core/editdistance.h"
#include "model/core/text.h"

#include <QFile>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {

constexpr double metresInAMile = 1609.344;

QByteArray resource(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Upper case, letters and digits only; empty when anything else than spaces stands between.
QByteArray postcodeLetters(QStringView text)
{
    QByteArray result;
    for (const QChar c : text) {
        const QChar upper = c.toUpper();
        const bool isPlain = (upper >= u'A' && upper <= u'Z') || (upper >= u'0' && upper <= u'9');
        if (!isPlain && !c.isSpace())
            return {};
        if (isPlain)
            result.append(upper.toLatin1());
    }
    return result;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return c >= 'A' && c <= 'Z';
}

// "NR13AB" ends with an inward code: a digit and two letters.
bool isWholePostcode(const QByteArray &code)
{
    const qsizetype n = code.size();
    return n >= 5 && n <= 7 && isDigit(code.at(n - 3)) && isLetter(code.at(n - 2)) && isLetter(code.at(n - 1));
}

// Small letters and digits of ASCII, with one space between words: most names that are asked for, for they come from TokenList.
bool isTownKey(QStringView name)
{
    QChar before = u' ';
    for (const QChar c : name) {
        const bool isPlain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (!isPlain && (c != u' ' || before == u' '))
            return false;
        before = c;
    }
    return before != u' ';
}

} // namespace

double milesBetween(const GridPosition &a, const GridPosition &b)
{
    return std::hypot(double(a.easting) - b.easting, double(a.northing) - b.northing) / metresInAMile;
}

std::optional<Places::Sector> Places::sectorOf(const char *line, const char *end)
{
    const char *space = std::find(line, end, ' ');
    Sector sector{};
    if (line == end || *line == '#' || space == end || space - line > 7)
        return std::nullopt;
    std::copy(line, space, sector.code);
    const auto easting = std::from_chars(space + 1, end, sector.easting);
    if (easting.ec != std::errc() || easting.ptr == end)
        return std::nullopt;
    const auto northing = std::from_chars(easting.ptr + 1, end, sector.northing);
    if (northing.ec != std::errc() || northing.ptr != end)
        return std::nullopt;
    sector.easting *= 100;
    sector.northing *= 100;
    return sector;
}

QString townKey(QStringView name)
{
    if (isTownKey(name))
        return name.toString();
    QString key;
    const QString lower = folded(name);
    for (const QChar c : lower) {
        if (c.isLetterOrNumber())
            key.append(c);
        else if (c != u'\'' && !key.isEmpty() && !key.endsWith(u' '))
            key.append(u' ');
    }
    return key.trimmed();
}

Places Places::shipped()
{
    Places places;
    places.readSectors();
    places.readAreas();
    return places;
}

// 9,000 lines such as "NR1_3 6237 3083", read at every start: cut by hand, which takes a fifth of the time.
void Places::readSectors()
{
    const QByteArray text = resource(u":/vocabulary/postcode-sectors.txt"_s);
    m_sectors.reserve(static_cast<size_t>(text.count('\n')));
    const char *at = text.constData();
    const char *const end = at + text.size();
    while (at < end) {
        const char *lineEnd = std::find(at, end, '\n');
        if (const auto sector = sectorOf(at, lineEnd))
            m_sectors.push_back(*sector);
        at = lineEnd + 1;
    }
    const auto isBefore = [](const Sector &a, const Sector &b) { return std::strcmp(a.code, b.code) < 0; };
    if (!std::ranges::is_sorted(m_sectors, isBefore))
        std::ranges::sort(m_sectors, isBefore);
}

void Places::readAreas()
{
    const QList<QByteArray> lines = resource(u":/vocabulary/postcode-areas.txt"_s).split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype space = line.indexOf(' ');
        if (line.startsWith('#') || space < 1)
            continue;
        const QByteArray area = line.left(space);
        // The first district is the middle of the town after which the area is named; a few areas have none.
        auto middle = meanOfSectors(area + "1_");
        if (!middle)
            middle = position(QString::fromLatin1(area));
        if (middle)
            m_areaTowns.insert(townKey(QString::fromUtf8(line.mid(space + 1))), *middle);
    }
}

void Places::addSchool(const QString &town, const GridPosition &position)
{
    if (town.isEmpty())
        return;
    Town &known = m_towns[townKey(town)];
    known.easting += position.easting;
    known.northing += position.northing;
    ++known.schools;
}

std::optional<GridPosition> Places::meanOfSectors(const QByteArray &prefix) const
{
    const auto length = static_cast<size_t>(prefix.size());
    if (length == 0 || length > 7)
        return std::nullopt;
    const auto isBefore = [&](const Sector &sector) { return std::strncmp(sector.code, prefix.constData(), length) < 0; };
    auto at = std::partition_point(m_sectors.begin(), m_sectors.end(), isBefore);
    qint64 easting = 0;
    qint64 northing = 0;
    int count = 0;
    for (; at != m_sectors.end() && std::strncmp(at->code, prefix.constData(), length) == 0; ++at, ++count) {
        easting += at->easting;
        northing += at->northing;
    }
    if (count == 0)
        return std::nullopt;
    return GridPosition{static_cast<int>(easting / count), static_cast<int>(northing / count)};
}

std::optional<GridPosition> Places::town(QStringView name) const
{
    const QString key = townKey(name);
    if (const auto known = m_towns.constFind(key); known != m_towns.constEnd())
        return GridPosition{static_cast<int>(known->easting / known->schools), static_cast<int>(known->northing / known->schools)};
    if (const auto known = m_areaTowns.constFind(key); known != m_areaTowns.constEnd())
        return *known;
    return std::nullopt;
}

QString Places::townLike(QStringView key) const
{
    if (key.size() < 3)
        return {};
    const int most = key.size() < 8 ? 1 : 2;
    std::tuple<int, qint64, QString> best{most + 1, 0, {}}; // changes, schools with a minus, name
    const auto look = [&](const QString &name, qint64 schools) {
        const bool mayFit = name.front() == key.front() && std::abs(name.size() - key.size()) <= most;
        if (const int changes = mayFit ? editDistance(key, name, most) : most + 1; changes <= most)
            best = std::min(best, std::tuple(changes, -schools, name));
    };
    for (auto town = m_towns.cbegin(); town != m_towns.cend(); ++town)
        look(town.key(), town->schools);
    for (auto town = m_areaTowns.cbegin(); town != m_areaTowns.cend(); ++town)
        look(town.key(), 0);
    return std::get<QString>(best);
}

QString Places::townBeginning(QStringView key) const
{
    QString town;
    int count = 0;
    const auto look = [&](const QString &name) {
        const bool isOne = name.startsWith(key) && name != town; // the schools' towns and the areas' may be the same
        count += isOne ? 1 : 0;
        town = isOne ? name : town;
    };
    std::for_each(m_towns.keyBegin(), m_towns.keyEnd(), look);
    std::for_each(m_areaTowns.keyBegin(), m_areaTowns.keyEnd(), look);
    return count == 1 && key.size() >= 3 ? town : QString();
}

std::optional<GridPosition> Places::position(QStringView text) const
{
    const QByteArray code = postcodeLetters(text);
    const qsizetype n = code.size();
    if (isWholePostcode(code)) {
        if (const auto found = meanOfSectors(code.left(n - 3) + '_' + code.at(n - 3)))
            return found;
        if (const auto found = meanOfSectors(code.left(n - 3) + '_'))
            return found;
    }
    const bool hasSpace = text.trimmed().contains(u' ');
    if (n >= 2 && !hasSpace) {
        if (const auto found = meanOfSectors(code + '_'))
            return found;
    }
    if (n >= 3 && isDigit(code.at(n - 1))) {
        if (const auto found = meanOfSectors(code.left(n - 1) + '_' + code.at(n - 1)))
            return found;
    }
    if (const auto found = town(text))
        return found;
    // An area: its sectors begin with it, and a digit follows.
    if (n >= 1 && n <= 2 && std::ranges::all_of(code, isLetter))
        return meanOfSectors(code + '1');
    return std::nullopt;
}
