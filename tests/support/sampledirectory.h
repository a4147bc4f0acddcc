// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/documents/directorycontent.h"

#include <QFile>
#include <QHash>
#include <QString>

//! \brief The rows of a comma-separated file in UTF-8, each as heading and value; for files of our own only
[[nodiscard]] inline QList<QHash<QString, QString>> rowsOfOwnFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QStringList> rows{{QString()}};
    bool isQuoted = false;
    for (const QChar c : QString::fromUtf8(file.readAll())) {
        if (c == QLatin1Char('"')) {
            isQuoted = !isQuoted;
            if (isQuoted && rows.last().last().endsWith(QChar(1)))
                rows.last().last().chop(1), rows.last().last().append(c);
            else if (!isQuoted)
                rows.last().last().append(QChar(1)); // a quote that follows at once stands for itself
            continue;
        }
        if (!isQuoted && rows.last().last().endsWith(QChar(1)))
            rows.last().last().chop(1);
        if (!isQuoted && c == QLatin1Char(','))
            rows.last().append(QString());
        else if (!isQuoted && c == QLatin1Char('\n'))
            rows.append(QStringList{QString()});
        else if (c != QLatin1Char('\r') || isQuoted)
            rows.last().last().append(c);
    }
    QList<QHash<QString, QString>> result;
    for (qsizetype i = 1; i < rows.size(); ++i) {
        QHash<QString, QString> row;
        for (qsizetype column = 0; column < rows.at(i).size(); ++column)
            row.insert(rows.first().value(column), rows.at(i).at(column));
        if (rows.at(i).size() > 1)
            result.append(row);
    }
    return result;
}

//! \brief The 403 entries of the sample partnership, as if imported on 21 November 2026 and never published
[[nodiscard]] inline DirectoryContent sampleDirectory()
{
    DirectoryContent content;
    QHash<QString, qint64> schools;
    for (const auto &row : rowsOfOwnFile(QStringLiteral(LP_SOURCE_DIR "/resources/sample/schools.csv"))) {
        School school;
        school.id = content.schools.size() + 1;
        school.name = row.value(QStringLiteral("EstablishmentName"));
        school.town = row.value(QStringLiteral("Town"));
        school.trust = row.value(QStringLiteral("Trusts (name)"));
        school.telephone = row.value(QStringLiteral("TelephoneNum"));
        school.website = row.value(QStringLiteral("SchoolWebsite"));
        school.status = row.value(QStringLiteral("EstablishmentStatus (name)"));
        schools.insert(row.value(QStringLiteral("URN")), school.id);
        content.schools.append(school);
    }
    QHash<QString, qint64> people;
    for (const auto &row : rowsOfOwnFile(QStringLiteral(LP_SOURCE_DIR "/resources/sample/directory.csv"))) {
        Entry entry;
        entry.id = content.entries.size() + 1;
        entry.reference = row.value(QStringLiteral("entry_id"));
        entry.person = row.value(QStringLiteral("staff_name"));
        entry.schoolId = schools.value(row.value(QStringLiteral("urn")));
        const QString key = entry.person + QString::number(entry.schoolId);
        entry.personId = people.value(key, people.size() + 1);
        people.insert(key, entry.personId);
        const QString designation = row.value(QStringLiteral("designation"));
        if (designation != QStringLiteral("none"))
            entry.designations.append(designation);
        entry.role = row.value(QStringLiteral("role"));
        entry.academy = row.value(QStringLiteral("academy"));
        entry.trust = row.value(QStringLiteral("trust"));
        entry.town = row.value(QStringLiteral("town"));
        entry.phase = row.value(QStringLiteral("phase"));
        entry.keyStages = row.value(QStringLiteral("key_stages"));
        entry.theme = row.value(QStringLiteral("subject_theme"));
        entry.interest = row.value(QStringLiteral("special_interest"));
        entry.capacity = row.value(QStringLiteral("capacity"));
        entry.availability = row.value(QStringLiteral("availability"));
        entry.supportLevels = row.value(QStringLiteral("support_level"));
        entry.email = row.value(QStringLiteral("contact_email"));
        entry.telephone = row.value(QStringLiteral("contact_phone"));
        entry.confirmedOn = QDate::fromString(row.value(QStringLiteral("last_reviewed")), Qt::ISODate);
        for (const School &school : content.schools) {
            if (school.id == entry.schoolId)
                entry.schoolTelephone = school.telephone;
        }
        content.entries.append(entry);
    }
    content.edition.changed = QDate(2026, 11, 21);
    content.today = QDate(2026, 11, 21);
    return content;
}
