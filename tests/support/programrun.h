// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

//! \brief The program as a person runs it in a shell, on a data folder of its own; LP_PROGRAM is where it lies
class ProgramRun
{
public:
    struct Outcome
    {
        int code = -1; //!< -1: it did not end by itself
        QString data;  //!< stdout
        QString words; //!< stderr
    };

    Outcome run(const QStringList &arguments, bool withData = true) const
    {
        QProcess process;
        const QStringList data = withData ? QStringList{QStringLiteral("--data"), m_folder.filePath(QStringLiteral("data"))} : QStringList();
        process.start(QStringLiteral(LP_PROGRAM), data + arguments);
        if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
    }

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return file.fileName();
    }

    [[nodiscard]] QByteArray bytesOf(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    //! \brief Imports the sample partnership's schools and directory
    bool importSample() const
    {
        const QString sample = QStringLiteral(LP_SOURCE_DIR "/resources/sample/");
        return run({QStringLiteral("import"), QStringLiteral("schools"), sample + QStringLiteral("schools.csv")}).code == 0
               && run({QStringLiteral("import"), QStringLiteral("directory"), sample + QStringLiteral("directory.csv")}).code == 0;
    }

    bool sitDownAs(const QString &name, const QString &role, const QString &school) const
    {
        return run({QStringLiteral("whoami"), QStringLiteral("--name"), name, QStringLiteral("--role"), role, QStringLiteral("--school"), school}).code == 0;
    }

private:
    QTemporaryDir m_folder;
};
