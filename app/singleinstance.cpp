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

const QByteArray openWord = "open ";
constexpr qint64 longestLine = 16 * 1024; // of a path

QString serverNameFor(const QString &dataFolder)
{
    const QByteArray path = QDir(dataFolder).canonicalPath().toUtf8() + QDir::homePath().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(path, QCryptographicHash::Blake2b_160).toHex().left(16);
    return u"learning-partnerships-"_s + QString::fromLatin1(hash);
}

} // namespace

SingleInstance::SingleInstance(const QString &dataFolder, QString file, QObject *parent)
    : QObject(parent)
    , m_serverName(serverNameFor(dataFolder))
    , m_file(std::move(file))
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
            return takeOverFromTheDead() ? Claim::First : Claim::Silent;
        QThread::msleep(50);
    }
}

// A lock counts as held while any process of that number and name runs, which may be this one where numbers come again
// soon. The system knows better: it lets nobody remove a file that is really held.
bool SingleInstance::takeOverFromTheDead()
{
    return m_lock.removeStaleLockFile() && m_lock.tryLock(0);
}

bool SingleInstance::tellFirst() const
{
    QLocalSocket socket;
    socket.connectToServer(m_serverName);
    if (!socket.waitForConnected(200))
        return false;
    socket.write(m_file.isEmpty() ? "raise\n" : openWord + m_file.toUtf8() + '\n');
    return socket.waitForBytesWritten(500);
}

void SingleInstance::hear(QLocalSocket &socket)
{
    while (socket.canReadLine()) {
        const QByteArray line = socket.readLine(longestLine).chopped(1);
        if (line.startsWith(openWord))
            emit fileWanted(QString::fromUtf8(line.sliced(openWord.size())));
    }
}

void SingleInstance::listen()
{
    QLocalServer::removeServer(m_serverName); // what a crash left; the lock says that it is ours
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server.get(), &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server->nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] { hear(*socket); });
            emit raiseWanted();
            hear(*socket); // it may have come already
        }
    });
    if (!m_server->listen(m_serverName))
        qCWarning(lcApp) << "cannot listen for later starts:" << m_server->errorString();
}
