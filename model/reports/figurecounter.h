// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/reports/figuretables.h"

#include <array>

//! \brief One pass over the bookings, all tables at once
class FigureCounter
{
public:
    FigureCounter(const ReportRecords &records, const Period &period, const ReportScope &scope);

    [[nodiscard]] Figures run();

private:
    // Which columns of time a booking counts in: now, before, and the term.
    struct When
    {
        bool isNow = false;
        bool isBefore = false;
        int term = -1;
    };

    [[nodiscard]] When whenOf(QDate day) const;
    [[nodiscard]] QList<FigureColumn> timeColumns(Unit unit, bool hasTerms) const;
    void makeTables();
    void addTime(TableCounter &counter, int row, const When &when, qint64 amount, int booking, bool hasTerms = true);
    void countCourse(const ReportBooking &b, int place, const When &when);
    void countGroups(const ReportBooking &b, int place, const When &when);
    static void countGroup(TableCounter &counter, int row, const ReportBooking &b, int place, const When &when);
    [[nodiscard]] int themeRow(int theme);
    [[nodiscard]] int phaseRow(int school);
    [[nodiscard]] int kindRow(const QString &kind);
    void countMoney(const ReportBooking &b, int place, const When &when);
    void countAnswer(const ReportBooking &b, int place, const When &when);
    void countAcademies(const ReportBooking &b, int place);
    void countAcademiesBefore(const ReportBooking &b, int place);
    void countHours(int school, figuretable::ExchangeColumn side, const ReportBooking &b, int place);
    void countReceived(const ReportBooking &b, int school, int place);
    void countGiven(const ReportBooking &b, int place);
    [[nodiscard]] int academyRow(TableCounter &counter, int school) const;
    void countLetter(size_t measure, QChar letter, int place, const When &when);
    void countCategories(size_t measure, const QStringList &ids, int place, const When &when);
    [[nodiscard]] QList<int> takersOf(const ReportBooking &b) const;
    void countSensitive(const ReportBooking &b, int place, const When &when);
    void countByAcademy(const ReportBooking &b, int place);
    [[nodiscard]] bool isAbout(int school, QDate day) const;
    void countContacts();
    void countEntries();
    void countImports();
    void finish(Figures &figures);

    const ReportRecords &m_records;
    Period m_period;
    Period m_before;
    QList<Period> m_terms;
    ReportScope m_scope;
    ScopeFilter m_filter;
    qsizetype m_count = 0;

    TableCounter m_course;
    TableCounter m_months;
    TableCounter m_academies;
    TableCounter m_hours;
    TableCounter m_themes;
    TableCounter m_phases;
    TableCounter m_levels;
    TableCounter m_kinds;
    TableCounter m_time;
    TableCounter m_visits;
    TableCounter m_costs;
    TableCounter m_exchange;
    TableCounter m_answers;
    TableCounter m_directory;
    TableCounter m_growth;
    TableCounter m_contacts;
    TableCounter m_section3;
    TableCounter m_flagged;
    TableCounter m_byAcademy;
    std::vector<TableCounter> m_sensitive;
    QString m_letters; // of the ratings in the order of their rows, a blank for none
};
