// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/bookingexport.h"

#include "model/exchange/bookingjson.h"
#include "model/exchange/bookingtable.h"
#include "model/exchange/tablewriter.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BookingExport)
};

tl::unexpected<Error> cannotWrite(const QSaveFile &file)
{
    return failure(Error::Code::Storage, Texts::tr("The file cannot be written. Choose another folder or make room."), file.errorString());
}

} // namespace

BookingExport::BookingExport(const QSqlDatabase &db, Journal &journal, const Clock &clock, const Identity &identity)
    : m_desk(db, journal, clock, identity)
    , m_bookings(db)
    , m_clock(clock)
{
}

Result<int> BookingExport::write(const QString &path) const
{
    const auto records = m_bookings.allRecords();
    if (!records)
        return failure(records);
    QList<QByteArray> readable;
    for (const QByteArray &record : *records) {
        const auto booking = m_bookings.booking(record);
        if (!booking)
            return failure(booking);
        if (m_desk.checkReading(*booking))
            readable.append(record);
    }
    return write(path, readable);
}

Result<int> BookingExport::write(const QString &path, const QList<QByteArray> &records) const
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending != u"csv"_s && ending != u"xlsx"_s && ending != u"json"_s)
        return failure(Error::Code::InvalidInput, Texts::tr("The file must end with .csv, .xlsx or .json."));
    return ending == u"json"_s ? writeJson(path, records) : writeTable(path, records);
}

Result<int> BookingExport::writeJson(const QString &path, const QList<QByteArray> &records) const
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(file);
    file.write("[");
    int count = 0;
    for (const QByteArray &record : records) {
        const auto booking = m_bookings.bookingWithHistory(record);
        if (!booking)
            return failure(booking);
        const auto section3 = m_desk.section3(record);
        const auto other = m_bookings.otherImport(record);
        if (!other)
            return failure(other);
        QJsonObject object = bookingjson::ofBooking(*booking, m_clock.today(), section3 ? &*section3 : nullptr);
        object[u"same_as"_s] = other->counts ? QJsonValue(other->reference) : QJsonValue();
        object[u"decide_with"_s] = other->isToDecide ? QJsonValue(other->reference) : QJsonValue();
        file.write(count++ == 0 ? "\n" : ",\n");
        file.write(QJsonDocument(object).toJson(QJsonDocument::Compact));
    }
    file.write("\n]\n");
    if (!file.commit())
        return cannotWrite(file);
    return count;
}

Result<int> BookingExport::writeTable(const QString &path, const QList<QByteArray> &records) const
{
    const auto writer = createTable(path);
    if (!writer)
        return failure(writer);
    if (const auto done = (*writer)->writeRow(bookingtable::columns()); !done)
        return failure(done);
    int count = 0;
    for (const QByteArray &record : records) {
        const auto booking = m_bookings.booking(record);
        if (!booking)
            return failure(booking);
        const auto section3 = m_desk.section3(record);
        const auto other = m_bookings.otherImport(record);
        if (!other)
            return failure(other);
        const bool isReadable = section3 && !section3->isEmpty();
        const auto done = (*writer)->writeRow(bookingtable::rowOf(*booking, m_clock.today(), isReadable ? &section3->last() : nullptr,
                                                                  other->counts ? other->reference : QString()));
        if (!done)
            return failure(done);
        ++count;
    }
    if (const auto done = (*writer)->finish(); !done)
        return failure(done);
    return count;
}
