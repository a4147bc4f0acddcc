// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/clock.h"
#include "model/directory/directoryrepository.h"
#include "model/documents/directorycontent.h"
#include "views/printing/printservice.h"

#include <QObject>

#include <functional>

class FileDialogService;
class MessageService;
class Preferences;

//! \brief Takes the directory out of the window: booklet, comparison, files
//!
//! Files are written on another thread; what came of it is told when it is done.
class DirectoryOutput final : public QObject
{
    Q_OBJECT

public:
    //! All of them outlive this; \p databasePath is opened once more by the thread that writes
    DirectoryOutput(QString databasePath, DirectoryRepository directory, const Clock &clock,
                    const Preferences &preferences, MessageService &messages, FileDialogService &files,
                    QObject *parent = nullptr);

    //! \brief Shows the comparison of \p entries as it will be printed
    void printComparison(QWidget *parent, const QList<Entry> &entries);
    //! \brief Asks for a name and saves the comparison as a PDF
    void saveComparison(QWidget *parent, const QList<Entry> &entries);
    //! \brief Shows the booklet of \p entries as it will be printed; \p selection says which they are, empty: all
    void printBooklet(QWidget *parent, const QList<qint64> &entries, const QString &selection);
    //! \brief Asks for a name, whose ending says what is written: PDF, HTML, XLSX, CSV
    //!
    //! What takes longer than a second shows how far it is and can be cancelled.
    void exportDirectory(QWidget *parent, const QList<qint64> &entries, const QString &selection);

private:
    //! What a booklet or a file is to hold
    struct Order
    {
        QString databasePath;
        QList<qint64> entries;
        QString selection;
        QDate today;
        Alphabet alphabet = Alphabet::English;
    };

    [[nodiscard]] Order order(const QList<qint64> &entries, const QString &selection) const;
    [[nodiscard]] static Result<DirectoryContent> read(const Order &order);
    //! Hears how much is done, 0 to 1; false: stop
    using Progress = std::function<bool(double)>;

    [[nodiscard]] static Result<void> writeTable(const Order &order, const QString &path, const Progress &progress);
    [[nodiscard]] static Result<void> write(const Order &order, const QString &path, const Progress &progress);
    void takeExport(QWidget *parent, const QString &path, const Result<void> &result);
    void tellUnlessCancelled(QWidget *parent, const Result<void> &result);

    QString m_databasePath;
    DirectoryRepository m_directory;
    const Clock &m_clock;
    const Preferences &m_preferences;
    MessageService &m_messages;
    FileDialogService &m_files;
    PrintService m_printing;
};
