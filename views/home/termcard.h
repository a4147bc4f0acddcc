// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/waiting.h"
#include "views/common/card.h"

//! \brief "This term": which term of the school it is; hours received, given, and given free
class TermCard final : public SectionCard
{
    Q_OBJECT

public:
    explicit TermCard(const Theme &theme, QWidget *parent = nullptr);
    void setHours(const TermHours &hours);

private:
    [[nodiscard]] TextLabel *addFigure(const Theme &theme, const QString &name);

    TextLabel *m_term;
    TextLabel *m_received;
    TextLabel *m_given;
    TextLabel *m_free;
};
