// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/sync/sharefolder.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <random>

//! \brief How often each thing goes wrong, 0 to 1 for each operation (or each step, for what happens to files by itself)
struct Faults
{
    double offline = 0;
    double full = 0;
    double readOnly = 0;
    double torn = 0;     //!< a write fails halfway and leaves half a file
    double lyingTorn = 0; //!< a write says that it worked and leaves half a file
    double renamed = 0;  //!< a cloud client gives the file another name: "(1)", "-PC07", ".sync-conflict-..."
    double noRename = 0; //!< the share cannot rename
    double delay = 0;    //!< a new file does not show in a listing yet
    double emptyList = 0; //!< an unmounted share shows an empty folder
    double inUse = 0;
    double flippedRead = 0;
    double death = 0;    //!< the PC loses power before this operation
    double lostFile = 0; //!< for each step
    double rot = 0;      //!< for each step
    double wiped = 0;    //!< for each step: everything goes, partnership.lp too
    double wipedDevice = 0; //!< everything but partnership.lp

    [[nodiscard]] static Faults all();
    [[nodiscard]] static Faults ofRestores();
};

//! \brief A shared folder in memory; each PC sees it through a SimulatedFolder
class SimulatedShare
{
public:
    explicit SimulatedShare(quint64 seed);

    Faults faults;
    QMap<QString, QByteArray> files; //!< by lower-case path: names differ in more than case or are one

    [[nodiscard]] bool hits(double probability);
    [[nodiscard]] int below(int limit);
    int writes = 0; //!< how often anybody tried to write a file
    //! \brief It has a partnership.lp, whatever a cloud client calls it
    [[nodiscard]] bool hasMarker() const;
    //! \brief What befalls the files by themselves between two steps
    void age();

private:
    [[nodiscard]] QString anyFile();

    std::mt19937_64 m_random;
};

//! \brief One PC's view of the share, with its delays and accidents
class SimulatedFolder final : public ShareFolder
{
public:
    explicit SimulatedFolder(SimulatedShare &share);

    [[nodiscard]] Result<QStringList> list(const QString &folder) override;
    [[nodiscard]] Result<QByteArray> read(const QString &path, qsizetype largest) override;
    [[nodiscard]] Result<void> write(const QString &path, const QByteArray &bytes) override;
    [[nodiscard]] Result<void> rename(const QString &from, const QString &to) override;
    [[nodiscard]] Result<void> remove(const QString &path) override;

    //! \brief The PC runs again after it died
    void revive() { m_isDead = false; }
    [[nodiscard]] bool isDead() const { return m_isDead; }
    //! \brief Dies before operation number \p operation from now (1: the next); 0: never
    void dieAt(int operation) { m_dieAt = operation; }
    [[nodiscard]] int operations() const { return m_operations; }

private:
    [[nodiscard]] std::optional<Error> trouble();
    [[nodiscard]] QString nameOnArrival(const QString &path);
    void put(const QString &path, const QByteArray &bytes);

    SimulatedShare &m_share;
    QSet<QString> m_visible;
    bool m_isDead = false;
    int m_dieAt = 0;
    int m_operations = 0;
};
