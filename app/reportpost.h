// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/mailprogram.h"
#include "app/privatefiles.h"
#include "model/core/clock.h"
#include "model/reports/reportcontent.h"

#include <QCoreApplication>

class MessageService;
class QWidget;
class Theme;

//! \brief Brings a report to its readers through the person's own mail program
class ReportPost
{
    Q_DECLARE_TR_FUNCTIONS(ReportPost)

public:
    //! All of them outlive this; files for mail programs are made in \p dataFolder and removed at exit
    ReportPost(const QString &dataFolder, const Theme &theme, const Clock &clock, MessageService &messages);

    //! \brief Another way to mail than the desktop's; for tests
    void setMailProgram(std::unique_ptr<MailProgram> program) { m_program = std::move(program); }

    //! \brief Shows a draft with the report as PDF and web page; whom it goes to is added in the mail program
    void mail(QWidget *parent, const ReportContent &content);

    //! \brief The draft with its files
    [[nodiscard]] Result<OutgoingMail> prepare(const ReportContent &content) const;

private:
    const Theme &m_theme;
    const Clock &m_clock;
    MessageService &m_messages;
    PrivateFiles m_private;
    std::unique_ptr<MailProgram> m_program;
};
