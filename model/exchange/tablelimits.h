// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

//! \brief How large a table from outside may be; what is larger is refused with a sentence before it can hurt
//!
//! Tables are read as a stream, so the sizes bound time, not memory. The register of English schools has about 60 MB.
struct TableLimits
{
    qint64 fileBytes = 1024LL * 1024 * 1024;     //!< of the file as it lies there
    qint64 unpackedBytes = 1024LL * 1024 * 1024; //!< of what comes out of a gzip or zip file, an .xlsx or an .ods
    int ratio = 200;                             //!< unpacked to packed, looked at once 4 MB have come out
    int cellCharacters = 32767;                  //!< Excel's own limit
    int cellsPerRow = 2000;
    qint64 rows = 2'000'000;
    int members = 10'000;                                 //!< files in a zip file
    int sheets = 256;                                     //!< in a workbook
    qint64 sharedTextBytes = 128LL * 1024 * 1024;         //!< the table of texts of an .xlsx, the one part held in memory
};
