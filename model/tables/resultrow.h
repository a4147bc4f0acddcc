// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/directorysearch.h"

#include <QCoreApplication>
#include <QMetaType>

//! \brief One result in the words in which it is shown
struct ResultRow
{
    qint64 entry = 0;
    QString name;
    QStringList designations;
    QString place;        //!< "Bristol, 2 miles"
    QString work;         //!< "Reading lead · Millbrook Primary Academy"
    AvailabilityStatus status = AvailabilityStatus::Ask;
    QString availability; //!< "Open", "From January"
    QString via;          //!< "via Phonics"; empty when found by its own words
    QString text;         //!< theme and interest, in one line
    QList<TextRange> marks; //!< found words in text

    friend bool operator==(const ResultRow &, const ResultRow &) = default;
};
Q_DECLARE_METATYPE(ResultRow)

//! \brief The words that lists, cards and comparisons share
class EntryWords
{
    Q_DECLARE_TR_FUNCTIONS(EntryWords)

public:
    //! \brief "Open", "Limited", "By negotiation", "Paused", "Ask"
    [[nodiscard]] static QString status(AvailabilityStatus status);

    //! \brief A filter's value as the list and the chips call it; availability in the same words as in the results
    [[nodiscard]] static QString filter(FacetKind kind, const QString &value);
    //! \brief The heading of a filter: "Phase", "Available now"
    [[nodiscard]] static QString filterTitle(FacetKind kind);

    //! \brief What stands beside the status icon in a list: the entry's own words when they are short and say more
    [[nodiscard]] static QString availability(AvailabilityStatus status, const QString &words);

    //! \brief "2 miles", "1 mile", "under a mile"; "distance not known" when \p miles is negative
    [[nodiscard]] static QString distance(double miles);

    //! \brief "Bristol, 2 miles"; only the town when \p withDistance is false
    [[nodiscard]] static QString place(const QString &town, double miles, bool withDistance);

    //! \brief "Reading lead · Millbrook Primary Academy", without the dot when one of them is empty
    [[nodiscard]] static QString work(const Entry &entry);

    //! \brief Theme and interest in one line: "Phonics: leads Read Write Inc…"
    [[nodiscard]] static QString summary(const Entry &entry);

    //! \brief Everything of \p row in one sentence, for those who hear the list
    [[nodiscard]] static QString spoken(const ResultRow &row);

    //! \brief Name, work, telephone and e-mail, a line each, as pasted into a message
    [[nodiscard]] static QString contactText(const Entry &entry);
};

//! \brief Ranges that only a space divides made one, so that "early reading" is one mark
[[nodiscard]] QList<TextRange> joinedMarks(const QList<TextRange> &marks, QStringView text);

//! \brief The telephone to ring: the person's own, else the school's
[[nodiscard]] QString telephoneOf(const Entry &entry);
//! \brief The e-mail to write to: the person's own, else the school's
[[nodiscard]] QString emailOf(const Entry &entry);
