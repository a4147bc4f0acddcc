// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "yearsupport.h"

#include <QDirIterator>

#include <algorithm>
#include <cmath>
#include <ctime>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace year {

CountingFolder::CountingFolder(const QString &root)
    : m_disk(root)
{
}

Result<QStringList> CountingFolder::list(const QString &folder)
{
    auto listing = m_disk.list(folder);
    names += listing ? listing->size() : 0;
    return listing;
}

Result<QByteArray> CountingFolder::read(const QString &path, qsizetype largest)
{
    ++reads;
    return m_disk.read(path, largest);
}

RealPc::RealPc(const QString &path, const QString &share, const Marker &marker, const Clock &clock)
    : m_path(path)
    , m_folder(share)
    , m_marker(marker)
    , m_clock(clock)
    , m_identity(DeviceIdentity::generate({}))
{
    open(); // the journal names the device
    m_identity.device = m_journal->deviceId();
    close();
    open();
}

void RealPc::open()
{
    m_database.emplace(*Database::open(m_path));
    m_journal = std::make_unique<Journal>(db(), m_clock);
    m_engine = std::make_unique<SyncEngine>(SyncParts{db(), *m_journal, m_folder, m_clock, m_rules}, m_marker, m_identity);
    if (!m_identity.device.isEmpty())
        m_identity.starts = m_engine->start().value_or(0);
}

void RealPc::close()
{
    m_engine.reset();
    m_journal.reset();
    m_database.reset();
}

void hold(Holdings &holdings, const QString &home, const QString &unit, const QByteArray &log, quint32 number, const QByteArray &hash)
{
    QList<LaneRun> &runs = holdings[home][{unit, log}];
    if (!runs.isEmpty() && runs.last().last + 1 == number) {
        runs.last().last = number;
        runs.last().lastHash = hash;
    } else {
        runs.append({number, number, hash});
    }
}

Amount amountIn(const QString &folder)
{
    Amount amount;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        ++amount.files;
        amount.bytes += files.fileInfo().size();
    }
    return amount;
}

qint64 heapBytes()
{
#ifdef __GLIBC__
    const auto info = mallinfo2();
    return static_cast<qint64>(info.uordblks + info.hblkhd);
#else
    return 0;
#endif
}

double processorMilliseconds(const std::function<void()> &work)
{
    const std::clock_t before = std::clock();
    work();
    return static_cast<double>(std::clock() - before) * 1e3 / CLOCKS_PER_SEC;
}

namespace {

struct Line
{
    double slope = 0;
    double fit = 0; //!< R squared
};

Line lineThrough(const QList<double> &x, const QList<double> &y)
{
    const auto count = static_cast<double>(x.size());
    double sx = 0;
    double sy = 0;
    for (qsizetype i = 0; i < x.size(); ++i) {
        sx += x.at(i) / count;
        sy += y.at(i) / count;
    }
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (qsizetype i = 0; i < x.size(); ++i) {
        xx += (x.at(i) - sx) * (x.at(i) - sx);
        xy += (x.at(i) - sx) * (y.at(i) - sy);
        yy += (y.at(i) - sy) * (y.at(i) - sy);
    }
    return xx > 0 && yy > 0 ? Line{xy / xx, xy * xy / (xx * yy)} : Line{};
}

QList<double> logarithms(QList<double> values)
{
    std::ranges::transform(values, values.begin(), [](double value) { return std::log(std::max(value, 1e-9)); });
    return values;
}

} // namespace

Growth growthOf(const QList<double> &sizes, const QList<double> &values)
{
    const double exponent = lineThrough(logarithms(sizes), logarithms(values)).slope;
    if (std::abs(exponent) < 0.1)
        return {"flat", exponent};
    if (exponent > 1.2)
        return {"steeper", exponent};
    const bool isLogarithmic = lineThrough(logarithms(sizes), values).fit > lineThrough(sizes, values).fit;
    return {isLogarithmic ? "logarithmic" : "linear", exponent};
}

} // namespace year
