// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/reports/figuretables.h"
#include "model/reports/printedtable.h"
#include "model/reports/reportchapter.h"
#include "model/reports/reportdata.h"
#include "model/reports/reportdocument.h"
#include "model/reports/reportsentences.h"
#include "tests/model/reports/randompartnership.h"

#include <QRegularExpression>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

// The numbers of a text, in order; those of "%1 more than" too.
QList<int> numbersIn(const QString &text)
{
    QList<int> numbers;
    static const QRegularExpression number(u"[0-9]+"_s);
    for (auto it = number.globalMatch(text); it.hasNext();)
        numbers.append(it.next().captured().toInt());
    return numbers;
}

void collectTables(const doc::Blocks &blocks, QList<const doc::Table *> &tables)
{
    for (const doc::Block &block : blocks) {
        if (const auto *group = std::get_if<doc::Group>(&block.body))
            collectTables(group->blocks, tables);
        if (const auto *table = std::get_if<doc::Table>(&block.body))
            tables.append(table);
    }
}

// A request for each theme, all sent on one day.
ReportRecords recordsOf(const QStringList &themes)
{
    ReportRecords records;
    records.today = QDate(2026, 11, 21);
    for (const QString &theme : themes) {
        Booking booking;
        booking.record = QByteArray::number(records.bookings.size());
        booking.requesting = {1, u"Asking"_s, {}, {}};
        booking.providing = {2, u"Giving"_s, {}, {}};
        booking.sentOn = QDate(2025, 10, 1);
        booking.section1.theme = theme;
        records.add(booking);
    }
    return records;
}

ReportContent contentOf(const Figures &figures, ReportEdition edition)
{
    ReportContent content;
    content.figures = figures;
    content.edition = edition;
    content.chapters = usualChapters();
    return content;
}

} // namespace

// What the report says in words, beside its figures.
class TestReportSentences : public QObject
{
    Q_OBJECT

private slots:
    void hoursAreSaidInOneWording_data();
    void hoursAreSaidInOneWording();
    void theSentenceOnThemesCountsAllThatTheTableCounts();
    void whatWasNotStatedIsNeverTheLargest();
    void onlyTheLargestGroupIsNamed_data();
    void onlyTheLargestGroupIsNamed();
    void equalGroupsOfAnswersAreQuotedEach();
    void noPhaseStandsOutWhereAllAreEqual();
    void aSecondLookWithoutALetterIsNoRating_data();
    void aSecondLookWithoutALetterIsNoRating();
    void academiesThatGaveMoreAreCountedApart();
    void aReportOfOneAcademySpeaksOfIt();
    void onlyWhatHappenedIsListedAsNotMet();
    void daysOfSupportAreAddedUpAndSaySo();
    void everyTableThatIsDrawnHasASentence();
    void noSentenceIsForTheAuthorInTheGovernorsEdition();
    void noTotalRepeatsTheOnlyRow();
    void columnsAreWideEnoughForTheirWords();
    void minutesStandOnOneLine();
};

void TestReportSentences::hoursAreSaidInOneWording_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0 << u"0 h"_s;
    QTest::newRow("less than an hour") << 30 << u"30 min"_s;
    QTest::newRow("less than nothing by half an hour") << -30 << u"-30 min"_s;
    QTest::newRow("whole hours") << 120 << u"2 h"_s;
    QTest::newRow("hours and minutes") << 95 << u"1 h 35 min"_s;
    QTest::newRow("a few minutes") << 65 << u"1 h 5 min"_s;
    QTest::newRow("less than nothing") << -390 << u"-6 h 30 min"_s;
    QTest::newRow("thousands") << 61950 << u"1,032 h 30 min"_s;
}

void TestReportSentences::hoursAreSaidInOneWording()
{
    QFETCH(int, minutes);
    QTEST(figureText(Cell{minutes, -1, {}, false}, {{}, {}, Unit::Minutes}), "text");
}

void TestReportSentences::theSentenceOnThemesCountsAllThatTheTableCounts()
{
    int compared = 0;
    for (quint32 seed = 1; seed < 60; ++seed) {
        const RandomPartnership partnership(seed, 20, 6);
        const Figures figures = computeFigures(partnership.records, Period::year(2025), {});
        const FigureTable &themes = figures.table(u"themes"_s);
        const auto now = std::ranges::count_if(themes.rows, [](const FigureRow &row) { return !row.isTotal && !row.id.isEmpty() && row.cells.at(0).value > 0; });
        const auto others = static_cast<qsizetype>(themes.rows.size()) - 1 - now - (themes.row(u""_s) ? 1 : 0);
        if (now == 0)
            continue;
        const QList<int> numbers = numbersIn(sentences::ofTable(figures, u"themes"_s));
        QCOMPARE(numbers.at(numbers.size() - (others > 0 ? 2 : 1)), now);
        if (others > 0)
            QCOMPARE(numbers.last(), others);
        QVERIFY(!sentences::themes(figures).contains(u"table"_s)); // it stands in the summary, where there is none
        compared += others > 0 ? 1 : 0;
    }
    QVERIFY(compared > 5);
}

void TestReportSentences::whatWasNotStatedIsNeverTheLargest()
{
    ReportRecords records = recordsOf({{}, {}, {}, u"Maths"_s});
    const Figures figures = computeFigures(records, Period::year(2025), {});
    QCOMPARE(sentences::themes(figures), u"Maths was asked for most often: 1 times, none the year before. 3 requests did not name a theme. Requests were about 1 themes."_s);
    QCOMPARE(sentences::ofTable(figures, u"kinds"_s), u"4 requests did not say what kind of support they asked for."_s);
    QCOMPARE(sentences::ofTable(figures, u"phases"_s), u"For 4 requests the phase of the academy is not known."_s);
}

void TestReportSentences::onlyTheLargestGroupIsNamed_data()
{
    QTest::addColumn<QStringList>("themes");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("one") << QStringList{u"Maths"_s, u"Art"_s, u"Maths"_s} << u"Maths was asked for most often: 2 times, none the year before."_s;
    QTest::newRow("two") << QStringList{u"Maths"_s, u"Art"_s, u"Maths"_s, u"Art"_s, u"Music"_s} << u"Art and Maths were asked for most often: 2 times each."_s;
    QTest::newRow("three") << QStringList{u"Maths"_s, u"Art"_s, u"Music"_s} << u"Art, Maths and Music were asked for most often: 1 times each."_s;
    QTest::newRow("too many to list") << QStringList{u"Maths"_s, u"Art"_s, u"Music"_s, u"Reading"_s}
                                      << u"No theme stands out: none was asked for more than 1 times."_s;
}

void TestReportSentences::onlyTheLargestGroupIsNamed()
{
    QFETCH(QStringList, themes);
    QFETCH(QString, sentence);
    const QString said = sentences::themes(computeFigures(recordsOf(themes), Period::year(2025), {}));
    QVERIFY2(said.startsWith(sentence), qPrintable(said));
}

void TestReportSentences::equalGroupsOfAnswersAreQuotedEach()
{
    ReportRecords records = recordsOf({u"Maths"_s, u"Art"_s, u"Music"_s, u"Reading"_s});
    const auto said = [&records](qsizetype groups) {
        for (qsizetype i = 0; i < groups; ++i)
            records.bookings.at(static_cast<size_t>(i)).better = {betterGroups().at(i).id};
        return sentences::ofTable(computeFigures(records, Period::year(2025), {}), u"even-better"_s);
    };
    const auto title = [](qsizetype i) { return betterGroups().at(i).title; };
    QCOMPARE(said(3), u"\u201C%1\u201D, \u201C%2\u201D and \u201C%3\u201D were named most often: 1 times each."_s.arg(title(0), title(1), title(2)));
    QCOMPARE(said(4), u"Nothing stands out: none of this was named more than 1 times."_s);
}

void TestReportSentences::noPhaseStandsOutWhereAllAreEqual()
{
    ReportRecords records = recordsOf({u"Maths"_s, u"Art"_s, u"Music"_s, u"Reading"_s});
    for (size_t i = 0; i < records.bookings.size(); ++i) {
        const QString name = u"School %1"_s.arg(i);
        records.bookings.at(i).requesting = records.schoolPlace(static_cast<qint64>(i) + 10, name);
        records.schools.back().phase = u"Phase %1"_s.arg(i);
    }
    QCOMPARE(sentences::ofTable(computeFigures(records, Period::year(2025), {}), u"phases"_s), u"No phase stands out: none has more than 1 requests."_s);
}

// Two bookings on one day: two days of support, and it says so.
void TestReportSentences::aSecondLookWithoutALetterIsNoRating_data()
{
    QTest::addColumn<QString>("letters"); // of the bookings that were looked at again, a blank for none
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << u""_s << u"Nothing was rated a second time, a term later."_s;
    QTest::newRow("no letters") << u"  "_s << u"2 bookings were looked at again a term later. None of them was rated then."_s;
    QTest::newRow("some letters") << u"A B"_s << u"3 bookings were looked at again a term later. 2 of them were rated then."_s;
    QTest::newRow("letters only") << u"AAB"_s << u"3 bookings were looked at again a term later. 3 of them were rated then."_s;
}

void TestReportSentences::aSecondLookWithoutALetterIsNoRating()
{
    QFETCH(QString, letters);
    ReportRecords records = recordsOf(QStringList(letters.size(), u"Maths"_s));
    for (qsizetype i = 0; i < letters.size(); ++i) {
        ReportBooking &booking = records.bookings.at(static_cast<size_t>(i));
        booking.isCompleted = booking.isEvaluated = booking.hasFollowUp = true;
        booking.followUp = letters.at(i) == u' ' ? QChar() : letters.at(i);
    }
    QTEST(sentences::ofTable(computeFigures(records, Period::year(2025), {}), measure::followUps), "text");
}

void TestReportSentences::academiesThatGaveMoreAreCountedApart()
{
    ReportRecords records = recordsOf({u"Maths"_s, u"Maths"_s});
    for (ReportBooking &booking : records.bookings) {
        booking.fate = Fate::Delivered;
        booking.deliveredMinutes = 60;
    }
    records.bookings.front().providing = records.schoolPlace(3, u"Giving too"_s);
    QCOMPARE(sentences::ofTable(computeFigures(records, Period::year(2025), {}), u"academy-hours"_s),
             u"2 academies gave more hours than they received. 1 academies received more than they gave."_s);
}

void TestReportSentences::aReportOfOneAcademySpeaksOfIt()
{
    ReportRecords records = recordsOf({u"Maths"_s, u"Maths"_s, u"History"_s});
    for (ReportBooking &booking : records.bookings) {
        booking.fate = Fate::Delivered;
        booking.deliveredMinutes = 90;
    }
    std::swap(records.bookings.front().requesting, records.bookings.front().providing);
    const Figures figures = computeFigures(records, Period::year(2025), {ReportScope::Kind::School, u"Asking"_s, 1});
    QCOMPARE(sentences::academies(figures), u"The academy received support 2 times. It gave support 1 times."_s);
    QCOMPARE(sentences::ofTable(figures, u"academy-hours"_s), u"The academy received 1 h 30 min more than it gave."_s);
    QVERIFY(sentences::course(figures).startsWith(u"The academy asked for help, or was asked for it, 3 times"_s));
}

void TestReportSentences::onlyWhatHappenedIsListedAsNotMet()
{
    ReportRecords records = recordsOf({u"Maths"_s, u"Maths"_s, u"History"_s});
    const auto said = [&records] { return sentences::unmet(computeFigures(records, Period::year(2025), {})); };
    QCOMPARE(said(), u"No request was declined or cancelled, and none lapsed."_s);
    records.bookings.at(0).fate = Fate::Lapsed;
    QCOMPARE(said(), u"1 requests were not met: 1 lapsed."_s);
    records.bookings.at(1).fate = Fate::Declined;
    records.bookings.at(2).fate = Fate::Cancelled;
    QCOMPARE(said(), u"3 requests were not met: 1 declined, 1 lapsed and 1 cancelled."_s);
}

void TestReportSentences::daysOfSupportAreAddedUpAndSaySo()
{
    ReportRecords records = recordsOf({u"Maths"_s, u"Art"_s});
    for (ReportBooking &booking : records.bookings)
        booking.deliveredVisits = booking.deliveredDays = 1;
    const Figures figures = computeFigures(records, Period::year(2025), {});
    const FigureTable &visits = figures.table(u"visits"_s);
    QCOMPARE(visits.at(u"days"_s, u"now"_s).value, 2);
    QCOMPARE(visits.row(u"days"_s)->title, u"Days of support, added up over bookings"_s);
    QCOMPARE(sentences::ofTable(figures, u"visits"_s), u"2 visits took place. They come to 2 days of support, each booking counted by itself."_s);
}

void TestReportSentences::everyTableThatIsDrawnHasASentence()
{
    const RandomPartnership partnership(11, 500, 9);
    const Figures figures = computeFigures(partnership.records, Period::year(2025), {});
    for (const QString &id : {u"course"_s, u"months"_s, u"answers"_s, u"themes"_s, u"phases"_s, u"levels"_s, u"kinds"_s, u"academies"_s, u"time"_s, u"visits"_s, u"costs"_s,
                              u"evaluations"_s, u"ratings"_s, u"follow-ups"_s, u"even-better"_s, u"reasons"_s, u"directory"_s, u"growth"_s, u"contacts"_s})
        QVERIFY2(!sentences::ofTable(figures, id).isEmpty(), qPrintable(id));
}

void TestReportSentences::noSentenceIsForTheAuthorInTheGovernorsEdition()
{
    const RandomPartnership partnership(11, 500, 9);
    ReportContent content = contentOf(computeFigures(partnership.records, Period::year(2025), {}), ReportEdition::Governors);
    content.casesWithoutConsent = 3;
    const auto wordsOf = [](const ReportContent &report) {
        QString all;
        const std::function<void(const doc::Blocks &)> collect = [&](const doc::Blocks &blocks) {
            for (const doc::Block &block : blocks) {
                if (const auto *group = std::get_if<doc::Group>(&block.body))
                    collect(group->blocks);
                if (const auto *paragraph = std::get_if<doc::Paragraph>(&block.body))
                    all += doc::wordsOf(paragraph->text) + u'\n';
            }
        };
        collect(ReportDocument::compose(report).blocks);
        return all;
    };
    for (const QString &words : {u"commentary"_s, u"workbook"_s, u"wait for the consent"_s})
        QVERIFY2(!wordsOf(content).contains(words), qPrintable(words));
    content.edition = ReportEdition::Directors;
    QVERIFY(wordsOf(content).contains(u"wait for the consent"_s));
}

void TestReportSentences::noTotalRepeatsTheOnlyRow()
{
    int oneRow = 0;
    for (quint32 seed = 1; seed < 30; ++seed) {
        const RandomPartnership partnership(seed, 5, 3);
        const doc::Document document = ReportDocument::compose(contentOf(computeFigures(partnership.records, Period::year(2025), {}), ReportEdition::Directors));
        QList<const doc::Table *> tables;
        collectTables(document.blocks, tables);
        for (const doc::Table *table : std::as_const(tables)) {
            QVERIFY2(!table->rows.last().isTotal || table->rows.size() > 2, qPrintable(table->caption));
            oneRow += table->rows.size() == 1 ? 1 : 0;
        }
    }
    QVERIFY(oneRow > 20);
}

void TestReportSentences::columnsAreWideEnoughForTheirWords()
{
    constexpr double letters = 75; // of bold type that fit beside each other on the width of a page
    const RandomPartnership partnership(11, 500, 9);
    const doc::Document document = ReportDocument::compose(contentOf(computeFigures(partnership.records, Period::year(2025), {}), ReportEdition::Directors));
    QList<const doc::Table *> tables;
    collectTables(document.blocks, tables);
    QVERIFY(tables.size() > 15);
    for (const doc::Table *table : std::as_const(tables)) {
        double all = 0;
        for (const doc::TableColumn &column : table->columns)
            all += column.share;
        for (qsizetype i = 1; i < table->columns.size(); ++i) {
            for (const QString &word : doc::wordsOf(table->header.first().cells.at(i)).split(u' '))
                QVERIFY2(static_cast<double>(word.size()) <= letters * table->columns.at(i).share / all, qPrintable(u"%1: %2"_s.arg(table->caption, word)));
        }
    }
}

// In a tight table hours may break before their minutes, which are the longer of the two where hours are few.
void TestReportSentences::minutesStandOnOneLine()
{
    constexpr double page = 170; // all in millimetres
    constexpr double gap = 4;
    constexpr double minutes = 12.9; // "30 min"
    const auto cell = [](qint64 value) {
        Cell figure;
        figure.value = value;
        return figure;
    };
    FigureTable costs;
    costs.rowTitle = u"Agreed"_s;
    costs.columns = figuretable::costColumns();
    costs.rows = {{u"nothing"_s, u"Nothing was charged at all"_s, {cell(1), cell(270), cell(10165767), cell(10165767), cell(165767), cell(10165767)}}};
    const doc::Table printed = printedTable(costs, {});
    QVERIFY(doc::wordsOf(printed.rows.first().cells.at(2)).contains(u"30\u00A0min"_s));
    double all = 0;
    for (const doc::TableColumn &column : printed.columns)
        all += column.share;
    QVERIFY(printed.columns.at(2).share / all * page - gap >= minutes);
    QVERIFY(printed.columns.at(2).share / all * page - gap < 2 * minutes); // so it is tight
}

QTEST_GUILESS_MAIN(TestReportSentences)
#include "tst_reportsentences.moc"
