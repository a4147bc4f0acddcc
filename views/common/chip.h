// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractButton>

class Theme;

//! \brief A filter that is set, with an x: a click, Enter or Del removes it
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    Chip(const Theme &theme, const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void removed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Theme &m_theme;
};

//! \brief A choice that is on or off, in the shape of a chip; announced as a check box
class ToggleChip : public QAbstractButton
{
    Q_OBJECT

public:
    ToggleChip(const Theme &theme, const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};
