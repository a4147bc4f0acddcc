// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "simulatedshare.h"

#include <optional>

using namespace Qt::StringLiterals;

Faults Faults::all()
{
    Faults faults;
    faults.offline = 0.02;
    faults.full = 0.03;
    faults.readOnly = 0.01;
    faults.torn = 0.05;
    faults.lyingTorn = 0.04;
    faults.renamed = 0.04;
    faults.noRename = 0.02;
    faults.delay = 0.5;
    faults.emptyList = 0.05;
    faults.inUse = 0.05;
    faults.flippedRead = 0.02;
    faults.death = 0.01;
    faults.lostFile = 0.1;
    faults.rot = 0.05;
    faults.wiped = 0.01;
    faults.wipedDevice = 0.01;
    return faults;
}

Faults Faults::ofRestores()
{
    Faults faults = all();
    faults.lostFile = 0;
    faults.rot = 0;
    faults.wiped = 0;
    faults.wipedDevice = 0;
    return faults;
}

SimulatedShare::SimulatedShare(quint64 seed)
    : m_random(seed)
{
}

bool SimulatedShare::hits(double probability)
{
    return probability > 0 && static_cast<double>(m_random() >> 11) * 0x1.0p-53 < probability;
}

int SimulatedShare::below(int limit)
{
    return static_cast<int>(m_random() % static_cast<quint64>(limit));
}

QString SimulatedShare::anyFile()
{
    return std::next(files.keyBegin(), below(static_cast<int>(files.size()))).operator*();
}

bool SimulatedShare::hasMarker() const
{
    const auto first = files.lowerBound(u"partnership"_s);
    return first != files.end() && first.key().startsWith(u"partnership"_s);
}

void SimulatedShare::age()
{
    if (!files.isEmpty() && hits(faults.lostFile))
        files.remove(anyFile());
    if (!files.isEmpty() && hits(faults.rot)) {
        QByteArray &bytes = files[anyFile()];
        if (!bytes.isEmpty())
            bytes[below(static_cast<int>(bytes.size()))] ^= 4;
    }
    if (hits(faults.wiped))
        files.clear();
    if (hits(faults.wipedDevice))
        files.removeIf([](const auto &file) { return file.key() != u"partnership.lp"_s; });
}

SimulatedFolder::SimulatedFolder(SimulatedShare &share)
    : m_share(share)
{
}

std::optional<Error> SimulatedFolder::trouble()
{
    ++m_operations;
    if (m_dieAt > 0 && m_operations >= m_dieAt)
        m_isDead = true;
    if (m_isDead || m_share.hits(m_share.faults.death)) {
        m_isDead = true; // nothing that comes after happens
        return Error{Error::Code::Share, u"died"_s, {}};
    }
    if (m_share.hits(m_share.faults.offline))
        return Error{Error::Code::Share, u"offline"_s, {}};
    return std::nullopt;
}

Result<QStringList> SimulatedFolder::list(const QString &folder)
{
    if (const auto error = trouble())
        return tl::unexpected<Error>(*error);
    if (m_share.hits(m_share.faults.emptyList))
        return QStringList();
    QSet<QString> names;
    const QString prefix = folder + u'/';
    for (auto it = m_share.files.lowerBound(prefix); it != m_share.files.end() && it.key().startsWith(prefix); ++it) {
        if (!m_visible.contains(it.key()) && m_share.hits(m_share.faults.delay))
            continue;
        m_visible.insert(it.key());
        names.insert(it.key().sliced(prefix.size()).section(u'/', 0, 0));
    }
    return QStringList(names.begin(), names.end());
}

Result<QByteArray> SimulatedFolder::read(const QString &path, qsizetype largest)
{
    if (const auto error = trouble())
        return tl::unexpected<Error>(*error);
    if (m_share.hits(m_share.faults.inUse))
        return failure(Error::Code::Busy, u"in use"_s);
    const auto file = m_share.files.constFind(path.toLower());
    if (file == m_share.files.cend())
        return failure(Error::Code::NotFound, u"not there"_s);
    if (file->size() > largest)
        return failure(Error::Code::InvalidInput, u"too large"_s);
    QByteArray bytes = *file;
    if (!bytes.isEmpty() && m_share.hits(m_share.faults.flippedRead))
        bytes[m_share.below(static_cast<int>(bytes.size()))] ^= 1;
    return bytes;
}

QString SimulatedFolder::nameOnArrival(const QString &path)
{
    if (path.endsWith(u".part"_s) || !m_share.hits(m_share.faults.renamed))
        return path;
    const qsizetype dot = path.lastIndexOf(u'.');
    const QStringList names{u" (1)"_s, u"-pc07"_s, u".sync-conflict-20261121-201500-abcdefg"_s};
    return path.left(dot) + names.at(m_share.below(3)) + path.mid(dot);
}

void SimulatedFolder::put(const QString &path, const QByteArray &bytes)
{
    const QString name = nameOnArrival(path).toLower();
    m_share.files.insert(name, bytes);
    m_visible.insert(name);
}

Result<void> SimulatedFolder::write(const QString &path, const QByteArray &bytes)
{
    if (const auto error = trouble())
        return tl::unexpected<Error>(*error);
    ++m_share.writes;
    if (m_share.files.contains(path.toLower()))
        return failure(Error::Code::Conflict, u"exists"_s);
    if (m_share.hits(m_share.faults.readOnly))
        return failure(Error::Code::Unsupported, u"read-only"_s);
    const QByteArray half = bytes.first(m_share.below(static_cast<int>(bytes.size()) + 1));
    if (m_share.hits(m_share.faults.full)) {
        m_share.files.insert(path.toLower(), half);
        return failure(Error::Code::Storage, u"full"_s);
    }
    if (m_share.hits(m_share.faults.torn)) {
        m_share.files.insert(path.toLower(), half);
        return failure(Error::Code::Share, u"torn"_s);
    }
    put(path, m_share.hits(m_share.faults.lyingTorn) ? half : bytes);
    return {};
}

Result<void> SimulatedFolder::rename(const QString &from, const QString &to)
{
    if (const auto error = trouble())
        return tl::unexpected<Error>(*error);
    if (m_share.hits(m_share.faults.noRename))
        return failure(Error::Code::Unsupported, u"cannot rename"_s);
    if (m_share.hits(m_share.faults.inUse))
        return failure(Error::Code::Busy, u"in use"_s);
    if (m_share.files.contains(to.toLower()))
        return failure(Error::Code::Conflict, u"exists"_s);
    const auto file = m_share.files.find(from.toLower());
    if (file == m_share.files.end())
        return failure(Error::Code::NotFound, u"not there"_s);
    const QByteArray bytes = *file;
    m_share.files.erase(file);
    put(to, bytes);
    return {};
}

Result<void> SimulatedFolder::remove(const QString &path)
{
    if (const auto error = trouble())
        return tl::unexpected<Error>(*error);
    if (m_share.hits(m_share.faults.inUse))
        return failure(Error::Code::Busy, u"in use"_s);
    m_share.files.remove(path.toLower());
    return {};
}
