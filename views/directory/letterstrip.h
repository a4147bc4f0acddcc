// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/alphabet.h"

#include <QStringList>
#include <QWidget>

class Theme;

//! \brief The letters of the alphabet in a row: a click, or Left and Right, goes to the surnames that begin with one
//!
//! One stop of the Tab key. Where there is no room for all letters every second or third one is written; the others
//! are still there.
class LetterStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit LetterStrip(const Theme &theme, QWidget *parent = nullptr);

    //! \brief Shows the letters of \p alphabet
    void setAlphabet(Alphabet alphabet);
    //! \brief Marks the letter with which \p surname begins, without saying so by chosen()
    void showSurname(const QString &surname);

    [[nodiscard]] const QStringList &letters() const { return m_letters; }
    [[nodiscard]] int current() const { return m_current; } //!< place of the marked letter; -1 when there is none

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void chosen(const QString &letter);
    void listWanted(); //!< Down or Enter: on to the people

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(int letter);
    void setCurrent(int letter);
    [[nodiscard]] int letterAt(int x) const;
    [[nodiscard]] QRect cellOf(int letter) const;
    [[nodiscard]] int writtenEvery() const;

    const Theme &m_theme;
    Alphabet m_alphabet = Alphabet::English;
    QStringList m_letters;
    int m_current = -1;
    int m_hovered = -1;
};
