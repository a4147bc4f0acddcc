// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/alphabet.h"
#include "model/directory/records.h"
#include "model/documents/document.h"

#include <QCoreApplication>

//! \brief What a booklet or web page of the directory is made from
struct DirectoryContent
{
    QList<Entry> entries;  //!< in any order
    QList<School> schools; //!< at least those of the entries, as far as they are known
    Edition edition;
    QDate today;       //!< in Europe/London
    QString selection; //!< in words, when these are not all entries: "Found by ‘phonics’"; empty: the whole directory
    Alphabet alphabet = Alphabet::English;
};

//! \brief One academy with its entries, by surname
struct AcademyEntries
{
    School school; //!< what is known of it; at least the name
    QList<Entry> entries;
};

//! \brief How an entry's person is reached on a page that anybody may read
struct PublicContact
{
    QString telephone; //!< empty: none that may be published
    QString email;
    bool isSchools = false; //!< it is the academy's, not the person's own
};

//! \brief Words and orders that the booklet, the web page and the profiles share
class DirectoryWords
{
    Q_DECLARE_TR_FUNCTIONS(DirectoryWords)

public:
    //! \brief "Edition 14, 2 November 2026"; "Edition 15, draft of 21 November 2026" when there are changes since
    [[nodiscard]] static QString editionLine(const Edition &edition, const QDate &today);

    //! \brief "21 November 2026"; empty for a null date
    [[nodiscard]] static QString date(const QDate &date);

    //! \brief "403 entries from 61 academies"
    [[nodiscard]] static QString extent(qsizetype entries, qsizetype academies);

    //! \brief "Level 1", "Levels 1 and 2"; other texts as they are; empty when not stated
    [[nodiscard]] static QString supportLevels(const QString &typed);

    //! \brief "Primary, KS1-2": phase and key stages, without saying one twice
    [[nodiscard]] static QString phases(const Entry &entry);

    //! \brief "20 February 2025 by the office"; "not yet" when never confirmed
    [[nodiscard]] static QString confirmed(const Entry &entry);

    //! \brief Phases, capacity, availability, support: what an entry says of itself; what is empty is left out
    [[nodiscard]] static QList<doc::Fact> offer(const Entry &entry);

    //! \brief Where the details of schools come from; empty when none came from the register
    [[nodiscard]] static QString attribution(const QList<School> &schools);
};

//! \brief The entries by academy in alphabetical order, in each by surname, then first name, then theme
[[nodiscard]] QList<AcademyEntries> byAcademy(const DirectoryContent &content);

//! \brief The person's own details where the entry allows it, else the academy's, else none
[[nodiscard]] PublicContact publicContact(const Entry &entry);

//! \brief "Baptistello, Sylwia": the name as an index orders it
[[nodiscard]] QString nameBySurname(const QString &name);

//! \brief "tel:" and the digits of \p telephone with a leading +; empty when it holds none
[[nodiscard]] QString telephoneTarget(const QString &telephone);

//! \brief "mailto:" and \p email; empty when it cannot be an address
[[nodiscard]] QString emailTarget(const QString &email);
