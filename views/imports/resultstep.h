// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class ImportPresenter;
class QBoxLayout;
class QProgressBar;
class QStackedWidget;
class TextLabel;
class Theme;

//! \brief The last step of an import: how far it is, then what came of it
class ResultStep final : public QWidget
{
    Q_OBJECT

public:
    ResultStep(const Theme &theme, ImportPresenter &presenter, QWidget *parent = nullptr);

    void refresh();
    void setPercent(int percent);

private:
    void showResult();

    const Theme &m_theme;
    ImportPresenter &m_presenter;
    QStackedWidget *m_stack;
    TextLabel *m_sentence;
    QProgressBar *m_bar;
    QBoxLayout *m_result;
};
