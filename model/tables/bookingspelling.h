// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/lexicon.h"
#include "model/search/spelling.h"

#include <QHash>
#include <QStringList>

#include <memory>

//! \brief Reads misspelt words of a search among bookings as the words that stand in them, as the directory's search does
class BookingSpelling
{
public:
    //! \brief \p texts are what the search looks at
    explicit BookingSpelling(const QStringList &texts);

    struct Reading
    {
        QList<QStringList> words; //!< of each word the ways in which the texts write it
        QString was;              //!< the misspelt words; empty when none was put right
        QString became;
    };
    //! \brief \p query word by word; its last one may be the beginning of a word
    [[nodiscard]] Reading read(const QString &query) const;

private:
    [[nodiscard]] QStringList writtenAs(quint32 word) const;
    [[nodiscard]] QStringList beginningWith(QStringView word) const;

    Lexicon m_lexicon;
    QHash<quint32, QStringList> m_written; //!< with capitals and accents
    std::unique_ptr<Spelling> m_spelling;
};
