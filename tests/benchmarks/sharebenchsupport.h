// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/officepc.h"

#include <QElapsedTimer>

//! \brief What the benchmark over a real share measures beside the program
namespace shareBench {

class Stopwatch
{
public:
    Stopwatch() { m_timer.start(); }
    [[nodiscard]] double milliseconds() const { return static_cast<double>(m_timer.nsecsElapsed()) / 1e6; }

private:
    QElapsedTimer m_timer;
};

//! \brief Of the processor, all threads of this program together: what a busy machine stretches less
[[nodiscard]] double processorMilliseconds();

//! \brief What with-share.sh says in the environment variable \p name; ends the program where that did not start it
[[nodiscard]] QString place(const char *name);

//! \brief One line: name, value, unit, ratio, yardstick, separated by tabs
void print(const char *name, double value, const char *unit, double ratio, const char *yardstick);

//! \brief \p share 0.5 is the median
[[nodiscard]] double percentile(QList<double> values, double share);

//! \brief The bytes of all files under \p folder
[[nodiscard]] qint64 bytesIn(const QString &folder);

//! \brief Milliseconds until B has read what A wrote: the floor of all that goes over a share
double fileFromAToB(const QByteArray &bytes);

struct Changeset
{
    double milliseconds = 0;
    qint64 bytes = 0;
};
//! \brief The rows of \p events in \p db, recorded by an SQLite session, carried over the share and applied there
Changeset changesetFromAToB(const QSqlDatabase &db, const QList<QByteArray> &events);

//! \brief Rows that this connection has changed since it was opened
[[nodiscard]] qint64 changesOf(const QSqlDatabase &db);

} // namespace shareBench
