// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QThreadPool>
#include <QTimer>

class Journal;

//! \brief Copies the database's log into its file while nobody does anything
//!
//! Otherwise one action in a few hundred waits for it: the one that fills the log.
class QuietCopy final : public QObject
{
    Q_OBJECT

public:
    //! \param rest how long after the last change, in milliseconds
    QuietCopy(QString databasePath, const Journal &journal, int rest = 5000, QObject *parent = nullptr);
    ~QuietCopy() override;

private:
    void copy();

    QString m_databasePath;
    QTimer m_rest;
    QThreadPool m_thread;
};
