// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/common/button.h"

#include <QDialog>

class QBoxLayout;
class Theme;

//! \brief The base of every dialog: the title is the question, the buttons are verbs
//!
//! The default button and Esc are the harmless one. Where the screen is too low for all of it, what stands between text and
//! buttons scrolls.
class QuestionDialog : public QDialog
{
    Q_OBJECT

public:
    //! \brief \p text (plain, may be empty) says what happens to whom
    QuestionDialog(const Theme &theme, const QString &title, const QString &text, QWidget *parent = nullptr);

    //! \brief Where further fields go, between text and buttons
    [[nodiscard]] QBoxLayout *body() const { return m_body; }

    //! \brief The harmless answer: default, Esc, rejects
    Button *addKeepButton(const QString &text);
    //! \brief The answer that does it: accepts
    Button *addDoButton(const QString &text, ButtonKind kind = ButtonKind::Primary);
    //! \brief A button of one's own in the row, at the left
    void addSideButton(QWidget *button);

    void setVisible(bool visible) override;

private:
    void fitScreen();
    void scrollBody();

    const Theme &m_theme;
    QBoxLayout *m_body;
    QBoxLayout *m_buttons;
};
