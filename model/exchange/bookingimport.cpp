// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/bookingimport.h"

#include "model/bookings/samebookings.h"
#include "model/directory/heldseats.h"
#include "model/exchange/bookingtable.h"
#include "model/exchange/tablekind.h"
#include "model/exchange/tablereader.h"
#include "model/store/transaction.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BookingImport)
};

constexpr int headingRowsLookedAt = 10;
constexpr int headingsNeeded = 4;
constexpr int rowsBetweenProgress = 50;
constexpr qsizetype mostNamedOneByOne = 10;

// People write a title above the headings.
Result<QStringList> findHeadings(TableReader &reader)
{
    QStringList row;
    QString otherTable;
    for (int i = 0; i < headingRowsLookedAt; ++i) {
        const auto more = reader.next(row);
        if (!more)
            return failure(more);
        if (!*more)
            break;
        if (otherTable.isEmpty())
            otherTable = wrongTableText(kindOfTable(row), TableKind::Bookings);
        QStringList columns;
        for (const QString &heading : std::as_const(row))
            columns.append(bookingtable::columnOf(heading));
        if (columns.size() - columns.count(QString()) >= headingsNeeded)
            return columns;
    }
    if (!otherTable.isEmpty())
        return failure(Error::Code::InvalidInput, otherTable);
    return failure(Error::Code::InvalidInput,
                   Texts::tr("This file has no headings of bookings such as requesting, providing, date, issue and state."));
}

// Without its words section 3 counts as received only where the row itself says so.
void leaveSection3Out(bookingtable::ReadRow &row, const QString &stated)
{
    row.section3 = {};
    if (stated.trimmed().compare(u"received"_s, Qt::CaseInsensitive) != 0) {
        row.booking.section3.status = Section3Status::Status::Open;
        if (row.booking.state == BookingState::Closed)
            row.booking.state = row.booking.shownFirst = BookingState::Evaluated;
    }
}

// A preview may show one warning only.
void warnFirst(ImportReport &report, const ImportMessage &message)
{
    report.warnings.prepend(message);
    ++report.warningCount;
}

Error cancelled()
{
    return {Error::Code::Cancelled, Texts::tr("The import was stopped. Nothing was changed."), {}};
}

} // namespace

BookingImport::BookingImport(const QSqlDatabase &db, Journal &journal, const Clock &clock, Identity identity)
    : m_db(db)
    , m_journal(journal)
    , m_clock(clock)
    , m_identity(std::move(identity))
{
}

Result<ImportReport> BookingImport::run(const QStringList &files, const ImportOptions &options)
{
    m_taken.clear();
    m_unknownSchools.clear();
    m_ofOthers.clear();
    m_withoutSection3.clear();
    m_events.clear();
    const auto seats = HeldSeats(m_db).seats();
    if (!seats)
        return failure(seats);
    m_hasJoined = !seats->isEmpty();
    if (m_hasJoined && !options.isDryRun && !m_identity.isComplete()) // bookings in nobody's name count on no other PC
        return failure(Error::Code::Conflict, Texts::tr("Say who you are first: name, role and school. Then import the bookings."));
    if (!m_identity.isComplete())
        m_identity = {};
    ImportReport report;
    for (const QString &file : files) {
        if (const auto done = readFile(file, options, report); !done)
            return failure(done);
    }
    leaveOutSecondRecords(report);
    warnOfSection3(report);
    warnOfUnknownSchools(report);
    warnOfOthers(report);
    warnOfNobody(report);
    if (report.isRefused())
        return report;
    if (const auto done = writeAll(options, report); !done)
        return failure(done);
    return report;
}

// Where the directory is missing, two warnings in every row say less than one.
void BookingImport::warnOfUnknownSchools(ImportReport &report) const
{
    QList<ImportMessage> schools; // each where it stands first
    QSet<QString> known;
    for (const ImportMessage &message : m_unknownSchools) {
        if (!known.contains(message.text)) // the name is all in which they differ
            schools.append(message);
        known.insert(message.text);
    }
    if (schools.size() > mostNamedOneByOne) {
        ImportMessage sum = schools.first();
        sum.text = Texts::tr("The directory on this PC does not hold %n of these schools. Their bookings are taken over with the names alone and reach nobody there: "
                             "import the directory first if it is at hand.", nullptr, static_cast<int>(schools.size()));
        schools = {sum};
    }
    for (qsizetype i = schools.size() - 1; i >= 0; --i)
        warnFirst(report, schools.at(i));
}

// On every other PC it would count for nothing, because it was not theirs to record.
bool BookingImport::isForChooser(const Booking &booking) const
{
    return !m_identity.isComplete() || capacityOf(m_identity, booking, false) != Capacity::Outsider;
}

void BookingImport::warnOfOthers(ImportReport &report) const
{
    if (m_ofOthers.isEmpty())
        return;
    ImportMessage message = m_ofOthers.first();
    const int count = static_cast<int>(m_ofOthers.size());
    message.text = m_hasJoined ? Texts::tr("%n of these bookings are between other schools. They were left out: those schools import them, or the Development "
                                           "Director does. Where one is yours, write its schools as the directory does.", nullptr, count)
                               : Texts::tr("%n of these bookings are between other schools. They stay on this PC: nobody else gets them.", nullptr, count);
    warnFirst(report, message);
}

void BookingImport::warnOfNobody(ImportReport &report) const
{
    if (!m_identity.isComplete() && !m_taken.isEmpty())
        warnFirst(report, {m_taken.first().file, 0, {}, Texts::tr("These bookings are in nobody\u2019s name and stay on this PC. Before you import a history that "
                                                                  "is to be shared run whoami, or choose in the settings who you are.")});
}

void BookingImport::warnOfSection3(ImportReport &report) const
{
    QList<ImportMessage> left = m_withoutSection3;
    if (left.size() > mostNamedOneByOne) {
        left = {left.first()};
        left[0].text = Texts::tr("%n sections 3 were left out: only the requesting principal or a director takes them over. They are added when one of them "
                                 "imports this file.", nullptr, static_cast<int>(m_withoutSection3.size()));
    }
    for (const ImportMessage &message : std::as_const(left))
        report.addWarning(message);
}

// What two PCs imported is exported with both its records: the one that counts is taken, with the words of section 3 of either.
void BookingImport::leaveOutSecondRecords(ImportReport &report)
{
    QHash<QString, qsizetype> counted;
    for (qsizetype i = 0; i < m_taken.size(); ++i) {
        if (m_taken.at(i).sameAs.isEmpty())
            counted.insert(m_taken.at(i).booking.reference, i);
    }
    QList<Taken> kept = m_taken;
    for (const Taken &second : std::as_const(m_taken)) {
        const auto place = second.sameAs.isEmpty() ? counted.cend() : counted.constFind(second.sameAs);
        if (place == counted.cend() || second.section3.isBlank())
            continue;
        Section3Words &words = kept[*place].section3;
        if (words.isBlank())
            words = second.section3;
        else if (words.nextSteps != second.section3.nextSteps || words.futureNeeds != second.section3.futureNeeds)
            report.addWarning({second.file, second.row, u"next_steps"_s, Texts::tr("This booking stands in the file twice, with other words in section 3. Only those of %1 "
                                                                                   "in row %2 are taken over.").arg(second.sameAs).arg(kept.at(*place).row)});
    }
    report.unchanged += static_cast<int>(kept.removeIf([&counted](const Taken &taken) { return !taken.sameAs.isEmpty() && counted.contains(taken.sameAs); }));
    m_taken = kept;
}

Result<void> BookingImport::readFile(const QString &path, const ImportOptions &options, ImportReport &report)
{
    auto reader = openTable(path, options.limits, u"bookings"_s);
    if (!reader)
        return failure(reader);
    const auto headings = findHeadings(**reader);
    if (!headings)
        return failure(headings);
    SchoolFinder schools(m_db);
    const QString file = QFileInfo(path).fileName();
    QSet<QByteArray> keys;
    QStringList row;
    while (true) {
        const auto more = (*reader)->next(row);
        if (!more)
            return failure(more);
        if (!*more)
            return {};
        QHash<QString, QString> cells;
        for (qsizetype i = 0; i < headings->size(); ++i) {
            if (!headings->at(i).isEmpty())
                cells.insert(headings->at(i), row.value(i));
        }
        auto read = bookingtable::read(cells, schools, m_clock.today());
        const qint64 number = (*reader)->row();
        if (!isForChooser(read.booking)) {
            m_ofOthers.append({file, number, u"requesting"_s, {}});
            if (m_hasJoined) // what is wrong with it is for its own schools to mend
                continue;
        }
        if (!read.section3.isBlank() && wayOf(BookingAction::WriteSection3, BookingState::Closed, capacityOf(m_identity, read.booking, false)) == Way::Closed) {
            leaveSection3Out(read, cells.value(u"section3"_s));
            m_withoutSection3.append({file, number, u"next_steps"_s, Texts::tr("Section 3 is taken over by the requesting principal or a director only. It was left out; "
                                                                               "it is added when one of them imports this file.")});
        }
        if (read.sameAs.isEmpty() && keys.contains(read.booking.importKey))
            read.problems.append({u"reference"_s, Texts::tr("This booking stands in the file twice. Take one out.")});
        if (read.sameAs.isEmpty())
            keys.insert(read.booking.importKey);
        for (const auto &message : std::as_const(read.problems))
            report.addProblem({file, number, message.column, message.text});
        for (const auto &message : std::as_const(read.warnings))
            report.addWarning({file, number, message.column, message.text});
        for (const auto &message : std::as_const(read.unknownSchools))
            m_unknownSchools.append({file, number, message.column, message.text});
        m_taken.append({read.booking, read.section3, file, number, read.sameAs});
        if (options.progress && number % rowsBetweenProgress == 0 && !options.progress((*reader)->progress() / 2))
            return failure(cancelled().code, cancelled().message);
    }
}

Result<void> BookingImport::writeAll(const ImportOptions &options, ImportReport &report)
{
    BookingDesk desk(m_db, m_journal, m_clock, m_identity);
    const BookingRepository bookings(m_db);
    auto transaction = Transaction::begin(m_db);
    if (!transaction)
        return failure(transaction);
    QList<Event> events;
    qsizetype count = 0;
    for (const Taken &taken : std::as_const(m_taken)) {
        const auto known = bookings.recordHeldFor(taken.booking);
        if (!known)
            return failure(known);
        if (known->isEmpty()) {
            const auto same = desk.sameBookings(taken.booking);
            if (!same)
                return failure(same);
            if (!same->isEmpty())
                report.addWarning({taken.file, taken.row, u"reference"_s, sameBookingsText(taken.booking, *same)});
        }
        const auto written = desk.importWithin(*transaction, taken.booking, taken.section3, events);
        if (!written)
            return failure(written);
        if (!*written)
            ++report.unchanged;
        else if (known->isEmpty())
            ++report.added;
        else
            ++report.updated;
        if (*written && !known->isEmpty())
            report.addChange({taken.file, taken.row, {}, Texts::tr("The booking of %1 with %2 was brought up to date.")
                                                            .arg(taken.booking.requesting.school, taken.booking.providing.school)});
        ++count;
        const double share = 0.5 + static_cast<double>(count) / static_cast<double>(m_taken.size()) / 2;
        if (options.progress && count % rowsBetweenProgress == 0 && !options.progress(share))
            return failure(cancelled().code, cancelled().message);
    }
    if (options.isDryRun)
        return {}; // the transaction rolls back
    if (const auto done = transaction->commit(); !done)
        return done;
    m_events = std::move(events);
    for (const Event &event : std::as_const(m_events))
        m_journal.announce(event);
    return {};
}
