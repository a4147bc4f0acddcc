// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLabel>

class Theme;

//! \brief One line that can be selected, set smaller where it would not fit, and broken after the @ of an address
class SelectableLine final : public QLabel
{
    Q_OBJECT

public:
    explicit SelectableLine(const Theme &theme, QWidget *parent = nullptr);

    void setLine(const QString &line);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void takeTheme();

    const Theme &m_theme;
    QString m_line;
};
