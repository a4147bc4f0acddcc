// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/draftstore.h"

#include "model/bookings/bookingcodec.h"
#include "model/bookings/reference.h"
#include "model/bookings/textguard.h"
#include "model/core/hash.h"
#include "model/store/sql.h"

#include <QCborArray>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr int idLength = 16;

QString titleOf(const Draft &draft)
{
    return draft.request.providing.school.isEmpty() ? u""_s : draft.request.providing.school;
}

QCborMap bodyOf(const Draft &draft)
{
    QCborArray providers;
    for (const auto &[party, colleague] : draft.providers) {
        Booking asked;
        asked.providing = party;
        asked.colleague = colleague;
        providers.append(codec::ofRequest(asked));
    }
    return {{u"request"_s, codec::ofRequest(draft.request)}, {u"section2"_s, codec::ofSection2(draft.section2)},
            {u"providers"_s, providers}, {u"answer_by"_s, codec::ofDate(draft.answerBy)}};
}

void readBody(Draft &draft, const QCborMap &body)
{
    draft.request = codec::request(body[u"request"_s].toMap());
    draft.section2 = codec::section2(body[u"section2"_s].toMap());
    draft.answerBy = codec::date(body[u"answer_by"_s]);
    draft.providers.clear();
    const QCborArray providers = body[u"providers"_s].toArray();
    for (const QCborValue &provider : providers) {
        const Booking asked = codec::request(provider.toMap());
        draft.providers.append({asked.providing, asked.colleague});
    }
}

Draft readDraft(const QSqlQuery &row)
{
    Draft draft;
    draft.id = row.value(0).toByteArray();
    draft.kind = row.value(1).toString();
    draft.booking = row.value(2).toByteArray();
    draft.author = row.value(3).toString();
    draft.savedAt = QDateTime::fromMSecsSinceEpoch(row.value(4).toLongLong(), Qt::UTC);
    QCborParserError error;
    const QCborMap body = QCborValue::fromCbor(row.value(5).toByteArray(), &error).toMap();
    if (error.error == QCborError::NoError)
        readBody(draft, body);
    return draft;
}

const QString selectDrafts = u"SELECT id, kind, booking, author, saved_at, body FROM booking_draft "_s;

} // namespace

DraftStore::DraftStore(const QSqlDatabase &db, const Clock &clock)
    : m_db(db)
    , m_clock(clock)
{
}

Result<Draft> DraftStore::save(const Draft &draft, const Identity &identity, PupilNumbers numbers)
{
    Draft kept = draft;
    if (kept.id.isEmpty())
        kept.id = randomBytes(idLength);
    if (kept.kind == u"section1"_s && kept.request.reference.isEmpty())
        kept.request.reference = reference::make();
    kept.author = identity.name;
    kept.savedAt = m_clock.now();
    QCborMap body = bodyOf(kept);
    if (numbers == PupilNumbers::LeaveOut) {
        body = withoutPupilNumbers(body).toMap();
        readBody(kept, body);
    }
    if (const auto done = guardTexts(QCborArray{body, kept.author}); !done)
        return failure(done);
    const auto done = sql::run(m_db, u"INSERT OR REPLACE INTO booking_draft(id, kind, booking, author, school, title, saved_at, body) "
                                     "VALUES(?,?,?,?,?,?,?,?)"_s,
                               {kept.id, kept.kind, kept.booking, kept.author.isNull() ? u""_s : kept.author, identity.schoolId,
                                titleOf(kept), kept.savedAt.toMSecsSinceEpoch(), QCborValue(body).toCbor()});
    if (!done)
        return failure(done);
    return kept;
}

Result<QList<Draft>> DraftStore::drafts(const Identity &identity) const
{
    auto row = sql::select(m_db, selectDrafts + u"WHERE school = ? ORDER BY saved_at DESC, id"_s, {identity.schoolId});
    if (!row)
        return failure(row);
    QList<Draft> drafts;
    while (row->next())
        drafts.append(readDraft(*row));
    return drafts;
}

Result<Draft> DraftStore::draft(const QByteArray &id) const
{
    auto row = sql::select(m_db, selectDrafts + u"WHERE id = ?"_s, {id});
    if (!row)
        return failure(row);
    if (!row->next())
        return failure(Error::Code::NotFound, QCoreApplication::translate("DraftStore", "This draft is no longer there. Start a new booking."));
    return readDraft(*row);
}

Result<Draft> DraftStore::draftFor(const QByteArray &booking, const QString &kind) const
{
    auto row = sql::select(m_db, selectDrafts + u"WHERE booking = ? AND kind = ? ORDER BY saved_at DESC, id"_s, {booking, kind});
    if (!row)
        return failure(row);
    if (!row->next())
        return failure(Error::Code::NotFound, QCoreApplication::translate("DraftStore", "Nothing of this form has been kept yet."));
    return readDraft(*row);
}

Result<void> DraftStore::discard(const QByteArray &id)
{
    return sql::run(m_db, u"DELETE FROM booking_draft WHERE id = ?"_s, {id});
}

Result<void> DraftStore::saveSection3(const QByteArray &booking, const Section3Words &given, PupilNumbers numbers)
{
    Section3Words words = given;
    if (numbers == PupilNumbers::LeaveOut) {
        words.nextSteps = withoutPupilNumbers(words.nextSteps).toString();
        words.futureNeeds = withoutPupilNumbers(words.futureNeeds).toString();
    }
    if (const auto done = guardTexts(QCborArray{words.nextSteps, words.futureNeeds, words.author}); !done)
        return done;
    const auto filled = [](const QString &text) { return text.isNull() ? u""_s : text; };
    return sql::run(m_db, u"INSERT OR REPLACE INTO section3_draft(booking, author, saved_at, next_steps, future_needs) VALUES(?,?,?,?,?)"_s,
                    {booking, filled(words.author), m_clock.now().toMSecsSinceEpoch(), filled(words.nextSteps), filled(words.futureNeeds)});
}

Result<Section3Words> DraftStore::section3(const QByteArray &booking) const
{
    auto row = sql::select(m_db, u"SELECT next_steps, future_needs, author FROM section3_draft WHERE booking = ?"_s, {booking});
    if (!row)
        return failure(row);
    if (!row->next())
        return Section3Words();
    return Section3Words{row->value(0).toString(), row->value(1).toString(), row->value(2).toString(), {}, {}};
}

Result<void> DraftStore::discardSection3(const QByteArray &booking)
{
    return sql::run(m_db, u"DELETE FROM section3_draft WHERE booking = ?"_s, {booking});
}
