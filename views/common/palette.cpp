// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/palette.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr QRgb rgb(unsigned value)
{
    return 0xff000000U | value;
}

// In the order of ColourRole.
constexpr ColourTable lightTable{{
    rgb(0xF6F5F2), rgb(0xFFFFFF), rgb(0xECEAE5), rgb(0xE0DDD6), rgb(0x858179), // window surface rail line lineStrong
    rgb(0x1D2125), rgb(0x50565C), rgb(0x61676D), // text
    rgb(0x0B5C6E), rgb(0x084856), rgb(0xFFFFFF), // accent hover onAccent
    rgb(0xDDEFF2), rgb(0x1D2125), rgb(0x50565C), rgb(0x0B5C6E), rgb(0xE0DDD6), // tint and on it, hover
    rgb(0xFFE79A), rgb(0x1D2125), // mark
    rgb(0x1C6638), rgb(0xE3F2E7), rgb(0x7F4C00), rgb(0xFFF0D2), rgb(0xA11D17), rgb(0xFCE9E7), // ok warn bad
    rgb(0x0B5C6E), rgb(0x1D2125), rgb(0xFFFFFF), rgb(0x95D6E2), rgb(0xB5AFA4), // focus inverse scroll
}};

constexpr ColourTable darkTable{{
    rgb(0x15181B), rgb(0x1D2125), rgb(0x101315), rgb(0x31373D), rgb(0x7C868F),
    rgb(0xECEEF0), rgb(0xB6BDC3), rgb(0x9AA3AA),
    rgb(0x74C7D6), rgb(0x95D6E2), rgb(0x06262C),
    rgb(0x183A42), rgb(0xECEEF0), rgb(0xB6BDC3), rgb(0x74C7D6), rgb(0x31373D),
    rgb(0x6A5411), rgb(0xFFF6DA),
    rgb(0x86D6A0), rgb(0x1A3324), rgb(0xF3C673), rgb(0x392B10), rgb(0xFFA49C), rgb(0x43211F),
    rgb(0x74C7D6), rgb(0xECEEF0), rgb(0x1D2125), rgb(0x084856), rgb(0x4A5259),
}};

constexpr ColourTable contrastTable{{
    rgb(0x000000), rgb(0x000000), rgb(0x000000), rgb(0xFFFFFF), rgb(0xFFFFFF),
    rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0xE6E6E6),
    rgb(0x1AEBFF), rgb(0x7FF3FF), rgb(0x000000),
    rgb(0x1AEBFF), rgb(0x000000), rgb(0x000000), rgb(0x000000), rgb(0x333333),
    rgb(0xFFE600), rgb(0x000000),
    rgb(0x7CFC9A), rgb(0x000000), rgb(0xFFD24D), rgb(0x000000), rgb(0xFF9E9E), rgb(0x000000),
    rgb(0xFFE600), rgb(0xFFFFFF), rgb(0x000000), rgb(0x00405C), rgb(0xFFFFFF),
}};

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

void setDisabled(QPalette &palette, const ColourTable &table)
{
    const QColor faint = table.colour(ColourRole::Text3);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Base, table.colour(ColourRole::Window));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, table.colour(ColourRole::Hover));
}

} // namespace

const ColourTable &colourTable(ThemeKind kind)
{
    switch (kind) {
    case ThemeKind::Light:
        return lightTable;
    case ThemeKind::Dark:
        return darkTable;
    case ThemeKind::Contrast:
        break;
    }
    return contrastTable;
}

QPalette toQPalette(const ColourTable &table)
{
    using enum ColourRole;
    constexpr std::pair<QPalette::ColorRole, ColourRole> pairs[] = {
        {QPalette::Window, Window}, {QPalette::WindowText, Text}, {QPalette::Base, Surface},
        {QPalette::AlternateBase, Window}, {QPalette::Text, Text}, {QPalette::Button, Surface},
        {QPalette::ButtonText, Text}, {QPalette::BrightText, OnAccent}, {QPalette::Highlight, Accent},
        {QPalette::HighlightedText, OnAccent}, {QPalette::PlaceholderText, Text3}, {QPalette::Link, Accent},
        {QPalette::LinkVisited, Accent}, {QPalette::ToolTipBase, Inverse}, {QPalette::ToolTipText, OnInverse},
        {QPalette::Light, Surface}, {QPalette::Midlight, Line}, {QPalette::Mid, Line},
        {QPalette::Dark, LineStrong}, {QPalette::Shadow, LineStrong},
    };
    QPalette palette;
    for (const auto &[theirs, ours] : pairs)
        palette.setColor(theirs, table.colour(ours));
    setDisabled(palette, table);
    return palette;
}

QPalette toViewPalette(const ColourTable &table)
{
    QPalette palette = toQPalette(table);
    palette.setColor(QPalette::Highlight, table.colour(ColourRole::Tint));
    palette.setColor(QPalette::HighlightedText, table.colour(ColourRole::OnTint));
    return palette;
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}
