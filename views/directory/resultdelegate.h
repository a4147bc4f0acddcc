// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/tables/resultrow.h"
#include "views/common/pill.h"

#include <QHash>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include <memory>

class Theme;

//! \brief Icon, word and tone of an availability status
[[nodiscard]] PillState pillOf(AvailabilityStatus status, const QString &word);

//! \brief Draws a person found: name, where; work, availability; the text around the found words
//!
//! What was laid out is kept for each row until forget(), which the view calls when rows or widths change.
class ResultDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ResultDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    //! \brief Lays everything out anew when it is next drawn
    void forget();

    //! \brief The third line of a row as it is drawn, for tests
    [[nodiscard]] QString shownText(const QModelIndex &index, int width) const;

private:
    struct LaidOut
    {
        ResultRow row;
        QString name;
        QString work;
        QString place;
        QString via;
        PillState pill;
        int nameWidth = 0;
        int placeWidth = 0;
        int availabilityWidth = 0;
        int viaWidth = 0;
        std::unique_ptr<QTextLayout> text;
    };
    struct Fonts
    {
        QFont body, strong, caption;
    };

    [[nodiscard]] const LaidOut &laidOut(const QModelIndex &index, int width) const;
    [[nodiscard]] std::unique_ptr<LaidOut> layOut(const ResultRow &row, int width) const;
    void layOutDense(LaidOut &row, int width) const;
    void drawRow(QPainter &painter, const LaidOut &row, const QRect &inner, bool isChosen) const;
    void drawDense(QPainter &painter, const LaidOut &row, const QRect &inner, bool isChosen) const;
    void drawText(QPainter &painter, const LaidOut &row, const QRect &line, bool isChosen) const;
    void drawAvailability(QPainter &painter, const LaidOut &row, const QRect &line, bool isChosen) const;
    void drawName(QPainter &painter, const LaidOut &row, const QRect &line, bool isChosen) const;
    [[nodiscard]] int tagsWidth(const ResultRow &row) const;
    [[nodiscard]] QRect innerRect(const QRect &rect) const;
    void takeFonts();

    const Theme &m_theme;
    Fonts m_fonts;
    mutable QHash<int, std::shared_ptr<LaidOut>> m_rows;
    mutable int m_width = -1;
};
