// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/form/formwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(FormWords)
};

formwords::Reader academy(const Party &party)
{
    return {u"building-2"_s, party.school,
            party.schoolId == 0 ? Texts::tr("Not in the directory: on paper or by e-mail") : Texts::tr("The principal and the office")};
}

void addRegion(QList<formwords::Reader> &readers, const QString &region, const QString &what)
{
    const formwords::Reader director{u"user"_s, Texts::tr("Regional Director, %1").arg(region), what};
    if (!region.isEmpty() && !readers.contains(director))
        readers.append(director);
}

} // namespace

namespace formwords {

QList<Reader> readersOf(const Booking &booking, const QList<Party> &providers)
{
    QList<Reader> readers;
    const QString copy = Texts::tr("A copy of sections 1 and 2");
    for (const Party &party : providers + booking.receiving) {
        if (!party.school.isEmpty())
            readers.append(academy(party));
    }
    addRegion(readers, booking.requesting.region, copy);
    for (const Party &party : providers)
        addRegion(readers, party.region, copy);
    readers.append({u"badge-check"_s, Texts::tr("Development Director"), Texts::tr("A copy, for quality assurance")});
    return readers;
}

QList<Reader> readersOfSection3(const Booking &booking, bool isForProvider)
{
    QList<Reader> readers;
    addRegion(readers, booking.requesting.region, Texts::tr("Reads section 3"));
    readers.append({u"badge-check"_s, Texts::tr("Development Director"), Texts::tr("Reads section 3")});
    if (isForProvider)
        readers.append({u"building-2"_s, booking.providing.school, Texts::tr("Its principal, because you include it")});
    return readers;
}

QString readersOfSection1()
{
    return Texts::tr("Both academies and the directors read this. Write about the issue, not about named pupils.");
}

QString kindText(const QString &kind)
{
    const QList<Choice> names{{u"visit"_s, Texts::tr("Visit")},           {u"coaching"_s, Texts::tr("Coaching")},
                              {u"joint planning"_s, Texts::tr("Joint planning")}, {u"training"_s, Texts::tr("Training")},
                              {u"moderation"_s, Texts::tr("Moderation")}, {u"diagnostic"_s, Texts::tr("Diagnostic")},
                              {u"secondment"_s, Texts::tr("Secondment")}, {u"other"_s, Texts::tr("Other")}};
    for (const Choice &name : names) {
        if (name.id == kind)
            return name.text;
    }
    return kind;
}

QString sendQuestion(int section, const QList<Reader> &readers)
{
    QStringList names;
    for (const Reader &reader : readers)
        names.append(reader.who);
    const QString last = names.isEmpty() ? QString() : names.takeLast();
    const QString all = names.isEmpty() ? last : Texts::tr("%1 and %2", "names of readers").arg(names.join(u", "_s), last);
    return Texts::tr("Send section %1 to %2?").arg(QString::number(section), all);
}

} // namespace formwords
