// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/directory/directorystamp.h"
#include "model/search/searchindex.h"
#include "model/search/vocabularyrepository.h"
#include "model/store/sql.h"
#include "tests/support/directoryfixture.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QStringList questions{u""_s, u"phonics"_s, u"fonics"_s, u"early reading bristol"_s, u"SEND"_s, u"beha"_s, u"person 7"_s,
                            u"someone who can help with a child that does not read"_s};

SearchAnswer answerTo(const SearchIndex &index, const QString &text)
{
    SearchQuery query;
    query.text = text;
    query.today = QDate(2026, 11, 21);
    query.from = GridPosition{358000, 173000};
    query.order = text.isEmpty() ? SearchOrder::Distance : SearchOrder::Relevance;
    return index.search(query);
}

// All that can be seen of an index, as one text.
QString seenOf(const SearchIndex &index)
{
    QString all = QString::number(index.size());
    for (const QString &question : questions) {
        const SearchAnswer answer = answerTo(index, question);
        for (const SearchHit &hit : answer.hits)
            all += u"%1 %2 %3 %4\n"_s.arg(hit.entry).arg(hit.score, 0, 'g', 12).arg(hit.miles).arg(hit.via.join(u','));
        for (const Facet &facet : answer.facets) {
            for (const FacetCount &count : facet.counts)
                all += u"%1:%2 "_s.arg(count.value).arg(count.count);
        }
        for (const SearchNote &note : answer.notes)
            all += note.text;
        for (const TextRange &range : index.marks(answer, u"Leads phonics and early reading across the trust"))
            all += u"[%1+%2]"_s.arg(range.start).arg(range.length);
    }
    const auto place = index.position(u"Bristol");
    return all + (place ? u"%1,%2"_s.arg(place->easting).arg(place->northing) : QString());
}

} // namespace

class TestIndexCache final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readingEntriesWhileBuildingChangesNothing();
    void aSecondStartAnswersAsTheFirst();
    void aChangeOfTheDirectoryIsNoticed();
    void aChangeOfTheVocabularyIsNoticed();
    void aDirectoryWithoutStampIsNotKept();
    void aDamagedFileIsAsGoodAsNone_data();
    void aDamagedFileIsAsGoodAsNone();
    void aFolderThatCannotBeWrittenIsNoError();

private:
    std::shared_ptr<const SearchIndex> open() const
    {
        const auto index = SearchIndex::open(m_fixture->connection(), m_file);
        return index ? *index : nullptr;
    }
    QByteArray bytes() const
    {
        QFile file(m_file);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray &bytes) const
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    void change(const QString &statement)
    {
        QVERIFY(sql::run(m_fixture->connection(), statement));
    }

    std::unique_ptr<DirectoryFixture> m_fixture;
    QString m_file;
};

void TestIndexCache::init()
{
    m_fixture = std::make_unique<DirectoryFixture>();
    m_fixture->add(DirectoryFixture::sixPeople());
    m_fixture->add(DirectoryFixture::manyPeople(300));
    QVERIFY(renewDirectoryStamp(m_fixture->connection()));
    m_file = m_fixture->folder() + u"/search-index.bin"_s;
}

void TestIndexCache::readingEntriesWhileBuildingChangesNothing()
{
    QList<Entry> entries;
    QVERIFY(m_fixture->directory().forEachEntry([&](Entry &&entry) {
        entries.append(std::move(entry));
        return true;
    }));
    const auto oneByOne = SearchIndex::build(entries, SearchKnowledge::shipped());

    const auto together = SearchIndex::build(m_fixture->connection());

    QVERIFY(together);
    QCOMPARE(seenOf(**together), seenOf(*oneByOne));
}

void TestIndexCache::aSecondStartAnswersAsTheFirst()
{
    const auto first = open();
    QVERIFY(first);
    QVERIFY(bytes().size() > 100'000);

    const auto second = open();

    QVERIFY(second);
    QCOMPARE(second->size(), 306);
    QCOMPARE(seenOf(*second), seenOf(*first));
    change(u"DELETE FROM entry WHERE id > 6"_s); // behind the back of the stamp: the file is really read
    QCOMPARE(open()->size(), 306);
}

void TestIndexCache::aChangeOfTheDirectoryIsNoticed()
{
    QVERIFY(open());
    m_fixture->remove(1);
    QVERIFY(renewDirectoryStamp(m_fixture->connection()));

    QCOMPARE(open()->size(), 305);
    QCOMPARE(open()->size(), 305); // now from the new file
}

void TestIndexCache::aChangeOfTheVocabularyIsNoticed()
{
    QCOMPARE(answerTo(*open(), u"zumba wumba"_s).total, 0);
    VocabularyRepository vocabulary(m_fixture->connection());
    QVERIFY(vocabulary.save({{u"Phonics"_s, {}, {u"zumba wumba"_s, u"phonics"_s}}, false}));
    QVERIFY(answerTo(*open(), u"zumba wumba"_s).total > 0);
    QVERIFY(vocabulary.forget(u"Phonics"_s));
    QCOMPARE(answerTo(*open(), u"zumba wumba"_s).total, 0);

    const QByteArray before = *directoryStamp(m_fixture->connection());
    QVERIFY(vocabulary.saveAvailabilityRules({{u"all year"_s, u"paused"_s}}));
    QVERIFY(*directoryStamp(m_fixture->connection()) != before);
}

void TestIndexCache::aDirectoryWithoutStampIsNotKept()
{
    change(u"DELETE FROM local WHERE name='directory.stamp'"_s);

    QCOMPARE(open()->size(), 306);

    QVERIFY(!QFile::exists(m_file));
}

void TestIndexCache::aDamagedFileIsAsGoodAsNone_data()
{
    QTest::addColumn<int>("place"); // in thousandths of the file
    QTest::addColumn<bool>("cutOff");

    for (const int place : {0, 1, 500, 999}) {
        QTest::addRow("a byte at %d", place) << place << false;
        QTest::addRow("cut off at %d", place) << place << true;
    }
}

void TestIndexCache::aDamagedFileIsAsGoodAsNone()
{
    QFETCH(int, place);
    QFETCH(bool, cutOff);
    static const QByteArray whole = [this] { // made once: an index takes long without optimisation
        (void)open();
        return *directoryStamp(m_fixture->connection()) + bytes();
    }();
    QVERIFY(sql::run(m_fixture->connection(), u"UPDATE local SET value=? WHERE name='directory.stamp'"_s, {whole.first(16)}));
    change(u"DELETE FROM entry WHERE id > 6"_s); // what is made anew is smaller
    QByteArray damaged = whole.sliced(16);
    write(damaged);
    QCOMPARE(open()->size(), 306);
    const qsizetype at = damaged.size() * place / 1000;
    if (cutOff)
        damaged.truncate(at);
    else
        damaged[at] = static_cast<char>(damaged.at(at) ^ 0x10);
    write(damaged);

    QCOMPARE(open()->size(), 6);
}

void TestIndexCache::aFolderThatCannotBeWrittenIsNoError()
{
    const auto index = SearchIndex::open(m_fixture->connection(), m_fixture->folder() + u"/nowhere/search-index.bin"_s);

    QVERIFY(index);
    QCOMPARE((*index)->size(), 306);
}

QTEST_GUILESS_MAIN(TestIndexCache)
#include "tst_indexcache.moc"
