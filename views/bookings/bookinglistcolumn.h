// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/tables/bookinglistmodel.h"
#include "views/bookings/bookingservices.h"

#include <QTimer>
#include <QWidget>

class BookingFilterBar;
class EmptyState;
class QListView;
class QStackedWidget;
class SearchField;
class TextLabel;

//! \brief The left column: search, filters and the bookings that fit
class BookingListColumn final : public QWidget
{
    Q_OBJECT

public:
    explicit BookingListColumn(const BookingServices &services, QWidget *parent = nullptr);

    [[nodiscard]] BookingListModel &model() { return m_model; }
    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] SearchField *search() const { return m_search; }
    [[nodiscard]] BookingFilterBar *filters() const { return m_filters; }

    //! \brief Reads the list again for who sits here now; keeps the chosen booking
    void reload();
    //! \brief The bookings of the chosen rows, in the order of the list
    [[nodiscard]] QList<QByteArray> chosenRecords() const;
    //! \brief All bookings that fit, read or not, in the order of the list
    [[nodiscard]] QList<QByteArray> shownRecords() const;
    //! \brief Chooses \p record in the list where it is among what is shown; chooses nothing else
    void choose(const QByteArray &record);

signals:
    //! \brief A row became current; \p byHand: somebody went there, so it is read
    void chosen(const QByteArray &record, bool byHand);
    void openWanted(); //!< Enter or a double click
    void newWanted();
    void whoAmIWanted();
    void failed(const QString &message);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void buildList();
    void readNow();
    void showState();
    void doEmptyAction();
    [[nodiscard]] bool hasBusiness() const;

    BookingServices m_services;
    BookingListModel m_model;
    SearchField *m_search = nullptr;
    BookingFilterBar *m_filters = nullptr;
    QStackedWidget *m_stack = nullptr;
    QListView *m_list = nullptr;
    EmptyState *m_empty = nullptr;
    TextLabel *m_correction = nullptr; // what was searched for instead of a misspelt word
    QTimer m_soon;
    bool m_isQuiet = false;
};
