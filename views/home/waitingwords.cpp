// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/home/waitingwords.h"

#include "model/core/britishdate.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(WaitingWords)
};

QString shortDay(QDate day)
{
    return britishDate(day, u"d MMM"_s);
}

// Half a sentence is enough on one line; the whole stands in the booking.
QString quoted(const QString &issue)
{
    constexpr qsizetype longest = 60;
    const QString line = issue.simplified();
    if (line.size() <= longest)
        return line;
    const qsizetype space = line.lastIndexOf(u' ', longest);
    return line.first(space > 0 ? space : longest) + u'\u2026';
}

QString academiesOf(const WaitingItem &item)
{
    return item.asked.isEmpty() ? Texts::tr("booking with %1").arg(item.school) : Texts::tr("%1 with %2", "two academies").arg(item.school, item.asked);
}

QString lapsedDetail(const WaitingItem &item)
{
    const QString todo = Texts::tr("Nothing was done in time. Go on with it, or call it off.");
    const QString about = quoted(item.issue);
    if (about.isEmpty())
        return todo;
    const bool isEnded = u".\u2026?!"_s.contains(about.back());
    return isEnded ? Texts::tr("%1 %2", "what it is about, with its full stop; what to do").arg(about, todo)
                   : Texts::tr("%1. %2", "what it is about; what to do").arg(about, todo);
}

std::optional<PillState> dueOf(const WaitingItem &item, const QString &byWords)
{
    if (!item.due.isValid())
        return std::nullopt;
    if (item.isOverdue)
        return PillState{u"triangle-alert"_s, Texts::tr("Was due %1").arg(shortDay(item.due)), PillState::Tone::Warn};
    return PillState{u"clock"_s, byWords.arg(shortDay(item.due)), PillState::Tone::Accent};
}

// What an office without delegation cannot answer itself, it takes down.
QString detailOf(const WaitingItem &item)
{
    return item.isTakenDown ? Texts::tr("For your principal to answer: %1").arg(quoted(item.issue)) : quoted(item.issue);
}

QString actionOf(const WaitingItem &item, const QString &own)
{
    return item.isTakenDown ? Texts::tr("Take down the answer") : own;
}

WaitingWords answerWords(const WaitingItem &item)
{
    const QString by = Texts::tr("Answer by %1");
    switch (item.kind) {
    case WaitingItem::Kind::AnswerRequest:
        return {u"inbox"_s,
                item.colleague.isEmpty() ? Texts::tr("%1 asks for support").arg(item.school)
                                         : Texts::tr("%1 asks for %2").arg(item.school, item.colleague),
                detailOf(item), dueOf(item, by), actionOf(item, Texts::tr("Open request")), {}};
    case WaitingItem::Kind::AnswerProposal:
        return {u"arrow-up-down"_s, Texts::tr("%1 proposes other terms").arg(item.school), detailOf(item), dueOf(item, by),
                Texts::tr("Compare"), {}};
    case WaitingItem::Kind::AgreeTerms:
        return {u"handshake"_s, Texts::tr("%1 said yes. Agree the terms").arg(item.school), detailOf(item), dueOf(item, by),
                actionOf(item, Texts::tr("Agree terms")), {}};
    default:
        return {u"octagon-alert"_s, Texts::tr("Two answers do not go together: %1").arg(academiesOf(item)), quoted(item.issue), dueOf(item, by),
                Texts::tr("Decide"), {}};
    }
}

WaitingWords formWords(const WaitingItem &item, QDate today)
{
    const QString by = Texts::tr("Due %1");
    const QString from = Texts::tr("With %1, %2.").arg(item.school, item.reference);
    switch (item.kind) {
    case WaitingItem::Kind::Evaluate:
        return {u"pencil"_s, Texts::tr("Evaluation of \u2018%1\u2019").arg(quoted(item.issue)), from, dueOf(item, by),
                item.isTakenDown ? Texts::tr("Key in section 2") : Texts::tr("Evaluate"), {}};
    case WaitingItem::Kind::WriteSection3:
        return {u"lock"_s, Texts::tr("Next steps of \u2018%1\u2019").arg(quoted(item.issue)),
                Texts::tr("Only you and the two directors read them."), dueOf(item, by), Texts::tr("Write next steps"), {}};
    case WaitingItem::Kind::FollowUp:
        return {u"history"_s, Texts::tr("A term later: did \u2018%1\u2019 last?").arg(quoted(item.issue)), from, dueOf(item, by),
                item.isTakenDown ? Texts::tr("Key in the answer") : Texts::tr("Answer"), {}};
    default:
        return {u"file-text"_s, item.school.isEmpty() ? Texts::tr("A half-filled form") : Texts::tr("Half-filled: %1").arg(item.school),
                item.savedOn.isValid() ? Texts::tr("Saved on this PC on %1. Nobody else has it.").arg(dayText(item.savedOn, today))
                                       : Texts::tr("Saved on this PC. Nobody else has it."),
                std::nullopt, Texts::tr("Continue"), {}};
    }
}

WaitingWords visitWords(const WaitingItem &item, QDate today)
{
    const QString who = item.colleague.isEmpty() ? item.school : Texts::tr("%1, with %2.").arg(item.colleague, item.school);
    switch (item.kind) {
    case WaitingItem::Kind::ConfirmVisit:
        return {u"calendar-check"_s, item.visitCount > 1 ? Texts::tr("Did visit %1 of %2 take place?").arg(item.visitNumber).arg(item.visitCount)
                                    : Texts::tr("Did the visit of %1 take place?").arg(dayText(item.due, today)),
                item.visitCount > 1 ? Texts::tr("%1. %2", "day, who").arg(dayText(item.due, today), who) : who, std::nullopt,
                Texts::tr("Yes, it did"), Texts::tr("Moved or missed\u2026")};
    case WaitingItem::Kind::VisitComing:
        return {u"users"_s, item.visitCount > 1 ? Texts::tr("%1: visit %2 of %3").arg(dayText(item.due, today)).arg(item.visitNumber).arg(item.visitCount)
                                    : Texts::tr("%1: visit").arg(dayText(item.due, today)),
                who, std::nullopt, Texts::tr("Visit sheet"),
                Texts::tr("Open booking")};
    case WaitingItem::Kind::Complete:
        return {u"badge-check"_s, Texts::tr("Every visit with %1 is over. Is it completed?").arg(item.school), quoted(item.issue),
                dueOf(item, Texts::tr("Due %1")), Texts::tr("Open booking"), {}};
    default:
        return {u"circle-pause"_s, Texts::tr("Lapsed on %1: %2", "a day, who with whom").arg(dayText(item.due.addDays(1), today), academiesOf(item)),
                lapsedDetail(item), std::nullopt,
                Texts::tr("Open booking"), {}};
    }
}

} // namespace

WaitingGroup groupOf(WaitingItem::Kind kind)
{
    switch (kind) {
    case WaitingItem::Kind::AnswerRequest:
    case WaitingItem::Kind::AnswerProposal:
    case WaitingItem::Kind::AgreeTerms:
    case WaitingItem::Kind::Decide:
        return WaitingGroup::NeedsAnswer;
    case WaitingItem::Kind::VisitComing:
        return WaitingGroup::ComingUp;
    default:
        return WaitingGroup::Finish;
    }
}

QString groupTitle(WaitingGroup group)
{
    switch (group) {
    case WaitingGroup::NeedsAnswer:
        return Texts::tr("Needs an answer");
    case WaitingGroup::Finish:
        return Texts::tr("Finish");
    case WaitingGroup::ComingUp:
        break;
    }
    return Texts::tr("Coming up");
}

WaitingWords wordsOf(const WaitingItem &item, QDate today)
{
    switch (item.kind) {
    case WaitingItem::Kind::AnswerRequest:
    case WaitingItem::Kind::AnswerProposal:
    case WaitingItem::Kind::AgreeTerms:
    case WaitingItem::Kind::Decide:
        return answerWords(item);
    case WaitingItem::Kind::Evaluate:
    case WaitingItem::Kind::WriteSection3:
    case WaitingItem::Kind::FollowUp:
    case WaitingItem::Kind::FinishDraft:
        return formWords(item, today);
    case WaitingItem::Kind::ConfirmVisit:
    case WaitingItem::Kind::VisitComing:
    case WaitingItem::Kind::Complete:
    case WaitingItem::Kind::Lapsed:
        break;
    }
    return visitWords(item, today);
}

QString otherWords(const WaitingForOther &other, QDate today)
{
    const int days = static_cast<int>(other.since.daysTo(today));
    if (other.state == u"sent"_s)
        return Texts::tr("Sent %n day(s) ago, not seen yet", nullptr, days);
    if (other.state == u"seen"_s)
        return Texts::tr("Seen, not answered for %n day(s)", nullptr, days);
    if (other.state == u"accepted"_s)
        return Texts::tr("Accepted %n day(s) ago, terms to be agreed", nullptr, days);
    return Texts::tr("Your proposal waits for %n day(s)", nullptr, days);
}

QString dayText(QDate day, QDate today)
{
    return britishDate(day, day.year() == today.year() ? u"dddd d MMMM"_s : u"dddd d MMMM yyyy"_s);
}
