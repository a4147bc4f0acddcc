// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/imports/importpresenter.h"

#include <QDialog>

class Button;
class ColumnsStep;
class FileDialogService;
class FileStep;
class ImportRunner;
class PreviewStep;
class QStackedWidget;
class ResultStep;
class StepBar;
class TextLabel;
class Theme;

//! \brief The import wizard: file, columns, preview, import, in one window
//!
//! Nothing is written before the last step, and there all rows or none. Each step can be cancelled.
class ImportDialog final : public QDialog
{
    Q_OBJECT

public:
    //! \p theme, \p runner and \p files outlive the dialog
    ImportDialog(const Theme &theme, ImportRunner &runner, FileDialogService &files, const ImportSettings &settings,
                 QWidget *parent = nullptr);

    [[nodiscard]] ImportPresenter *presenter() { return &m_presenter; }

    //! \brief Closes, unless an import runs: that is stopped, and the dialog stays to say what came of it
    void reject() override;

signals:
    //! \brief An import is written; the directory and its index are others now
    void imported(const Event &event);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build(FileDialogService &files);
    [[nodiscard]] QLayout *buildFooter();
    void refresh();
    void showStep();
    void showButtons();
    void goOn();
    void takeFocus();
    void fitScreen();
    [[nodiscard]] bool takesDrops() const;

    const Theme &m_theme;
    ImportPresenter m_presenter;
    StepBar *m_bar = nullptr;
    TextLabel *m_question = nullptr;
    QStackedWidget *m_stack = nullptr;
    FileStep *m_fileStep = nullptr;
    ColumnsStep *m_columnsStep = nullptr;
    PreviewStep *m_previewStep = nullptr;
    ResultStep *m_resultStep = nullptr;
    Button *m_back = nullptr;
    Button *m_cancel = nullptr;
    Button *m_checkAgain = nullptr;
    Button *m_next = nullptr;
    Button *m_close = nullptr;
    ImportPresenter::Step m_shownStep = ImportPresenter::Step::File;
    bool m_wasBusy = false;
};
