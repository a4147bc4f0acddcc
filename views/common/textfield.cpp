// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/textfield.h"

#include "model/core/pupilidentifier.h"
#include "views/common/answeredit.h"
#include "views/common/field.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"

#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace {

// The first identifier of that kind in \p text, as it stands there.
QString found(const QString &text, PupilIdentifier::Kind kind)
{
    const QList<PupilIdentifier> identifiers = findPupilIdentifiers(text);
    const auto first = std::ranges::find(identifiers, kind, &PupilIdentifier::kind);
    return first == identifiers.end() ? QString() : text.mid(first->position, first->length);
}

} // namespace

TextField::TextField(const Theme &theme, const Look &look, SpellChecker *spelling, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_look(look)
    , m_note(new TextLabel(theme, TypeRole::Caption, ColourRole::Text2, QString(), TextLabel::Overflow::Wrap))
{
    QWidget *control = nullptr;
    if (look.lines > 1) {
        control = m_answer = new AnswerEdit(theme, look.limit, look.lines, spelling);
        connect(m_answer, &QPlainTextEdit::textChanged, this, &TextField::follow);
        connect(m_answer, &AnswerEdit::left, this, &TextField::check);
    } else {
        control = m_line = new QLineEdit;
        m_line->setMaxLength(static_cast<int>(look.limit));
        connect(m_line, &QLineEdit::textChanged, this, &TextField::follow);
        connect(m_line, &QLineEdit::editingFinished, this, &TextField::check);
    }
    m_field = new Field(theme, look.label, look.hint, control);
    if (look.isOptional)
        m_field->setOptional();
    m_note->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(4));
    layout->addWidget(m_field);
    layout->addWidget(m_note);
    setFocusProxy(control);
}

QString TextField::text() const
{
    return m_line ? m_line->text() : m_answer->toPlainText();
}

void TextField::setText(const QString &text)
{
    if (text == this->text())
        return;
    if (m_line)
        m_line->setText(text);
    else
        m_answer->setPlainText(text);
}

void TextField::setPlaceholder(const QString &text)
{
    if (m_line)
        m_line->setPlaceholderText(text);
    else
        m_answer->setPlaceholderText(text);
}

QWidget *TextField::control() const
{
    return m_field->control();
}

void TextField::setError(const QString &sentence)
{
    m_field->setError(sentence);
}

bool TextField::hasError() const
{
    return m_field->hasError();
}

bool TextField::check()
{
    const QString number = found(text(), PupilIdentifier::Kind::Valid);
    if (!number.isEmpty())
        setError(tr("‘%1’ is a pupil number. Take it out to go on: forms never hold what belongs to one pupil.").arg(number));
    return number.isEmpty();
}

// An error goes as soon as its cause does; a new one waits until the field is left.
void TextField::follow()
{
    if (text() == m_lastText)
        return;
    m_lastText = text();
    if (hasError() && found(text(), PupilIdentifier::Kind::Valid).isEmpty())
        setError({});
    showNote();
    emit changed();
}

void TextField::showNote()
{
    const QString near = found(text(), PupilIdentifier::Kind::NearMiss);
    const qsizetype used = text().size();
    const bool isLong = used * 5 >= m_look.limit * 4;
    QString note;
    if (!near.isEmpty())
        note = tr("‘%1’ looks like a pupil number. Take it out if it is one.").arg(near);
    else if (used >= m_look.limit)
        note = tr("This is as long as it can be: %1 characters.").arg(m_look.limit);
    else if (isLong)
        note = tr("%1 of %2 characters are left.").arg(m_look.limit - used).arg(m_look.limit);
    m_note->setColour(near.isEmpty() && used < m_look.limit ? ColourRole::Text2 : ColourRole::Warn);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}
