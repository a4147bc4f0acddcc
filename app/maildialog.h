// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/mailprogram.h"
#include "views/common/questiondialog.h"

class TextLabel;

//! \brief Shows a draft before it goes to the person's mail program: who gets it, what is attached
//!
//! The file can be shown and the text copied every time, whatever the mail program does.
class MailDialog final : public QuestionDialog
{
    Q_OBJECT

public:
    //! \p title names section and booking; \p program outlives the dialog
    MailDialog(const Theme &theme, const QString &title, const OutgoingMail &mail, MailProgram &program, QWidget *parent = nullptr);

    [[nodiscard]] QString message() const; //!< what became of it, for people

public slots:
    void openInMailProgram();
    void showFile();
    void copyText();

private:
    void addLine(const Theme &theme, const QString &label, const QString &words);
    void addButtons(const Theme &theme);
    void say(const QString &sentence);
    void fit();

    OutgoingMail m_mail;
    MailProgram &m_program;
    TextLabel *m_message;
};
