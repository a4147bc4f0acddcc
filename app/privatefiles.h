// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"

#include <QByteArray>
#include <QString>

//! \brief Files made for other programs to open: for a mail program, for a look at them
//!
//! They lie in a folder of their own in the data folder, readable by this account only. All are removed when this is
//! destroyed, and those that a crash left behind when it is made.
class PrivateFiles
{
public:
    explicit PrivateFiles(const QString &dataFolder);
    ~PrivateFiles();
    Q_DISABLE_COPY_MOVE(PrivateFiles)

    //! \brief Writes \p bytes as \p name, replacing a file of that name
    //! \return its full path; Code::Storage when it cannot be written
    [[nodiscard]] Result<QString> write(const QString &name, const QByteArray &bytes) const;

    //! \brief Removes all of them; what another program holds open stays until the next time
    void clear() const;

private:
    QString m_folder;
};
