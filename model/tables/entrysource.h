// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/directory/directoryrepository.h"

#include <QCache>

#include <memory>

//! \brief Where a list takes the entries that it shows from
class EntrySource
{
public:
    virtual ~EntrySource() = default;
    //! \return null when there is no such entry (any more)
    [[nodiscard]] virtual std::shared_ptr<const Entry> entry(qint64 id) const = 0;
};

//! \brief Reads entries from the directory as they are shown, and keeps the last ones
//!
//! So a list of 100,000 costs what is on the screen.
class CachedEntries final : public EntrySource
{
public:
    //! \p most is the number of entries kept, at least 1
    explicit CachedEntries(const DirectoryRepository &directory, int most = 500);

    [[nodiscard]] std::shared_ptr<const Entry> entry(qint64 id) const override;

    //! \brief Puts entries in that somebody has read already
    void keep(const QList<Entry> &entries);

    //! \brief Forgets everything; for when the directory has changed
    void clear();

    [[nodiscard]] int size() const { return static_cast<int>(m_kept.size()); }

private:
    DirectoryRepository m_directory;
    mutable QCache<qint64, std::shared_ptr<const Entry>> m_kept;
};
