// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "officepc.h"

#include "model/bookings/bookingfold.h"
#include "model/core/alphabet.h"
#include "model/store/sql.h"
#include "model/sync/directordesk.h"
#include "model/sync/founding.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace {

struct SchoolRow
{
    int id;
    QString name;
    QString region;
};

QList<SchoolRow> schools()
{
    return {{1, u"Harbour Lane"_s, u"South West"_s}, {2, u"Millbrook Quay"_s, u"North East"_s}, {3, u"Abbot Hill"_s, u"South West"_s}};
}

} // namespace

OfficePc::OfficePc(const QString &name, const QString &folder, const Clock &clock)
    : m_folder(folder + u'/' + name)
    , m_clock(clock)
{
    QDir().mkpath(m_folder);
    open();
    for (const SchoolRow &school : schools())
        Q_UNUSED(sql::run(db(), u"INSERT OR IGNORE INTO school(id, name, sort_key, region) VALUES(?, ?, ?, ?)"_s, {school.id, school.name, sortKey(school.name), school.region}))
}

void OfficePc::open()
{
    m_partnership.reset();
    m_journal.reset();
    m_database.reset();
    m_database = *Database::open(m_folder + u"/partnership.db"_s);
    m_journal = std::make_unique<Journal>(db(), m_clock);
    addBookingFolds(*m_journal);
}

PartnershipParts OfficePc::parts()
{
    return {db(), *m_journal, m_clock, m_keys};
}

Result<void> OfficePc::start()
{
    auto opened = Partnership::open(parts());
    if (!opened)
        return failure(opened);
    m_partnership = *std::move(opened);
    return {};
}

Result<void> OfficePc::restart()
{
    open();
    return start();
}

void OfficePc::backUp()
{
    QFile::remove(m_folder + u"/backup.db"_s);
    Q_UNUSED(m_database->backUpTo(m_folder + u"/backup.db"_s))
}

Result<void> OfficePc::restore()
{
    m_partnership.reset();
    m_journal.reset();
    m_database.reset();
    for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(m_folder + u"/partnership.db"_s + ending);
    QFile::copy(m_folder + u"/backup.db"_s, m_folder + u"/partnership.db"_s);
    return restart();
}

BookingDesk OfficePc::desk(const QString &role, qint64 school)
{
    const SchoolRow row = schools().at(school - 1);
    return BookingDesk(db(), *m_journal, m_clock, {u"Olive Office"_s, role, school, row.name, row.region});
}

QByteArray OfficePc::request(const QString &issue)
{
    Booking booking;
    booking.requesting = {1, u"Harbour Lane"_s, u"South West"_s, {}};
    booking.providing = {2, u"Millbrook Quay"_s, u"North East"_s, {}};
    booking.colleague = {QByteArray(8, 'd'), 7, u"Danuta"_s, u"Reading lead"_s};
    booking.section1.issue = issue;
    booking.section1.outcomes = {u"One way of grouping"_s};
    booking.section1.requestedBy = u"Olive Office"_s;
    booking.section1.contact = u"01632 960001"_s;
    booking.section1.kinds = {u"coaching"_s};
    booking.terms = {Terms()};
    const auto sent = desk(u"office"_s, 1).send(booking);
    return sent ? sent->record : QByteArray();
}

QByteArray OfficePc::note(const QByteArray &record, int number)
{
    EventDraft draft;
    draft.kind = u"booking.office-filled"_s;
    draft.record = record;
    draft.author = u"Olive Office"_s;
    draft.role = u"office"_s;
    draft.addressees = {u"school:1"_s, u"school:2"_s, u"region:South West"_s, u"region:North East"_s, u"development-director"_s};
    draft.data = {{u"school"_s, 1}, {u"fields"_s, QCborMap{{u"file-number"_s, u"Note %1 of the office"_s.arg(number)}}}};
    const auto event = m_journal->record(draft);
    return event ? event->id : QByteArray();
}

bool OfficePc::has(const QList<QByteArray> &events) const
{
    return std::ranges::all_of(events, [this](const QByteArray &id) {
        const auto event = m_journal->event(id);
        return event && *event;
    });
}

int OfficePc::eventCount() const
{
    return sql::value(db(), u"SELECT count(*) FROM event"_s).value_or(QVariant()).toInt();
}

OfficePartnership::OfficePartnership(const QString &folder)
    : m_folder(folder)
{
    m_pcs.push_back(std::make_unique<OfficePc>(u"director"_s, m_folder, m_clock));
    m_director = m_pcs.back().get();
}

Result<void> OfficePartnership::found(const QString &share, const QString &shareA, const QString &shareB)
{
    const FoundingWishes wishes{share, u"Wessex"_s, u"Dora Director"_s, {}};
    const auto prepared = founding::prepare(m_director->parts(), wishes);
    if (!prepared)
        return failure(prepared);
    m_kit = prepared->kit;
    if (const auto done = founding::begin(m_director->parts(), wishes, *prepared); !done)
        return done;
    if (const auto done = m_director->start(); !done)
        return done;
    const auto desk = DirectorDesk::open(m_director->partnership());
    if (!desk)
        return failure(desk);
    auto director = *desk;
    for (const QString &region : {u"South West"_s, u"North East"_s}) {
        if (const auto added = director.addUnit({region, u"region"_s, {}, 0}); !added)
            return failure(added);
    }
    for (const SchoolRow &school : schools()) {
        if (const auto added = director.addUnitOfDirectory({school.name, u"academy"_s, school.region, 0}); !added)
            return failure(added);
    }
    const auto first = enrol(u"a"_s, u"Harbour Lane"_s, u"office"_s, shareA);
    if (!first)
        return failure(first);
    const auto second = enrol(u"b"_s, u"Millbrook Quay"_s, u"principal"_s, shareB);
    if (!second)
        return failure(second);
    m_a = *first;
    m_b = *second;
    settle();
    return {};
}

Result<OfficePc *> OfficePartnership::enrol(const QString &name, const QString &unit, const QString &role, const QString &share)
{
    auto pc = std::make_unique<OfficePc>(name, m_folder, m_clock);
    const auto words = founding::join(pc->parts(), {share, {}, unit, role, name});
    if (!words)
        return failure(words);
    auto desk = DirectorDesk::open(m_director->partnership());
    if (!desk)
        return failure(desk);
    if (const auto seated = desk->enrol(*words); !seated)
        return failure(seated);
    if (const auto done = pc->start(); !done)
        return failure(done);
    m_pcs.push_back(std::move(pc));
    return m_pcs.back().get();
}

void OfficePartnership::settle(int rounds)
{
    for (int round = 0; round < rounds; ++round) {
        for (const auto &pc : m_pcs) {
            if (pc->takesPart())
                Q_UNUSED(pc->pass())
        }
        m_clock.advance(11 * 60 * 1000);
    }
}

OfficePc &OfficePartnership::addPc(const QString &name)
{
    m_pcs.push_back(std::make_unique<OfficePc>(name, m_folder, m_clock));
    return *m_pcs.back();
}
