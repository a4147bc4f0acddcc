// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/bookingrights.h"

using namespace Qt::StringLiterals;

QList<KindRule> bookingRights()
{
    using Opens = KindRule::Opens;
    const QStringList requester{u"requester"_s};
    const QStringList provider{u"provider"_s};
    const QStringList sides = requester + provider;
    const QStringList directors{u"region"_s, u"providers-region"_s, u"director"_s};
    const QStringList all = sides + QStringList{u"region"_s, u"director"_s};
    const QStringList confidential{u"principal"_s, u"region"_s, u"director"_s};
    const QStringList principal{u"principal"_s};
    const QStringList readers{u"principal"_s, u"regional-director"_s, u"development-director"_s};
    const QStringList deciders = readers;
    const QStringList anybody;

    QList<KindRule> table{
        {u"booking.sent"_s, Opens::Yes, requester + directors, all},
        {u"booking.imported"_s, Opens::Either, sides + directors, all},
        {u"booking.seen"_s, Opens::No, provider, all},
        {u"booking.accepted"_s, Opens::No, provider, all, anybody, requester},
        {u"booking.declined"_s, Opens::No, provider, all, anybody, requester},
        {u"booking.countered"_s, Opens::No, sides, all},
        {u"booking.agreed"_s, Opens::No, sides, all},
        {u"booking.visits-planned"_s, Opens::No, sides, all},
        {u"booking.visit-moved"_s, Opens::No, sides, all},
        {u"booking.visit-confirmed"_s, Opens::No, sides, all},
        {u"booking.reviewed"_s, Opens::No, sides, all},
        {u"booking.completed"_s, Opens::No, sides, all},
        {u"booking.evaluated"_s, Opens::No, requester, all, anybody, provider},
        {u"booking.commented"_s, Opens::No, provider, all, anybody, requester},
        {u"booking.followed-up"_s, Opens::No, requester, all, anybody, provider},
        {u"booking.section3-received"_s, Opens::No, requester + directors, all, readers},
        {u"booking.section3-waived"_s, Opens::No, requester + directors, all, readers},
        {u"booking.section3-shared"_s, Opens::No, requester, all, principal},
        {u"booking.withdrawn"_s, Opens::No, requester, all, anybody, provider},
        {u"booking.cancelled"_s, Opens::No, sides, all},
        {u"booking.called-off"_s, Opens::No, sides, all},
        {u"booking.disputed"_s, Opens::No, sides, all},
        {u"booking.decided"_s, Opens::No, sides + directors, all, deciders},
        {u"booking.office-filled"_s, Opens::No, sides, all},
        {u"booking.case-study"_s, Opens::No, sides + directors, all, deciders},
        {u"booking.case-consented"_s, Opens::No, sides, all, anybody, directors},
        {u"booking.case-released"_s, Opens::No, directors, all, deciders},
        {u"booking.undone"_s, Opens::No, sides + directors, all},
        {u"section3.written"_s, Opens::Either, confidential, confidential, readers},
        {u"delegation.given"_s, Opens::Yes, {u"school"_s}, {u"school"_s, u"director"_s}, principal},
        {u"delegation.ended"_s, Opens::No, {u"school"_s}, {u"school"_s, u"director"_s}, principal},
        {u"report.shared"_s, Opens::Yes, {u"director"_s}, {}, {u"development-director"_s}},
        {u"terms.set"_s, Opens::Yes, {u"school"_s, u"director"_s}, {}, {u"principal"_s, u"office"_s, u"development-director"_s}},
        {u"availability.set"_s, Opens::Either, {u"own-principal"_s}, {}, principal},
    };
    for (KindRule &rule : table) {
        rule.hasClaims = true;
        if (rule.kind == u"section3.written"_s)
            rule.about = u"booking"_s;
    }
    return table;
}
