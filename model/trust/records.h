// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/trust/crypto.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <compare>

// What the files of a partnership say. All hashes are BLAKE2b-256 (32 bytes) of the file's bytes as stored.

//! \brief Which of two files is newer: a new root starts the counting again, so a stolen key's huge number is undone
struct Version
{
    quint32 root = 0;
    quint64 number = 0;
    friend auto operator<=>(const Version &, const Version &) = default;
    friend bool operator==(const Version &, const Version &) = default;
};

//! \brief One file named by its version and its content; empty hash: none
struct FileReference
{
    Version version;
    QByteArray hash;
    friend bool operator==(const FileReference &, const FileReference &) = default;
};

//! \brief partnership.lp: which partnership this folder belongs to; pinned when a PC joins, never changed
struct Marker
{
    QByteArray shareId;   //!< 16 bytes
    QByteArray firstRoot; //!< hash of the first root
    friend bool operator==(const Marker &, const Marker &) = default;
};

//! \brief Signed with the root key, which lies in the safe
struct Root
{
    quint32 version = 1;
    QString name;            //!< of the partnership
    QByteArray rootKey;      //!< Ed25519; the same in every version
    QByteArray directorKey;  //!< Ed25519: signs roster, editions, beats
    QByteArray directorBox;  //!< X25519
    QByteArray recoveryBox;  //!< X25519; its secret half lies in the recovery file
    FileReference goodRoster;  //!< what the Director's key before this one signed last by right
    FileReference goodEdition;
    QByteArray previous;     //!< hash of the root before; empty for the first
};

//! \brief What is to be forgotten; texts go, the fact that there was something stays
struct Erasure
{
    QByteArray record;          //!< 16 bytes
    QList<QByteArray> segments; //!< hashes
    qint64 announced = 0;       //!< UTC milliseconds, as its signer says: for people; each PC counts from when it saw this first
    friend bool operator==(const Erasure &, const Erasure &) = default;
};

//! \brief Signed with the Director's key: the index of unit files
struct Roster
{
    Version version;
    QByteArray previous;              //!< hash of the roster before: detects forks
    QMap<QString, QByteArray> units;  //!< unit id to the hash of its file
    QList<Erasure> erasures;          //!< the newest, oldest first
    QList<QByteArray> erasedBefore;   //!< records of the erasures before those, oldest first: no list of messages any more
    QList<QByteArray> admitted;       //!< segments of a revoked device that the Director lets count after all
    qint64 made = 0;                  //!< UTC milliseconds, for people
};

//! \brief Signed with the Director's key, weekly: "this was the newest on that day"
struct Beat
{
    Version version;
    FileReference roster;
    FileReference edition;
    qint64 made = 0; //!< UTC milliseconds
};

//! \brief Signed with the Director's key: which directory file is edition n
struct EditionManifest
{
    Version version;
    QByteArray fileHash;
    qint64 fileSize = 0; //!< bytes
    qint64 made = 0;     //!< UTC milliseconds
    QString changes;     //!< one paragraph for people
    QList<QByteArray> publicEvents; //!< ids of availability events taken in
};

//! \brief A PC asks for a seat; signed with its own key
struct EnrolRequest
{
    QByteArray device;  //!< 16 bytes
    QByteArray signKey;
    QByteArray boxKey;
    QString unit;       //!< as typed by the person: an id or a name
    QString role;
    QString person;
};

namespace trustFile {

//! \brief Where the marker lies in the shared folder, and the most bytes that it may have
inline const QString markerPath = QStringLiteral("partnership.lp");
inline constexpr qsizetype largestMarker = 1024;

[[nodiscard]] QByteArray encode(const Marker &marker);
[[nodiscard]] Result<Marker> parseMarker(const QByteArray &bytes);

[[nodiscard]] QByteArray sign(const Root &root, const QByteArray &shareId, const crypto::SigningKey &rootKey);
[[nodiscard]] QByteArray sign(const Roster &roster, const QByteArray &shareId, const crypto::SigningKey &directorKey);
[[nodiscard]] QByteArray sign(const Beat &beat, const QByteArray &shareId, const crypto::SigningKey &directorKey);
[[nodiscard]] QByteArray sign(const EditionManifest &edition, const QByteArray &shareId, const crypto::SigningKey &directorKey);
[[nodiscard]] QByteArray sign(const EnrolRequest &request, const QByteArray &shareId, const crypto::SigningKey &deviceKey);

//! \brief Each checks the signature by \p publicKey before it reads, and every field's length
//! \return Error::Code::Signature or Code::InvalidInput
[[nodiscard]] Result<Root> openRoot(const QByteArray &bytes, const QByteArray &shareId, const QByteArray &publicKey);
[[nodiscard]] Result<Roster> openRoster(const QByteArray &bytes, const QByteArray &shareId, const QByteArray &publicKey);
[[nodiscard]] Result<Beat> openBeat(const QByteArray &bytes, const QByteArray &shareId, const QByteArray &publicKey);
[[nodiscard]] Result<EditionManifest> openEdition(const QByteArray &bytes, const QByteArray &shareId, const QByteArray &publicKey);

//! \brief The first root, which brings its own key: what is checked is that \p bytes hash to \p hash
[[nodiscard]] Result<Root> openFirstRoot(const QByteArray &bytes, const QByteArray &shareId, const QByteArray &hash);
//! \brief A request, which brings its own key: the signature shows only that it was not put together by somebody else
[[nodiscard]] Result<EnrolRequest> openRequest(const QByteArray &bytes, const QByteArray &shareId);

//! \brief "trust/roster-1.0000000c-<hash32>": where a file lies on the share
[[nodiscard]] QString path(FileKind kind, const Version &version, const QByteArray &bytes);

} // namespace trustFile
