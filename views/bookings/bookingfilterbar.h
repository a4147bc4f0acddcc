// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/bookingrepository.h"
#include "model/core/clock.h"

#include <QWidget>

class Button;
class QComboBox;
class QLineEdit;
class ToggleChip;
class TextLabel;
class Theme;

//! \brief Which bookings the list shows: chips for the usual choices, further ones behind a button
class BookingFilterBar final : public QWidget
{
    Q_OBJECT

public:
    BookingFilterBar(const Theme &theme, const BookingRepository &bookings, const Clock &clock, QWidget *parent = nullptr);

    //! \brief What is chosen now, for \p me: never more than this person has business with
    [[nodiscard]] BookingFilter filter(const Identity &me) const;

    //! \brief Offers what there is to choose from: years, regions; keeps what is chosen
    void offer(const Identity &me);

    //! \brief The choice as one line for the settings file, and back
    [[nodiscard]] QString saved() const;
    void restore(const QString &saved);
    void clear();
    [[nodiscard]] bool isNarrowed() const;
    //! \brief "17 bookings", beside the filters
    void setCount(const QString &sentence);

signals:
    void changed();

private:
    void makeMore(const Theme &theme);
    QComboBox *addCombo(const Theme &theme, const QString &label);
    void showCount();

    const BookingRepository &m_bookings;
    const Clock &m_clock;
    bool m_isQuiet = false;
    ToggleChip *m_mine;
    ToggleChip *m_open;
    ToggleChip *m_thisYear;
    Button *m_moreButton;
    TextLabel *m_count;
    QWidget *m_more = nullptr;
    QComboBox *m_state = nullptr;
    QComboBox *m_year = nullptr;
    QComboBox *m_side = nullptr;
    QComboBox *m_region = nullptr;
    QComboBox *m_order = nullptr;
    QLineEdit *m_person = nullptr;
    QWidget *m_regionField = nullptr;
    QWidget *m_sideField = nullptr;
};
