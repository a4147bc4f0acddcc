// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

class Button;
class TextLabel;
class Theme;

//! \brief "Contact logged with Danuta Khandrapur  Undo": at the bottom for 10 s, longer while hovered or focused
//!
//! Ctrl+Z undoes afterwards, too: canUndo() stays true until something else is offered or undone.
class UndoBar : public QWidget
{
    Q_OBJECT

public:
    static constexpr int showForMs = 10000;

    //! \p host is the page whose lower edge it lies on
    UndoBar(const Theme &theme, QWidget *host);

    //! \brief Says \p sentence and offers to run \p undo
    void offer(const QString &sentence, std::function<void()> undo);
    //! \brief Says \p sentence, which nothing can or need undo: "Telephone number copied"
    void say(const QString &sentence);

    [[nodiscard]] bool canUndo() const { return static_cast<bool>(m_undo); }
    //! \brief Milliseconds for which the line is still shown when nobody holds it
    [[nodiscard]] int timeLeft() const { return m_timer.isActive() ? m_timer.interval() : 0; }

public slots:
    //! \brief Runs what was last offered, once
    void undo();
    //! \brief Its time is over: it hides, unless the mouse or the focus is on it
    void runOut();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show(const QString &sentence);
    void place();

    const Theme &m_theme;
    TextLabel *m_sentence;
    Button *m_undoButton;
    Button *m_close;
    QTimer m_timer;
    std::function<void()> m_undo;
};
