// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/bookings/bookingcards.h"

#include "model/core/duration.h"
#include "model/tables/bookingwords.h"
#include "views/bookings/timelinerow.h"
#include "views/common/button.h"
#include "views/common/card.h"
#include "views/common/flowlayout.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BookingCards)
};

TextLabel *wrapped(const Theme &theme, TypeRole type, ColourRole colour, const QString &text)
{
    auto *label = new TextLabel(theme, type, colour, text, TextLabel::Overflow::Wrap);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

// A question as it stands on the form, and what was answered.
void addAnswer(SectionCard &card, const Theme &theme, const QString &question, const QString &answer)
{
    if (answer.trimmed().isEmpty())
        return;
    auto *pair = new QVBoxLayout;
    pair->setSpacing(theme.space(4));
    pair->addWidget(wrapped(theme, TypeRole::Strong, ColourRole::Text, question));
    pair->addWidget(wrapped(theme, TypeRole::Body, ColourRole::Text, answer));
    card.body()->addLayout(pair);
}

QString inLines(const QStringList &lines)
{
    return lines.join(u'\n');
}

struct FactLine
{
    QString name;
    QString value;
    bool isStrong = false;
};

void addFacts(SectionCard &card, const Theme &theme, const QList<FactLine> &facts)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme.space(12));
    grid->setVerticalSpacing(theme.space(4));
    int row = 0;
    for (const FactLine &fact : facts) {
        const TypeRole type = fact.isStrong ? TypeRole::Strong : TypeRole::Body;
        grid->addWidget(wrapped(theme, type, fact.isStrong ? ColourRole::Text : ColourRole::Text2, fact.name), row, 0, Qt::AlignTop);
        auto *value = wrapped(theme, type, ColourRole::Text, fact.value);
        value->setAlignment(Qt::AlignRight | Qt::AlignTop);
        grid->addWidget(value, row++, 1);
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    card.body()->addLayout(grid);
}

QString statusText(const Booking &booking, const Visit &visit, QDate today)
{
    if (visit.isContested)
        return Texts::tr("the academies said different things");
    switch (visit.status) {
    case Visit::Status::Delivered:
        return Texts::tr("took place");
    case Visit::Status::Missed:
        return visit.note.isEmpty() ? Texts::tr("did not take place") : Texts::tr("did not take place: %1").arg(visit.note);
    case Visit::Status::Planned:
        break;
    }
    if (booking.isOver())
        return Texts::tr("was planned");
    return visit.lastDay() < today ? Texts::tr("not yet confirmed") : Texts::tr("planned");
}

QWidget *visitButtons(const Theme &theme, const BookingStanding &standing, const Visit &visit, const bookingcards::VisitAct &act,
                      const std::function<void(const QByteArray &)> &calendar)
{
    auto *row = new QWidget;
    auto *flow = new FlowLayout(theme.space(8), row);
    const QString about = BookingWords::shortDate(visit.date);
    const auto add = [&](const QString &text, const std::function<void()> &run) {
        auto *button = new Button(theme, ButtonKind::Link, text);
        button->setAccessibleName(Texts::tr("%1: visit on %2", "what to do, date").arg(text, about));
        flow->addWidget(button);
        QObject::connect(button, &QPushButton::clicked, row, run);
    };
    const bool isPlanned = visit.status == Visit::Status::Planned;
    if (standing.may(BookingAction::ConfirmVisit) && visit.date <= standing.today && (isPlanned || visit.isContested))
        add(Texts::tr("It took place"), [act, id = visit.id] { act(BookingAction::ConfirmVisit, id); });
    if (standing.may(BookingAction::MoveVisit) && isPlanned)
        add(Texts::tr("Moved or missed\u2026"), [act, id = visit.id] { act(BookingAction::MoveVisit, id); });
    if (isPlanned && calendar && !standing.booking.isOver())
        add(Texts::tr("Calendar"), [calendar, id = visit.id] { calendar(id); });
    return row;
}

} // namespace

namespace bookingcards {

SectionCard *timeline(const Theme &theme, const BookingStanding &standing)
{
    auto *card = new SectionCard(theme, Texts::tr("What happened"));
    card->setAccessibleName(Texts::tr("What happened"));
    const QList<TimelineEntry> entries = timelineOf(standing.booking, standing.today);
    card->body()->setSpacing(0);
    card->body()->addSpacing(theme.space(12));
    for (qsizetype i = 0; i < entries.size(); ++i)
        card->body()->addWidget(new TimelineRow(theme, entries.at(i), i + 1 < entries.size()));
    return card;
}

SectionCard *routing(const Theme &theme, const BookingStanding &standing)
{
    auto *card = new SectionCard(theme, Texts::tr("Who has what"));
    const QList<RoutingLine> lines = routingOf(standing.booking);
    for (const RoutingLine &line : lines) {
        auto *row = new QHBoxLayout;
        row->setSpacing(theme.space(8));
        const auto look = line.isDone ? TimelineEntry::Look::Happened : TimelineEntry::Look::Planned;
        row->addWidget(new TimelineMark(theme, line.iconName, look, false), 0, Qt::AlignTop);
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(wrapped(theme, TypeRole::Strong, ColourRole::Text, line.what));
        for (const QString &detail : line.details)
            words->addWidget(wrapped(theme, TypeRole::Body, ColourRole::Text2, detail));
        row->addLayout(words, 1);
        card->body()->addLayout(row);
    }
    return card;
}

SectionCard *visits(const Theme &theme, const BookingStanding &standing, const VisitAct &act,
                    const std::function<void(const QByteArray &visit)> &calendar)
{
    const Booking &booking = standing.booking;
    auto *card = new SectionCard(theme, Texts::tr("Visits"));
    if (booking.visits.isEmpty()) {
        const QString when = booking.currentTerms().when;
        card->body()->addWidget(wrapped(theme, TypeRole::Body, ColourRole::Text2, when.isEmpty() ? Texts::tr("No visits planned yet.") : when));
    }
    for (const Visit &visit : booking.visits) {
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(wrapped(theme, TypeRole::Body, ColourRole::Text, BookingWords::visit(visit)));
        words->addWidget(wrapped(theme, TypeRole::Caption, ColourRole::Text2, statusText(booking, visit, standing.today)));
        words->addWidget(visitButtons(theme, standing, visit, act, calendar));
        card->body()->addLayout(words);
    }
    for (const QString &review : booking.reviews)
        addAnswer(*card, theme, Texts::tr("Mid-point review"), review);
    return card;
}

SectionCard *cost(const Theme &theme, const BookingStanding &standing)
{
    const Booking &booking = standing.booking;
    const Cost &cost = booking.currentTerms().cost;
    const CostTotals totals = totalsOf(cost, booking.plannedMinutes());
    auto *card = new SectionCard(theme, Texts::tr("Time and cost"));
    QList<FactLine> facts{{Texts::tr("Planned"), durationText(booking.plannedMinutes())},
                          {Texts::tr("Delivered"), durationText(booking.deliveredMinutes())},
                          {Texts::tr("Basis"), BookingWords::costBasis(cost)}};
    const auto money = [&facts](const QString &name, qint64 pence) {
        if (pence != 0)
            facts.append({name, poundsText(pence)});
    };
    money(Texts::tr("Support"), totals.support);
    money(Texts::tr("Travel"), totals.travel);
    money(Texts::tr("Supply cover"), totals.supply);
    money(cost.brokerageOnTop ? Texts::tr("Brokerage, on top") : Texts::tr("Brokerage, inside"), totals.brokerage);
    if (totals.total > 0)
        facts.append({Texts::tr("Total, net"), poundsText(totals.total), true});
    addFacts(*card, theme, facts);
    if (!cost.vatNote.isEmpty())
        card->body()->addWidget(wrapped(theme, TypeRole::Caption, ColourRole::Text2, cost.vatNote));
    if (standing.freeHours)
        card->body()->addWidget(wrapped(theme, TypeRole::Caption, ColourRole::Text2,
                                        Texts::tr("Free this term: %1 of %2 used or promised, as far as this PC knows.")
                                            .arg(durationText(standing.freeHours->usedMinutes),
                                                 durationText(standing.freeHours->allowedMinutes))));
    else if (cost.basis == u"free-hours"_s)
        card->body()->addWidget(wrapped(theme, TypeRole::Caption, ColourRole::Text2, Texts::tr("The providing academy confirms the free hours.")));
    return card;
}

SectionCard *section1(const Theme &theme, const BookingStanding &standing)
{
    const Booking &booking = standing.booking;
    const Section1 &section = booking.section1;
    auto *card = new SectionCard(theme, Texts::tr("1 Booking"));
    addAnswer(*card, theme, Texts::tr("What is the issue you want to address?"), section.issue);
    addAnswer(*card, theme, Texts::tr("What are your expected outcomes from the collaboration?"), inLines(section.outcomes));
    addAnswer(*card, theme, Texts::tr("Kind of support"), section.kinds.join(u", "_s));
    QStringList asker{section.requestedBy, section.requesterRole, section.contact};
    asker.removeAll(QString());
    addAnswer(*card, theme, Texts::tr("Who to speak to at %1").arg(booking.requesting.school), asker.join(u", "_s));
    addAnswer(*card, theme, Texts::tr("Who is to be supported"), section.receivers.join(u", "_s));
    QStringList schools;
    for (const Party &party : booking.receiving)
        schools.append(party.school);
    addAnswer(*card, theme, Texts::tr("Schools that take part"), schools.join(u", "_s));
    return card;
}

SectionCard *section2(const Theme &theme, const BookingStanding &standing)
{
    const Section2 &section = standing.booking.section2;
    auto *card = new SectionCard(theme, Texts::tr("2 Evaluation"));
    addAnswer(*card, theme, Texts::tr("How did the collaboration provide the support you expected?"), section.support);
    const QList<Choice> scale = ratingScale();
    for (const Rating &rating : section.ratings) {
        const auto letter = std::ranges::find(scale, rating.letter, &Choice::id);
        QString words = letter == scale.end() ? rating.letter : Texts::tr("%1 %2", "letter, its words").arg(letter->id, letter->text);
        if (!rating.words.isEmpty())
            words += u'\n' + rating.words;
        addAnswer(*card, theme, standing.booking.section1.outcomes.value(rating.outcome), words);
    }
    addAnswer(*card, theme, Texts::tr("What would have been even better if...?"), section.evenBetter);
    addAnswer(*card, theme, Texts::tr("Comment of %1").arg(standing.booking.providing.school), section.comment);
    addAnswer(*card, theme, Texts::tr("A term later: did it last?"),
              section.followUp.isEmpty() ? QString() : section.followUpLetter + u' ' + section.followUp);
    return card;
}

SectionCard *section3(const Theme &theme, const QList<Section3Words> &versions)
{
    auto *card = new SectionCard(theme, Texts::tr("3 Next steps and future needs"));
    card->body()->addWidget(wrapped(theme, TypeRole::Caption, ColourRole::Text2,
                                    Texts::tr("To the two directors only. Whoever can open this account on this PC can read it.")));
    if (versions.isEmpty()) {
        card->body()->addWidget(wrapped(theme, TypeRole::Body, ColourRole::Text,
                                        Texts::tr("It was received, but its words are not on this PC. Import the file that holds them, or write section 3 here.")));
        return card;
    }
    const Section3Words &newest = versions.last();
    addAnswer(*card, theme, Texts::tr("Next steps"), newest.nextSteps);
    addAnswer(*card, theme, Texts::tr("Future needs"), newest.futureNeeds);
    card->body()->addWidget(wrapped(theme, TypeRole::Caption, ColourRole::Text2,
                                    Texts::tr("Written by %1 on %2", "who, date").arg(newest.author, BookingWords::date(newest.on))));
    return card;
}

SectionCard *office(const Theme &theme, const BookingStanding &standing)
{
    auto *card = new SectionCard(theme, Texts::tr("For the office"));
    QList<FactLine> facts;
    for (const Choice &field : officeFields()) {
        if (const QString value = standing.booking.office.value(field.id); !value.isEmpty())
            facts.append({field.text, value});
    }
    if (!facts.isEmpty())
        addFacts(*card, theme, facts);
    card->body()->addWidget(wrapped(theme, TypeRole::Caption, ColourRole::Text2,
                                    Texts::tr("Files are not kept here. Keep signed sheets, invoices and photographs in your school\u2019s own folder, "
                                              "under the reference %1.").arg(standing.booking.reference)));
    return card;
}

} // namespace bookingcards
