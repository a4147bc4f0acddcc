// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/syncservice.h"
#include "model/bookings/bookingrepository.h"
#include "model/core/alphabet.h"
#include "model/directory/records.h"
#include "model/documents/document.h"
#include "model/journal/journal.h"
#include "model/sync/formfile.h"
#include "model/tables/deliverylines.h"
#include "views/common/page.h"
#include "views/share/sharedesk.h"

#include <memory>

class BookingPages;
class FileDialogService;
class IdentityDesk;
class MainWindow;
class ShareStatusButton;
class Theme;

//! \brief The share in the window: its page, the word in the status bar, and what comes in told to the other pages
class ShareWiring final : public ShareDesk
{
    Q_OBJECT

public:
    //! All of them outlive this
    ShareWiring(const QString &databasePath, const QSqlDatabase &db, Journal &journal, const Clock &clock, const Theme &theme, IdentityDesk &identity, FileDialogService &files,
                BookingPages &bookings, std::function<void(QWidget *, const doc::Document &)> preview);

    [[nodiscard]] PageRegistration page();
    //! \brief Lists academies, regions and computers in the order of \p alphabet from now on
    void setAlphabet(Alphabet alphabet);
    //! \brief Puts the word into \p window's status bar and begins to look; to be called once
    void start(MainWindow &window);

    [[nodiscard]] const ShareStatus &status() const override { return m_status; }
    void lookNow() override;
    void prepare(const FoundingWishes &wishes, const QString &path, const Answer<QString> &answer) override;
    void begin(const QString &words, const Answer<void> &answer) override;
    void join(const JoinWishes &wishes, const QString &joinFile, const Answer<QString> &answer) override;
    void outline(const QString &share, const QString &joinFile, const Answer<PartnershipOutline> &answer) override;
    void ownWords(const Answer<QString> &answer) override;
    void dismissRefusals(const QStringList &sentences) override;
    void putEverythingBack(const Answer<void> &answer) override;
    void enrol(const QString &words, const Answer<EnrolRequest> &answer) override;
    void endSeats(const QByteArray &device, bool isStolen, const Answer<void> &answer) override;
    void addUnit(const UnitWish &wish, const Answer<QString> &answer) override;
    void moveUnit(const QString &unit, const QString &region, const Answer<void> &answer) override;
    void takeOverRegions(const Answer<int> &answer) override;
    void removeUnit(const QString &unit, const Answer<void> &answer) override;
    void addDirectory(const Answer<int> &answer) override;
    void publish(const QString &changes, const Answer<int> &answer) override;
    void saveJoinFile(const QString &path, const Answer<void> &answer) override;
    void tryRecovery(const QString &path, const QString &words, const Answer<void> &answer) override;

    //! \brief Writes all messages of \p record to a form file at \p path, as formFile::of()
    void saveForm(const QByteArray &record, const QString &path, const Answer<void> &answer);
    //! \brief Takes in the form file at \p path, as formFile::take()
    void takeForm(const QString &path, const Answer<TakenForm> &answer);
    //! \brief Reads the directory file at \p path into a database of its own at \p copy, which is made, once it is
    //! checked; answers whether the Director signed it
    void openDirectory(const QString &path, const QString &copy, const Answer<DirectoryFileStanding> &answer);

private:
    [[nodiscard]] Page *makePage(QWidget *parent);
    void findUsualFolder();
    [[nodiscard]] QList<School> schools() const;
    void show(const ShareStatus &status);
    [[nodiscard]] QList<DeliveryLine> deliveries(const QByteArray &record) const;
    [[nodiscard]] QString roleTitle(const QString &role) const;

    Journal &m_journal;
    const Clock &m_clock;
    const Theme &m_theme;
    IdentityDesk &m_identity;
    FileDialogService &m_files;
    BookingPages &m_pages;
    std::function<void(QWidget *, const doc::Document &)> m_preview;
    QSqlDatabase m_db;
    BookingRepository m_bookings;
    SyncService m_sync;
    ShareStatus m_status; //!< its lists in the order of m_alphabet
    Alphabet m_alphabet = Alphabet::English;
    QString m_usualFolder; //!< that the PC's policy names, once it was found; where people begin to choose
    struct Founding;
    std::shared_ptr<Founding> m_founding; //!< a partnership that is being created
    MainWindow *m_window = nullptr;
    ShareStatusButton *m_word = nullptr; //!< the window's
};
