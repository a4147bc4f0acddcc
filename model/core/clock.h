// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDate>
#include <QDateTime>
#include <QTime>

//! \brief Where the program learns what time it is; tests hand in a fixed one
class Clock
{
public:
    virtual ~Clock() = default;
    //! \brief Now, in UTC, with milliseconds
    [[nodiscard]] virtual QDateTime now() const = 0;
    //! \brief Today's date in Europe/London, where the schools are, whatever this PC's time zone is
    [[nodiscard]] QDate today() const;
};

//! \brief The PC's own clock
class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override;
};

//! \brief A clock that stands still until it is told otherwise, for tests and for reproducible output
class FixedClock final : public Clock
{
public:
    explicit FixedClock(QDateTime now);
    [[nodiscard]] QDateTime now() const override;
    void set(QDateTime now);
    void advance(qint64 milliseconds);

private:
    QDateTime m_now;
};

//! \brief The moment at which clocks in London show \p time on \p date
//!
//! Of the hour that comes twice in October the first one; the hour that is left out in March counts as winter time.
[[nodiscard]] QDateTime utcOfLondon(QDate date, QTime time);

//! \brief \p utc as the date it is in Europe/London
[[nodiscard]] QDate londonDate(const QDateTime &utc);
