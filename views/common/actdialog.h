// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/booking.h"
#include "model/core/result.h"
#include "views/common/questiondialog.h"

#include <functional>

class Field;
class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class TextLabel;

//! \brief Asks what an action needs and does it: what is refused is said in the dialog, which stays open
class ActDialog final : public QuestionDialog
{
    Q_OBJECT

public:
    ActDialog(const Theme &theme, const QString &title, const QString &text, QWidget *parent = nullptr);

    //! \brief The buttons; \p kind of the one that does it
    void addButtons(const QString &keep, const QString &doIt, ButtonKind kind = ButtonKind::Primary);

    QPlainTextEdit *addText(const QString &label, const QString &hint = {});
    QLineEdit *addLine(const QString &label, const QString &hint = {});
    //! \brief A date as people write it, to be read with typed::date()
    QLineEdit *addDate(const QString &label, QDate date, const QString &hint = {});
    QComboBox *addChoice(const QString &label, const QList<Choice> &choices);
    QCheckBox *addCheck(const QString &text);
    void addNote(const QString &text);
    void addWidget(QWidget *widget);

    //! \brief What happens on the button that does it
    void setAct(std::function<Result<void>()> act) { m_act = std::move(act); }
    //! \brief Says \p sentence above the buttons
    void refuse(const QString &sentence);

public slots:
    void accept() override;

private:
    const Theme &m_theme;
    std::function<Result<void>()> m_act;
    TextLabel *m_error;
};
