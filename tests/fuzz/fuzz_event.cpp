// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT
#include "model/journal/event.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    [[maybe_unused]] const auto event =
        parseEvent(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    return 0;
}
