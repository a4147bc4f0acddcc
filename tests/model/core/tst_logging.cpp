// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/logging.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestLogging : public QObject
{
    Q_OBJECT

private slots:
    void addressesAndNumbersAreTakenOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("logged");
        QTest::newRow("e-mail") << u"to ruth.calloway@school.example.org, now"_s << u"to (address), now"_s;
        QTest::newRow("telephone") << u"rang 01632 960 123"_s << u"rang (number)"_s;
        QTest::newRow("abroad") << u"+44 1632 960123!"_s << u"(number)!"_s;
        QTest::newRow("an errno stays") << u"error 13, 4096 bytes"_s << u"error 13, 4096 bytes"_s;
    }

    void addressesAndNumbersAreTakenOut()
    {
        QFETCH(QString, text);
        QTEST(redacted(text), "logged");
    }

    void theLogFileIsRedactedAndRotated()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"log.txt"_s);
        startLogFile(path, false);
        qCInfo(lcApp) << "wrote to someone@example.org";
        const QString filler(2000, u'x');
        for (int i = 0; i < 600; ++i)
            qCInfo(lcApp) << filler;
        qInstallMessageHandler(nullptr);
        QVERIFY(QFile::exists(path + u".1"_s));
        QVERIFY(QFile(path).size() < 1024 * 1024 + 4096);
        QFile older(path + u".1"_s);
        QVERIFY(older.open(QIODevice::ReadOnly));
        const QByteArray text = older.readAll();
        QVERIFY(text.contains("lp.app"));
        QVERIFY(text.contains("(address)"));
        QVERIFY(!text.contains("someone@"));
    }
};

QTEST_GUILESS_MAIN(TestLogging)
#include "tst_logging.moc"
