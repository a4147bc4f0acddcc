// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "tests/support/judgedqueries.h"

#include <QFile>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

double gain(int grade, qsizetype rank)
{
    return (std::exp2(grade) - 1) / std::log2(double(rank) + 2);
}

double idealGain(const JudgedQuery &query)
{
    QList<int> grades = query.grades.values();
    std::ranges::sort(grades, std::greater());
    double sum = 0;
    for (qsizetype i = 0; i < std::min<qsizetype>(10, grades.size()); ++i)
        sum += gain(grades.at(i), i);
    return sum;
}

} // namespace

QList<JudgedQuery> readJudgedQueries(const QString &fileName)
{
    QList<JudgedQuery> queries;
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return queries;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList cells = line.split(u'\t');
        if (cells.size() < 4 || cells.first() == u"id"_s)
            continue;
        JudgedQuery query{cells.at(0), cells.at(1), cells.at(2), {}};
        for (const QString &judgement : cells.at(3).split(u' ', Qt::SkipEmptyParts)) {
            const QStringList parts = judgement.split(u':');
            query.grades.insert(parts.at(0), parts.value(1).toInt());
        }
        queries.append(query);
    }
    return queries;
}

AnswerQuality qualityOf(const QStringList &references, const JudgedQuery &query)
{
    AnswerQuality quality;
    quality.isEmpty = references.isEmpty();
    double sum = 0;
    int found = 0;
    for (qsizetype i = 0; i < std::min<qsizetype>(10, references.size()); ++i) {
        const int grade = query.grades.value(references.at(i), 0);
        sum += gain(grade, i);
        found += grade > 0 ? 1 : 0;
        if (grade >= 2 && quality.reciprocalRank == 0)
            quality.reciprocalRank = 1.0 / double(i + 1);
    }
    const double ideal = idealGain(query);
    quality.ndcg = ideal > 0 ? sum / ideal : 0;
    quality.recall = query.grades.isEmpty() ? 0 : found / double(std::min<qsizetype>(10, query.grades.size()));
    return quality;
}
