// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/clock.h"
#include "model/core/result.h"
#include "model/store/database.h"

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

#include <functional>

//! \brief Exit codes of every command
namespace ExitCode {
inline constexpr int done = 0;
inline constexpr int failed = 1;   //!< one clear sentence on stderr
inline constexpr int wrongUse = 2; //!< the words of the command line are off
} // namespace ExitCode

//! \brief What a command is handed: where the data is, what time it is, where its words go
//!
//! Data goes to stdout and nothing else does; messages go to stderr; both UTF-8.
class CommandContext
{
public:
    CommandContext(QString dataFolder, const Clock &clock);

    [[nodiscard]] QString dataFolder() const;
    [[nodiscard]] const Clock &clock() const;

    //! \brief The data folder's database; in Mode::ReadWrite made with its folder when missing, which stderr then says
    [[nodiscard]] Result<Database> openDatabase(Database::Mode mode) const;
    //! \brief The same for reading and writing, but an empty one in memory where there is none: makes no folder
    [[nodiscard]] Result<Database> openForTrial() const;

    void writeData(const QString &text) const;    //!< to stdout, as it is
    void writeMessage(const QString &line) const; //!< to stderr, with a line feed

    //! \brief Writes \p sentence, which says what was done, to stderr
    //! \return ExitCode::done
    [[nodiscard]] int finish(const QString &sentence) const;
    //! \brief Writes the error's sentence to stderr, its detail to the log
    //! \return ExitCode::failed
    [[nodiscard]] int fail(const Error &error) const;
    //! \brief Writes \p sentence and a hint at --help to stderr
    //! \return ExitCode::wrongUse
    [[nodiscard]] int misuse(const QString &sentence) const;

private:
    QString m_dataFolder;
    const Clock &m_clock;
};

//! \brief One verb of the command line, in a file of its own
struct Command
{
    QString name;     //!< "import directory": one or two words
    QString synopsis; //!< "FILE... [--dry-run]"
    QString summary;  //!< one line for the list of commands
    //! \brief Declares options and positional arguments on the parser
    std::function<void(QCommandLineParser &)> declare;
    std::function<int(const CommandContext &, const QCommandLineParser &)> run;
    bool needsGui = false; //!< it lays out pages, so it needs QGuiApplication (offscreen is enough)
    bool takesManyOutputs = false; //!< -o may be given more than once
};

//! \brief All commands, in the order in which --help lists them
[[nodiscard]] QList<Command> allCommands();
