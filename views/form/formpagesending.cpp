// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// The part of FormPage that keeps, sends and discards what was typed.
#include "model/bookings/samebookings.h"
#include "views/common/banner.h"
#include "views/common/textlabel.h"
#include "views/common/whoami.h"
#include "views/form/autosaver.h"
#include "views/form/evaluationform.h"
#include "views/form/formpage.h"
#include "views/form/nextstepsform.h"
#include "views/form/requestform.h"

#include <QScrollArea>

using namespace Qt::StringLiterals;

void FormPage::typed()
{
    m_isTouched = true;
    m_saver->touch();
    m_banner->hide();
    showSide();
}

Result<Draft> FormPage::saveDraft()
{
    Draft draft = m_draft;
    if (m_request) {
        draft.request = m_request->request();
        draft.request.reference = m_draft.request.reference;
        draft.providers = m_request->providers();
        draft.answerBy = m_request->answerBy();
    } else if (m_evaluation) {
        draft.section2 = m_evaluation->section();
    } else if (m_followUp) {
        draft.section2.followUp = m_followUp->text();
        draft.section2.followUpLetter = m_followUp->letter();
    }
    return m_services.drafts.save(draft, m_services.whoAmI.identity(), PupilNumbers::LeaveOut);
}

bool FormPage::save()
{
    if (!m_section)
        return true;
    const bool isNew = m_draft.id.isEmpty();
    Result<void> done;
    if (m_nextSteps) {
        done = m_services.drafts.saveSection3(m_booking.record, m_nextSteps->words(), PupilNumbers::LeaveOut);
    } else if (const auto kept = saveDraft()) {
        m_draft = *kept;
    } else {
        done = failure(kept);
    }
    if (!done) {
        say(tr("This form could not be saved on this PC. Leave it open and tell whoever looks after the PC."));
        return false;
    }
    showSaved();
    if (isNew)
        emit draftsChanged();
    return true;
}

QList<Booking> FormPage::requests() const
{
    if (!m_request)
        return {};
    Booking request = m_request->request();
    request.reference = m_draft.request.reference;
    QList<Booking> requests;
    const auto asked = m_request->providers();
    for (const auto &[party, colleague] : asked) {
        request.providing = party;
        request.colleague = colleague;
        requests.append(request);
    }
    return requests.isEmpty() ? QList<Booking>{request} : requests;
}

QString FormPage::sameBookings() const
{
    const QList<Booking> asked = requests();
    QStringList found;
    for (const Booking &request : asked)
        found += m_services.desk.sameBookings(request).value_or(QStringList());
    return asked.isEmpty() ? QString() : sameBookingsText(asked.last(), found);
}

QString FormPage::unknownNames() const
{
    QStringList sentences;
    const QList<Booking> asked = requests();
    for (const Booking &request : asked)
        sentences += m_services.desk.unknownNames(request).value_or(QStringList());
    sentences.removeDuplicates();
    return sentences.join(u'\n');
}

Question FormPage::sendQuestion() const
{
    if (m_nextSteps && !m_nextSteps->waiverReason().isEmpty())
        return {tr("Waive section 3?"), tr("Both academies and the directors will see that it was waived, and why."), tr("Waive it"),
                tr("Go on with the form")};
    const int number = m_request ? 1 : m_nextSteps ? 3 : 2;
    QStringList doubts{sameBookings(), unknownNames()};
    const bool isAgain = !doubts.first().isEmpty();
    doubts.removeAll(QString());
    if (!doubts.isEmpty())
        return {isAgain ? tr("Send it once more?") : tr("Send it all the same?"),
                tr("%1 %2", "two sentences").arg(doubts.join(u'\n'), formwords::sendQuestion(number, m_side->readers())), tr("Send it"),
                tr("Go on with the form")};
    return {formwords::sendQuestion(number, m_side->readers()),
            m_nextSteps && m_nextSteps->isForProvider() ? tr("You chose to include it for the providing principal. Everybody else sees only that it was written.")
            : m_nextSteps ? tr("Section 3 goes to the two directors only. %1 will see that it was written, not what it says.").arg(m_booking.providing.school)
                        : tr("They read what you wrote. It cannot be changed afterwards, but you can withdraw or add to it."),
            tr("Send it"), tr("Go on with the form")};
}

void FormPage::send()
{
    if (!m_section)
        return;
    if (QWidget *wrong = m_section->firstToCorrect()) {
        m_area->ensureWidgetVisible(wrong);
        wrong->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    saveNow();
    m_services.desk.setIdentity(m_services.whoAmI.askOnce(window()));
    if (m_services.desk.identity().name.isEmpty() || m_services.desk.identity().role.isEmpty()) {
        say(tr("Say who you are first: name, role and school."));
        emit personWanted();
        return;
    }
    if (!m_services.messages.ask(this, sendQuestion()))
        return;
    const auto record = sendSection();
    if (!record) {
        say(record.error().message);
        return;
    }
    closeSection(); // what was sent must not be sent again
    m_subtitle->setText(tr("Sent. It stands among your bookings."));
    emit draftsChanged();
    emit sent(*record);
}

Result<QByteArray> FormPage::sendSection()
{
    if (m_request)
        return sendRequest();
    if (m_nextSteps)
        return sendNextSteps();
    const Identity me = m_services.desk.identity();
    if (m_evaluation) {
        const OnBehalf behalf = m_evaluation->behalf();
        Section2 section = m_evaluation->section();
        section.writtenBy = behalf.side == Side::None ? me.name : behalf.saidBy;
        section.on = m_services.clock.today();
        return m_services.desk.evaluate(m_booking.record, section, {{}, behalf.on, behalf}, m_draft.id).transform(&Booking::record);
    }
    const OnBehalf behalf = m_followUp->behalf();
    const auto done = m_services.desk.followUp(m_booking.record, m_followUp->text(), m_followUp->letter(), {{}, behalf.on, behalf});
    if (!done)
        return failure(done);
    if (!m_draft.id.isEmpty()) {
        if (const auto discarded = m_services.drafts.discard(m_draft.id); !discarded)
            return failure(discarded);
    }
    return done->record;
}

Result<QByteArray> FormPage::sendRequest()
{
    Booking request = m_request->request();
    request.reference = m_draft.request.reference;
    const auto providers = m_request->providers();
    if (providers.isEmpty()) {
        const auto sent = m_services.desk.send(request, {}, m_draft.id);
        return sent ? Result<QByteArray>(sent->record) : failure(sent);
    }
    const auto sent = m_services.desk.sendEnquiry(request, providers, m_request->answerBy(), m_draft.id);
    return sent ? Result<QByteArray>(sent->first().record) : failure(sent);
}

Result<QByteArray> FormPage::sendNextSteps()
{
    const QByteArray record = m_booking.record;
    if (const QString reason = m_nextSteps->waiverReason(); !reason.isEmpty()) {
        Saying saying;
        saying.note = reason;
        const auto waived = m_services.desk.waiveSection3(record, saying);
        if (!waived)
            return failure(waived);
        const auto discarded = m_services.drafts.discardSection3(record);
        return discarded ? Result<QByteArray>(record) : failure(discarded);
    }
    if (m_nextSteps->isForProvider() != m_booking.section3.isForProvider) {
        const auto shared = m_services.desk.shareSection3(record, m_nextSteps->isForProvider());
        if (!shared)
            return failure(shared);
        m_booking = *shared;
    }
    Section3Words words = m_nextSteps->words();
    words.author = m_services.desk.identity().name;
    words.role = m_services.desk.identity().role;
    words.on = m_services.clock.today();
    const auto written = m_services.desk.writeSection3(record, words);
    return written ? Result<QByteArray>(record) : failure(written);
}

Result<void> FormPage::discardKept()
{
    if (m_nextSteps)
        return m_services.drafts.discardSection3(m_booking.record);
    return m_draft.id.isEmpty() ? Result<void>() : m_services.drafts.discard(m_draft.id);
}

void FormPage::discard()
{
    const Question question{tr("Discard this draft?"), tr("What you filled in is gone then. Nothing was sent."), tr("Discard it"),
                            tr("Keep the draft"), true};
    const bool isKept = m_nextSteps ? !m_nextSteps->words().isBlank() : !m_draft.id.isEmpty();
    if ((m_isTouched || isKept) && !m_services.messages.ask(this, question))
        return;
    discardNow();
}

void FormPage::discardNow()
{
    m_saver->forget();
    if (const auto done = discardKept(); !done) {
        say(done.error().message);
        return;
    }
    m_isTouched = false;
    emit draftsChanged();
    emit closed();
}

void FormPage::closeAndKeep()
{
    if (!saveNow())
        return;
    m_isTouched = false;
    emit closed();
}

void FormPage::leave()
{
    const Question question{tr("Keep this form for later?"), tr("Nothing was sent. Home offers a kept form again."), tr("Discard it"),
                            tr("Keep it"), true};
    const bool isThrownAway = m_section && m_isTouched && m_services.messages.ask(this, question);
    if (!isThrownAway) {
        closeAndKeep();
        return;
    }
    discardNow();
}
