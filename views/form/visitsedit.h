// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/booking.h"
#include "model/core/clock.h"
#include "views/form/formsection.h"

class QComboBox;
class QLineEdit;
class QVBoxLayout;
class VisitRow;
class Theme;

//! \brief The visits that are planned: a series in one go, then each as it differs
class VisitsEdit final : public FormSection
{
    Q_OBJECT

public:
    VisitsEdit(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] QList<Visit> visits() const;
    void setVisits(const QList<Visit> &visits);
    //! \brief Where visits take place unless said otherwise
    void setUsualPlace(const QString &place) { m_place = place; }

    //! \brief How long each visit takes unless said otherwise, in minutes; 0: not known
    void setUsualLength(int minutes);

    QWidget *firstToCorrect() override;
    [[nodiscard]] QWidget *firstField() const override;

private:
    [[nodiscard]] QWidget *makeSeries();
    void addSeries();
    void addRow(const Visit &visit);
    void removeRow(VisitRow *row);
    void number();

    const Theme &m_theme;
    const Clock &m_clock;
    QString m_place;
    QLineEdit *m_first = nullptr;
    Field *m_firstField = nullptr;
    QLineEdit *m_length = nullptr;
    Field *m_lengthField = nullptr;
    QComboBox *m_count = nullptr;
    QComboBox *m_interval = nullptr;
    QVBoxLayout *m_rowsLayout = nullptr;
    QList<VisitRow *> m_rows;
};

//! \brief \p count visits from \p first on, \p daysApart days from one to the next
[[nodiscard]] QList<Visit> seriesOf(const Visit &first, int count, int daysApart);
