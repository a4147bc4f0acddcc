// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// An import that is killed leaves everything or nothing. This program starts itself as the one to be killed.
#include "model/core/clock.h"
#include "model/exchange/directoryimport.h"
#include "model/journal/journal.h"
#include "model/store/database.h"
#include "model/store/sql.h"
#include "tests/support/directoryrows.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int rows = 4000;
constexpr int kills = 8;

int importInto(const QString &database, const QString &file)
{
    const SystemClock clock;
    auto opened = Database::open(database);
    if (!opened)
        return 1;
    Journal journal(opened->connection(), clock);
    const auto report = DirectoryImport(opened->connection(), journal, clock).run({{file, {}}});
    return report && !report->isRefused() ? 0 : 1;
}

void start(QProcess &process, const QString &database, const QString &file)
{
    process.start(QCoreApplication::applicationFilePath(), {u"--import"_s, database, file});
}

} // namespace

class TestImportKill final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aKilledImportLeavesAllOrNothing();

private:
    void checkWhatIsLeft(const QString &database);

    QTemporaryDir m_folder;
    QString m_file;
    qint64 m_usual = 0; // milliseconds that an import takes here
    int m_whole = 0;
    int m_empty = 0;
};

void TestImportKill::initTestCase()
{
    m_file = m_folder.filePath(u"directory.csv"_s);
    writeDirectoryRows(m_file, rows);
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    start(process, m_folder.filePath(u"usual.db"_s), m_file);
    QVERIFY(process.waitForFinished(120'000));
    QCOMPARE(process.exitCode(), 0);
    m_usual = timer.elapsed();
}

void TestImportKill::aKilledImportLeavesAllOrNothing()
{
    QRandomGenerator random(2026);
    for (int i = 0; i < kills; ++i) {
        const QString database = m_folder.filePath(u"killed%1.db"_s.arg(i));
        QProcess process;
        start(process, database, m_file);
        QVERIFY(process.waitForStarted());
        // Not at once: there is nothing to see before the file is opened and the writing begins.
        const qint64 moment = m_usual / 4 + random.bounded(m_usual);
        process.waitForFinished(static_cast<int>(moment));
        process.kill();
        QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished(30'000));
        checkWhatIsLeft(database);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY2(m_empty > 0, "no import was killed before it was done");
    qInfo("%d left nothing, %d left all", m_empty, m_whole);
}

void TestImportKill::checkWhatIsLeft(const QString &path)
{
    const auto database = Database::open(path);
    QVERIFY2(database, "the database opens");
    const QSqlDatabase db = database->connection();
    const auto count = [&db](const QString &table) { return sql::value(db, u"SELECT count(*) FROM "_s + table).value_or(-1).toInt(); };
    QCOMPARE(sql::value(db, u"PRAGMA integrity_check"_s)->toString(), u"ok"_s);
    QVERIFY(!sql::value(db, u"PRAGMA foreign_key_check"_s)->isValid());
    const int entries = count(u"entry"_s);
    QVERIFY2(entries == 0 || entries == rows, qPrintable(u"%1 entries are left"_s.arg(entries)));
    QCOMPARE(count(u"event"_s), entries == 0 ? 0 : 1);
    if (entries == 0) {
        for (const QString &table : {u"school"_s, u"person"_s, u"post"_s, u"designation"_s, u"membership"_s, u"school_group"_s})
            QCOMPARE(count(table), 0);
    }
    (entries == 0 ? m_empty : m_whole) += 1;
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments.at(1) == u"--import"_s)
        return importInto(arguments.at(2), arguments.at(3));
    TestImportKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_importkill.moc"
