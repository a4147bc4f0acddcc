// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/common/palette.h"
#include "views/form/costwords.h"
#include "views/form/formwords.h"

#include <QWidget>

class QVBoxLayout;
class SectionCard;
class Theme;

//! \brief One thing to see to before a section is sent
struct FormStep
{
    enum class State { Done, Missing, CanFollow };

    QString text; //!< "Issue and outcomes"
    State state = State::Missing;

    friend bool operator==(const FormStep &, const FormStep &) = default;
};

//! \brief Beside the form: who will get it, what is still to do, what it costs
class FormSide final : public QWidget
{
    Q_OBJECT

public:
    explicit FormSide(const Theme &theme, QWidget *parent = nullptr);

    //! \brief \p note stands under them: what comes later and who reads that
    void setReaders(const QList<formwords::Reader> &readers, const QString &note);
    void setSteps(const QList<FormStep> &steps);
    [[nodiscard]] QList<formwords::Reader> readers() const { return m_shownReaders; }
    //! \brief "Goes to Millbrook, ...": who will get it, in one line
    [[nodiscard]] QString readersLine() const;
    //! \brief No lines: nothing about cost
    void setCost(const QList<CostLine> &lines);

private:
    void addIconRow(SectionCard *card, const QString &iconName, ColourRole ink, const QString &strong, const QString &plain);

    const Theme &m_theme;
    SectionCard *m_readers;
    SectionCard *m_steps;
    SectionCard *m_cost;
    QList<formwords::Reader> m_shownReaders;
    QString m_shownNote;
    QList<FormStep> m_shownSteps;
    QList<CostLine> m_shownLines;
};
