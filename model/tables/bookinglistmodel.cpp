// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/tables/bookinglistmodel.h"

#include "model/core/duration.h"
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
                                           + (otherImport(booking).isEmpty() ? QString() : u", "_s + otherImport(booking))
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
        return booking.plannedMinutes > 0 ? durationText(booking.plannedMinutes) : QString();
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

QString BookingListModel::otherImport(const BookingSummary &booking)
{
    if (!booking.sameAs.isEmpty())
        return QCoreApplication::translate("BookingListModel", "Same as %1").arg(booking.sameAs);
    return booking.decideWith.isEmpty() ? QString() : QCoreApplication::translate("BookingListModel", "Needs a decision");
}

QString BookingListModel::next(const BookingSummary &booking)
{
    if (const QString other = otherImport(booking); !other.isEmpty())
        return other;
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
    m_asked = filter;
    m_mySchool = mySchool;
    return read(pageSize);
}

Result<void> BookingListModel::refresh()
{
    return read(std::max(pageSize, static_cast<int>(m_rows.size())));
}

Result<void> BookingListModel::read(int limit)
{
    m_filter = m_asked;
    m_correction.clear();
    if (const auto done = readRows(limit); !done)
        return done;
    const bool isNamed = !m_asked.text.isEmpty() || !m_asked.person.isEmpty();
    return m_total == 0 && isNamed ? putRight(limit) : Result<void>();
}

Result<void> BookingListModel::readRows(int limit)
{
    const QDate today = m_clock.today();
    const auto rows = m_bookings.list(m_filter, today, limit, 0);
    const auto total = m_bookings.count(m_filter, today);
    BookingFilter once = m_filter;
    once.onlyCounted = true;
    const auto counted = m_bookings.count(once, today);
    beginResetModel();
    m_rows = rows ? *rows : QList<BookingSummary>();
    m_total = rows && total ? *total : 0;
    m_counted = rows && counted ? *counted : 0;
    endResetModel();
    if (!rows)
        return failure(rows);
    if (!total)
        return failure(total);
    if (!counted)
        return failure(counted);
    return {};
}

Result<void> BookingListModel::putRight(int limit)
{
    const auto spelling = this->spelling();
    if (!spelling)
        return failure(spelling);
    const auto text = (*spelling)->read(m_asked.text);
    const auto person = (*spelling)->read(m_asked.person);
    m_filter.spellings = text.words;
    m_filter.personSpellings = person.words;
    if (const auto done = readRows(limit); !done)
        return done;
    if (m_total == 0) {
        m_filter = m_asked;
        return {};
    }
    QStringList was{text.was, person.was};
    QStringList became{text.became, person.became};
    was.removeAll(QString());
    became.removeAll(QString());
    if (!was.isEmpty()) // else only accents were missing
        m_correction = tr("Showing bookings for \u2018%1\u2019 instead of \u2018%2\u2019.").arg(became.join(u' '), was.join(u' '));
    return {};
}

// Kept while somebody goes on typing; anything recorded, or another choice of bookings, makes it anew.
Result<const BookingSpelling *> BookingListModel::spelling()
{
    BookingFilter all;
    all.school = m_asked.school;
    all.region = m_asked.region;
    const auto stamp = m_bookings.stamp();
    if (!stamp)
        return failure(stamp);
    const QVariantList made{*stamp, all.school, all.region};
    if (!m_spelling || made != m_spelledFor) {
        const auto texts = m_bookings.searchedTexts(all, m_clock.today());
        if (!texts)
            return failure(texts);
        m_spelling = std::make_unique<BookingSpelling>(*texts);
        m_spelledFor = made;
    }
    return m_spelling.get();
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
