// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/setup/firstquestions.h"

#include "views/common/button.h"
#include "views/common/field.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

FirstQuestions::FirstQuestions(const Theme &theme, const QList<SchoolChoice> &schools, const QList<Role> &roles,
                               const Identity &known, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_answer(known)
    , m_count(new TextLabel(theme, TypeRole::Caption, ColourRole::Text2))
    , m_question(new TextLabel(theme, TypeRole::Title, ColourRole::Text, QString(), TextLabel::Overflow::Wrap))
    , m_steps(new QStackedWidget)
    , m_skip(new Button(theme, ButtonKind::Quiet, QString()))
    , m_continue(new Button(theme, ButtonKind::Primary, tr("Continue")))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    if (!schools.isEmpty())
        m_steps->addWidget(makeSchoolStep(schools));
    m_steps->addWidget(makeNameStep(roles));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_skip);
    buttons->addStretch();
    buttons->addWidget(m_continue);
    auto *layout = new QVBoxLayout(this);
    const int margin = theme.space(24);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme.space(12));
    layout->addWidget(m_count);
    layout->addWidget(m_question);
    layout->addWidget(m_steps, 1);
    layout->addLayout(buttons);
    m_continue->setDefault(true);
    connect(m_skip, &QPushButton::clicked, this, &FirstQuestions::skip);
    connect(m_continue, &QPushButton::clicked, this, &FirstQuestions::goOn);
    resize(theme.length(520), theme.length(460));
    showStep(0);
}

QWidget *FirstQuestions::makeSchoolStep(const QList<SchoolChoice> &schools)
{
    m_schools = new SchoolChooser(m_theme, schools);
    m_schools->choose(m_answer.schoolId);
    connect(m_schools, &SchoolChooser::chosenChanged, this, [this] { m_continue->setEnabled(m_schools->chosen() != 0); });
    connect(m_schools, &SchoolChooser::confirmed, this, &FirstQuestions::goOn);
    return m_schools;
}

QWidget *FirstQuestions::makeNameStep(const QList<Role> &roles)
{
    auto *step = new QWidget;
    m_name = new QLineEdit(m_answer.name);
    m_name->setMaxLength(100);
    m_role = new QComboBox;
    m_role->addItem(tr("Not said"), QString());
    for (const Role &role : roles)
        m_role->addItem(role.title, role.id);
    m_role->setCurrentIndex(qMax(0, m_role->findData(m_answer.role)));
    auto *layout = new QVBoxLayout(step);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_theme.space(16));
    layout->addWidget(new Field(m_theme, tr("Your &name"),
                                tr("Stands beside what you record, so that others know whom to ask."), m_name));
    layout->addWidget(new Field(m_theme, tr("What do you &do?"), QString(), m_role));
    layout->addStretch();
    return step;
}

void FirstQuestions::showStep(int step)
{
    m_steps->setCurrentIndex(step);
    const bool isSchool = m_steps->currentWidget() == m_schools;
    m_count->setText(tr("Question %1 of %2").arg(step + 1).arg(m_steps->count()));
    m_count->setVisible(m_steps->count() > 1);
    m_question->setText(isSchool ? tr("Which school do you work at?") : tr("What is your name?"));
    setWindowTitle(m_question->text());
    m_skip->setText(isSchool ? tr("Skip, I only want to search") : tr("Skip"));
    m_continue->setText(step + 1 < m_steps->count() ? tr("Continue") : tr("Done"));
    m_continue->setEnabled(!isSchool || m_schools->chosen() != 0);
    (isSchool ? static_cast<QWidget *>(m_schools) : m_name)->setFocus();
}

void FirstQuestions::goOn()
{
    if (m_steps->currentWidget() == m_schools) {
        m_answer.schoolId = m_schools->chosen();
    } else {
        m_answer.name = m_name->text().trimmed();
        m_answer.role = m_role->currentData().toString();
    }
    skip();
}

void FirstQuestions::skip()
{
    if (m_steps->currentIndex() + 1 < m_steps->count())
        showStep(m_steps->currentIndex() + 1);
    else
        accept();
}
