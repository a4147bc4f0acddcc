// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/bookingdesk.h"

#include <QByteArray>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QStringList>

#include <functional>

//! \brief A list of actions in JSON, done one after the other through BookingDesk
//!
//! Each action is an object: "do" says which one, the rest what it needs; example() shows all of them. An action is
//! about the booking named by "reference", else about the one requested last in this list. The identity of this PC acts,
//! as far as rules.h lets it: a "by" that names somebody else is refused, "behalf" takes down what they said.
class BookingScript
{
public:
    BookingScript(const QSqlDatabase &db, Journal &journal, const Clock &clock, Identity identity);

    //! \brief Calls \p warn with each sentence about something that was done and looks wrong; to be set before run()
    void setWarning(std::function<void(const QString &)> warn) { m_warn = std::move(warn); }

    //! \brief Does what \p json says: nothing where one of the actions cannot be understood, else what was done before an
    //! action that fails stays done
    //! \param requested called with the reference of each booking that was requested
    //! \return how many actions were done; the error names the action by its number
    [[nodiscard]] Result<int> run(const QByteArray &json, const std::function<void(const QString &)> &requested);

    //! \brief What "do" can be, one line each: its word, who may do it by rules.h, and whether it can be taken down
    [[nodiscard]] static QStringList actions();
    //! \brief A complete example: a booking from request to follow-up, as exampleAuthor() records it
    [[nodiscard]] static QByteArray example();
    //! \brief Who can record example() with the sample partnership: name, role and school, without ids
    [[nodiscard]] static Identity exampleAuthor();

private:
    [[nodiscard]] Result<void> act(const QJsonObject &action, const std::function<void(const QString &)> &requested);
    [[nodiscard]] Result<Identity> authorOf(const QJsonObject &action) const;
    [[nodiscard]] Result<Identity> namedBy(const QJsonObject &action) const;
    [[nodiscard]] bool isThisPerson(const Identity &named) const;
    [[nodiscard]] Result<Booking> request(BookingDesk &desk, const QJsonObject &action) const;
    [[nodiscard]] Result<Booking> send(BookingDesk &desk, const QJsonObject &action);
    [[nodiscard]] Result<QList<Booking>> enquire(BookingDesk &desk, const QJsonObject &action);
    void warn(const BookingDesk &desk, const Booking &booking) const;
    void warnOfFuture(const Booking &booking, int place) const;
    [[nodiscard]] Result<Party> partyOf(const QString &nameOrUrn) const;
    [[nodiscard]] Result<QByteArray> recordOf(const QJsonObject &action) const;

    QSqlDatabase m_db;
    Journal &m_journal;
    const Clock &m_clock;
    Identity m_identity;
    QByteArray m_last;
    std::function<void(const QString &)> m_warn;
};
