// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/tables/deliverylines.h"
#include "views/bookings/bookingstanding.h"

#include <QScrollArea>

#include <optional>

class Button;
class DeliveryCard;
class QBoxLayout;
class Theme;

//! \brief What can be asked for on a booking, apart from the actions of the rules
enum class BookingDoor { Print, PrintSection1, More, Calendar, ReadSection3, RecordAnswer, WithdrawOthers, Undo };

//! \brief One booking: how far it is, what waits, what happened, who has what, visits, cost, sections
//!
//! Built anew for each booking: it holds nothing that could go stale.
class BookingView final : public QScrollArea
{
    Q_OBJECT

public:
    explicit BookingView(const Theme &theme, QWidget *parent = nullptr);

    //! \brief Shows a booking; \p canGoBack: there is a list to go back to that is not on show
    void showBooking(const BookingStanding &standing, bool canGoBack);
    //! \brief How far it has come over the share; in place, while it is on show
    void showDeliveries(const QList<DeliveryLine> &sections, const QList<DeliveryLine> &section3);
    //! \brief Shows the words of section 3 under the rest
    void showSection3(const QList<Section3Words> &versions);
    void clear();
    //! \brief Focus to what waits, else to the first button
    void focusFirst();

    [[nodiscard]] const BookingStanding *standing() const { return m_standing ? &*m_standing : nullptr; }

signals:
    //! \brief An action of the rules is wanted; \p visit empty: it is of none
    void actionWanted(BookingAction action, const QByteArray &visit);
    void missedWanted(const QByteArray &visit);
    void doorWanted(BookingDoor door);
    void calendarWanted(const QByteArray &visit);
    void backWanted();
    //! \brief Another booking is to be shown
    void bookingWanted(const QByteArray &record);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void addHeader(QBoxLayout &page, bool canGoBack);
    void addColumns(QBoxLayout &page);
    [[nodiscard]] QWidget *makeOtherImport();
    [[nodiscard]] QWidget *makeWaiting();
    [[nodiscard]] QWidget *makeActions();
    void fillMain(QBoxLayout &column);
    void fillSide(QBoxLayout &column);
    void arrange();

    const Theme &m_theme;
    std::optional<BookingStanding> m_standing;
    bool m_canGoBack = false;
    QBoxLayout *m_columns = nullptr;
    QBoxLayout *m_main = nullptr;
    QWidget *m_first = nullptr;
    DeliveryCard *m_delivery = nullptr;
    QList<DeliveryLine> m_sections;
    QList<DeliveryLine> m_section3;
};
