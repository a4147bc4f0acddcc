// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/exchange/columnmapping.h"

#include <QWidget>

class QComboBox;
class StatusPill;
class TextLabel;
class Theme;

//! \brief One column of a file: its heading, what stands in it, and what that means
class ColumnRow final : public QWidget
{
    Q_OBJECT

public:
    //! \p samples are cells of the column, from the top
    ColumnRow(const Theme &theme, const QString &heading, const QStringList &samples, QWidget *parent = nullptr);

    void setGuess(const ColumnGuess &guess);
    [[nodiscard]] QComboBox *combo() const { return m_meaning; }

signals:
    //! \brief A person chose a place of columnMeanings()
    void meaningChosen(int meaning);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    StatusPill *m_state;
    QComboBox *m_meaning;
};
