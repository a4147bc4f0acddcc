// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/form/formpage.h"

#include "views/common/banner.h"
#include "views/common/button.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/common/whoami.h"
#include "views/form/autosaver.h"
#include "views/form/evaluationform.h"
#include "views/form/nextstepsform.h"
#include "views/form/requestform.h"
#include "views/form/sectionsteps.h"

#include <QEvent>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace {

Draft newDraft(const QString &kind, const QByteArray &booking)
{
    Draft draft;
    draft.kind = kind;
    draft.booking = booking;
    return draft;
}

} // namespace

FormPage::FormPage(const FormServices &services, QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_saver(new AutoSaver(services.save.after, services.save.atLatest, [this] { return save(); }, this))
{
    build();
    connect(&services.theme, &Theme::changed, this, &FormPage::arrange);
}

FormPage::~FormPage()
{
    saveNow();
}

QString FormPage::title() const
{
    return tr("Booking form");
}

QList<PageAction> FormPage::pageActions() const
{
    return {{MenuPlace::Entry, m_sendAction}, {MenuPlace::File, m_printAction}};
}

QList<QWidget *> FormPage::panes() const
{
    return {m_section ? m_section->firstField() : m_close, m_send};
}

void FormPage::activate()
{
    if (m_section)
        m_section->firstField()->setFocus();
    else
        m_close->setFocus();
}

bool FormPage::isOpen() const
{
    return m_section != nullptr;
}

bool FormPage::saveNow()
{
    return m_saver->saveNow();
}

bool FormPage::goBack()
{
    leave();
    return true;
}

void FormPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void FormPage::hideEvent(QHideEvent *event)
{
    saveNow();
    Page::hideEvent(event);
}

// The window closes: what cannot be saved is asked about, the rest is kept without a word.
bool FormPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Close && watched == window() && !saveNow()) {
        const Question question{tr("Close without keeping the form?"), tr("What you typed last could not be saved on this PC."),
                                tr("Close and lose it"), tr("Go on with the form"), true};
        if (!m_services.messages.ask(this, question)) {
            event->ignore();
            return true;
        }
        m_saver->forget();
    }
    return Page::eventFilter(watched, event);
}

// ---- opening ----------------------------------------------------------------------------------------------------

void FormPage::useIdentity()
{
    m_services.desk.setIdentity(m_services.whoAmI.identity());
}

void FormPage::take(const Result<Booking> &begun)
{
    if (!begun) {
        refuse(begun.error().message);
        return;
    }
    Draft draft;
    draft.request = *begun;
    if (draft.request.section1.requestedBy.isEmpty())
        draft.request.section1.requestedBy = m_services.desk.identity().name;
    showRequest(draft);
}

void FormPage::newRequest()
{
    useIdentity();
    const Identity me = m_services.desk.identity();
    const auto school = m_services.directory.school(me.schoolId);
    Booking request;
    request.requesting = school ? Party{school->id, school->name, school->region, school->trust} : Party{me.schoolId, me.school, me.region, {}};
    request.section1.requestedBy = me.name;
    request.terms = {Terms()};
    take(request);
}

void FormPage::requestTo(const Entry &entry)
{
    useIdentity();
    take(m_services.desk.requestTo(entry));
}

void FormPage::requestFrom(const Contact &contact)
{
    useIdentity();
    take(m_services.desk.requestFrom(contact));
}

void FormPage::duplicateOf(const QByteArray &record)
{
    useIdentity();
    take(m_services.desk.duplicateOf(record));
}

void FormPage::startEnquiry(const QList<Entry> &entries)
{
    useIdentity();
    Draft draft;
    for (const Entry &entry : entries) {
        const auto asked = m_services.desk.requestTo(entry);
        if (!asked) {
            refuse(asked.error().message);
            return;
        }
        if (draft.providers.isEmpty())
            draft.request = *asked;
        draft.providers.append({asked->providing, asked->colleague});
    }
    if (entries.isEmpty())
        newRequest();
    else
        showRequest(draft);
}

void FormPage::openDraft(const QByteArray &draft)
{
    useIdentity();
    const auto kept = m_services.drafts.draft(draft);
    if (!kept)
        refuse(kept.error().message);
    else if (kept->kind == u"section2"_s)
        evaluate(kept->booking);
    else if (kept->kind == u"follow-up"_s)
        followUp(kept->booking);
    else
        showRequest(*kept);
}

Result<Booking> FormPage::bookingFor(const QByteArray &record, BookingAction action)
{
    useIdentity();
    const auto booking = m_services.bookings.booking(record);
    if (!booking)
        return booking;
    const auto way = wayFor(*booking, action);
    if (!way)
        return failure(way);
    if (*way == Way::Closed)
        return failure(Error::Code::Conflict, m_services.desk.whyRefused(action, *booking));
    return booking;
}

Result<Way> FormPage::wayFor(const Booking &booking, BookingAction action) const
{
    const auto capacity = m_services.desk.capacityFor(booking);
    if (!capacity)
        return failure(capacity);
    return wayOf(action, booking, *capacity);
}

void FormPage::evaluate(const QByteArray &record)
{
    const auto booking = bookingFor(record, BookingAction::Evaluate);
    if (!booking) {
        refuse(booking.error().message);
        return;
    }
    auto *form = new EvaluationForm(m_services, *booking, wayFor(*booking, BookingAction::Evaluate).value_or(Way::Own));
    const auto kept = m_services.drafts.draftFor(record, u"section2"_s);
    form->setSection(kept ? kept->section2 : booking->section2);
    open(form, 2, tr("Evaluation of the support from %1").arg(booking->providing.school), tr("Reference %1").arg(booking->reference));
    m_evaluation = form;
    m_booking = *booking;
    m_draft = kept ? *kept : newDraft(u"section2"_s, record);
    showSide();
}

void FormPage::followUp(const QByteArray &record)
{
    const auto booking = bookingFor(record, BookingAction::FollowUp);
    if (!booking) {
        refuse(booking.error().message);
        return;
    }
    auto *form = new FollowUpForm(m_services, *booking, wayFor(*booking, BookingAction::FollowUp).value_or(Way::Own));
    const auto kept = m_services.drafts.draftFor(record, u"follow-up"_s);
    if (kept)
        form->setAnswer(kept->section2.followUp, kept->section2.followUpLetter);
    open(form, 2, tr("Did the support from %1 last?").arg(booking->providing.school), tr("Reference %1").arg(booking->reference));
    m_followUp = form;
    m_booking = *booking;
    m_draft = kept ? *kept : newDraft(u"follow-up"_s, record);
    showSide();
}

void FormPage::writeSection3(const QByteArray &record)
{
    const auto booking = bookingFor(record, BookingAction::WriteSection3);
    if (!booking) {
        refuse(booking.error().message);
        return;
    }
    auto *form = new NextStepsForm(m_services, *booking);
    if (const auto kept = m_services.drafts.section3(record))
        form->setWords(*kept);
    open(form, 3, tr("Next steps and future needs"), tr("Reference %1").arg(booking->reference));
    m_nextSteps = form;
    m_booking = *booking;
    showSide();
}

void FormPage::showRequest(const Draft &draft)
{
    auto *form = new RequestForm(m_services);
    form->setRequest(draft.request, draft.providers, draft.answerBy);
    const QString school = draft.request.providing.school;
    const QString title = !draft.providers.isEmpty() ? tr("Enquiry to several academies")
                          : school.isEmpty()         ? tr("New booking")
                                                     : tr("Booking with %1").arg(school);
    const bool isKept = !draft.request.reference.isEmpty();
    const bool hasDetails = !isKept && !draft.request.currentTerms().cost.basis.isEmpty();
    open(form, 1, title,
         isKept       ? tr("Draft · reference %1").arg(draft.request.reference)
         : hasDetails ? tr("New · some details come from your last booking there")
                      : tr("New · nothing is sent before you say so"));
    m_request = form;
    m_draft = draft;
    showSide();
}
