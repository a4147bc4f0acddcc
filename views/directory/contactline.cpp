// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/directory/contactline.h"

#include "views/common/button.h"
#include "views/common/field.h"
#include "views/common/flowlayout.h"
#include "views/common/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

ContactLine::ContactLine(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_about(new QLineEdit)
    , m_field(new Field(theme, tr("What was it &about?"), tr("One line, without names of pupils. It stays on this PC."),
                        m_about))
{
    auto *log = new Button(theme, ButtonKind::Outlined, tr("Log it"));
    auto *cancel = new Button(theme, ButtonKind::Quiet, tr("Cancel"));
    auto *buttons = new FlowLayout(theme.space(8));
    buttons->addWidget(log);
    buttons->addWidget(cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme.space(12), 0, theme.space(4));
    layout->setSpacing(theme.space(8));
    layout->addWidget(m_field);
    layout->addLayout(buttons);
    connect(m_about, &QLineEdit::returnPressed, this, [this] { emit logged(m_about->text()); });
    connect(log, &QPushButton::clicked, this, [this] { emit logged(m_about->text()); });
    connect(cancel, &QPushButton::clicked, this, &ContactLine::close);
    connect(m_about, &QLineEdit::textEdited, this, [this] { m_field->setError({}); });
    hide();
}

void ContactLine::open(const QString &person)
{
    m_about->clear();
    m_field->setError({});
    m_about->setAccessibleName(tr("What was the contact with %1 about?").arg(person));
    show();
    m_about->setFocus(Qt::OtherFocusReason);
}

void ContactLine::close()
{
    if (isHidden())
        return;
    hide();
    emit closed();
}

void ContactLine::refuse(const QString &sentence)
{
    m_field->setError(sentence);
    m_about->setFocus(Qt::OtherFocusReason);
}

void ContactLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}
