// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/directory/directorypresenter.h"

#include <QWidget>

class Button;
class Chip;
class FlowLayout;
class QComboBox;
class QBoxLayout;
class QHBoxLayout;
class SearchField;
class TextLabel;
class Theme;

//! \brief The top of the directory page: what is asked, from where, in which order, and which filters are set
class SearchHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit SearchHeader(const Theme &theme, QWidget *parent = nullptr);

    //! \brief Shows query, chips and notes of \p presenter as they are now
    void showState(const DirectoryPresenter &presenter);

    //! \brief Narrow: distance and order leave for the filter panel, and a button opens that
    void setNarrow(bool narrow, QBoxLayout *panelTop);

    [[nodiscard]] SearchField *field() const { return m_field; }
    [[nodiscard]] Button *filtersButton() const { return m_filters; }

signals:
    void textChanged(const QString &text);
    void listWanted();
    void withinChosen(int miles);
    void placeWanted(); //!< "From…" was chosen
    void orderChosen(SearchOrder order);
    void chipRemoved(FacetKind kind, const QString &value);
    void distanceRemoved();
    void clearWanted();
    void asTypedWanted();
    void filtersWanted();

private:
    void buildSearchRow();
    void buildChipRow();
    void showDistances(const DirectoryPresenter &presenter);
    void showOrders(const DirectoryPresenter &presenter);
    void showChips(const DirectoryPresenter &presenter);
    void showNote(const DirectoryPresenter &presenter);
    void takeTheme();

    const Theme &m_theme;
    QHBoxLayout *m_searchRow = nullptr;
    SearchField *m_field = nullptr;
    QComboBox *m_distance = nullptr;
    QComboBox *m_order = nullptr;
    Button *m_filters = nullptr;
    QWidget *m_chipArea = nullptr;
    FlowLayout *m_chipLayout = nullptr;
    TextLabel *m_chipLabel = nullptr;
    Button *m_clear = nullptr;
    TextLabel *m_note = nullptr;
    Button *m_asTyped = nullptr;
    QList<Chip *> m_chips;
    QList<FilterChip> m_shownChips;
    int m_shownMiles = 0;
    bool m_isNarrow = false;
};
