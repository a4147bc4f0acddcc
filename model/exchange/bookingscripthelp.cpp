// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// The part of BookingScript that says what can be written in a list of actions.
#include "model/exchange/bookingscript.h"

#include "model/bookings/rules.h"
#include "model/exchange/bookingscriptactions.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

using A = BookingAction;
using C = Capacity;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BookingScript)
};

// In any state: what is refused in one of them is said when it is tried.
Capacities everWho(A action)
{
    Capacities who;
    for (int state = 0; state < bookingStateCount; ++state)
        who |= whoMay(action, static_cast<BookingState>(state));
    return who;
}

QString atSchool(Capacities who, C staff, C office, C delegate, C principal)
{
    QStringList roles;
    if (who.testFlag(staff))
        roles.append(Texts::tr("staff"));
    if (who.testFlag(office))
        roles.append(Texts::tr("office"));
    else if (who.testFlag(delegate))
        roles.append(Texts::tr("office, where the principal delegated it"));
    if (who.testFlag(principal))
        roles.append(Texts::tr("principal"));
    return roles.join(u", "_s);
}

QString peopleText(A action)
{
    const Capacities who = everWho(action);
    const QString requesting = atSchool(who, C::RequesterStaff, C::RequesterOffice, C::RequesterDelegate, C::RequesterPrincipal);
    const QString providing = atSchool(who, C::ProviderStaff, C::ProviderOffice, C::ProviderDelegate, C::ProviderPrincipal);
    QStringList people;
    if (!requesting.isEmpty() && requesting == providing)
        people.append(Texts::tr("both academies: %1").arg(requesting));
    else if (!requesting.isEmpty())
        people.append(Texts::tr("requesting academy: %1").arg(requesting));
    if (!providing.isEmpty() && requesting != providing)
        people.append(Texts::tr("providing academy: %1").arg(providing));
    if (who.testFlag(C::RegionalDirector))
        people.append(Texts::tr("Regional Director"));
    if (who.testFlag(C::DevelopmentDirector))
        people.append(Texts::tr("Development Director"));
    const QString text = people.join(u"; "_s);
    if (canBeRecordedForOther(action))
        return Texts::tr("%1 (also with \u201cbehalf\u201d)").arg(text);
    return action == A::ReleaseCaseStudy ? text + Texts::tr("; takes \u201cwords\u201d") : text;
}

QString lineOf(const QString &word, const QString &people)
{
    constexpr int wordWidth = 16;
    return u"  %1 %2"_s.arg(word.leftJustified(wordWidth), people);
}

} // namespace

QStringList BookingScript::actions()
{
    QStringList lines;
    for (const ScriptAction &action : scriptActions())
        lines.append(lineOf(action.word, action.action ? peopleText(*action.action) : Texts::tr("principal, to the own office; \u201cend\u201d: true takes it back")));
    return lines;
}

Identity BookingScript::exampleAuthor()
{
    return {u"Ama Osei"_s, role::principal, 0, u"Abbotsleat Primary School"_s, {}};
}

QByteArray BookingScript::example()
{
    return R"json([
  {"do": "request", "providing": "900036", "colleague": "Sylwia Baptistello", "on": "2026-09-14",
   "level": 2, "theme": "Mentoring", "kinds": ["coaching", "visit"], "sustained": true,
   "issue": "Mentoring of older readers runs differently in each class.",
   "outcomes": ["One plan for all classes", "Mentors are confident"],
   "requested_by": "Ruth Amoah", "contact": "01632 960100", "receivers": ["two class teachers"],
   "visits": [{"date": "2026-10-06", "start": "09:15", "hours": 3, "place": "Abbotsleat Primary School"},
              {"date": "2026-10-13", "minutes": 180, "remote": true}],
   "cost": {"basis": "day-rate", "day_rate": "350.00", "minutes_per_day": 360, "travel": "23.50",
            "brokerage_percent": 15, "brokerage_on_top": false, "vat_note": "VAT is not charged"}},
  {"do": "counter", "note": "A week later suits us.",
   "behalf": {"side": "providing", "said_by": "Piotr Lund", "how": "e-mail", "on": "2026-09-16"},
   "visits": [{"date": "2026-10-13", "start": "09:15", "hours": 3}, {"date": "2026-10-20", "hours": 3}],
   "cost": {"basis": "day-rate", "day_rate": "300.00", "minutes_per_day": 360, "travel": "23.50"}},
  {"do": "agree"},
  {"do": "office", "fields": {"purchase-order": "PO-0171", "parking": "behind the hall"}},
  {"do": "plan", "visits": [{"date": "2026-11-10", "hours": 1, "remote": true}]},
  {"do": "deliver", "visit": 1, "minutes": 200},
  {"do": "move", "visit": 2, "to": {"date": "2026-10-27"}, "note": "Half term"},
  {"do": "deliver", "visit": 2},
  {"do": "miss", "visit": 3, "note": "Snow"},
  {"do": "complete"},
  {"do": "evaluate", "support": "She modelled two sessions, then we planned together.", "even_better": "An earlier start.",
   "ratings": [{"outcome": 1, "letter": "A", "words": "All classes follow it"}, {"outcome": 2, "letter": "B"}]},
  {"do": "comment", "text": "A pleasure.",
   "behalf": {"side": "providing", "said_by": "Piotr Lund", "how": "telephone", "on": "2026-11-13"}},
  {"do": "section3", "next_steps": "Two mentors need a second term.", "future_needs": "Training for new staff."},
  {"do": "case-study"},
  {"do": "case-consent"},
  {"do": "case-consent", "behalf": {"side": "providing", "said_by": "Piotr Lund", "how": "telephone", "on": "2026-11-16"}},
  {"do": "follow-up", "text": "It lasted.", "letter": "A"}
]
)json";
}
