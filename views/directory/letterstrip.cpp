// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/directory/letterstrip.h"

#include "views/common/paint.h"
#include "views/common/theme.h"

#include <QAccessible>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QStringList lettersOf(Alphabet alphabet)
{
    const QString letters = alphabet == Alphabet::Welsh ? u"A B C Ch D Dd E F Ff G Ng H I J L Ll M N O P Ph R Rh S T Th U W Y"_s
                                                        : u"A B C D E F G H I J K L M N O P Q R S T U V W X Y Z"_s;
    return letters.split(u' ');
}

} // namespace

LetterStrip::LetterStrip(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_letters(lettersOf(Alphabet::English))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Letters of the alphabet"));
    connect(&theme, &Theme::changed, this, &LetterStrip::updateGeometry);
}

void LetterStrip::setAlphabet(Alphabet alphabet)
{
    if (alphabet == m_alphabet)
        return;
    m_alphabet = alphabet;
    m_letters = lettersOf(alphabet);
    setCurrent(-1);
}

// The last letter that does not stand behind the name in the alphabet.
void LetterStrip::showSurname(const QString &surname)
{
    const QByteArray key = sortKey(surname, m_alphabet);
    int letter = surname.isEmpty() ? -1 : 0;
    for (int i = 1; letter >= 0 && i < m_letters.size(); ++i) {
        if (sortKey(m_letters.at(i), m_alphabet) <= key)
            letter = i;
    }
    setCurrent(letter);
}

QSize LetterStrip::sizeHint() const
{
    return {m_theme.length(26 * 18), m_theme.metrics().lineHeight(TypeRole::Caption) + m_theme.space(12)};
}

QSize LetterStrip::minimumSizeHint() const
{
    return {m_theme.length(120), sizeHint().height()};
}

void LetterStrip::setCurrent(int letter)
{
    if (letter == m_current)
        return;
    m_current = letter;
    setAccessibleDescription(letter < 0 ? QString() : m_letters.at(letter));
    update();
}

void LetterStrip::choose(int letter)
{
    setCurrent(std::clamp(letter, 0, static_cast<int>(m_letters.size()) - 1));
    emit chosen(m_letters.at(m_current));
}

int LetterStrip::letterAt(int x) const
{
    const auto count = static_cast<int>(m_letters.size());
    return std::clamp(x * count / std::max(width(), 1), 0, count - 1);
}

QRect LetterStrip::cellOf(int letter) const
{
    const auto count = static_cast<int>(m_letters.size());
    const int left = width() * letter / count;
    return {left, 0, width() * (letter + 1) / count - left, height()};
}

int LetterStrip::writtenEvery() const
{
    const QFontMetrics metrics(m_theme.font(TypeRole::Strong));
    const int widest = metrics.horizontalAdvance(m_alphabet == Alphabet::Welsh ? u"Ng"_s : u"M"_s) + m_theme.space(4);
    const int cell = std::max(width() / static_cast<int>(m_letters.size()), 1);
    return (widest + cell - 1) / cell;
}

void LetterStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int every = writtenEvery();
    for (int letter = 0; letter < m_letters.size(); ++letter) {
        const bool isCurrent = letter == m_current;
        if (letter % every != 0 && !isCurrent && letter != m_hovered)
            continue;
        QRect cell = cellOf(letter);
        cell.adjust(-cell.width() * (every - 1) / 2, 0, cell.width() * (every - 1) / 2, 0);
        if (isCurrent || letter == m_hovered) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.colour(isCurrent ? ColourRole::Tint : ColourRole::Window));
            painter.drawRoundedRect(cell.adjusted(0, m_theme.space(4), 0, -m_theme.space(4)), 4, 4);
        }
        painter.setFont(m_theme.font(isCurrent ? TypeRole::Strong : TypeRole::Caption));
        painter.setPen(m_theme.colour(isCurrent ? ColourRole::OnTint : ColourRole::Text2));
        painter.drawText(cell, Qt::AlignCenter | Qt::TextDontClip, m_letters.at(letter));
    }
    if (hasFocus())
        paint::focusRing(painter, m_theme, rect(), 4);
}

void LetterStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(letterAt(event->position().toPoint().x()));
}

void LetterStrip::mouseMoveEvent(QMouseEvent *event)
{
    const int letter = letterAt(event->position().toPoint().x());
    if (event->buttons() & Qt::LeftButton && letter != m_current)
        choose(letter);
    if (letter == m_hovered)
        return;
    m_hovered = letter;
    update();
}

void LetterStrip::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

void LetterStrip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        choose(m_current - 1);
        return;
    case Qt::Key_Right:
        choose(m_current + 1);
        return;
    case Qt::Key_Home:
        choose(0);
        return;
    case Qt::Key_End:
        choose(static_cast<int>(m_letters.size()) - 1);
        return;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit listWanted();
        return;
    default:
        break;
    }
    const auto typed = m_letters.indexOf(event->text().toUpper());
    if (typed >= 0)
        choose(static_cast<int>(typed));
    else
        QWidget::keyPressEvent(event);
}
