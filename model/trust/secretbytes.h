// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

//! \brief Bytes nobody else may read: in locked memory with guard pages, wiped when they go
//!
//! Copying shares them. They are never logged, never compared by content and never written except sealed.
class SecretBytes
{
public:
    SecretBytes() = default;
    //! \brief \p size zero bytes
    explicit SecretBytes(qsizetype size);
    //! \brief A copy of \p bytes; the caller wipes its own
    [[nodiscard]] static SecretBytes copyOf(QByteArrayView bytes);
    //! \brief Moves \p bytes in here and overwrites the original
    [[nodiscard]] static SecretBytes taken(QByteArray &bytes);
    //! \brief \p size bytes from libsodium's random source
    [[nodiscard]] static SecretBytes random(qsizetype size);

    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] const unsigned char *data() const { return m_bytes.get(); }
    [[nodiscard]] unsigned char *data() { return m_bytes.get(); }
    //! \brief Bytes \p from to \p from + \p size, in secret memory again
    [[nodiscard]] SecretBytes middle(qsizetype from, qsizetype size) const;
    [[nodiscard]] QByteArrayView view() const;

private:
    std::shared_ptr<unsigned char> m_bytes;
    qsizetype m_size = 0;
};
