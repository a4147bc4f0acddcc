// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// What comes back on paper or by telephone: answers of others, and sheets that are keyed in by their reference.
#include "model/tables/bookingwords.h"
#include "views/common/actdialog.h"
#include "views/bookings/bookingacts.h"
#include "views/common/messageservice.h"
#include "views/common/theme.h"
#include "views/common/typedvalues.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Answer = std::pair<Side, BookingAction>;

QString answerText(BookingAction action)
{
    switch (action) {
    case BookingAction::Accept:
        return BookingActs::tr("accepted");
    case BookingAction::Decline:
        return BookingActs::tr("declined");
    case BookingAction::Counter:
        return BookingActs::tr("proposed other terms");
    case BookingAction::Agree:
        return BookingActs::tr("agreed to the terms");
    case BookingAction::Complete:
        return BookingActs::tr("said that it is completed");
    case BookingAction::Comment:
        return BookingActs::tr("commented on section 2");
    case BookingAction::Withdraw:
        return BookingActs::tr("withdrew it");
    case BookingAction::Cancel:
        return BookingActs::tr("cancelled it");
    case BookingAction::Dispute:
        return BookingActs::tr("did not agree to this");
    case BookingAction::ConsentToCaseStudy:
        return BookingActs::tr("agreed that this is a case study of the annual report");
    default:
        return {}; // the longer sections are keyed in on their own page
    }
}

QList<Choice> answerChoices(const BookingStanding &standing)
{
    QList<Choice> choices;
    for (qsizetype i = 0; i < standing.recordable.size(); ++i) {
        const auto &[side, action] = standing.recordable.at(i);
        const QString school = side == Side::Requesting ? standing.booking.requesting.school : standing.booking.providing.school;
        const bool isPossible = action != BookingAction::ConsentToCaseStudy || standing.booking.isCaseStudy;
        if (const QString words = answerText(action); isPossible && !words.isEmpty())
            choices.append({QString::number(i), BookingActs::tr("%1 %2", "a school, what it did").arg(school, words)});
    }
    return choices;
}

} // namespace

Result<Booking> BookingActs::recorded(const BookingStanding &standing, BookingAction action, const Saying &saying, const QStringList &reasons)
{
    BookingDesk &desk = m_services.desk;
    const QByteArray record = standing.booking.record;
    switch (action) {
    case BookingAction::Accept:
        return desk.accept(record, saying);
    case BookingAction::Decline:
        return desk.decline(record, reasons, saying);
    case BookingAction::Agree:
        return desk.agree(record, saying);
    case BookingAction::Complete:
        return desk.complete(record, saying);
    case BookingAction::Comment:
        return desk.comment(record, saying.note, {{}, saying.on, saying.behalf});
    case BookingAction::Withdraw:
        return desk.withdraw(record, saying);
    case BookingAction::Cancel:
        return desk.cancel(record, saying);
    case BookingAction::Dispute:
        return desk.dispute(record, saying);
    case BookingAction::ConsentToCaseStudy:
        return desk.consentToCaseStudy(record, true, saying);
    default:
        return failure(Error::Code::InvalidInput, tr("Choose what they said."));
    }
}

void BookingActs::recordAnswer(const BookingStanding &standing, const QString &how)
{
    const QList<Choice> answers = answerChoices(standing);
    if (answers.isEmpty()) {
        emit failed(tr("There is no answer to write down at this point."));
        return;
    }
    ActDialog dialog(m_services.theme, tr("Write down an answer"),
                     tr("It is shown as written down by your school, with who said it and how. What another school later answers itself counts instead."), m_window);
    QComboBox *answer = dialog.addChoice(tr("&What they said"), answers);
    QLineEdit *saidBy = dialog.addLine(tr("Who &said so"));
    QComboBox *learned = dialog.addChoice(tr("&How"), howLearned());
    QLineEdit *on = dialog.addDate(tr("&When"), standing.today);
    QPlainTextEdit *note = dialog.addText(tr("&Note, or the reason"), tr("Both academies and the directors can read it."));
    learned->setCurrentIndex(qMax(0, learned->findData(how)));
    dialog.addButtons(tr("Write nothing down"), tr("Write it down"));
    Result<Booking> result = failure(Error::Code::Cancelled, QString());
    std::optional<OnBehalf> counterBy;
    dialog.setAct([&]() -> Result<void> {
        const Answer chosen = standing.recordable.at(answer->currentData().toString().toInt());
        const QDate day = typed::date(on->text(), standing.today).value_or(QDate());
        if (saidBy->text().trimmed().isEmpty())
            return failure(Error::Code::InvalidInput, tr("Write who said so."));
        if (!day.isValid() || day > standing.today)
            return failure(Error::Code::InvalidInput, tr("Enter the day on which they said so, such as 30/11/2026, not later than today."));
        const OnBehalf behalf{chosen.first, saidBy->text().trimmed(), learned->currentData().toString(), day};
        if (chosen.second == BookingAction::Counter) {
            counterBy = behalf;
            return {};
        }
        result = recorded(standing, chosen.second, {note->toPlainText(), day, behalf}, {});
        if (!result)
            return failure(result);
        return {};
    });
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (counterBy)
        counter(standing, *counterBy);
    else
        report(standing, result, tr("The answer is written down"));
}

void BookingActs::enterReturnedForm()
{
    ActDialog dialog(m_services.theme, tr("Which form came back?"), tr("The reference stands at the top right of each page."), m_window);
    QLineEdit *typed = dialog.addLine(tr("&Reference"), tr("For example 7KQM-3XWD-9RTC"));
    QComboBox *section = dialog.addChoice(tr("&Section"), {{u"1"_s, tr("1 Booking")}, {u"2"_s, tr("2 Evaluation")}, {u"3"_s, tr("3 Next steps, confidential")}});
    dialog.addNote(tr("Leave a sheet of section 3 folded. The office forwards it unopened."));
    dialog.addButtons(tr("Not now"), tr("Open it"));
    QByteArray record;
    dialog.setAct([&]() -> Result<void> {
        const auto booking = m_services.bookings.bookingOfReference(typed->text());
        if (!booking)
            return failure(booking);
        const auto standing = standingOf(m_services.desk, m_services.bookings, booking->record, m_services.clock.today());
        if (!standing)
            return failure(standing);
        if (!standing->canReadSections)
            return failure(Error::Code::Conflict, tr("This form belongs to other schools. Send it to %1.").arg(booking->requesting.school));
        record = booking->record;
        return {};
    });
    typed->setFocus();
    if (dialog.exec() != QDialog::Accepted || record.isEmpty())
        return;
    emit openAsked(record);
    if (const auto standing = standingOf(m_services.desk, m_services.bookings, record, m_services.clock.today()))
        openReturned(*standing, section->currentData().toString().toInt());
}

void BookingActs::openReturned(const BookingStanding &standing, int section)
{
    const QByteArray record = standing.booking.record;
    if (section == 3) {
        if (standing.may(BookingAction::WriteSection3))
            emit section3Asked(record);
        else
            forwardSection3(standing);
        return;
    }
    if (section == 2) {
        if (standing.way(BookingAction::Evaluate) != Way::Closed)
            emit evaluateAsked(record);
        else if (standing.may(BookingAction::Comment))
            act(standing, BookingAction::Comment);
        else
            emit failed(tr("Section 2 is keyed in by %1, once the work is completed.").arg(standing.booking.requesting.school));
        return;
    }
    recordAnswer(standing, u"signed sheet"_s);
}

void BookingActs::forwardSection3(const BookingStanding &standing)
{
    const QString to = standing.booking.requesting.region.isEmpty() ? tr("the Development Director") : tr("the Regional Director of %1").arg(standing.booking.requesting.region);
    const Question question{tr("Forward section 3 unopened?"),
                            tr("It is for the two directors only. Put it into an envelope and send it to %1. Only that it was forwarded is kept here.").arg(to),
                            tr("It is on its way"), tr("Not yet"), false};
    if (!m_services.messages.ask(m_window, question))
        return;
    const QMap<QString, QString> fields{{u"section3-forwarded"_s, BookingWords::date(standing.today)}};
    report(standing, m_services.desk.fillOffice(standing.booking.record, fields), tr("Section 3 is forwarded unopened"));
}
