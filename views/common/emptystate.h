// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class Button;
class TextLabel;
class Theme;

//! \brief What stands where nothing is: what is not there, what to do, and one button that does it
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    //! \p action may be empty
    EmptyState(const Theme &theme, const QString &iconName, const QString &title, const QString &text,
               const QString &action, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &text, const QString &action);

signals:
    void actionChosen();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateLook();

    const Theme &m_theme;
    QString m_iconName;
    TextLabel *m_title;
    TextLabel *m_text;
    Button *m_action;
};
