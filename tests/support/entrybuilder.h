// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/directory/records.h"

//! \brief An entry with something in every field, of which a test changes what it is about
[[nodiscard]] inline Entry anEntry(qint64 id = 1, const QString &person = QStringLiteral("Sylwia Baptistello"))
{
    Entry entry;
    entry.id = id;
    entry.reference = QStringLiteral("E%1").arg(id, 3, 10, QLatin1Char('0'));
    entry.personId = id;
    entry.person = person;
    entry.designations = {QStringLiteral("SLE")};
    entry.schoolId = 1;
    entry.role = QStringLiteral("Head of Year 10");
    entry.academy = QStringLiteral("Larkhaven Quad Academy");
    entry.trust = QStringLiteral("Larkhaven Learning Trust");
    entry.town = QStringLiteral("Wembley");
    entry.phase = QStringLiteral("Secondary");
    entry.keyStages = QStringLiteral("KS3-4");
    entry.theme = QStringLiteral("Mentoring boys");
    entry.interest = QStringLiteral("Boys at risk of underachieving meet an older pupil every week.");
    entry.capacity = QStringLiteral("2 days per term");
    entry.availability = QStringLiteral("All year");
    entry.supportLevels = QStringLiteral("1 & 2");
    entry.email = QStringLiteral("sylwia@larkhavenquad.example.org");
    entry.telephone = QStringLiteral("020 7946 0977");
    entry.confirmedOn = QDate(2025, 2, 20);
    entry.schoolTelephone = QStringLiteral("01632 960100");
    entry.schoolEmail = QStringLiteral("office@larkhavenquad.example.org");
    return entry;
}
