// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/sync/sharefolder.h"

#include <chrono>
#include <functional>
#include <memory>

//! \brief A share folder of which every call ends within a time, whatever the server does
//!
//! A call that does not come back goes on by itself on a thread of its own; until it is back every other call ends at once
//! with Code::Share. What it still does then is harmless: names and contents belong together, and nothing is replaced.
class TimedShareFolder final : public ShareFolder
{
public:
    //! \p patience is for each call; large files get more, as if the line carried 100 kB a second
    explicit TimedShareFolder(std::shared_ptr<ShareFolder> folder, std::chrono::milliseconds patience = std::chrono::seconds(20));
    //! \brief Waits for nothing: a call that hangs is left to itself
    ~TimedShareFolder() override;

    [[nodiscard]] Result<QStringList> list(const QString &folder) override;
    [[nodiscard]] Result<QByteArray> read(const QString &path, qsizetype largest) override;
    [[nodiscard]] Result<void> write(const QString &path, const QByteArray &bytes) override;
    [[nodiscard]] Result<void> rename(const QString &from, const QString &to) override;
    [[nodiscard]] Result<void> remove(const QString &path) override;

    TimedShareFolder(const TimedShareFolder &) = delete;
    TimedShareFolder &operator=(const TimedShareFolder &) = delete;

private:
    struct Helper;
    template <typename T>
    [[nodiscard]] Result<T> within(std::chrono::milliseconds time, std::function<Result<T>(ShareFolder &)> call);

    std::shared_ptr<Helper> m_helper;
    std::chrono::milliseconds m_patience;
};
