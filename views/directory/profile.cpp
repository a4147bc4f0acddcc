// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/directory/profile.h"

#include "model/core/britishdate.h"
#include "model/core/text.h"
#include "model/tables/resultrow.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int monthsUntilOld = 12;

//! \brief Whole months from \p from to \p to
int monthsBetween(QDate from, QDate to)
{
    int months = (to.year() - from.year()) * 12 + to.month() - from.month();
    if (from.addMonths(months) > to)
        --months;
    return months;
}

void add(QList<ProfileFact> &facts, const QString &label, const QString &value)
{
    if (!value.isEmpty())
        facts.append({label, value});
}

bool saysMore(const QString &words, const QString &status)
{
    return !words.isEmpty() && words.compare(status, Qt::CaseInsensitive) != 0;
}

} // namespace

Profile ProfileWords::profile(const Entry &entry, const SearchHit &hit, bool withDistance,
                              const QList<Contact> &contacts, const QString &me, QDate today)
{
    Profile card;
    card.name = entry.person;
    card.role = entry.role;
    const QString place = withDistance && !entry.town.isEmpty()
        ? tr("%1, %2", "2 miles, Bristol").arg(EntryWords::distance(hit.miles), entry.town)
        : EntryWords::place(entry.town, hit.miles, withDistance);
    card.school = place.isEmpty() ? entry.academy : entry.academy + u" \u00b7 "_s + place;
    card.status = hit.availability;
    card.statusWord = EntryWords::status(hit.availability);
    const QString words = simplifiedLine(entry.availability);
    if (saysMore(words, card.statusWord))
        card.availabilityWords = words;
    card.telephone = telephoneOf(entry);
    card.email = emailOf(entry);
    if (entry.telephone.isEmpty() && !card.telephone.isEmpty())
        card.telephoneNote = tr("the school\u2019s number");
    if (entry.email.isEmpty() && !card.email.isEmpty())
        card.emailNote = tr("the school\u2019s address");
    card.text = entry.interest;
    card.facts = facts(entry);
    card.confirmed = confirmed(entry, today);
    card.isOld = isOld(entry, today);
    if (!contacts.isEmpty())
        card.lastContact = lastContact(contacts.first(), me, today);
    return card;
}

QList<ProfileFact> ProfileWords::facts(const Entry &entry)
{
    QStringList titles;
    for (const QString &title : entry.designations)
        titles.append(designation(title));
    QString phases = entry.phase;
    if (!entry.keyStages.isEmpty())
        phases = phases.isEmpty() ? entry.keyStages : tr("%1, %2", "Primary, KS1-2").arg(phases, entry.keyStages);
    QList<ProfileFact> facts;
    add(facts, tr("Theme"), entry.theme);
    add(facts, tr("Phases"), phases);
    add(facts, tr("Capacity"), simplifiedLine(entry.capacity));
    add(facts, tr("Support"), support(entry.supportLevels));
    add(facts, tr("Designation"), titles.join(u"\n"_s));
    add(facts, tr("Trust"), entry.trust);
    return facts;
}

QString ProfileWords::confirmed(const Entry &entry, QDate today)
{
    if (!entry.confirmedOn.isValid())
        return tr("Never confirmed");
    const int months = std::max(0, monthsBetween(entry.confirmedOn, today));
    if (isOld(entry, today))
        return tr("Not confirmed for %n months", nullptr, months);
    const QString ago = months == 0 ? tr("less than a month ago") : tr("%n months ago", nullptr, months);
    if (entry.confirmedBy.isEmpty())
        return tr("Confirmed %1, %2", "date, how long ago").arg(date(entry.confirmedOn), ago);
    return tr("Confirmed %1 by %2, %3", "date, who, how long ago").arg(date(entry.confirmedOn), entry.confirmedBy, ago);
}

bool ProfileWords::isOld(const Entry &entry, QDate today)
{
    return !entry.confirmedOn.isValid() || entry.confirmedOn.addMonths(monthsUntilOld) < today;
}

QString ProfileWords::designation(const QString &title)
{
    if (title == u"SLE"_s)
        return tr("SLE, Specialist Leader of Education");
    if (title == u"LLE"_s)
        return tr("LLE, Local Leader of Education");
    if (title == u"NLE"_s)
        return tr("NLE, National Leader of Education");
    if (title == u"NLG"_s)
        return tr("NLG, National Leader of Governance");
    return title;
}

QString ProfileWords::support(const QString &levels)
{
    const bool informal = levels.contains(u'1');
    const bool booked = levels.contains(u'2');
    if (informal && booked)
        return tr("Informal, and booked (levels 1 and 2)");
    if (informal)
        return tr("Informal (level 1)");
    if (booked)
        return tr("Booked (level 2)");
    return levels;
}

QString ProfileWords::date(QDate date)
{
    return britishDate(date, u"d MMMM yyyy"_s);
}

QString ProfileWords::lastContact(const Contact &contact, const QString &me, QDate today)
{
    const bool isThisYear = contact.heldOn.year() == today.year();
    const QString when = contact.heldOn == today
        ? tr("today")
        : tr("on %1", "a date").arg(isThisYear ? britishDate(contact.heldOn, u"d MMMM"_s) : date(contact.heldOn));
    if (contact.author.isEmpty() || contact.author == me)
        return tr("You were in touch %1: %2", "date, about what").arg(when, contact.about);
    return tr("%1 was in touch %2: %3", "who, date, about what").arg(contact.author, when, contact.about);
}
