// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/duration.h"
#include "model/spelling/spellchecker.h"
#include "views/common/answeredit.h"
#include "views/common/spellinghighlighter.h"
#include "views/common/textfield.h"
#include "views/common/theme.h"
#include "views/common/typedvalues.h"
#include "views/form/autosaver.h"
#include "views/form/costwords.h"
#include "views/form/visitsedit.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 21);

// Knows every word but "recepton".
class OneWrongWord final : public SpellChecker
{
public:
    void prepare() override { m_isReady = true; emit changed(); }
    [[nodiscard]] bool isReady() const override { return m_isReady; }
    [[nodiscard]] bool isKnown(const QString &word) const override { return word != u"recepton"_s || m_isLearned; }
    [[nodiscard]] QStringList suggestions(const QString &, int) const override { return {u"reception"_s}; }
    void learn(const QString &) override { m_isLearned = true; emit changed(); }

private:
    bool m_isReady = false;
    bool m_isLearned = false;
};

QStringList underlined(const AnswerEdit &edit)
{
    QStringList words;
    const QTextBlock block = edit.document()->firstBlock();
    for (const QTextLayout::FormatRange &range : block.layout()->formats())
        words.append(block.text().mid(range.start, range.length));
    return words;
}

QString noteOf(const TextField &field)
{
    const QList<QLabel *> labels = field.findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly);
    return labels.isEmpty() || labels.first()->isHidden() ? QString() : labels.first()->text();
}

} // namespace

class TestFormFields : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void datesAreReadAsPeopleInBritainWriteThem_data();
    void datesAreReadAsPeopleInBritainWriteThem();
    void wrongDatesSayWhatToEnter_data();
    void wrongDatesSayWhatToEnter();
    void weeksBeginOnTheirMonday();
    void timesAreRead_data();
    void timesAreRead();
    void lengthsAreRead_data();
    void lengthsAreRead();
    void amountsAreRead_data();
    void amountsAreRead();
    void whatIsWrittenIsReadBack();
    void seriesKeepsItsInterval();
    void nothingAgreedSaysNoTotal();
    void costLinesAddUpToTheirTotal_data();
    void costLinesAddUpToTheirTotal();
    void limitWarnsFromFourFifthsAndThenStops();
    void pastedTextIsCutAtTheLimit();
    void pupilNumberIsShownWhenTheFieldIsLeft();
    void nearMissIsOnlyWarnedAbout();
    void unknownWordsAreUnderlinedOnceTheyAreWritten();
    void underliningIsNotTyping();
    void answerGrowsWithItsText();
    void savingWaitsForAPauseButNotForever();
    void whatCouldNotBeSavedIsTriedAgain();

private:
    Theme m_theme;
};

void TestFormFields::initTestCase()
{
    m_theme.install(*static_cast<QApplication *>(QCoreApplication::instance()));
}

void TestFormFields::datesAreReadAsPeopleInBritainWriteThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");

    QTest::newRow("slashes") << u"30/11/2026"_s << QDate(2026, 11, 30);
    QTest::newRow("day first") << u"1/2/2027"_s << QDate(2027, 2, 1);
    QTest::newRow("full stops and a short year") << u"30.11.26"_s << QDate(2026, 11, 30);
    QTest::newRow("month in words") << u"30 November 2026"_s << QDate(2026, 11, 30);
    QTest::newRow("with its weekday") << u"Monday 30th November 2026"_s << QDate(2026, 11, 30);
    QTest::newRow("three letters") << u"3 dec"_s << QDate(2026, 12, 3);
    QTest::newRow("sept") << u"3 sept 2027"_s << QDate(2027, 9, 3);
    QTest::newRow("without a year it is the next") << u"12/1"_s << QDate(2027, 1, 12);
    QTest::newRow("today is not next year") << u"21/11"_s << QDate(2026, 11, 21);
    QTest::newRow("as files have it") << u"2026-11-30"_s << QDate(2026, 11, 30);
    QTest::newRow("leap day") << u"29/2/2028"_s << QDate(2028, 2, 29);
}

void TestFormFields::datesAreReadAsPeopleInBritainWriteThem()
{
    QFETCH(QString, text);
    QFETCH(QDate, date);

    QCOMPARE(typed::date(text, today).value_or(QDate()), date);
}

void TestFormFields::wrongDatesSayWhatToEnter_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");

    QTest::newRow("a day too many") << u"31/11/2026"_s << u"November has 30 days. Enter a date such as 30/11/2026."_s;
    QTest::newRow("no leap year") << u"29/2/2027"_s << u"February has 28 days. Enter a date such as 28/2/2027."_s;
    QTest::newRow("month first") << u"11/30/2026"_s << u"Enter a date such as 30/11/2026."_s;
    QTest::newRow("words") << u"soon"_s << u"Enter a date such as 30/11/2026."_s;
    QTest::newRow("nothing") << QString() << u"Enter a date such as 30/11/2026."_s;
}

void TestFormFields::wrongDatesSayWhatToEnter()
{
    QFETCH(QString, text);
    QFETCH(QString, sentence);

    const auto date = typed::date(text, today);

    QVERIFY(!date);
    QCOMPARE(date.error().message, sentence);
}

void TestFormFields::weeksBeginOnTheirMonday()
{
    const typed::DayOrWeek week{QDate(2026, 11, 30), true};
    for (const QString &text : {u"w/c 2/12/2026"_s, u"W/C 30 Nov"_s, u"week of 6/12/2026"_s, u"week commencing 30/11"_s})
        QCOMPARE(typed::dayOrWeek(text, today).value_or(typed::DayOrWeek()), week);
}

void TestFormFields::timesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QTime>("time");

    QTest::newRow("full stop") << u"9.15"_s << QTime(9, 15);
    QTest::newRow("colon") << u"09:15"_s << QTime(9, 15);
    QTest::newRow("four digits") << u"1330"_s << QTime(13, 30);
    QTest::newRow("afternoon") << u"2pm"_s << QTime(14, 0);
    QTest::newRow("noon") << u"12 pm"_s << QTime(12, 0);
    QTest::newRow("midnight") << u"12am"_s << QTime(0, 0);
    QTest::newRow("too late") << u"25.00"_s << QTime();
    QTest::newRow("words") << u"noonish"_s << QTime();
}

void TestFormFields::timesAreRead()
{
    QFETCH(QString, text);
    QFETCH(QTime, time);

    QCOMPARE(typed::time(text).value_or(QTime()), time);
}

void TestFormFields::lengthsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("minutes");

    QTest::newRow("hours alone") << u"1.5"_s << 90;
    QTest::newRow("hours") << u"2 hours"_s << 120;
    QTest::newRow("an hour") << u"an hour"_s << 60;
    QTest::newRow("hours and minutes") << u"1 h 30"_s << 90;
    QTest::newRow("in words") << u"1 hour and 30 minutes"_s << 90;
    QTest::newRow("minutes") << u"45 min"_s << 45;
    QTest::newRow("half a day") << u"Half a day"_s << 180;
    QTest::newRow("half day") << u"half-day"_s << 180;
    QTest::newRow("days") << u"1.5 days"_s << 540;
    QTest::newRow("a day") << u"a day"_s << 360;
    QTest::newRow("nothing") << u"0"_s << 0;
    QTest::newRow("words") << u"long"_s << 0;
    QTest::newRow("longer than a year") << u"9999 days"_s << 0;
}

void TestFormFields::lengthsAreRead()
{
    QFETCH(QString, text);
    QFETCH(int, minutes);

    QCOMPARE(typed::minutes(text, 360).value_or(0), minutes);
}

void TestFormFields::amountsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("pence");

    QTest::newRow("pounds") << u"36"_s << qint64(3600);
    QTest::newRow("with a sign and pence") << u"£36.50"_s << qint64(3650);
    QTest::newRow("one digit of pence") << u"36.5"_s << qint64(3650);
    QTest::newRow("thousands") << u"£1,200.00"_s << qint64(120000);
    QTest::newRow("a million") << u"1,000,000"_s << qint64(100000000);
    QTest::newRow("more than a million") << u"1000000.01"_s << qint64(-1);
    QTest::newRow("less than nothing") << u"-3"_s << qint64(-1);
    QTest::newRow("three digits of pence") << u"3.505"_s << qint64(-1);
}

void TestFormFields::amountsAreRead()
{
    QFETCH(QString, text);
    QFETCH(qint64, pence);

    QCOMPARE(typed::pence(text).value_or(-1), pence);
    QCOMPARE(typed::basisPoints(u"12.5%"_s).value_or(-1), 1250);
    QCOMPARE(typed::basisPoints(u"101"_s).value_or(-1), -1);
}

void TestFormFields::whatIsWrittenIsReadBack()
{
    for (int minutes = 1; minutes < 1000; minutes += 7)
        QCOMPARE(typed::minutes(durationText(minutes), 360).value_or(0), minutes);
    for (int day = 0; day < 800; day += 3) {
        const QDate date = today.addDays(day);
        QCOMPARE(typed::date(typed::dateText(date), today).value_or(QDate()), date);
        QCOMPARE(typed::date(typed::longDateText(date), today).value_or(QDate()), date);
    }
    for (qint64 pence = 1; pence < 100'000'000; pence = pence * 3 + 7)
        QCOMPARE(typed::pence(poundsText(pence)).value_or(0), pence);
}

void TestFormFields::seriesKeepsItsInterval()
{
    Visit first;
    first.date = QDate(2026, 12, 18);
    first.minutes = 90;

    const QList<Visit> visits = seriesOf(first, 3, 14);

    QCOMPARE(visits.size(), 3);
    QCOMPARE(visits.at(1).date, QDate(2027, 1, 1));
    QCOMPARE(visits.at(2).date, QDate(2027, 1, 15));
    QCOMPARE(visits.at(2).minutes, 90);
    QVERIFY(seriesOf(first, 0, 7).isEmpty());
}

void TestFormFields::nothingAgreedSaysNoTotal()
{
    QCOMPARE(costLines(Cost(), 180).size(), 1);
    Cost nothing;
    nothing.basis = u"nothing"_s;
    QCOMPARE(costLines(nothing, 180).last().amount, u"£0.00"_s);
}

void TestFormFields::costLinesAddUpToTheirTotal_data()
{
    QTest::addColumn<QString>("basis");
    QTest::addColumn<bool>("isOnTop");
    const QStringList bases = costBases() + QStringList{QString()};
    for (const QString &basis : bases) {
        QTest::addRow("%s, brokerage on top", qPrintable(basis)) << basis << true;
        QTest::addRow("%s, brokerage inside", qPrintable(basis)) << basis << false;
    }
}

void TestFormFields::costLinesAddUpToTheirTotal()
{
    QFETCH(QString, basis);
    QFETCH(bool, isOnTop);
    Cost cost;
    cost.basis = basis;
    cost.dayRate = 35033;
    cost.amount = 12345;
    cost.travel = 3601;
    cost.supply = 10099;
    cost.supplyPaidBy = u"requesting"_s;
    cost.brokerageBasisPoints = 1025;
    cost.brokerageOnTop = isOnTop;

    qint64 sum = 0;
    qint64 total = -1;
    const QList<CostLine> lines = costLines(cost, 250);
    for (const CostLine &line : lines) {
        const qint64 amount = typed::pence(line.amount).value_or(0);
        if (line.isTotal)
            total = amount;
        else if (total < 0)
            sum += amount;
    }

    QCOMPARE(total, totalsOf(cost, 250).total);
    QCOMPARE(sum, total);
}

void TestFormFields::limitWarnsFromFourFifthsAndThenStops()
{
    TextField field(m_theme, {u"Answer"_s, {}, 50, 3});
    field.show();
    field.setText(QString(39, u'a'));
    QCOMPARE(noteOf(field), QString());

    QTest::keyClicks(field.control(), u"a"_s);
    QCOMPARE(noteOf(field), u"10 of 50 characters are left."_s);
    QTest::keyClicks(field.control(), QString(20, u'b'));

    QCOMPARE(field.text().size(), 50);
    QCOMPARE(noteOf(field), u"This is as long as it can be: 50 characters."_s);
}

void TestFormFields::pastedTextIsCutAtTheLimit()
{
    AnswerEdit edit(m_theme, 10, 3, nullptr);
    edit.setPlainText(u"12345678"_s);
    QTextCursor cursor = edit.textCursor();
    cursor.setPosition(4);
    edit.setTextCursor(cursor);

    edit.insertPlainText(u"abcdef"_s);

    QCOMPARE(edit.toPlainText(), u"1234ab5678"_s); // what stood there stays whole
}

void TestFormFields::pupilNumberIsShownWhenTheFieldIsLeft()
{
    for (const int lines : {1, 3}) {
        QWidget window;
        TextField field(m_theme, {u"Answer"_s, {}, 200, lines}, nullptr, &window);
        QLineEdit other(&window);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        field.control()->setFocus();
        QTest::keyClicks(field.control(), u"for b 8012-0000-5001"_s);
        QVERIFY(!field.hasError());

        other.setFocus();
        QVERIFY(field.hasError());
        QVERIFY(!field.check());

        QTest::keyClick(field.control(), Qt::Key_Backspace);
        QVERIFY(!field.hasError());
    }
}

void TestFormFields::nearMissIsOnlyWarnedAbout()
{
    TextField field(m_theme, {u"Answer"_s, {}, 200, 3});
    field.show();

    field.setText(u"UPN A801200005001"_s);

    QVERIFY(field.check());
    QVERIFY(!field.hasError());
    QVERIFY(noteOf(field).contains(u"looks like a pupil number"_s));
}

void TestFormFields::unknownWordsAreUnderlinedOnceTheyAreWritten()
{
    OneWrongWord spelling;
    AnswerEdit edit(m_theme, 200, 3, &spelling);
    edit.show();
    edit.setFocus();
    QTRY_VERIFY(edit.hasFocus());
    QVERIFY(spelling.isReady()); // read when the field is entered, not before

    QTest::keyClicks(&edit, u"the recepton"_s);
    QCOMPARE(underlined(edit), QStringList());
    QTest::keyClicks(&edit, u" class KS1 recepton2"_s);
    QTRY_COMPARE(underlined(edit), QStringList{u"recepton"_s});

    spelling.learn(u"recepton"_s);
    QTRY_COMPARE(underlined(edit), QStringList());
}

void TestFormFields::underliningIsNotTyping()
{
    OneWrongWord spelling;
    TextField field(m_theme, {u"Answer"_s, {}, 200, 3}, &spelling);
    field.setText(u"the recepton"_s);
    field.setError(u"Say more."_s);
    QSignalSpy changed(&field, &TextField::changed);

    spelling.prepare();
    QTest::qWait(0);

    QCOMPARE(changed.count(), 0);
    QVERIFY(field.hasError());
}

void TestFormFields::answerGrowsWithItsText()
{
    AnswerEdit edit(m_theme, 4000, 3, nullptr);
    edit.resize(300, 100);
    edit.show();
    const int before = edit.height();

    edit.setPlainText(QString(u"line\n"_s).repeated(6));
    QTRY_VERIFY(edit.height() > before);
    const int six = edit.height();
    edit.setPlainText(QString(u"line\n"_s).repeated(100));

    QTRY_VERIFY(edit.height() > six);
    QVERIFY(edit.height() < 20 * edit.fontMetrics().lineSpacing());
}

void TestFormFields::savingWaitsForAPauseButNotForever()
{
    int saves = 0;
    AutoSaver saver(60'000, 60, [&saves] { ++saves; return true; });
    QCOMPARE(saves, 0);

    saver.touch();
    QTRY_COMPARE(saves, 1); // never a pause, yet saved
    QVERIFY(!saver.isPending());

    QVERIFY(saver.saveNow());
    QCOMPARE(saves, 1); // nothing new
}

void TestFormFields::whatCouldNotBeSavedIsTriedAgain()
{
    bool isPossible = false;
    int saves = 0;
    AutoSaver saver(60'000, 60'000, [&] { ++saves; return isPossible; });
    saver.touch();

    QVERIFY(!saver.saveNow());
    QVERIFY(saver.isPending());
    isPossible = true;
    QVERIFY(saver.saveNow());
    QCOMPARE(saves, 2);
    saver.touch();
    saver.forget();
    QVERIFY(saver.saveNow());
    QCOMPARE(saves, 2);
}

QTEST_MAIN(TestFormFields)
#include "tst_formfields.moc"
