// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/theme.h"

#include "views/common/style.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

// Asks the theme at each drawing, so a change of theme needs no new icons.
class ThemeIconEngine final : public QIconEngine
{
public:
    ThemeIconEngine(const Theme *theme, QString name, ColourRole role)
        : m_theme(theme)
        , m_name(std::move(name))
        , m_role(role)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        if (m_theme)
            m_theme->icons().lineIcon(m_name).paint(*painter, rect, colour(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    // Qt asks for size in device pixels and sets the ratio of the result itself.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        return m_theme ? m_theme->icons().pixmap(m_name, std::min(size.width(), size.height()), colour(mode), 1)
                       : QPixmap();
    }

    QIconEngine *clone() const override { return new ThemeIconEngine(*this); }

private:
    QColor colour(QIcon::Mode mode) const
    {
        if (mode == QIcon::Disabled)
            return m_theme->colour(ColourRole::Text3);
        return m_theme->colour(mode == QIcon::Selected ? ColourRole::OnTintAccent : m_role);
    }

    QPointer<const Theme> m_theme;
    QString m_name;
    ColourRole m_role;
};

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
{
}

Theme::~Theme() = default;

void Theme::install(QApplication &application)
{
    m_application = &application;
    QApplication::setStyle(new Style(*this));
    apply();
}

QIcon Theme::icon(const QString &name, ColourRole role) const
{
    return QIcon(new ThemeIconEngine(this, name, role));
}

void Theme::setKind(ThemeKind kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    m_icons.clear();
    apply();
    emit changed();
}

void Theme::setTextSize(int percent)
{
    setMetrics(percent, m_metrics.density());
}

void Theme::setDensity(Density density)
{
    setMetrics(m_metrics.textSize(), density);
}

void Theme::setFamily(const QString &family)
{
    m_family = family;
    m_metrics.setFamily(family);
    apply();
    emit changed();
}

void Theme::setMetrics(int textSize, Density density)
{
    Metrics metrics(textSize, density);
    if (metrics.textSize() == m_metrics.textSize() && density == m_metrics.density())
        return;
    metrics.setFamily(m_family);
    m_metrics = metrics;
    m_icons.clear();
    apply();
    emit changed();
}

void Theme::apply()
{
    if (!m_application)
        return;
    QApplication::setPalette(toQPalette(colours()));
    QApplication::setPalette(toViewPalette(colours()), "QAbstractItemView");
    QApplication::setFont(m_metrics.font(TypeRole::Body));
}
