// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// Any file that somebody chooses to import: by its first bytes CSV, gzip, zip or refused.
#include "tests/fuzz/readtable.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const FuzzFile file;
    file.write(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    readWholeTable(file.path());
    return 0;
}
