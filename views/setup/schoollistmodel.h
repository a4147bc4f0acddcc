// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/setup/schoolchooser.h"

#include <QAbstractListModel>

//! \brief The schools whose name or town holds the beginnings of all words typed
class SchoolListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int mostRows = 200;
    enum Role { IdRole = Qt::UserRole };

    explicit SchoolListModel(const QList<SchoolChoice> &schools, QObject *parent = nullptr);

    //! \brief Lists what matches \p words, at most mostRows; all of them when blank
    void search(const QString &words);
    [[nodiscard]] QModelIndex indexOf(qint64 school) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        SchoolChoice school;
        QString searched; //!< folded name and town with a space before each word
    };
    QList<Row> m_rows;
    QList<qsizetype> m_shown;
};
