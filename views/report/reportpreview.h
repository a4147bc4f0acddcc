// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/printing/pages.h"

#include <QAbstractScrollArea>

#include <memory>

class Theme;

//! \brief The pages of a report as they will be printed, one below the other, as wide as there is room
class ReportPreview final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit ReportPreview(const Theme &theme, QWidget *parent = nullptr);

    //! \brief Shows \p pages and keeps the place; null shows nothing
    void setPages(std::shared_ptr<const Pages> pages);
    [[nodiscard]] int pageCount() const { return m_pages ? m_pages->count() : 0; }
    //! \brief The page at the top, counted from 1; 0 when there is none
    [[nodiscard]] int currentPage() const;
    //! \brief Brings \p page, counted from 1, to the top
    void showPage(int page);

signals:
    void currentPageChanged(int page);
    //! \brief A page was clicked
    //! \param row the words at the left of the row that was clicked
    //! \param above all lines before it, from the beginning of the report
    void rowClicked(const QString &row, const QStringList &above);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    [[nodiscard]] QRect sheet(int page) const; //!< in the viewport; \p page counted from 0
    [[nodiscard]] int stride() const;
    void updateRange();

    const Theme &m_theme;
    std::shared_ptr<const Pages> m_pages;
    int m_current = 0;
};
