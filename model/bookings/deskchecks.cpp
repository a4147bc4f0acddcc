// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/deskchecks.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostPence = 100'000'000;      // a million pounds
constexpr int mostMinutes = 60 * 24 * 366;     // a year without sleep
constexpr int mostBasisPoints = 10'000;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BookingDesk)
};

auto wrong(const QString &message)
{
    return failure(Error::Code::InvalidInput, message);
}

bool isLine(const QString &line)
{
    return line.size() <= limit::line;
}

Result<void> lines(const QStringList &texts)
{
    if (texts.size() > limit::listed)
        return wrong(Texts::tr("These are too many at once. Keep to %1.").arg(limit::listed));
    if (!std::ranges::all_of(texts, isLine))
        return wrong(Texts::tr("Keep each line to %1 characters.").arg(limit::line));
    return {};
}

QString capacityText(Capacity capacity)
{
    switch (capacity) {
    case Capacity::RequesterPrincipal:
        return Texts::tr("the principal of the requesting academy");
    case Capacity::ProviderPrincipal:
        return Texts::tr("the principal of the providing academy");
    case Capacity::RequesterOffice:
        return Texts::tr("the office of the requesting academy");
    case Capacity::ProviderOffice:
        return Texts::tr("the office of the providing academy");
    case Capacity::RequesterStaff:
        return Texts::tr("staff of the requesting academy");
    case Capacity::ProviderStaff:
        return Texts::tr("staff of the providing academy");
    case Capacity::RegionalDirector:
        return Texts::tr("the Regional Director");
    case Capacity::DevelopmentDirector:
        return Texts::tr("the Development Director");
    case Capacity::RequesterDelegate:
    case Capacity::ProviderDelegate:
    case Capacity::ProvidersDirector:
    case Capacity::Outsider:
        break;
    }
    return {};
}

} // namespace

namespace check {

Result<void> longText(const QString &text_)
{
    if (text_.size() > limit::answer)
        return wrong(Texts::tr("This answer is longer than %1 characters. Shorten it to go on.").arg(limit::answer));
    return {};
}

Result<void> filled(const QString &text_)
{
    if (text_.trimmed().isEmpty())
        return wrong(Texts::tr("Write a few words first."));
    return longText(text_);
}

Result<void> saying(const Saying &saying)
{
    if (const auto done = longText(saying.note); !done)
        return done;
    if (saying.behalf.side == Side::None)
        return {};
    if (saying.behalf.saidBy.trimmed().isEmpty())
        return wrong(Texts::tr("Say who gave this answer."));
    const QList<Choice> ways = howLearned();
    if (!std::ranges::any_of(ways, [&](const Choice &way) { return way.id == saying.behalf.how; }))
        return wrong(Texts::tr("Say how the answer came: telephone, e-mail, signed sheet or in person."));
    return lines({saying.behalf.saidBy});
}

Result<void> reason(const Saying &saying_)
{
    if (saying_.note.trimmed().isEmpty())
        return wrong(Texts::tr("Give the reason in a few words."));
    return saying(saying_);
}

Result<void> visits(const QList<Visit> &visits)
{
    if (visits.size() > limit::listed)
        return wrong(Texts::tr("These are too many visits at once. Keep to %1.").arg(limit::listed));
    for (const Visit &visit : visits) {
        if (!visit.date.isValid())
            return wrong(Texts::tr("Enter the date of each visit, such as 30/11/2026."));
        if (visit.minutes <= 0 || visit.minutes > mostMinutes)
            return wrong(Texts::tr("Say how long each visit takes."));
        if (const auto done = lines({visit.place, visit.who}); !done)
            return done;
        if (const auto done = longText(visit.note); !done)
            return done;
    }
    return {};
}

Result<void> cost(const Cost &cost)
{
    if (!cost.basis.isEmpty() && !costBases().contains(cost.basis))
        return wrong(Texts::tr("Choose what the cost is based on."));
    const auto isMoney = [](qint64 pence) { return pence >= 0 && pence <= mostPence; };
    if (!std::ranges::all_of(QList<qint64>{cost.dayRate, cost.amount, cost.travel, cost.supply, cost.brokerageFixed}, isMoney))
        return wrong(Texts::tr("Enter amounts between £0.00 and £1,000,000.00."));
    if (cost.minutes < 0 || cost.minutes > mostMinutes || cost.minutesPerDay < 1 || cost.minutesPerDay > 1440)
        return wrong(Texts::tr("Enter a length in hours or days."));
    if (cost.brokerageBasisPoints < 0 || cost.brokerageBasisPoints > mostBasisPoints)
        return wrong(Texts::tr("Enter brokerage between 0% and 100%."));
    return lines({cost.words, cost.vatNote, cost.rateCard});
}

Result<void> request(const Booking &request)
{
    const QStringList missing = BookingDesk::missingIn(request);
    if (!missing.isEmpty())
        return wrong(missing.first());
    const Section1 &section = request.section1;
    for (const QStringList &texts : {section.kinds, section.receivers, QStringList{section.theme, section.requestedBy,
                                     section.requesterRole, section.contact, request.colleague.name, request.providing.school}}) {
        if (const auto done = lines(texts); !done)
            return done;
    }
    if (section.outcomes.size() > limit::listed)
        return wrong(Texts::tr("These are too many outcomes. Keep to %1.").arg(limit::listed));
    for (const QString &answer : QStringList{section.issue} + section.outcomes) {
        if (const auto done = longText(answer); !done)
            return done;
    }
    for (const Terms &terms : request.terms) {
        if (const auto done = visits(terms.visits); !done)
            return done;
        if (const auto done = cost(terms.cost); !done)
            return done;
    }
    return {};
}

Result<void> letter(const QString &letter)
{
    const QList<Choice> scale = ratingScale();
    const bool isOnScale = std::ranges::any_of(scale, [&](const Choice &choice) { return choice.id == letter; });
    return letter.isEmpty() || isOnScale ? Result<void>() : wrong(Texts::tr("Say with a letter from A to D how much of it lasted, or leave the letter out."));
}

Result<void> section2(const Section2 &section, const Booking &booking)
{
    if (const auto done = filled(section.support); !done)
        return done;
    if (const auto done = longText(section.evenBetter); !done)
        return done;
    const QList<Choice> scale = ratingScale();
    for (const Rating &rating : section.ratings) {
        const bool isOnScale = std::ranges::any_of(scale, [&](const Choice &choice) { return choice.id == rating.letter; });
        if (!isOnScale || rating.outcome < 0 || rating.outcome >= booking.section1.outcomes.size())
            return wrong(Texts::tr("Rate each expected outcome from A to D."));
        if (const auto done = longText(rating.words); !done)
            return done;
    }
    return {};
}

Error refusal(BookingAction action, const Booking &booking, Way way)
{
    const Capacities who = whoMay(action, booking.rulesState());
    QStringList names;
    for (const Capacity capacity : allCapacities()) {
        if (who.testFlag(capacity) && !capacityText(capacity).isEmpty())
            names.append(capacityText(capacity));
    }
    if (names.isEmpty())
        return {Error::Code::Conflict, Texts::tr("This cannot be done while the booking is \u2018%1\u2019.").arg(stateText(booking.rulesState())), kindOf(action)};
    const QString people = names.join(Texts::tr(" or "));
    if (way == Way::TakenDown)
        return {Error::Code::Conflict, Texts::tr("This is for %1 to do. Take down what they said: who, how and when.").arg(people), kindOf(action)};
    return {Error::Code::Conflict, Texts::tr("This is for %1 to do.").arg(people), kindOf(action)};
}

} // namespace check
