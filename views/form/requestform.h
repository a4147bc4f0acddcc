// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/booking.h"
#include "views/form/formsection.h"
#include "views/form/formservices.h"

#include <utility>

class Button;
class CostEdit;
class PartiesEdit;
class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLineEdit;
class SchoolField;
class SectionCard;
class TextLabel;
class VisitsEdit;

//! \brief Section 1 of the form: who asks whom, why, when and how, for how much
class RequestForm final : public FormSection
{
    Q_OBJECT

public:
    using Asked = std::pair<Party, Colleague>;

    explicit RequestForm(const FormServices &services, QWidget *parent = nullptr);

    //! \brief Fills the fields; what they do not show is kept as it is
    void setRequest(const Booking &request, const QList<Asked> &providers, QDate answerBy);
    //! \brief What the fields say now; a date or amount that cannot be read counts as none
    [[nodiscard]] Booking request() const;
    //! \brief Whom the enquiry goes to; empty when one academy is asked
    [[nodiscard]] QList<Asked> providers() const;
    [[nodiscard]] QDate answerBy() const;

    QWidget *firstToCorrect() override;
    [[nodiscard]] QWidget *firstField() const override;

private:
    [[nodiscard]] SectionCard *makeWhoCard();
    [[nodiscard]] QWidget *makeOneProvider();
    [[nodiscard]] QWidget *makeEnquiry();
    [[nodiscard]] SectionCard *makeWhyCard();
    [[nodiscard]] SectionCard *makeHowCard();
    [[nodiscard]] QWidget *makeKinds();
    [[nodiscard]] SectionCard *makeCostCard();
    void askSeveral(bool isEnquiry);
    void showKinds(const QStringList &kinds);
    [[nodiscard]] QStringList kinds() const;
    void follow();
    void showFreeHours();
    [[nodiscard]] QWidget *missingWhom();
    [[nodiscard]] QList<TextField *> texts() const;

    const FormServices m_services;
    Booking m_request;
    bool m_isEnquiry = false;
    bool m_isFilling = false;
    TextLabel *m_asks = nullptr;
    Button *m_several = nullptr;
    QWidget *m_one = nullptr;
    QWidget *m_enquiry = nullptr;
    SchoolField *m_requesting = nullptr;
    SchoolField *m_providing = nullptr;
    TextField *m_colleague = nullptr;
    PartiesEdit *m_providers = nullptr;
    QLineEdit *m_answerBy = nullptr;
    Field *m_answerByField = nullptr;
    TextField *m_requestedBy = nullptr;
    TextField *m_requesterRole = nullptr;
    TextField *m_contact = nullptr;
    PartiesEdit *m_receiving = nullptr;
    TextField *m_issue = nullptr;
    TextField *m_outcomes = nullptr;
    TextField *m_receivers = nullptr;
    TextField *m_theme = nullptr;
    QComboBox *m_level = nullptr;
    QList<QCheckBox *> m_kinds;
    TextField *m_otherKind = nullptr;
    QCheckBox *m_isSustained = nullptr;
    VisitsEdit *m_visits = nullptr;
    TextField *m_when = nullptr;
    CostEdit *m_cost = nullptr;
};
