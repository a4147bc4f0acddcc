// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/singleinstance.h"

#include "model/core/logging.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QLocalServer>
#include <QLocalSocket>
#include <QThread>

using namespace Qt::StringLiterals;

namespace {

QString serverNameFor(const QString &dataFolder)
{
    const QByteArray path = QDir(dataFolder).canonicalPath().toUtf8() + QDir::homePath().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(path, QCryptographicHash::Blake2b_160).toHex().left(16);
    return u"learning-partnerships-"_s + QString::fromLatin1(hash);
}

} // namespace

SingleInstance::SingleInstance(const QString &dataFolder, QObject *parent)
    : QObject(parent)
    , m_serverName(serverNameFor(dataFolder))
    , m_lock(QDir(dataFolder).filePath(u"window.lock"_s))
{
    m_lock.setStaleLockTime(0); // a lock is stale when its process is gone, however old it is
}

SingleInstance::~SingleInstance() = default;

SingleInstance::Claim SingleInstance::claim(int patienceMs)
{
    QElapsedTimer waited;
    waited.start();
    // The other may be starting and not listen yet, or be closing and let go.
    while (true) {
        if (m_lock.tryLock(0) || m_lock.error() == QLockFile::PermissionError)
            return Claim::First; // a folder that cannot be written shows its own sentence later
        if (tellFirst())
            return Claim::Second;
        if (waited.hasExpired(patienceMs))
            return Claim::Silent;
        QThread::msleep(50);
    }
}

bool SingleInstance::tellFirst() const
{
    QLocalSocket socket;
    socket.connectToServer(m_serverName);
    if (!socket.waitForConnected(200))
        return false;
    socket.write("raise\n");
    return socket.waitForBytesWritten(500);
}

void SingleInstance::listen()
{
    QLocalServer::removeServer(m_serverName); // what a crash left; the lock says that it is ours
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server.get(), &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server->nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            emit raiseWanted();
        }
    });
    if (!m_server->listen(m_serverName))
        qCWarning(lcApp) << "cannot listen for later starts:" << m_server->errorString();
}
