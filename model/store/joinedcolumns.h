// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <span>

// Reading one column through QSqlQuery costs as much as comparing it; where a whole table of texts is read, they
// come as one column and are cut apart here.
namespace sql {

//! \brief An SQL expression of all \p columns as one BLOB of UTF-8; NULL as nothing
[[nodiscard]] QString joined(const QStringList &columns);

//! \brief Cuts what joined() gave into as many \p pieces as there were columns
//! \return false when it does not hold just so many, as when a text holds the control character that separates them
[[nodiscard]] bool split(QByteArrayView joined, std::span<QByteArrayView> pieces);

} // namespace sql
