// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QBoxLayout;
class TextLabel;
class Theme;

//! \brief A control with its label above, a hint under the label, and an error that shows when it is set
//!
//! The label's mnemonic leads to the control; hint and error are its accessible description.
class Field : public QWidget
{
    Q_OBJECT

public:
    //! \brief \p label may hold a mnemonic ("&Name"); \p hint may be empty; \p control becomes a child
    Field(const Theme &theme, const QString &label, const QString &hint, QWidget *control, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *control() const { return m_control; }

    //! \brief Says "(optional)" beside the label
    void setOptional();

    //! \brief Shows \p sentence and the border of an error; an empty one takes both away
    void setError(const QString &sentence);
    [[nodiscard]] bool hasError() const;

private:
    void describe();

    const Theme &m_theme;
    QBoxLayout *m_labelRow;
    TextLabel *m_hint;
    QWidget *m_errorLine;
    TextLabel *m_error;
    QWidget *m_control;
};
