// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/field.h"

#include "views/common/iconlabel.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

Field::Field(const Theme &theme, const QString &label, const QString &hint, QWidget *control, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_labelRow(new QHBoxLayout)
    , m_hint(new TextLabel(theme, TypeRole::Caption, ColourRole::Text2, hint, TextLabel::Overflow::Wrap))
    , m_errorLine(new QWidget)
    , m_error(new TextLabel(theme, TypeRole::Label, ColourRole::Bad, QString(), TextLabel::Overflow::Wrap))
    , m_control(control)
{
    auto *name = new TextLabel(theme, TypeRole::Strong, ColourRole::Text, label);
    name->setBuddy(control);
    if (hint.isEmpty()) // shown while it has no parent yet it would be a window of its own
        m_hint->hide();
    auto *errorLayout = new QHBoxLayout(m_errorLine);
    errorLayout->setContentsMargins(0, 0, 0, 0);
    errorLayout->setSpacing(theme.space(4));
    errorLayout->addWidget(new IconLabel(theme, u"octagon-alert"_s, ColourRole::Bad, IconLabel::Size::Small));
    errorLayout->addWidget(m_error, 1);
    m_errorLine->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(4));
    m_labelRow->setSpacing(theme.space(4));
    m_labelRow->addWidget(name);
    m_labelRow->addStretch();
    layout->addLayout(m_labelRow);
    layout->addWidget(m_hint);
    layout->addWidget(m_errorLine);
    layout->addWidget(control);
    setFocusProxy(control);
    describe();
}

void Field::setOptional()
{
    m_labelRow->insertWidget(1, new TextLabel(m_theme, TypeRole::Body, ColourRole::Text2, tr("(optional)")));
}

void Field::setError(const QString &sentence)
{
    m_error->setText(sentence);
    m_errorLine->setVisible(!sentence.isEmpty());
    m_control->setProperty("lpError", !sentence.isEmpty());
    m_control->update();
    describe();
}

bool Field::hasError() const
{
    return !m_error->text().isEmpty();
}

void Field::describe()
{
    QStringList parts{m_error->text(), m_hint->text()};
    parts.removeAll(QString());
    m_control->setAccessibleDescription(parts.join(u' '));
}
