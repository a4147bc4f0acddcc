// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class AnswerEdit;
class Field;
class QLineEdit;
class SpellChecker;
class TextLabel;
class Theme;

//! \brief A labelled text that others will read: guarded against pupil numbers, with a limit that warns before it stops
//!
//! A pupil number is refused when the field is left and at check(); what only looks like one is warned about. From
//! four fifths of the limit on the characters left are said.
class TextField final : public QWidget
{
    Q_OBJECT

public:
    //! \brief What it is made of
    struct Look
    {
        QString label;      //!< may hold a mnemonic
        QString hint;
        qsizetype limit = 200; //!< in characters
        int lines = 1;      //!< least height; 1: a line, more: an answer that grows
        bool isOptional = false;
    };

    //! \p spelling may be null; used by answers only
    TextField(const Theme &theme, const Look &look, SpellChecker *spelling = nullptr, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    void setPlaceholder(const QString &text);

    //! \brief Shows what is wrong with the text, now
    //! \return false when it holds a pupil number
    bool check();
    //! \brief Shows \p sentence as its error until the text changes
    void setError(const QString &sentence);
    [[nodiscard]] bool hasError() const;
    //! \brief The line edit or the answer
    [[nodiscard]] QWidget *control() const;

signals:
    void changed();

private:
    void follow();
    void showNote();

    const Theme &m_theme;
    Look m_look;
    QString m_lastText; // an edit also says that it changed when words are underlined
    QLineEdit *m_line = nullptr;
    AnswerEdit *m_answer = nullptr;
    Field *m_field;
    TextLabel *m_note;
};
