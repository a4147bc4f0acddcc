// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/trust/crypto.h"
#include "model/trust/records.h"

#include <QList>
#include <QMap>
#include <QString>

//! \brief The box that everybody may read: signed, not sealed
inline const QString publicBox = QStringLiteral("public");

//! \brief One box that a segment goes to, with its place in that lane
struct SegmentAddress
{
    QString unit;      //!< four hex digits, or publicBox
    quint32 epoch = 0; //!< which of the unit's keys the content key is sealed to; 0 in the public box
    quint32 lane = 1;  //!< 1, 2, 3... for each log and unit
    QByteArray previous; //!< hash of the segment before in this lane; empty for the first
    friend bool operator==(const SegmentAddress &, const SegmentAddress &) = default;
};

//! \brief What the author's PC had seen of the Director's word
struct Seen
{
    FileReference roster;
    FileReference edition;
    FileReference beat;
};

struct SegmentHeader
{
    int minReader = 1;
    QByteArray device; //!< 16 bytes: the author, and nobody else
    QByteArray log;    //!< 8 bytes: a new one after a restore
    QList<SegmentAddress> to; //!< the author's own unit first
    QList<QByteArray> keys;   //!< the content key sealed for each of \a to
    QByteArray commitment;    //!< crypto::commitment() of the content key; empty in the public box
    QByteArray nonce;
    Seen seen;
};

//! \brief A segment whose signature was checked; its body still sealed
struct Segment
{
    SegmentHeader header;
    QByteArray headerBytes;
    QByteArray body;
    QByteArray hash; //!< of all its bytes

    [[nodiscard]] bool isPublic() const { return header.to.first().unit == publicBox; }
    //! \brief The address in \a to of \p unit; nullptr when it does not go there
    [[nodiscard]] const SegmentAddress *addressOf(const QString &unit) const;
};

//! \brief Files of events: "LPSEG1\n" | u32be header length | u32be body length | header | body | signature
//!
//! The header is a CBOR array that begins with the author's device id at a fixed place, so that the key for the
//! signature is found, and the signature checked, before anything is parsed.
namespace segment {

inline constexpr int format = 1;
inline constexpr qsizetype largest = 1024 * 1024;
inline constexpr qsizetype largestHeader = 64 * 1024;
inline constexpr qsizetype largestInflated = 8 * 1024 * 1024;
inline constexpr int mostEvents = 20000;

[[nodiscard]] bool looksLikeOne(const QByteArray &bytes);

//! \brief Who claims to have signed \p bytes; nothing is checked but lengths
//! \return Error::Code::InvalidInput when they are not (yet) a whole segment
[[nodiscard]] Result<QByteArray> claimedDevice(const QByteArray &bytes);

//! \brief Checks the signature by the owner of \p signKey, then reads the header
//! \return Code::Signature; Code::InvalidInput; Code::Unsupported when only a newer program can read it
[[nodiscard]] Result<Segment> open(const QByteArray &bytes, const QByteArray &shareId, const QByteArray &signKey);

//! \brief The content key, opened as \p unit with its keys by epoch
//! \return Code::NotFound when that epoch's key is not here (yet); Code::Signature when the key does not open or is
//! not the one that the header commits to
[[nodiscard]] Result<SecretBytes> contentKey(const Segment &segment, const QString &unit, const QMap<quint32, crypto::BoxKey> &unitKeys);

#ifdef LP_SAFEGUARD_SWITCHES
//! \brief open() without its check of the signature: for the test that shows what it is good for
[[nodiscard]] Result<Segment> openUnchecked(const QByteArray &bytes);
#endif

//! \brief The events' bytes, as their author made them; \p key is not used in the public box
//! \return Code::Signature when the body does not open; Code::InvalidInput when it is beyond the limits
[[nodiscard]] Result<QList<QByteArray>> events(const Segment &segment, const SecretBytes &key);

//! \brief Seals \p events for every unit of \p header.to and signs
//!
//! Fills keys, commitment and nonce itself. \p publicKeys holds each unit's key of the epoch in its address.
//! \return Code::InvalidInput when the result would be larger than \c largest: split it
[[nodiscard]] Result<QByteArray> make(SegmentHeader header, const QList<QByteArray> &events, const QMap<QString, QByteArray> &publicKeys,
                                      const QByteArray &shareId, const crypto::SigningKey &key);

//! \brief "box/0a3f/202611/<log16>-<lane8>-<hash32>.seg"
[[nodiscard]] QString path(const QString &unit, const QString &month, const QByteArray &log, quint32 lane, const QByteArray &hash);

} // namespace segment
