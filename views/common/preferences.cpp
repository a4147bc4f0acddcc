// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/preferences.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

// Kept as words: numbers of enumerations must never be stored.
template <typename T, size_t N>
T fromWord(const std::array<std::pair<T, QLatin1StringView>, N> &words, const QString &word)
{
    const auto found = std::ranges::find_if(words, [&word](const auto &pair) { return pair.second == word; });
    return found == words.end() ? words.front().first : found->first;
}

template <typename T, size_t N>
QString toWord(const std::array<std::pair<T, QLatin1StringView>, N> &words, T value)
{
    const auto found = std::ranges::find_if(words, [value](const auto &pair) { return pair.first == value; });
    return (found == words.end() ? words.front() : *found).second;
}

constexpr std::array<std::pair<ThemeChoice, QLatin1StringView>, 4> choices{{{ThemeChoice::System, "system"_L1},
                                                                             {ThemeChoice::Light, "light"_L1},
                                                                             {ThemeChoice::Dark, "dark"_L1},
                                                                             {ThemeChoice::Contrast, "contrast"_L1}}};
constexpr std::array<std::pair<ThemeKind, QLatin1StringView>, 3> kinds{
    {{ThemeKind::Light, "light"_L1}, {ThemeKind::Dark, "dark"_L1}, {ThemeKind::Contrast, "contrast"_L1}}};
constexpr std::array<std::pair<Density, QLatin1StringView>, 2> densities{
    {{Density::Comfortable, "comfortable"_L1}, {Density::Dense, "dense"_L1}}};
constexpr std::array<std::pair<Alphabet, QLatin1StringView>, 2> alphabets{
    {{Alphabet::English, "english"_L1}, {Alphabet::Welsh, "welsh"_L1}}};

} // namespace

Preferences::Preferences(const QString &path, QObject *parent)
    : QObject(parent)
    , m_settings(path, QSettings::IniFormat)
{
}

void Preferences::set(const QString &key, const QVariant &value)
{
    if (m_settings.value(key) == value)
        return;
    m_settings.setValue(key, value);
    emit changed();
}

ThemeChoice Preferences::themeChoice() const
{
    return fromWord(choices, m_settings.value(u"look/theme"_s).toString());
}

void Preferences::setThemeChoice(ThemeChoice choice)
{
    set(u"look/theme"_s, toWord(choices, choice));
}

ThemeKind Preferences::lastDesktopKind() const
{
    return fromWord(kinds, m_settings.value(u"look/desktop"_s).toString());
}

void Preferences::setLastDesktopKind(ThemeKind kind)
{
    set(u"look/desktop"_s, toWord(kinds, kind));
}

int Preferences::textSize() const
{
    bool isNumber = false;
    const int percent = m_settings.value(u"look/textSize"_s).toInt(&isNumber);
    return isNumber ? std::clamp(percent, Metrics::smallestTextSize, Metrics::largestTextSize) : 100;
}

void Preferences::setTextSize(int percent)
{
    set(u"look/textSize"_s, std::clamp(percent, Metrics::smallestTextSize, Metrics::largestTextSize));
}

Density Preferences::density() const
{
    return fromWord(densities, m_settings.value(u"look/density"_s).toString());
}

void Preferences::setDensity(Density density)
{
    set(u"look/density"_s, toWord(densities, density));
}

Alphabet Preferences::alphabet() const
{
    return fromWord(alphabets, m_settings.value(u"lists/alphabet"_s).toString());
}

void Preferences::setAlphabet(Alphabet alphabet)
{
    set(u"lists/alphabet"_s, toWord(alphabets, alphabet));
}

int Preferences::importLimitMegabytes() const
{
    bool isNumber = false;
    const int megabytes = m_settings.value(u"import/limitMegabytes"_s).toInt(&isNumber);
    return isNumber ? std::clamp(megabytes, smallestImportLimit, largestImportLimit) : usualImportLimit;
}

void Preferences::setImportLimitMegabytes(int megabytes)
{
    set(u"import/limitMegabytes"_s, std::clamp(megabytes, smallestImportLimit, largestImportLimit));
}

QRect Preferences::windowGeometry() const
{
    return m_settings.value(u"window/geometry"_s).toRect();
}

bool Preferences::wasMaximised() const
{
    return m_settings.value(u"window/maximised"_s).toBool();
}

void Preferences::setWindow(const QRect &geometry, bool isMaximised)
{
    m_settings.setValue(u"window/geometry"_s, geometry);
    m_settings.setValue(u"window/maximised"_s, isMaximised);
}

bool Preferences::wasAskedWhoIAm() const
{
    return m_settings.value(u"asked/whoIAm"_s).toBool();
}

void Preferences::setWasAskedWhoIAm(bool wasAsked)
{
    set(u"asked/whoIAm"_s, wasAsked);
}

QString Preferences::bookingFilter() const
{
    return m_settings.value(u"lists/bookings"_s).toString();
}

void Preferences::setBookingFilter(const QString &filter)
{
    m_settings.setValue(u"lists/bookings"_s, filter);
}
