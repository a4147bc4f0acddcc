// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/tables/entrysource.h"
#include "tests/support/directoryfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestCachedEntries : public QObject
{
    Q_OBJECT

private slots:
    void anEntryIsReadOnceAndKept();
    void noMoreThanTheBoundIsKept();
    void anEntryThatIsNotThereIsNull();
    void whatIsReadElsewhereCanBePutIn();
    void clearForgetsWhatHasChanged();
};

void TestCachedEntries::anEntryIsReadOnceAndKept()
{
    DirectoryFixture fixture;
    fixture.add(DirectoryFixture::sixPeople());
    const CachedEntries entries(fixture.directory());

    const auto first = entries.entry(1);
    QVERIFY(first);
    QCOMPARE(first->person, u"Danuta Khandrapur"_s);
    fixture.remove(1);
    QCOMPARE(entries.entry(1), first);
}

void TestCachedEntries::noMoreThanTheBoundIsKept()
{
    DirectoryFixture fixture;
    fixture.add(DirectoryFixture::sixPeople());
    const CachedEntries entries(fixture.directory(), 2);

    const auto first = entries.entry(1);
    for (qint64 id = 1; id <= 6; ++id)
        QCOMPARE(entries.entry(id)->id, id);

    QCOMPARE(entries.size(), 2);
    QCOMPARE(first->person, u"Danuta Khandrapur"_s); // who holds one keeps it
}

void TestCachedEntries::anEntryThatIsNotThereIsNull()
{
    DirectoryFixture fixture;
    QCOMPARE(CachedEntries(fixture.directory()).entry(7), nullptr);
}

void TestCachedEntries::whatIsReadElsewhereCanBePutIn()
{
    DirectoryFixture fixture;
    CachedEntries entries(fixture.directory());
    Entry entry;
    entry.id = 9;
    entry.person = u"Ruth Calloway"_s;

    entries.keep({entry});

    QVERIFY(entries.entry(9));
    QCOMPARE(*entries.entry(9), entry);
}

void TestCachedEntries::clearForgetsWhatHasChanged()
{
    DirectoryFixture fixture;
    fixture.add(DirectoryFixture::sixPeople());
    CachedEntries entries(fixture.directory());
    QVERIFY(entries.entry(1));
    fixture.remove(1);

    entries.clear();

    QCOMPARE(entries.entry(1), nullptr);
}

QTEST_GUILESS_MAIN(TestCachedEntries)
#include "tst_cachedentries.moc"
