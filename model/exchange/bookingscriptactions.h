// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/bookingdesk.h"
#include "model/bookings/rules.h"

#include <QHash>
#include <QJsonObject>

#include <optional>

//! \brief What a field of an action is written as
enum class ScriptValue { Text, Number, YesNo, Day, List, Object };

//! \brief One word that "do" can say in a list of actions: the only place where it is described
struct ScriptAction
{
    using Doing = Result<Booking> (*)(BookingDesk &, const Booking &, const QJsonObject &);

    QString word;
    std::optional<BookingAction> action; //!< whose rules hold; none for the delegation, which is about no booking
    QHash<QString, ScriptValue> fields;  //!< what it may say beside what every action may say
    Doing doing = nullptr;               //!< what is done to a booking that is there; none where there need not be one
};

//! \brief All of them, in the order in which --help lists them
[[nodiscard]] const QList<ScriptAction> &scriptActions();
//! \brief The one that \p action names with "do", or null
[[nodiscard]] const ScriptAction *scriptActionOf(const QJsonObject &action);

//! \brief The first thing that is missing in \p booking for \p action: a visit that it names has to be there
[[nodiscard]] Result<void> checkThere(const Booking &booking, const QJsonObject &action);

//! \brief Who said it, when and with which note, as \p action has it
[[nodiscard]] Saying sayingOf(const QJsonObject &action);
[[nodiscard]] QStringList stringsOf(const QJsonValue &value); //!< the texts of a list
[[nodiscard]] QDate dayOf(const QJsonValue &value);           //!< an ISO date; not valid where it is none
