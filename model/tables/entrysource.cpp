// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/tables/entrysource.h"

#include <QLoggingCategory>

#include <algorithm>

CachedEntries::CachedEntries(const DirectoryRepository &directory, int most)
    : m_directory(directory)
    , m_kept(std::max(most, 1))
{
}

std::shared_ptr<const Entry> CachedEntries::entry(qint64 id) const
{
    if (const auto *kept = m_kept.object(id))
        return *kept;
    auto read = m_directory.entry(id);
    if (!read) {
        if (read.error().code != Error::Code::NotFound)
            qWarning("Entry %lld cannot be read: %s", static_cast<long long>(id), qUtf8Printable(read.error().detail));
        return nullptr;
    }
    auto entry = std::make_shared<const Entry>(*std::move(read));
    m_kept.insert(id, new std::shared_ptr<const Entry>(entry)); // QCache owns what it is given
    return entry;
}

void CachedEntries::keep(const QList<Entry> &entries)
{
    for (const Entry &entry : entries)
        m_kept.insert(entry.id, new std::shared_ptr<const Entry>(std::make_shared<const Entry>(entry)));
}

void CachedEntries::clear()
{
    m_kept.clear();
}
