// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QCborArray>
#include <QCborMap>
#include <QString>

//! \brief Takes typed fields out of a CBOR map from outside; one wrong field spoils the whole
class Fields
{
public:
    explicit Fields(const QCborValue &value)
        : m_map(value.toMap())
        , m_isGood(value.isMap())
    {
    }

    //! \brief Exactly \p size bytes
    QByteArray bytes(QLatin1String key, qsizetype size)
    {
        const QByteArray value = m_map.value(key).toByteArray();
        require(value.size() == size);
        return value;
    }
    //! \brief \p size bytes, or none
    QByteArray optionalBytes(QLatin1String key, qsizetype size)
    {
        const QByteArray value = m_map.value(key).toByteArray();
        require(value.isEmpty() || value.size() == size);
        return value;
    }
    //! \brief At most \p longest bytes
    QByteArray blob(QLatin1String key, qsizetype longest)
    {
        const QByteArray value = m_map.value(key).toByteArray();
        require(value.size() <= longest);
        return value;
    }
    //! \brief At most \p longest characters
    QString text(QLatin1String key, qsizetype longest)
    {
        const QString value = m_map.value(key).toString();
        require(value.size() <= longest);
        return value;
    }
    //! \brief A whole number from 0 to \p most
    qint64 number(QLatin1String key, qint64 most = (1LL << 53))
    {
        const qint64 value = m_map.value(key).toInteger(0);
        require(value >= 0 && value <= most);
        return value;
    }
    bool flag(QLatin1String key) const { return m_map.value(key).toBool(); }
    //! \brief At most \p most items
    QCborArray list(QLatin1String key, qsizetype most)
    {
        const QCborArray value = m_map.value(key).toArray();
        require(value.size() <= most);
        return value;
    }
    [[nodiscard]] QCborValue value(QLatin1String key) const { return m_map.value(key); }

    void require(bool condition) { m_isGood = m_isGood && condition; }
    [[nodiscard]] bool isGood() const { return m_isGood; }

private:
    QCborMap m_map;
    bool m_isGood;
};
