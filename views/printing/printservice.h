// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/documents/document.h"
#include "views/printing/typescale.h"

#include <QCoreApplication>

#include <functional>
#include <memory>
#include <vector>

class PageSet;
class QPrinter;
class QWidget;

//! \brief What the queue of a printer says of it
struct PrinterFacts
{
    QString name;
    bool isOffline = false; //!< stopped, switched off or in error
    bool takesA4 = true;
    bool printsBothSides = true;
};

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

    //! \brief Asks for a printer and prints \p pages as one job called \p title
    //! \param bothSides of the paper where the printer can; where not that is said
    //! \return a sentence that the person should know though it was printed, mostly empty; errors as of print()
    [[nodiscard]] Result<QString> print(const PageSet &pages, const QString &title, QWidget *parent, bool bothSides = false) const;

    //! \brief Asks for a printer for \p pages pages
    //! \return Code::Cancelled when nothing was chosen, Code::Unsupported when there is none
    [[nodiscard]] Result<std::unique_ptr<QPrinter>> choose(int pages, QWidget *parent) const;

    //! \brief Shows \p document as it will be printed, in a window from which it can be printed
    [[nodiscard]] Result<void> preview(const doc::Document &document, QWidget *parent, const PageStyle &style = {}) const;

    //! \brief Sets \p printer to A4, upright, whole sheet, whatever its queue's default is
    //! \return Code::Unsupported when it takes no A4
    [[nodiscard]] static Result<void> setA4(QPrinter &printer);

    //! \brief What is known of \p printer; asks its queue, which may take a moment
    [[nodiscard]] static PrinterFacts factsOf(const QPrinter &printer);

    //! \brief Whether a printer of these \p facts can be used, and what is to be said of it
    //! \param wantsBothSides was asked for
    //! \return a sentence, mostly empty; Code::Unsupported when it takes no A4 or does not answer
    [[nodiscard]] static Result<QString> judge(const PrinterFacts &facts, bool wantsBothSides);

    //! \brief Paints the pages \p printer asks for, as one job called \p title, on A4; on both sides where wanted and possible
    //!
    //! Waits for the queue: what a window prints is painted on another thread, with pages laid out there.
    //! \return as judge(); Code::Storage when the printer did not take the pages
    [[nodiscard]] static Result<QString> paintOn(QPrinter &printer, const PageSet &pages, const QString &title, bool bothSides = false);

private:
    Chooser m_chooser;
    bool m_isDesktops; //!< the chooser is the desktop's own dialog
};
