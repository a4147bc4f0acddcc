// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/tables/availabilityrulemodel.h"
#include "model/tables/conceptlistmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

class TestVocabularyModels : public QObject
{
    Q_OBJECT

private slots:
    void ideasStandByNameWithWhatWasChanged();
    void ideasAreFoundByTheirWords();
    void availabilityWordsAreAddedMovedAndTakenOut();
    void blankLinesAreNotRules();

private:
    [[nodiscard]] static Vocabulary shipped()
    {
        return Vocabulary({{u"Phonics"_s, {}, {u"synthetic phonics"_s}}, {u"Attendance"_s, {}, {u"absence"_s}}});
    }
};

void TestVocabularyModels::ideasStandByNameWithWhatWasChanged()
{
    ConceptListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setVocabulary(shipped(), {{{u"Phonics"_s, {}, {u"sounds"_s}}, false},
                                    {{u"Attendance"_s, {}, {}}, true},
                                    {{u"Forest school"_s, {}, {u"outdoor learning"_s}}, false},
                                    {{u"Gone"_s, {}, {}}, true}});

    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0).data().toString(), u"Attendance (removed)"_s);
    QCOMPARE(model.index(1).data().toString(), u"Forest school (added)"_s);
    QCOMPARE(model.index(2).data().toString(), u"Phonics (changed)"_s);
    QCOMPARE(model.conceptAt(2).phrases, QStringList{u"sounds"_s});
    QCOMPARE(model.conceptAt(0).phrases, QStringList{u"absence"_s}); // so that it can come back
    QCOMPARE(model.stateAt(1), ConceptListModel::State::Added);
    QCOMPARE(model.rowOf(u"Phonics"_s), 2);
    QCOMPARE(model.rowOf(u"Gone"_s), -1);
}

void TestVocabularyModels::ideasAreFoundByTheirWords()
{
    ConceptListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setVocabulary(shipped(), {});
    model.setFilter(u"ABSence"_s);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0).data().toString(), u"Attendance"_s);
    QCOMPARE(model.index(0).data(ConceptListModel::PhrasesRole).toString(), u"absence"_s);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.conceptAt(5), Concept());
}

void TestVocabularyModels::availabilityWordsAreAddedMovedAndTakenOut()
{
    AvailabilityRuleModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRules({{u"all year"_s, u"open"_s}, {u"on leave"_s, u"paused"_s}});

    const int row = model.addAfter(0);
    QVERIFY(model.setData(model.index(row, AvailabilityRuleModel::WordsColumn), u" mornings "_s, Qt::EditRole));
    QVERIFY(model.setData(model.index(row, AvailabilityRuleModel::StatusColumn), u"limited"_s, Qt::EditRole));
    QCOMPARE(model.rules().at(1), (AvailabilityRule{u"mornings"_s, u"limited"_s}));
    model.move(1, 1);
    QCOMPARE(model.rules().at(2).words, u"mornings"_s);
    model.move(2, 1); // no room
    model.move(2, -1);
    QCOMPARE(model.rules().at(1).words, u"mornings"_s);
    model.removeAt(0);
    QCOMPARE(model.rules().first().words, u"mornings"_s);
    QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), u"Words in the entry"_s);
}

void TestVocabularyModels::blankLinesAreNotRules()
{
    AvailabilityRuleModel model;
    model.setRules({{u"all year"_s, u"open"_s}});
    model.addAfter(-1);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rules().size(), 1);
}

QTEST_GUILESS_MAIN(TestVocabularyModels)
#include "tst_vocabularymodels.moc"
