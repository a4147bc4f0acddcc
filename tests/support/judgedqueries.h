// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

//! \brief A query with the entries that answer it: 3 exactly, 2 well, 1 somewhat
struct JudgedQuery
{
    QString id;
    QString text;
    QString kind; //!< "plain", "prefix", "misspelt", ...
    QHash<QString, int> grades; //!< by reference
};

//! \brief Reads id, query, kind and judgements ("E066:3 E130:2"), tab-separated; a heading is left out
[[nodiscard]] QList<JudgedQuery> readJudgedQueries(const QString &fileName);

//! \brief How good one list of answers is
struct AnswerQuality
{
    double ndcg = 0;   //!< at 10, gains 2^grade - 1, logarithmic discount, against the best order possible
    double recall = 0; //!< at 10: share of the relevant, of which at most 10 can be shown
    double reciprocalRank = 0; //!< of the first answer of grade 2 or 3
    bool isEmpty = false;
};

[[nodiscard]] AnswerQuality qualityOf(const QStringList &references, const JudgedQuery &query);
