// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/alphabet.h"
#include "views/common/metrics.h"
#include "views/common/palette.h"

#include <QObject>
#include <QRect>
#include <QSettings>

//! \brief What the look follows
enum class ThemeChoice { System, Light, Dark, Contrast };

//! \brief How this person wants the program: kept in an ini file, read with usual values where it is silent or wrong
//!
//! Nothing personal and no secret stands here.
class Preferences final : public QObject
{
    Q_OBJECT

public:
    static constexpr int usualImportLimit = 200; //!< megabytes, opened
    static constexpr int smallestImportLimit = 10;
    static constexpr int largestImportLimit = 2000;

    //! \p path of the ini file, made when something is first set
    explicit Preferences(const QString &path, QObject *parent = nullptr);

    [[nodiscard]] ThemeChoice themeChoice() const;
    void setThemeChoice(ThemeChoice choice);

    //! \brief The look the desktop wished for when last asked, so that the first picture has it
    [[nodiscard]] ThemeKind lastDesktopKind() const;
    void setLastDesktopKind(ThemeKind kind);

    [[nodiscard]] int textSize() const; //!< per cent, 80 to 200
    void setTextSize(int percent);

    [[nodiscard]] Density density() const;
    void setDensity(Density density);

    [[nodiscard]] Alphabet alphabet() const;
    void setAlphabet(Alphabet alphabet);

    [[nodiscard]] int importLimitMegabytes() const;
    void setImportLimitMegabytes(int megabytes);

    //! \brief Which bookings the list showed last, as the bookings page wrote it down; empty: all. Sends no changed()
    [[nodiscard]] QString bookingFilter() const;
    void setBookingFilter(const QString &filter);

    //! \brief Where the window was; null when never kept
    [[nodiscard]] QRect windowGeometry() const;
    [[nodiscard]] bool wasMaximised() const;
    void setWindow(const QRect &geometry, bool isMaximised);

    //! \brief True when "Which school do you work at?" was answered or skipped
    [[nodiscard]] bool wasAskedWhoIAm() const;
    void setWasAskedWhoIAm(bool wasAsked);

signals:
    //! \brief A value other than the window's place changed
    void changed();

private:
    void set(const QString &key, const QVariant &value);

    QSettings m_settings;
};
