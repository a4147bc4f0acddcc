// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/documents/directorycontent.h"

#include "model/core/britishdate.h"
#include "model/core/text.h"

#include <QHash>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {

using SortKey = std::tuple<QByteArray, QByteArray, QByteArray, qint64>;

SortKey orderOf(const Entry &entry, Alphabet alphabet)
{
    return {sortKey(surnameOf(entry.person), alphabet), sortKey(entry.person, alphabet), sortKey(entry.theme, alphabet),
            entry.id};
}

QList<Entry> bySurname(const QList<Entry> &entries, Alphabet alphabet)
{
    QList<std::pair<SortKey, const Entry *>> order;
    order.reserve(entries.size());
    for (const Entry &entry : entries)
        order.append({orderOf(entry, alphabet), &entry});
    std::ranges::sort(order, [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<Entry> sorted;
    sorted.reserve(entries.size());
    for (const auto &item : order)
        sorted.append(*item.second);
    return sorted;
}

School schoolOf(const Entry &entry)
{
    School school;
    school.id = entry.schoolId;
    school.name = entry.academy;
    school.town = entry.town;
    school.trust = entry.trust;
    school.telephone = entry.schoolTelephone;
    school.email = entry.schoolEmail;
    school.website = entry.schoolWebsite;
    return school;
}

void addFact(QList<doc::Fact> &facts, const QString &label, const QString &value)
{
    if (!value.isEmpty())
        facts.append({label, doc::plain(value)});
}

} // namespace

QString DirectoryWords::date(const QDate &date)
{
    return britishDate(date, u"d MMMM yyyy"_s);
}

QString DirectoryWords::editionLine(const Edition &edition, const QDate &today)
{
    if (edition.number > 0 && !edition.isDraft())
        return tr("Edition %1, %2").arg(edition.number).arg(date(edition.published));
    const QDate changed = edition.changed.isValid() ? edition.changed : today;
    return tr("Edition %1, draft of %2").arg(edition.number + 1).arg(date(changed));
}

QString DirectoryWords::extent(qsizetype entries, qsizetype academies)
{
    const QString people = entries == 1 ? tr("1 entry") : tr("%n entries", nullptr, static_cast<int>(entries));
    return academies == 1 ? tr("%1 from 1 academy").arg(people)
                          : tr("%1 from %n academies", nullptr, static_cast<int>(academies)).arg(people);
}

QString DirectoryWords::supportLevels(const QString &typed)
{
    const bool one = typed.contains(u'1');
    const bool two = typed.contains(u'2');
    if (one && two)
        return tr("Levels 1 and 2");
    if (one)
        return tr("Level 1, informal");
    if (two)
        return tr("Level 2, formal");
    return typed;
}

QString DirectoryWords::phases(const Entry &entry)
{
    if (entry.keyStages.isEmpty() || entry.keyStages == entry.phase)
        return entry.phase;
    if (entry.phase.isEmpty())
        return entry.keyStages;
    const QString stages = entry.keyStages.compare(u"all", Qt::CaseInsensitive) == 0 ? tr("all key stages") : entry.keyStages;
    return tr("%1, %2").arg(entry.phase, stages);
}

QString DirectoryWords::confirmed(const Entry &entry)
{
    if (!entry.confirmedOn.isValid())
        return tr("not yet");
    return entry.confirmedBy.isEmpty() ? date(entry.confirmedOn)
                                       : tr("%1 by %2").arg(date(entry.confirmedOn), entry.confirmedBy);
}

QList<doc::Fact> DirectoryWords::offer(const Entry &entry)
{
    QList<doc::Fact> facts;
    addFact(facts, tr("Phases"), phases(entry));
    addFact(facts, tr("Capacity"), entry.capacity);
    addFact(facts, tr("Available"), entry.availability);
    addFact(facts, tr("Support"), supportLevels(entry.supportLevels));
    return facts;
}

QString DirectoryWords::attribution(const QList<School> &schools)
{
    // Only the register says of a school whether it is open.
    const bool isFromRegister = std::ranges::any_of(schools, [](const School &school) { return !school.status.isEmpty(); });
    if (!isFromRegister)
        return {};
    return tr("Details of schools contain public sector information from Get Information about Schools (Department for "
              "Education), licensed under the Open Government Licence v3.0.");
}

QList<AcademyEntries> byAcademy(const DirectoryContent &content)
{
    QHash<qint64, QList<Entry>> entries;
    for (const Entry &entry : content.entries)
        entries[entry.schoolId].append(entry);
    QHash<qint64, School> schools;
    for (const School &school : content.schools)
        schools.insert(school.id, school);
    QList<std::tuple<QByteArray, qint64>> order;
    for (auto it = entries.cbegin(); it != entries.cend(); ++it)
        order.append({sortKey(it.value().first().academy, content.alphabet), it.key()});
    std::ranges::sort(order);
    QList<AcademyEntries> academies;
    for (const auto &[key, id] : order) {
        const QList<Entry> &own = entries[id];
        academies.append({schools.value(id, schoolOf(own.first())), bySurname(own, content.alphabet)});
    }
    return academies;
}

PublicContact publicContact(const Entry &entry)
{
    if (entry.contactIsPublic && !(entry.telephone.isEmpty() && entry.email.isEmpty()))
        return {entry.telephone, entry.email, false};
    return {entry.schoolTelephone, entry.schoolEmail, true};
}

QString nameBySurname(const QString &name)
{
    const QString surname = surnameOf(name);
    const QString rest = name.simplified().chopped(surname.size()).trimmed();
    return rest.isEmpty() ? surname : surname + u", "_s + rest;
}

QString telephoneTarget(const QString &telephone)
{
    QString digits;
    for (const QChar c : telephone) {
        if ((c >= u'0' && c <= u'9') || (c == u'+' && digits.isEmpty()))
            digits.append(c);
        else if (c.isLetter())
            break; // "ext 12" is dialled by hand
    }
    return digits.size() < 3 ? QString() : u"tel:"_s + digits;
}

QString emailTarget(const QString &email)
{
    static const QRegularExpression address(u"^[^\\s@<>\"]+@[^\\s@<>\"]+$"_s);
    if (!address.match(email).hasMatch())
        return {};
    return u"mailto:"_s + QString::fromLatin1(QUrl::toPercentEncoding(email, "@+"));
}
