// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "tests/views/report/fakereportsource.h"
#include "views/report/reportpresenter.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

ReportRequest request(int firstYear)
{
    return {Period::year(firstYear), {}, ReportEdition::Governors, 5};
}

} // namespace

class TestReportPresenter : public QObject
{
    Q_OBJECT

private slots:
    void recordsAreReadOnceForSeveralReports();
    void theLastWishCounts();
    void commentaryIsInThePreviewWithoutReadingAgain();
    void commentaryThatIsRefusedIsSaid();
    void aChapterThatIsOffLeavesThePages();
    void aFailureIsSaidAndCanBeTriedAgain();
    void whatWasStoppedIsNotShown();
    void theWidestScopeOfThisPcIsTakenWhereTheWholeIsNotOffered();
    void savingSaysHowItWent();
};

void TestReportPresenter::recordsAreReadOnceForSeveralReports()
{
    FakeReportSource source;
    ReportPresenter presenter(source);
    QSignalSpy changed(&presenter, &ReportPresenter::previewChanged);
    presenter.show(request(2025));
    QTRY_COMPARE(changed.size(), 1);
    presenter.show(request(2024));
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(source.reads, 1);
    presenter.reload();
    QTRY_COMPARE(changed.size(), 3);
    QCOMPARE(source.reads, 2);
}

void TestReportPresenter::theLastWishCounts()
{
    FakeReportSource source;
    ReportPresenter presenter(source);
    for (int year = 2019; year <= 2025; ++year)
        presenter.show(request(year));
    QTRY_VERIFY(!presenter.isWorking() && presenter.shown().pages);
    QCOMPARE(presenter.shown().content.figures.period, Period::year(2025));
    QVERIFY(source.contents <= 3);
}

void TestReportPresenter::commentaryIsInThePreviewWithoutReadingAgain()
{
    FakeReportSource source;
    ReportPresenter presenter(source);
    QSignalSpy changed(&presenter, &ReportPresenter::previewChanged);
    presenter.show(request(2025));
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(presenter.setCommentary(u"themes"_s, u"It rose."_s));
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(presenter.shown().content.commentary.value(u"themes"_s), u"It rose."_s);
    QCOMPARE(source.commentary.value(u"themes"_s), u"It rose."_s);
    QCOMPARE(source.contents, 1);
}

void TestReportPresenter::commentaryThatIsRefusedIsSaid()
{
    FakeReportSource source;
    ReportPresenter presenter(source);
    presenter.show(request(2025));
    QTRY_VERIFY(presenter.shown().pages);
    const auto done = presenter.setCommentary(u"themes"_s, u"refused"_s);
    QVERIFY(!done);
    QVERIFY(presenter.shown().content.commentary.isEmpty());
}

void TestReportPresenter::aChapterThatIsOffLeavesThePages()
{
    FakeReportSource source;
    ReportPresenter presenter(source);
    QSignalSpy changed(&presenter, &ReportPresenter::previewChanged);
    presenter.show(request(2025));
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(presenter.shown().pages->pageOf(u"chapter-glossary"_s) > 0);
    QList<ReportChapter> chapters = presenter.shown().content.chapters;
    chapters.last().isOff = true;
    QVERIFY(presenter.setChapters(chapters));
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(presenter.shown().pages->pageOf(u"chapter-glossary"_s), 0);
}

void TestReportPresenter::aFailureIsSaidAndCanBeTriedAgain()
{
    FakeReportSource source;
    source.isBroken = true;
    ReportPresenter presenter(source);
    QSignalSpy refused(&presenter, &ReportPresenter::refused);
    presenter.show(request(2025));
    QTRY_COMPARE(refused.size(), 1);
    QVERIFY(!presenter.isWorking());
    source.isBroken = false;
    presenter.show(request(2025));
    QTRY_VERIFY(presenter.shown().pages);
}

void TestReportPresenter::whatWasStoppedIsNotShown()
{
    FakeReportSource source;
    ReportPresenter presenter(source);
    presenter.show(request(2025));
    presenter.cancel();
    QTRY_VERIFY(!presenter.isWorking());
    QVERIFY(!presenter.shown().pages);
    presenter.show(request(2025));
    QTRY_VERIFY(presenter.shown().pages);
}

void TestReportPresenter::theWidestScopeOfThisPcIsTakenWhereTheWholeIsNotOffered()
{
    FakeReportSource source;
    source.offerRegionOnly();
    ReportPresenter presenter(source);
    QSignalSpy refused(&presenter, &ReportPresenter::refused);
    presenter.show(request(2025));
    QTRY_VERIFY(presenter.shown().pages);
    QCOMPARE(presenter.request().scope.name, u"South West"_s);
    QCOMPARE(presenter.shown().content.scopeName, u"Region South West"_s);
    QVERIFY(refused.isEmpty());
}

void TestReportPresenter::savingSaysHowItWent()
{
    FakeReportSource source;
    ReportPresenter presenter(source);
    QSignalSpy saved(&presenter, &ReportPresenter::saved);
    QSignalSpy failed(&presenter, &ReportPresenter::failed);
    presenter.show(request(2025));
    QTRY_VERIFY(presenter.shown().pages);
    presenter.save(u"r.pdf"_s);
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(source.kept, 1);
    presenter.save(u"r.odt"_s);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(source.kept, 1); // what was not written binds nothing
}

QTEST_MAIN(TestReportPresenter)
#include "tst_reportpresenter.moc"
