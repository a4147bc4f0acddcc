// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/common/pill.h"

#include <QFrame>

class Button;
class TextLabel;
class Theme;

//! \brief A fact in the page, under its heading, with what follows from it and one action
//!
//! It stays until it is true no longer; the page hides it then.
class Banner : public QFrame
{
    Q_OBJECT

public:
    //! \p action may be empty
    Banner(const Theme &theme, PillState::Tone tone, const QString &fact, const QString &consequence,
           const QString &action, QWidget *parent = nullptr);

    void setTexts(const QString &fact, const QString &consequence);
    void setTone(PillState::Tone tone);
    //! \brief The words of its button; empty: none
    void setAction(const QString &action);

signals:
    void actionChosen();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    PillState::Tone m_tone;
    TextLabel *m_fact;
    TextLabel *m_consequence;
    Button *m_action;
};
