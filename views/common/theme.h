// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/common/icons.h"
#include "views/common/metrics.h"
#include "views/common/palette.h"

#include <QIcon>
#include <QObject>
#include <QPointer>

class QApplication;

//! \brief The look in force: colours, fonts, sizes and icons
//!
//! One object, owned by whoever puts the program together, handed to every widget that draws; it outlives them.
//! Widgets listen to changed() and take their fonts and sizes anew.
class Theme final : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;

    //! \brief Gives \p application the style, palette and font of this theme, now and at each change
    void install(QApplication &application);

    [[nodiscard]] ThemeKind kind() const { return m_kind; }
    [[nodiscard]] const Metrics &metrics() const { return m_metrics; }
    [[nodiscard]] const Icons &icons() const { return m_icons; }
    [[nodiscard]] const ColourTable &colours() const { return colourTable(m_kind); }

    [[nodiscard]] QColor colour(ColourRole role) const { return colours().colour(role); }
    [[nodiscard]] QFont font(TypeRole role) const { return m_metrics.font(role); }
    [[nodiscard]] int space(int at100) const { return m_metrics.space(at100); }
    [[nodiscard]] int length(int at100) const { return m_metrics.length(at100); }

    //! \brief An icon that takes the colour of \p role from the theme in force whenever it is drawn
    [[nodiscard]] QIcon icon(const QString &name, ColourRole role = ColourRole::Text) const;

    //! \brief Width of the focus ring: 2, in the contrast theme 3
    [[nodiscard]] int ringWidth() const { return m_kind == ThemeKind::Contrast ? 3 : 2; }

    //! \brief \p width in pixels as it would be at text size 100 %: what responsive pages ask
    [[nodiscard]] int effectiveWidth(int width) const { return width * 100 / m_metrics.textSize(); }

    void setKind(ThemeKind kind);
    //! \brief \p percent is held between 80 and 200
    void setTextSize(int percent);
    void setDensity(Density density);
    //! \brief Another font family for everything; for tests
    void setFamily(const QString &family);

signals:
    //! \brief Colours, sizes or fonts are others now; QApplication has them already
    void changed();

private:
    void apply();
    void setMetrics(int textSize, Density density);

    ThemeKind m_kind = ThemeKind::Light;
    Metrics m_metrics;
    QString m_family;
    Icons m_icons;
    QPointer<QApplication> m_application;
};
