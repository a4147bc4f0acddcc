// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLockFile>
#include <QObject>

#include <memory>

class QLocalServer;

//! \brief One window for each data folder: a second start brings the first window to the front and ends
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    enum class Claim {
        First,  //!< this process may open its window
        Second, //!< another has it and was told to come to the front
        Silent, //!< another has it and does not answer
    };

    //! \p dataFolder must exist
    explicit SingleInstance(const QString &dataFolder, QObject *parent = nullptr);
    ~SingleInstance() override;

    //! \brief Tries to become the first; waits up to \p patienceMs for an answer of another
    [[nodiscard]] Claim claim(int patienceMs = 3000);

    //! \brief Listens for later starts; for the first, once its window is up
    void listen();

signals:
    //! \brief Somebody started the program again
    void raiseWanted();

private:
    [[nodiscard]] bool tellFirst() const;

    QString m_serverName;
    QLockFile m_lock;
    std::unique_ptr<QLocalServer> m_server;
};
