// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

class QWidget;

//! \brief What a screen reader would stumble over in \p root: one line for each thing without a name
//!
//! Everything that takes the focus, every button, field and list needs a name or a label that names it; a combo
//! box may be named by its label. Hidden widgets are passed over.
[[nodiscard]] QStringList namelessIn(QWidget &root);
