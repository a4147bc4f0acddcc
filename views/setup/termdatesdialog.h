// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/termdates.h"
#include "views/common/questiondialog.h"

#include <array>
#include <functional>

class Field;
class TextLabel;

//! \brief The first and last school days of a year's three terms: closes when they could be saved
class TermDatesDialog final : public QuestionDialog
{
    Q_OBJECT

public:
    using Save = std::function<Result<void>(const TermDates &dates)>;

    //! \p today completes dates without a year; \p save keeps the dates or says why not
    TermDatesDialog(const Theme &theme, const TermDates &dates, QDate today, Save save, QWidget *parent = nullptr);

    void accept() override;

private:
    [[nodiscard]] bool read();

    struct Row
    {
        Field *first = nullptr;
        Field *last = nullptr;
    };

    TermDates m_dates;
    QDate m_today;
    Save m_save;
    std::array<Row, 3> m_rows;
    TextLabel *m_error;
};
