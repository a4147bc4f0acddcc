// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDate>
#include <QHash>
#include <QIODevice>
#include <QString>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstring>
#include <type_traits>
#include <utility>
#include <vector>

// Values as bytes and back, for a file that only this program on this PC reads. A class takes part with one function,
//     template <typename Archive> void archive(Archive &a) { a(m_first, m_second); }
// which serves both directions. Bytes are in the order of the machine.

//! \brief Marks constructors of objects that are filled by archive() afterwards
struct Unfilled
{
};

//! \brief A sum of bytes that comes out differently when one of them is damaged
class Checksum
{
public:
    void add(const char *bytes, size_t size)
    {
        for (; size >= sizeof(quint64); bytes += sizeof(quint64), size -= sizeof(quint64)) {
            quint64 word;
            std::memcpy(&word, bytes, sizeof word);
            take(word);
        }
        quint64 rest = size;
        if (size > 0) // an empty array has no address to copy from
            std::memcpy(reinterpret_cast<char *>(&rest) + 1, bytes, size);
        take(rest);
    }
    [[nodiscard]] quint64 value() const { return m_sum; }

private:
    void take(quint64 word)
    {
        m_sum = (m_sum ^ word) * 0x9E3779B97F4A7C15ull;
        m_sum ^= m_sum >> 29;
    }

    quint64 m_sum = 0;
};

template <typename T, typename Archive>
concept Archivable = requires(T &value, Archive &archive) { value.archive(archive); };

//! \brief Writes values to a device
class ArchiveWriter
{
public:
    explicit ArchiveWriter(QIODevice &device)
        : m_device(device)
    {
    }

    template <typename... T>
    void operator()(const T &...values)
    {
        (put(values), ...);
    }

    [[nodiscard]] quint64 checksum() const { return m_sum.value(); }
    [[nodiscard]] bool isGood() const { return m_isGood; }

private:
    void putBytes(const void *bytes, size_t size)
    {
        m_sum.add(static_cast<const char *>(bytes), size);
        m_isGood = m_isGood && m_device.write(static_cast<const char *>(bytes), static_cast<qint64>(size)) == static_cast<qint64>(size);
    }
    void putSize(qsizetype size) { put(static_cast<quint64>(size)); }

    template <typename T>
    void put(const T &value)
    {
        if constexpr (Archivable<T, ArchiveWriter>)
            const_cast<T &>(value).archive(*this); // which only reads it
        else
            putPlain(value);
    }
    template <typename T>
    void putPlain(const T &value)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        putBytes(&value, sizeof value);
    }
    template <typename T>
    void put(const std::vector<T> &values)
    {
        putSize(static_cast<qsizetype>(values.size()));
        if constexpr (std::is_trivially_copyable_v<T> && !std::same_as<T, bool>) {
            putBytes(values.data(), values.size() * sizeof(T));
        } else {
            for (const auto &value : values)
                put(static_cast<const T &>(value));
        }
    }
    template <typename T>
    void put(const QList<T> &values)
    {
        putSize(values.size());
        for (const T &value : values)
            put(value);
    }
    template <typename Key, typename T>
    void put(const QHash<Key, T> &values)
    {
        putSize(values.size());
        for (auto at = values.cbegin(); at != values.cend(); ++at) {
            put(at.key());
            put(at.value());
        }
    }
    template <typename T, size_t n>
    void put(const std::array<T, n> &values)
    {
        for (const T &value : values)
            put(value);
    }
    void put(const QString &text)
    {
        putSize(text.size());
        putBytes(text.utf16(), static_cast<size_t>(text.size()) * sizeof(char16_t));
    }
    void put(QDate date) { put(date.toJulianDay()); }

    QIODevice &m_device;
    Checksum m_sum;
    bool m_isGood = true;
};

//! \brief Reads from a device what ArchiveWriter wrote; whatever the bytes, it asks for no more than there are
//!
//! Large arrays go straight to where they belong: a file that is mapped into memory would be held twice meanwhile.
class ArchiveReader
{
public:
    //! \brief \p device is open, knows its size and is read from where it stands
    explicit ArchiveReader(QIODevice &device)
        : m_device(device)
        , m_left(static_cast<quint64>(std::max<qint64>(0, device.size() - device.pos())))
        , m_buffer(bufferSize)
    {
    }

    template <typename... T>
    void operator()(T &...values)
    {
        (get(values), ...);
    }

    [[nodiscard]] quint64 checksum() const { return m_sum.value(); }
    //! \brief False as soon as something was wanted that is not there; values are empty from then on
    [[nodiscard]] bool isGood() const { return m_isGood; }

private:
    void getBytes(void *bytes, size_t size)
    {
        m_isGood = m_isGood && size <= m_left;
        if (!m_isGood)
            return;
        m_left -= size;
        fetch(static_cast<char *>(bytes), size);
        m_sum.add(static_cast<const char *>(bytes), m_isGood ? size : 0);
    }
    // Little things come from the buffer, what is larger than it comes directly.
    void fetch(char *bytes, size_t size)
    {
        const size_t waiting = std::min(size, m_filled - m_taken);
        copy(bytes, waiting);
        bytes += waiting;
        size -= waiting;
        if (size >= bufferSize) {
            m_isGood = m_device.read(bytes, static_cast<qint64>(size)) == static_cast<qint64>(size);
        } else if (size > 0) {
            m_taken = 0;
            m_filled = static_cast<size_t>(std::max<qint64>(0, m_device.read(m_buffer.data(), static_cast<qint64>(bufferSize))));
            m_isGood = size <= m_filled;
            copy(bytes, m_isGood ? size : 0);
        }
    }
    void copy(char *bytes, size_t size)
    {
        if (size > 0) // an empty array has no address to copy to
            std::memcpy(bytes, m_buffer.data() + m_taken, size);
        m_taken += size;
    }
    // How many values of at least so many bytes each follow.
    size_t getSize(size_t least)
    {
        quint64 size = 0;
        get(size);
        m_isGood = m_isGood && size <= m_left / least;
        return m_isGood ? static_cast<size_t>(size) : 0;
    }

    template <typename T>
    void get(T &value)
    {
        if constexpr (Archivable<T, ArchiveReader>)
            value.archive(*this);
        else
            getPlain(value);
    }
    template <typename T>
    void getPlain(T &value)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        getBytes(&value, sizeof value);
    }
    template <typename T>
    void get(std::vector<T> &values)
    {
        if constexpr (std::same_as<T, bool>) {
            values.resize(getSize(1));
            for (size_t i = 0; i < values.size(); ++i) {
                bool value = false;
                get(value);
                values[i] = value;
            }
        } else if constexpr (std::is_trivially_copyable_v<T>) {
            values.resize(getSize(sizeof(T)));
            getBytes(values.data(), values.size() * sizeof(T));
        } else {
            values.resize(getSize(1));
            for (T &value : values)
                get(value);
        }
    }
    template <typename T>
    void get(QList<T> &values)
    {
        values.resize(static_cast<qsizetype>(getSize(1)));
        for (T &value : values)
            get(value);
    }
    template <typename Key, typename T>
    void get(QHash<Key, T> &values)
    {
        const size_t size = getSize(1);
        values.reserve(static_cast<qsizetype>(size));
        for (size_t i = 0; i < size && m_isGood; ++i) {
            Key key;
            get(key);
            get(values[key]);
        }
    }
    template <typename T, size_t n>
    void get(std::array<T, n> &values)
    {
        for (T &value : values)
            get(value);
    }
    void get(QString &text)
    {
        text.resize(static_cast<qsizetype>(getSize(sizeof(char16_t))));
        getBytes(text.data(), static_cast<size_t>(text.size()) * sizeof(char16_t));
    }
    void get(QDate &date)
    {
        qint64 day = 0;
        get(day);
        date = QDate::fromJulianDay(day);
    }

    static constexpr size_t bufferSize = 64 * 1024;

    QIODevice &m_device;
    quint64 m_left; //!< bytes
    std::vector<char> m_buffer;
    size_t m_filled = 0; //!< of m_buffer
    size_t m_taken = 0;  //!< of what is filled
    Checksum m_sum;
    bool m_isGood = true;
};
