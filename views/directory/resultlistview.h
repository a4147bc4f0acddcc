// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/alphabet.h"

#include <QListView>

class ResultDelegate;
class ResultListModel;
class Theme;

//! \brief The list of people found, driven by keys as well as by the mouse
class ResultListView final : public QListView
{
    Q_OBJECT

public:
    ResultListView(const Theme &theme, ResultListModel &model, QWidget *parent = nullptr);

    //! \brief Makes \p entry the current row without saying so by chosen(); no row when it is not listed
    void showChosen(qint64 entry);

    //! \brief Starts from the top, as after a new question
    void showTop();

    //! \brief Typed letters jump to the first surname that begins with them; off while the order is another
    void setJumpsByName(bool on) { m_jumpsByName = on; }

    void setAlphabet(Alphabet alphabet) { m_alphabet = alphabet; } //!< in whose order the list stands

    //! \brief Goes to the first surname that begins with \p letters, or to the next one in the alphabet
    void jumpTo(const QString &letters);

    void keyboardSearch(const QString &letters) override;

signals:
    //! \brief A person was gone to, by key or mouse
    void chosen(qint64 entry);
    void searchWanted(); //!< Up on the first row, or Esc
    void cardWanted();   //!< Enter, or a double click
    void menuWanted(const QPoint &globalPosition);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    ResultListModel &m_model;
    ResultDelegate *m_delegate;
    bool m_isQuiet = false;
    bool m_jumpsByName = false;
    Alphabet m_alphabet = Alphabet::English;
    QString m_letters;
    qint64 m_lastLetter = 0;
};
