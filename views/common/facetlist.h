// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class Button;
class FacetModel;
class QListView;
class TextLabel;
class Theme;

//! \brief One row of a facet: a value and how many have it
struct FacetRow
{
    QString value; //!< what is asked for; not shown
    QString label; //!< what is shown
    int count = 0;
    bool isChosen = false;

    friend bool operator==(const FacetRow &, const FacetRow &) = default;
};

//! \brief One group of filters: a heading and check boxes with counts; five of them, then "12 more"
class FacetList : public QWidget
{
    Q_OBJECT

public:
    static constexpr int shortLength = 5;

    FacetList(const Theme &theme, const QString &heading, QWidget *parent = nullptr);

    //! \brief Shows \p rows in their order; chosen ones are always on show. The place of the focus is kept
    void setRows(const QList<FacetRow> &rows);
    [[nodiscard]] QStringList chosenValues() const;
    [[nodiscard]] QListView *view() const { return m_view; }

signals:
    void toggled(const QString &value, bool isChosen);

private:
    void toggle(const QString &value, bool isChosen);
    void showRows();
    void fitHeight();

    const Theme &m_theme;
    TextLabel *m_heading;
    QListView *m_view;
    FacetModel *m_model;
    Button *m_more;
    QList<FacetRow> m_rows;
    bool m_isLong = false;
};
