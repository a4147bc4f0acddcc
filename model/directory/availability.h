// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/directory/records.h"

#include <QDate>
#include <QList>
#include <QString>

#include <utility>

//! \brief Whether a person can be asked now. The numbers stand in saved filters: append, never reorder.
enum class AvailabilityStatus { Ask, Open, Limited, Negotiation, Paused };

//! \brief What the free words about availability mean on one day
struct Availability
{
    AvailabilityStatus status = AvailabilityStatus::Ask;
    QDate until;   //!< for Paused: the day from which help is possible again; null when not known
    QString words; //!< as typed

    friend bool operator==(const Availability &, const Availability &) = default;
};

//! \brief One line of the small visible table: which words mean what
//!
//! In words, "{month}" stands for any month ("from {month}"). Status is one of open, limited, negotiation, paused,
//! ask, followed by nothing, or by months between which it holds ("open 9-12", "open 9-3"; outside them: paused
//! until the first of them), or by "from {month}" or "except {month}".
struct AvailabilityRule
{
    QString words;
    QString status;

    friend bool operator==(const AvailabilityRule &, const AvailabilityRule &) = default;
};

//! \brief The table, read once so that many entries are read with it quickly
class AvailabilityRules
{
public:
    //! \brief No rules: every entry is "ask"
    AvailabilityRules() = default;

    //! \brief The first rule whose words stand in a text counts, so the order matters
    //! \return Code::InvalidInput naming the line whose status cannot be read
    [[nodiscard]] static Result<AvailabilityRules> from(const QList<AvailabilityRule> &rules);

    //! \brief What ships with the program
    [[nodiscard]] static AvailabilityRules shipped();

    [[nodiscard]] const QList<AvailabilityRule> &rules() const { return m_rules; }

    //! \brief True when what \p words mean depends on the day on which they were written ("from January")
    [[nodiscard]] bool dependsOnWriting(const QString &words) const;
    //! \brief True when no rule knows \p words
    [[nodiscard]] bool saysNothing(const QString &words) const;

    //! \brief What \p words mean on \p today; \p written is the day on which they were last confirmed, or null
    //!
    //! "From January" written in October means the January after it; without a day it means the January of the
    //! academic year of \p today. Written in January it means that January.
    [[nodiscard]] Availability read(const QString &words, QDate written, QDate today) const;

private:
    enum class Span { Always, Months, From, Except };
    struct Compiled
    {
        QStringList words; //!< folded, to stand next to each other; "{month}" for any month
        AvailabilityStatus status = AvailabilityStatus::Ask;
        Span span = Span::Always;
        int firstMonth = 0;
        int lastMonth = 0;
    };
    static bool compile(const AvailabilityRule &rule, Compiled &into);
    //! The rule that counts and the month its words name; null when there is none
    [[nodiscard]] std::pair<const Compiled *, int> ruleFor(const QString &words) const;
    static Availability on(const Compiled &rule, int month, QDate written, QDate today);

    QList<AvailabilityRule> m_rules;
    QList<Compiled> m_compiled;
};

//! \brief The status of \p entry on \p today: what its principal says, else from its availability and, where that says
//! nothing, its capacity
[[nodiscard]] Availability availabilityOf(const Entry &entry, const AvailabilityRules &rules, QDate today);

//! \brief "Open", "By negotiation": one or two words, translated; lists, filters and exports all say it so
[[nodiscard]] QString availabilityWord(AvailabilityStatus status);

//! \brief "Available now", "Paused until 1 January 2027": translated, for people
[[nodiscard]] QString availabilityText(const Availability &availability);
