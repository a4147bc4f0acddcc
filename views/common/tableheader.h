// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHeaderView>

class Theme;

//! \brief The headings over a table that is read: label type, a line below, as much room at the sides as its cells have
class TableHeader final : public QHeaderView
{
    Q_OBJECT

public:
    //! \brief Where the words of the first column begin, in pixels at text size 100 %
    static constexpr int padding = 16;

    explicit TableHeader(const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    const Theme &m_theme;
};
