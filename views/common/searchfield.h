// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLineEdit>

class Button;
class Theme;

//! \brief The large search box: glass at the left, x at the right, Esc empties it
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    //! \p name is what is read out: "Search the directory"
    SearchField(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    //! \brief Tells a screen reader how many were found, without a word on screen
    void setFound(const QString &sentence);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    //! \brief Down was pressed: the list of results takes the focus
    void listWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void updateLook();

    const Theme &m_theme;
    Button *m_clear;
};
