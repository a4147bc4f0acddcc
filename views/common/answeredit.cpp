// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/answeredit.h"

#include "model/spelling/spellchecker.h"
#include "views/common/spellinghighlighter.h"
#include "views/common/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QMenu>
#include <QTextBlock>

#include <algorithm>
#include <cmath>
#include <memory>

namespace {

constexpr qreal innerMargin = 8;
constexpr int frame = 3;
constexpr int mostSuggestions = 6;

} // namespace

AnswerEdit::AnswerEdit(const Theme &theme, qsizetype limit, int leastLines, SpellChecker *spelling, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_theme(theme)
    , m_limit(limit)
    , m_leastLines(leastLines)
    , m_lines(leastLines)
    , m_spelling(spelling)
{
    setTabChangesFocus(true);
    document()->setDocumentMargin(innerMargin);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    if (spelling)
        m_highlighter = new SpellingHighlighter(theme, *spelling, document());
    connect(this, &QPlainTextEdit::textChanged, this, &AnswerEdit::keepToLimit);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &AnswerEdit::followCursor);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &AnswerEdit::fit);
    connect(&theme, &Theme::changed, this, &AnswerEdit::fit);
    fit();
}

// What is beyond the limit is what was put in last, before the cursor.
void AnswerEdit::keepToLimit()
{
    const qsizetype excess = document()->characterCount() - 1 - m_limit;
    if (excess <= 0)
        return;
    QTextCursor cursor = textCursor();
    const int end = std::max(cursor.position(), static_cast<int>(excess));
    cursor.joinPreviousEditBlock();
    cursor.setPosition(end - static_cast<int>(excess));
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    cursor.endEditBlock();
}

void AnswerEdit::fit()
{
    const int lines = std::clamp(static_cast<int>(std::ceil(document()->size().height())), m_leastLines, mostLinesShown);
    setVerticalScrollBarPolicy(lines < mostLinesShown ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    m_lines = lines;
    const int wanted = sizeHint().height();
    if (minimumHeight() != wanted)
        setFixedHeight(wanted);
}

QSize AnswerEdit::sizeHint() const
{
    const int line = QFontMetrics(font()).lineSpacing();
    return {m_theme.length(240), m_lines * line + static_cast<int>(2 * innerMargin) + 2 * frame};
}

QSize AnswerEdit::minimumSizeHint() const
{
    return {m_theme.length(120), sizeHint().height()};
}

void AnswerEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void AnswerEdit::focusInEvent(QFocusEvent *event)
{
    if (m_spelling)
        m_spelling->prepare();
    QPlainTextEdit::focusInEvent(event);
}

void AnswerEdit::focusOutEvent(QFocusEvent *event)
{
    if (m_highlighter)
        m_highlighter->setTypingAt(-1);
    QPlainTextEdit::focusOutEvent(event);
    emit left();
}

void AnswerEdit::followCursor()
{
    if (m_highlighter)
        m_highlighter->setTypingAt(hasFocus() ? textCursor().position() : -1);
}

QTextCursor AnswerEdit::wordToJudge(const QPoint &position, bool isMouse) const
{
    QTextCursor cursor = isMouse ? cursorForPosition(position) : textCursor();
    const auto word = SpellingHighlighter::wordAt(cursor.block().text(), cursor.positionInBlock());
    const int start = cursor.block().position() + static_cast<int>(word.position);
    cursor.setPosition(start);
    cursor.setPosition(start + static_cast<int>(word.length), QTextCursor::KeepAnchor);
    return cursor;
}

void AnswerEdit::addSuggestions(QMenu &menu, const QTextCursor &word)
{
    const QString letters = word.selectedText();
    QList<QAction *> actions;
    const QStringList suggestions = m_spelling->suggestions(letters, mostSuggestions);
    for (const QString &suggestion : suggestions) {
        auto *action = new QAction(suggestion, &menu);
        connect(action, &QAction::triggered, this, [at = QTextCursor(word), suggestion]() mutable { at.insertText(suggestion); });
        actions.append(action);
    }
    if (suggestions.isEmpty()) {
        actions.append(new QAction(tr("No similar word is known"), &menu));
        actions.last()->setEnabled(false);
    }
    auto *learn = new QAction(tr("‘%1’ is a word of ours").arg(letters), &menu);
    connect(learn, &QAction::triggered, this, [this, letters] { m_spelling->learn(letters); });
    actions.append(learn);
    actions.append(new QAction(&menu));
    actions.last()->setSeparator(true);
    menu.insertActions(menu.actions().value(0), actions);
}

void AnswerEdit::contextMenuEvent(QContextMenuEvent *event)
{
    const std::unique_ptr<QMenu> menu(createStandardContextMenu());
    const bool isMouse = event->reason() == QContextMenuEvent::Mouse;
    const QTextCursor word = wordToJudge(event->pos(), isMouse);
    if (m_spelling && word.hasSelection() && !m_spelling->isKnown(word.selectedText()))
        addSuggestions(*menu, word);
    menu->exec(isMouse ? event->globalPos() : viewport()->mapToGlobal(cursorRect().bottomLeft()));
}
