// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/model/sync/simulatedpc.h"

#include "model/sync/disksharefolder.h"

#include <functional>
#include <map>

//! \brief The parts of a simulated school year: PCs that are real, and PCs of which only the files are made
namespace year {

//! \brief A folder on disk that counts what is asked of it
class CountingFolder final : public ShareFolder
{
public:
    explicit CountingFolder(const QString &root);

    [[nodiscard]] Result<QStringList> list(const QString &folder) override;
    [[nodiscard]] Result<QByteArray> read(const QString &path, qsizetype largest) override;
    [[nodiscard]] Result<void> write(const QString &path, const QByteArray &bytes) override { return m_disk.write(path, bytes); }
    [[nodiscard]] Result<void> rename(const QString &from, const QString &to) override { return m_disk.rename(from, to); }
    [[nodiscard]] Result<void> remove(const QString &path) override { return m_disk.remove(path); }

    qint64 names = 0; //!< in all listings
    qint64 reads = 0; //!< files

private:
    DiskShareFolder m_disk;
};

//! \brief A PC as the program makes it: its own database, journal and engine
class RealPc
{
public:
    RealPc(const QString &path, const QString &share, const Marker &marker, const Clock &clock);

    void open();
    void close();

    [[nodiscard]] const DeviceIdentity &identity() const { return m_identity; }
    [[nodiscard]] SyncEngine &engine() { return *m_engine; }
    [[nodiscard]] Journal &journal() { return *m_journal; }
    [[nodiscard]] QSqlDatabase db() const { return m_database->connection(); }
    [[nodiscard]] CountingFolder &folder() { return m_folder; }
    [[nodiscard]] QString path() const { return m_path; }

private:
    QString m_path;
    CountingFolder m_folder;
    Marker m_marker;
    const Clock &m_clock;
    EventRules m_rules = simulatedRules();
    DeviceIdentity m_identity;
    std::optional<Database> m_database;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<SyncEngine> m_engine;
};

//! \brief A PC of the partnership; where \a real is empty it leaves on the share what a real one would
struct Pc
{
    DeviceIdentity identity;
    QByteArray log;
    QStringList units;
    int lastWeek = 1000; //!< not switched on any more after that
    QHash<QString, SegmentAddress> places;            //!< the next one, by unit
    QHash<QString, std::pair<quint32, QString>> acks; //!< by home: the count and the path of its have-list
    std::unique_ptr<RealPc> real;
};

//! \brief What every PC of a unit that is switched on holds: by home, then unit and log
using Holdings = QHash<QString, std::map<std::pair<QString, QByteArray>, QList<LaneRun>>>;

//! \brief Notes segment \p number, with \p hash, of the lane that \p log has in \p unit
void hold(Holdings &holdings, const QString &home, const QString &unit, const QByteArray &log, quint32 number, const QByteArray &hash);

//! \brief How many files lie under \p folder, and their bytes
struct Amount
{
    qint64 files = 0;
    qint64 bytes = 0;
};
[[nodiscard]] Amount amountIn(const QString &folder);

//! \brief Bytes that this process has from its memory allocator; 0 where that cannot be asked
[[nodiscard]] qint64 heapBytes();

//! \brief Of the processor, which other programs on the machine do not stretch
[[nodiscard]] double processorMilliseconds(const std::function<void()> &work);

//! \brief How \p values grow with \p sizes: "flat", "logarithmic", "linear" or "steeper", and the exponent of the power that fits best
struct Growth
{
    const char *name = "flat";
    double exponent = 0;
};
[[nodiscard]] Growth growthOf(const QList<double> &sizes, const QList<double> &values);

} // namespace year
