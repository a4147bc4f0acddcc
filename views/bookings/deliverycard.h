// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/tables/deliverylines.h"
#include "views/common/card.h"

//! \brief How far a booking has come over the share: a line for each academy, region and director it is for
//!
//! It follows the share while the booking is on show; nobody loses their place by that.
class DeliveryCard final : public SectionCard
{
    Q_OBJECT

public:
    explicit DeliveryCard(const Theme &theme, QWidget *parent = nullptr);

    //! \brief Shows \p sections, and under them what is under way of \p section3; hides itself when there is nothing
    void setLines(const QList<DeliveryLine> &sections, const QList<DeliveryLine> &section3);

signals:
    //! \brief Section 1 is to be printed, for an academy that nothing reaches over the share
    void printWanted();

private:
    void addLines(const QList<DeliveryLine> &lines);

    const Theme &m_theme;
    QList<DeliveryLine> m_sections;
    QList<DeliveryLine> m_section3;
    QWidget *m_inner = nullptr;
};
