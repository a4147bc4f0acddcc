// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/printing/pageset.h"
#include "views/printing/printservice.h"

#include <QDialog>

#include <memory>

class QBoxLayout;
class QCheckBox;
class QPrintPreviewWidget;
class QPushButton;
class QPrinter;
class TextLabel;
class Theme;

//! \brief Pages as they will be printed, with Print and Save as PDF
//!
//! What a printer has to say stands in the window itself: no printer, a printer that does not answer, one side only.
class PreviewDialog final : public QDialog
{
    Q_OBJECT

public:
    //! \p title is the window's; the print job is called by it too
    PreviewDialog(const Theme &theme, const QString &title, const std::vector<doc::Document> &documents, QWidget *parent = nullptr,
                  const PrintService &service = {});
    ~PreviewDialog() override;

    [[nodiscard]] int pageCount() const { return m_pages.count(); }
    [[nodiscard]] QString message() const; //!< what is said about the printer; empty: nothing
    void say(const QString &sentence);

public slots:
    //! \brief Asks for a printer and prints on another thread; says here what came of it
    void print();
    //! \brief Lays the pages out once more, with text of 16 points
    void setLargePrint(bool isLarge);

signals:
    //! \brief The person wants a PDF of these pages, in \p style
    void saveAsked(const PageStyle &style);
    //! \brief The pages went to a printer
    void printed();

private:
    void finishPrinting(const Result<QString> &done);
    void addPreview(QBoxLayout &layout);
    void addChoices(QBoxLayout &layout);
    void addButtons(QBoxLayout &layout);

    const Theme &m_theme;
    QString m_title;
    std::vector<doc::Document> m_documents;
    PageStyle m_style;
    PageSet m_pages;
    PrintService m_service;
    std::unique_ptr<QPrinter> m_screen; //!< the preview's idea of a printer; takes no job
    TextLabel *m_message;
    QPrintPreviewWidget *m_preview = nullptr;
    QCheckBox *m_bothSides = nullptr;
    QPushButton *m_print = nullptr;
};
