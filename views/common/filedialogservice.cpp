// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/filedialogservice.h"

#include <QFileDialog>
#include <QStandardPaths>

QString DesktopFileDialogService::folder() const
{
    return m_lastFolder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : m_lastFolder;
}

QStringList DesktopFileDialogService::filesToOpen(QWidget *parent, const QString &title, const QString &filter)
{
    const QStringList files = QFileDialog::getOpenFileNames(parent, title, folder(), filter);
    if (!files.isEmpty())
        m_lastFolder = QFileInfo(files.first()).absolutePath();
    return files;
}

QString DesktopFileDialogService::fileToSave(QWidget *parent, const QString &title, const QString &suggestedName,
                                             const QString &filter)
{
    const QString file = QFileDialog::getSaveFileName(parent, title, QDir(folder()).filePath(suggestedName), filter);
    if (!file.isEmpty())
        m_lastFolder = QFileInfo(file).absolutePath();
    return file;
}
