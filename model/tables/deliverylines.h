// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

struct RecordDelivery;

//! \brief How far a booking has come at one academy, region or director, in words
struct DeliveryLine
{
    //! \brief The furthest point, or what is wrong; for the picture beside it
    enum class State { Saved, OnShare, Received, Seen, Overdue, NobodyThere };

    State state = State::Saved;
    QString unit;   //!< its name
    QString trail;  //!< "Saved here → On the share → Received at Plym Valley Primary (1 of 2 PCs) → Seen by T. Marchetti"
    QString advice; //!< what to do, or how long it has waited; mostly empty
    bool isForPaper = false; //!< an academy that nothing reaches over the share: its form is to be printed

    friend bool operator==(const DeliveryLine &, const DeliveryLine &) = default;
};

//! \brief \p deliveries as they stand at \p now, academies first
[[nodiscard]] QList<DeliveryLine> deliveryLines(QList<RecordDelivery> deliveries, const QDateTime &now);
