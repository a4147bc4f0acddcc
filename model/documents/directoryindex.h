// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/documents/directorycontent.h"

//! \brief Every theme in alphabetical order, under its first letter, with the entries that name it
[[nodiscard]] doc::Index themeIndex(const QList<AcademyEntries> &academies, Alphabet alphabet);

//! \brief Every person, surname first, in alphabetical order under its first letter
//!
//! Two people of the same name at different academies stay two; one person with two entries is one.
[[nodiscard]] doc::Index personIndex(const QList<AcademyEntries> &academies, Alphabet alphabet);

//! \brief The anchor under which an entry stands in every document of the directory
[[nodiscard]] QString entryAnchor(const Entry &entry);
[[nodiscard]] QString academyAnchor(const School &school);
