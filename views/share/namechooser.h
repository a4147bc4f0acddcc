// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLineEdit>

class QStringListModel;

//! \brief One name of a list: any part of it finds it, a click or Down shows them all
//!
//! A name that is not in the list can be typed all the same: the list may not have come yet.
class NameChooser final : public QLineEdit
{
    Q_OBJECT

public:
    explicit NameChooser(QWidget *parent = nullptr);

    //! \brief The names to choose from, in this order
    void setNames(const QStringList &names);
    [[nodiscard]] QStringList names() const;

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showAll();

    QStringListModel *m_names;
};
