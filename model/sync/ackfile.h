// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/trust/crypto.h"

#include <QList>
#include <QString>

//! \brief Segments first..last of one lane, linked one to the next, the last of them named by its hash
struct LaneRun
{
    quint32 first = 1;
    quint32 last = 1;
    QByteArray lastHash; //!< 32 bytes
    friend bool operator==(const LaneRun &, const LaneRun &) = default;
};

//! \brief What a device holds of one log in one unit's box
struct LaneHoldings
{
    QString unit; //!< in whose name it reads
    QByteArray log;
    QList<LaneRun> runs;
    friend bool operator==(const LaneHoldings &, const LaneHoldings &) = default;
};

//! \brief A have-list: all that a device holds of the segments written by one unit's devices
struct AckFile
{
    QByteArray device;
    QString home;     //!< the authors' unit, in whose ack folder it lies
    quint32 count = 1; //!< grows with each; only a device's newest counts
    QList<LaneHoldings> lanes;
    QList<QByteArray> unopened; //!< hashes of segments that arrived but cannot be opened
};

namespace ackFile {

[[nodiscard]] QByteArray sign(const AckFile &ack, const QByteArray &shareId, const crypto::SigningKey &key);
//! \brief Checks the signature, then reads \return Code::Signature or Code::InvalidInput
[[nodiscard]] Result<AckFile> open(const QByteArray &bytes, const QByteArray &shareId, const QByteArray &signKey);
//! \brief "ack/0a3f/<device32>-<count8>-<hash32>.ack"
[[nodiscard]] QString path(const AckFile &ack, const QByteArray &bytes);

//! \brief What a name says, to be checked against the content; device is empty when it is not such a name
struct Name
{
    QByteArray device;
    quint32 count = 0;
};
[[nodiscard]] Name parseName(const QString &name);

} // namespace ackFile
