// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/directory/availability.h"
#include "model/journal/fold.h"

#include <QByteArray>
#include <QHash>
#include <QSqlDatabase>

#include <optional>

// What a principal says of a colleague's availability travels at once and stands over the edition of the directory,
// until an edition names it as taken in.

//! \brief One statement in force
struct AvailabilityStatement
{
    QByteArray event;  //!< id
    QByteArray record; //!< of the statements on this entry that follow each other
    qint64 entry = 0;
    qint64 school = 0; //!< whose principal said it
    AvailabilityStatus status = AvailabilityStatus::Ask; //!< Ask: as the directory says
    QDate until;       //!< for Paused: the day from which help is possible again; null when not known
    QDate saidOn;      //!< in London

    friend bool operator==(const AvailabilityStatement &, const AvailabilityStatement &) = default;
};

namespace statement {

//! \brief The kind of event that carries one
inline constexpr QLatin1String eventKind("availability.set");

//! \brief "Paused until 4 January 2027, says the principal (22 November 2026)": what stands in place of the entry's words
[[nodiscard]] QString words(const AvailabilityStatement &statement);
//! \brief What such words mean on \p today; none when they are an entry's own
[[nodiscard]] std::optional<Availability> read(const QString &words, QDate today);

//! \brief Statements in force by the principal of the academy at which the colleague now works, by entry
//!
//! Those that say "as the directory" are among them only when \p withWithdrawn.
[[nodiscard]] Result<QHash<qint64, AvailabilityStatement>> inForce(const QSqlDatabase &db, bool withWithdrawn = false);
//! \brief Puts the words of \p statements in place of the entry's own, where one is on it
void putInto(Entry &entry, const QHash<qint64, AvailabilityStatement> &statements);
//! \brief The same for one entry; none when the directory's own words hold
[[nodiscard]] Result<std::optional<AvailabilityStatement>> inForceFor(const QSqlDatabase &db, qint64 entry, bool withWithdrawn = false);

//! \brief Ids of statements that the directory here has overtaken, because the entry's own words were changed after them,
//! and of those that an edition named before: what the next edition names as taken in
[[nodiscard]] Result<QList<QByteArray>> overtaken(const QSqlDatabase &db);
//! \brief The edition in use names \p events, and no others, as taken in
[[nodiscard]] Result<void> keepTaken(const QSqlDatabase &db, const QList<QByteArray> &events);

//! \brief "open", "limited", "negotiation", "paused", or "directory" for Ask: as events and the command line name it
[[nodiscard]] QString nameOf(AvailabilityStatus status);
[[nodiscard]] std::optional<AvailabilityStatus> statusNamed(const QString &name);

} // namespace statement

//! \brief Folds availability.set; the search index is made anew after each
class StatementFold final : public Fold
{
public:
    [[nodiscard]] QStringList kinds() const override;
    [[nodiscard]] QStringList tables() const override;
    [[nodiscard]] Result<void> apply(const QSqlDatabase &db, const Event &event) override;
};
