// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/bookingrepository.h"
#include "model/core/clock.h"
#include "model/tables/bookingspelling.h"

#include <QAbstractTableModel>

#include <memory>

//! \brief A list of bookings, read page by page as somebody scrolls
class BookingListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    // Saved header states hold these numbers: append, never reorder.
    enum Column { TitleColumn, PartiesColumn, StateColumn, ReferenceColumn, ColleagueColumn, SentColumn, LastActionColumn, NextVisitColumn, PlannedColumn, CostColumn, ColumnCount };
    enum Role {
        RecordRole = Qt::UserRole, //!< QByteArray
        SortRole,                  //!< what a column is compared by
        SummaryRole,               //!< BookingSummary
        PartiesRole,               //!< QString
        NextRole,                  //!< QString: what comes next, "Visit on 25 Nov 2026", or that it is the same as another; may be empty
    };
    static constexpr int pageSize = 200;

    //! \p bookings and \p clock outlive the model
    BookingListModel(const BookingRepository &bookings, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    //! \brief Shows what fits \p filter, as \p mySchool sees it (0: no school)
    //! Where nothing fits, misspelt words are read as those that the bookings have: see correction().
    //! \return the repository's error; the list is empty then
    Result<void> show(const BookingFilter &filter, qint64 mySchool);
    //! \brief Reads again what is shown, as many rows as were read before
    Result<void> refresh();

    //! \brief What is shown, with words put right
    [[nodiscard]] const BookingFilter &filter() const { return m_filter; }
    //! \brief "Showing bookings for \u2018Danuta\u2019 instead of \u2018Danute\u2019."; empty when nothing was put right
    [[nodiscard]] QString correction() const { return m_correction; }
    //! \brief How many fit, read or not
    [[nodiscard]] int total() const { return m_total; }
    //! \brief How many of them count: what two PCs imported counts once
    [[nodiscard]] int counted() const { return m_counted; }
    [[nodiscard]] QByteArray recordAt(int row) const; //!< empty when there is no such row
    [[nodiscard]] int rowOf(const QByteArray &record) const; //!< among the rows read; -1 when it is not there

private:
    Result<void> read(int limit);
    Result<void> readRows(int limit);
    Result<void> putRight(int limit);
    Result<const BookingSpelling *> spelling();
    [[nodiscard]] QString text(const BookingSummary &booking, Column column) const;
    [[nodiscard]] QVariant sortValue(const BookingSummary &booking, Column column) const;
    [[nodiscard]] static QString otherImport(const BookingSummary &booking); // that two PCs imported it; empty: they did not
    [[nodiscard]] static QString next(const BookingSummary &booking);

    const BookingRepository &m_bookings;
    const Clock &m_clock;
    BookingFilter m_asked;  //!< as it was asked for
    BookingFilter m_filter; //!< as it is shown
    QString m_correction;
    std::unique_ptr<BookingSpelling> m_spelling; //!< made when first nothing fits
    QVariantList m_spelledFor;                   //!< what it was made of
    qint64 m_mySchool = 0;
    int m_total = 0;
    int m_counted = 0;
    QList<BookingSummary> m_rows;
};

Q_DECLARE_METATYPE(BookingSummary)
