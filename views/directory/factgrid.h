// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/directory/profile.h"

#include <QWidget>

class QGridLayout;
class TextLabel;
class Theme;

//! \brief Labels and values below each other; the values wrap
class FactGrid final : public QWidget
{
    Q_OBJECT

public:
    explicit FactGrid(const Theme &theme, QWidget *parent = nullptr);
    void setFacts(const QList<ProfileFact> &facts);

private:
    void takeTheme();

    const Theme &m_theme;
    QGridLayout *m_grid;
    QList<TextLabel *> m_labels;
    QList<TextLabel *> m_values;
    QList<ProfileFact> m_facts;
};
