// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/reports/reportrecords.h"

#include <QAbstractTableModel>
#include <QDialog>

#include <memory>
#include <vector>

class Theme;

//! \brief The bookings behind one figure
class BehindModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { ReferenceColumn, RequestingColumn, ProvidingColumn, ThemeColumn, DayColumn, HoursColumn, ColumnCount };

    //! \p records is kept alive; \p behind are places in its bookings
    BehindModel(std::shared_ptr<const ReportRecords> records, std::vector<int> behind, QObject *parent = nullptr);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    //! \brief The record of the booking in \p row
    [[nodiscard]] QByteArray record(int row) const;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::shared_ptr<const ReportRecords> m_records;
    std::vector<int> m_behind;
};

//! \brief Lists the bookings behind one figure; Enter or a double click opens one
class BehindDialog final : public QDialog
{
    Q_OBJECT

public:
    BehindDialog(const Theme &theme, const QString &figure, std::shared_ptr<const ReportRecords> records, std::vector<int> behind, QWidget *parent);

signals:
    //! \brief A line was opened; the dialog closes
    void bookingChosen(const QByteArray &record);
};
