// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/tables/shortlistmodel.h"
#include "views/directory/directorypage.h"

#include <QWidget>

class ComparisonGrid;
class QBoxLayout;
class QListView;
class QScrollArea;

//! \brief The shortlist, and two to four of it beside each other
class ComparePage final : public QWidget
{
    Q_OBJECT

public:
    explicit ComparePage(const DirectoryPageServices &services, QWidget *parent = nullptr);

    //! \brief The shortlist as it is now; the first four are ticked when nobody was
    void setIds(const QList<qint64> &ids);
    void setPlace(const std::optional<SearchPlace> &place);
    void setAvailabilityRules(const AvailabilityRules &rules);
    void focusFirst();

    [[nodiscard]] ShortlistModel *shortlist() { return &m_shortlist; }
    [[nodiscard]] ComparisonGrid *grid() const { return m_grid; }

signals:
    void backWanted();
    void removed(qint64 entry);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    [[nodiscard]] QLayout *buildHeading();
    void showTicked();
    [[nodiscard]] QList<Entry> tickedEntries() const;
    void takeTheme();

    DirectoryPageServices m_services;
    const Theme &m_theme;
    ShortlistModel m_shortlist;
    std::optional<SearchPlace> m_place;
    AvailabilityRules m_availability = AvailabilityRules::shipped();
    TextLabel *m_hint = nullptr;
    QListView *m_list = nullptr;
    QScrollArea *m_scroll = nullptr;
    ComparisonGrid *m_grid = nullptr;
    EmptyState *m_empty = nullptr;
    QBoxLayout *m_columns = nullptr;
    Button *m_back = nullptr;
    Button *m_print = nullptr;
    Button *m_save = nullptr;
    Button *m_ask = nullptr;
};
