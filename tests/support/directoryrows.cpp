// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "tests/support/directoryrows.h"

#include "model/exchange/csvwriter.h"
#include "model/exchange/tablereader.h"

#include <QList>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// Columns of the sample.
constexpr int entryId = 0;
constexpr int urn = 1;
constexpr int academy = 2;
constexpr int lastOfSchool = 8;
constexpr int person = 9;
constexpr int interest = 14;
constexpr int email = 19;

QList<QStringList> sample()
{
    QList<QStringList> rows;
    auto reader = openTable(QStringLiteral(LP_SOURCE_DIR "/resources/sample/directory.csv"));
    QStringList row;
    while (reader && (*reader)->next(row).value_or(false))
        rows.append(row);
    if (rows.isEmpty())
        qFatal("no sample");
    return rows;
}

class Shuffler
{
public:
    Shuffler()
        : m_rows(sample())
        , m_headings(m_rows.takeFirst())
    {
        for (const QStringList &row : std::as_const(m_rows))
            m_words += row.at(interest).split(u' ');
    }

    [[nodiscard]] QStringList headings() const { return m_headings; }

    QStringList row(int number, int schools)
    {
        QStringList made = any();
        QRandomGenerator schoolRandom(m_random.bounded(static_cast<quint32>(schools)));
        const auto school = static_cast<int>(schoolRandom.generate() % 900'000);
        const QStringList &like = m_rows.at(school % m_rows.size());
        std::copy(like.cbegin() + urn, like.cbegin() + lastOfSchool + 1, made.begin() + urn);
        made[urn] = QString::number(100'000 + school);
        made[academy] += u" %1"_s.arg(school);
        made[entryId] = u"E%1"_s.arg(number, 7, 10, QLatin1Char('0'));
        made[person] = any().at(person).section(u' ', 0, 0) + u' ' + any().at(person).section(u' ', -1);
        const auto length = made.at(interest).count(u' ') + 1;
        made[interest] = m_words.mid(m_random.bounded(static_cast<int>(m_words.size() - length)), length).join(u' ');
        made[email] = u"person%1@example.org"_s.arg(number);
        return made;
    }

private:
    const QStringList &any() { return m_rows.at(m_random.bounded(static_cast<int>(m_rows.size()))); }

    QRandomGenerator m_random{7};
    QList<QStringList> m_rows;
    QStringList m_headings;
    QStringList m_words;
};

} // namespace

void writeDirectoryRows(const QString &path, int count)
{
    Shuffler shuffler;
    CsvWriter writer(path);
    bool isWritten = writer.start() && writer.writeRow(shuffler.headings());
    for (int i = 0; i < count && isWritten; ++i)
        isWritten = writer.writeRow(shuffler.row(i + 1, std::max(60, count / 20))).has_value();
    if (!isWritten || !writer.finish())
        qFatal("cannot write the rows");
}
