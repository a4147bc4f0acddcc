// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/printing/paginator.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// A strip of that height with a rule at its top, so that a test sees where it came to stand.
Strip strip(double height, Tie tie = Tie::None, double spaceBefore = 0)
{
    Strip result;
    result.height = height;
    result.tie = tie;
    result.spaceBefore = spaceBefore;
    result.items.push_back(RuleItem{{0, 0, height, 0}, 1, false});
    return result;
}

Strips strips(int count, double height)
{
    return Strips(static_cast<size_t>(count), strip(height));
}

QPointF placeOf(const PageContent &page, size_t item)
{
    return std::get<RuleItem>(page.items.at(item)).line.p1();
}

constexpr double pageWidth = 1000;
constexpr double pageHeight = 10000;

Paginator paginator()
{
    return Paginator(QRectF(100, 100, pageWidth, pageHeight), 100);
}

} // namespace

class TestPaginator : public QObject
{
    Q_OBJECT

private slots:
    void stripsFillPageAfterPage();
    void spaceIsLeftOutAtTheTopOfAPage();
    void whatIsTiedMovesToTheNextPageTogether();
    void whatIsHigherThanAPageComesApart();
    void columnsOfTheLastPageAreBalanced();
    void pageTieMayBreakBetweenColumnsOnly();
    void headerIsRepeatedOnEachPage();
    void runningHeadsSayWithWhatAPageBeginsAndEnds();
    void anchorsKnowTheirPage();
    void aSectionMayStartAPage();
    void fullPagesEndAtOneHeight();
};

void TestPaginator::stripsFillPageAfterPage()
{
    Paginator pages = paginator();
    pages.add({1, false, strips(25, 1000)});
    QCOMPARE(pages.pages().size(), size_t(3));
    QCOMPARE(pages.pages().at(0).items.size(), size_t(10));
    QCOMPARE(pages.pages().at(2).items.size(), size_t(5));
    QCOMPARE(placeOf(pages.pages().at(1), 1), QPointF(100, 1100));
}

void TestPaginator::spaceIsLeftOutAtTheTopOfAPage()
{
    Paginator pages = paginator();
    pages.add({1, false, {strip(6000, Tie::None, 500), strip(3000, Tie::None, 500), strip(1000, Tie::None, 900)}});
    QCOMPARE(placeOf(pages.pages().at(0), 0).y(), 100.0);
    QCOMPARE(placeOf(pages.pages().at(0), 1).y(), 6600.0);
    QCOMPARE(placeOf(pages.pages().at(1), 0).y(), 100.0);
}

void TestPaginator::whatIsTiedMovesToTheNextPageTogether()
{
    Paginator pages = paginator();
    pages.add({1, false, {strip(8000), strip(1500, Tie::Column), strip(1500, Tie::Page), strip(10)}});
    QCOMPARE(pages.pages().at(0).items.size(), size_t(1));
    QCOMPARE(pages.pages().at(1).items.size(), size_t(3));
}

void TestPaginator::whatIsHigherThanAPageComesApart()
{
    Paginator pages = paginator();
    Strips tied = strips(12, 1000);
    for (Strip &each : tied)
        each.tie = Tie::Column;
    pages.add({1, false, strips(1, 1000)});
    pages.add({1, false, tied});
    pages.add({1, false, {strip(20000)}});
    QCOMPARE(pages.pages().size(), size_t(4));
    QCOMPARE(pages.pages().at(0).items.size(), size_t(1));
    QCOMPARE(pages.pages().at(1).items.size(), size_t(10));
    QCOMPARE(pages.pages().at(2).items.size(), size_t(2));
}

void TestPaginator::columnsOfTheLastPageAreBalanced()
{
    Paginator pages = paginator();
    pages.add({3, false, strips(9, 1000)});
    const PageContent &page = pages.pages().front();
    QCOMPARE(placeOf(page, 2), QPointF(100, 2100));
    QCOMPARE(placeOf(page, 3), QPointF(100 + 800.0 / 3 + 100, 100));
    QCOMPARE(placeOf(page, 8).y(), 2100.0);
    pages.add({1, false, strips(1, 1000)});
    QVERIFY(qAbs(placeOf(page, 9).y() - 3100) < 25);
}

void TestPaginator::pageTieMayBreakBetweenColumnsOnly()
{
    Strips content = strips(8, 1000);
    for (int i = 0; i < 4; ++i)
        content.push_back(strip(1000, i < 3 ? Tie::Page : Tie::None));
    for (int i = 0; i < 6; ++i)
        content.push_back(strip(1000));
    for (int i = 0; i < 4; ++i)
        content.push_back(strip(1000, i < 3 ? Tie::Page : Tie::None));
    Paginator pages = paginator();
    pages.add({2, false, content});
    QCOMPARE(pages.pages().size(), size_t(2));
    QCOMPARE(pages.pages().at(0).items.size(), size_t(18)); // 12 and 6: the last four stay together
    QCOMPARE(pages.pages().at(1).items.size(), size_t(4));
}

void TestPaginator::headerIsRepeatedOnEachPage()
{
    auto header = std::make_shared<Strips>(Strips{strip(1000, Tie::Column)});
    Strips rows = *header;
    for (int i = 0; i < 20; ++i) {
        rows.push_back(strip(1000));
        rows.back().repeatedHeader = header;
    }
    Paginator pages = paginator();
    pages.add({1, false, rows});
    QCOMPARE(pages.pages().size(), size_t(3)); // nine rows a page
    QCOMPARE(pages.pages().at(1).items.size(), size_t(10));
    QCOMPARE(pages.pages().at(2).items.size(), size_t(3));
}

void TestPaginator::runningHeadsSayWithWhatAPageBeginsAndEnds()
{
    Strips content = strips(25, 1000);
    content[0].runningHead = u"A"_s;
    content[8].runningHead = u"B"_s;
    content[20].runningHead = u"C"_s;
    content[22].runningHead = u"D"_s;
    Paginator pages = paginator();
    pages.add({1, false, content});
    QCOMPARE(pages.pages().at(0).firstHead + pages.pages().at(0).lastHead, u"AB"_s);
    QCOMPARE(pages.pages().at(1).firstHead + pages.pages().at(1).lastHead, u"BB"_s);
    QCOMPARE(pages.pages().at(2).firstHead + pages.pages().at(2).lastHead, u"CD"_s);
}

void TestPaginator::anchorsKnowTheirPage()
{
    Strips content = strips(25, 1000);
    content[3].anchors = QStringList{u"three"_s};
    content[24].anchors = QStringList{u"last"_s};
    Paginator pages = paginator();
    pages.add({1, false, content});
    QCOMPARE(pages.anchors().value(u"three"_s), 1);
    QCOMPARE(pages.anchors().value(u"last"_s), 3);
}

void TestPaginator::aSectionMayStartAPage()
{
    Paginator pages = paginator();
    pages.add({1, true, strips(1, 1000)});
    pages.add({1, true, strips(1, 1000)});
    QCOMPARE(pages.pages().size(), size_t(2));
}

void TestPaginator::fullPagesEndAtOneHeight()
{
    // Two columns of 9,000 on a page of 10,000, in chunks of which no third fits: the gap takes some of the rest.
    Strips content;
    for (int i = 0; i < 5; ++i)
        content.push_back(strip(4850, Tie::None, 200));
    Paginator pages = paginator();
    pages.add({2, false, content});
    QCOMPARE(pages.pages().size(), size_t(2));
    QCOMPARE(placeOf(pages.pages().at(0), 1).y(), 100 + 10000.0 - 4850);
    QCOMPARE(placeOf(pages.pages().at(0), 3).y(), 100 + 10000.0 - 4850);
}

QTEST_APPLESS_MAIN(TestPaginator)
#include "tst_paginator.moc"
