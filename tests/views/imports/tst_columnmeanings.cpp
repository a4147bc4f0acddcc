// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/imports/columnmeanings.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class TestColumnMeanings : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldCanBeChosen();
    void eachMeaningIsFoundAgain();
    void aMeaningIsTakenFromTheColumnThatHadIt();
    void firstNameAndSurnameStandSideBySide();
    void aWholeNameTakesThePlaceOfItsParts();
    void severalColumnsCanBeLeftOut();
};

namespace {

int meaningCalled(const QString &label)
{
    const auto &all = columnMeanings();
    const auto at = std::ranges::find(all, label, &ColumnMeaning::label);
    return static_cast<int>(at - all.cbegin());
}

QStringList meaningsOf(const ColumnMapping &mapping)
{
    QStringList labels;
    for (const ColumnGuess &column : mapping.columns)
        labels.append(columnMeanings().at(meaningOf(column)).label);
    return labels;
}

} // namespace

void TestColumnMeanings::everyFieldCanBeChosen()
{
    for (size_t i = 0; i < directoryFieldCount; ++i) {
        const auto field = static_cast<DirectoryField>(i);
        QVERIFY(std::ranges::any_of(columnMeanings(), [field](const ColumnMeaning &meaning) { return meaning.field == field; }));
    }
    QVERIFY(!columnMeanings().first().field);
}

void TestColumnMeanings::eachMeaningIsFoundAgain()
{
    for (int i = 0; i < columnMeanings().size(); ++i)
        QCOMPARE(meaningOf({u"x"_s, columnMeanings().at(i).field, columnMeanings().at(i).part, 1}), i);
}

void TestColumnMeanings::aMeaningIsTakenFromTheColumnThatHadIt()
{
    ColumnMapping mapping = guessColumns({u"Teacher"_s, u"School"_s, u"Place"_s});

    chooseMeaning(mapping, 2, meaningCalled(u"Academy"_s));

    QCOMPARE(meaningsOf(mapping), QStringList({u"Name"_s, u"Not read"_s, u"Academy"_s}));
    QCOMPARE(mapping.columns.at(2).confidence, 1.0);
}

void TestColumnMeanings::firstNameAndSurnameStandSideBySide()
{
    ColumnMapping mapping = guessColumns({u"A"_s, u"B"_s});

    chooseMeaning(mapping, 0, meaningCalled(u"First name"_s));
    chooseMeaning(mapping, 1, meaningCalled(u"Surname"_s));

    QCOMPARE(meaningsOf(mapping), QStringList({u"First name"_s, u"Surname"_s}));
}

void TestColumnMeanings::aWholeNameTakesThePlaceOfItsParts()
{
    ColumnMapping mapping = guessColumns({u"First name"_s, u"Surname"_s, u"X"_s});

    chooseMeaning(mapping, 2, meaningCalled(u"Name"_s));

    QCOMPARE(meaningsOf(mapping), QStringList({u"Not read"_s, u"Not read"_s, u"Name"_s}));
}

void TestColumnMeanings::severalColumnsCanBeLeftOut()
{
    ColumnMapping mapping = guessColumns({u"Teacher"_s, u"School"_s});

    chooseMeaning(mapping, 0, 0);
    chooseMeaning(mapping, 1, 0);

    QCOMPARE(meaningsOf(mapping), QStringList({u"Not read"_s, u"Not read"_s}));
}

QTEST_GUILESS_MAIN(TestColumnMeanings)
#include "tst_columnmeanings.moc"
