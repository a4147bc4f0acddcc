// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/tables/importsamplemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

class TestImportSampleModel : public QObject
{
    Q_OBJECT

private slots:
    void cellsStandUnderTheirHeadings();
    void aRaggedRowIsEmptyAtItsEnd();
    void toolTipsAreNeverReadAsMarkup();
};

void TestImportSampleModel::cellsStandUnderTheirHeadings()
{
    ImportSampleModel model;
    QAbstractItemModelTester tester(&model);
    model.setSample({{u"Name"_s, u"Academy"_s}, {{u"Ann Lee"_s, u"Millbrook"_s}, {u"Bob Ray"_s, u"Harbour Lane"_s}}});

    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.columnCount(), 2);
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), u"Academy"_s);
    QCOMPARE(model.index(1, 1).data().toString(), u"Harbour Lane"_s);
}

void TestImportSampleModel::aRaggedRowIsEmptyAtItsEnd()
{
    ImportSampleModel model;
    model.setSample({{u"Name"_s, u"Academy"_s}, {{u"Ann Lee"_s}}});

    QCOMPARE(model.index(0, 1).data().toString(), QString());
}

void TestImportSampleModel::toolTipsAreNeverReadAsMarkup()
{
    ImportSampleModel model;
    model.setSample({{u"Name"_s}, {{u"<img src=x>"_s}}});

    QVERIFY(!model.index(0, 0).data(Qt::ToolTipRole).toString().contains(u"<img"_s));
}

QTEST_GUILESS_MAIN(TestImportSampleModel)
#include "tst_importsamplemodel.moc"
