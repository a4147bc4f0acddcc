// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/booking.h"
#include "model/directory/directoryrepository.h"
#include "views/form/formsection.h"

#include <utility>

class Button;
class QVBoxLayout;
class SchoolField;
class Theme;

//! \brief Academies one below the other, with or without the colleague who is asked there
class PartiesEdit final : public FormSection
{
    Q_OBJECT

public:
    using Asked = std::pair<Party, Colleague>;

    //! \brief What its rows ask for
    struct Look
    {
        QString schoolLabel; //!< "Academy"
        QString addText;     //!< "Add an academy"
        bool hasColleague = false;
    };

    PartiesEdit(const Theme &theme, const DirectoryRepository &directory, const Look &look, QWidget *parent = nullptr);

    //! \brief The rows that name a school
    [[nodiscard]] QList<Asked> parties() const;
    void setParties(const QList<Asked> &parties);

    QWidget *firstToCorrect() override;
    [[nodiscard]] QWidget *firstField() const override;

private:
    struct Row
    {
        QWidget *widget = nullptr;
        SchoolField *school = nullptr;
        TextField *name = nullptr;
        Colleague colleague; //!< as it was handed in
    };

    void addRow(const Asked &asked);
    void removeRow(QWidget *widget);

    const Theme &m_theme;
    const DirectoryRepository &m_directory;
    Look m_look;
    QVBoxLayout *m_rowsLayout;
    QList<Row> m_rows;
    Button *m_add;
};
