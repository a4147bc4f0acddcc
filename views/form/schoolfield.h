// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/booking.h"
#include "model/directory/directoryrepository.h"

#include <QWidget>

class TextField;
class Theme;

//! \brief A school: type a few letters and choose, or write one that the directory does not hold
class SchoolField final : public QWidget
{
    Q_OBJECT

public:
    //! \p directory outlives it and is read when the field is first entered
    SchoolField(const Theme &theme, const DirectoryRepository &directory, const QString &label, const QString &hint,
                QWidget *parent = nullptr);

    //! \brief The school with that name as the directory has it; an id of 0 when it has none
    [[nodiscard]] Party party() const;
    void setParty(const Party &party);
    [[nodiscard]] TextField *field() const { return m_field; }

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void readSchools();
    void follow();

    const DirectoryRepository &m_directory;
    TextField *m_field;
    Party m_party;
    QList<School> m_schools;
    bool m_isRead = false;
};
