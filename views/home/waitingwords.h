// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/waiting.h"
#include "views/common/pill.h"

#include <QString>

#include <optional>

//! \brief The parts of the page into which what waits is sorted, in their order
enum class WaitingGroup { NeedsAnswer, Finish, ComingUp };
inline constexpr int waitingGroupCount = 3;

//! \brief One line of the page: what, from whom, by when, and what to do
struct WaitingWords
{
    QString iconName;
    QString title;
    QString detail;
    std::optional<PillState> due;
    QString action;      //!< the button
    QString otherAction; //!< a second, quieter one; may be empty
};

//! \brief Where \p kind stands
[[nodiscard]] WaitingGroup groupOf(WaitingItem::Kind kind);

//! \brief "Needs an answer"
[[nodiscard]] QString groupTitle(WaitingGroup group);

//! \brief What the page says of \p item on \p today
[[nodiscard]] WaitingWords wordsOf(const WaitingItem &item, QDate today);

//! \brief "Received, not seen, 6 days": what is known of something that waits for another academy
[[nodiscard]] QString otherWords(const WaitingForOther &other, QDate today);

//! \brief "Wednesday 25 November", with the year where it is not that of \p today
[[nodiscard]] QString dayText(QDate day, QDate today);
