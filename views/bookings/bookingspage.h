// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/bookings/bookingservices.h"
#include "views/bookings/bookingview.h"
#include "views/common/page.h"

#include <QTimer>

class BookingActs;
class BookingListColumn;
class BookingsMenu;
class Divider;
class UndoBar;

//! \brief The bookings of this person's school or region: the list, one of them, and what can be done with it
class BookingsPage final : public Page
{
    Q_OBJECT

public:
    explicit BookingsPage(const BookingServices &services, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("bookings"); }
    [[nodiscard]] QList<PageAction> pageActions() const override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    [[nodiscard]] QList<PaletteItem> paletteItems(const QString &words) override;
    void searchFor(const QString &words) override;
    void activate() override;
    bool goBack() override;

    //! \brief The booking on show; empty: none
    [[nodiscard]] QByteArray shown() const { return m_shown; }

public slots:
    //! \brief Opens the booking \p record, whatever the filters say
    void open(const QByteArray &record);
    //! \brief Bookings changed, or somebody else sits here: shows what is true now
    void refresh();
    //! \brief The share was looked at: shows how far the booking has come, and nothing else anew
    void showDeliveries();
    //! \brief Asks for the reference of a sheet that came back and opens the section it is about
    void enterReturnedForm();
    void focusSearch();
    void undo();

signals:
    void newAsked();
    //! \brief Name, role and school are needed before there is anything to show
    void personWanted();
    void duplicateAsked(const QByteArray &record);
    void evaluateAsked(const QByteArray &record);
    void section3Asked(const QByteArray &record);
    void followUpAsked(const QByteArray &record);
    void printAsked(const QByteArray &record, const QList<int> &sections);
    void savePdfAsked(const QByteArray &record, const QList<int> &sections);
    void mailAsked(const QByteArray &record, int section);
    void visitSheetAsked(const QByteArray &record);
    void blankFormsAsked(int count);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectParts();
    void connectMenu();
    void choose(const QByteArray &record, bool byHand);
    void showChosen();
    void readIt(const QByteArray &record);
    void openDoor(BookingDoor door);
    void showMore();
    void copyRows();
    void say(const QString &sentence);
    void arrange();

    BookingServices m_services;
    const Theme &m_theme;
    BookingListColumn *m_list = nullptr;
    BookingView *m_view = nullptr;
    BookingActs *m_acts = nullptr;
    BookingsMenu *m_menu = nullptr;
    QWidget *m_divider = nullptr;
    UndoBar *m_undoBar = nullptr;
    QByteArray m_shown;
    QTimer m_showSoon;    //!< the booking follows a moment after the list, once for several quick keys
    QTimer m_refreshSoon; //!< many changes at once are shown once
    bool m_isOpen = false; //!< in a narrower window: the booking stands in place of the list
};
