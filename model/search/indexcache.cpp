// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/indexcache.h"

#include "model/search/archive.h"

#include <QDir>
#include <QFile>
#include <QResource>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

// To be raised whenever IndexBuilder makes something else of the same directory.
constexpr quint64 format = 6;

// Changes with what ships with the program; packed or not does not matter here.
quint64 knowledgeSum()
{
    Checksum sum;
    const QDir folder(u":/vocabulary"_s);
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const QResource file(folder.filePath(name));
        sum.add(reinterpret_cast<const char *>(file.data()), static_cast<size_t>(file.size()));
    }
    return sum.value();
}

struct Head
{
    std::array<char, 8> magic{'L', 'P', 'i', 'n', 'd', 'e', 'x', '\n'};
    quint64 formatNumber = format;
    quint64 knowledge = 0;
    std::array<char, 16> stamp{};

    Head() = default;
    explicit Head(const QByteArray &stampBytes)
        : knowledge(knowledgeSum())
    {
        std::copy_n(stampBytes.cbegin(), std::min<qsizetype>(stampBytes.size(), 16), stamp.begin());
    }

    template <typename Archive>
    void archive(Archive &a)
    {
        a(magic, formatNumber, knowledge, stamp);
    }

    friend bool operator==(const Head &, const Head &) = default;
};

} // namespace

IndexCache::IndexCache(QString path)
    : m_path(std::move(path))
{
}

std::unique_ptr<const IndexData> IndexCache::read(const QByteArray &stamp, const AvailabilityRules &rules) const
{
    QFile file(m_path);
    if (stamp.isEmpty() || !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return nullptr;
    ArchiveReader reader(file);
    Head head;
    reader(head);
    if (!reader.isGood() || head != Head(stamp))
        return nullptr;
    auto data = std::make_unique<IndexData>(rules);
    reader(*data);
    const quint64 expected = reader.checksum();
    quint64 written = 0;
    reader(written);
    return reader.isGood() && written == expected ? std::move(data) : nullptr;
}

void IndexCache::write(const IndexData &data, const QByteArray &stamp) const
{
    if (stamp.isEmpty())
        return;
    // Not QSaveFile, which waits for the disk: what a power cut leaves of it is found out by its checksum.
    const QString unfinished = m_path + u".part"_s;
    QFile file(unfinished);
    if (!file.open(QIODevice::WriteOnly))
        return;
    ArchiveWriter writer(file);
    writer(Head(stamp), data);
    writer(writer.checksum());
    file.close();
    QFile::remove(m_path);
    if (!writer.isGood() || file.error() != QFile::NoError || !QFile::rename(unfinished, m_path))
        QFile::remove(unfinished);
}
