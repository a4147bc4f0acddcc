// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/directory/records.h"

#include <QHash>
#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

//! \brief Straight-line distance in miles
[[nodiscard]] double milesBetween(const GridPosition &a, const GridPosition &b);

//! \brief Where postcodes and towns are, without asking anybody
class Places
{
public:
    //! \brief Knows nothing
    Places() = default;

    //! \brief The postcode sectors of Great Britain and the towns after which postcode areas are named
    [[nodiscard]] static Places shipped();

    //! \brief Makes the town of a school known, at the mean position of its schools
    void addSchool(const QString &town, const GridPosition &position);

    //! \brief The middle of a postcode ("NR1 3AB"), sector ("NR1 3"), outward code ("NR1"), area ("NR") or town
    //!
    //! Case, spaces and accents do not matter. Where "NR13" may mean two things, it is the outward code.
    //! \return nothing when the place is not known
    [[nodiscard]] std::optional<GridPosition> position(QStringView text) const;

    //! \brief As position(), of a town only: a word like "b1" or "se" is none
    [[nodiscard]] std::optional<GridPosition> town(QStringView name) const;

    //! \brief The town that somebody who wrote \p key most likely meant, as townKey(): "hull" of "hul"
    //!
    //! One letter may differ, from eight letters on two; the first is the same. Of several the nearest, then the one with most schools.
    //! \return empty when none is so near, and where \p key is shorter than three letters
    [[nodiscard]] QString townLike(QStringView key) const;

    //! \brief The only town whose name begins with \p key, as townKey(): it may be half typed
    //! \return empty when none does, or several do, and where \p key is shorter than three letters
    [[nodiscard]] QString townBeginning(QStringView key) const;

    [[nodiscard]] qsizetype sectorCount() const { return static_cast<qsizetype>(m_sectors.size()); }

    //! \brief For IndexCache, in both directions
    template <typename Archive>
    void archive(Archive &a)
    {
        a(m_sectors, m_towns, m_areaTowns);
    }

private:
    struct Sector
    {
        char code[8]; //!< "NR1_3", filled with zeros
        int easting;
        int northing;
    };
    struct Town
    {
        qint64 easting = 0; //!< sums over the schools
        qint64 northing = 0;
        qint64 schools = 0;
    };

    void readSectors();
    [[nodiscard]] static std::optional<Sector> sectorOf(const char *line, const char *end);
    void readAreas();
    [[nodiscard]] std::optional<GridPosition> meanOfSectors(const QByteArray &prefix) const;

    std::vector<Sector> m_sectors; //!< by code
    QHash<QString, Town> m_towns;  //!< by townKey()
    QHash<QString, GridPosition> m_areaTowns;
};

//! \brief The name of a town as it is compared: "King's Lynn" and "kings lynn", "Stockton-on-Tees" and
//! "stockton on tees" are the same
[[nodiscard]] QString townKey(QStringView name);
