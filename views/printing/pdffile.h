// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/documents/document.h"
#include "views/printing/typescale.h"

#include <vector>

class QIODevice;

//! \brief Writes \p document as a PDF to \p device, which is open for writing
//! \return the number of pages
[[nodiscard]] Result<int> writePdf(const doc::Document &document, QIODevice &device, const PageStyle &style = {});

//! \brief Writes \p documents one after the other into one PDF; each keeps its own head, foot and page numbers
//!
//! There is at least one; the first gives the file its title.
[[nodiscard]] Result<int> writePdf(const std::vector<doc::Document> &documents, QIODevice &device, const PageStyle &style = {});

//! \brief Saves \p document as a PDF; an existing file is replaced whole or not at all
//!
//! Takes as long as its pages take; may be called outside the GUI thread.
//! \return the number of pages; Code::Storage when the file cannot be written
[[nodiscard]] Result<int> savePdf(const doc::Document &document, const QString &path, const PageStyle &style = {});

//! \brief Saves \p documents in one PDF, as writePdf() of several does
[[nodiscard]] Result<int> savePdf(const std::vector<doc::Document> &documents, const QString &path, const PageStyle &style = {});

//! \brief Saves \p bytes under \p path; an existing file is replaced whole or not at all
[[nodiscard]] Result<void> saveWhole(const QByteArray &bytes, const QString &path);
