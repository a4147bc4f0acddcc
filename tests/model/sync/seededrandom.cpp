// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "seededrandom.h"

#include "model/core/hash.h"

#include <sodium.h>

#include <random>

namespace {

std::mt19937_64 &generator()
{
    static std::mt19937_64 instance;
    return instance;
}

void fill(void *const buffer, const size_t size)
{
    auto *bytes = static_cast<unsigned char *>(buffer);
    for (size_t i = 0; i < size; ++i)
        bytes[i] = static_cast<unsigned char>(generator()());
}

uint32_t number()
{
    return static_cast<uint32_t>(generator()());
}

const char *name()
{
    return "seeded";
}

randombytes_implementation implementation{name, number, nullptr, nullptr, fill, nullptr};

} // namespace

void seedAllRandomness(quint64 seed)
{
    [[maybe_unused]] const int ready = sodium_init(); // the first time it takes random bytes for itself
    randombytes_set_implementation(&implementation);
    generator().seed(seed);
}

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, '\0');
    fill(bytes.data(), static_cast<size_t>(count));
    return bytes;
}
