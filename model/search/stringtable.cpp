// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/stringtable.h"

#include <algorithm>
#include <utility>

quint32 hashOf(QStringView text)
{
    quint32 hash = 2166136261U;
    for (const QChar c : text)
        hash = (hash ^ c.unicode()) * 16777619U;
    return hash ^ (hash >> 15);
}

StringTable::StringTable()
    : m_slots(64)
{
}

QStringView StringTable::text(quint32 number) const
{
    const size_t start = number == 0 ? 0 : m_ends[number - 1];
    return QStringView(m_letters.data() + start, static_cast<qsizetype>(m_ends[number] - start));
}

size_t StringTable::slotOf(QStringView text_, quint32 hash) const
{
    const size_t mask = m_slots.size() - 1;
    size_t slot = hash & mask;
    while (m_slots[slot].number != 0) {
        if (m_slots[slot].hash == hash) {
            const QStringView held = text(m_slots[slot].number - 1);
            if (held.size() == text_.size() && std::equal(held.utf16(), held.utf16() + held.size(), text_.utf16()))
                break;
        }
        slot = (slot + 1) & mask;
    }
    return slot;
}

quint32 StringTable::find(QStringView text_) const
{
    const quint32 held = m_slots[slotOf(text_, hashOf(text_))].number;
    return held == 0 ? none : held - 1;
}

quint32 StringTable::intern(QStringView text_)
{
    const quint32 hash = hashOf(text_);
    const size_t slot = slotOf(text_, hash);
    if (m_slots[slot].number != 0)
        return m_slots[slot].number - 1;
    const quint32 number = size();
    m_letters.insert(m_letters.end(), text_.utf16(), text_.utf16() + text_.size());
    m_ends.push_back(static_cast<quint32>(m_letters.size()));
    m_slots[slot] = {hash, number + 1};
    if (m_ends.size() * 2 > m_slots.size())
        grow();
    return number;
}

void StringTable::grow()
{
    const std::vector<Slot> before = std::exchange(m_slots, std::vector<Slot>(m_slots.size() * 2));
    const size_t mask = m_slots.size() - 1;
    for (const Slot &held : before) {
        size_t slot = held.hash & mask;
        while (held.number != 0 && m_slots[slot].number != 0)
            slot = (slot + 1) & mask;
        if (held.number != 0)
            m_slots[slot] = held;
    }
}

void StringTable::squeeze()
{
    m_letters.shrink_to_fit();
    m_ends.shrink_to_fit();
}
