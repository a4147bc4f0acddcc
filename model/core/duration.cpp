// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/duration.h"

#include <QCoreApplication>

namespace {

constexpr int minutesOfHour = 60;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Duration)
};

} // namespace

QString durationText(int minutes)
{
    const int all = qMax(0, minutes);
    const QString hours = Texts::tr("%n hours", nullptr, all / minutesOfHour);
    const QString rest = Texts::tr("%n minutes", nullptr, all % minutesOfHour);
    if (all % minutesOfHour == 0)
        return hours;
    return all < minutesOfHour ? rest : Texts::tr("%1 %2", "hours, then minutes").arg(hours, rest);
}
