// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/directory/directorypresenter.h"

#include "tests/support/directoryfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestDirectoryPresenter : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theAlphabetIsThereBeforeTheSearchIs();
    void theFirstRowsFollowTheDirectorsOwnWords();
    void whatWasTypedMeanwhileIsAnsweredWhenTheSearchIsReady();
    void nobodyIsChosenWhileTypedWordsWaitForTheSearch();
    void theFirstResultIsChosenWithoutAClick();
    void aNewTextChoosesItsBestResult();
    void aFilterKeepsThePersonWhoIsChosen();
    void aFilterThatLeavesThePersonOutChoosesTheFirst();
    void filtersAreChipsAndCanBeRemoved();
    void spellingIsNotCorrectedWhenToldSo();
    void distancesCountFromAPlace();
    void distancesCountFromAPlaceInTheWords();
    void nearUsAsksWhereMySchoolIs();
    void theOrderOfDistanceNeedsAPlace();
    void everybodyIsListedBitByBit();
    void allFoundHoldsThoseNotListedYet();
    void anEmptyDirectorySaysSo();
    void peopleWhoArriveAreFoundAfterARefresh();
    void whoHasLeftIsGoneAfterARefresh();
    void aSearchThatCannotBeMadeReadySaysWhy();

private:
    void start(const QList<Entry> &people);
    [[nodiscard]] QStringList names() const;

    std::unique_ptr<DirectoryFixture> m_fixture;
    std::unique_ptr<CachedEntries> m_entries;
    std::unique_ptr<DirectoryPresenter> m_presenter;
};

void TestDirectoryPresenter::init()
{
    m_presenter.reset();
    m_fixture = std::make_unique<DirectoryFixture>();
    m_entries = std::make_unique<CachedEntries>(m_fixture->directory());
    m_presenter = std::make_unique<DirectoryPresenter>(m_fixture->directory(), *m_entries, m_fixture->clock(),
                                                       m_fixture->indexBuilder());
}

void TestDirectoryPresenter::start(const QList<Entry> &people)
{
    m_fixture->add(people);
    m_presenter->showFirstRows();
    QSignalSpy ready(m_presenter.get(), &DirectoryPresenter::searchReady);
    m_presenter->prepareSearch();
    QVERIFY(ready.wait());
}

QStringList TestDirectoryPresenter::names() const
{
    QStringList names;
    for (int row = 0; row < m_presenter->results()->rowCount(); ++row)
        names.append(m_presenter->results()->index(row).data().toString());
    return names;
}

void TestDirectoryPresenter::theAlphabetIsThereBeforeTheSearchIs()
{
    m_fixture->add(DirectoryFixture::sixPeople());

    m_presenter->showFirstRows();

    QVERIFY(!m_presenter->isReady());
    QCOMPARE(names(), (QStringList{u"Lorna Adeyokun"_s, u"Zoë Candlewyke"_s, u"Amrit Fennimarsh"_s,
                                   u"Danuta Khandrapur"_s, u"Kofi Mukherjeet"_s, u"Alasdair Saltwhistle"_s}));
    QCOMPARE(m_presenter->chosenEntry()->person, u"Lorna Adeyokun"_s);
    QVERIFY(m_presenter->isBrowsing());
}

void TestDirectoryPresenter::theFirstRowsFollowTheDirectorsOwnWords()
{
    Entry person = DirectoryFixture::sixPeople().constFirst();
    person.availability = u"On market days"_s;
    m_fixture->add({person});
    m_presenter->showFirstRows();
    QCOMPARE(m_presenter->results()->hitAt(0)->availability, AvailabilityStatus::Ask);

    m_presenter->setAvailabilityRules(*AvailabilityRules::from({{u"market days"_s, u"limited"_s}}));
    m_presenter->showFirstRows();

    QCOMPARE(m_presenter->results()->hitAt(0)->availability, AvailabilityStatus::Limited);
}

void TestDirectoryPresenter::whatWasTypedMeanwhileIsAnsweredWhenTheSearchIsReady()
{
    m_fixture->add(DirectoryFixture::sixPeople());
    m_presenter->showFirstRows();
    QSignalSpy ready(m_presenter.get(), &DirectoryPresenter::searchReady);
    m_presenter->prepareSearch();
    m_presenter->setText(u"geography"_s);
    QVERIFY(ready.wait());

    QCOMPARE(names().first(), u"Zoë Candlewyke"_s);
}

void TestDirectoryPresenter::nobodyIsChosenWhileTypedWordsWaitForTheSearch()
{
    m_fixture->add(DirectoryFixture::sixPeople());
    m_presenter->showFirstRows();
    QVERIFY(m_presenter->chosen() != 0);
    QSignalSpy chosen(m_presenter.get(), &DirectoryPresenter::chosenChanged);

    m_presenter->setText(u"geography"_s);

    QCOMPARE(chosen.size(), 1);
    QCOMPARE(m_presenter->chosen(), 0);
    QVERIFY(m_presenter->isWaiting());
    QCOMPARE(m_presenter->countLine(), u"Getting the search ready\u2026"_s);
    m_presenter->setText({});
    QCOMPARE(m_presenter->chosen(), m_presenter->results()->idAt(0));
    QSignalSpy ready(m_presenter.get(), &DirectoryPresenter::searchReady);
    m_presenter->setText(u"geography"_s);
    m_presenter->prepareSearch();
    QVERIFY(ready.wait());
    QCOMPARE(m_presenter->chosenEntry()->person, u"Zoë Candlewyke"_s);
    QVERIFY(!m_presenter->isWaiting());
}

void TestDirectoryPresenter::theFirstResultIsChosenWithoutAClick()
{
    start(DirectoryFixture::sixPeople());
    QSignalSpy chosen(m_presenter.get(), &DirectoryPresenter::chosenChanged);

    m_presenter->setText(u"finance"_s);

    QCOMPARE(m_presenter->chosenEntry()->person, u"Amrit Fennimarsh"_s);
    QVERIFY(!chosen.isEmpty());
    QCOMPARE(m_presenter->chosenHit().entry, m_presenter->chosen());
}

void TestDirectoryPresenter::aNewTextChoosesItsBestResult()
{
    start(DirectoryFixture::sixPeople());
    m_presenter->choose(m_presenter->results()->idAt(2));

    m_presenter->setText(u"autism"_s);

    QCOMPARE(m_presenter->chosen(), m_presenter->results()->idAt(0));
}

void TestDirectoryPresenter::aFilterKeepsThePersonWhoIsChosen()
{
    start(DirectoryFixture::sixPeople());
    m_presenter->choose(1);

    m_presenter->setFilter(FacetKind::Phase, u"Primary"_s, true);

    QCOMPARE(names(), (QStringList{u"Danuta Khandrapur"_s, u"Alasdair Saltwhistle"_s}));
    QCOMPARE(m_presenter->chosen(), 1);
    m_presenter->choose(2);
    m_presenter->setOrder(SearchOrder::Alphabet);
    QCOMPARE(m_presenter->chosen(), 2);
}

void TestDirectoryPresenter::aFilterThatLeavesThePersonOutChoosesTheFirst()
{
    start(DirectoryFixture::sixPeople());
    m_presenter->choose(3);

    m_presenter->setFilter(FacetKind::Phase, u"Primary"_s, true);

    QCOMPARE(m_presenter->chosen(), m_presenter->results()->idAt(0));
}

void TestDirectoryPresenter::filtersAreChipsAndCanBeRemoved()
{
    start(DirectoryFixture::sixPeople());
    m_presenter->setFilter(FacetKind::Phase, u"Primary"_s, true);
    m_presenter->setFilter(FacetKind::Phase, u"Secondary"_s, true);
    m_presenter->setFilter(FacetKind::Phase, u"Secondary"_s, true); // twice is once

    QCOMPARE(m_presenter->chips().size(), 2);
    QCOMPARE(m_presenter->chips().first(), (FilterChip{FacetKind::Phase, u"Primary"_s, u"Primary"_s}));
    QCOMPARE(names().size(), 4);
    m_presenter->setFilter(FacetKind::Phase, u"Primary"_s, false);
    QCOMPARE(names().size(), 2);
    QVERIFY(!m_presenter->isBrowsing());
    m_presenter->clearFilters();
    QCOMPARE(m_presenter->chips(), QList<FilterChip>());
    QVERIFY(m_presenter->isBrowsing());
    QCOMPARE(names().size(), 6);
}

void TestDirectoryPresenter::spellingIsNotCorrectedWhenToldSo()
{
    start(DirectoryFixture::sixPeople());
    m_presenter->setText(u"geografy"_s);
    QCOMPARE(names().value(0), u"Zoë Candlewyke"_s);

    m_presenter->searchAsTyped();

    QVERIFY(m_presenter->query().asTyped);
    m_presenter->setText(u"geograph"_s);
    QVERIFY(!m_presenter->query().asTyped); // until the text changes
}

void TestDirectoryPresenter::distancesCountFromAPlace()
{
    start(DirectoryFixture::sixPeople());

    m_presenter->setPlace(SearchPlace{u"Bristol"_s, {358000, 173000}});
    m_presenter->setOrder(SearchOrder::Distance);

    QCOMPARE(m_presenter->results()->resultRow(0).place, u"Bristol, under a mile"_s);
    QCOMPARE(m_presenter->results()->resultRow(5).place, u"distance not known"_s);
    m_presenter->setWithin(10);
    QCOMPARE(m_presenter->query().withinMiles, 10);
    QVERIFY(!m_presenter->isBrowsing());
}

void TestDirectoryPresenter::distancesCountFromAPlaceInTheWords()
{
    start(DirectoryFixture::sixPeople());
    m_presenter->setText(u"near Bristol"_s);
    QCOMPARE(m_presenter->countedFrom()->name, u"Bristol"_s);
    QVERIFY2(m_presenter->results()->resultRow(0).place.contains(u"mile"_s), qPrintable(m_presenter->results()->resultRow(0).place));

    m_presenter->setPlace(SearchPlace{u"My school"_s, {500000, 200000}});
    QCOMPARE(m_presenter->countedFrom()->name, u"Bristol"_s);
    m_presenter->setText({});
    QCOMPARE(m_presenter->countedFrom()->name, u"My school"_s);
    m_presenter->setPlace(std::nullopt);

    m_presenter->setText(u"near Bristol"_s);
    m_presenter->setWithin(10);
    m_presenter->setOrder(SearchOrder::Distance);
    m_presenter->setText(u"geography"_s); // a place is named no longer
    QCOMPARE(m_presenter->query().withinMiles, 0);
    QCOMPARE(m_presenter->query().order, SearchOrder::Relevance);
}

void TestDirectoryPresenter::nearUsAsksWhereMySchoolIs()
{
    start(DirectoryFixture::sixPeople());
    int asked = 0;
    std::optional<SearchPlace> school = SearchPlace{u"Quayside"_s, {358000, 173000}};
    m_presenter->setMySchool([&] {
        ++asked;
        return school;
    });
    m_presenter->setText(u"geography"_s);
    QCOMPARE(asked, 0);
    m_presenter->setText(u"geography near us"_s);
    QCOMPARE(m_presenter->countedFrom()->name, u"your school"_s);
    m_presenter->setText(u"geography within 20 miles"_s);
    QCOMPARE(m_presenter->answer().from, school->position);
    school.reset(); // somebody else works here now
    m_presenter->setText(u"geography near me"_s);
    QVERIFY(!m_presenter->answer().from);
    QCOMPARE(asked, 3);
}

void TestDirectoryPresenter::theOrderOfDistanceNeedsAPlace()
{
    start(DirectoryFixture::sixPeople());
    m_presenter->setPlace(SearchPlace{u"Bristol"_s, {358000, 173000}});
    m_presenter->setOrder(SearchOrder::Distance);

    m_presenter->setPlace(std::nullopt);

    QCOMPARE(m_presenter->query().order, SearchOrder::Relevance);
    QCOMPARE(m_presenter->results()->resultRow(0).place.contains(u"mile"_s), false);
}

void TestDirectoryPresenter::everybodyIsListedBitByBit()
{
    start(DirectoryFixture::manyPeople(1000));
    ResultListModel *results = m_presenter->results();
    QCOMPARE(results->rowCount(), DirectoryPresenter::firstRows);
    QCOMPARE(results->total(), 1000);
    const qint64 first = results->idAt(0);

    results->fetchMore({});
    QCOMPARE(results->rowCount(), DirectoryPresenter::firstRows + DirectoryPresenter::moreRows);
    QCOMPARE(results->idAt(0), first);
    while (results->canFetchMore({}))
        results->fetchMore({});
    QCOMPARE(results->rowCount(), 1000);
}

void TestDirectoryPresenter::allFoundHoldsThoseNotListedYet()
{
    start(DirectoryFixture::manyPeople(600));

    QCOMPARE(m_presenter->allFound().size(), 600);
    m_presenter->setFilter(FacetKind::Phase, u"Secondary"_s, true);
    QCOMPARE(m_presenter->allFound().size(), 200);
}

void TestDirectoryPresenter::anEmptyDirectorySaysSo()
{
    start({});

    QVERIFY(!m_presenter->hasDirectory());
    QCOMPARE(m_presenter->chosenEntry(), nullptr);
    QCOMPARE(m_presenter->countLine(), QString()); // the page says that there is no directory yet
}

void TestDirectoryPresenter::peopleWhoArriveAreFoundAfterARefresh()
{
    start({});
    m_fixture->add(DirectoryFixture::sixPeople());

    QSignalSpy ready(m_presenter.get(), &DirectoryPresenter::searchReady);
    m_presenter->refresh();
    QCOMPARE(names().size(), 6); // at once, before the search is ready
    QVERIFY(ready.wait());

    QVERIFY(m_presenter->hasDirectory());
    QCOMPARE(names().size(), 6);
}

void TestDirectoryPresenter::whoHasLeftIsGoneAfterARefresh()
{
    start(DirectoryFixture::sixPeople());
    m_presenter->choose(4);
    m_fixture->remove(1);

    QSignalSpy ready(m_presenter.get(), &DirectoryPresenter::searchReady);
    m_presenter->refresh();
    QVERIFY(ready.wait());

    QCOMPARE(names().size(), 5);
    QCOMPARE(m_presenter->chosen(), 4); // and the card stays
}

void TestDirectoryPresenter::aSearchThatCannotBeMadeReadySaysWhy()
{
    DirectoryPresenter presenter(m_fixture->directory(), *m_entries, m_fixture->clock(),
                                 []() -> Result<std::shared_ptr<const SearchIndex>> {
                                     return failure(Error::Code::Storage, u"The directory cannot be read."_s);
                                 });
    QSignalSpy failed(&presenter, &DirectoryPresenter::failed);
    presenter.prepareSearch();
    QVERIFY(failed.wait());
    QCOMPARE(failed.first().first().toString(), u"The directory cannot be read."_s);
}

QTEST_GUILESS_MAIN(TestDirectoryPresenter)
#include "tst_directorypresenter.moc"
