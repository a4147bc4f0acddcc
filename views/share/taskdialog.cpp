// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/share/taskdialog.h"

#include "views/common/textlabel.h"
#include "views/common/theme.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QPointer>

TaskDialog::TaskDialog(const Theme &theme, const QString &title, const QString &text, const QString &doIt, const QString &keep, QWidget *parent)
    : QuestionDialog(theme, title, text, parent)
    , m_state(new TextLabel(theme, TypeRole::Body, ColourRole::Text2, {}, TextLabel::Overflow::Wrap))
{
    auto *layout = static_cast<QVBoxLayout *>(this->layout());
    layout->insertWidget(layout->count() - 1, m_state);
    m_state->hide();
    addKeepButton(keep)->setDefault(false);
    m_do = addDoButton(doIt);
    m_do->setDefault(true);
}

void TaskDialog::setTask(std::function<void(const Answer &)> task)
{
    m_task = std::move(task);
}

void TaskDialog::accept()
{
    if (m_isWorking || !m_task)
        return;
    m_isWorking = true;
    m_do->setEnabled(false);
    m_state->setColour(ColourRole::Text2);
    m_state->setText(tr("Working\u2026 This takes as long as the share takes."));
    m_state->show();
    grow();
    m_task([dialog = QPointer<TaskDialog>(this)](const Result<void> &result) {
        if (dialog)
            dialog->finish(result);
    });
}

void TaskDialog::finish(const Result<void> &result)
{
    m_isWorking = false;
    m_do->setEnabled(true);
    if (result) {
        QuestionDialog::accept();
        return;
    }
    m_state->setColour(ColourRole::Bad);
    m_state->setText(result.error().message);
    grow();
    QAccessibleEvent event(m_state, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

// For the line that came: fields keep their height.
void TaskDialog::grow()
{
    layout()->activate();
    resize(size().expandedTo(QSize(width(), layout()->totalHeightForWidth(width()))));
}
