// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class QWidget;

//! \brief Says on stdout how long the start took, for the benchmark; nothing unless LP_START_REPORT is set
//!
//! LP_START_REPORT holds the time at which the process was started, in nanoseconds since 1970. Two lines are
//! written, `first-paint MS` and `idle MS PEAK_KB`, and the program ends.
class StartReport final : public QObject
{
    Q_OBJECT

public:
    //! \brief Watches \p window from now on when a report is wanted
    static void watch(QWidget &window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    StartReport(QWidget &window, qint64 started);

    void reportPaint();
    void reportIdle();

    qint64 m_started;
    bool m_isPainted = false;
};
