// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/common/lineicon.h"

#include <QHash>
#include <QPixmap>
#include <QString>

class QColor;

//! \brief The program's icons (resources/icons), read at first use, and what was drawn of them
class Icons
{
public:
    //! \brief The icon called \p name, "book-open"
    //!
    //! One that does not exist is empty and logged: a test knows all names.
    [[nodiscard]] const LineIcon &lineIcon(const QString &name) const;

    //! \brief \p name drawn at \p size (in device-independent pixels), kept until clear()
    [[nodiscard]] QPixmap pixmap(const QString &name, int size, const QColor &colour, qreal devicePixelRatio) const;

    //! \brief Forgets what was drawn; for a change of theme
    void clear();

    //! \brief The names of all icons that the program carries
    [[nodiscard]] static QStringList names();

private:
    mutable QHash<QString, LineIcon> m_icons;
    mutable QHash<QString, QPixmap> m_pixmaps;
};
