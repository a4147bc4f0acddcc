// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

class QWidget;
class Theme;

//! \brief A question with one harmless answer and one that does it
struct Question
{
    QString title;      //!< the question: "Withdraw this booking?"
    QString text;       //!< what happens to whom
    QString doIt;       //!< a verb: "Withdraw it"
    QString keep;       //!< the harmless one, the default and Esc: "Keep the booking"
    bool isDanger = false; //!< doIt is drawn as dangerous
};

//! \brief Tells and asks people things; tests put their own in its place
class MessageService
{
public:
    virtual ~MessageService() = default;
    //! \brief Says \p text under \p title and waits until it is read
    virtual void tell(QWidget *parent, const QString &title, const QString &text) = 0;
    //! \return true when the person chose Question::doIt
    [[nodiscard]] virtual bool ask(QWidget *parent, const Question &question) = 0;
};

//! \brief The real one, with dialogs
class DialogMessageService final : public MessageService
{
public:
    explicit DialogMessageService(const Theme &theme);
    void tell(QWidget *parent, const QString &title, const QString &text) override;
    [[nodiscard]] bool ask(QWidget *parent, const Question &question) override;

private:
    const Theme &m_theme;
};
