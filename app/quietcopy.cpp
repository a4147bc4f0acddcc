// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/quietcopy.h"

#include "model/core/logging.h"
#include "model/journal/journal.h"
#include "model/store/logcopy.h"

QuietCopy::QuietCopy(QString databasePath, const Journal &journal, int rest, QObject *parent)
    : QObject(parent)
    , m_databasePath(std::move(databasePath))
{
    m_thread.setMaxThreadCount(1);
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest);
    connect(&journal, &Journal::changed, &m_rest, qOverload<>(&QTimer::start));
    connect(&m_rest, &QTimer::timeout, this, &QuietCopy::copy);
}

QuietCopy::~QuietCopy()
{
    m_thread.waitForDone();
}

// What cannot be copied now is copied by an action later, as it would have been without this.
void QuietCopy::copy()
{
    m_thread.start([path = m_databasePath] {
        if (const auto done = copyLogIntoFile(path); !done)
            qCInfo(lcStore) << done.error().detail;
    });
}
