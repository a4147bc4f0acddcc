// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/form/autosaver.h"

AutoSaver::AutoSaver(int afterMs, int atLatestMs, std::function<bool()> save, QObject *parent)
    : QObject(parent)
    , m_save(std::move(save))
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(afterMs);
    m_latest.setSingleShot(true);
    m_latest.setInterval(atLatestMs);
    connect(&m_idle, &QTimer::timeout, this, &AutoSaver::saveNow);
    connect(&m_latest, &QTimer::timeout, this, &AutoSaver::saveNow);
}

void AutoSaver::touch()
{
    m_isPending = true;
    m_idle.start();
    if (!m_latest.isActive())
        m_latest.start();
}

bool AutoSaver::saveNow()
{
    if (!m_isPending)
        return true;
    m_idle.stop();
    m_latest.stop();
    m_isPending = !m_save();
    return !m_isPending;
}

void AutoSaver::forget()
{
    m_idle.stop();
    m_latest.stop();
    m_isPending = false;
}
