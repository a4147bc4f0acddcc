// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/draftstore.h"
#include "views/form/formsection.h"
#include "views/form/formservices.h"

class QCheckBox;

//! \brief Section 3 of the form: confidential next steps and future needs, or why there are none
class NextStepsForm final : public FormSection
{
    Q_OBJECT

public:
    NextStepsForm(const FormServices &services, const Booking &booking, QWidget *parent = nullptr);

    [[nodiscard]] Section3Words words() const;
    void setWords(const Section3Words &words);
    //! \brief The principal chose to let the providing principal read it, too
    [[nodiscard]] bool isForProvider() const;
    //! \brief Why section 3 is waived; empty: it is not
    [[nodiscard]] QString waiverReason() const;

    QWidget *firstToCorrect() override;
    [[nodiscard]] QWidget *firstField() const override;

private:
    TextField *m_nextSteps;
    TextField *m_futureNeeds;
    QCheckBox *m_isForProvider;
    QCheckBox *m_isWaived;
    TextField *m_reason;
};
