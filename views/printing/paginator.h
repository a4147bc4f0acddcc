// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/printing/pageitems.h"

#include <QHash>

#include <functional>

//! \brief What stands on one page between its head and its foot
struct PageContent
{
    std::vector<PageItem> items;
    QString firstHead; //!< the running head at the top of the page
    QString lastHead;  //!< and at its end
};

//! \brief Distributes strips over pages and columns
class Paginator
{
public:
    //! \param area of each page that may be filled, in units of the page
    //! \param gutter between columns
    Paginator(const QRectF &area, double gutter);

    //! \brief Puts \p section below what is there already
    void add(const Section &section);

    [[nodiscard]] const std::vector<PageContent> &pages() const { return m_pages; }
    [[nodiscard]] std::vector<PageContent> takePages() { return std::move(m_pages); }
    //! \brief Page of each anchor, counted from 1
    [[nodiscard]] const QHash<QString, int> &anchors() const { return m_anchors; }

    //! \brief Width of one of \p columns in an area of \p width
    [[nodiscard]] static double columnWidth(double width, int columns, double gutter);

private:
    //! Strips first to last - 1
    struct Range
    {
        const Strips &strips;
        size_t first;
        size_t last;
        Tie weakest = Tie::Column; //!< that holds from column to column of a page
    };
    struct Fill
    {
        size_t next = 0;   //!< the first strip that did not fit
        double height = 0; //!< of the longest column
        bool isSplit = false; //!< something that belongs together came apart
    };
    struct Placed
    {
        const Strip *strip;
        int column;
        double y;
    };
    using Place = std::function<void(const Strip &, int column, double y)>;

    static size_t chainEnd(const Range &range, size_t from, Tie weakest);
    static Fill fillColumn(const Range &range, double height, int column, Tie weakest, const Place &place);
    static Fill fillColumns(const Range &range, int columns, double height, const Place &place);
    static double balancedHeight(const Range &range, int columns, double height);
    static void justify(std::vector<Placed> &placed, double height);
    void newPage();
    void place(const Strip &strip, const QPointF &at);

    QRectF m_area;
    double m_gutter;
    bool m_startsPage = false;
    double m_y = 0; //!< how far the last page is filled
    std::vector<PageContent> m_pages;
    QHash<QString, int> m_anchors;
};
