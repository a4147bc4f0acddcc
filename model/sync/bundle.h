// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/sync/partnership.h"

//! \brief One file of the share in a bundle, with its place there
struct BundledFile
{
    QString path; //!< "trust/roster-..."
    QByteArray bytes;
    friend bool operator==(const BundledFile &, const BundledFile &) = default;
};

//! \brief What the .lpform file and the join file are: files of the share, as they are, in one file for e-mail or a stick
//!
//! "LPFORM1\n" | CBOR array of [path, bytes]. It is not signed: every file in it is judged by itself.
namespace bundle {

inline constexpr qsizetype largest = 16 * 1024 * 1024;
inline constexpr int mostFiles = 5000;

[[nodiscard]] QByteArray make(const QList<BundledFile> &files);
//! \brief Whether \p bytes say that they are one
[[nodiscard]] bool isOne(const QByteArray &bytes);
//! \return Code::InvalidInput when it is damaged, larger than \c largest, or names a place outside the share
[[nodiscard]] Result<QList<BundledFile>> read(const QByteArray &bytes);

//! \brief Offers root, roster, unit files and beat among \p files to \p engine; what is not rightful is left aside
[[nodiscard]] Result<void> adoptTrust(SyncEngine &engine, const QList<BundledFile> &files);

//! \brief All of the trust in force: what a new PC needs to believe the right Director from the first day
[[nodiscard]] QByteArray joinFile(const TrustState &trust);

//! \brief One booking's segments, as far as they are this PC's own units', with the trust in force and this PC's have-lists
//! for those who wrote them
//! \return Code::NotFound when nothing of \p record has been sealed yet
[[nodiscard]] Result<QByteArray> ofRecord(SyncEngine &engine, const QByteArray &record);

} // namespace bundle
