// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/privatefiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

} // namespace

PrivateFiles::PrivateFiles(const QString &dataFolder)
    : m_folder(QDir(dataFolder).filePath(u"outgoing"_s))
{
    clear();
}

PrivateFiles::~PrivateFiles()
{
    clear();
}

Result<QString> PrivateFiles::write(const QString &name, const QByteArray &bytes) const
{
    QDir().mkpath(m_folder);
    QFile::setPermissions(m_folder, ownerOnly | QFileDevice::ExeOwner);
    const QString path = QDir(m_folder).filePath(name);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(Error::Code::Storage,
                       QCoreApplication::translate("PrivateFiles", "The file for your mail program cannot be written. Make room on this PC, then try again."),
                       file.errorString());
    return path;
}

void PrivateFiles::clear() const
{
    QDir(m_folder).removeRecursively();
}
