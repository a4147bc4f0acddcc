// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/report/behinddialog.h"

#include "model/core/britishdate.h"
#include "model/reports/reportdata.h"
#include "views/common/button.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

BehindModel::BehindModel(std::shared_ptr<const ReportRecords> records, std::vector<int> behind, QObject *parent)
    : QAbstractTableModel(parent)
    , m_records(std::move(records))
    , m_behind(std::move(behind))
{
}

int BehindModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_behind.size());
}

int BehindModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QByteArray BehindModel::record(int row) const
{
    return m_records->bookings.at(static_cast<size_t>(m_behind.at(static_cast<size_t>(row)))).record;
}

QVariant BehindModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == HoursColumn)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const ReportBooking &booking = m_records->bookings.at(static_cast<size_t>(m_behind.at(static_cast<size_t>(index.row()))));
    const auto school = [this](int place) { return m_records->schools.at(static_cast<size_t>(place)).name; };
    switch (static_cast<Column>(index.column())) {
    case ReferenceColumn:
        return booking.reference;
    case RequestingColumn:
        return school(booking.requesting);
    case ProvidingColumn:
        return school(booking.providing);
    case ThemeColumn:
        return m_records->themes.at(booking.theme);
    case DayColumn:
        return britishDate(booking.day, u"d MMM yyyy"_s);
    case HoursColumn:
        return figureText(Cell{booking.deliveredMinutes, -1, {}, false}, {{}, {}, Unit::Minutes});
    case ColumnCount:
        break;
    }
    return {};
}

QVariant BehindModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == HoursColumn)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter); // over its numbers
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case ReferenceColumn:
        return tr("Reference");
    case RequestingColumn:
        return tr("Asked");
    case ProvidingColumn:
        return tr("Was asked");
    case ThemeColumn:
        return tr("Theme");
    case DayColumn:
        return tr("First day");
    case HoursColumn:
        return tr("Hours given");
    case ColumnCount:
        break;
    }
    return {};
}

BehindDialog::BehindDialog(const Theme &theme, const QString &figure, std::shared_ptr<const ReportRecords> records, std::vector<int> behind, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Bookings behind a figure"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.space(24), theme.space(24), theme.space(24), theme.space(16));
    layout->setSpacing(theme.space(12));
    layout->addWidget(new TextLabel(theme, TypeRole::Title, ColourRole::Text, figure, TextLabel::Overflow::Wrap));
    layout->addWidget(new TextLabel(theme, TypeRole::Body, ColourRole::Text2, tr("%n bookings are behind this figure.", nullptr, static_cast<int>(behind.size()))));
    auto *table = new QTableView;
    auto *model = new BehindModel(std::move(records), std::move(behind), this);
    table->setModel(model);
    connect(table, &QTableView::activated, this, [this, model](const QModelIndex &index) {
        const QByteArray record = model->record(index.row());
        accept();
        emit bookingChosen(record);
    });
    table->setAccessibleName(windowTitle());
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->verticalHeader()->hide();
    table->setCornerButtonEnabled(false);
    table->setTabKeyNavigation(false);
    table->horizontalHeader()->setAccessibleName(tr("Columns"));
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->setWordWrap(false);
    // References, days and hours are shown whole; names and themes share what is left, and are whole under the pointer.
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const int column : {BehindModel::RequestingColumn, BehindModel::ProvidingColumn, BehindModel::ThemeColumn})
        table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    layout->addWidget(table, 1);
    auto *close = new Button(theme, ButtonKind::Outlined, tr("Close"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    layout->addLayout(buttons);
    resize(theme.length(920), theme.length(520));
}
