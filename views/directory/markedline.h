// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/directorysearch.h"

#include <QFont>
#include <QTextLayout>

#include <memory>

class Theme;

//! \brief The found words of a text as formats: their ground, ink and demi-bold weight
[[nodiscard]] QList<QTextLayout::FormatRange> markFormats(const Theme &theme, const QList<TextRange> &marks);

//! \brief One line of \p text, at most \p width wide, cut so that its first found word can be seen
//!
//! The start is cut rather than the end when the word stands far behind; "…" stands where something is missing.
[[nodiscard]] std::unique_ptr<QTextLayout> markedLine(const Theme &theme, const QString &text,
                                                      const QList<TextRange> &marks, const QFont &font, int width);
