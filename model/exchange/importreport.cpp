// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/importreport.h"

namespace {

constexpr qsizetype mostListed = 1000;

void append(QList<ImportMessage> &list, ImportMessage &&message)
{
    if (list.size() < mostListed)
        list.append(std::move(message));
}

} // namespace

void ImportReport::addProblem(ImportMessage message)
{
    ++problemCount;
    append(problems, std::move(message));
}

void ImportReport::addWarning(ImportMessage message)
{
    ++warningCount;
    append(warnings, std::move(message));
}

void ImportReport::addChange(ImportMessage message)
{
    append(changes, std::move(message));
}
