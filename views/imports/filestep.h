// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class Banner;
class Button;
class FileDialogService;
class ImportPresenter;
class QComboBox;
class QRadioButton;
class TextLabel;
class Theme;

//! \brief The first step of an import: which file, and what it holds
class FileStep final : public QWidget
{
    Q_OBJECT

public:
    //! \brief All of them outlive the step
    FileStep(const Theme &theme, ImportPresenter &presenter, FileDialogService &files, QWidget *parent = nullptr);

    //! \brief Shows what the presenter knows
    void refresh();
    //! \brief Draws the place for a file as the one where a dragged file would land
    void setIsDropTarget(bool isTarget);
    void takeFocus();
    //! \brief Asks for a file
    void chooseFile();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QWidget *buildPlace();
    [[nodiscard]] QWidget *buildKinds();
    [[nodiscard]] QWidget *buildSheets();
    void showSheets();

    const Theme &m_theme;
    ImportPresenter &m_presenter;
    FileDialogService &m_files;
    QWidget *m_place = nullptr;
    TextLabel *m_title = nullptr;
    TextLabel *m_facts = nullptr;
    Button *m_choose = nullptr;
    Button *m_chooseOther = nullptr;
    Banner *m_error = nullptr;
    QWidget *m_sheets = nullptr;
    QComboBox *m_sheet = nullptr;
    QWidget *m_kinds = nullptr;
    QRadioButton *m_directory = nullptr;
    QRadioButton *m_schools = nullptr;
    bool m_isDropTarget = false;
};
