// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "tests/support/samplereader.h"

#include <QFile>
#include <QHash>

using namespace Qt::StringLiterals;

namespace {

QString contentsOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

class Table
{
public:
    explicit Table(const QString &fileName)
        : m_rows(csvRows(contentsOf(fileName)))
    {
        if (m_rows.isEmpty())
            return;
        const QStringList heading = m_rows.takeFirst();
        for (qsizetype i = 0; i < heading.size(); ++i)
            m_columns.insert(heading.at(i), i);
    }
    [[nodiscard]] qsizetype size() const { return m_rows.size(); }
    [[nodiscard]] QString at(qsizetype row, const QString &column) const { return m_rows.at(row).value(m_columns.value(column, -1)); }

private:
    QList<QStringList> m_rows;
    QHash<QString, qsizetype> m_columns;
};

QHash<QString, GridPosition> positionsOf(const QString &schoolsFile)
{
    QHash<QString, GridPosition> positions;
    const Table schools(schoolsFile);
    for (qsizetype i = 0; i < schools.size(); ++i) {
        const GridPosition position{schools.at(i, u"Easting"_s).toInt(), schools.at(i, u"Northing"_s).toInt()};
        if (position.easting > 0)
            positions.insert(schools.at(i, u"URN"_s), position);
    }
    return positions;
}

} // namespace

QList<QStringList> csvRows(const QString &text)
{
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (isQuoted) {
            const bool isDouble = c == u'"' && i + 1 < text.size() && text.at(i + 1) == u'"';
            if (c != u'"' || isDouble)
                cell.append(c);
            else
                isQuoted = false;
            i += isDouble ? 1 : 0;
        } else if (c == u'"') {
            isQuoted = true;
        } else if (c == u',') {
            row.append(std::exchange(cell, {}));
        } else if (c == u'\n') {
            row.append(std::exchange(cell, {}));
            rows.append(std::exchange(row, {}));
        } else if (c != u'\r') {
            cell.append(c);
        }
    }
    if (!cell.isEmpty() || !row.isEmpty())
        rows.append(row << cell);
    return rows;
}

QList<Entry> readSampleEntries(const QString &directoryFile, const QString &schoolsFile)
{
    const Table table(directoryFile);
    const QHash<QString, GridPosition> positions = positionsOf(schoolsFile);
    QHash<QString, qint64> people;
    QList<Entry> entries;
    for (qsizetype i = 0; i < table.size(); ++i) {
        const auto cell = [&](const QString &column) { return table.at(i, column); };
        Entry entry;
        entry.id = i + 1;
        entry.reference = cell(u"entry_id"_s);
        entry.person = cell(u"staff_name"_s);
        entry.academy = cell(u"academy"_s);
        entry.schoolId = cell(u"urn"_s).toLongLong();
        const QString person = entry.person + u'\n' + entry.academy;
        entry.personId = people.contains(person) ? people.value(person) : *people.insert(person, people.size() + 1);
        if (const QString designation = cell(u"designation"_s); designation != u"none"_s && !designation.isEmpty())
            entry.designations = {designation};
        entry.role = cell(u"role"_s);
        entry.trust = cell(u"trust"_s);
        entry.cluster = cell(u"cluster"_s);
        entry.region = cell(u"region"_s);
        entry.localAuthority = cell(u"local_authority"_s);
        entry.town = cell(u"town"_s);
        entry.phase = cell(u"phase"_s);
        entry.keyStages = cell(u"key_stages"_s);
        entry.theme = cell(u"subject_theme"_s);
        entry.interest = cell(u"special_interest"_s);
        entry.capacity = cell(u"capacity"_s);
        entry.availability = cell(u"availability"_s);
        entry.supportLevels = cell(u"support_level"_s);
        entry.email = cell(u"contact_email"_s);
        entry.telephone = cell(u"contact_phone"_s);
        entry.confirmedOn = QDate::fromString(cell(u"last_reviewed"_s), Qt::ISODate);
        if (const auto position = positions.constFind(cell(u"urn"_s)); position != positions.constEnd())
            entry.position = *position;
        entries.append(entry);
    }
    return entries;
}
