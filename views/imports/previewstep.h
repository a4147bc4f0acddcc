// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class Button;
class ImportMessageModel;
class ImportPresenter;
class ImportSampleModel;
class ImportTable;
class QBoxLayout;
class QProgressBar;
class QSortFilterProxyModel;
class QStackedWidget;
class TextLabel;
class Theme;
class ToggleChip;

//! \brief The third step of an import: what it would do, and all there is to say about it. Nothing is written yet
class PreviewStep final : public QWidget
{
    Q_OBJECT

public:
    PreviewStep(const Theme &theme, ImportPresenter &presenter, QWidget *parent = nullptr);

    void refresh();
    void setPercent(int percent);
    //! \brief To the list when there are problems in it
    //! \return false when there are none
    bool takeFocus();

private:
    enum View { Rows, Problems, Warnings, Changes, ViewCount };

    [[nodiscard]] QWidget *buildReport();
    [[nodiscard]] QWidget *buildFigures();
    [[nodiscard]] QBoxLayout *buildChips();
    [[nodiscard]] QWidget *buildTables();
    void showReport();
    void showStatement();
    void setView(View view);
    void copyMessages();

    const Theme &m_theme;
    ImportPresenter &m_presenter;
    QStackedWidget *m_stack = nullptr;
    QProgressBar *m_bar = nullptr;
    QBoxLayout *m_statementPlace = nullptr;
    QList<TextLabel *> m_figures;
    QList<ToggleChip *> m_chips;
    QStackedWidget *m_tables = nullptr;
    ImportTable *m_rows = nullptr;
    ImportTable *m_messages = nullptr;
    TextLabel *m_howMany = nullptr;
    Button *m_copy = nullptr;
    ImportSampleModel *m_sampleModel;
    ImportMessageModel *m_messageModel;
    QSortFilterProxyModel *m_filter;
};
