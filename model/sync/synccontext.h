// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/clock.h"
#include "model/journal/journal.h"
#include "model/sync/eventrules.h"
#include "model/sync/safeguards.h"
#include "model/sync/sharefolder.h"
#include "model/sync/syncstore.h"
#include "model/trust/deviceidentity.h"
#include "model/trust/truststate.h"
#include "model/trust/unitkeys.h"

#include <QHash>
#include <QSet>

#include <set>

//! \brief Something refused: the sentence for people, and which thing it was
struct Refusal
{
    QString sentence;
    QByteArray thing; //!< an event's id, a file's hash or name: the same at each pass, another for another thing
    friend bool operator==(const Refusal &, const Refusal &) = default;
};

//! \brief What one pass did and what stands in its way
struct SyncReport
{
    //! \brief Notes \p thing, with its \p sentence, as refused
    void refuse(const QString &sentence, const QByteArray &thing)
    {
        refusals.append({sentence, thing});
    }
    //! \brief What was refused from the refusal number \p first on: each sentence once, in their order
    [[nodiscard]] QStringList refused(qsizetype first = 0) const
    {
        QStringList sentences;
        for (qsizetype i = first; i < refusals.size(); ++i)
            sentences.append(refusals.at(i).sentence);
        sentences.removeDuplicates();
        return sentences;
    }

    int built = 0;     //!< segments made from events recorded here
    int published = 0; //!< files written or found in place
    int received = 0;  //!< events taken in
    int statements = 0; //!< of these, what principals say of availability: the directory shows them
    int edition = 0;   //!< number of the edition of the directory taken in; 0: none was new
    int erased = 0;    //!< records whose words were removed here
    int erasuresToAgree = 0; //!< so many at once that a person at each academy has to agree
    int waiting = 0;   //!< own segments not yet delivered to everybody
    bool isUnreachable = false;
    bool isFolderEmpty = false; //!< partnership.lp is missing: a person has to answer before anything is written
    bool isOtherPartnership = false;
    bool hasTwin = false;       //!< a copy of this PC writes, too: enrol it anew
    bool isStale = false;       //!< PCs of two units have seen a newer roster than this folder offers
    QDateTime wordOf;           //!< UTC; valid when the Director's last word is more than 21 days old: nothing is refused
    QList<Refusal> refusals;    //!< what was refused, and what each is about
    QSet<QByteArray> keptHere;  //!< records of own events that were refused: they stay on this PC
    QList<Error> troubles;      //!< full disk, read-only, locked: shown, tried again
};

//! \brief What every part of a pass works with; one thread, one database connection
struct SyncContext
{
    SyncStore store;
    Journal &journal;
    TrustState &trust;
    ShareFolder &share;
    const Clock &clock;
    const DeviceIdentity &identity;
    const EventRules &rules;
    Safeguards safeguards;
    QByteArray log;       //!< 8 bytes: this PC's own
    qint64 started = 0;   //!< UTC milliseconds: what is newer and signed by this device, but unknown, is a twin's
    SyncReport report;
    quint64 turn = 0;     //!< grows with each pass: what is looked at in turn
    std::set<QByteArray> erasedSegments; //!< hashes, in order, so that the start of one finds it; refused, and removed where they lie
    QSet<QByteArray> erasedRecords;
    qint64 compared = 0;  //!< when what lies in trust/ was last compared with what is held, UTC milliseconds

    [[nodiscard]] qint64 now() const { return clock.now().toMSecsSinceEpoch(); }
    [[nodiscard]] QStringList ownUnits() const { return trust.unitsOf(identity.device); }
    //! \brief Notes \p error in the report; true when the share is gone and the pass should end
    bool notes(const Error &error);
};

inline constexpr qint64 minute = 60 * 1000;
inline constexpr qint64 hour = 60 * minute;
inline constexpr qint64 day = 24 * hour;
