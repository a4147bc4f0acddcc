// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QLineEdit;
class QListView;
class SchoolListModel;
class TextLabel;
class Theme;

//! \brief A school as a list offers it
struct SchoolChoice
{
    qint64 id = 0;
    QString name;
    QString town;
};

//! \brief Type a few letters of a school, choose it from the list
class SchoolChooser : public QWidget
{
    Q_OBJECT

public:
    SchoolChooser(const Theme &theme, const QList<SchoolChoice> &schools, QWidget *parent = nullptr);

    //! \brief The school chosen, 0 when none is
    [[nodiscard]] qint64 chosen() const;
    void choose(qint64 school);

signals:
    void chosenChanged();
    //! \brief Enter or a double click on a school
    void confirmed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();

    QLineEdit *m_edit;
    QListView *m_list;
    SchoolListModel *m_model;
    TextLabel *m_nothing;
};
