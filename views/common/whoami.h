// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/directory/identity.h"

#include <QObject>

//! \brief Where pages learn who sits here, and ask when they first need it
class WhoAmI : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! \brief What is known now; asks nothing
    [[nodiscard]] virtual Identity identity() const = 0;

    //! \brief Asks "Which school do you work at?" and the name, once in the life of this data folder
    //!
    //! Each can be skipped; who skipped is not asked again, but finds the questions in Settings. Does nothing when
    //! it was asked before. \p parent is the window over which it stands.
    //! \return what is known afterwards
    virtual Identity askOnce(QWidget *parent) = 0;

signals:
    void changed();
};
