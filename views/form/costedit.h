// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/cost.h"
#include "model/bookings/ratecard.h"
#include "views/form/formsection.h"

class QComboBox;
class QLineEdit;
class Theme;

//! \brief What was negotiated: nothing, free hours, a day rate, an exchange or something else, and what comes on top
class CostEdit final : public FormSection
{
    Q_OBJECT

public:
    //! \param rates those of the rate card that hold now
    CostEdit(const Theme &theme, const QList<Rate> &rates, QWidget *parent = nullptr);

    [[nodiscard]] Cost cost() const { return m_cost; }
    void setCost(const Cost &cost);
    //! \brief The length of the whole is asked for only while there are no visits to add up
    void setHasVisits(bool hasVisits);
    //! \brief What is known of the hours that are free this term; shown beside that basis
    void setFreeHoursNote(const QString &note);

    QWidget *firstToCorrect() override;
    [[nodiscard]] QWidget *firstField() const override;

private:
    [[nodiscard]] QWidget *makeBasisRow(const QList<Rate> &rates);
    [[nodiscard]] QWidget *makeExtras();
    void chooseRate();
    void read();
    void readAmount(Field *field, qint64 &pence);
    void showWhatCounts();
    [[nodiscard]] QList<Field *> fields() const;

    const Theme &m_theme;
    QList<Rate> m_rates;
    Cost m_cost;
    bool m_hasVisits = false;
    bool m_isFilling = false;
    QComboBox *m_basis = nullptr;
    QComboBox *m_rate = nullptr;
    QComboBox *m_supplyPaidBy = nullptr;
    QComboBox *m_brokeragePlace = nullptr;
    Field *m_rateField = nullptr;
    Field *m_dayRate = nullptr;
    Field *m_hoursPerDay = nullptr;
    Field *m_amount = nullptr;
    Field *m_length = nullptr;
    Field *m_travel = nullptr;
    Field *m_supply = nullptr;
    Field *m_supplyPayer = nullptr;
    Field *m_brokerage = nullptr;
    Field *m_brokerageField = nullptr;
    TextField *m_words = nullptr;
    TextField *m_vatNote = nullptr;
    QWidget *m_freeNote = nullptr;
};
