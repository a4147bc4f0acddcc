// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/vocabulary.h"
#include "model/search/vocabularyrepository.h"
#include "model/store/database.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestVocabulary : public QObject
{
    Q_OBJECT

private slots:
    void aListIsReadAndWritten();
    void aLineWithoutANameIsRefused();
    void doublesAndDanglingNamesAreDropped();
    void changesReplaceAddAndRemove();
    void theShippedListIsSound();
    void theDirectorsChangesAreKept();
    void namesThatCannotBeStoredAreRefused();
    void theDirectorsAvailabilityTableReplacesTheShippedOne();
    void noTextOfTheDirectorsListsLetsAPupilNumberIn();
};

void TestVocabulary::aListIsReadAndWritten()
{
    const auto vocabulary = Vocabulary::fromTsv(u"concept\tbroader\tphrases\n# a remark\n\nReading\t\treading; ~books\nPhonics\tReading\tphonics;  daily   phonics ;"_s);
    QVERIFY(vocabulary);
    const QList<Concept> expected{{u"Phonics"_s, {u"Reading"_s}, {u"phonics"_s, u"daily phonics"_s}}, {u"Reading"_s, {}, {u"reading"_s, u"~books"_s}}};
    QCOMPARE(vocabulary->concepts(), expected);
    QCOMPARE(Vocabulary::fromTsv(vocabulary->toTsv())->concepts(), expected);
}

void TestVocabulary::aLineWithoutANameIsRefused()
{
    const auto nameless = Vocabulary::fromTsv(u"Reading\t\treading\n\tReading\tphonics"_s);
    QVERIFY(!nameless);
    QCOMPARE(nameless.error().code, Error::Code::InvalidInput);
    QVERIFY(nameless.error().message.contains(u'2'));
    QVERIFY(!Vocabulary::fromTsv(u"a\tb\tc\td"_s));
}

void TestVocabulary::doublesAndDanglingNamesAreDropped()
{
    const Vocabulary vocabulary({{u"Art"_s, {u"Arts"_s, u"Design"_s}, {}}, {u"art"_s, {}, {u"no"_s}}, {u""_s, {}, {}}, {u"Arts"_s, {}, {}}});
    QCOMPARE(vocabulary.concepts(), (QList<Concept>{{u"Art"_s, {u"Arts"_s}, {}}, {u"Arts"_s, {}, {}}}));
}

void TestVocabulary::changesReplaceAddAndRemove()
{
    const Vocabulary vocabulary({{u"Art"_s, {}, {u"art"_s}}, {u"Music"_s, {u"Art"_s}, {}}});
    const Vocabulary changed = vocabulary.changed({{{u"Art"_s, {}, {}}, true}, {{u"music"_s, {}, {u"songs"_s}}, false}, {{u"Drama"_s, {}, {}}, false}});
    QCOMPARE(changed.concepts(), (QList<Concept>{{u"Drama"_s, {}, {}}, {u"music"_s, {}, {u"songs"_s}}}));
}

void TestVocabulary::theShippedListIsSound()
{
    const QList<Concept> concepts = Vocabulary::shipped().concepts();
    QVERIFY(concepts.size() > 400);
    for (const Concept &idea : concepts)
        QVERIFY2(!idea.phrases.isEmpty(), qPrintable(idea.name));
}

void TestVocabulary::theDirectorsChangesAreKept()
{
    QTemporaryDir folder;
    auto database = Database::open(folder.filePath(u"p.db"_s), Database::Mode::ReadWrite);
    QVERIFY(database);
    VocabularyRepository repository(database->connection());
    const ConceptChange change{{u"Forest bathing"_s, {u"Outdoor learning"_s}, {u"shinrin yoku"_s, u"~tree hugging"_s}}, false};
    QVERIFY(repository.save(change));
    QVERIFY(repository.save({{u"Art"_s, {}, {}}, true}));
    QCOMPARE(*repository.changes(), (QList<ConceptChange>{{{u"Art"_s, {}, {}}, true}, change}));
    QVERIFY(repository.forget(u"Art"_s));
    QCOMPARE(repository.changes()->size(), 1);
}

void TestVocabulary::namesThatCannotBeStoredAreRefused()
{
    QTemporaryDir folder;
    auto database = Database::open(folder.filePath(u"p.db"_s), Database::Mode::ReadWrite);
    QVERIFY(database);
    VocabularyRepository repository(database->connection());
    for (const Concept &idea : {Concept{u" "_s, {}, {}}, Concept{u"a;b"_s, {}, {}}, Concept{u"a"_s, {}, {u"b\nc"_s}}, Concept{u"a"_s, {u"b\tc"_s}, {}}}) {
        const auto saved = repository.save({idea, false});
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, Error::Code::InvalidInput);
    }
}

void TestVocabulary::theDirectorsAvailabilityTableReplacesTheShippedOne()
{
    QTemporaryDir folder;
    auto database = Database::open(folder.filePath(u"p.db"_s), Database::Mode::ReadWrite);
    QVERIFY(database);
    VocabularyRepository repository(database->connection());
    QCOMPARE(repository.availabilityRules()->rules(), AvailabilityRules::shipped().rules());
    const QList<AvailabilityRule> own{{u"by tea"_s, u"limited"_s}, {u"always"_s, u"open"_s}};
    QVERIFY(repository.saveAvailabilityRules(own));
    QVERIFY(!repository.saveAvailabilityRules({{u"always"_s, u"perhaps"_s}}));
    QCOMPARE(repository.availabilityRules()->rules(), own);
    QVERIFY(repository.saveAvailabilityRules({}));
    QCOMPARE(repository.availabilityRules()->rules(), AvailabilityRules::shipped().rules());
}

void TestVocabulary::noTextOfTheDirectorsListsLetsAPupilNumberIn()
{
    QTemporaryDir folder;
    auto database = Database::open(folder.filePath(u"p.db"_s), Database::Mode::ReadWrite);
    QVERIFY(database);
    VocabularyRepository repository(database->connection());
    const QString said = u"help for b80 1200 005001"_s;
    for (const Concept &idea : {Concept{said, {}, {}}, Concept{u"Art"_s, {u"Arts"_s, said}, {}}, Concept{u"Art"_s, {}, {u"art"_s, said}}}) {
        const auto saved = repository.save({idea, false});
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, Error::Code::InvalidInput);
        QVERIFY(saved.error().message.contains(u"pupil number"_s));
    }
    const auto ruled = repository.saveAvailabilityRules({{u"always"_s, u"open"_s}, {said, u"limited"_s}});
    QVERIFY(!ruled);
    QCOMPARE(ruled.error().code, Error::Code::InvalidInput);
    QVERIFY(!repository.saveAvailabilityRules({{u"always"_s, u"open B801200005001"_s}}));
    QVERIFY(repository.changes()->isEmpty());
    QCOMPARE(repository.availabilityRules()->rules(), AvailabilityRules::shipped().rules());
}

QTEST_GUILESS_MAIN(TestVocabulary)
#include "tst_vocabulary.moc"
