// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/vocabularyrepository.h"
#include "model/tables/availabilityrulemodel.h"
#include "views/common/questiondialog.h"

class QTableView;
class TextLabel;

//! \brief The small table that turns words such as "Autumn term only" into open, limited, paused
class AvailabilityDialog final : public QuestionDialog
{
    Q_OBJECT

public:
    //! \p repository outlives the dialog
    AvailabilityDialog(const Theme &theme, VocabularyRepository &repository, QWidget *parent = nullptr);

    [[nodiscard]] AvailabilityRuleModel *rules() { return &m_model; }

    //! \brief Saves and closes; a status that cannot be read keeps it open and says which
    void accept() override;

private:
    void build(const Theme &theme);

    VocabularyRepository &m_repository;
    AvailabilityRuleModel m_model;
    QTableView *m_table;
    TextLabel *m_error;
};
