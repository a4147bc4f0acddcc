// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDialog>

class QTextBrowser;
class Theme;

//! \brief The help that the program carries: short pages, one for each part of the window
class HelpWindow : public QDialog
{
    Q_OBJECT

public:
    HelpWindow(const Theme &theme, QWidget *parent = nullptr);

    //! \brief Shows resources/help/\p topic.html, or the index when there is none, and comes to the front
    void showTopic(const QString &topic);
    [[nodiscard]] QString topic() const;

private:
    void updateLook();

    const Theme &m_theme;
    QTextBrowser *m_browser;
};
