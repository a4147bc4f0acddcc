// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"

#include <QList>
#include <QSqlDatabase>
#include <QString>

//! \brief What somebody does at a school or for the partnership
struct Role
{
    QString id;    //!< "office": what events and rules say; never shown
    QString title; //!< "School office": what this partnership calls it

    friend bool operator==(const Role &, const Role &) = default;
};

//! \brief The ids of the roles that rules know; their titles are data
namespace role {
inline constexpr QLatin1String staff("staff");
inline constexpr QLatin1String office("office");
inline constexpr QLatin1String principal("principal");
inline constexpr QLatin1String regionalDirector("regional-director");
inline constexpr QLatin1String developmentDirector("development-director");
} // namespace role

//! \brief Who sits at this PC, as they said themselves
//!
//! Nothing here is proof: it gives rules a subject until signatures make them binding.
struct Identity
{
    QString name;        //!< empty when the question was skipped
    QString role;        //!< a Role::id; empty when not said yet
    qint64 schoolId = 0; //!< School::id; 0: none (a director without a school) or not said yet
    QString school;      //!< its name
    QString region;      //!< of the school; for a Regional Director the region they answer for

    //! \brief True when name and role are known, and the school unless a director
    [[nodiscard]] bool isComplete() const;

    friend bool operator==(const Identity &, const Identity &) = default;
};

//! \brief Keeps the identity and the role titles in the data folder
class IdentityStore
{
public:
    explicit IdentityStore(const QSqlDatabase &db);

    //! \brief Who was chosen; all empty when nobody was
    [[nodiscard]] Result<Identity> identity() const;

    //! \brief Chooses \p identity; school name and region follow from schoolId where that is held
    //! \return as kept; Code::InvalidInput when the role is not one of roles(), the name is longer than 100
    //! characters or holds a pupil number; Code::NotFound when the school is not held
    [[nodiscard]] Result<Identity> save(const Identity &identity);

    //! \brief The roles in the order in which they are offered, with this partnership's titles
    [[nodiscard]] Result<QList<Role>> roles() const;

    //! \brief Gives the role \p id another title; a blank one restores the usual title
    //! \return Code::InvalidInput when there is no such role or the title is longer than 60 characters
    [[nodiscard]] Result<void> renameRole(const QString &id, const QString &title);

private:
    QSqlDatabase m_db;
};
