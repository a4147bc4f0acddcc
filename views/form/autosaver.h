// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

//! \brief Saves what is being typed: soon after the last key, and during long typing at the latest after a while
class AutoSaver final : public QObject
{
    Q_OBJECT

public:
    //! \param save returns false when what was typed could not be kept; it is tried again at the next key
    AutoSaver(int afterMs, int atLatestMs, std::function<bool()> save, QObject *parent = nullptr);

    //! \brief Something was typed
    void touch();
    //! \brief Saves now what is not saved yet
    //! \return false when that failed
    bool saveNow();
    //! \brief Forgets what was typed
    void forget();
    [[nodiscard]] bool isPending() const { return m_isPending; }

private:
    std::function<bool()> m_save;
    QTimer m_idle;
    QTimer m_latest;
    bool m_isPending = false;
};
