// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/directorysearch.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

class TestDirectorySearch final : public QObject
{
    Q_OBJECT

private slots:
    void everyKindOfFilterHasATitleOfItsOwn();
    void aValueIsShownInWords_data();
    void aValueIsShownInWords();
    void everyKindOfFilterHasAListOfItsOwn();
};

void TestDirectorySearch::everyKindOfFilterHasATitleOfItsOwn()
{
    QSet<QString> titles;
    for (int kind = 0; kind < facetKindCount; ++kind)
        titles.insert(facetTitle(static_cast<FacetKind>(kind)));

    QCOMPARE(titles.size(), facetKindCount);
    QVERIFY(!titles.contains(QString()));
    QCOMPARE(facetTitle(FacetKind::KeyStage), u"Key stage"_s);
}

void TestDirectorySearch::aValueIsShownInWords_data()
{
    QTest::addColumn<FacetKind>("kind");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("words");

    QTest::newRow("level 1") << FacetKind::SupportLevel << u"1"_s << u"Informal (level 1)"_s;
    QTest::newRow("level 2") << FacetKind::SupportLevel << u"2"_s << u"Formal (level 2)"_s;
    QTest::newRow("another level") << FacetKind::SupportLevel << u"3"_s << u"3"_s;
    QTest::newRow("early years") << FacetKind::KeyStage << u"EYFS"_s << u"Early years"_s;
    QTest::newRow("a key stage") << FacetKind::KeyStage << u"KS2"_s << u"KS2"_s;
    QTest::newRow("a region") << FacetKind::Region << u"London"_s << u"London"_s;
    for (const auto &[value, status] : {std::pair{u"open"_s, AvailabilityStatus::Open}, {u"limited"_s, AvailabilityStatus::Limited},
                                        {u"negotiation"_s, AvailabilityStatus::Negotiation}, {u"paused"_s, AvailabilityStatus::Paused},
                                        {u"ask"_s, AvailabilityStatus::Ask}})
        QTest::newRow(qPrintable(value)) << FacetKind::Availability << value << availabilityWord(status);
}

void TestDirectorySearch::aValueIsShownInWords()
{
    QFETCH(FacetKind, kind);
    QFETCH(QString, value);
    QFETCH(QString, words);

    QCOMPARE(facetLabel(kind, value), words);
}

void TestDirectorySearch::everyKindOfFilterHasAListOfItsOwn()
{
    SearchFilters filters;
    for (int kind = 0; kind < facetKindCount; ++kind)
        filterValues(filters, static_cast<FacetKind>(kind)).append(QString::number(kind));

    const SearchFilters &set = filters;
    for (int kind = 0; kind < facetKindCount; ++kind)
        QCOMPARE(filterValues(set, static_cast<FacetKind>(kind)), QStringList{QString::number(kind)});
}

QTEST_GUILESS_MAIN(TestDirectorySearch)
#include "tst_directorysearch.moc"
