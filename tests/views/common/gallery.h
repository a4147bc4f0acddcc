// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

class QWidget;
class Theme;

//! \brief A page with every shared control in its states, for tests and for a picture of them
[[nodiscard]] QWidget *makeGallery(const Theme &theme);
