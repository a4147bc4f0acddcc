// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/mailprogram.h"
#include "app/privatefiles.h"
#include "model/bookings/bookingdesk.h"
#include "model/core/clock.h"
#include "model/documents/bookingform.h"
#include "model/journal/journal.h"
#include "views/printing/typescale.h"

#include <QObject>
#include <QSqlDatabase>

class FileDialogService;
class MessageService;
class Theme;
class WhoAmI;

//! \brief Takes bookings out of the window: the form on paper, as PDF, as a draft in the person's own mail program
//!
//! Section 3 is handed only to roles that may read it, and goes by itself unless the principal chose to include it.
//! Files made from it are removed at exit and at the next start.
class FormOutput final : public QObject
{
    Q_OBJECT

public:
    //! All of them outlive this; files for mail programs are made in \p dataFolder
    FormOutput(const QString &dataFolder, const QSqlDatabase &db, Journal &journal, const Clock &clock, const Theme &theme,
               const WhoAmI &who, MessageService &messages, FileDialogService &files, QObject *parent = nullptr);
    ~FormOutput() override;

    //! \brief Another way to mail than the desktop's; for tests
    void setMailProgram(std::unique_ptr<MailProgram> program);

public slots:
    //! \brief Shows \p sections (1 to 3) of the booking \p record as they will be printed, from where they can be printed
    void print(QWidget *parent, const QByteArray &record, const QList<int> &sections);
    //! \brief Asks for a name and saves \p sections as a PDF; section 3 as a file of its own
    void savePdf(QWidget *parent, const QByteArray &record, const QList<int> &sections);
    //! \brief Prepares a draft with section \p section, to be sent with the person's own mail program
    void mail(QWidget *parent, const QByteArray &record, int section);
    //! \brief Shows \p count blank forms, each with a reference of its own, as they will be printed
    void printBlanks(QWidget *parent, int count);
    //! \brief Shows section 1 of a request that is not sent yet; it needs its reference
    void printDraft(QWidget *parent, const Booking &request);
    //! \brief Shows the visit sheet of the booking \p record
    void printVisitSheet(QWidget *parent, const QByteArray &record);

private:
    [[nodiscard]] BookingDesk desk() const;
    [[nodiscard]] Result<FormContent> content(const QByteArray &record, bool withSection3) const;
    [[nodiscard]] FormContent contentOf(const Booking &booking) const;
    [[nodiscard]] Result<OutgoingMail> prepare(const QByteArray &record, int section) const;
    void show(QWidget *parent, const QString &title, const std::vector<doc::Document> &documents, const QString &fileName);
    void save(QWidget *parent, const std::vector<doc::Document> &documents, const QString &fileName, const PageStyle &style = {});
    void tell(QWidget *parent, const Error &error);

    QSqlDatabase m_db;
    Journal &m_journal;
    const Clock &m_clock;
    const Theme &m_theme;
    const WhoAmI &m_who;
    MessageService &m_messages;
    FileDialogService &m_files;
    PrivateFiles m_private;
    std::unique_ptr<MailProgram> m_mailProgram;
};
