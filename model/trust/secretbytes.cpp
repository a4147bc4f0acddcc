// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/trust/secretbytes.h"

#include <sodium.h>

#include <cstring>

SecretBytes::SecretBytes(qsizetype size)
    : m_size(size)
{
    if (sodium_init() < 0)
        std::abort(); // no random source: nothing safe can be done
    auto *memory = static_cast<unsigned char *>(sodium_malloc(static_cast<size_t>(size)));
    Q_CHECK_PTR(memory);
    std::memset(memory, 0, static_cast<size_t>(size));
    m_bytes = std::shared_ptr<unsigned char>(memory, sodium_free);
}

SecretBytes SecretBytes::copyOf(QByteArrayView bytes)
{
    SecretBytes result(bytes.size());
    std::memcpy(result.data(), bytes.data(), static_cast<size_t>(bytes.size()));
    return result;
}

SecretBytes SecretBytes::taken(QByteArray &bytes)
{
    SecretBytes result = copyOf(bytes);
    sodium_memzero(bytes.data(), static_cast<size_t>(bytes.size()));
    bytes.clear();
    return result;
}

SecretBytes SecretBytes::random(qsizetype size)
{
    SecretBytes result(size);
    randombytes_buf(result.data(), static_cast<size_t>(size));
    return result;
}

SecretBytes SecretBytes::middle(qsizetype from, qsizetype size) const
{
    Q_ASSERT(from >= 0 && size >= 0 && from + size <= m_size);
    return copyOf(view().sliced(from, size));
}

QByteArrayView SecretBytes::view() const
{
    return {reinterpret_cast<const char *>(m_bytes.get()), m_size};
}
