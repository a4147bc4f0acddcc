// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/report/reportpreview.h"

#include "views/common/theme.h"
#include "views/printing/typescale.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

ReportPreview::ReportPreview(const Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_theme(theme)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Preview of the report"));
    connect(&theme, &Theme::changed, this, [this] {
        updateRange();
        viewport()->update();
    });
}

void ReportPreview::setPages(std::shared_ptr<const Pages> pages)
{
    m_pages = std::move(pages);
    setAccessibleDescription(tr("%1 pages. The saved HTML file can be read by a screen reader.").arg(pageCount()));
    updateRange();
    viewport()->update();
    m_current = 0;
    scrollContentsBy(0, 0);
}

QRect ReportPreview::sheet(int page) const
{
    const int gap = m_theme.space(16);
    const int width = std::max(1, viewport()->width() - gap);
    const int height = static_cast<int>(width * paper::height / paper::width);
    return {gap / 2, gap / 2 + page * (height + gap) - verticalScrollBar()->value(), width, height};
}

int ReportPreview::stride() const
{
    return sheet(1).top() - sheet(0).top();
}

int ReportPreview::currentPage() const
{
    if (pageCount() == 0)
        return 0;
    const int middle = verticalScrollBar()->value() + viewport()->height() / 3;
    return std::clamp(middle / std::max(1, stride()), 0, pageCount() - 1) + 1;
}

void ReportPreview::showPage(int page)
{
    verticalScrollBar()->setValue((page - 1) * stride());
}

void ReportPreview::updateRange()
{
    const int all = pageCount() * stride() + m_theme.space(8);
    verticalScrollBar()->setRange(0, std::max(0, all - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(m_theme.length(40));
}

void ReportPreview::resizeEvent(QResizeEvent *event)
{
    const int page = currentPage();
    QAbstractScrollArea::resizeEvent(event);
    updateRange();
    if (page > 1)
        showPage(page);
}

void ReportPreview::scrollContentsBy([[maybe_unused]] int dx, [[maybe_unused]] int dy)
{
    viewport()->update();
    const int page = currentPage();
    if (page != m_current) {
        m_current = page;
        emit currentPageChanged(page);
    }
}

void ReportPreview::keyPressEvent(QKeyEvent *event)
{
    const auto scroll = [this](QAbstractSlider::SliderAction action) { verticalScrollBar()->triggerAction(action); };
    if (event->key() == Qt::Key_Home)
        scroll(QAbstractSlider::SliderToMinimum);
    else if (event->key() == Qt::Key_End)
        scroll(QAbstractSlider::SliderToMaximum);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

// A bar and a row of a table are found by the words at their left, which need not be hit themselves.
void ReportPreview::mouseReleaseEvent(QMouseEvent *event)
{
    constexpr double reach = 3.6; // millimetres from the middle of a line
    QStringList above;
    for (int page = 0; page < pageCount(); ++page) {
        const QList<Pages::Line> lines = m_pages->linesOn(page);
        const QRect place = sheet(page);
        if (!place.contains(event->pos())) {
            for (const Pages::Line &line : lines)
                above.append(line.words);
            continue;
        }
        const double y = (event->position().y() - place.top()) * paper::width / place.width();
        const Pages::Line *row = nullptr;
        for (const Pages::Line &line : lines) {
            const bool isNear = std::abs(line.place.center().y() - y) <= paper::mm(reach);
            const bool isCloser = row && std::abs(line.place.center().y() - y) < std::abs(row->place.center().y() - y);
            if (isNear && (!row || line.place.left() < row->place.left() || (line.place.left() == row->place.left() && isCloser)))
                row = &line;
        }
        for (const Pages::Line &line : lines) {
            if (row && line.place.bottom() <= row->place.top())
                above.append(line.words);
        }
        if (row)
            emit rowClicked(row->words, above);
        return;
    }
}

void ReportPreview::paintEvent([[maybe_unused]] QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.colour(ColourRole::Window));
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    for (int page = 0; page < pageCount(); ++page) {
        const QRect place = sheet(page);
        if (place.bottom() < 0 || place.top() > viewport()->height())
            continue;
        painter.fillRect(place, Qt::white); // paper is white in every theme
        painter.setPen(m_theme.colour(ColourRole::Line));
        painter.drawRect(place);
        painter.save();
        painter.setClipRect(place);
        painter.translate(place.topLeft());
        painter.setPen(Qt::black);
        m_pages->paint(painter, page, place.width() / (paper::width / paper::unitsPerInch));
        painter.restore();
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.colour(ColourRole::Focus), m_theme.ringWidth()));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -2, -2));
    }
}
