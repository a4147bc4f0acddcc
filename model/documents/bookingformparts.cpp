// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/documents/bookingformparts.h"

#include "model/core/britishdate.h"
#include "model/core/duration.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(FormParts)
};

constexpr qsizetype longestField = 160; // characters; what is longer flows in a box of its own
constexpr qsizetype penVisits = 3;
constexpr qsizetype penOutcomes = 3;
constexpr double signatureHeight = 10.5;
constexpr double labels = 32; // millimetres: all grids of a section line up

QString clockText(QTime time)
{
    return time.toString(u"h.mm"_s);
}

doc::Field field(const QString &label, const QString &value, double share = 1)
{
    return {label, value, {}, share};
}

bool isBlank(const Booking &booking)
{
    return booking.requesting.school.isEmpty() && booking.section1.issue.isEmpty();
}

bool wasSent(const Booking &booking)
{
    return booking.shownFirst != BookingState::Draft;
}

// Own words stand beside the usual kinds of support.
QList<doc::Tick> kindTicks(const QStringList &chosen)
{
    QList<doc::Tick> ticks;
    const QStringList known = supportKinds();
    for (const QString &kind : known)
        ticks.append({kind, chosen.contains(kind)});
    for (const QString &kind : chosen) {
        if (!known.contains(kind))
            ticks.append({kind, true});
    }
    return ticks;
}

QStringList namesOf(const QList<Party> &parties)
{
    QStringList names;
    for (const Party &party : parties)
        names.append(party.school);
    return names;
}

// Lists that may hold a hundred schools: fields while they are short, else boxes that go over pages.
void addLists(doc::Blocks &blocks, const QList<doc::Field> &lists, bool isForPen)
{
    doc::FieldGrid grid{{}, labels};
    QList<doc::Field> row;
    for (const doc::Field &list : lists) {
        if (list.value.size() > longestField)
            blocks.push_back(FormParts::answer(list.label, list.value, 12));
        else if (list.value.size() > longestField / 4)
            grid.rows.append(QList<doc::Field>{list});
        else if (isForPen || !list.value.isEmpty())
            row.append(list);
    }
    if (!row.isEmpty())
        grid.rows.append(row);
    if (!grid.rows.isEmpty())
        blocks.push_back({grid});
}

QString placeOf(const Visit &visit)
{
    return visit.isRemote ? (visit.place.isEmpty() ? Texts::tr("remote") : Texts::tr("%1 (remote)").arg(visit.place)) : visit.place;
}

QString statusOf(const Visit &visit)
{
    switch (visit.status) {
    case Visit::Status::Planned:
        return Texts::tr("planned");
    case Visit::Status::Delivered:
        return Texts::tr("delivered");
    case Visit::Status::Missed:
        return Texts::tr("missed");
    }
    return {};
}

doc::Table visitTable(const QList<Visit> &visits)
{
    doc::Table table;
    table.firstCellIsHeading = false;
    table.columns = {{2.4, false}, {1.5, false}, {1.6, false}, {1.6, false}};
    table.header = {{{doc::plain(Texts::tr("When")), doc::plain(Texts::tr("How long")), doc::plain(Texts::tr("Where")), doc::plain(Texts::tr("Who comes"))}, false}};
    for (const Visit &visit : visits) {
        const QString length = visit.minutes > 0 ? Texts::tr("%1, %2").arg(durationText(visit.minutes), statusOf(visit)) : statusOf(visit);
        table.rows.append({{doc::plain(FormParts::when(visit)), doc::plain(length), doc::plain(placeOf(visit)), doc::plain(visit.who)}, false});
    }
    return table;
}

doc::FieldGrid visitsForPen()
{
    doc::FieldGrid grid;
    for (qsizetype i = 1; i <= penVisits; ++i)
        grid.rows.append({field(Texts::tr("Visit %1, date").arg(i), {}, 1.4), field(Texts::tr("Time"), {}, 0.9),
                          field(Texts::tr("How long"), {}, 0.9), field(Texts::tr("Where"), {}, 1.5)});
    return grid;
}

QString basisText(const QString &basis)
{
    if (basis == u"nothing"_s)
        return Texts::tr("Nothing");
    if (basis == u"free-hours"_s)
        return Texts::tr("Free (3 hours a term)");
    if (basis == u"day-rate"_s)
        return Texts::tr("Day rate");
    return basis == u"exchange"_s ? Texts::tr("Hours of exchange") : Texts::tr("Other");
}

QList<doc::Tick> basisTicks(const QString &chosen)
{
    QList<doc::Tick> ticks;
    const QStringList bases = costBases();
    for (const QString &basis : bases)
        ticks.append({basisText(basis), basis == chosen});
    return ticks;
}

QString supportLine(const Cost &cost, int minutes)
{
    if (cost.basis != u"day-rate"_s)
        return cost.words.isEmpty() ? Texts::tr("Support") : Texts::tr("Support: %1").arg(cost.words);
    return Texts::tr("Support: %1 at %2 a day of %3").arg(durationText(minutes), poundsText(cost.dayRate), durationText(cost.minutesPerDay));
}

// The rows add up to the total: brokerage inside the price is said below it, not counted twice.
doc::Table amounts(const Cost &cost, int minutes, const CostTotals &totals)
{
    doc::Table table;
    table.firstCellIsHeading = false;
    table.columns = {{3, false}, {1.2, true}};
    table.header = {{{doc::plain(Texts::tr("What")), doc::plain(Texts::tr("Pounds, net of VAT"))}, false}};
    const auto add = [&table](const QString &what, qint64 pence, bool isTotal = false) {
        if (pence != 0 || isTotal)
            table.rows.append({{doc::plain(what), doc::plain(poundsText(pence))}, isTotal});
    };
    add(supportLine(cost, minutes), totals.support);
    add(Texts::tr("Travel"), totals.travel);
    add(Texts::tr("Supply cover"), totals.supply);
    if (cost.brokerageOnTop)
        add(Texts::tr("Brokerage"), totals.brokerage);
    add(Texts::tr("Total the requesting academy pays"), totals.total, true);
    return table;
}

QString costNotes(const Cost &cost, const CostTotals &totals)
{
    QStringList notes;
    if (!cost.brokerageOnTop && totals.brokerage > 0)
        notes.append(Texts::tr("Brokerage of %1 is inside this; the providing academy receives %2.").arg(poundsText(totals.brokerage), poundsText(totals.toProvider)));
    if (cost.supply > 0 && cost.supplyPaidBy == u"providing"_s)
        notes.append(Texts::tr("Supply cover of %1 is paid by the providing academy.").arg(poundsText(cost.supply)));
    if (totals.freeMinutes > 0)
        notes.append(Texts::tr("%1 of the free hours are used; the providing academy confirms.").arg(durationText(totals.freeMinutes)));
    if (totals.exchangeMinutes > 0)
        notes.append(Texts::tr("%1 are owed in return.").arg(durationText(totals.exchangeMinutes)));
    if (!cost.words.isEmpty() && totals.total == 0)
        notes.append(cost.words);
    if (!cost.rateCard.isEmpty())
        notes.append(Texts::tr("Rate: %1.").arg(cost.rateCard));
    if (!cost.vatNote.isEmpty())
        notes.append(cost.vatNote);
    return notes.join(u'\n');
}

bool isBeingAgreed(const Booking &booking, QDate today)
{
    return !booking.needsDecision && booking.state < BookingState::Agreed && shownState(booking, today) != ShownState::Lapsed;
}

// Whose version is crossed, and what was asked for before it.
QString agreementNote(const Booking &booking, QDate today)
{
    const Terms &terms = booking.currentTerms();
    if (!wasSent(booking) || terms.cost.basis.isEmpty())
        return {};
    const QString by = terms.by == Side::Providing ? booking.providing.school : booking.requesting.school;
    const bool isInForce = booking.agreedTerms >= 0 && !booking.needsDecision;
    QString note = isInForce ? Texts::tr("The terms that count are those of %1.").arg(by) : Texts::tr("Proposed by %1.").arg(by);
    if (!isInForce && isBeingAgreed(booking, today))
        note = Texts::tr("Proposed by %1, not agreed yet.").arg(by);
    const Cost &first = booking.terms.first().cost;
    if (!first.basis.isEmpty() && first.basis != terms.cost.basis)
        note = Texts::tr("%1 %2", "two sentences").arg(note, Texts::tr("Asked for at first: %1.").arg(basisText(first.basis)));
    return note;
}

QList<doc::Tick> ratingTicks(const QString &letter)
{
    QList<doc::Tick> ticks;
    const QList<Choice> scale = ratingScale();
    for (const Choice &choice : scale)
        ticks.append({u"%1 %2"_s.arg(choice.id, choice.text), choice.id == letter});
    return ticks;
}

doc::Block ratingOf(int number, const QString &outcome, const Rating &rating)
{
    doc::Group group;
    group.keep = doc::Group::Keep::Together;
    if (!outcome.isEmpty())
        group.blocks.push_back({doc::Paragraph{doc::plain(u"%1. %2"_s.arg(number).arg(outcome))}});
    doc::FieldGrid grid{{}, labels / 2};
    if (outcome.isEmpty())
        grid.rows.append({field(Texts::tr("Outcome %1").arg(number), {})});
    grid.rows.append({{Texts::tr("Rating"), {}, ratingTicks(rating.letter)}});
    if (!rating.words.isEmpty() && rating.words.size() <= longestField)
        grid.rows.append({field(Texts::tr("Evidence"), rating.words)});
    group.blocks.push_back({grid});
    if (rating.words.size() > longestField)
        group.blocks.push_back({doc::Paragraph{doc::strong(Texts::tr("Evidence: ")) + doc::plain(rating.words)}});
    return {group};
}

} // namespace

QString FormParts::day(QDate date)
{
    return britishDate(date, u"dddd d MMMM yyyy"_s);
}

QString FormParts::date(QDate date)
{
    return britishDate(date, u"d MMMM yyyy"_s);
}

QString FormParts::when(const Visit &visit)
{
    if (visit.isWeek)
        return tr("in the week of %1").arg(date(visit.date));
    if (!visit.start.isValid())
        return day(visit.date);
    if (visit.minutes <= 0)
        return tr("%1, %2").arg(day(visit.date), clockText(visit.start));
    return tr("%1, %2 to %3").arg(day(visit.date), clockText(visit.start), clockText(visit.start.addSecs(visit.minutes * 60)));
}

QString FormParts::state(const Booking &booking, QDate today)
{
    return wasSent(booking) ? tr("%1, as of %2").arg(shownStateText(booking, today), date(today)) : QString();
}

doc::FieldGrid FormParts::parties(const Booking &booking, QDate today)
{
    const Section1 &section = booking.section1;
    doc::FieldGrid grid{{}, labels};
    if (wasSent(booking))
        grid.rows.append({field(tr("State"), state(booking, today))});
    grid.rows.append({field(tr("Requesting academy"), booking.requesting.school, 2), field(tr("Date"), date(booking.sentOn))});
    doc::Field level{tr("Level"), {}, {{tr("1"), section.level == 1}, {tr("2"), section.level == 2}}};
    grid.rows.append({field(tr("Providing academy"), booking.providing.school, 2), level});
    grid.rows.append({field(tr("Colleague"), booking.colleague.name), field(tr("Role"), booking.colleague.role)});
    grid.rows.append({field(tr("Requested by"), section.requestedBy), field(tr("Role"), section.requesterRole)});
    grid.rows.append({field(tr("Telephone or e-mail"), section.contact), field(tr("Theme"), section.theme)});
    return grid;
}

doc::FieldGrid FormParts::support(const Booking &booking, QDate today)
{
    doc::FieldGrid grid{{}, labels};
    if (wasSent(booking))
        grid.rows.append({field(tr("State"), state(booking, today))});
    grid.rows.append({field(tr("Requesting academy"), booking.requesting.school)});
    grid.rows.append({field(tr("Providing academy"), booking.providing.school)});
    grid.rows.append({field(tr("Colleague"), booking.colleague.name, 1.2), field(tr("Theme"), booking.section1.theme)});
    grid.rows.append({field(tr("Completed on"), date(booking.completedOn), 1.2), field(tr("Time given"), booking.deliveredMinutes() > 0 ? durationText(booking.deliveredMinutes()) : QString())});
    return grid;
}

doc::Blocks FormParts::kinds(const Booking &booking)
{
    const Section1 &section = booking.section1;
    doc::FieldGrid grid{{}, labels};
    grid.rows.append({{tr("Kind of support"), {}, kindTicks(section.kinds)}});
    doc::Blocks blocks{{grid}};
    addLists(blocks, {field(tr("Who is supported"), section.receivers.join(u"; "_s)), field(tr("Other academies"), namesOf(booking.receiving).join(u"; "_s))},
             isBlank(booking));
    return blocks;
}

doc::Blocks FormParts::visits(const Booking &booking)
{
    const Terms &terms = booking.currentTerms();
    const QList<Visit> &visits = booking.visits.isEmpty() ? terms.visits : booking.visits;
    doc::Blocks blocks{{doc::Heading{4, tr("When and how long"), {}, {}}}};
    if (!terms.when.isEmpty())
        blocks.push_back({doc::Paragraph{doc::plain(terms.when)}});
    if (!visits.isEmpty())
        blocks.push_back({visitTable(visits)});
    else if (terms.when.isEmpty())
        blocks.push_back({visitsForPen()});
    if (booking.section1.isSustained)
        blocks.push_back({doc::Paragraph{doc::plain(tr("Sustained support, with a mid-point review.")), doc::Size::Small}});
    return blocks;
}

doc::Blocks FormParts::cost(const Booking &booking, QDate today)
{
    const Cost &cost = booking.currentTerms().cost;
    const int minutes = booking.plannedMinutes();
    const CostTotals totals = totalsOf(cost, minutes);
    doc::Blocks blocks{{doc::Heading{4, tr("Cost as negotiated"), {}, {}}}};
    doc::FieldGrid grid{{}, labels / 2};
    grid.rows.append({{tr("Basis"), {}, basisTicks(cost.basis)}});
    if (cost.basis.isEmpty())
        grid.rows.append({field(tr("Amount"), {}), field(tr("Travel"), {}), field(tr("Supply cover"), {}), field(tr("Total"), {})});
    blocks.push_back({grid});
    if (totals.total > 0)
        blocks.push_back({amounts(cost, minutes, totals)});
    QStringList notes{agreementNote(booking, today), costNotes(cost, totals)};
    notes.removeAll(QString());
    if (!notes.isEmpty())
        blocks.push_back({doc::Paragraph{doc::plain(notes.join(u'\n')), doc::Size::Small}});
    return blocks;
}

doc::Blocks FormParts::ratings(const Booking &booking)
{
    const QStringList &wanted = booking.section1.outcomes;
    doc::Blocks blocks{{doc::Heading{4, tr("How far was each expected outcome reached?"), {}, {}}}};
    const qsizetype count = wanted.isEmpty() ? penOutcomes : wanted.size();
    for (qsizetype i = 0; i < count; ++i) {
        const auto &given = booking.section2.ratings;
        const auto found = std::ranges::find(given, static_cast<int>(i), &Rating::outcome);
        blocks.push_back(ratingOf(static_cast<int>(i) + 1, wanted.value(i), found == given.end() ? Rating() : *found));
    }
    return blocks;
}

doc::Block FormParts::answer(const QString &question, const QString &answer, double penHeight, const QString &hint)
{
    doc::AnswerBox box;
    box.label = question;
    box.hint = hint;
    box.answer = answer;
    box.minimumHeight = answer.isEmpty() ? penHeight : 12;
    return {box};
}

doc::Block FormParts::signatures(const QStringList &labels)
{
    doc::FieldGrid grid;
    for (const QString &label : labels)
        grid.rows.append({{label, {}, {}, 2.4, signatureHeight}, {tr("Name"), {}, {}, 1.6, signatureHeight}, {tr("Date"), {}, {}, 1, signatureHeight}});
    doc::Group group;
    group.keep = doc::Group::Keep::Together;
    group.blocks.push_back({doc::Space{2}});
    group.blocks.push_back({grid});
    return {group};
}

QString FormParts::outcomes(const Booking &booking)
{
    QStringList lines;
    for (qsizetype i = 0; i < booking.section1.outcomes.size(); ++i)
        lines.append(u"%1. %2"_s.arg(i + 1).arg(booking.section1.outcomes.at(i)));
    return lines.join(u'\n');
}
