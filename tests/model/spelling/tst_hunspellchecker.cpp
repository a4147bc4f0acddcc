// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/spelling/hunspellchecker.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestHunspellChecker : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void wordsAreKnownAsTheDictionaryHasThem_data();
    void wordsAreKnownAsTheDictionaryHasThem();
    void likelyWordsAreSuggested();
    void ownWordsAreKeptForTheNextTime();
    void pupilNumberIsNotLearned();
    void withoutADictionaryNothingIsWrong();
    void lettersOfAnotherEncodingAreRead();

private:
    void write(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] std::unique_ptr<HunspellChecker> ready() const;
    [[nodiscard]] QString ownWords() const { return m_folder->filePath(u"own.txt"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestHunspellChecker::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void TestHunspellChecker::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    write(u"en_GB.aff"_s, "SET UTF-8\nTRY esianrtolcdugmphbyfvkwz\n");
    write(u"en_GB.dic"_s, "4\nreception\nphonics\ncafé\ndon't\n");
}

std::unique_ptr<HunspellChecker> TestHunspellChecker::ready() const
{
    auto spelling = std::make_unique<HunspellChecker>(u"en_GB"_s, QStringList{u"/nowhere"_s, m_folder->path()}, ownWords());
    QSignalSpy changed(spelling.get(), &SpellChecker::changed);
    spelling->prepare();
    const bool isThere = spelling->isReady() || changed.wait(10000);
    Q_ASSERT(isThere);
    return spelling;
}

void TestHunspellChecker::wordsAreKnownAsTheDictionaryHasThem_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("isKnown");

    QTest::newRow("as it stands") << u"reception"_s << true;
    QTest::newRow("at the start of a sentence") << u"Phonics"_s << true;
    QTest::newRow("with an accent") << u"café"_s << true;
    QTest::newRow("with a printed apostrophe") << u"don\u2019t"_s << true;
    QTest::newRow("two letters swapped") << u"recepiton"_s << false;
}

void TestHunspellChecker::wordsAreKnownAsTheDictionaryHasThem()
{
    QFETCH(QString, word);
    QFETCH(bool, isKnown);

    QCOMPARE(ready()->isKnown(word), isKnown);
}

void TestHunspellChecker::likelyWordsAreSuggested()
{
    QVERIFY(ready()->suggestions(u"recepton"_s, 5).contains(u"reception"_s));
    QVERIFY(ready()->suggestions(u"recepton"_s, 0).isEmpty());
}

void TestHunspellChecker::ownWordsAreKeptForTheNextTime()
{
    const auto spelling = ready();
    QVERIFY(!spelling->isKnown(u"Khandrapur"_s));
    QSignalSpy changed(spelling.get(), &SpellChecker::changed);

    spelling->learn(u"Khandrapur"_s);

    QCOMPARE(changed.count(), 1);
    QVERIFY(spelling->isKnown(u"Khandrapur"_s));
    QVERIFY(ready()->isKnown(u"Khandrapur"_s));
}

void TestHunspellChecker::pupilNumberIsNotLearned()
{
    ready()->learn(u"B801200005001"_s);

    QVERIFY(!QFile::exists(ownWords()));
}

void TestHunspellChecker::withoutADictionaryNothingIsWrong()
{
    HunspellChecker spelling(u"cy_GB"_s, {m_folder->path()}, ownWords());
    QVERIFY(spelling.isKnown(u"recepiton"_s));

    spelling.prepare();
    QCoreApplication::processEvents();

    QVERIFY(!spelling.isReady());
    QVERIFY(spelling.isKnown(u"recepiton"_s));
    QVERIFY(spelling.suggestions(u"recepiton"_s, 5).isEmpty());
}

void TestHunspellChecker::lettersOfAnotherEncodingAreRead()
{
    write(u"en_GB.aff"_s, "SET ISO8859-1\n");
    write(u"en_GB.dic"_s, "1\ncaf\xE9\n");

    QVERIFY(ready()->isKnown(u"café"_s));
    QVERIFY(!ready()->isKnown(u"cafe"_s));
}

QTEST_GUILESS_MAIN(TestHunspellChecker)
#include "tst_hunspellchecker.moc"
