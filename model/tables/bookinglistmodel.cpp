// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/tables/bookinglistmodel.h"

#include "model/tables/bookingwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

BookingListModel::BookingListModel(const BookingRepository &bookings, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_bookings(bookings)
    , m_clock(clock)
{
}

int BookingListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BookingListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BookingListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const BookingSummary &booking = m_rows.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(booking, column);
    case Qt::TextAlignmentRole:
        return column == CostColumn || column == PlannedColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::AccessibleTextRole:
        return column == TitleColumn ? QStringList{text(booking, TitleColumn), text(booking, PartiesColumn), text(booking, StateColumn)}.join(u", "_s)
                                     : text(booking, column);
    case RecordRole:
        return booking.record;
    case SortRole:
        return sortValue(booking, column);
    case SummaryRole:
        return QVariant::fromValue(booking);
    case PartiesRole:
        return BookingWords::parties(booking, m_mySchool);
    case NextRole:
        return next(booking);
    default:
        return {};
    }
}

QString BookingListModel::text(const BookingSummary &booking, Column column) const
{
    switch (column) {
    case TitleColumn:
        return BookingWords::title(booking.theme, booking.issue);
    case PartiesColumn:
        return BookingWords::parties(booking, m_mySchool);
    case StateColumn:
        return BookingWords::state(booking.state);
    case ReferenceColumn:
        return booking.reference;
    case ColleagueColumn:
        return booking.colleague;
    case SentColumn:
        return BookingWords::shortDate(booking.sentOn);
    case LastActionColumn:
        return BookingWords::shortDate(booking.lastActionOn);
    case NextVisitColumn:
        return BookingWords::shortDate(booking.nextVisit);
    case PlannedColumn:
        return BookingWords::minutes(booking.plannedMinutes);
    case CostColumn:
        return poundsText(booking.plannedPence);
    case ColumnCount:
        break;
    } // no default: the compiler then names a forgotten column
    return {};
}

QVariant BookingListModel::sortValue(const BookingSummary &booking, Column column) const
{
    switch (column) {
    case SentColumn:
        return booking.sentOn;
    case LastActionColumn:
        return booking.lastActionOn;
    case NextVisitColumn:
        return booking.nextVisit;
    case PlannedColumn:
        return booking.plannedMinutes;
    case CostColumn:
        return booking.plannedPence;
    case TitleColumn:
    case PartiesColumn:
    case StateColumn:
    case ReferenceColumn:
    case ColleagueColumn:
    case ColumnCount:
        break;
    }
    return text(booking, column);
}

QString BookingListModel::next(const BookingSummary &booking)
{
    const bool isOn = QStringList{u"sent"_s, u"seen"_s, u"accepted"_s, u"being-negotiated"_s, u"agreed"_s, u"under-way"_s}.contains(booking.state);
    if (!isOn || !booking.nextVisit.isValid())
        return {};
    return QCoreApplication::translate("BookingListModel", "Visit on %1").arg(BookingWords::shortDate(booking.nextVisit));
}

QVariant BookingListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case TitleColumn:
        return tr("About");
    case PartiesColumn:
        return tr("Academies");
    case StateColumn:
        return tr("State");
    case ReferenceColumn:
        return tr("Reference");
    case ColleagueColumn:
        return tr("Colleague");
    case SentColumn:
        return tr("Sent");
    case LastActionColumn:
        return tr("Last action");
    case NextVisitColumn:
        return tr("Next visit");
    case PlannedColumn:
        return tr("Planned");
    case CostColumn:
        return tr("Cost");
    case ColumnCount:
        break;
    }
    return {};
}

bool BookingListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_rows.size() < m_total;
}

void BookingListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    const int first = static_cast<int>(m_rows.size());
    const auto more = m_bookings.list(m_filter, m_clock.today(), pageSize, first);
    if (!more || more->isEmpty()) {
        m_total = first; // what was counted is gone: there is no more
        return;
    }
    beginInsertRows({}, first, first + static_cast<int>(more->size()) - 1);
    m_rows += *more;
    endInsertRows();
}

Result<void> BookingListModel::show(const BookingFilter &filter, qint64 mySchool)
{
    m_filter = filter;
    m_mySchool = mySchool;
    return read(pageSize);
}

Result<void> BookingListModel::refresh()
{
    return read(std::max(pageSize, static_cast<int>(m_rows.size())));
}

Result<void> BookingListModel::read(int limit)
{
    const QDate today = m_clock.today();
    const auto rows = m_bookings.list(m_filter, today, limit, 0);
    const auto total = m_bookings.count(m_filter, today);
    beginResetModel();
    m_rows = rows ? *rows : QList<BookingSummary>();
    m_total = rows && total ? *total : 0;
    endResetModel();
    if (!rows)
        return failure(rows);
    if (!total)
        return failure(total);
    return {};
}

QByteArray BookingListModel::recordAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).record : QByteArray();
}

int BookingListModel::rowOf(const QByteArray &record) const
{
    const auto found = std::ranges::find(m_rows, record, &BookingSummary::record);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}
