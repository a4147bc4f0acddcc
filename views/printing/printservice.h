// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/documents/document.h"
#include "views/printing/typescale.h"

#include <QCoreApplication>

#include <functional>
#include <memory>

class QPrinter;
class QWidget;

//! \brief Brings documents to paper: preview, printer
//!
//! PDF files are savePdf(), which needs no widgets.
class PrintService
{
    Q_DECLARE_TR_FUNCTIONS(PrintService)

public:
    //! Asks which printer; nullptr when the person thought better of it. Replaced in tests.
    using Chooser = std::function<std::unique_ptr<QPrinter>(QWidget *parent, int pages)>;

    PrintService();
    explicit PrintService(Chooser chooser);

    //! \brief Asks for a printer and prints \p document
    //! \return Code::Cancelled when nothing was chosen, Code::Unsupported when there is no printer or no A4
    [[nodiscard]] Result<void> print(const doc::Document &document, QWidget *parent, const PageStyle &style = {}) const;

    //! \brief Shows \p document as it will be printed, in a window from which it can be printed
    [[nodiscard]] Result<void> preview(const doc::Document &document, QWidget *parent, const PageStyle &style = {}) const;

    //! \brief Sets \p printer to A4, upright, whole sheet, whatever its queue's default is
    //! \return Code::Unsupported when it takes no A4
    [[nodiscard]] static Result<void> setA4(QPrinter &printer);

    //! \brief Paints the pages \p printer asks for
    [[nodiscard]] static Result<void> paintOn(QPrinter &printer, const doc::Document &document, const PageStyle &style);

private:
    Chooser m_chooser;
};
