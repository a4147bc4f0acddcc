// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/booking.h"
#include "model/core/clock.h"

#include <QWidget>

class Field;
class QCheckBox;
class QLineEdit;
class Theme;

//! \brief One planned visit: day or week, time, length, place
class VisitRow final : public QWidget
{
    Q_OBJECT

public:
    VisitRow(const Theme &theme, const Clock &clock, const Visit &visit, QWidget *parent = nullptr);
    ~VisitRow() override;

    //! \brief As the fields say; what cannot be read is as it was
    [[nodiscard]] Visit visit() const { return m_visit; }
    //! \brief Names it for those who do not see where it stands: "Visit 2"
    void setNumber(int number);
    //! \brief For a visit that is to stay: nothing to take it out with
    void setKept() { m_remove->hide(); }
    //! \brief Shows what cannot be read
    //! \return the first control to correct, or null
    QWidget *firstToCorrect();

signals:
    void changed();
    void removeWanted();

private:
    void readDate();
    void readTime();
    void readLength();
    void read();

    const Clock &m_clock;
    Visit m_visit;
    QLineEdit *m_date;
    QLineEdit *m_start;
    QLineEdit *m_length;
    QLineEdit *m_place;
    QCheckBox *m_isRemote;
    Field *m_dateField;
    Field *m_startField;
    Field *m_lengthField;
    Field *m_placeField;
    QWidget *m_remove;
};
