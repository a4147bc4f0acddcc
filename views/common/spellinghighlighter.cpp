// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/spellinghighlighter.h"

#include "model/spelling/spellchecker.h"
#include "views/common/theme.h"

#include <QTextBlock>
#include <QTextCharFormat>
#include <QTextDocument>

#include <algorithm>

namespace {

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'\u2019';
}

bool isInWord(const QString &text, qsizetype i)
{
    if (i < 0 || i >= text.size())
        return false;
    if (text.at(i).isLetterOrNumber())
        return true;
    return isApostrophe(text.at(i)) && i > 0 && i + 1 < text.size() && text.at(i - 1).isLetter() && text.at(i + 1).isLetter();
}

// References, years and abbreviations such as KS2 are no words of a dictionary; nor are names in capitals.
bool isWorthAsking(const QString &word)
{
    const bool hasDigit = std::ranges::any_of(word, [](QChar c) { return c.isDigit(); });
    const bool isCapitals = word == word.toUpper();
    return word.size() > 1 && !hasDigit && !isCapitals;
}

} // namespace

SpellingHighlighter::SpellingHighlighter(const Theme &theme, SpellChecker &spelling, QTextDocument *document)
    : QSyntaxHighlighter(document)
    , m_theme(theme)
    , m_spelling(spelling)
{
    connect(&spelling, &SpellChecker::changed, this, &QSyntaxHighlighter::rehighlight);
    connect(&theme, &Theme::changed, this, &QSyntaxHighlighter::rehighlight);
}

void SpellingHighlighter::setTypingAt(int position)
{
    if (m_typingAt == position)
        return;
    const int before = m_typingAt;
    m_typingAt = position;
    const QTextBlock left = before >= 0 ? document()->findBlock(before) : QTextBlock();
    if (left.isValid())
        rehighlightBlock(left);
}

SpellingHighlighter::Word SpellingHighlighter::wordAt(const QString &text, qsizetype position)
{
    if (!isInWord(text, position))
        --position;
    if (!isInWord(text, position))
        return {};
    qsizetype first = position;
    while (isInWord(text, first - 1))
        --first;
    while (isInWord(text, position + 1))
        ++position;
    return {first, position + 1 - first};
}

void SpellingHighlighter::highlightBlock(const QString &text)
{
    if (!m_spelling.isReady())
        return;
    QTextCharFormat wrong;
    wrong.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    wrong.setUnderlineColor(m_theme.colour(ColourRole::Bad));
    const int start = currentBlock().position();
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isInWord(text, i))
            continue;
        const Word word = wordAt(text, i);
        const qsizetype end = word.position + word.length;
        const QString letters = text.mid(word.position, word.length);
        if (start + end != m_typingAt && isWorthAsking(letters) && !m_spelling.isKnown(letters))
            setFormat(static_cast<int>(word.position), static_cast<int>(word.length), wrong);
        i = end;
    }
}
