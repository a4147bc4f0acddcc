// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/documents/document.h"
#include "views/printing/typescale.h"

#include <functional>
#include <vector>

class QIODevice;

//! \brief Hears of each page before it is written, of how many; false: stop
using PageProgress = std::function<bool(int page, int count)>;

//! \brief Writes \p document as a PDF to \p device, which is open for writing
//! \return the number of pages; Code::Cancelled when \p progress said stop
[[nodiscard]] Result<int> writePdf(const doc::Document &document, QIODevice &device, const PageStyle &style = {},
                                   const PageProgress &progress = {});

//! \brief Writes \p documents one after the other into one PDF; each keeps its own head, foot and page numbers
//!
//! There is at least one; the first gives the file its title.
[[nodiscard]] Result<int> writePdf(const std::vector<doc::Document> &documents, QIODevice &device, const PageStyle &style = {},
                                   const PageProgress &progress = {});

//! \brief Saves \p document as a PDF; an existing file is replaced whole or not at all
//!
//! Takes as long as its pages take; may be called outside the GUI thread.
//! \return the number of pages; Code::Storage when the file cannot be written; Code::Cancelled when \p progress said
//! stop: the file is then as it was
[[nodiscard]] Result<int> savePdf(const doc::Document &document, const QString &path, const PageStyle &style = {},
                                  const PageProgress &progress = {});

//! \brief Saves \p documents in one PDF, as writePdf() of several does
[[nodiscard]] Result<int> savePdf(const std::vector<doc::Document> &documents, const QString &path, const PageStyle &style = {},
                                  const PageProgress &progress = {});

//! \brief Saves \p bytes under \p path; an existing file is replaced whole or not at all
[[nodiscard]] Result<void> saveWhole(const QByteArray &bytes, const QString &path);
