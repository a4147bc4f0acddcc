// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/directory/identity.h"
#include "views/setup/schoolchooser.h"

#include <QDialog>

class Button;
class QComboBox;
class QLineEdit;
class QStackedWidget;
class TextLabel;
class Theme;

//! \brief "Which school do you work at?", then "What is your name?": each can be skipped
class FirstQuestions : public QDialog
{
    Q_OBJECT

public:
    //! \p known fills the fields; \p schools may be empty, then only the name is asked for
    FirstQuestions(const Theme &theme, const QList<SchoolChoice> &schools, const QList<Role> &roles,
                   const Identity &known, QWidget *parent = nullptr);

    //! \brief What was answered; what was skipped stays as it was known
    [[nodiscard]] Identity answer() const { return m_answer; }

private:
    [[nodiscard]] QWidget *makeSchoolStep(const QList<SchoolChoice> &schools);
    [[nodiscard]] QWidget *makeNameStep(const QList<Role> &roles);
    void showStep(int step);
    void goOn();
    void skip();

    const Theme &m_theme;
    Identity m_answer;
    TextLabel *m_count;
    TextLabel *m_question;
    QStackedWidget *m_steps;
    SchoolChooser *m_schools = nullptr;
    QLineEdit *m_name = nullptr;
    QComboBox *m_role = nullptr;
    Button *m_skip;
    Button *m_continue;
};
