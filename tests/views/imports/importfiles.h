// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/clock.h"
#include "model/directory/directoryrepository.h"
#include "model/journal/journal.h"
#include "model/store/database.h"
#include "model/store/transaction.h"
#include "views/imports/importpresenter.h"
#include "views/imports/importrunner.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

//! \brief An empty partnership in a folder of its own, a runner that imports into it, and files to import
class ImportFiles
{
public:
    ImportFiles()
        : database(*Database::open(path(QStringLiteral("partnership.db"))))
        , journal(database.connection(), clock)
        , runner(ImportJob(database.path(), clock))
    {
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }

    //! \brief A good directory with \p rows people, who all can help with \p interest
    QString directoryOf(int rows, const QByteArray &interest = "Phonics") const
    {
        QByteArray bytes("Name,School,Area of expertise\n");
        for (int i = 0; i < rows; ++i)
            bytes += "Ann Lee " + QByteArray::number(i) + ",Millbrook," + interest + '\n';
        return write(QStringLiteral("directory.csv"), bytes);
    }

    int entries() const { return DirectoryRepository(database.connection()).entryCount().value_or(-1); }

    static QString sample() { return QStringLiteral(LP_SOURCE_DIR "/resources/sample/directory.csv"); }
    static QString sampleSchools() { return QStringLiteral(LP_SOURCE_DIR "/resources/sample/schools.csv"); }

private:
    QTemporaryDir m_folder;

public:
    FixedClock clock{QDateTime(QDate(2026, 11, 21), QTime(9, 30), Qt::UTC)};
    Database database;
    Journal journal; //!< of the window
    ImportRunner runner;
};

//! \brief Waits until \p presenter has done what it was asked
inline bool isIdle(const ImportPresenter &presenter)
{
    return QTest::qWaitFor([&] { return presenter.work() == ImportPresenter::Work::None; }, 30000);
}
