// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/sync/synccontext.h"
#include "model/trust/director.h"

#include <QDate>

//! \brief What can be said of a directory file
struct DirectoryFileStanding
{
    enum class Signature {
        Newest,  //!< the Director signed it, and no newer one is known here
        Older,   //!< the Director signed it; a newer one is in force
        Unknown, //!< no manifest that the Director signed names this file
        NoPartnership, //!< this PC is in none: nobody can say
    };
    Signature signature = Signature::Unknown;
    int number = 0;  //!< of its manifest; 0: none
    int newest = 0;  //!< of the edition in force; 0: none
};

//! \brief Editions of the directory: signed by the Director, checked by everybody, the last good one kept
//!
//! The manifest names number, hash and size; the directory itself lies beside it under its hash.
class Editions
{
public:
    Editions(const SyncStore &store, ShareFolder &share, const Clock &clock);

    //! \brief Makes the next edition of what this PC holds: the file goes to the share, the manifest is returned signed
    //! \return to be adopted and published by the caller; Code::InvalidInput when the directory is too large
    [[nodiscard]] Result<TrustState::File> publish(const TrustState &trust, const DirectorKeys &keys, const QString &changes) const;

    //! \brief Takes in the edition in force in \p trust when this PC has an older one
    //! \return true when it was taken in; Code::NotFound while its file has not come, Code::Busy while it is not whole:
    //! the one before stays
    [[nodiscard]] Result<bool> fetch(const TrustState &trust) const;

    //! \brief Whether \p bytes are the file that the manifest in force names
    [[nodiscard]] static bool isOf(const EditionManifest &manifest, const QByteArray &bytes);
    //! \brief Whether the Director signed a manifest that names \p bytes: the one in force, or an older one on the share
    [[nodiscard]] DirectoryFileStanding standingOf(const TrustState &trust, const QByteArray &bytes) const;
    //! \brief This PC's copy of the edition it has taken in; empty: none
    [[nodiscard]] QByteArray current() const;
    //! \brief "dir/<hash32>.lpdir"
    [[nodiscard]] static QString path(const EditionManifest &manifest);

private:
    [[nodiscard]] QString folder() const;
    [[nodiscard]] QString ownPath(const QByteArray &hash) const;
    [[nodiscard]] Result<void> takeIn(const QByteArray &bytes, const EditionManifest &manifest) const;
    [[nodiscard]] Result<void> keepAsPublished(const EditionManifest &manifest) const;
    [[nodiscard]] Result<void> putBack(const EditionManifest &manifest) const;

    SyncStore m_store;
    ShareFolder &m_share;
    const Clock &m_clock;
};
