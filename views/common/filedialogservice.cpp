// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/filedialogservice.h"

#include <QDir>
#include <QFileDialog>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

// "csv" and "xlsx" of "Tables (*.csv *.xlsx)"
QStringList endingsOf(const QString &filters)
{
    static const QRegularExpression pattern(u"\\*\\.(\\w+)"_s);
    QStringList endings;
    for (auto matches = pattern.globalMatch(filters); matches.hasNext();)
        endings.append(matches.next().captured(1).toLower());
    return endings;
}

} // namespace

QString withEnding(const QString &path, const QString &chosen, const QString &filters)
{
    const QStringList wanted = endingsOf(chosen);
    const QString has = QFileInfo(path).suffix().toLower();
    if (path.isEmpty() || wanted.isEmpty() || wanted.contains(has))
        return path;
    const bool isOther = endingsOf(filters).contains(has); // the suggested name still has that of the first filter
    return (isOther ? path.chopped(has.size() + 1) : path) + u'.' + wanted.first();
}

QString DesktopFileDialogService::folder() const
{
    if (!m_lastFolder.isEmpty())
        return m_lastFolder;
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(documents).exists() ? documents : QDir::homePath(); // a folder that is missing would stand as a file's name
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
    QString chosen;
    QString name = QDir(folder()).filePath(suggestedName);
    while (true) {
        const QString typed = QFileDialog::getSaveFileName(parent, title, name, filter, &chosen);
        if (typed.isEmpty())
            return {};
        m_lastFolder = QFileInfo(typed).absolutePath();
        name = withEnding(typed, chosen, filter);
        if (name == typed || !QFileInfo::exists(name))
            return name;
        // Only the dialog asks whether a file may be replaced, so it is asked again, with the name as it will be.
    }
}
