// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class Field;
class QLineEdit;
class Theme;

//! \brief The one line that logs an informal contact: what about, Enter, done
class ContactLine final : public QWidget
{
    Q_OBJECT

public:
    explicit ContactLine(const Theme &theme, QWidget *parent = nullptr);

    //! \brief Opens empty, with the focus, for \p person
    void open(const QString &person);
    //! \brief Closes without logging
    void close();
    //! \brief Says under the label what to change; the line stays as typed
    void refuse(const QString &sentence);

signals:
    void logged(const QString &about);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLineEdit *m_about;
    Field *m_field;
};
