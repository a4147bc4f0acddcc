// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/common/palette.h"

#include <QObject>

#include <memory>

//! \brief What the desktop wishes: light, dark or high contrast
class DesktopLook : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! \brief What can be told without asking anybody; cheap
    [[nodiscard]] virtual ThemeKind kind() const = 0;
    //! \brief Asks the desktop where that takes a while, and goes on listening; to be called after the first picture
    virtual void ask() {}
    //! \brief The program shows \p shown now: the frames that the desktop draws around its windows follow where they can
    virtual void colourFrames(ThemeKind shown) { Q_UNUSED(shown) }

signals:
    //! \brief The desktop answered or changed its mind
    void wished(ThemeKind kind);
};

//! \brief The one for this platform: Windows' registry (windows/windowslook.cpp), the portal of a Linux desktop, else the lightness of the
//! palette that Qt found. To be made before the program sets a palette of its own
[[nodiscard]] std::unique_ptr<DesktopLook> makeDesktopLook();
