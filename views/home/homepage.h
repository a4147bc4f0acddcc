// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/waiting.h"
#include "model/core/clock.h"
#include "views/common/page.h"
#include "views/home/waitingwords.h"

#include <array>
#include <functional>

class Banner;
class Button;
class EmptyState;
class QBoxLayout;
class QScrollArea;
class QVBoxLayout;
class TextLabel;
class Theme;
class TermCard;
class UndoBar;
class WaitingListCard;
class WaitingNow;
class WhoAmI;

//! \brief What the home page uses; all of it outlives the page
struct HomeServices
{
    const Theme &theme;
    WaitingNow &waiting;
    WhoAmI &whoAmI;
    const Clock &clock;
    std::function<QString(const QString &role)> roleTitle; //!< "School office"
    //! "Yes, it did": records the visit of the item
    std::function<Result<void>(const WaitingItem &)> deliver;
    std::function<void(const QByteArray &record)> undo; //!< takes it back
};

//! \brief Waiting for you: what this person has to do, each thing one click from where it is done
class HomePage final : public Page
{
    Q_OBJECT

public:
    explicit HomePage(const HomeServices &services, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("home"); }
    void activate() override;
    [[nodiscard]] QList<QWidget *> panes() const override;

public slots:
    //! \brief Reads anew what waits
    void refresh();

signals:
    //! \brief The thing is to be opened where it is done
    void openAsked(const WaitingItem &item);
    //! \brief The booking is to be shown
    void bookingAsked(const QByteArray &record);
    void findAsked();
    void newBookingAsked();
    void returnedFormAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeLists();
    [[nodiscard]] QWidget *makeSide();
    void choose(const WaitingItem &item);
    void showWaiting();
    void showPerson(const Identity &identity);
    void showItems(const Result<QList<WaitingItem>> &items);
    void showOthers();
    void updateLook();

    const HomeServices m_services;
    QScrollArea *m_area = nullptr;
    QBoxLayout *m_columns;
    TextLabel *m_subtitle;
    Banner *m_trouble;
    EmptyState *m_empty;
    std::array<WaitingListCard *, waitingGroupCount> m_groups{};
    QWidget *m_side = nullptr;
    Button *m_book = nullptr;
    Button *m_returned = nullptr;
    QWidget *m_othersCard = nullptr;
    QVBoxLayout *m_others = nullptr;
    TermCard *m_term = nullptr;
    UndoBar *m_undoBar;
};
