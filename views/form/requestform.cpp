// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/form/requestform.h"

#include "model/core/duration.h"
#include "views/common/button.h"
#include "views/common/field.h"
#include "views/common/textfield.h"
#include "views/common/textlabel.h"
#include "views/common/typedvalues.h"
#include "views/form/costedit.h"
#include "views/form/formwords.h"
#include "views/form/partiesedit.h"
#include "views/form/schoolfield.h"
#include "views/form/visitsedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QStringList linesOf(const QString &text)
{
    QStringList lines;
    const QStringList typed = text.split(u'\n');
    for (const QString &line : typed) {
        if (!line.trimmed().isEmpty())
            lines.append(line.trimmed());
    }
    return lines;
}

QList<Party> partiesOf(const QList<PartiesEdit::Asked> &asked)
{
    QList<Party> parties;
    for (const auto &[party, colleague] : asked)
        parties.append(party);
    return parties;
}

} // namespace

void RequestForm::setRequest(const Booking &request, const QList<Asked> &providers, QDate answerBy)
{
    m_isFilling = true;
    m_request = request;
    m_asks->setText(tr("%1 asks").arg(request.requesting.school));
    m_asks->setVisible(!request.requesting.school.isEmpty());
    m_requesting->setVisible(request.requesting.school.isEmpty());
    m_requesting->setParty(request.requesting);
    m_providing->setParty(request.providing);
    m_colleague->setText(request.colleague.name);
    m_providers->setParties(providers);
    m_answerBy->setText(typed::dateText(answerBy));
    m_requestedBy->setText(request.section1.requestedBy);
    m_requesterRole->setText(request.section1.requesterRole);
    m_contact->setText(request.section1.contact);
    QList<PartiesEdit::Asked> receiving;
    for (const Party &party : request.receiving)
        receiving.append({party, {}});
    m_receiving->setParties(receiving);
    m_issue->setText(request.section1.issue);
    m_outcomes->setText(request.section1.outcomes.join(u'\n'));
    m_receivers->setText(request.section1.receivers.join(u'\n'));
    m_theme->setText(request.section1.theme);
    m_level->setCurrentIndex(std::max(0, m_level->findData(request.section1.level)));
    showKinds(request.section1.kinds);
    m_isSustained->setChecked(request.section1.isSustained);
    const Terms &terms = request.currentTerms();
    m_visits->setUsualPlace(request.requesting.school);
    m_visits->setVisits(terms.visits);
    m_when->setText(terms.when);
    m_cost->setCost(terms.cost);
    askSeveral(!providers.isEmpty());
    m_isFilling = false;
    follow();
}

Booking RequestForm::request() const
{
    Booking request = m_request;
    request.requesting = m_requesting->party();
    if (!m_isEnquiry) {
        request.providing = m_providing->party();
        if (m_colleague->text().trimmed() != request.colleague.name)
            request.colleague = {{}, 0, m_colleague->text().trimmed(), {}};
    }
    request.receiving = partiesOf(m_receiving->parties());
    Section1 &section = request.section1;
    section.level = m_level->currentData().toInt();
    section.issue = m_issue->text().trimmed();
    section.outcomes = linesOf(m_outcomes->text());
    section.kinds = kinds();
    section.theme = m_theme->text().trimmed();
    section.requestedBy = m_requestedBy->text().trimmed();
    section.requesterRole = m_requesterRole->text().trimmed();
    section.contact = m_contact->text().trimmed();
    section.receivers = linesOf(m_receivers->text());
    section.isSustained = m_isSustained->isChecked();
    Terms terms;
    terms.visits = m_visits->visits();
    terms.cost = m_cost->cost();
    terms.when = m_when->text().trimmed();
    request.terms = {terms};
    return request;
}

QList<RequestForm::Asked> RequestForm::providers() const
{
    return m_isEnquiry ? m_providers->parties() : QList<Asked>();
}

QDate RequestForm::answerBy() const
{
    return m_isEnquiry ? typed::date(m_answerBy->text(), m_services.clock.today()).value_or(QDate()) : QDate();
}

void RequestForm::askSeveral(bool isEnquiry)
{
    if (isEnquiry && !m_isEnquiry && m_providers->parties().isEmpty() && !m_providing->party().school.isEmpty())
        m_providers->setParties({{m_providing->party(), request().colleague}});
    m_isEnquiry = isEnquiry;
    m_one->setVisible(!isEnquiry);
    m_enquiry->setVisible(isEnquiry);
    m_several->setText(isEnquiry ? tr("Ask one academy") : tr("Ask several academies…"));
    follow();
}

void RequestForm::showKinds(const QStringList &kinds)
{
    QStringList own = kinds;
    for (QCheckBox *box : std::as_const(m_kinds)) {
        const QString kind = box->property("lpKindOfSupport").toString();
        box->setChecked(kinds.contains(kind));
        own.removeAll(kind);
    }
    m_otherKind->setText(own.join(u", "_s));
}

QStringList RequestForm::kinds() const
{
    QStringList kinds;
    for (const QCheckBox *box : m_kinds) {
        if (box->isChecked())
            kinds.append(box->property("lpKindOfSupport").toString());
    }
    if (!m_otherKind->text().trimmed().isEmpty())
        kinds.append(m_otherKind->text().trimmed());
    return kinds;
}

void RequestForm::follow()
{
    if (m_isFilling)
        return;
    m_cost->setHasVisits(!m_visits->visits().isEmpty());
    m_otherKind->setVisible(m_kinds.last()->isChecked() || !m_otherKind->text().isEmpty());
    showFreeHours();
    emit changed();
}

// Who asks sees that the providing academy knows; that academy and the directors see the figure.
void RequestForm::showFreeHours()
{
    if (m_cost->cost().basis != u"free-hours"_s)
        return;
    const auto hours = m_services.desk.freeHours(request(), m_services.clock.today());
    m_cost->setFreeHoursNote(hours ? tr("%1 of %2 that are free this term are used or promised.")
                                         .arg(durationText(hours->usedMinutes), durationText(hours->allowedMinutes))
                                   : hours.error().message);
}

QList<TextField *> RequestForm::texts() const
{
    return {m_requesting->field(), m_providing->field(), m_colleague, m_requestedBy, m_requesterRole, m_contact, m_issue,
            m_outcomes, m_receivers, m_theme, m_otherKind, m_when};
}

QWidget *RequestForm::missingWhom()
{
    if (m_requesting->party().school.isEmpty())
        m_requesting->field()->setError(tr("Say which academy asks."));
    if (m_isEnquiry) {
        const auto answerBy = typed::date(m_answerBy->text(), m_services.clock.today());
        const bool isBlank = m_answerBy->text().trimmed().isEmpty();
        m_answerByField->setError(answerBy || isBlank ? QString() : answerBy.error().message);
        return m_providers->parties().isEmpty() ? m_providers->firstField() : firstWrongOf(QList<Field *>{m_answerByField});
    }
    const Party providing = m_providing->party();
    if (providing.school.isEmpty())
        m_providing->field()->setError(tr("Say which academy is asked."));
    else if (providing.schoolId != 0 && providing.schoolId == m_requesting->party().schoolId)
        m_providing->field()->setError(tr("Choose another academy: this one would ask itself."));
    return nullptr;
}

QWidget *RequestForm::firstToCorrect()
{
    QWidget *whom = missingWhom();
    if (m_issue->text().trimmed().isEmpty())
        m_issue->setError(tr("Say what issue you want to address."));
    if (!std::ranges::all_of(linesOf(m_receivers->text()), [](const QString &line) { return line.size() <= limit::line; }))
        m_receivers->setError(tr("Keep each line to %1 characters.").arg(limit::line));
    QWidget *first = firstWrongOf(texts());
    for (QWidget *next : {whom, m_providers->firstToCorrect(), m_receiving->firstToCorrect(), m_visits->firstToCorrect(), m_cost->firstToCorrect()})
        first = first ? first : next;
    return first;
}

QWidget *RequestForm::firstField() const
{
    if (m_requesting->party().school.isEmpty())
        return m_requesting->field()->control();
    if (m_isEnquiry)
        return m_providers->firstField();
    return m_providing->party().school.isEmpty() ? m_providing->field()->control() : m_issue->control();
}
