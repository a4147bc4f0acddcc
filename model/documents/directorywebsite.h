// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/documents/directorycontent.h"

#include <QByteArray>
#include <QCoreApplication>

//! \brief The directory as one page for the partnership's website
//!
//! Anybody may read it, so a person's own telephone and e-mail stand there only where the entry allows it.
class DirectoryWebsite
{
    Q_DECLARE_TR_FUNCTIONS(DirectoryWebsite)

public:
    [[nodiscard]] static doc::Document compose(const DirectoryContent &content);

    //! \brief The page as one HTML file with its search, UTF-8
    [[nodiscard]] static QByteArray html(const DirectoryContent &content);

private:
    static doc::Block introduction(const DirectoryContent &content, qsizetype academies);
    static doc::Block academyTable(const QList<AcademyEntries> &academies);
    static doc::Block academySection(const AcademyEntries &academy);
    static doc::Block article(const Entry &entry);
    static void addContact(QList<doc::Fact> &facts, const Entry &entry);
};
