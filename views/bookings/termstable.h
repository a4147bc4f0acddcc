// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/tables/termscomparison.h"

#include <QWidget>

class Theme;

//! \brief Two versions of terms side by side; what differs is strong, and says so in words
class TermsTable final : public QWidget
{
    Q_OBJECT

public:
    TermsTable(const Theme &theme, const TermsComparison &comparison, QWidget *parent = nullptr);
};
