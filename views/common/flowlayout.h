// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLayout>
#include <QList>

//! \brief Puts its widgets side by side, centred in their line, and breaks into further lines where the width ends
class FlowLayout final : public QLayout
{
public:
    //! \p spacing in pixels, between widgets and between lines
    explicit FlowLayout(int spacing, QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] QSize sizeHint() const override;
    void setGeometry(const QRect &rect) override;

private:
    using Line = QList<QLayoutItem *>;
    [[nodiscard]] QList<Line> linesFor(int width) const;
    void placeLine(const Line &line, const QRect &rect) const;

    QList<QLayoutItem *> m_items;
};
