// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/directory/availability.h"
#include "model/search/vocabulary.h"

#include <QSqlDatabase>
#include <QVariantList>

//! \brief The Development Director's own changes to the vocabulary and to the availability table
class VocabularyRepository
{
public:
    explicit VocabularyRepository(const QSqlDatabase &db);

    //! \brief By name
    [[nodiscard]] Result<QList<ConceptChange>> changes() const;
    //! \brief Adds \p change, or replaces the one for the same name
    //! \return Code::InvalidInput when the name is blank, or a name or phrase holds a tab, a line feed, a semicolon or a
    //! pupil number
    [[nodiscard]] Result<void> save(const ConceptChange &change);
    //! \brief Takes the change back: the concept is again as it ships
    [[nodiscard]] Result<void> forget(const QString &name);

    //! \brief The rules of this partnership, or what ships when it has none of its own
    [[nodiscard]] Result<AvailabilityRules> availabilityRules() const;
    //! \brief Replaces all rules; none: what ships counts again
    //! \return Code::InvalidInput when a status cannot be read or a pupil number stands in the words
    [[nodiscard]] Result<void> saveAvailabilityRules(const QList<AvailabilityRule> &rules);

private:
    [[nodiscard]] Result<void> changeOne(const QString &statement, const QVariantList &values);

    QSqlDatabase m_db;
};
