// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

//! \brief Key stages as bits: 1 EYFS, 2 KS1, 4 KS2, 8 KS3, 16 KS4, 32 KS5
using KeyStages = quint8;
inline constexpr int keyStageCount = 6;

//! \brief "EYFS", "KS1" ... "KS5"
[[nodiscard]] QString keyStageName(int bit);

//! \brief What "KS1-2", "R-Y6", "Y5/6", "Rec, Y1" or "Upper KS2" cover; 0 when it names none ("SLT", "Office")
//!
//! "All" and "Whole school" cover what a school of \p phase teaches.
[[nodiscard]] KeyStages keyStagesOf(QStringView text, QStringView phase);

//! \brief The key stages of a school of that phase; all of them where the phase says nothing
[[nodiscard]] KeyStages keyStagesOfPhase(QStringView phase);
