// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/metrics.h"

#include <QFontInfo>
#include <QFontMetrics>
#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

#ifdef Q_OS_MACOS
constexpr qreal basePoints = 13; // a point is a pixel there
#else
constexpr qreal basePoints = 10;
#endif

qreal pointsOf(TypeRole role)
{
    switch (role) {
    case TypeRole::Caption:
    case TypeRole::Label:
        return 9;
    case TypeRole::Body:
    case TypeRole::Strong:
        return 10;
    case TypeRole::Subtitle:
        return 12;
    case TypeRole::Title:
        return 16;
    case TypeRole::Figure:
        return 22;
    }
    return 10;
}

bool isStrong(TypeRole role)
{
    return role != TypeRole::Caption && role != TypeRole::Body;
}

void setUsualFamilies([[maybe_unused]] QFont &font)
{
#if defined(Q_OS_WIN)
    font.setFamilies({u"Segoe UI"_s, u"Noto Sans"_s});
#elif !defined(Q_OS_MACOS)
    font.setFamilies({u"Noto Sans"_s, u"Inter"_s, u"Open Sans"_s, u"DejaVu Sans"_s});
#endif
}

} // namespace

Metrics::Metrics(int textSize, Density density)
    : m_textSize(std::clamp(textSize, smallestTextSize, largestTextSize))
    , m_density(density)
{
}

int Metrics::space(int at100) const
{
    return static_cast<int>(std::lround(at100 * (1 + (scale() - 1) / 2)));
}

int Metrics::length(int at100) const
{
    return static_cast<int>(std::lround(at100 * scale()));
}

void Metrics::setFamily(const QString &family)
{
    m_family = family;
    m_fonts = {};
    m_lineHeights = {};
}

QFont Metrics::font(TypeRole role) const
{
    std::optional<QFont> &kept = m_fonts[static_cast<size_t>(role)];
    if (!kept)
        kept = makeFont(role);
    return *kept;
}

QFont Metrics::makeFont(TypeRole role) const
{
    QFont font;
    if (m_family.isEmpty())
        setUsualFamilies(font);
    else
        font.setFamilies({m_family});
    font.setPointSizeF(pointsOf(role) * basePoints / 10 * scale());
    font.setWeight(isStrong(role) ? QFont::DemiBold : QFont::Normal);
    return font;
}

int Metrics::lineHeight(TypeRole role) const
{
    int &kept = m_lineHeights[static_cast<size_t>(role)];
    if (kept == 0) {
        const QFont used = font(role);
        const int wanted = static_cast<int>(std::lround(QFontInfo(used).pixelSize() * 1.35));
        kept = std::max(wanted, QFontMetrics(used).height());
    }
    return kept;
}

int Metrics::height(int comfortable, int dense, TypeRole role, int padding) const
{
    const int wanted = length(m_density == Density::Dense ? dense : comfortable);
    return std::max(wanted, lineHeight(role) + space(padding));
}

int Metrics::controlHeight() const
{
    return height(36, 30, TypeRole::Body, 10);
}

int Metrics::searchHeight() const
{
    return height(44, 38, TypeRole::Subtitle, 12);
}

int Metrics::navItemHeight() const
{
    return height(40, 32, TypeRole::Strong, 10);
}

int Metrics::facetHeight() const
{
    return height(28, 26, TypeRole::Body, 6);
}

int Metrics::chipHeight() const
{
    return height(28, 28, TypeRole::Body, 6);
}

int Metrics::pillHeight() const
{
    return height(22, 22, TypeRole::Caption, 4);
}

int Metrics::simpleRowHeight() const
{
    return height(44, 36, TypeRole::Body, 12);
}

int Metrics::resultRowHeight() const
{
    return m_density == Density::Dense ? 2 * lineHeight(TypeRole::Body) + space(12)
                                       : 3 * lineHeight(TypeRole::Body) + space(24);
}

int Metrics::tableRowHeight() const
{
    return height(36, 32, TypeRole::Body, 10);
}

int Metrics::menuBarHeight() const
{
    return height(30, 28, TypeRole::Body, 8);
}

int Metrics::statusBarHeight() const
{
    return height(28, 26, TypeRole::Caption, 8);
}

int Metrics::footerHeight() const
{
    return height(56, 48, TypeRole::Body, 20);
}
