// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/documents/profiledocuments.h"
#include "tests/support/entrybuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const doc::Table &tableOf(const doc::Document &document)
{
    for (const doc::Block &block : document.blocks) {
        if (const auto *table = std::get_if<doc::Table>(&block.body))
            return *table;
    }
    static const doc::Table none;
    return none;
}

QStringList rowOf(const doc::Table &table, const QString &label)
{
    for (const doc::TableRow &row : table.rows) {
        QStringList words;
        for (const doc::Text &cell : row.cells)
            words.append(doc::wordsOf(cell));
        if (words.value(0) == label)
            return words.mid(1);
    }
    return {};
}

} // namespace

class TestProfileDocuments : public QObject
{
    Q_OBJECT

private slots:
    void comparisonPutsAnswersBesideEachOther();
    void comparisonLeavesOutWhatNobodyAnswers();
    void profileSaysHowToReachThePerson();
    void contactSheetKeepsTheOrderAndFallsBackToTheSchoolsTelephone();
};

void TestProfileDocuments::comparisonPutsAnswersBesideEachOther()
{
    Entry other = anEntry(2, u"Ann Zeal"_s);
    other.capacity = u"By negotiation"_s;
    const doc::Document document = ProfileDocuments::comparison({anEntry(), other}, {}, QDate(2026, 11, 21));

    const doc::Table &table = tableOf(document);
    QCOMPARE(table.columns.size(), 3);
    QCOMPARE(doc::wordsOf(table.header.first().cells.at(2)), u"Ann Zeal"_s);
    QCOMPARE(rowOf(table, u"Capacity"_s), (QStringList{u"2 days per term"_s, u"By negotiation"_s}));
    QCOMPARE(rowOf(table, u"Academy"_s).first(), u"Larkhaven Quad Academy\nWembley"_s);
    QCOMPARE(document.edition, u"Edition 1, draft of 21 November 2026"_s);
}

void TestProfileDocuments::comparisonLeavesOutWhatNobodyAnswers()
{
    Entry entry = anEntry();
    entry.designations.clear();
    QVERIFY(rowOf(tableOf(ProfileDocuments::comparison({entry, entry}, {}, {})), u"Designation"_s).isEmpty());
    QCOMPARE(rowOf(tableOf(ProfileDocuments::comparison({entry, anEntry()}, {}, {})), u"Designation"_s), (QStringList{QString(), u"SLE"_s}));
}

void TestProfileDocuments::profileSaysHowToReachThePerson()
{
    const doc::Document document = ProfileDocuments::profile(anEntry(), {}, QDate(2026, 11, 21));
    QCOMPARE(document.title, u"Sylwia Baptistello"_s);
    QStringList facts;
    for (const doc::Block &block : document.blocks) {
        if (const auto *found = std::get_if<doc::Facts>(&block.body))
            for (const doc::Fact &fact : found->facts)
                facts.append(fact.label + u"="_s + doc::wordsOf(fact.value));
    }
    QVERIFY(facts.contains(u"Telephone=020 7946 0977"_s));
    QVERIFY(facts.contains(u"E-mail=sylwia@larkhavenquad.example.org"_s));
    QVERIFY(facts.contains(u"Academy\u2019s telephone=01632 960100"_s));
}

void TestProfileDocuments::contactSheetKeepsTheOrderAndFallsBackToTheSchoolsTelephone()
{
    Entry other = anEntry(2, u"Ann Zeal"_s);
    other.telephone.clear();
    const doc::Document sheet = ProfileDocuments::contactSheet({other, anEntry()}, {}, {});
    const doc::Table &table = tableOf(sheet);
    QCOMPARE(table.rows.size(), 2);
    QVERIFY(doc::wordsOf(table.rows.first().cells.first()).startsWith(u"Ann Zeal"_s));
    QCOMPARE(doc::wordsOf(table.rows.first().cells.at(2)), u"01632 960100\nsylwia@larkhavenquad.example.org"_s);
}

QTEST_APPLESS_MAIN(TestProfileDocuments)
#include "tst_profiledocuments.moc"
