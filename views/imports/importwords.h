// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/common/pill.h"
#include "views/imports/importpresenter.h"

//! \brief What the import wizard says
namespace import_words {

//! \brief A fact, what follows from it, and how serious it is
struct Statement
{
    PillState::Tone tone = PillState::Tone::Accent;
    QString fact;
    QString consequence;
};

//! \brief The name of a step, for the bar: "Columns"
[[nodiscard]] QString stepName(ImportPresenter::Step step);

//! \brief The question of the step the presenter is at: "What do the columns hold?"
[[nodiscard]] QString question(const ImportPresenter &presenter);

//! \brief What the file is: "180 kB, 22 of 24 columns known"
[[nodiscard]] QString fileFacts(const ImportLook &look);

//! \brief Whether the columns will do
[[nodiscard]] Statement columnsStatement(const ImportPresenter &presenter);

//! \brief What the import would do
[[nodiscard]] Statement previewStatement(const ImportPresenter &presenter);

//! \brief "403 new, 2 changed, 14 unchanged"
[[nodiscard]] QString counts(const ImportReport &report);

//! \brief The button that goes on from here: "Import 405 rows"
[[nodiscard]] QString nextText(const ImportPresenter &presenter);

} // namespace import_words
