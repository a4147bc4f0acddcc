// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/directory/directorypresenter.h"

#include <QWidget>

class Theme;

//! \brief People beside each other, one row a question; rows that nobody answers are left out
class ComparisonGrid final : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonGrid(const Theme &theme, QWidget *parent = nullptr);

    //! \brief \p rules say what the words about availability mean
    void setEntries(const QList<Entry> &entries, const std::optional<SearchPlace> &place, const AvailabilityRules &rules, QDate today);

signals:
    void removed(qint64 entry);

private:
    struct Row
    {
        QString question;
        QStringList answers;
    };

    [[nodiscard]] static QList<Row> rowsOf(const QList<Entry> &entries, const std::optional<SearchPlace> &place,
                                           const AvailabilityRules &rules, QDate today);
    [[nodiscard]] QWidget *headingOf(const Entry &entry);
    void clear();

    const Theme &m_theme;
    QList<QWidget *> m_cells;
};
