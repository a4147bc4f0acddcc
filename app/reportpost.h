// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/mailprogram.h"
#include "app/privatefiles.h"
#include "model/core/clock.h"
#include "model/reports/sharedreports.h"

#include <QCoreApplication>

class MessageService;
class QWidget;
class Theme;
class WhoAmI;

//! \brief Brings a report to its readers by the person's own mail program or the share of the partnership
class ReportPost
{
    Q_DECLARE_TR_FUNCTIONS(ReportPost)

public:
    //! All of them outlive this; files for mail programs are made in \p dataFolder and removed at exit
    ReportPost(const QString &dataFolder, const QSqlDatabase &db, Journal &journal, const WhoAmI &who, const Theme &theme, const Clock &clock, MessageService &messages);

    //! \brief Another way to mail than the desktop's; for tests
    void setMailProgram(std::unique_ptr<MailProgram> program) { m_program = std::move(program); }

    //! \brief Shows a draft with the report as PDF and web page; whom it goes to is added in the mail program
    void mail(QWidget *parent, const ReportContent &content);

    //! \brief Asks, then shares the report with all PCs of the partnership
    void share(QWidget *parent, const ReportContent &content);
    //! \brief Lists the reports that were shared; one that is chosen opens in the browser
    void openShared(QWidget *parent);

    //! \brief The draft with its files
    [[nodiscard]] Result<OutgoingMail> prepare(const ReportContent &content) const;

private:
    [[nodiscard]] SharedReports shared() const;
    void open(QWidget *parent, const SharedReport &report);
    void tell(QWidget *parent, const Error &error);

    QSqlDatabase m_db;
    Journal &m_journal;
    const WhoAmI &m_who;
    const Theme &m_theme;
    const Clock &m_clock;
    MessageService &m_messages;
    PrivateFiles m_private;
    std::unique_ptr<MailProgram> m_program;
};
