// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/sync/directordesk.h"
#include "model/sync/foldertrust.h"
#include "model/sync/founding.h"
#include "model/sync/sharestatus.h"

#include <QObject>

#include <functional>

//! \brief What the share page asks for; nothing here waits for the share
//!
//! How things stand comes with statusChanged(), after each look. Every task answers later, once, in the window's
//! thread; whoever asks takes care that the function may still be called.
class ShareDesk : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Answer = std::function<void(const Result<T> &)>;

    using QObject::QObject;

    //! \brief As the last look left it
    [[nodiscard]] virtual const ShareStatus &status() const = 0;
    //! \brief Looks at the share now, whatever the pause
    virtual void lookNow() = 0;

    //! \brief Makes keys and writes the recovery file to \p path, which must not exist; answers its six words
    virtual void prepare(const FoundingWishes &wishes, const QString &path, const Answer<QString> &answer) = 0;
    //! \brief Opens the recovery file with \p words, as a rehearsal, then begins the partnership prepared before
    virtual void begin(const QString &words, const Answer<void> &answer) = 0;
    //! \brief Asks for a seat; answers the six words for the telephone
    //! \param joinFile path of a join file; empty: none
    virtual void join(const JoinWishes &wishes, const QString &joinFile, const Answer<QString> &answer) = 0;
    //! \brief Which partnership lies in the folder \p share, or in the join file at \p joinFile where one is named
    virtual void outline(const QString &share, const QString &joinFile, const Answer<PartnershipOutline> &answer) = 0;
    //! \brief The six words of the request made before
    virtual void ownWords(const Answer<QString> &answer) = 0;
    //! \brief The folder is empty and the right one: puts everything back
    virtual void putEverythingBack(const Answer<void> &answer) = 0;

    //! \brief The person has read these sentences of ShareStatus::refusals: they are not shown again
    virtual void dismissRefusals(const QStringList &sentences) = 0;

    //! \brief What only the Development Director's PC can do, as DirectorDesk says
    virtual void enrol(const QString &words, const Answer<EnrolRequest> &answer) = 0;
    virtual void endSeats(const QByteArray &device, bool isStolen, const Answer<void> &answer) = 0;
    virtual void addUnit(const UnitWish &wish, const Answer<QString> &answer) = 0;
    virtual void moveUnit(const QString &unit, const QString &region, const Answer<void> &answer) = 0;
    virtual void takeOverRegions(const Answer<int> &answer) = 0;
    virtual void removeUnit(const QString &unit, const Answer<void> &answer) = 0;
    virtual void addDirectory(const Answer<int> &answer) = 0;
    virtual void publish(const QString &changes, const Answer<int> &answer) = 0;
    //! \brief Writes a join file for new PCs to \p path
    virtual void saveJoinFile(const QString &path, const Answer<void> &answer) = 0;
    //! \brief Opens the recovery file at \p path with \p words, as a rehearsal; changes nothing
    virtual void tryRecovery(const QString &path, const QString &words, const Answer<void> &answer) = 0;

signals:
    void statusChanged();
};
