// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/tables/resultlistmodel.h"
#include "tests/support/directoryfixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestResultListModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void anAnswerIsShownInItsOrder();
    void aRowSaysWhatAPersonWouldSay();
    void aListenerHearsTheWholeRow();
    void foundWordsAreMarked();
    void distanceIsShownOnlyWhenAsked();
    void anEntryThatIsGoneLeavesAnEmptyRow();
    void theRestIsAskedForAtTheEnd();
    void moreRowsFollowThoseThatAreThere();
    void aRowIsFoundByItsEntry();

private:
    [[nodiscard]] SearchAnswer answer(const QList<qint64> &ids) const;

    std::unique_ptr<DirectoryFixture> m_fixture;
    std::unique_ptr<CachedEntries> m_entries;
    std::unique_ptr<ResultListModel> m_model;
};

void TestResultListModel::init()
{
    m_model.reset();
    m_fixture = std::make_unique<DirectoryFixture>();
    m_fixture->add(DirectoryFixture::sixPeople());
    m_entries = std::make_unique<CachedEntries>(m_fixture->directory());
    m_model = std::make_unique<ResultListModel>(*m_entries);
    new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
}

SearchAnswer TestResultListModel::answer(const QList<qint64> &ids) const
{
    SearchAnswer answer;
    for (const qint64 id : ids)
        answer.hits.append({id, 1, 2.2, {}, AvailabilityStatus::Open});
    answer.total = static_cast<int>(ids.size());
    return answer;
}

void TestResultListModel::anAnswerIsShownInItsOrder()
{
    m_model->setAnswer(answer({3, 1}), nullptr, false);

    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(m_model->index(0).data().toString(), u"Zoë Candlewyke"_s);
    QCOMPARE(m_model->index(1).data(ResultListModel::IdRole).toLongLong(), 1);
    m_model->setAnswer(answer({}), nullptr, false);
    QCOMPARE(m_model->rowCount(), 0);
}

void TestResultListModel::aRowSaysWhatAPersonWouldSay()
{
    SearchAnswer found = answer({1});
    found.hits[0].via = {u"Early reading"_s, u"Reception"_s};
    m_model->setAnswer(found, nullptr, true);

    const auto row = m_model->index(0).data(ResultListModel::RowRole).value<ResultRow>();
    QCOMPARE(row.name, u"Danuta Khandrapur"_s);
    QCOMPARE(row.designations, QStringList{u"SLE"_s});
    QCOMPARE(row.place, u"Bristol, 2 miles"_s);
    QCOMPARE(row.work, u"Early Reading Lead · Millbrook Primary Academy"_s);
    QCOMPARE(row.availability, u"Open"_s);
    QCOMPARE(row.via, u"via Early reading, Reception"_s);
    QVERIFY(row.text.startsWith(u"Phonics: Leads Read Write Inc"_s));
}

void TestResultListModel::aListenerHearsTheWholeRow()
{
    SearchAnswer found = answer({1});
    found.hits[0].via = {u"Early reading"_s};
    m_model->setAnswer(found, nullptr, true);

    QCOMPARE(m_model->index(0).data(Qt::AccessibleTextRole).toString(),
             u"Danuta Khandrapur, SLE, Early Reading Lead, Millbrook Primary Academy, Bristol, 2 miles, Open, "
             "found via Early reading"_s);
}

void TestResultListModel::foundWordsAreMarked()
{
    const auto index = SearchIndex::build(m_fixture->connection());
    QVERIFY(index);
    SearchQuery query;
    query.text = u"geography"_s;
    query.today = m_fixture->clock().today();
    const SearchAnswer found = (*index)->search(query);
    QVERIFY(!found.hits.isEmpty());

    m_model->setAnswer(found, *index, false);

    const ResultRow row = m_model->resultRow(0);
    QCOMPARE(row.name, u"Zoë Candlewyke"_s);
    QVERIFY(!row.marks.isEmpty());
    QCOMPARE(row.text.mid(row.marks.first().start, row.marks.first().length), u"Geography"_s);
}

void TestResultListModel::distanceIsShownOnlyWhenAsked()
{
    SearchAnswer found = answer({1, 5});
    found.hits[1].miles = -1;
    m_model->setAnswer(found, nullptr, true);
    QCOMPARE(m_model->resultRow(1).place, u"distance not known"_s);

    m_model->setAnswer(found, nullptr, false);
    QCOMPARE(m_model->resultRow(0).place, u"Bristol"_s);
    QCOMPARE(m_model->resultRow(1).place, QString());
}

void TestResultListModel::anEntryThatIsGoneLeavesAnEmptyRow()
{
    m_model->setAnswer(answer({99}), nullptr, false);

    QCOMPARE(m_model->resultRow(0), ResultRow());
    QCOMPARE(m_model->index(0).data().toString(), QString());
}

void TestResultListModel::theRestIsAskedForAtTheEnd()
{
    SearchAnswer found = answer({1, 2});
    m_model->setAnswer(found, nullptr, false);
    QSignalSpy more(m_model.get(), &ResultListModel::moreWanted);
    QVERIFY(!m_model->canFetchMore({}));

    found.total = 6;
    m_model->setAnswer(found, nullptr, false);
    QVERIFY(m_model->canFetchMore({}));
    more.clear();
    m_model->fetchMore({});
    QCOMPARE(more.size(), 1);
}

void TestResultListModel::moreRowsFollowThoseThatAreThere()
{
    SearchAnswer found = answer({1, 2});
    found.total = 4;
    m_model->setAnswer(found, nullptr, false);

    m_model->extend(answer({1, 2, 3, 4}));

    QCOMPARE(m_model->rowCount(), 4);
    QCOMPARE(m_model->idAt(3), 4);
    QVERIFY(!m_model->canFetchMore({}));
}

void TestResultListModel::aRowIsFoundByItsEntry()
{
    m_model->setAnswer(answer({3, 1}), nullptr, false);

    QCOMPARE(m_model->rowOf(1), 1);
    QCOMPARE(m_model->rowOf(2), -1);
    QCOMPARE(m_model->idAt(2), 0);
    QCOMPARE(m_model->hitAt(-1), nullptr);
}

QTEST_GUILESS_MAIN(TestResultListModel)
#include "tst_resultlistmodel.moc"
