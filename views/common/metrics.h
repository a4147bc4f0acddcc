// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFont>
#include <QString>

#include <array>
#include <optional>

//! \brief The sizes of writing; Label is a Caption in strong letters, for small headings
enum class TypeRole { Caption, Label, Body, Strong, Subtitle, Title, Figure };

enum class Density { Comfortable, Dense };

//! \brief Fonts, spaces and heights, in pixels, at one text size
//!
//! At text size s text and heights grow by s, spaces by half of that. Heights never clip the font in use.
class Metrics
{
public:
    static constexpr int smallestTextSize = 80;
    static constexpr int largestTextSize = 200;

    //! \p textSize in per cent, held between 80 and 200
    explicit Metrics(int textSize = 100, Density density = Density::Comfortable);

    [[nodiscard]] int textSize() const { return m_textSize; }
    [[nodiscard]] Density density() const { return m_density; }
    [[nodiscard]] qreal scale() const { return m_textSize / 100.0; }

    //! \brief A space of \p at100 pixels at 100 %: 4, 8, 12, 16, 24 or 32
    [[nodiscard]] int space(int at100) const;
    //! \brief A height, width or icon size of \p at100 pixels at 100 %
    [[nodiscard]] int length(int at100) const;

    //! \brief The font of \p role: the desktop's own family on Windows and macOS, Noto Sans or the next best elsewhere
    [[nodiscard]] QFont font(TypeRole role) const;
    //! \brief The height of one line of \p role: 1.35 of its size, or what the font needs
    [[nodiscard]] int lineHeight(TypeRole role) const;

    [[nodiscard]] int controlHeight() const; //!< button, field, combo
    [[nodiscard]] int searchHeight() const;
    [[nodiscard]] int navItemHeight() const;
    [[nodiscard]] int facetHeight() const;
    [[nodiscard]] int chipHeight() const;
    [[nodiscard]] int pillHeight() const;
    [[nodiscard]] int simpleRowHeight() const;
    [[nodiscard]] int resultRowHeight() const;
    [[nodiscard]] int tableRowHeight() const;
    [[nodiscard]] int menuBarHeight() const;
    [[nodiscard]] int statusBarHeight() const;
    [[nodiscard]] int footerHeight() const;
    [[nodiscard]] int scrollBarWidth() const { return 14; }

    //! \brief Replaces the family of every font, for tests in other fonts; empty: the usual one
    void setFamily(const QString &family);

private:
    [[nodiscard]] QFont makeFont(TypeRole role) const;
    [[nodiscard]] int height(int comfortable, int dense, TypeRole role, int padding) const;

    int m_textSize;
    Density m_density;
    QString m_family;
    // Asked for at every drawing and worth keeping: a font looks its file up once.
    static constexpr size_t roles = 7;
    mutable std::array<std::optional<QFont>, roles> m_fonts;
    mutable std::array<int, roles> m_lineHeights{};
};
