// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/clock.h"
#include "model/exchange/importjob.h"

#include <QObject>
#include <QPointer>

#include <memory>

class FileDialogService;
class ImportDialog;
class ImportRunner;
class Journal;
class Preferences;
class Theme;
class WhoAmI;

//! \brief Opens the import wizard and tells the journal what it wrote
class ImportDesk final : public QObject
{
    Q_OBJECT

public:
    //! \brief All of them outlive the desk; imports open \p databasePath once more, on another thread
    ImportDesk(const Theme &theme, const QString &databasePath, const Clock &clock, Journal &journal,
               const Preferences &preferences, const WhoAmI &who, FileDialogService &files, QObject *parent = nullptr);
    ~ImportDesk() override;

    //! \brief Opens the wizard over \p parent, or brings the open one to the front; returns at once
    void open(QWidget *parent);

    //! \brief The open wizard; null when there is none
    [[nodiscard]] ImportDialog *dialog() const;

private:
    const Theme &m_theme;
    ImportJob m_job;
    Journal &m_journal;
    const Preferences &m_preferences;
    const WhoAmI &m_who;
    FileDialogService &m_files;
    std::unique_ptr<ImportRunner> m_runner; // from the first import on
    QPointer<ImportDialog> m_dialog;
};
