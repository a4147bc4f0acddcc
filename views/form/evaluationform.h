// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/rules.h"
#include "views/form/formsection.h"
#include "views/form/formservices.h"

class RatingEdit;
class SaidByEdit;

//! \brief Section 2 of the form: how it went, outcome by outcome
class EvaluationForm final : public FormSection
{
    Q_OBJECT

public:
    //! \param booking whose outcomes are quoted
    //! \param way Way::TakenDown: asks, too, who said so
    EvaluationForm(const FormServices &services, const Booking &booking, Way way = Way::Own, QWidget *parent = nullptr);

    [[nodiscard]] Section2 section() const;
    void setSection(const Section2 &section);
    //! \brief Whose words are keyed in; side None: one's own
    [[nodiscard]] OnBehalf behalf() const;

    QWidget *firstToCorrect() override;
    [[nodiscard]] QWidget *firstField() const override;

private:
    Section2 m_section;
    QList<RatingEdit *> m_ratings;
    TextField *m_support;
    TextField *m_evenBetter;
    SaidByEdit *m_saidBy = nullptr;
};

//! \brief A term later: whether what was reached has lasted
class FollowUpForm final : public FormSection
{
    Q_OBJECT

public:
    //! \param way as in EvaluationForm
    FollowUpForm(const FormServices &services, const Booking &booking, Way way = Way::Own, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    [[nodiscard]] QString letter() const;
    void setAnswer(const QString &text, const QString &letter);
    //! \brief Whose words are keyed in; side None: one's own
    [[nodiscard]] OnBehalf behalf() const;

    QWidget *firstToCorrect() override;
    [[nodiscard]] QWidget *firstField() const override;

private:
    RatingEdit *m_rating;
    TextField *m_text;
    SaidByEdit *m_saidBy = nullptr;
};
