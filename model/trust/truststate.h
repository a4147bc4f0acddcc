// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/trust/records.h"
#include "model/trust/unitfile.h"

#include <QHash>
#include <QMap>
#include <QStringList>

#include <optional>

//! \brief What this PC believes about the partnership: the newest root, roster, unit files, beat and edition
//!
//! It takes files from anywhere, in any order, and believes only what the chain first root -> root key -> Director's
//! key proves. Versions never go back within a root; what is newest is remembered last, after every check. It holds
//! no secret and does no input or output.
class TrustState
{
public:
    explicit TrustState(Marker marker);

    //! \brief What became of an offered file
    enum class Outcome {
        Adopted,
        Known,  //!< this very file is in force
        Older,  //!< a newer one is in force: nothing changes
        NotYet, //!< it belongs to a root, roster or unit list that has not come yet: offer it again later
    };

    //! \brief Checks \p bytes as a file of \p kind (Root, Roster, Unit, Beat or Edition) and adopts them if newer
    //! \return Code::Signature when it is not rightful; Code::Conflict when two files claim one version: an alarm
    [[nodiscard]] Result<Outcome> offer(FileKind kind, const QByteArray &bytes);

    [[nodiscard]] Marker marker() const { return m_marker; }
    [[nodiscard]] QByteArray shareId() const { return m_marker.shareId; }
    [[nodiscard]] const std::optional<Root> &root() const { return m_root; }
    [[nodiscard]] const std::optional<Roster> &roster() const { return m_roster; }
    [[nodiscard]] const std::optional<Beat> &beat() const { return m_beat; }
    [[nodiscard]] const std::optional<EditionManifest> &edition() const { return m_edition; }
    //! \brief The manifest \p bytes, in force or not, as far as the chain of roots proves it
    //!
    //! What a Director's key signed counts up to the edition that the next root names good.
    //! \return Code::Signature when no Director's key signed it while it was one; Code::InvalidInput when it is damaged
    [[nodiscard]] Result<EditionManifest> editionEverSigned(const QByteArray &bytes) const;
    [[nodiscard]] FileReference rosterReference() const;
    [[nodiscard]] FileReference editionReference() const;
    [[nodiscard]] FileReference beatReference() const;

    //! \brief Grows with every adoption; who keeps something derived from this compares it
    [[nodiscard]] int generation() const { return m_generation; }

    //! \brief The unit file in force; nullptr when there is none of that id (or it has not come yet)
    [[nodiscard]] const UnitFile *unit(const QString &id) const;
    //! \brief Ids of all units whose file is here, in order
    [[nodiscard]] QStringList unitIds() const { return m_units.keys(); }
    //! \brief True when the roster names a unit file that has not come yet
    [[nodiscard]] bool isIncomplete() const { return m_isIncomplete; }
    //! \brief The unit of that kind, if there is exactly one ("director"); else empty
    [[nodiscard]] QString unitOfKind(const QString &kind) const;

    //! \brief Every seat that \p device has or had
    [[nodiscard]] QList<Seat> seatsOf(const QByteArray &device) const { return m_seats.value(device); }
    //! \brief The key with which \p device signs; empty when the roster does not name it
    [[nodiscard]] QByteArray signKeyOf(const QByteArray &device) const;
    //! \brief The devices of \p unit that delivery waits for
    [[nodiscard]] QList<QByteArray> activeDevices(const QString &unit) const;
    //! \brief Units in which \p device sits now
    [[nodiscard]] QStringList unitsOf(const QByteArray &device) const;
    //! \brief True when no seat of \p device is open any more
    [[nodiscard]] bool hasEnded(const QByteArray &device) const;

    //! \brief One file in force, as stored, with its place on the share
    struct File
    {
        FileKind kind;
        QString path;
        QByteArray bytes;
    };
    //! \brief All files in force: what every PC keeps and puts back, roots first
    [[nodiscard]] QList<File> files() const;

    //! \brief Takes back what files() gave before this PC was switched off, in that order
    //!
    //! A unit file stays in force until its successor comes, as it did before: the roster does not name it any more.
    //! \return the files that are in force no longer
    [[nodiscard]] QList<File> recall(const QList<File> &files);

private:
    [[nodiscard]] Result<Outcome> offerRoot(const QByteArray &bytes);
    [[nodiscard]] Result<Outcome> offerRoster(const QByteArray &bytes);
    [[nodiscard]] Result<Outcome> offerUnit(const QByteArray &bytes);
    [[nodiscard]] Result<Outcome> offerBeat(const QByteArray &bytes);
    [[nodiscard]] Result<Outcome> offerEdition(const QByteArray &bytes);
    template <typename Record>
    [[nodiscard]] Result<Outcome> standing(const Record &offered, const QByteArray &bytes, const std::optional<Record> &held,
                                           const QByteArray &heldBytes) const;
    void voidAfter(const Root &root);
    void indexSeats();
    [[nodiscard]] bool recallUnit(const QByteArray &bytes);

    Marker m_marker;
    std::optional<Root> m_root;
    QMap<quint32, QByteArray> m_rootBytes; //!< every root, by version: the chain that late joiners need
    QByteArray m_rootKey;
    std::optional<Roster> m_roster;
    QByteArray m_rosterBytes;
    QMap<QString, UnitFile> m_units;
    QMap<QString, QByteArray> m_unitBytes;
    std::optional<Beat> m_beat;
    QByteArray m_beatBytes;
    std::optional<EditionManifest> m_edition;
    QByteArray m_editionBytes;
    QHash<QByteArray, QList<Seat>> m_seats;
    bool m_isIncomplete = true;
    int m_generation = 0;
};
