// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QCborArray>
#include <QCborMap>
#include <QList>
#include <QString>

#include <algorithm>

// What the codecs of bookings are written with; for them alone.
namespace codec {

//! \brief Writes a map and leaves out what is empty: events stay small, and readers take what is missing for empty.
class Writer
{
public:
    void text(const QString &key, const QString &value)
    {
        if (!value.isEmpty())
            m_map.insert(key, value);
    }
    void number(const QString &key, qint64 value)
    {
        if (value != 0)
            m_map.insert(key, value);
    }
    void flag(const QString &key, bool value)
    {
        if (value)
            m_map.insert(key, true);
    }
    void bytes(const QString &key, const QByteArray &value)
    {
        if (!value.isEmpty())
            m_map.insert(key, value);
    }
    void map(const QString &key, const QCborMap &value)
    {
        if (!value.isEmpty())
            m_map.insert(key, value);
    }
    void list(const QString &key, const QCborValue &value)
    {
        if (!value.toArray().isEmpty())
            m_map.insert(key, value);
    }
    [[nodiscard]] QCborMap result() const { return m_map; }

private:
    QCborMap m_map;
};

//! \brief \p value as a number that fits, whatever stands there
inline int intOf(const QCborValue &value, int otherwise = 0)
{
    const qint64 number = value.toInteger(otherwise);
    return static_cast<int>(std::clamp<qint64>(number, -1'000'000'000, 1'000'000'000));
}

//! \brief What \p function makes of each of \p items
template <typename T, typename Function>
QCborValue arrayOf(const QList<T> &items, Function function)
{
    QCborArray array;
    for (const T &item : items)
        array.append(function(item));
    return array;
}

//! \brief arrayOf() read back
template <typename T, typename Function>
QList<T> listOf(const QCborValue &value, Function function)
{
    QList<T> items;
    const QCborArray array = value.toArray();
    for (const QCborValue &item : array)
        items.append(function(item.toMap()));
    return items;
}

} // namespace codec
