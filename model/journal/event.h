// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"

#include <QByteArray>
#include <QCborMap>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

//! \brief What a service asks the Journal to record: what happened, to which record, by whom, for whom
struct EventDraft
{
    QString kind;              //!< "contact.logged"; a string with a schema number, never an enum
    int schema = 1;            //!< of \p data
    QByteArray record;         //!< 16 bytes; empty opens a new record
    QList<QByteArray> parents; //!< ids of the events of this record that the author had seen, newest ones only
    QString author;            //!< the person's name as they gave it
    QString role;              //!< as claimed: "office", "principal", ...
    QStringList addressees;    //!< units that must get it; empty: it stays on this PC
    QCborMap data;
};

//! \brief One thing that happened; never changed afterwards
//!
//! Its bytes are kept as received and are what is hashed, so a newer program's event survives an older one.
struct Event
{
    QByteArray id;     //!< 16 bytes: shortHash(bytes)
    QByteArray record; //!< 16 bytes; the id of its opening event
    QString kind;
    int schema = 1;
    int minReader = 1; //!< the oldest program format that understands it
    quint64 hlc = 0;   //!< hybrid logical clock: 48 bits of UTC milliseconds, 16 bits of count
    QList<QByteArray> parents;
    QByteArray device; //!< 16 bytes, random, made at the first start of the author's PC
    QString author;
    QString role;
    QCborMap data;
    QByteArray bytes; //!< the encoded form

    //! \brief The wall clock part of hlc, UTC
    [[nodiscard]] QDateTime time() const;

    //! \brief True for a stub that erasure left: no author, no words
    [[nodiscard]] bool isRemoved() const;
};

//! \brief The format that this program writes and understands
inline constexpr int eventFormat = 1;

//! \brief Builds and encodes the event of \p draft
[[nodiscard]] Event makeEvent(const EventDraft &draft, const QByteArray &device, quint64 hlc);

//! \brief Reads an event back from its bytes
//! \return Error::Code::InvalidInput when they are not an event: damaged, too long (256 KiB), nested too deeply,
//! ids of a wrong length
[[nodiscard]] Result<Event> parseEvent(const QByteArray &bytes);
