// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/tables/importmessagemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

class TestImportMessageModel : public QObject
{
    Q_OBJECT

private slots:
    void problemsComeFirstThenWarningsThenChanges();
    void aLineHasRowColumnAndSentence();
    void whatConcernsTheWholeFileHasNoRowNumber();
    void rowsAreSortedAsNumbers();
    void eachColumnHasAHeading();
    void chosenLinesAreCopiedOnceAndInOrder();
    void anotherReportTakesThePlaceOfTheFirst();
    void wordsForTheKindsDiffer();
};

namespace {

ImportReport report()
{
    ImportReport report;
    report.addChange({u"a.csv"_s, 9, {}, u"Capacity is now \u20183 days\u2019."_s});
    report.addWarning({u"a.csv"_s, 0, {}, u"Dates were read day first."_s});
    report.addProblem({u"a.csv"_s, 1214, u"Colleague"_s, u"The name is missing."_s});
    return report;
}

QString shown(const ImportMessageModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

void TestImportMessageModel::problemsComeFirstThenWarningsThenChanges()
{
    ImportMessageModel model;
    QAbstractItemModelTester tester(&model);
    model.setReport(report());

    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, 0).data(ImportMessageModel::KindRole).toInt(), int(ImportMessageModel::Problem));
    QCOMPARE(model.index(1, 0).data(ImportMessageModel::KindRole).toInt(), int(ImportMessageModel::Warning));
    QCOMPARE(model.index(2, 0).data(ImportMessageModel::KindRole).toInt(), int(ImportMessageModel::Change));
}

void TestImportMessageModel::aLineHasRowColumnAndSentence()
{
    ImportMessageModel model;
    model.setReport(report());

    QCOMPARE(shown(model, 0, ImportMessageModel::KindColumn), u"Problem"_s);
    QCOMPARE(shown(model, 0, ImportMessageModel::RowColumn), QLocale().toString(1214));
    QCOMPARE(shown(model, 0, ImportMessageModel::HeadingColumn), u"Colleague"_s);
    QCOMPARE(shown(model, 0, ImportMessageModel::TextColumn), u"The name is missing."_s);
}

void TestImportMessageModel::whatConcernsTheWholeFileHasNoRowNumber()
{
    ImportMessageModel model;
    model.setReport(report());
    const QModelIndex row = model.index(1, ImportMessageModel::RowColumn);

    QCOMPARE(row.data().toString(), QString());
    QCOMPARE(row.data(Qt::AccessibleTextRole).toString(), u"The whole file"_s);
}

void TestImportMessageModel::rowsAreSortedAsNumbers()
{
    ImportMessageModel model;
    model.setReport(report());

    QCOMPARE(model.index(0, ImportMessageModel::RowColumn).data(ImportMessageModel::SortRole), QVariant(qint64(1214)));
    QCOMPARE(model.index(0, ImportMessageModel::TextColumn).data(ImportMessageModel::SortRole).toString(), u"The name is missing."_s);
}

void TestImportMessageModel::eachColumnHasAHeading()
{
    const ImportMessageModel model;
    QStringList headings;
    for (int column = 0; column < model.columnCount(); ++column)
        headings.append(model.headerData(column, Qt::Horizontal).toString());

    QCOMPARE(headings.size(), 4);
    QVERIFY(!headings.contains(QString()));
    QCOMPARE(headings.at(ImportMessageModel::RowColumn), u"Row"_s);
}

void TestImportMessageModel::chosenLinesAreCopiedOnceAndInOrder()
{
    ImportMessageModel model;
    model.setReport(report());

    const QString copied = importMessagesAsText({model.index(2, 1), model.index(0, 3), model.index(0, 0)});

    QCOMPARE(copied, u"Problem\t%1\tColleague\tThe name is missing.\nChange\t9\t\tCapacity is now \u20183 days\u2019.\n"_s.arg(QLocale().toString(1214)));
}

void TestImportMessageModel::anotherReportTakesThePlaceOfTheFirst()
{
    ImportMessageModel model;
    QAbstractItemModelTester tester(&model);
    model.setReport(report());

    model.setReport({});

    QCOMPARE(model.rowCount(), 0);
}

void TestImportMessageModel::wordsForTheKindsDiffer()
{
    const QSet<QString> words{ImportMessageModel::word(ImportMessageModel::Problem), ImportMessageModel::word(ImportMessageModel::Warning),
                              ImportMessageModel::word(ImportMessageModel::Change)};

    QCOMPARE(words.size(), 3);
}

QTEST_GUILESS_MAIN(TestImportMessageModel)
#include "tst_importmessagemodel.moc"
