// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/imports/importwords.h"

#include <QWidget>

class ColumnRow;
class ImportPresenter;
class QScrollArea;
class QVBoxLayout;
class TextLabel;
class Theme;

//! \brief The second step of an import: what each column of a directory holds
class ColumnsStep final : public QWidget
{
    Q_OBJECT

public:
    //! \brief Headings beyond this number are counted, not shown; no school's table has as many
    static constexpr int mostShown = 120;

    ColumnsStep(const Theme &theme, ImportPresenter &presenter, QWidget *parent = nullptr);

    void refresh();
    //! \brief To the first column that waits for an answer
    //! \return false when there is none
    bool takeFocus();

private:
    void buildRows();
    void showStatement();
    [[nodiscard]] QStringList samplesOf(int column) const;

    const Theme &m_theme;
    ImportPresenter &m_presenter;
    QVBoxLayout *m_statementPlace;
    import_words::Statement m_statement;
    QScrollArea *m_area;
    QStringList m_headings; // for which the rows were built
    QList<std::pair<int, ColumnRow *>> m_rows; // by column of the file
};
