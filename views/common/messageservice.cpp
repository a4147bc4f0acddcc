// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/messageservice.h"

#include "views/common/questiondialog.h"

#include <QCoreApplication>

DialogMessageService::DialogMessageService(const Theme &theme)
    : m_theme(theme)
{
}

void DialogMessageService::tell(QWidget *parent, const QString &title, const QString &text)
{
    QuestionDialog dialog(m_theme, title, text, parent);
    dialog.addKeepButton(QCoreApplication::translate("MessageService", "Close"));
    dialog.exec();
}

bool DialogMessageService::ask(QWidget *parent, const Question &question)
{
    QuestionDialog dialog(m_theme, question.title, question.text, parent);
    dialog.addKeepButton(question.keep);
    dialog.addDoButton(question.doIt, question.isDanger ? ButtonKind::Danger : ButtonKind::Outlined);
    return dialog.exec() == QDialog::Accepted;
}
