// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/reports/figures.h"

#include <QHash>

#include <vector>

//! \brief Adds up one table: rows appear as they are needed
class TableCounter
{
public:
    TableCounter(QString id, QString title, QString rowTitle, QList<FigureColumn> columns);

    //! \brief The place of the row \p rowId, added with \p rowTitle when it is new
    int row(const QString &rowId, const QString &rowTitle);
    //! \brief The place of the row \p rowId; -1 when there is none yet
    [[nodiscard]] int find(const QString &rowId) const;
    //! \brief The place of the row for what stands at \p place (0 or more) of a list: \p make finds or adds it the first
    //! time, and is not asked again
    template <typename Make>
    int rowAt(int place, const Make &make)
    {
        const auto at = static_cast<size_t>(place);
        if (at >= m_rowsByPlace.size())
            m_rowsByPlace.resize(at + 1, -1);
        if (m_rowsByPlace[at] < 0)
            m_rowsByPlace[at] = make();
        return m_rowsByPlace[at];
    }
    //! \brief Adds \p amount, for which \p booking stands; -1: for which no booking stands
    void add(int row, int column, qint64 amount, int booking);

    FigureTable table;

private:
    QHash<QString, int> m_rows;
    std::vector<int> m_rowsByPlace; // -1: not looked up yet
};

//! \brief The columns and rows that tables of figures begin with, and how they are finished
namespace figuretable {

// Columns of the tables by theme, phase, level and kind.
enum GroupColumn { AskedColumn, DeliveredColumn, NotMetColumn, MetColumn, GroupMinutesColumn, AskedBeforeColumn };
enum AcademyColumn { OwnRequestsColumn, ReceivedColumn, ReceivedBeforeColumn, AskedOfThemColumn, GivenColumn, GivenBeforeColumn };
enum CostColumn { CostBookingsColumn, CostMinutesColumn, CostTotalColumn, ToProviderColumn, BrokerageColumn, CostBeforeColumn };
enum ExchangeColumn { ExchangeReceivedColumn, ExchangeGivenColumn, ExchangeBalanceColumn };

[[nodiscard]] QList<FigureColumn> groupColumns();    //!< in the order of GroupColumn
[[nodiscard]] QList<FigureColumn> academyColumns();  //!< in the order of AcademyColumn
[[nodiscard]] QList<FigureColumn> costColumns();     //!< in the order of CostColumn
[[nodiscard]] QList<FigureColumn> exchangeColumns(); //!< in the order of ExchangeColumn; of all hours by academy, too
[[nodiscard]] QList<FigureColumn> letterColumns();   //!< the ratings, best first
[[nodiscard]] QString fateText(Fate fate);
[[nodiscard]] QList<Choice> answerBands();  //!< how soon a request was answered
[[nodiscard]] QString answerBandOf(const ReportBooking &booking); //!< the id of one of answerBands()
[[nodiscard]] QList<Choice> basisChoices(); //!< what a cost can be based on

//! \brief Adds the row that adds up all others
void addTotal(FigureTable &table);
//! \brief Orders rows by \p column, the largest first, then by the alphabet
void sortRows(FigureTable &table, size_t column);
void sortByName(FigureTable &table);
//! \brief Fills the rate of requests that were met, in a table of groupColumns()
void fillRates(FigureTable &table);

} // namespace figuretable
