// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/printing/pages.h"

#include <vector>

//! \brief Several documents laid out to be printed one after the other, each with its own head, foot and page numbers
class PageSet
{
public:
    [[nodiscard]] static PageSet layOut(const std::vector<doc::Document> &documents, const PageStyle &style = {});

    //! \brief Pages of all documents together
    [[nodiscard]] int count() const { return static_cast<int>(m_places.size()); }

    //! \brief Paints \p page, counted from 0 through all documents; does nothing beyond the last
    void paint(QPainter &painter, int page, double dotsPerInch) const;

private:
    struct Place
    {
        size_t document;
        int page;
    };

    std::vector<Pages> m_documents;
    std::vector<Place> m_places;
};
