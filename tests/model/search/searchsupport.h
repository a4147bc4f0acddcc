// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/searchindex.h"
#include "tests/support/samplereader.h"

// What the tests of the search share.
namespace searchtest {

using namespace Qt::StringLiterals;

inline const QDate today(2026, 11, 21);

//! \brief An entry of one of two schools, by whether its id is even
inline Entry entry(qint64 id, const QString &person, const QString &theme, const QString &interest)
{
    Entry result;
    result.id = id;
    result.reference = u"E%1"_s.arg(id);
    result.personId = id;
    result.person = person;
    result.schoolId = 1 + id % 2;
    result.academy = id % 2 == 0 ? u"Abbey Primary"_s : u"Borough High"_s;
    result.phase = id % 2 == 0 ? u"Primary"_s : u"Secondary"_s;
    result.theme = theme;
    result.interest = interest;
    return result;
}

//! \brief Asks for everybody who answers \p text
inline SearchQuery query(const QString &text)
{
    SearchQuery result;
    result.text = text;
    result.limit = 500;
    result.today = today;
    return result;
}

//! \brief The 403 entries that ship with the program; the entry with the id n is the n-th
inline QList<Entry> sample()
{
    return readSampleEntries(QStringLiteral(LP_SOURCE_DIR "/resources/sample/directory.csv"),
                             QStringLiteral(LP_SOURCE_DIR "/resources/sample/schools.csv"));
}

} // namespace searchtest
