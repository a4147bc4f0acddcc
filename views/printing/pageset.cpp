// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/printing/pageset.h"

PageSet PageSet::layOut(const std::vector<doc::Document> &documents, const PageStyle &style)
{
    PageSet set;
    for (const doc::Document &document : documents) {
        set.m_documents.push_back(Pages::layOut(document, style));
        for (int page = 0; page < set.m_documents.back().count(); ++page)
            set.m_places.push_back({set.m_documents.size() - 1, page});
    }
    return set;
}

void PageSet::paint(QPainter &painter, int page, double dotsPerInch) const
{
    if (page < 0 || page >= count())
        return;
    const Place &place = m_places[static_cast<size_t>(page)];
    m_documents[place.document].paint(painter, place.page, dotsPerInch);
}
