// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/reports/namecheck.h"
#include "views/common/questiondialog.h"

class NameList;

//! \brief Shows the names in the Director's commentary before governors read it
class NamesDialog final : public QuestionDialog
{
    Q_OBJECT

public:
    NamesDialog(const Theme &theme, const QList<NameInText> &names, QWidget *parent = nullptr);

    //! \brief What is to become a label, and what stays
    [[nodiscard]] NameDecisions decisions() const;

private:
    NameList *m_list;
};
