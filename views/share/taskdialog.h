// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "views/common/questiondialog.h"

#include <functional>

class TextLabel;

//! \brief A dialog whose answer takes a while: it says so, stays open until it is done, and shows what went wrong
//!
//! It can be closed while it waits; the task goes on.
class TaskDialog final : public QuestionDialog
{
    Q_OBJECT

public:
    //! \brief Called with what became of the task, once; may come after the dialog has gone
    using Answer = std::function<void(const Result<void> &)>;

    //! \p doIt and \p keep are the buttons' verbs
    TaskDialog(const Theme &theme, const QString &title, const QString &text, const QString &doIt, const QString &keep, QWidget *parent = nullptr);

    //! \brief What the button starts; it hands on the function it is given to whoever answers
    void setTask(std::function<void(const Answer &)> task);
    [[nodiscard]] bool isWorking() const { return m_isWorking; }

public slots:
    void accept() override;

private:
    void finish(const Result<void> &result);
    void grow();

    std::function<void(const Answer &)> m_task;
    TextLabel *m_state;
    Button *m_do;
    bool m_isWorking = false;
};
