// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "bookingsupport.h"

#include <QTest>

#include <memory>

// A fresh partnership for every test, and bookings in it that have come some way.
class DeskFixture : public QObject
{
protected:
    std::unique_ptr<Partnership> m_p;

    QByteArray sent()
    {
        const auto booking = m_p->desk(Partnership::office()).send(Partnership::request());
        return booking ? booking->record : QByteArray();
    }
    QByteArray agreed()
    {
        const QByteArray record = sent();
        [[maybe_unused]] const auto accepted = m_p->desk(Partnership::theirPrincipal()).accept(record);
        [[maybe_unused]] const auto done = m_p->desk(Partnership::principal()).agree(record);
        return record;
    }
    QByteArray completed()
    {
        const QByteArray record = agreed();
        [[maybe_unused]] const auto done = m_p->desk(Partnership::office()).complete(record);
        return record;
    }
    Booking booking(const QByteArray &record) { return *BookingRepository(m_p->database.connection()).bookingWithHistory(record); }
    int count(const QString &table) const
    {
        return sql::value(m_p->database.connection(), QStringLiteral("SELECT count(*) FROM ") + table)->toInt();
    }

    static Saying because() { return {QStringLiteral("The colleague is ill."), {}, {}}; }
    static Saying toldBy(Side side, const QString &name) { return {{}, {}, {side, name, QStringLiteral("telephone"), QDate(2026, 11, 20)}}; }
    static Section2 evaluation()
    {
        Section2 section;
        section.support = QStringLiteral("She modelled two groups and we planned the rest together.");
        section.evenBetter = QStringLiteral("An earlier start in the term.");
        section.ratings = {{0, QStringLiteral("A"), QStringLiteral("Same groups in all three classes")}, {1, QStringLiteral("B"), {}}};
        return section;
    }
};

#define DONE(result) \
    do { \
        const auto &outcome = (result); \
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message + outcome.error().detail)); \
    } while (false)
