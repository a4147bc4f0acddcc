// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/cli/command.h"

#include "model/core/logging.h"
#include "model/store/dataplace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

void writeTo(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

CommandContext::CommandContext(QString dataFolder, const Clock &clock)
    : m_dataFolder(std::move(dataFolder))
    , m_clock(clock)
{
}

QString CommandContext::dataFolder() const
{
    return m_dataFolder;
}

const Clock &CommandContext::clock() const
{
    return m_clock;
}

Result<Database> CommandContext::openDatabase(Database::Mode mode) const
{
    const QDir folder(m_dataFolder);
    if (const auto place = checkDataPlace(m_dataFolder); !place)
        return failure(place);
    const QString path = folder.filePath(u"partnership.db"_s);
    const bool isNew = mode == Database::Mode::ReadWrite && !QFileInfo::exists(path);
    const bool wasThere = folder.exists();
    if (isNew && !folder.mkpath(u"."_s))
        return failure(Error::Code::Storage,
                       QCoreApplication::translate("Command", "The data folder cannot be made. Choose another with --data."),
                       m_dataFolder);
    auto database = Database::open(path, mode);
    if (isNew && database) // a mistyped folder is noticed by this
        writeMessage((wasThere ? QCoreApplication::translate("Command", "No data was here yet; it is kept from now on in %1")
                               : QCoreApplication::translate("Command", "A new data folder was made: %1"))
                         .arg(QDir::toNativeSeparators(m_dataFolder)));
    return database;
}

Result<Database> CommandContext::openForTrial() const
{
    const bool isThere = QFileInfo::exists(QDir(m_dataFolder).filePath(u"partnership.db"_s));
    return isThere ? openDatabase(Database::Mode::ReadWrite) : Database::open(u":memory:"_s);
}

void CommandContext::writeData(const QString &text) const
{
    writeTo(stdout, text);
}

void CommandContext::writeMessage(const QString &line) const
{
    writeTo(stderr, line + u'\n');
}

int CommandContext::finish(const QString &sentence) const
{
    writeMessage(sentence);
    return ExitCode::done;
}

int CommandContext::fail(const Error &error) const
{
    if (!error.detail.isEmpty())
        qCInfo(lcApp) << error.detail;
    writeMessage(error.message);
    return ExitCode::failed;
}

int CommandContext::misuse(const QString &sentence) const
{
    writeMessage(sentence);
    writeMessage(QCoreApplication::translate("Command", "--help shows how it is used."));
    return ExitCode::wrongUse;
}
