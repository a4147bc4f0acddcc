// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/documents/document.h"

#include <QList>
#include <QString>
#include <QStringList>

//! \brief Charts in black and white; lengths in millimetres, text beside the shapes and never on dark ground
namespace charts {

struct Bar
{
    QString label;
    qint64 outer = 0; //!< the whole bar, outlined
    qint64 inner = 0; //!< the filled part of it
};

struct Series
{
    QString name;
    QList<qint64> values;
};

//! \brief Horizontal bars, a filled part in an outlined whole, with both numbers at their ends
[[nodiscard]] doc::Figure bars(const QList<Bar> &bars, const QString &innerName, const QString &outerName, const QString &alternative);

//! \brief One bar for each label, made of one part for each of at most four series
[[nodiscard]] doc::Figure stacked(const QStringList &labels, const QList<Series> &series, const QString &alternative);

//! \brief One or two lines over the same labels: the first drawn through with squares, the second dashed
[[nodiscard]] doc::Figure lines(const QStringList &labels, const QList<Series> &series, const QString &alternative);

} // namespace charts
