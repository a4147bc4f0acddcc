// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/filedialogservice.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestFileDialogService : public QObject
{
    Q_OBJECT

private slots:
    void theChosenFilterSetsTheEnding_data();
    void theChosenFilterSetsTheEnding();
};

void TestFileDialogService::theChosenFilterSetsTheEnding_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<QString>("path");

    QTest::newRow("no ending gets one") << u"/a/People"_s << u"Table (*.csv)"_s << u"/a/People.csv"_s;
    QTest::newRow("the suggested ending gives way") << u"/a/Directory.pdf"_s << u"Table (*.csv)"_s << u"/a/Directory.csv"_s;
    QTest::newRow("the right one stays") << u"/a/Directory.PDF"_s << u"Booklet (*.pdf)"_s << u"/a/Directory.PDF"_s;
    QTest::newRow("a dot in a name is no ending") << u"/a/Edition 1.2"_s << u"Booklet (*.pdf)"_s << u"/a/Edition 1.2.pdf"_s;
    QTest::newRow("a filter for everything changes nothing") << u"/a/b.txt"_s << u"All files (*)"_s << u"/a/b.txt"_s;
    QTest::newRow("no filter was told") << u"/a/b.csv"_s << QString() << u"/a/b.csv"_s;
    QTest::newRow("cancelled") << QString() << u"Table (*.csv)"_s << QString();
}

void TestFileDialogService::theChosenFilterSetsTheEnding()
{
    QFETCH(QString, typed);
    QFETCH(QString, chosen);
    QFETCH(QString, path);

    QCOMPARE(withEnding(typed, chosen, u"Booklet (*.pdf);;Web page (*.html);;Table (*.csv)"_s), path);
}

QTEST_MAIN(TestFileDialogService)
#include "tst_filedialogservice.moc"
