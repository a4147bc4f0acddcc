// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/sync/synccontext.h"

//! \brief Reads and puts back partnership.lp and the files under trust/ and dir/
class TrustFolder
{
public:
    explicit TrustFolder(SyncContext &context);

    //! \brief Looks at partnership.lp; false when nothing may be written or read on (the report says why)
    [[nodiscard]] bool isRightFolder();

    //! \brief Offers every unknown file to the trust state, keeps what it adopted, puts back what is missing
    [[nodiscard]] Result<void> exchange();

    //! \brief A person said that this empty folder is the right one: everything goes back
    [[nodiscard]] Result<void> putEverythingBack();

private:
    struct Looked
    {
        QString folder;
        QString name;
        NameState state;
    };
    [[nodiscard]] Result<void> take(const QString &folder);
    [[nodiscard]] bool isOutdatedUnit(const QString &name);
    [[nodiscard]] Result<void> offerFile(const QString &folder, const QString &name, NameState state);
    [[nodiscard]] Result<void> keep(bool isChanged);
    [[nodiscard]] Result<void> putBack();

    //! Of the trust state as it is now: their names are made from their hashes, which takes time where there are many.
    [[nodiscard]] const QList<TrustState::File> &held();

    SyncContext &m_context;
    QList<TrustState::File> m_held;
    int m_heldAt = -1; //!< which generation of the trust state
    QSet<QByteArray> m_named; //!< the unit files that the roster names: how their hashes begin
    int m_namedAt = -1;
    QHash<QString, QStringList> m_listings;
    QList<Looked> m_looked;
};
