// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/plannedvisits.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PlannedVisits)
};

} // namespace

QString plannedVisitsText(const Booking &booking)
{
    QStringList days;
    for (const Visit &visit : booking.visits) {
        if (visit.status == Visit::Status::Planned)
            days.append(visit.date.toString(u"dd/MM/yyyy"_s));
    }
    if (days.isEmpty())
        return {};
    return days.size() == 1 ? Texts::tr("The visit of %1 is still planned. Say whether it was delivered, moved or missed.").arg(days.first())
                            : Texts::tr("The visits of %1 are still planned. Say of each whether it was delivered, moved or missed.").arg(days.join(u", "_s));
}
