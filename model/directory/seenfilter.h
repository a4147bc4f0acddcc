// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <array>
#include <vector>

//! \brief Remembers hashes in 2 MB however many they are (a Bloom filter)
//!
//! "No" is certain. "Maybe" is wrong for 1 new hash in 200 when a million are held, and hardly ever for 100,000.
class SeenFilter
{
public:
    [[nodiscard]] bool mayHold(quint64 hash) const
    {
        if (m_bits.empty())
            return false;
        for (const size_t bit : bitsOf(hash)) {
            if (!m_bits[bit])
                return false;
        }
        return true;
    }

    void insert(quint64 hash)
    {
        if (m_bits.empty())
            m_bits.resize(size_t(1) << indexBits);
        for (const size_t bit : bitsOf(hash))
            m_bits[bit] = true;
    }

private:
    static constexpr int indexBits = 24;

    // Three independent runs of bits from two rounds of mixing, so that similar hashes do not meet.
    static std::array<size_t, 3> bitsOf(quint64 hash)
    {
        constexpr quint64 mask = (quint64(1) << indexBits) - 1;
        const quint64 first = (hash ^ (hash >> 31)) * 0x9E3779B97F4A7C15ull;
        const quint64 second = (first ^ (first >> 29)) * 0xBF58476D1CE4E5B9ull;
        return {static_cast<size_t>(first >> (64 - indexBits)), static_cast<size_t>(second >> (64 - indexBits)),
                static_cast<size_t>((second >> 8) & mask)};
    }

    std::vector<bool> m_bits;
};
