// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

//! \brief A name of a person found inside a text
struct FoundName
{
    qsizetype position = 0;
    qsizetype length = 0;
    QString person; //!< the whole name as the list of people has it

    friend bool operator==(const FoundName &, const FoundName &) = default;
};

//! \brief Finds people in free text and puts labels in their place
//!
//! Knows whole names, surnames, and first names that begin with a capital letter. What is not in the list of people is
//! not found, which is why a person looks at the text before it is released.
class PeopleNames
{
public:
    //! \param salt random bytes of one year: labels cannot be worked out from names, and differ each year
    PeopleNames(const QStringList &people, QByteArray salt);

    //! \brief The names in \p text, from its beginning on, the longest where several begin
    [[nodiscard]] QList<FoundName> find(const QString &text) const;
    //! \brief "Colleague K47": the same for the same person all through a year
    [[nodiscard]] QString label(const QString &person) const;
    //! \brief \p text with a label for every name found in it, but for what is in \p notNames as it stands there
    [[nodiscard]] QString withLabels(const QString &text, const QStringList &notNames = {}) const;

private:
    QHash<QString, QString> m_people; // folded name or part of it -> whole name
    QByteArray m_salt;
};
