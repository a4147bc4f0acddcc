// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/vocabularyrepository.h"

#include "model/core/pupilidentifier.h"
#include "model/directory/directorystamp.h"
#include "model/store/sql.h"
#include "model/store/transaction.h"

#include <QCoreApplication>
#include <QVariant>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QString separator = u"; "_s;

bool holdsSeparator(const QString &text)
{
    return text.contains(u'\t') || text.contains(u'\n') || text.contains(u';');
}

QStringList textsOf(const Concept &idea)
{
    return QStringList{idea.name} + idea.broader + idea.phrases;
}

bool isStorable(const Concept &idea)
{
    const QStringList texts = textsOf(idea);
    return !idea.name.trimmed().isEmpty() && std::ranges::none_of(texts, holdsSeparator);
}

Result<void> guardPupils(const QStringList &texts)
{
    if (std::ranges::none_of(texts, holdsPupilNumber))
        return {};
    return failure(Error::Code::InvalidInput,
                   QCoreApplication::translate("Vocabulary", "This holds a pupil number (UPN). Pupils\u2019 data is not stored here: take it out."));
}

} // namespace

VocabularyRepository::VocabularyRepository(const QSqlDatabase &db)
    : m_db(db)
{
}

Result<QList<ConceptChange>> VocabularyRepository::changes() const
{
    auto row = sql::select(m_db, u"SELECT name, broader, phrases, removed FROM vocabulary_concept ORDER BY name"_s);
    if (!row)
        return failure(row);
    QList<ConceptChange> changes;
    while (row->next()) {
        const auto list = [&](int column) { return row->value(column).toString().split(separator, Qt::SkipEmptyParts); };
        changes.append({{row->value(0).toString(), list(1), list(2)}, row->value(3).toBool()});
    }
    return changes;
}

Result<void> VocabularyRepository::save(const ConceptChange &change)
{
    if (!isStorable(change.idea))
        return failure(Error::Code::InvalidInput,
                       QCoreApplication::translate("Vocabulary", "A concept needs a name, and its phrases must not hold semicolons, tabs or "
                                                                 "line breaks."));
    if (const auto guarded = guardPupils(textsOf(change.idea)); !guarded)
        return guarded;
    return changeOne(u"INSERT OR REPLACE INTO vocabulary_concept(name, broader, phrases, removed) VALUES(?, ?, ?, ?)"_s,
                  {change.idea.name.simplified(), change.idea.broader.join(separator), change.idea.phrases.join(separator),
                   change.isRemoved ? 1 : 0});
}

Result<void> VocabularyRepository::forget(const QString &name)
{
    return changeOne(u"DELETE FROM vocabulary_concept WHERE name = ?"_s, {name});
}

Result<AvailabilityRules> VocabularyRepository::availabilityRules() const
{
    auto row = sql::select(m_db, u"SELECT words, status FROM availability_rule ORDER BY position"_s);
    if (!row)
        return failure(row);
    QList<AvailabilityRule> rules;
    while (row->next())
        rules.append({row->value(0).toString(), row->value(1).toString()});
    return rules.isEmpty() ? AvailabilityRules::shipped() : AvailabilityRules::from(rules);
}

Result<void> VocabularyRepository::saveAvailabilityRules(const QList<AvailabilityRule> &rules)
{
    if (const auto readable = AvailabilityRules::from(rules); !readable)
        return failure(readable);
    QStringList texts;
    for (const AvailabilityRule &rule : rules)
        texts << rule.words << rule.status;
    if (const auto guarded = guardPupils(texts); !guarded)
        return guarded;
    auto transaction = Transaction::begin(m_db);
    if (!transaction)
        return failure(transaction);
    if (const auto cleared = sql::run(m_db, u"DELETE FROM availability_rule"_s); !cleared)
        return cleared;
    for (const AvailabilityRule &rule : rules) {
        const auto saved = sql::run(m_db, u"INSERT INTO availability_rule(words, status) VALUES(?, ?)"_s, {rule.words, rule.status});
        if (!saved)
            return saved;
    }
    if (const auto renewed = renewDirectoryStamp(m_db); !renewed)
        return renewed;
    return transaction->commit();
}

Result<void> VocabularyRepository::changeOne(const QString &statement, const QVariantList &values)
{
    auto transaction = Transaction::begin(m_db);
    if (!transaction)
        return failure(transaction);
    if (const auto done = sql::run(m_db, statement, values); !done)
        return done;
    if (const auto renewed = renewDirectoryStamp(m_db); !renewed)
        return renewed;
    return transaction->commit();
}
