// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/printing/printqueue.h"

#include <QDeadlineTimer>
#include <QThread>

#include <algorithm>
#include <array>

#ifndef Q_OS_WIN
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#endif

using namespace Qt::StringLiterals;

namespace {

constexpr int betweenQuestions = 250; // milliseconds

// How CUPS and its backends word a printer that is switched off or cannot be reached.
constexpr std::array troubles{"offline-report",      "may not exist or is unavailable", "not responding", "Unable to locate printer",
                              "Unable to connect",   "Waiting for printer to become available", "paused", "disabled since"};

#ifndef Q_OS_WIN
// CUPS, on Linux and macOS. The words are asked for in English whatever the desktop speaks.
QByteArray outputOf(const QStringList &arguments)
{
    constexpr int longest = 5000;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C"_s);
    process.setProcessEnvironment(environment);
    process.start(u"lpstat"_s, arguments);
    if (!process.waitForFinished(longest)) {
        process.kill();
        process.waitForFinished(longest);
        return {};
    }
    return process.readAllStandardOutput();
}
#endif

} // namespace

QueueState queueStateOf(const QByteArray &printerLines, const QByteArray &jobLines)
{
    if (printerLines.trimmed().isEmpty())
        return QueueState::Unknown;
    if (jobLines.trimmed().isEmpty())
        return QueueState::Idle;
    const bool isSilent = std::ranges::any_of(troubles, [&](const char *words) { return printerLines.contains(words); });
    return isSilent ? QueueState::Silent : QueueState::Busy;
}

QueueState queueState(const QString &printer)
{
#ifdef Q_OS_WIN
    Q_UNUSED(printer)
    return QueueState::Unknown; // Windows itself tells of a printer that does not answer
#else
    if (printer.isEmpty() || printer.startsWith(u'-') || QStandardPaths::findExecutable(u"lpstat"_s).isEmpty())
        return QueueState::Unknown;
    return queueStateOf(outputOf({u"-l"_s, u"-p"_s, printer}), outputOf({u"-o"_s, printer}));
#endif
}

QueueState waitForQueue(const QString &printer, int milliseconds)
{
    const QDeadlineTimer deadline(milliseconds);
    QueueState state = queueState(printer);
    while (state == QueueState::Busy && !deadline.hasExpired()) {
        QThread::msleep(betweenQuestions);
        state = queueState(printer);
    }
    return state;
}
