// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/common/questiondialog.h"
#include "views/directory/directorypresenter.h"

class Field;
class QLineEdit;

//! \brief "Distances from where?": a postcode or a town, or my school when it is known
class PlaceDialog final : public QuestionDialog
{
    Q_OBJECT

public:
    using Finder = std::function<std::optional<SearchPlace>(const QString &text)>;

    //! \brief \p mySchool may be empty
    PlaceDialog(const Theme &theme, Finder find, const std::optional<SearchPlace> &mySchool,
                QWidget *parent = nullptr);

    //! \brief What was chosen; nothing when the dialog was left
    [[nodiscard]] const std::optional<SearchPlace> &place() const { return m_place; }

    void accept() override;

private:
    Finder m_find;
    QLineEdit *m_edit;
    Field *m_field;
    std::optional<SearchPlace> m_place;
};
