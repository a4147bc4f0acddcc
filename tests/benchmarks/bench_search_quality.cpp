// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// bench_search_quality [--without-verbatim] [--verbose] [--directory FILE.csv] [JUDGED.tsv...]
// How well the search answers judged queries over the sample directory; without files the sets that docs/decisions/007
// names: written blind each, but only the last has not been used since.

#include "model/search/searchindex.h"
#include "tests/support/judgedqueries.h"
#include "tests/support/samplereader.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QMap>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

struct Mean
{
    AnswerQuality sum;
    int empty = 0;
    int count = 0;

    void add(const AnswerQuality &quality)
    {
        sum.ndcg += quality.ndcg;
        sum.recall += quality.recall;
        sum.reciprocalRank += quality.reciprocalRank;
        empty += quality.isEmpty ? 1 : 0;
        ++count;
    }
    [[nodiscard]] QString line(const QString &name) const
    {
        const double n = std::max(1, count);
        return u"%1  n %2  nDCG@10 %3  recall@10 %4  MRR %5  empty %6 %"_s.arg(name, -22).arg(count, 3)
            .arg(sum.ndcg / n, 0, 'f', 3).arg(sum.recall / n, 0, 'f', 3).arg(sum.reciprocalRank / n, 0, 'f', 3)
            .arg(100.0 * empty / n, 0, 'f', 1);
    }
    [[nodiscard]] double ndcg() const { return sum.ndcg / std::max(1, count); }
};

QString plainWords(const QString &text)
{
    QString words;
    for (const QChar c : text.toLower())
        words.append(c.isLetterOrNumber() ? c : u' ');
    return u' ' + words.simplified() + u' ';
}

// The vocabulary without the phrases that stand word for word in one of the queries.
Vocabulary withoutVerbatim(const Vocabulary &vocabulary, const QList<JudgedQuery> &queries)
{
    QString all;
    for (const JudgedQuery &query : queries)
        all += plainWords(query.text) + u'\n';
    QList<Concept> concepts = vocabulary.concepts();
    for (Concept &idea : concepts) {
        idea.phrases.removeIf([&](const QString &phrase) { return all.contains(plainWords(phrase)); });
        if (all.contains(plainWords(idea.name)))
            idea.name = u"\u00A7"_s + QString::number(qHash(idea.name)); // keeps the concept, hides its name
    }
    return Vocabulary(concepts);
}

struct Run
{
    QList<Entry> entries;
    bool isVerbose = false;
    QTextStream &out;

    double report(const QString &name, const QList<JudgedQuery> &queries, const SearchKnowledge &knowledge) const
    {
        const auto index = SearchIndex::build(entries, knowledge);
        Mean all;
        QMap<QString, Mean> kinds;
        for (const JudgedQuery &query : queries) {
            const QStringList answers = answersTo(*index, query.text);
            const AnswerQuality quality = qualityOf(answers, query);
            all.add(quality);
            kinds[query.kind].add(quality);
            if (isVerbose)
                out << u"%1 %2  %3  "_s.arg(query.id).arg(quality.ndcg, 0, 'f', 2).arg(query.text) << marked(answers, query) << '\n';
        }
        out << all.line(name) << '\n';
        for (auto kind = kinds.constBegin(); kind != kinds.constEnd(); ++kind)
            out << kind.value().line(u"  "_s + kind.key()) << '\n';
        return all.ndcg();
    }

    [[nodiscard]] QStringList answersTo(const SearchIndex &index, const QString &text) const
    {
        SearchQuery query;
        query.text = text;
        query.limit = 10;
        query.today = QDate(2026, 11, 21);
        QStringList answers;
        for (const SearchHit &hit : index.search(query).hits)
            answers.append(entries.at(hit.entry - 1).reference);
        return answers;
    }

    static QString marked(const QStringList &answers, const JudgedQuery &query)
    {
        QStringList parts;
        for (const QString &answer : answers)
            parts.append(u"%1:%2"_s.arg(answer).arg(query.grades.value(answer, 0)));
        return parts.join(u' ');
    }
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"without-verbatim"_s, u"Also without the phrases that occur in a query"_s},
                       {u"verbose"_s, u"Each query with its answers"_s},
                       {u"directory"_s, u"The directory that was judged"_s, u"FILE"_s, QStringLiteral(LP_SOURCE_DIR "/resources/sample/directory.csv")}});
    parser.process(application);
    QTextStream out(stdout);
    const Run run{readSampleEntries(parser.value(u"directory"_s), QStringLiteral(LP_SOURCE_DIR "/resources/sample/schools.csv")),
                  parser.isSet(u"verbose"_s), out};
    QStringList files = parser.positionalArguments();
    if (files.isEmpty()) {
        for (const QString &name : {u"judged-tuning"_s, u"judged-blind"_s, u"judged-blind-2"_s, u"judged-blind-3"_s, u"judged-blind-4"_s, u"judged-blind-5"_s, u"judged-blind-6"_s})
            files.append(QStringLiteral(LP_SOURCE_DIR "/tests/data/search/%1.tsv").arg(name));
    }
    QString summary;
    for (const QString &file : files) {
        const QList<JudgedQuery> queries = readJudgedQueries(file);
        SearchKnowledge knowledge = SearchKnowledge::shipped();
        const QString name = QFileInfo(file).completeBaseName();
        const double ndcg = run.report(name, queries, knowledge);
        summary += u"search-quality-%1\t%2\tnDCG@10\t%3\tgoal 0.85\n"_s.arg(name).arg(ndcg, 0, 'f', 3).arg(ndcg / 0.85, 0, 'f', 2);
        if (!parser.isSet(u"without-verbatim"_s))
            continue;
        knowledge.vocabulary = withoutVerbatim(knowledge.vocabulary, queries);
        const double without = run.report(name + u" -verbatim"_s, queries, knowledge);
        summary += u"search-quality-%1-without-verbatim\t%2\tnDCG@10\t%3\twith all phrases\n"_s.arg(name).arg(without, 0, 'f', 3).arg(without / ndcg, 0, 'f', 2);
    }
    out << summary;
    return 0;
}
