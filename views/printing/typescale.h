// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/documents/document.h"

#include <QFont>

#include <memory>

class QTextLayout;

//! \brief Pages are laid out in units of 1/1200 inch, whatever device they go to, so they break alike everywhere
namespace paper {
inline constexpr double unitsPerInch = 1200;
[[nodiscard]] constexpr double mm(double millimetres) { return millimetres * unitsPerInch / 25.4; }
[[nodiscard]] constexpr double pt(double points) { return points * unitsPerInch / 72; }

inline constexpr double width = mm(210); //!< A4, upright
inline constexpr double height = mm(297);
inline constexpr double margin = mm(20);
inline constexpr double textWidth = width - 2 * margin;
inline constexpr double rule = pt(0.5);
inline constexpr double box = pt(0.75);
} // namespace paper

//! \brief How large the text of a page is
struct PageStyle
{
    bool isLargePrint = false; //!< body 16 pt instead of 10.5

    friend bool operator==(const PageStyle &, const PageStyle &) = default;
};

//! \brief A font with the distance of its lines, in units of the page
struct TextStyle
{
    QFont font;
    double pitch = 0;
    double baseline = 0; //!< from the top of a line's pitch
    double ascent = 0;
};

//! \brief Lines of text, set and ready to be drawn
struct SetText
{
    std::shared_ptr<const QTextLayout> layout;
    int lines = 0;
};

//! \brief The sizes of type on paper
class TypeScale
{
public:
    explicit TypeScale(const PageStyle &style);

    enum Role { Body, Strong, Small, Lead, Label, Title, Heading2, Heading3, Heading4, Head, Reference, RoleCount };

    [[nodiscard]] const TextStyle &style(Role role) const { return m_styles[role]; }
    [[nodiscard]] double scale() const { return m_scale; } //!< 1, or more in large print

    //! \brief Breaks \p text into lines of at most \p width; a word that is wider is broken where it must
    [[nodiscard]] SetText set(const doc::Text &text, Role role, double width, Qt::Alignment alignment = Qt::AlignLeft) const;

    //! \brief Width of \p text on one line
    [[nodiscard]] double widthOf(const QString &text, Role role) const;

private:
    TextStyle m_styles[RoleCount];
    double m_scale = 1;
};
