// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QString>
#include <QStringView>

//! \brief What words like "reception", "primary", "SLE" or "training" say about who is wanted and in what way
class QueryHints
{
public:
    enum class Kind { KeyStage, Phase, Designation, Manner };
    struct Hint
    {
        Kind kind = Kind::Phase;
        QString value; //!< "EYFS", the beginning of a phase, or a designation; nothing of a manner
    };

    //! \brief What ships with the program
    QueryHints();

    //! \brief The hint of words as TokenList gives them, joined by single spaces; null when there is none
    [[nodiscard]] const Hint *find(const QString &words) const;

private:
    QHash<QString, Hint> m_hints;
};
