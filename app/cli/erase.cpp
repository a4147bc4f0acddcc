// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/cli/partnershipsession.h"

#include "model/bookings/bookingrepository.h"
#include "model/sync/directordesk.h"
#include "model/sync/erasures.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(EraseCommand)
};

int eraseBooking(const CommandContext &context, const QCommandLineParser &parser)
{
    const QStringList references = parser.positionalArguments();
    if (references.size() != 1)
        return context.misuse(Texts::tr("Name the reference of one booking."));
    return withPartnership(context, [&](PartnershipSession &session, Partnership &partnership) {
        const auto booking = BookingRepository(session.db()).bookingOfReference(references.first());
        auto desk = booking ? DirectorDesk::open(partnership) : Result<DirectorDesk>(failure(booking));
        const auto named = desk ? desk->erase(booking->record) : Result<int>(failure(desk));
        if (!named)
            return context.fail(named.error());
        context.writeData(u"%1\t%2\n"_s.arg(booking->reference).arg(*named));
        context.writeMessage(Texts::tr("Everybody is told; seven days after a PC has heard of it, its words go from that PC, and so from the share."));
        const auto standings = Erasures::standings(partnership.store(), partnership.trust());
        if (standings && std::ranges::any_of(*standings, &ErasureStanding::waitsForPerson))
            context.writeMessage(Texts::tr("More than %1 records wait to be erased now: nothing goes from a PC before somebody there has agreed.").arg(mostErasedUnasked));
        return ExitCode::done;
    });
}

// Bookings by their reference, and what is known to be section 3 of one; the rest has no name here.
Result<QHash<QByteArray, QString>> namesOf(const QSqlDatabase &db, const SyncStore &store, const QList<ErasureStanding> &standings)
{
    const BookingRepository bookings(db);
    QHash<QByteArray, QString> names;
    for (const ErasureStanding &one : standings) {
        const auto booking = bookings.booking(one.record);
        if (!booking)
            continue;
        names.insert(one.record, booking->reference);
        const auto section3 = store.section3About(one.record);
        if (!section3)
            return failure(section3);
        for (const QByteArray &record : *section3)
            names.insert(record, Texts::tr("%1, section 3", "booking").arg(booking->reference));
    }
    // Only those that are to be erased.
    QSet<QByteArray> listed;
    for (const ErasureStanding &one : standings)
        listed.insert(one.record);
    names.removeIf([&listed](const QHash<QByteArray, QString>::iterator &name) { return !listed.contains(name.key()); });
    return names;
}

int erasures(const CommandContext &context, const QCommandLineParser &parser)
{
    return withPartnership(context, [&](PartnershipSession &session, Partnership &partnership) {
        if (parser.isSet(u"agree"_s)) {
            if (const auto done = Erasures::agree(partnership.store()); !done)
                return context.fail(done.error());
        }
        const auto standings = Erasures::standings(partnership.store(), partnership.trust());
        if (!standings)
            return context.fail(standings.error());
        if (standings->isEmpty())
            return context.finish(Texts::tr("Nothing is to be erased."));
        const auto names = namesOf(session.db(), partnership.store(), *standings);
        if (!names)
            return context.fail(names.error());
        for (const ErasureStanding &one : *standings) {
            if (!names->contains(one.record))
                continue;
            const QString word = one.isDone ? u"done"_s : (one.waitsForPerson ? u"waits-for-you"_s : u"due"_s);
            const QString due = one.due.isValid() ? londonDate(one.due).toString(Qt::ISODate) : u"-"_s;
            context.writeData(u"%1\t%2\t%3\n"_s.arg(names->value(one.record), due, word));
        }
        if (const qsizetype others = standings->size() - names->size(); others > 0)
            context.writeMessage(Texts::tr("Other records, of bookings that this PC does not hold, or of section 3 that it may not read or has erased: %1.").arg(others));
        return ExitCode::done;
    });
}

} // namespace

Command partnershipEraseCommand()
{
    const auto declare = [](QCommandLineParser &parser) { parser.addPositionalArgument(u"REFERENCE"_s, Texts::tr("The booking.")); };
    return {u"partnership erase"_s, u"REFERENCE"_s, Texts::tr("Has a booking\u2019s words, section 3 included, removed from every PC and the share."), declare, eraseBooking};
}

Command partnershipErasuresCommand()
{
    const auto declare = [](QCommandLineParser &parser) {
        parser.addOption({u"agree"_s, Texts::tr("Agrees, for this PC, to very many at once.")});
    };
    return {u"partnership erasures"_s, u"[--agree]"_s, Texts::tr("Lists what is to be erased, and when."), declare, erasures};
}
