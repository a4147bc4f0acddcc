// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

//! \brief What a queue says of the printer behind it
enum class QueueState {
    Idle,    //!< nothing is left to print
    Busy,    //!< pages are on their way
    Silent,  //!< the queue keeps the pages: the printer does not answer
    Unknown, //!< this system does not say
};

//! \brief What the queue \p printer says now; asks the print system, which may take a second
[[nodiscard]] QueueState queueState(const QString &printer);

//! \brief Waits for up to \p milliseconds until the queue \p printer is idle, or says that its printer does not answer
//! \return the last that was heard
[[nodiscard]] QueueState waitForQueue(const QString &printer, int milliseconds);

//! \brief Reads what `lpstat -l -p` and `lpstat -o` say of one queue, in English
[[nodiscard]] QueueState queueStateOf(const QByteArray &printerLines, const QByteArray &jobLines);
