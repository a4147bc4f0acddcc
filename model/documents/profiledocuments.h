// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/documents/directorycontent.h"

#include <QCoreApplication>

//! \brief Single entries on paper: one profile, two to four beside each other, a shortlist with numbers to call
class ProfileDocuments
{
    Q_DECLARE_TR_FUNCTIONS(ProfileDocuments)

public:
    //! \brief One entry on a page
    [[nodiscard]] static doc::Document profile(const Entry &entry, const Edition &edition, const QDate &today);

    //! \brief The entries beside each other in the order given, one row a question
    //!
    //! Made for two to four; more get narrow columns. Rows that are empty for all are left out.
    [[nodiscard]] static doc::Document comparison(const QList<Entry> &entries, const Edition &edition, const QDate &today);

    //! \brief A list to telephone down, in the order given, with room for a note beside each
    [[nodiscard]] static doc::Document contactSheet(const QList<Entry> &entries, const Edition &edition, const QDate &today);

private:
    static doc::Document sheet(const QString &title, const Edition &edition, const QDate &today);
};
