// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLockFile>
#include <QObject>

#include <memory>

class QLocalServer;
class QLocalSocket;

//! \brief One window for each data folder: a second start brings the first window to the front and ends
//!
//! A file with which the second was started is opened by the first.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    enum class Claim {
        First,  //!< this process may open its window
        Second, //!< another has it and was told to come to the front
        Silent, //!< another has it and does not answer
    };

    //! \p dataFolder must exist; \p file: the full path of a file to open, or empty
    explicit SingleInstance(const QString &dataFolder, QString file = {}, QObject *parent = nullptr);
    ~SingleInstance() override;

    //! \brief Tries to become the first; waits up to \p patienceMs for an answer of another
    [[nodiscard]] Claim claim(int patienceMs = 3000);

    //! \brief Listens for later starts; for the first, once its window is up
    void listen();

signals:
    //! \brief Somebody started the program again
    void raiseWanted();
    //! \brief The same, with the file at \p path
    void fileWanted(const QString &path);

private:
    [[nodiscard]] bool tellFirst() const;
    [[nodiscard]] bool takeOverFromTheDead();
    void hear(QLocalSocket &socket);

    QString m_serverName;
    QString m_file;
    QLockFile m_lock;
    std::unique_ptr<QLocalServer> m_server;
};
