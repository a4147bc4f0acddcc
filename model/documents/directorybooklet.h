// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/documents/directorycontent.h"

#include <QCoreApplication>

//! \brief The printed directory: title page, how to use it, entries by academy, indexes by theme and by person
//!
//! It holds the people's own details: it is for the schools of the partnership, not for the public.
class DirectoryBooklet
{
    Q_DECLARE_TR_FUNCTIONS(DirectoryBooklet)

public:
    //! \brief The booklet of \p content; one that has no entries says so
    [[nodiscard]] static doc::Document compose(const DirectoryContent &content);

private:
    static void addTitlePage(doc::Blocks &blocks, const DirectoryContent &content, qsizetype academies);
    static void addHowToUse(doc::Blocks &blocks);
    static void addContents(doc::Blocks &blocks, const QList<AcademyEntries> &academies);
    static doc::Block academyHeading(const School &school);
    static doc::Block entryHead(const Entry &entry);
    static doc::Block entryFacts(const Entry &entry);
    static doc::Block article(const Entry &entry);
    static void addAcademies(doc::Blocks &blocks, const QList<AcademyEntries> &academies);
    static void addIndexes(doc::Blocks &blocks, const QList<AcademyEntries> &academies, Alphabet alphabet);
};
