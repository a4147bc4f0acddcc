// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/documents/document.h"
#include "views/printing/paginator.h"
#include "views/printing/typescale.h"

#include <QCoreApplication>

class QPainter;

//! \brief A document laid out on A4 pages, black on white, ready for any painter
//!
//! Needs a QGuiApplication for its fonts, but no window; one object may be used in one thread at a time.
class Pages
{
    Q_DECLARE_TR_FUNCTIONS(Pages)

public:
    [[nodiscard]] static Pages layOut(const doc::Document &document, const PageStyle &style = {});

    [[nodiscard]] int count() const;

    //! \brief Paints \p page, counted from 0
    //!
    //! The painter's origin is the top left corner of the sheet; \p dotsPerInch is the device's.
    void paint(QPainter &painter, int page, double dotsPerInch) const;

    //! \brief Page on which \p anchor came to stand, counted from 1; 0 when there is no such anchor
    [[nodiscard]] int pageOf(const QString &anchor) const;

    //! \brief A line of words where it stands on its page, in units of the page
    struct Line
    {
        QString words;
        QRectF place;
    };
    //! \brief The lines of \p page, counted from 0, between head and foot, in the order in which they are painted
    [[nodiscard]] QList<Line> linesOn(int page) const;

private:
    Pages(const doc::Document &document, const PageStyle &style);

    [[nodiscard]] QRectF area() const;
    [[nodiscard]] QStringList linesOf(const QString &words) const;
    void addHeadAndFoot(int page);
    void addLine(PageContent &page, const QString &text, TypeScale::Role role, double baseline, Qt::Alignment alignment,
                 double left, double width) const;

    TypeScale m_type;
    QString m_title;
    QString m_edition;
    QString m_reference;
    QStringList m_foot;
    bool m_hasTitlePage;
    std::vector<PageContent> m_pages;
    QHash<QString, int> m_anchors;
};
