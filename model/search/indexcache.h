// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/indexdata.h"

#include <QByteArray>
#include <QString>

#include <memory>

//! \brief A finished index in a file beside the database, so that the next start need not make it again
//!
//! It can be deleted at any time. A file of another version, another directory or with one damaged byte is as good as
//! none; nobody is told, for the index is made anew.
class IndexCache
{
public:
    explicit IndexCache(QString path);

    //! \brief The index that was made from what has \p stamp; null when there is none
    [[nodiscard]] std::unique_ptr<const IndexData> read(const QByteArray &stamp, const AvailabilityRules &rules) const;

    //! \brief Keeps \p data; where that cannot be done nothing is kept
    void write(const IndexData &data, const QByteArray &stamp) const;

private:
    QString m_path;
};
