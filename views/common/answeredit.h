// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPlainTextEdit>

class SpellChecker;
class SpellingHighlighter;
class Theme;

//! \brief A text of several lines that grows with what is typed, up to a limit; Tab leaves it
class AnswerEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr int mostLinesShown = 14; //!< then it scrolls

    //! \param limit in characters; \p spelling may be null
    AnswerEdit(const Theme &theme, qsizetype limit, int leastLines, SpellChecker *spelling, QWidget *parent = nullptr);

    [[nodiscard]] qsizetype limit() const { return m_limit; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void left();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void keepToLimit();
    void fit();
    void followCursor();
    void addSuggestions(QMenu &menu, const QTextCursor &word);
    [[nodiscard]] QTextCursor wordToJudge(const QPoint &position, bool isMouse) const;

    const Theme &m_theme;
    qsizetype m_limit;
    int m_leastLines;
    int m_lines = 0;
    SpellChecker *m_spelling;
    SpellingHighlighter *m_highlighter = nullptr;
};
