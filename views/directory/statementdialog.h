// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/directory/availability.h"
#include "views/common/questiondialog.h"

#include <functional>

class Field;
class QComboBox;
class QLineEdit;

//! \brief A principal says whether a colleague can be asked now
class StatementDialog final : public QuestionDialog
{
    Q_OBJECT

public:
    //! Says it; the error's sentence is shown and the dialog stays open
    using Say = std::function<Result<void>(AvailabilityStatus, QDate until)>;

    //! \p person is the colleague's name; \p now what is said at present; \p say is called by accept()
    StatementDialog(const Theme &theme, const QString &person, const Availability &now, Say say, QDate today, QWidget *parent = nullptr);

    void accept() override;

private:
    void build(const Theme &theme, const Availability &now);
    [[nodiscard]] AvailabilityStatus status() const;

    Say m_say;
    QDate m_today;
    QComboBox *m_status;
    QLineEdit *m_until;
    Field *m_statusField = nullptr;
    Field *m_untilField = nullptr;
};
