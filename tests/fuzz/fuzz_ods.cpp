// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// The content of an OpenDocument spreadsheet.
#include "tests/fuzz/readtable.h"
#include "tests/model/exchange/testzip.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const FuzzFile file;
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    writeZip(file.path(), {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", input}});
    readWholeTable(file.path());
    return 0;
}
