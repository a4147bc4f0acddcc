// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/sync/sharestatus.h"

#include <QObject>

//! \brief What the share page asks for; nothing here waits for the share
//!
//! How things stand comes with statusChanged(), after each look.
class ShareDesk : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! \brief As the last look left it
    [[nodiscard]] virtual const ShareStatus &status() const = 0;
    //! \brief Looks at the share now, whatever the pause
    virtual void lookNow() = 0;

signals:
    void statusChanged();
};
