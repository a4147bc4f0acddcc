// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

//! \brief Knows which words are spelled as a dictionary has them
//!
//! Nothing is read before prepare(); until isReady() every word counts as known. Lives on one thread.
class SpellChecker : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! \brief Reads the dictionary on another thread, once; changed() follows when it is there
    virtual void prepare() = 0;
    //! \brief True once there is a dictionary to ask
    [[nodiscard]] virtual bool isReady() const = 0;
    //! \brief True for a word of the dictionary, a word of one's own, and as long as nothing is ready
    [[nodiscard]] virtual bool isKnown(const QString &word) const = 0;
    //! \brief What \p word may have been meant to be, likeliest first; at most \p limit
    [[nodiscard]] virtual QStringList suggestions(const QString &word, int limit) const = 0;
    //! \brief Keeps \p word as one of one's own; not one that holds a pupil number
    virtual void learn(const QString &word) = 0;

signals:
    //! \brief Words may be known now that were not before, or the other way round
    void changed();
};
