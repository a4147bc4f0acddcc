// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/bookings/bookingacts.h"

#include "model/bookings/plannedvisits.h"
#include "model/tables/bookingwords.h"
#include "views/bookings/actionwords.h"
#include "views/bookings/termstable.h"
#include "views/common/actdialog.h"
#include "views/common/field.h"
#include "views/common/messageservice.h"
#include "views/common/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace {

// Two in a row as long as their names are short: a small screen holds more of them.
QMap<QString, QLineEdit *> addOfficeFields(const Theme &theme, ActDialog &dialog, const Booking &booking)
{
    constexpr qsizetype shortName = 24;
    auto *rows = new QWidget;
    auto *grid = new QGridLayout(rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme.space(16));
    grid->setVerticalSpacing(theme.space(12));
    QMap<QString, QLineEdit *> edits;
    int place = 0; // two to a row
    for (const Choice &field : officeFields()) {
        auto *edit = new QLineEdit(booking.office.value(field.id));
        edit->setMaxLength(static_cast<int>(limit::line));
        const int width = field.text.size() <= shortName ? 1 : 2;
        place += width == 2 ? place % 2 : 0;
        grid->addWidget(new Field(theme, field.text, {}, edit), place / 2, place % 2, 1, width, Qt::AlignBottom);
        place += width;
        edits[field.id] = edit;
    }
    dialog.addWidget(rows);
    return edits;
}

} // namespace

BookingActs::BookingActs(const BookingServices &services, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_window(window)
{
}

QString BookingActs::theOther(const BookingStanding &standing)
{
    const Booking &booking = standing.booking;
    return sideOf(standing.capacity) == Side::Providing ? booking.requesting.school : booking.providing.school;
}

void BookingActs::report(const BookingStanding &standing, const Result<Booking> &result, const QString &sentence)
{
    if (!result) {
        emit failed(result.error().message);
        return;
    }
    const QByteArray record = standing.booking.record;
    emit done(record, sentence, m_services.desk.canUndo(record).value_or(false));
}

// What comes next; first what is still open.
QString BookingActs::completionText(const Booking &booking)
{
    const QString planned = plannedVisitsText(booking);
    const QString next = tr("%1 is asked for the evaluation next.").arg(booking.requesting.school);
    return planned.isEmpty() ? next : planned + u' ' + next;
}

// The way of most actions: a question, a note, done.
void BookingActs::say(const BookingStanding &standing, const Asked &asked, const Run &run)
{
    ActDialog dialog(m_services.theme, asked.title, asked.text, m_window);
    if (asked.shown)
        dialog.addWidget(asked.shown(m_services.theme));
    QPlainTextEdit *note = dialog.addText(asked.noteLabel.isEmpty() ? tr("&Note (optional)") : asked.noteLabel,
                                          tr("Both academies and the directors can read it. No pupil\u2019s name or number."));
    dialog.addButtons(asked.keep.isEmpty() ? tr("Leave it as it is") : asked.keep, asked.doIt,
                      asked.isDanger ? ButtonKind::Danger : ButtonKind::Primary);
    Result<Booking> result = failure(Error::Code::Cancelled, QString());
    dialog.setAct([&]() -> Result<void> {
        result = run({note->toPlainText(), {}, {}});
        if (!result)
            return failure(result);
        return {};
    });
    note->setFocus();
    if (dialog.exec() == QDialog::Accepted)
        report(standing, result, asked.doneText);
}

void BookingActs::act(const BookingStanding &standing, BookingAction action, const QByteArray &visit)
{
    BookingDesk &desk = m_services.desk;
    const QByteArray record = standing.booking.record;
    const QString other = theOther(standing);
    const QString keep = tr("Keep the booking");
    switch (action) {
    case BookingAction::Accept:
        return say(standing, {tr("Accept this request?"), tr("%1 sees that you accept. The terms are agreed next.").arg(other), tr("Accept"), tr("Not yet"), {}, false, tr("Accepted")},
                   [&](const Saying &saying) { return desk.accept(record, saying); });
    case BookingAction::Agree:
        return agree(standing);
    case BookingAction::Review:
        return say(standing, {tr("How is it going, half way?"), tr("The mid-point review stands in the history of the booking."), tr("Keep the review"), tr("Not now"), tr("&Review"), false, tr("Review kept")},
                   [&](const Saying &saying) { return desk.review(record, saying); });
    case BookingAction::Complete:
        return say(standing, {tr("Is the work completed?"), completionText(standing.booking), tr("It is completed"), tr("Not yet"), {}, false, tr("Completed")},
                   [&](const Saying &saying) { return desk.complete(record, saying); });
    case BookingAction::Comment:
        return say(standing, {tr("What would you add to section 2?"), tr("The comment stands under the evaluation of %1.").arg(standing.booking.requesting.school), tr("Add the comment"), tr("Not now"), tr("&Comment"), false, tr("Comment added")},
                   [&](const Saying &saying) { return desk.comment(record, saying.note); });
    case BookingAction::WaiveSection3:
        return say(standing, {tr("Close without section 3?"), tr("Both academies see that it was waived, and why."), tr("Waive section 3"), tr("Leave it open"), tr("&Reason"), false, tr("Section 3 waived")},
                   [&](const Saying &saying) { return desk.waiveSection3(record, saying); });
    case BookingAction::Withdraw:
        return say(standing, {tr("Withdraw this booking?"), tr("%1 and the directors see that it was withdrawn.").arg(other), tr("Withdraw it"), keep, {}, true, tr("Withdrawn")},
                   [&](const Saying &saying) { return desk.withdraw(record, saying); });
    case BookingAction::Cancel:
        return say(standing, {tr("Cancel this booking?"), tr("%1 and the directors see that your school cancelled it.").arg(other), tr("Cancel it"), keep, tr("&Reason"), true, tr("Cancelled")},
                   [&](const Saying &saying) { return desk.cancel(record, saying); });
    case BookingAction::CancelForCircumstances:
        return say(standing, {tr("Call this booking off?"), tr("For what neither school could help: illness, snow, an inspection. %1 sees it.").arg(other), tr("Call it off"), keep, tr("&Reason"), true, tr("Called off")},
                   [&](const Saying &saying) { return desk.cancelForCircumstances(record, saying); });
    case BookingAction::Dispute:
        return say(standing, {tr("Say that you did not agree to this?"), tr("The booking stands still until a principal or a director decides."), tr("We did not agree"), tr("Leave it as it is"), tr("&What did not happen as written"), true, tr("Disputed")},
                   [&](const Saying &saying) { return desk.dispute(record, saying); });
    case BookingAction::Decline:
        return decline(standing);
    case BookingAction::Counter:
        return counter(standing);
    case BookingAction::PlanVisits:
        return planVisits(standing);
    case BookingAction::MoveVisit:
        return moveOrMiss(standing, visit);
    case BookingAction::ConfirmVisit:
        return confirm(standing, visit);
    case BookingAction::Evaluate:
        emit evaluateAsked(record);
        return;
    case BookingAction::FollowUp:
        emit followUpAsked(record);
        return;
    case BookingAction::WriteSection3:
        emit section3Asked(record);
        return;
    case BookingAction::ShareSection3:
        return share(standing);
    case BookingAction::Decide:
        return decide(standing);
    case BookingAction::FillOffice:
        return fillOffice(standing);
    case BookingAction::FlagCaseStudy:
        return flagCaseStudy(standing);
    case BookingAction::ConsentToCaseStudy:
        return consentToCaseStudy(standing);
    case BookingAction::RecordForOther:
        return recordAnswer(standing);
    case BookingAction::Undo:
        return undo(record);
    case BookingAction::Send:
    case BookingAction::See:
    case BookingAction::ReleaseCaseStudy:
        break; // from the form, on the report page, or by looking
    }
}

void BookingActs::decline(const BookingStanding &standing)
{
    ActDialog dialog(m_services.theme, tr("Decline this request?"), tr("%1 sees the reasons, so that they know whether to ask again.").arg(theOther(standing)), m_window);
    QList<std::pair<QString, QCheckBox *>> reasons;
    for (const Choice &choice : declineReasonChoices())
        reasons.append({choice.id, dialog.addCheck(choice.text)});
    QPlainTextEdit *note = dialog.addText(tr("&Note (optional)"));
    dialog.addButtons(tr("Not now"), tr("Decline"), ButtonKind::Danger);
    Result<Booking> result = failure(Error::Code::Cancelled, QString());
    dialog.setAct([&]() -> Result<void> {
        QStringList chosen;
        for (const auto &[id, check] : reasons) {
            if (check->isChecked())
                chosen.append(id);
        }
        result = m_services.desk.decline(standing.booking.record, chosen, {note->toPlainText(), {}, {}});
        if (!result)
            return failure(result);
        return {};
    });
    if (dialog.exec() == QDialog::Accepted)
        report(standing, result, tr("Declined"));
}

void BookingActs::confirm(const BookingStanding &standing, const QByteArray &visit)
{
    report(standing, m_services.desk.deliverVisit(standing.booking.record, visit), tr("The visit took place"));
}

void BookingActs::agree(const BookingStanding &standing)
{
    const Booking &booking = standing.booking;
    const Terms newest = booking.terms.isEmpty() ? Terms() : booking.terms.last();
    Asked asked{tr("Agree to these terms?"), BookingWords::terms(newest), tr("Agree"), tr("Not yet"), {}, false, tr("Terms agreed")};
    if (hasTermsToCompare(booking)) {
        asked.text = tr("You agree to the version of %1. The earlier one stays in the history.").arg(termsTitle(booking, newest));
        asked.shown = [&booking](const Theme &theme) {
            return new TermsTable(theme, compareTerms(booking, booking.terms.size() - 2, booking.terms.size() - 1));
        };
    }
    say(standing, asked, [&](const Saying &saying) { return m_services.desk.agree(booking.record, saying); });
}

// After a negotiation the decision names the version that counts; it stays chosen that it is the newest.
QComboBox *BookingActs::addTermsChoice(ActDialog &dialog, const Booking &booking) const
{
    if (booking.terms.size() < 2)
        return nullptr;
    const qsizetype newest = booking.terms.size() - 1;
    dialog.addWidget(new TermsTable(m_services.theme, compareTerms(booking, newest - 1, newest)));
    QList<Choice> versions;
    for (qsizetype i = newest; i >= 0; --i)
        versions.append({QString::fromLatin1(booking.terms.at(i).event.toHex()), termsTitle(booking, booking.terms.at(i))});
    return dialog.addChoice(tr("The &terms that count"), versions);
}

void BookingActs::decide(const BookingStanding &standing)
{
    const Booking &booking = standing.booking;
    QList<BookingState> states = booking.candidates;
    if (states.isEmpty())
        states = {BookingState::Agreed, BookingState::Completed, BookingState::Declined, BookingState::CancelledByRequester, BookingState::CancelledByProvider,
                  BookingState::CancelledByCircumstances};
    QList<Choice> choices;
    for (const BookingState state : std::as_const(states))
        choices.append({QString::number(static_cast<int>(state)), stateText(state)});
    ActDialog dialog(m_services.theme, tr("How does this booking go on?"), tr("Both academies and the directors see what you decide."), m_window);
    QComboBox *state = dialog.addChoice(tr("&It counts as"), choices);
    const QComboBox *terms = addTermsChoice(dialog, booking);
    QPlainTextEdit *note = dialog.addText(tr("&Note (optional)"));
    dialog.addButtons(tr("Decide later"), tr("Decide"));
    Result<Booking> result = failure(Error::Code::Cancelled, QString());
    dialog.setAct([&]() -> Result<void> {
        const QByteArray version = terms ? QByteArray::fromHex(terms->currentData().toString().toLatin1()) : QByteArray();
        result = m_services.desk.decide(booking.record, static_cast<BookingState>(state->currentData().toString().toInt()), {note->toPlainText(), {}, {}}, version);
        if (!result)
            return failure(result);
        return {};
    });
    if (dialog.exec() == QDialog::Accepted)
        report(standing, result, tr("Decided"));
}

void BookingActs::fillOffice(const BookingStanding &standing)
{
    const Booking &booking = standing.booking;
    ActDialog dialog(m_services.theme, tr("Office details"), tr("Both academies can read them. Never write a DBS certificate number."), m_window);
    const QMap<QString, QLineEdit *> edits = addOfficeFields(m_services.theme, dialog, booking);
    dialog.addButtons(tr("Leave them as they are"), tr("Keep the details"));
    Result<Booking> result = failure(Error::Code::Cancelled, QString());
    dialog.setAct([&]() -> Result<void> {
        QMap<QString, QString> fields;
        for (auto edit = edits.cbegin(); edit != edits.cend(); ++edit) {
            if (const QString text = edit.value()->text().trimmed(); text != booking.office.value(edit.key()))
                fields[edit.key()] = text;
        }
        result = fields.isEmpty() ? Result<Booking>(booking) : m_services.desk.fillOffice(booking.record, fields);
        if (!result)
            return failure(result);
        return {};
    });
    if (dialog.exec() == QDialog::Accepted)
        report(standing, result, tr("Office details kept"));
}

void BookingActs::flagCaseStudy(const BookingStanding &standing)
{
    const bool flag = !standing.booking.isCaseStudy;
    report(standing, m_services.desk.flagCaseStudy(standing.booking.record, flag),
           flag ? tr("It is a case study for the annual report") : tr("It is no longer a case study"));
}

void BookingActs::consentToCaseStudy(const BookingStanding &standing)
{
    const bool consent = !isConsentGiven(standing);
    const Question question{tr("May this booking be a case study of the annual report?"),
                            tr("The report names both academies once both agree. Colleagues are named in the directors\u2019 edition only."), tr("Agree"), tr("Not now")};
    if (consent && !m_services.messages.ask(m_window, question))
        return;
    report(standing, m_services.desk.consentToCaseStudy(standing.booking.record, consent),
           consent ? tr("You agreed to the case study") : tr("You no longer agree to the case study"));
}

void BookingActs::share(const BookingStanding &standing)
{
    const bool share = !standing.booking.section3.isForProvider;
    const QString school = standing.booking.providing.school;
    const Question question{tr("Include section 3 for %1?").arg(school), tr("Their principal can then read it. This cannot be taken back once it was read."),
                            tr("Include it"), tr("Keep it to the directors"), true};
    if (share && !m_services.messages.ask(m_window, question))
        return;
    report(standing, m_services.desk.shareSection3(standing.booking.record, share),
           share ? tr("%1 may read section 3").arg(school) : tr("Section 3 is no longer included for %1").arg(school));
}

void BookingActs::undo(const QByteArray &record)
{
    const auto undone = m_services.desk.undo(record);
    if (!undone)
        emit failed(undone.error().message);
    else
        emit done(record, tr("Taken back"), false);
}

void BookingActs::withdrawOthers(const BookingStanding &standing)
{
    const int count = static_cast<int>(standing.othersOfEnquiry);
    const Question question{tr("Withdraw the other enquiries?"), tr("%n other academies see that it is withdrawn, with thanks.", nullptr, count),
                            tr("Withdraw them"), tr("Keep asking"), false};
    if (!m_services.messages.ask(m_window, question))
        return;
    const QByteArray record = standing.booking.record;
    const auto done = m_services.desk.withdrawOthers(record, {tr("Another academy can help this time. Thank you."), {}, {}});
    if (!done)
        emit failed(done.error().message);
    else
        emit this->done(record, tr("The other enquiries are withdrawn"), false);
}
