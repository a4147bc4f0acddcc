// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/ratecard.h"
#include "views/common/questiondialog.h"

#include <functional>

class Field;
class QCheckBox;
class QLineEdit;
class QVBoxLayout;

//! \brief One rate of the rate card: closes when it could be saved
class RateDialog final : public QuestionDialog
{
    Q_OBJECT

public:
    using Save = std::function<Result<void>(const Rate &rate)>;

    //! \p today completes dates without a year; \p save keeps the rate or says why not
    RateDialog(const Theme &theme, const Rate &rate, QDate today, Save save, QWidget *parent = nullptr);

    void accept() override;

private:
    [[nodiscard]] Field *makeField(const QString &label, const QString &hint, const QString &text) const;
    void addRow(const QList<Field *> &fields);
    [[nodiscard]] bool read();
    template <typename T, typename Reader>
    bool take(Field *field, T &value, Reader reader);

    const Theme &m_theme;
    Rate m_rate;
    QDate m_today;
    Save m_save;
    Field *m_name = nullptr;
    Field *m_from = nullptr;
    Field *m_to = nullptr;
    Field *m_amount = nullptr;
    Field *m_hours = nullptr;
    Field *m_brokerage = nullptr;
    Field *m_source = nullptr;
    QCheckBox *m_onTop = nullptr;
};
