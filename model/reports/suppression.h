// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/reports/figures.h"

#include <QHash>

//! \brief What the governors' editions of one academic year may say about people and weaknesses
//!
//! Worked out once for all scopes and terms of the year together, so that no two reports of it can be subtracted from
//! each other. For each measure the bookings are divided into *blocks* (of academies and terms) in each of which every
//! category is about at least \p threshold bookings. A report shows a line only when it is made of whole blocks, so
//! whatever is worked out from all lines together is a sum over blocks, and never about less. Categories too small for
//! the whole year are put together with the next one first.
class Suppression
{
public:
    Suppression(const ReportRecords &records, int firstYear, int threshold);

    //! \brief The categories of \p measure as the edition shows them: id (those put together joined by +) and text
    [[nodiscard]] QList<Choice> categories(const QString &measure) const;

    //! \brief True when the lines of \p measure for \p scope and \p period are made of whole blocks
    [[nodiscard]] bool isShown(const QString &measure, const ReportScope &scope, const Period &period) const;

    //! \brief Takes out of \p figures what this edition does not show
    void apply(Figures &figures) const;

    [[nodiscard]] int threshold() const { return m_threshold; }

    //! \brief The smallest part that lines are made of: what one academy asked for that began in one term
    struct Atom
    {
        int region = -1;
        int cluster = -1;
        int school = 0;
        int term = 0;             //!< 0 to 2
        std::vector<int> values;  //!< how often each of the edition's categories counts
        std::vector<int> support; //!< how many bookings stand behind each
        int block = -1;
    };
    //! \brief The atoms of \p measure: for tests that try to get at them
    [[nodiscard]] const std::vector<Atom> &atoms(const QString &measure) const;

private:
    struct Measure
    {
        std::vector<QStringList> groups; // ids of categories put together
        std::vector<Atom> atoms;
        int blockCount = 0;
        bool isEmpty = true;
    };

    [[nodiscard]] Measure measured(const QString &measure) const;
    void mergeCategories(Measure &measure, const QList<Choice> &choices, const QHash<QString, int> &support) const;
    void fillAtoms(Measure &measure, const QString &name) const;
    void divide(Measure &measure) const;
    static void mergeAll(Measure &measure);
    [[nodiscard]] std::vector<std::vector<int>> split(const Measure &measure, const std::vector<int> &atoms, int Atom::*key) const;
    [[nodiscard]] bool isSafe(const Measure &measure, const std::vector<int> &atoms) const;
    [[nodiscard]] bool contains(const Atom &atom, const ReportScope &scope, const Period &period) const;
    void regroup(FigureTable &table, const Measure &measure) const;
    void addReason(FigureTable &table, bool hasHidden) const;

    const ReportRecords &m_records;
    int m_firstYear;
    int m_threshold;
    QHash<QString, Measure> m_measures;
};
