// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/tables/shortlistmodel.h"
#include "tests/support/directoryfixture.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

class TestShortlistModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void peopleStandInTheOrderInWhichTheyWereAdded();
    void theFirstFourAreTicked();
    void aFifthCannotBeTicked();
    void ticksStayWhenSomebodyLeaves();

private:
    void tick(int row, bool on);

    std::unique_ptr<DirectoryFixture> m_fixture;
    std::unique_ptr<CachedEntries> m_entries;
    std::unique_ptr<ShortlistModel> m_model;
};

void TestShortlistModel::init()
{
    m_model.reset();
    m_fixture = std::make_unique<DirectoryFixture>();
    m_fixture->add(DirectoryFixture::sixPeople());
    m_entries = std::make_unique<CachedEntries>(m_fixture->directory());
    m_model = std::make_unique<ShortlistModel>(*m_entries);
    new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
}

void TestShortlistModel::tick(int row, bool on)
{
    QVERIFY(m_model->setData(m_model->index(row), on ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole));
}

void TestShortlistModel::peopleStandInTheOrderInWhichTheyWereAdded()
{
    m_model->setIds({5, 1});

    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(m_model->index(0).data().toString(), u"Lorna Adeyokun"_s);
    QCOMPARE(m_model->index(1).data(ShortlistModel::WorkRole).toString(),
             u"Early Reading Lead · Millbrook Primary Academy"_s);
    QCOMPARE(m_model->index(1).data(Qt::AccessibleTextRole).toString(),
             u"Danuta Khandrapur, Early Reading Lead, Millbrook Primary Academy"_s);
    QCOMPARE(m_model->ids(), (QList<qint64>{5, 1}));
}

void TestShortlistModel::theFirstFourAreTicked()
{
    m_model->setIds({1, 2, 3, 4, 5});

    QCOMPARE(m_model->ticked(), (QList<qint64>{1, 2, 3, 4}));
    QCOMPARE(m_model->index(4).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
}

void TestShortlistModel::aFifthCannotBeTicked()
{
    m_model->setIds({1, 2, 3, 4, 5});

    QVERIFY(!m_model->setData(m_model->index(4), Qt::Checked, Qt::CheckStateRole));
    tick(0, false);
    tick(4, true);
    QCOMPARE(m_model->ticked(), (QList<qint64>{2, 3, 4, 5}));
}

void TestShortlistModel::ticksStayWhenSomebodyLeaves()
{
    m_model->setIds({1, 2, 3});
    tick(0, false);

    m_model->setIds({1, 3});

    QCOMPARE(m_model->ticked(), (QList<qint64>{3}));
}

QTEST_GUILESS_MAIN(TestShortlistModel)
#include "tst_shortlistmodel.moc"
