// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/directorysearch.h"

#include <QScrollArea>

#include <array>

class FacetList;
class QVBoxLayout;
class Theme;

//! \brief All filters with their counts, below each other
class FilterPanel final : public QScrollArea
{
    Q_OBJECT

public:
    explicit FilterPanel(const Theme &theme, QWidget *parent = nullptr);

    //! \brief Shows the counts of an answer; a filter with a single value that everybody has is left out
    void setFacets(const QList<Facet> &facets);

    //! \brief Where the distance and the order stand when the window is narrow
    [[nodiscard]] QVBoxLayout *top() const { return m_top; }
    //! \brief Puts the focus on the first filter
    void focusFirst();
    [[nodiscard]] FacetList *list(FacetKind kind) const { return m_lists[static_cast<size_t>(kind)]; }

signals:
    void filterToggled(FacetKind kind, const QString &value, bool on);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void takeTheme();

    const Theme &m_theme;
    QVBoxLayout *m_top;
    QVBoxLayout *m_layout;
    std::array<FacetList *, facetKindCount> m_lists{};
};
