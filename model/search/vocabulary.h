// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"

#include <QList>
#include <QString>
#include <QStringList>

//! \brief One idea of the field with the words that people use for it
struct Concept
{
    QString name;        //!< as a school would say it: "Phonics"; unique
    QStringList broader; //!< names of wider or neighbouring concepts
    //! "daily phonics": means it; "~sounds": suggests it; "=RE": means it in capitals, suggests it otherwise
    QStringList phrases;

    friend bool operator==(const Concept &, const Concept &) = default;
};

//! \brief The Development Director's change to one concept: replaces it, adds it, or removes it
struct ConceptChange
{
    Concept idea;
    bool isRemoved = false;

    friend bool operator==(const ConceptChange &, const ConceptChange &) = default;
};

//! \brief The knowledge of the field: what people call the things that schools help each other with
class Vocabulary
{
public:
    //! \brief No concepts: the search then knows words only
    Vocabulary() = default;

    //! \brief Concepts in any order; one without a name or with the name of an earlier one is dropped
    explicit Vocabulary(QList<Concept> concepts);

    //! \brief The list that ships with the program
    [[nodiscard]] static Vocabulary shipped();

    //! \brief Reads "concept, broader, phrases" lines, tab-separated; broader and phrases separated by "; "
    //!
    //! A heading line, blank lines and lines that begin with # are left out, as are names of broader concepts that
    //! do not stand in the list.
    //! \return Code::InvalidInput with the number of the line that has no name or more than three columns
    [[nodiscard]] static Result<Vocabulary> fromTsv(const QString &text);

    //! \brief The same with \p changes made, in their order
    [[nodiscard]] Vocabulary changed(const QList<ConceptChange> &changes) const;

    //! \brief By name
    [[nodiscard]] const QList<Concept> &concepts() const { return m_concepts; }

    //! \brief The text that fromTsv() reads
    [[nodiscard]] QString toTsv() const;

private:
    QList<Concept> m_concepts;
};
