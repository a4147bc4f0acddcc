// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/logging.h"

#include <QDateTime>
#include <QFile>
#include <QMutex>
#include <QRegularExpression>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcStore, "lp.store", QtInfoMsg)
Q_LOGGING_CATEGORY(lcJournal, "lp.journal", QtInfoMsg)
Q_LOGGING_CATEGORY(lcDirectory, "lp.directory", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSearch, "lp.search", QtInfoMsg)
Q_LOGGING_CATEGORY(lcExchange, "lp.exchange", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSync, "lp.sync", QtInfoMsg)
Q_LOGGING_CATEGORY(lcApp, "lp.app", QtInfoMsg)

namespace {

constexpr qint64 largestLog = 1024 * 1024;

// A Qt message handler is a plain function, so what it needs has to live here.
struct LogFile
{
    QMutex mutex;
    std::unique_ptr<QFile> file;
    bool alsoStderr = true;
};

LogFile &logFile()
{
    static LogFile instance;
    return instance;
}

QLatin1StringView levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug"_L1;
    case QtInfoMsg:
        return "info"_L1;
    case QtWarningMsg:
        return "warning"_L1;
    case QtCriticalMsg:
        return "critical"_L1;
    case QtFatalMsg:
        return "fatal"_L1;
    }
    return ""_L1;
}

void rotateWhenFull(QFile &file)
{
    if (file.size() < largestLog)
        return;
    const QString path = file.fileName();
    file.close();
    QFile::remove(path + u".1"_s);
    QFile::rename(path, path + u".1"_s);
    file.setFileName(path);
    [[maybe_unused]] const bool opened = file.open(QIODevice::Append);
}

void writeMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    LogFile &log = logFile();
    const QMutexLocker lock(&log.mutex);
    const QString line = u"%1 %2 %3: %4\n"_s.arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs),
                                                 levelName(type), QLatin1StringView(context.category),
                                                 redacted(message));
    if (log.file && log.file->isOpen()) {
        rotateWhenFull(*log.file);
        log.file->write(line.toUtf8());
        log.file->flush();
    }
    if (log.alsoStderr && type != QtDebugMsg && type != QtInfoMsg)
        std::fputs(line.toLocal8Bit().constData(), stderr);
}

} // namespace

QString redacted(const QString &text)
{
    static const QRegularExpression address(u"[^\\s<>\"',;]+@[^\\s<>\"',;]+"_s);
    static const QRegularExpression number(u"(?<![\\dA-Za-z])(\\+44|0)[\\d ]{8,14}\\d"_s);
    QString result = text;
    result.replace(address, u"(address)"_s);
    result.replace(number, u"(number)"_s);
    return result;
}

void startLogFile(const QString &path, bool alsoStderr)
{
    LogFile &log = logFile();
    {
        const QMutexLocker lock(&log.mutex);
        log.alsoStderr = alsoStderr;
        log.file = std::make_unique<QFile>(path);
        if (!log.file->open(QIODevice::Append))
            log.file.reset();
    }
    qInstallMessageHandler(writeMessage);
}
