// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/documents/directorybooklet.h"
#include "model/documents/directoryindex.h"
#include "tests/support/entrybuilder.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// Every word of the document in reading order; blocks are separated by line feeds.
void addWords(QStringList &words, const doc::Blocks &blocks)
{
    for (const doc::Block &block : blocks) {
        if (const auto *heading = std::get_if<doc::Heading>(&block.body))
            words.append(heading->text);
        else if (const auto *paragraph = std::get_if<doc::Paragraph>(&block.body))
            words.append(doc::wordsOf(paragraph->text));
        else if (const auto *facts = std::get_if<doc::Facts>(&block.body))
            for (const doc::Fact &fact : facts->facts)
                words.append(fact.label + u": "_s + doc::wordsOf(fact.value));
        else if (const auto *index = std::get_if<doc::Index>(&block.body))
            for (const doc::IndexItem &item : index->items)
                words.append(item.group + u"> "_s + item.text);
        else if (const auto *group = std::get_if<doc::Group>(&block.body))
            addWords(words, group->blocks);
        else if (const auto *columns = std::get_if<doc::Columns>(&block.body))
            addWords(words, columns->blocks);
    }
}

QStringList wordsOf(const doc::Document &document)
{
    QStringList words;
    addWords(words, document.blocks);
    return words;
}

DirectoryContent contentOf(const QList<Entry> &entries)
{
    DirectoryContent content;
    content.entries = entries;
    content.edition.number = 14;
    content.edition.published = QDate(2026, 11, 2);
    content.today = QDate(2026, 11, 21);
    return content;
}

} // namespace

class TestDirectoryBooklet : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldOfAnEntryIsPrinted();
    void peopleStandUnderTheirAcademyAndInBothIndexes();
    void onePersonWithTwoEntriesIsOneItemOfTheIndex();
    void twoPeopleOfOneNameStayTwo();
    void indexFollowsTheWelshAlphabetWhenAsked();
    void selectionIsSaidOnTheTitlePage();
    void emptyDirectorySaysSo();
};

void TestDirectoryBooklet::everyFieldOfAnEntryIsPrinted()
{
    const doc::Document document = DirectoryBooklet::compose(contentOf({anEntry()}));
    const QStringList words = wordsOf(document);

    QCOMPARE(document.edition, u"Edition 14, 2 November 2026"_s);
    QVERIFY(document.hasTitlePage);
    for (const QString &wanted :
         {u"Sylwia Baptistello, SLE"_s, u"Head of Year 10"_s, u"Mentoring boys"_s, u"Boys at risk of underachieving meet an older pupil every week."_s,
          u"Phases: Secondary, KS3-4"_s, u"Time: 2 days per term; All year"_s, u"Support: Levels 1 and 2"_s, u"Telephone: 020 7946 0977"_s,
          u"sylwia@larkhavenquad.example.org"_s, u"Confirmed: 20 February 2025"_s, u"Town: Wembley"_s, u"Trust: Larkhaven Learning Trust"_s,
          u"Telephone: 01632 960100"_s, u"1 entry from 1 academy"_s})
        QVERIFY2(words.contains(wanted), qPrintable(wanted));
}

void TestDirectoryBooklet::peopleStandUnderTheirAcademyAndInBothIndexes()
{
    Entry other = anEntry(2, u"Ann Zeal"_s);
    other.schoolId = 2;
    other.academy = u"Abbot School"_s;
    other.theme = u"Écoles"_s;

    const QStringList words = wordsOf(DirectoryBooklet::compose(contentOf({anEntry(), other})));

    QVERIFY(words.indexOf(u"Abbot School"_s) < words.indexOf(u"Ann Zeal, SLE"_s));
    QVERIFY(words.lastIndexOf(u"Larkhaven Quad Academy"_s) > words.indexOf(u"Ann Zeal, SLE"_s));
    QVERIFY(words.lastIndexOf(u"Larkhaven Quad Academy"_s) < words.indexOf(u"Sylwia Baptistello, SLE"_s));
    QVERIFY(words.contains(u"E> Écoles"_s));
    QVERIFY(words.contains(u"M> Mentoring boys"_s));
    QVERIFY(words.indexOf(u"B> Baptistello, Sylwia"_s) < words.indexOf(u"Z> Zeal, Ann"_s));
}

void TestDirectoryBooklet::onePersonWithTwoEntriesIsOneItemOfTheIndex()
{
    Entry second = anEntry(2);
    second.personId = 1;
    second.theme = u"Attendance"_s;
    const doc::Index index = personIndex(byAcademy(contentOf({anEntry(), second})), Alphabet::English);
    QCOMPARE(index.items.size(), 1);
    QCOMPARE(index.items.first().targets.size(), 2);
    QCOMPARE(index.items.first().targets.first().anchor, u"entry-2"_s);
}

void TestDirectoryBooklet::twoPeopleOfOneNameStayTwo()
{
    const doc::Index index = personIndex(byAcademy(contentOf({anEntry(1), anEntry(2)})), Alphabet::English);
    QCOMPARE(index.items.size(), 2);
}

void TestDirectoryBooklet::indexFollowsTheWelshAlphabetWhenAsked()
{
    const QList<AcademyEntries> academies = byAcademy(contentOf({anEntry(1, u"Ann Llwyd"_s), anEntry(2, u"Ann Lyn"_s)}));
    QCOMPARE(personIndex(academies, Alphabet::English).items.first().text, u"Llwyd, Ann"_s);
    QCOMPARE(personIndex(academies, Alphabet::Welsh).items.first().text, u"Lyn, Ann"_s);
}

void TestDirectoryBooklet::selectionIsSaidOnTheTitlePage()
{
    DirectoryContent content = contentOf({anEntry()});
    QVERIFY(!wordsOf(DirectoryBooklet::compose(content)).join(u'\n').contains(u"selection"_s));
    content.selection = u"Found by \u2018phonics\u2019"_s;
    QVERIFY(wordsOf(DirectoryBooklet::compose(content)).contains(u"This is a selection. Found by \u2018phonics\u2019."_s));
}

void TestDirectoryBooklet::emptyDirectorySaysSo()
{
    QCOMPARE(wordsOf(DirectoryBooklet::compose(contentOf({}))).last(), u"There are no entries in this directory yet."_s);
}

QTEST_APPLESS_MAIN(TestDirectoryBooklet)
#include "tst_directorybooklet.moc"
