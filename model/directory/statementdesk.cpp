// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/directory/statementdesk.h"

#include "model/directory/directoryrepository.h"
#include "model/directory/heldseats.h"
#include "model/store/sql.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(StatementDesk)
};

const QString everybody = u"public"_s; // the box that is signed, not sealed, and read without a seat

} // namespace

StatementDesk::StatementDesk(const QSqlDatabase &db, Journal &journal, const Clock &clock)
    : m_db(db)
    , m_journal(journal)
    , m_clock(clock)
{
}

bool StatementDesk::isFor(const Identity &who, const Entry &entry)
{
    return who.role == role::principal && who.schoolId != 0 && who.schoolId == entry.schoolId;
}

Result<qint64> StatementDesk::entryCalled(const QString &text) const
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    auto row = sql::select(m_db, u"SELECT id FROM entry WHERE reference = ? OR id = ? ORDER BY reference <> ?, id LIMIT 2"_s,
                           {text, isNumber ? number : qint64(0), text});
    if (!row)
        return failure(row);
    if (!row->next())
        return failure(Error::Code::NotFound, Texts::tr("The directory has no entry \u2018%1\u2019. \u2018search\u2019 prints references.").arg(text.left(40)));
    const qint64 first = row->value(0).toLongLong();
    if (row->next() && !isNumber)
        return failure(Error::Code::Conflict, Texts::tr("Several entries are called \u2018%1\u2019. Use the number of one.").arg(text.left(40)));
    return first;
}

Result<void> StatementDesk::say(const Identity &who, qint64 entryId, AvailabilityStatus status, QDate until)
{
    const DirectoryRepository directory(m_db);
    const auto entry = directory.entry(entryId);
    const auto edition = directory.edition();
    if (!entry || !edition)
        return entry ? Result<void>(failure(edition)) : Result<void>(failure(entry));
    if (!isFor(who, *entry))
        return failure(Error::Code::Conflict, Texts::tr("Only the principal of %1 can say this.").arg(entry->academy));
    if (const auto own = HeldSeats(m_db).checkAuthor(who); !own)
        return own;
    if (!until.isNull() && (status != AvailabilityStatus::Paused || until <= m_clock.today()))
        return failure(Error::Code::InvalidInput, Texts::tr("A pause ends on a day after today."));
    const auto before = statement::inForceFor(m_db, entryId, true);
    if (!before)
        return failure(before);
    EventDraft draft;
    draft.kind = statement::eventKind;
    draft.author = who.name;
    draft.role = who.role;
    draft.addressees = {everybody};
    draft.data = {{u"school"_s, who.schoolId}, {u"directory"_s, edition->directoryUid}, {u"entry"_s, entryId}, {u"status"_s, statement::nameOf(status)}};
    if (until.isValid())
        draft.data.insert(u"until"_s, until.toString(Qt::ISODate));
    if (*before) {
        const auto tips = m_journal.tipsOf((*before)->record);
        if (!tips)
            return failure(tips);
        draft.record = (*before)->record;
        draft.parents = *tips;
    }
    const auto recorded = m_journal.record(draft);
    return recorded ? Result<void>() : Result<void>(failure(recorded));
}
