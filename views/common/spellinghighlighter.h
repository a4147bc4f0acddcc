// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QSyntaxHighlighter>

class SpellChecker;
class Theme;

//! \brief Underlines the words of a document that the dictionary does not know
class SpellingHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    //! \p theme and \p spelling outlive it
    SpellingHighlighter(const Theme &theme, SpellChecker &spelling, QTextDocument *document);

    //! \brief The word that ends at \p position of the document is still being typed: it is left alone; -1: none is
    void setTypingAt(int position);

    //! \brief Where the word around \p position of \p text begins and how long it is; 0 long when there is none
    struct Word
    {
        qsizetype position = 0;
        qsizetype length = 0;
    };
    [[nodiscard]] static Word wordAt(const QString &text, qsizetype position);

protected:
    void highlightBlock(const QString &text) override;

private:
    const Theme &m_theme;
    SpellChecker &m_spelling;
    int m_typingAt = -1;
};
