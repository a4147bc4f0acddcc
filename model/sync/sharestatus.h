// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/alphabet.h"
#include "model/sync/partnership.h"
#include "model/sync/regiondifferences.h"
#include "model/sync/waitingrecords.h"

#include <QDate>
#include <QDateTime>

//! \brief Something recorded here that has not reached every PC of one addressee yet
struct MessageOnTheWay
{
    QByteArray record;  //!< 16 bytes
    QString kind;       //!< of its first event: "booking.requested"
    QString unit;       //!< id; empty: the partnership has no such unit yet
    QString unitName;   //!< of the unit, or of the school it is meant for
    Stage stage = Stage::Saved;
    QDateTime since;    //!< UTC, when it was recorded
    int computers = 0;  //!< of the unit, that take part; 0: nobody there has joined yet
    int holding = 0;    //!< of those, that say they have it
};

//! \brief A PC that takes part, or a unit of which nobody has joined yet (device is empty)
struct PartnershipComputer
{
    QByteArray device;
    QString unit;     //!< id
    QString unitName;
    QString kind;     //!< of the unit: "academy", "region", "director"
    QString person;
    QString role;     //!< of the seat
    QDateTime heard;  //!< UTC, when it last wrote anything; not valid: not yet
    int waiting = 0;  //!< messages of this PC that it has not acknowledged
    bool isThis = false;
    bool isDormant = false; //!< silent for so long that nothing waits for it
};

//! \brief What was left aside, and why; counted for each reason and author
struct SetAsideThing
{
    enum class Reason {
        Refused,  //!< it was not its author's to write
        Revoked,  //!< its author's PC was taken out
        Newer,    //!< only a newer version of the program can read it
        Waits,    //!< what it belongs to has not come yet
        Unopened, //!< its key does not fit
        Damaged,  //!< a file that is not whole, or not what it says
    };
    Reason reason = Reason::Refused;
    int count = 0;
    QString person;   //!< of the author's seat; empty: nobody in this partnership
    QString unitName;
    QDateTime newest; //!< UTC; not valid: not known
    friend bool operator==(const SetAsideThing &, const SetAsideThing &) = default;
};

//! \brief An academy, an academy's principal, a region or the Director's unit, and which PCs it has
struct PartnershipUnit
{
    QString id;
    QString name;
    QString kind;
    QString region; //!< its region's name
    QList<QByteArray> active; //!< devices that delivery waits for
    bool hadSeats = false;    //!< a PC has sat there, perhaps none does now
    friend bool operator==(const PartnershipUnit &, const PartnershipUnit &) = default;
};

//! \brief The edition of the directory that this PC uses, and the newest one announced
struct EditionInUse
{
    int number = 0;      //!< 0: none yet
    QDate date;
    QString changes;     //!< what the Director says is new in the announced one
    int announced = 0;   //!< number of the newest signed one; 0: none
    bool isHere = false; //!< the newest one is the one in use
};

//! \brief How this PC stands with the shared folder after one look: plain values, to be handed to a window
struct ShareStatus
{
    enum class Membership {
        None,    //!< in no partnership
        Waiting, //!< asked to join; the Director has not answered yet
        Seated,
    };
    Membership membership = Membership::None;
    bool isDirectors = false;  //!< the Development Director's PC
    QString partnership;       //!< its name
    QString share;             //!< path of the folder on this PC
    QString unitName;          //!< where this PC sits; empty: nowhere yet
    QDateTime looked;          //!< UTC
    QDateTime unreachableSince; //!< UTC; not valid: it is there
    QString trouble;           //!< why nothing could be looked at: keychain locked, database busy; empty: nothing
    SyncReport report;         //!< of that look
    QList<MessageOnTheWay> onTheWay; //!< oldest first, one for each booking and addressee, at most mostMessages
    int bookingsOnTheWay = 0;        //!< all of them, whatever number of addressees
    QList<MissingUnit> missingUnits; //!< academies and regions that bookings stay here for because the partnership has not got them
    QStringList refusals;            //!< what was refused at that look, a sentence each, and was not dismissed
    QList<PartnershipComputer> computers; //!< this one first, then by unit and person
    QList<SetAsideThing> setAside;
    bool isPersonNew = false;     //!< the person at this PC has just become the one of its seat
    QList<EnrolRequest> requests; //!< who waits for a seat; on the Director's PC only
    QList<PartnershipUnit> units; //!< by name
    QList<RegionDifference> regionDifferences; //!< on the Director's PC only
    QStringList ownUnits;         //!< ids of those in which this PC sits
    EditionInUse edition;

    static constexpr int mostMessages = 500;
};

namespace shareStatus {

//! \brief Everything but report and requests, read from the database and the trust in force; no look at the share
//! \param device this PC's
//! \param keptHere of the newest SyncReport: what is not under way because it stays on this PC
//! \return Code::Storage when the database cannot be read
[[nodiscard]] Result<ShareStatus> read(const SyncStore &store, const TrustState &trust, const QByteArray &device, const QSet<QByteArray> &keptHere = {});
//! \brief The same, with where the share is and whether this is the Director's PC
[[nodiscard]] Result<ShareStatus> read(const Partnership &partnership, const QSet<QByteArray> &keptHere = {});

//! \brief Puts the computers (this one first, then by unit and person) and the units of \p status into the order of \p alphabet
//!
//! read() leaves them in the English one.
void putInOrder(ShareStatus &status, Alphabet alphabet);

} // namespace shareStatus
