// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/clock.h"

#include <QObject>
#include <QString>

#include <list>
#include <memory>

class BookingPages;
struct Booking;
class DirectoryFileWindow;
class FileDialogService;
class MainWindow;
class MessageService;
class ShareWiring;
class Theme;
struct DirectoryFileStanding;
struct TakenForm;

//! \brief Files that people open: a form that came by e-mail or on a stick, a directory to read in
//!
//! By File, Open; by the name given to the program; by dropping them on the window. Nothing here waits for a file.
class OpenedFiles final : public QObject
{
    Q_OBJECT

public:
    //! All of them outlive this
    OpenedFiles(const Theme &theme, const Clock &clock, ShareWiring &share, BookingPages &bookings, MessageService &messages, FileDialogService &files);
    ~OpenedFiles() override;

    //! \brief Puts "Open…" into \p window's File menu and takes what is dropped on it; to be called once
    void start(MainWindow &window);

    //! \brief Opens the file at \p path, a .lpform or .lpdir
    void open(const QString &path);

    //! \brief What came out of a form file, in a sentence or two
    [[nodiscard]] static QString sentenceFor(const TakenForm &form);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Directory;

    void ask();
    void saveForm(QWidget *parent, const Booking &booking);
    void takeForm(const QString &path);
    void openDirectory(const QString &path);
    void show(const std::shared_ptr<Directory> &directory, const DirectoryFileStanding &standing, const QString &path);
    void tell(const QString &title, const QString &sentence);

    const Theme &m_theme;
    const Clock &m_clock;
    ShareWiring &m_share;
    BookingPages &m_bookings;
    MessageService &m_messages;
    FileDialogService &m_files;
    MainWindow *m_window = nullptr;
    std::list<std::shared_ptr<Directory>> m_directories; //!< those on show
};
