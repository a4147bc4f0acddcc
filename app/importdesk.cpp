// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/importdesk.h"

#include "model/journal/journal.h"
#include "views/common/preferences.h"
#include "views/common/whoami.h"
#include "views/imports/importdialog.h"
#include "views/imports/importrunner.h"

ImportDesk::ImportDesk(const Theme &theme, const QString &databasePath, const Clock &clock, Journal &journal,
                       const Preferences &preferences, const WhoAmI &who, FileDialogService &files, QObject *parent)
    : QObject(parent)
    , m_theme(theme)
    , m_job(databasePath, clock)
    , m_journal(journal)
    , m_preferences(preferences)
    , m_who(who)
    , m_files(files)
{
}

ImportDesk::~ImportDesk()
{
    delete m_dialog; // before its runner
}

ImportDialog *ImportDesk::dialog() const
{
    return m_dialog;
}

void ImportDesk::open(QWidget *parent)
{
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    if (!m_runner)
        m_runner = std::make_unique<ImportRunner>(m_job);
    ImportSettings settings;
    const qint64 bytes = qint64(m_preferences.importLimitMegabytes()) * 1024 * 1024;
    settings.limits.fileBytes = settings.limits.unpackedBytes = bytes;
    settings.author = m_who.identity().name;
    m_dialog = new ImportDialog(m_theme, *m_runner, m_files, settings, parent);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ImportDialog::imported, this, [this](const Event &event) { m_journal.announce(event); });
    m_dialog->open();
}
