// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringView>

#include <vector>

//! \brief Numbers distinct texts 0, 1, 2 ... and finds them again, in little memory
class StringTable
{
public:
    static constexpr quint32 none = 0xFFFFFFFF;

    StringTable();

    //! \brief The number of \p text, given to it now when it has none yet
    quint32 intern(QStringView text);
    //! \brief The number of \p text, or none
    [[nodiscard]] quint32 find(QStringView text) const;
    //! \brief The text of that number; valid until the next intern()
    [[nodiscard]] QStringView text(quint32 number) const;
    [[nodiscard]] quint32 size() const { return static_cast<quint32>(m_ends.size()); }
    //! \brief Gives back memory that is held for growing
    void squeeze();

    //! \brief For IndexCache, in both directions
    template <typename Archive>
    void archive(Archive &a)
    {
        a(m_letters, m_ends, m_slots);
    }

private:
    //! The hash lies beside the number, so that looking up reads one place in memory
    struct Slot
    {
        quint32 hash = 0;
        quint32 number = 0; //!< + 1, or 0
    };

    [[nodiscard]] size_t slotOf(QStringView text, quint32 hash) const;
    void grow();

    std::vector<char16_t> m_letters;
    std::vector<quint32> m_ends; //!< of text i in m_letters
    std::vector<Slot> m_slots;   //!< a power of two many
};

//! \brief A quick hash of letters, the same in every run
[[nodiscard]] quint32 hashOf(QStringView text);
