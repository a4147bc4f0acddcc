// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/clock.h"
#include "model/journal/journal.h"
#include "model/store/database.h"
#include "model/store/sql.h"
#include "model/sync/bundle.h"
#include "model/sync/disksharefolder.h"
#include "model/sync/formfile.h"
#include "model/trust/director.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdlib>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

template <typename T>
T needed(Result<T> result) // else nothing below would be tried
{
    if (!result)
        std::abort();
    return *std::move(result);
}

EventRules rules()
{
    return EventRules({{u"booking.sent"_s, KindRule::Opens::Yes, {u"requester"_s}, {u"requester"_s, u"provider"_s}}});
}

// A PC without a share: what it knows comes by file.
struct Pc
{
    Pc(const QString &folder, const QString &name, const Marker &marker, const Clock &clock, const EventRules &table)
        : database(needed(Database::open(folder + u'/' + name + u".db"_s)))
        , journal(database.connection(), clock)
        , identity(DeviceIdentity::generate(journal.deviceId()))
        , share(folder + u"/nowhere"_s)
        , engine({database.connection(), journal, share, clock, table}, marker, identity)
    {
        if (!engine.start())
            std::abort();
    }
    [[nodiscard]] EnrolRequest request() const { return {identity.device, identity.signing.publicKey(), identity.box.publicKey(), {}, u"office"_s, u"Olive"_s}; }
    [[nodiscard]] int events() const { return needed(sql::value(database.connection(), u"SELECT count(*) FROM event"_s)).toInt(); }

    Database database;
    Journal journal;
    DeviceIdentity identity;
    DiskShareFolder share;
    SyncEngine engine;
};

// Two academies of one partnership, and a form that one has sent to the other.
struct World
{
    World()
        : founded(foundPartnership(u"Wessex"_s))
        , a(folder.path(), u"a"_s, founded.marker, clock, table)
        , b(folder.path(), u"b"_s, founded.marker, clock, table)
    {
        TrustState trust(founded.marker);
        needed(trust.offer(FileKind::Root, founded.rootBytes));
        RosterEditor editor(trust, founded.keys);
        const QString from = editor.addUnit(u"A"_s, u"academy"_s);
        const QString to = editor.addUnit(u"B"_s, u"academy"_s);
        if (!editor.enrol(from, a.request()) || !editor.enrol(to, b.request()))
            std::abort();
        auto files = editor.sign(clock.now());
        files.move(files.size() - 1, 0);
        files.prepend({FileKind::Root, {}, founded.rootBytes});
        if (!a.engine.adopt(files) || !b.engine.adopt(files))
            std::abort();
        EventDraft draft;
        draft.kind = u"booking.sent"_s;
        draft.author = u"Olive"_s;
        draft.role = u"office"_s;
        draft.addressees = {from, to};
        draft.data = {{u"parties"_s, QCborMap{{u"requester"_s, from}, {u"provider"_s, to}}}};
        form = needed(formFile::of(a.engine, needed(a.journal.record(draft)).id));
    }

    QTemporaryDir folder;
    FixedClock clock{QDateTime(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC)};
    EventRules table = rules();
    FoundedPartnership founded;
    Pc a;
    Pc b;
    QByteArray form;
};

// Five bytes each: where (four) and what; an odd one at the end says how much of the end is missing.
QByteArray spoilt(QByteArray form, const QByteArray &patches)
{
    qsizetype at = 0;
    for (; at + 5 <= patches.size(); at += 5) {
        quint32 place = 0;
        for (qsizetype i = 0; i < 4; ++i)
            place = place << 8 | static_cast<unsigned char>(patches.at(at + i));
        form[static_cast<qsizetype>(place) % form.size()] = patches.at(at + 4);
    }
    form.chop(at < patches.size() ? std::min<qsizetype>(static_cast<unsigned char>(patches.at(at)) * qsizetype(16), form.size()) : 0);
    return form;
}

} // namespace

// What comes by e-mail or on a stick: raw, and a whole form with bytes changed. It is refused with a sentence, or changes what it
// may and no more: one booking, of one author.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static int argc = 1;
    static char name[] = "fuzz_lpform";
    static char *argv[] = {name, nullptr};
    static const QCoreApplication app(argc, argv);
    static World world;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    for (const QByteArray &one : {bytes, spoilt(world.form, bytes)}) {
        const auto taken = formFile::take(world.b.engine, one);
        if (!taken && taken.error().message.isEmpty())
            std::abort();
        if (world.b.events() > 1)
            std::abort();
    }
    return 0;
}
