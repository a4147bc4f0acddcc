// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QPalette>

#include <array>

//! \brief What a colour is for; a table of the program's look has one for each
enum class ColourRole {
    Window, //!< page
    Surface, //!< cards, lists, fields
    Rail, //!< navigation, menu bar, status bar
    Line, //!< dividers: decoration only
    LineStrong, //!< borders of controls
    Text,
    Text2, //!< secondary
    Text3, //!< hints, counts, placeholders; never on Tint
    Accent,
    AccentHover,
    OnAccent,
    Tint, //!< chosen row, chip
    OnTint,
    OnTint2, //!< secondary text on Tint
    OnTintAccent, //!< links, icons and borders on Tint
    Hover, //!< quiet things under the mouse
    Mark, //!< ground of found words
    OnMark,
    Ok,
    OkGround,
    Warn,
    WarnGround,
    Bad,
    BadGround,
    Focus, //!< focus ring
    Inverse, //!< the undo bar and tool tips
    OnInverse,
    AccentOnInverse,
    ScrollHandle,
    Count
};

enum class ThemeKind { Light, Dark, Contrast };

//! \brief One look: a colour for each role
struct ColourTable
{
    std::array<QRgb, static_cast<size_t>(ColourRole::Count)> colours;

    [[nodiscard]] QColor colour(ColourRole role) const { return QColor(colours[static_cast<size_t>(role)]); }
};

//! \brief The constant table of \p kind
[[nodiscard]] const ColourTable &colourTable(ThemeKind kind);

//! \brief The colours for Qt's own widgets
[[nodiscard]] QPalette toQPalette(const ColourTable &table);

//! \brief The same for item views: a chosen row is Tint
[[nodiscard]] QPalette toViewPalette(const ColourTable &table);

//! \brief The contrast of two opaque colours as WCAG 2 defines it, 1 to 21
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);
