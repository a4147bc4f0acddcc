// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/tables/deliverylines.h"

#include "model/sync/recorddelivery.h"
#include "model/tables/sharewords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using State = DeliveryLine::State;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DeliveryLines)
};

bool isReceived(const RecordDelivery &delivery)
{
    return delivery.stage >= Stage::Received || delivery.holding > 0 || !delivery.seenBy.isEmpty();
}

qint64 daysWaited(const RecordDelivery &delivery, const QDateTime &now)
{
    return delivery.since.isValid() ? ShareWords::days(delivery.since, now) : 0;
}

State stateOf(const RecordDelivery &delivery, const QDateTime &now)
{
    if (!delivery.seenBy.isEmpty())
        return State::Seen;
    if (isReceived(delivery))
        return State::Received;
    if (delivery.computers == 0)
        return State::NobodyThere;
    if (daysWaited(delivery, now) >= ShareWords::daysUntilWarning)
        return State::Overdue;
    return delivery.stage == Stage::Saved ? State::Saved : State::OnShare;
}

QString receivedText(const RecordDelivery &delivery)
{
    if (delivery.computers < 2)
        return Texts::tr("Received at %1").arg(delivery.unitName);
    return Texts::tr("Received at %1 (%2 of %n PCs)", nullptr, delivery.computers).arg(delivery.unitName, QString::number(delivery.holding));
}

// Each step that it has made; a step that was not seen here was made all the same when a later one was.
QString trailOf(const RecordDelivery &delivery)
{
    QStringList steps{Texts::tr("Saved here")};
    if (delivery.stage >= Stage::OnShare || isReceived(delivery))
        steps.append(Texts::tr("On the share"));
    if (isReceived(delivery))
        steps.append(receivedText(delivery));
    if (!delivery.seenBy.isEmpty())
        steps.append(Texts::tr("Seen by %1").arg(delivery.seenBy));
    return steps.join(u" \u2192 "_s);
}

QString adviceOf(const RecordDelivery &delivery, State state, const QDateTime &now)
{
    const QString name = delivery.unitName.isEmpty() ? Texts::tr("this academy") : delivery.unitName;
    if (state == State::NobodyThere && delivery.hadComputers)
        return Texts::tr("No PC at %1 takes part any more. Send it on paper or by e-mail.").arg(name);
    if (state == State::NobodyThere)
        return Texts::tr("Nobody at %1 has joined yet. Send it on paper or by e-mail.").arg(name);
    if (state == State::Overdue)
        return Texts::tr("Waiting for %n days.", nullptr, static_cast<int>(daysWaited(delivery, now)));
    return {};
}

bool isAcademys(const RecordDelivery &delivery)
{
    return delivery.kind == u"academy"_s;
}

} // namespace

QList<DeliveryLine> deliveryLines(QList<RecordDelivery> deliveries, const QDateTime &now)
{
    std::ranges::stable_sort(deliveries, {}, [](const RecordDelivery &delivery) { return !isAcademys(delivery); });
    QList<DeliveryLine> lines;
    for (const RecordDelivery &delivery : std::as_const(deliveries)) {
        const State state = stateOf(delivery, now);
        lines.append({state, delivery.unitName, trailOf(delivery), adviceOf(delivery, state, now), state == State::NobodyThere && isAcademys(delivery)});
    }
    return lines;
}
