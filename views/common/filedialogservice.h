// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

class QWidget;

//! \brief Asks for files; tests put their own in its place
class FileDialogService
{
public:
    virtual ~FileDialogService() = default;
    //! \brief Files to read; \p filter as QFileDialog has it, "Tables (*.csv *.xlsx)"
    //! \return full paths; empty when the person cancelled
    [[nodiscard]] virtual QStringList filesToOpen(QWidget *parent, const QString &title, const QString &filter) = 0;
    //! \brief A file to write; \p suggestedName is a bare name in the folder last used
    //!
    //! A name typed without an ending that \p filter knows gets the ending of the filter that was chosen.
    //! \return a full path; empty when the person cancelled
    [[nodiscard]] virtual QString fileToSave(QWidget *parent, const QString &title, const QString &suggestedName,
                                             const QString &filter) = 0;
};

//! \brief \p path with the ending that \p chosen filter asks for ("Table (*.csv)"), unless it has one of \p filters
[[nodiscard]] QString withEnding(const QString &path, const QString &chosen, const QString &filters);

//! \brief The desktop's own dialogs, which start in the folder last used
class DesktopFileDialogService final : public FileDialogService
{
public:
    [[nodiscard]] QStringList filesToOpen(QWidget *parent, const QString &title, const QString &filter) override;
    [[nodiscard]] QString fileToSave(QWidget *parent, const QString &title, const QString &suggestedName,
                                     const QString &filter) override;

private:
    [[nodiscard]] QString folder() const;

    QString m_lastFolder;
};
