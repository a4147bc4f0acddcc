// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/report/reportsource.h"

#include <atomic>

// A small partnership that answers at once, counts what it is asked and can fail.
class FakeReportSource final : public ReportSource
{
public:
    FakeReportSource()
    {
        const auto reading = std::make_shared<ReportReading>();
        reading->records.today = QDate(2026, 11, 21);
        for (int i = 0; i < 12; ++i)
            reading->records.add(booking(i));
        reading->scopes = {{}, {ReportScope::Kind::Region, QStringLiteral("South West"), 0}};
        m_reading = reading;
    }

    void offerRegionOnly()
    {
        const auto reading = std::make_shared<ReportReading>(*m_reading);
        reading->scopes.removeFirst();
        m_reading = reading;
    }

    Result<std::shared_ptr<const ReportReading>> read() const override
    {
        ++reads;
        if (isBroken)
            return failure(Error::Code::Storage, QStringLiteral("The file is gone."));
        return m_reading;
    }
    Result<ReportContent> content(const ReportRecords &records, const ReportRequest &request) const override
    {
        ++contents;
        ReportContent content;
        content.figures = computeFigures(records, request.period, request.scope);
        content.edition = request.edition;
        content.scopeName = scopeText(request.scope);
        content.threshold = request.threshold;
        content.chapters = chapters.isEmpty() ? usualChapters() : chapters;
        content.commentary = commentary;
        content.decisions = decisions;
        if (request.edition == ReportEdition::Governors)
            content.people = names;
        return content;
    }
    Result<void> save(const ReportContent &, const ReportRecords &, const QString &path) const override
    {
        return path.endsWith(QStringLiteral(".pdf")) ? Result<void>() : failure(Error::Code::Storage, QStringLiteral("No room."));
    }
    Result<void> keepDivision(const ReportContent &) override
    {
        ++kept;
        return isBroken ? failure(Error::Code::Storage, QStringLiteral("The file is gone.")) : Result<void>();
    }
    Result<void> saveCommentary(int, const QString &chapter, const QString &words) override
    {
        if (words.contains(QStringLiteral("refused")))
            return failure(Error::Code::InvalidInput, QStringLiteral("Take it out."));
        commentary.insert(chapter, words);
        return {};
    }
    Result<void> saveNameDecisions(int, const NameDecisions &changed) override
    {
        decisions = changed;
        return {};
    }
    Result<std::shared_ptr<const PeopleNames>> people(int) const override { return names; }
    Result<void> saveChapters(const QList<ReportChapter> &changed) override
    {
        chapters = changed;
        return {};
    }

    mutable std::atomic_int reads = 0;
    mutable std::atomic_int contents = 0;
    std::atomic_int kept = 0; //!< how often a report went out
    std::atomic_bool isBroken = false;
    QMap<QString, QString> commentary;
    QList<ReportChapter> chapters;
    NameDecisions decisions;
    std::shared_ptr<const PeopleNames> names = std::make_shared<const PeopleNames>(QStringList{QStringLiteral("Ama Osei"), QStringLiteral("Mark Reading")}, "salt");

private:
    static Booking booking(int number)
    {
        Booking b;
        b.record = QByteArray::number(number);
        b.reference = QStringLiteral("REF-%1").arg(number);
        b.requesting = {1 + number % 3, QStringLiteral("School %1").arg(number % 3), QStringLiteral("South West"), {}};
        b.providing = {9, QStringLiteral("Provider"), {}, {}};
        b.section1.theme = number < 8 ? QStringLiteral("Early reading") : QStringLiteral("Maths");
        b.sentOn = QDate(2025, 10, 1);
        b.state = b.shownFirst = BookingState::Completed;
        return b;
    }

    std::shared_ptr<const ReportReading> m_reading;
};
