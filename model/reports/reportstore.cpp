// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/reports/reportstore.h"

#include "model/core/hash.h"
#include "model/core/pupilidentifier.h"
#include "model/store/sql.h"
#include "model/store/transaction.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 20000;
constexpr int saltBytes = 16;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ReportStore)
};

constexpr QChar isNameMark = u'+';
constexpr QChar isNoNameMark = u'-';

QString namesKey(int firstYear)
{
    return u"report.names.%1"_s.arg(firstYear);
}

const QString divisionKey = u"report.division."_s; // and the first year

// "5 2025-09-01 2025-12-19 2026-01-05 ...": the threshold, then the first and the last day of each term.
QString textOf(const ReportDivision &division)
{
    QStringList parts{QString::number(division.threshold)};
    for (const TermSpan &span : division.terms.spans)
        parts << span.first.toString(Qt::ISODate) << span.last.toString(Qt::ISODate);
    return parts.join(u' ');
}

// None when it is damaged.
std::optional<ReportDivision> divisionOf(int firstYear, const QString &text)
{
    const QStringList parts = text.split(u' ');
    ReportDivision division{{firstYear, {}}, parts.first().toInt()};
    if (parts.size() != 1 + 2 * static_cast<qsizetype>(division.terms.spans.size()) || division.threshold < 1)
        return {};
    for (size_t i = 0; i < division.terms.spans.size(); ++i) {
        const auto at = 1 + 2 * static_cast<qsizetype>(i);
        division.terms.spans.at(i) = {QDate::fromString(parts.at(at), Qt::ISODate), QDate::fromString(parts.at(at + 1), Qt::ISODate)};
    }
    return checkTermDates(division.terms) ? std::optional(division) : std::nullopt;
}

Result<void> checkWords(const QString &words)
{
    if (words.size() > longestText)
        return failure(Error::Code::InvalidInput, Texts::tr("The text is too long. Shorten it to %L1 characters.").arg(longestText));
    if (holdsPupilNumber(words))
        return failure(Error::Code::InvalidInput, Texts::tr("The text holds a pupil number. Take it out: pupils are not named here."));
    return {};
}

} // namespace

ReportStore::ReportStore(const QSqlDatabase &db)
    : m_db(db)
{
}

Result<QMap<QString, QString>> ReportStore::commentary(int firstYear) const
{
    auto row = sql::select(m_db, u"SELECT chapter, words FROM report_commentary WHERE year = ?"_s, {firstYear});
    if (!row)
        return failure(row);
    QMap<QString, QString> texts;
    while (row->next())
        texts.insert(row->value(0).toString(), row->value(1).toString());
    return texts;
}

Result<void> ReportStore::saveCommentary(int firstYear, const QString &chapter, const QString &words)
{
    if (words.trimmed().isEmpty())
        return sql::run(m_db, u"DELETE FROM report_commentary WHERE year = ? AND chapter = ?"_s, {firstYear, chapter});
    if (const auto checked = checkWords(words); !checked)
        return checked;
    return sql::run(m_db, u"INSERT OR REPLACE INTO report_commentary(year, chapter, words) VALUES(?, ?, ?)"_s, {firstYear, chapter, words});
}

Result<QList<ReportChapter>> ReportStore::chapters() const
{
    auto row = sql::select(m_db, u"SELECT chapter, title, is_off FROM report_chapter ORDER BY position"_s);
    if (!row)
        return failure(row);
    QList<ReportChapter> rest = usualChapters();
    QList<ReportChapter> chapters;
    while (row->next()) {
        const auto usual = std::ranges::find(rest, row->value(0).toString(), &ReportChapter::id);
        if (usual == rest.end())
            continue; // of another version
        const QString title = row->value(1).toString();
        chapters.append({usual->id, title.isEmpty() ? usual->title : title, row->value(2).toBool()});
        rest.erase(usual);
    }
    return chapters + rest;
}

Result<void> ReportStore::saveChapters(const QList<ReportChapter> &chapters)
{
    for (const ReportChapter &chapter : chapters) {
        if (const auto checked = checkWords(chapter.title); !checked)
            return checked;
    }
    auto transaction = Transaction::begin(m_db);
    if (!transaction)
        return failure(transaction);
    if (const auto done = sql::run(m_db, u"DELETE FROM report_chapter"_s); !done)
        return done;
    for (qsizetype i = 0; i < chapters.size(); ++i) {
        const auto done = sql::run(m_db, u"INSERT INTO report_chapter(position, chapter, title, is_off) VALUES(?, ?, ?, ?)"_s,
                                   {i, chapters.at(i).id, sql::text(chapters.at(i).title), chapters.at(i).isOff});
        if (!done)
            return done;
    }
    return transaction->commit();
}

Result<NameDecisions> ReportStore::nameDecisions(int firstYear) const
{
    const auto held = sql::value(m_db, u"SELECT value FROM local WHERE name = ?"_s, {namesKey(firstYear)});
    if (!held)
        return failure(held);
    NameDecisions decisions;
    const QStringList lines = held->toString().split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        (line.startsWith(isNameMark) ? decisions.names : decisions.notNames).append(line.mid(1));
    return decisions;
}

Result<void> ReportStore::saveNameDecisions(int firstYear, const NameDecisions &decisions)
{
    auto held = nameDecisions(firstYear);
    if (!held)
        return failure(held);
    QStringList lines;
    const auto keep = [&](const QStringList &words, QChar mark, bool isNew) {
        for (const QString &word : words) {
            if (isNew || !decisions.isDecided(word))
                lines.append(mark + word.simplified());
        }
    };
    keep(held->names, isNameMark, false);
    keep(held->notNames, isNoNameMark, false);
    keep(decisions.names, isNameMark, true);
    keep(decisions.notNames, isNoNameMark, true);
    return sql::run(m_db, u"INSERT OR REPLACE INTO local(name, value) VALUES(?, ?)"_s, {namesKey(firstYear), sql::text(lines.join(u'\n'))});
}

Result<QList<ReportDivision>> ReportStore::divisions() const
{
    auto row = sql::select(m_db, u"SELECT name, value FROM local WHERE name LIKE ? || '%'"_s, {divisionKey});
    if (!row)
        return failure(row);
    QList<ReportDivision> divisions;
    while (row->next()) {
        if (const auto held = divisionOf(row->value(0).toString().mid(divisionKey.size()).toInt(), row->value(1).toString()))
            divisions.append(*held);
    }
    return divisions;
}

Result<std::optional<ReportDivision>> ReportStore::division(int firstYear) const
{
    const auto all = divisions();
    if (!all)
        return failure(all);
    const auto found = std::ranges::find_if(*all, [firstYear](const ReportDivision &held) { return held.terms.firstYear == firstYear; });
    return found == all->end() ? std::optional<ReportDivision>() : *found;
}

Result<void> ReportStore::keepDivision(const ReportDivision &division)
{
    const auto held = this->division(division.terms.firstYear);
    if (!held)
        return failure(held);
    if (*held && (*held)->threshold >= division.threshold)
        return {};
    const ReportDivision kept{*held ? (*held)->terms : division.terms, division.threshold};
    return sql::run(m_db, u"INSERT OR REPLACE INTO local(name, value) VALUES(?, ?)"_s,
                    {divisionKey + QString::number(division.terms.firstYear), textOf(kept)});
}

Result<QByteArray> ReportStore::salt(int firstYear)
{
    const auto held = sql::value(m_db, u"SELECT salt FROM report_salt WHERE year = ?"_s, {firstYear});
    if (!held)
        return failure(held);
    if (!held->toByteArray().isEmpty())
        return held->toByteArray();
    const QByteArray salt = randomBytes(saltBytes);
    if (const auto done = sql::run(m_db, u"INSERT INTO report_salt(year, salt) VALUES(?, ?)"_s, {firstYear, salt}); !done)
        return failure(done);
    return salt;
}
