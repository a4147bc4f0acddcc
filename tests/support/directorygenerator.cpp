// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "tests/support/directorygenerator.h"

#include <QRegularExpression>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr double rareShare = 0.03;    // of the words of a text
constexpr double rareWords = 60000.0; // how many there are
constexpr int entriesInSchool = 7;

QString made(quint32 number)
{
    static constexpr std::array<QStringView, 20> starts{u"b", u"br", u"c", u"cl", u"d", u"f", u"g", u"h", u"l", u"m",
                                                        u"n", u"p", u"pr", u"r", u"s", u"st", u"t", u"tr", u"v", u"w"};
    static constexpr std::array<QStringView, 12> ends{u"an", u"el", u"or", u"is", u"um", u"ard", u"et", u"ock", u"in", u"ey", u"and", u"ole"};
    QString word;
    quint32 rest = number * 7 + 13;
    do {
        word += starts.at(rest % starts.size());
        rest /= static_cast<quint32>(starts.size());
        word += ends.at(rest % ends.size());
        rest /= static_cast<quint32>(ends.size());
    } while (rest > 0);
    return word;
}

QString capital(QString word)
{
    word[0] = word.at(0).toUpper();
    return word;
}

QString quoted(QString cell)
{
    if (!cell.contains(u',') && !cell.contains(u'"') && !cell.contains(u'\n'))
        return cell;
    return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

DirectoryGenerator::DirectoryGenerator(const QList<Entry> &sample, quint32 seed)
    : m_sample(sample)
    , m_random(seed)
{
    static const QRegularExpression ends(u"[.;:]\\s+"_s);
    for (const Entry &entry : sample) {
        for (const QString &clause : entry.interest.split(ends, Qt::SkipEmptyParts))
            m_clauses.append(clause.trimmed());
        m_firstNames.append(entry.person.section(u' ', 0, 0));
        m_surnames.append(entry.person.section(u' ', -1));
    }
}

const Entry &DirectoryGenerator::any()
{
    return m_sample.at(m_random.bounded(m_sample.size()));
}

// Zipf: the word of rank r is drawn about 1/r times as often as the first.
QString DirectoryGenerator::rareWord()
{
    return made(static_cast<quint32>(std::pow(rareWords, m_random.generateDouble())));
}

QString DirectoryGenerator::withRareWords(const QString &text)
{
    QStringList words = text.split(u' ');
    for (QString &word : words) {
        if (m_random.generateDouble() < rareShare)
            word = rareWord();
    }
    return words.join(u' ');
}

QString DirectoryGenerator::clauses(int count)
{
    QStringList parts;
    for (int i = 0; i < count; ++i)
        parts.append(m_clauses.at(m_random.bounded(m_clauses.size())));
    return withRareWords(parts.join(u". "_s)) + u'.';
}

QString DirectoryGenerator::person()
{
    const QString first = m_firstNames.at(m_random.bounded(m_firstNames.size()));
    if (m_random.bounded(3U) == 0)
        return first + u' ' + m_surnames.at(m_random.bounded(m_surnames.size()));
    return first + u' ' + capital(rareWord());
}

void DirectoryGenerator::newSchool()
{
    const Entry &like = any();
    const qint64 id = m_school.id + 1;
    const QString kind = like.phase == u"Primary"_s ? u"Primary Academy"_s : u"Academy"_s;
    m_school = {capital(made(m_random.bounded(8000U))) + u' ' + capital(made(m_random.bounded(400U))) + u' ' + kind, id, like};
    if (like.position)
        m_school.like.position = GridPosition{like.position->easting + int(m_random.bounded(40000U)) - 20000,
                                              like.position->northing + int(m_random.bounded(40000U)) - 20000};
    if (m_random.bounded(10U) == 0)
        m_school.like.position.reset();
    m_leftInSchool = 1 + static_cast<int>(m_random.bounded(quint32(2 * entriesInSchool - 1)));
}

Entry DirectoryGenerator::next()
{
    if (m_leftInSchool-- <= 0)
        newSchool();
    Entry entry = m_school.like;
    const Entry &text = any();
    entry.id = ++m_count;
    entry.reference = u"G%1"_s.arg(m_count, 6, 10, QChar(u'0'));
    entry.personId = m_count;
    entry.person = person();
    entry.schoolId = 500000 + m_school.id;
    entry.academy = m_school.name;
    entry.role = text.role;
    entry.designations = text.designations;
    entry.keyStages = text.keyStages;
    entry.theme = m_random.bounded(3U) == 0 ? text.theme + u" and "_s + any().theme : text.theme;
    entry.interest = clauses(2);
    entry.capacity = text.capacity;
    entry.capacityDays = text.capacityDays;
    entry.availability = text.availability;
    entry.supportLevels = text.supportLevels;
    entry.email = u"person%1@school%2.example.org"_s.arg(m_count).arg(m_school.id);
    entry.telephone = text.telephone;
    entry.confirmedOn = text.confirmedOn;
    return entry;
}

QString DirectoryGenerator::csvHeading()
{
    return u"entry_id,urn,academy,trust,region,cluster,local_authority,town,phase,staff_name,role,designation,key_stages,subject_theme,"
           "special_interest,capacity,capacity_days_per_term,availability,support_level,contact_email,contact_phone,last_reviewed\n"_s;
}

QString DirectoryGenerator::csvLine(const Entry &entry)
{
    const QStringList cells{entry.reference, QString::number(entry.schoolId), entry.academy, entry.trust, entry.region, entry.cluster,
                            entry.localAuthority, entry.town, entry.phase, entry.person, entry.role, entry.designations.value(0, u"none"_s),
                            entry.keyStages, entry.theme, entry.interest, entry.capacity,
                            entry.capacityDays < 0 ? QString() : QString::number(entry.capacityDays), entry.availability, entry.supportLevels,
                            entry.email, entry.telephone, entry.confirmedOn.toString(Qt::ISODate)};
    QStringList safe;
    for (const QString &cell : cells)
        safe.append(quoted(cell));
    return safe.join(u',') + u'\n';
}
