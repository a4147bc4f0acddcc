// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QWidget>

class QButtonGroup;
class TextLabel;
class Theme;

//! \brief A question answered on ratingScale(): letter and words
class RatingEdit final : public QWidget
{
    Q_OBJECT

public:
    //! \param question shown above and read out with each answer
    RatingEdit(const Theme &theme, const QString &question, QWidget *parent = nullptr);

    [[nodiscard]] QString letter() const; //!< empty: not rated
    void setLetter(const QString &letter);
    void setError(const QString &sentence);
    [[nodiscard]] QWidget *firstChoice() const;

signals:
    void changed();

private:
    QButtonGroup *m_choices;
    TextLabel *m_error;
};
