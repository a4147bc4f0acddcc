// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/actdialog.h"

#include "views/common/field.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/common/typedvalues.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace {

constexpr int textLines = 4;

} // namespace

ActDialog::ActDialog(const Theme &theme, const QString &title, const QString &text, QWidget *parent)
    : QuestionDialog(theme, title, text, parent)
    , m_theme(theme)
    , m_error(new TextLabel(theme, TypeRole::Body, ColourRole::Bad, {}, TextLabel::Overflow::Wrap))
{
    m_error->hide();
    setMinimumWidth(theme.length(480));
}

void ActDialog::addButtons(const QString &keep, const QString &doIt, ButtonKind kind)
{
    body()->addWidget(m_error);
    auto *keepButton = addKeepButton(keep);
    auto *button = addDoButton(doIt, kind);
    keepButton->setDefault(kind == ButtonKind::Danger);
    button->setDefault(kind != ButtonKind::Danger);
    QWidget *first = nextInFocusChain();
    while (first != this && (first->focusPolicy() & Qt::TabFocus) == 0)
        first = first->nextInFocusChain();
    if (first != this && body()->count() > 1)
        first->setFocus();
}

QPlainTextEdit *ActDialog::addText(const QString &label, const QString &hint)
{
    auto *edit = new QPlainTextEdit;
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(textLines * m_theme.metrics().lineHeight(TypeRole::Body) + m_theme.space(24));
    body()->addWidget(new Field(m_theme, label, hint, edit));
    return edit;
}

QLineEdit *ActDialog::addLine(const QString &label, const QString &hint)
{
    auto *edit = new QLineEdit;
    edit->setMaxLength(200);
    body()->addWidget(new Field(m_theme, label, hint, edit));
    return edit;
}

QLineEdit *ActDialog::addDate(const QString &label, QDate date, const QString &hint)
{
    QLineEdit *edit = addLine(label, hint.isEmpty() ? tr("For example 30/11/2026") : hint);
    if (date.isValid())
        edit->setText(typed::dateText(date));
    return edit;
}

QComboBox *ActDialog::addChoice(const QString &label, const QList<Choice> &choices)
{
    auto *combo = new QComboBox;
    for (const Choice &choice : choices)
        combo->addItem(choice.text, choice.id);
    body()->addWidget(new Field(m_theme, label, {}, combo));
    return combo;
}

QCheckBox *ActDialog::addCheck(const QString &text)
{
    auto *check = new QCheckBox(text);
    body()->addWidget(check);
    return check;
}

void ActDialog::addNote(const QString &text)
{
    body()->addWidget(new TextLabel(m_theme, TypeRole::Caption, ColourRole::Text2, text, TextLabel::Overflow::Wrap));
}

void ActDialog::addWidget(QWidget *widget)
{
    body()->addWidget(widget);
}

void ActDialog::refuse(const QString &sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
}

void ActDialog::accept()
{
    const auto done = m_act ? m_act() : Result<void>();
    if (done)
        QuestionDialog::accept();
    else
        refuse(done.error().message);
}
