// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "tests/support/programrun.h"

#include <QTest>

using namespace Qt::StringLiterals;

// The commands about the annual report as a person runs them in a shell.
class TestReportCommands : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aYearWithoutBookingsIsWrittenAndSaid();
    void aWrongScopeNamesItsOption_data();
    void aWrongScopeNamesItsOption();
    void theLimitOfTheFirstEditionHoldsForTheNext();
    void aLargerLimitHoldsFromThenOn();
    void aReportThatCouldNotBeWrittenBindsNothing();
    void wordsOfACaseStudyAreReleasedOnceTheirNamesWereSeen();
    void aCaseStudyIsPrintedWhenBothAcademiesAgree();

private:
    ProgramRun m_program;
    QString m_reference;
};

void TestReportCommands::initTestCase()
{
    QVERIFY(m_program.importSample());
    QCOMPARE(m_program.run({u"whoami"_s, u"--name"_s, u"Sue Marlow"_s, u"--role"_s, u"development-director"_s}).code, 0);
    QCOMPARE(m_program.run({u"import"_s, u"bookings"_s, QStringLiteral(LP_SOURCE_DIR "/resources/sample/bookings.csv")}).code, 0);
    const QStringList lines = m_program.run({u"case-study"_s, u"--year"_s, u"2025-26"_s}).data.split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(lines.size() > 2);
    QVERIFY(lines.first().endsWith(u"waits for consent"_s));
    m_reference = lines.first().section(u'\t', 0, 0);
}

void TestReportCommands::aYearWithoutBookingsIsWrittenAndSaid()
{
    const auto written = m_program.run({u"report"_s, u"--year"_s, u"2031-32"_s, u"-o"_s, m_program.path(u"empty.csv"_s)});
    QCOMPARE(written.code, 0);
    QVERIFY2(written.words.contains(u"There are no bookings in 2031 to 2032"_s), qPrintable(written.words));
    QVERIFY(!m_program.bytesOf(u"empty.csv"_s).isEmpty());
}

void TestReportCommands::aWrongScopeNamesItsOption_data()
{
    QTest::addColumn<QString>("scope");
    QTest::newRow("a kind that there is not") << u"county:Devon"_s;
    QTest::newRow("a region that there is not") << u"region:Atlantis"_s;
    QTest::newRow("a school that there is not") << u"school:1"_s;
}

void TestReportCommands::aWrongScopeNamesItsOption()
{
    QFETCH(QString, scope);
    const auto refused = m_program.run({u"report"_s, u"--year"_s, u"2025-26"_s, u"--scope"_s, scope, u"-o"_s, m_program.path(u"none.csv"_s)});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.words.contains(u"--scope"_s), qPrintable(refused.words));
}

void TestReportCommands::theLimitOfTheFirstEditionHoldsForTheNext()
{
    const auto write = [this](const QString &limit, const QString &file) {
        return m_program.run({u"report"_s, u"--year"_s, u"2024-25"_s, u"--hide-below"_s, limit, u"-o"_s, m_program.path(file)});
    };
    const auto first = write(u"7"_s, u"first.csv"_s);
    QCOMPARE(first.code, 0);
    QVERIFY(!first.words.contains(u"went out before"_s));
    const auto second = write(u"3"_s, u"second.csv"_s);
    QCOMPARE(second.code, 0);
    QVERIFY2(second.words.contains(u"fewer than 7 bookings"_s), qPrintable(second.words));
    QVERIFY(m_program.bytesOf(u"first.csv"_s).size() > 1000);
    QCOMPARE(m_program.bytesOf(u"second.csv"_s), m_program.bytesOf(u"first.csv"_s));
}

void TestReportCommands::aLargerLimitHoldsFromThenOn()
{
    const auto write = [this](const QString &limit, const QString &file) {
        return m_program.run({u"report"_s, u"--year"_s, u"2023-24"_s, u"--hide-below"_s, limit, u"-o"_s, m_program.path(file)}).words;
    };
    QVERIFY(!write(u"1"_s, u"open.csv"_s).contains(u"went out before"_s));
    const QString raised = write(u"5"_s, u"closed.csv"_s);
    QVERIFY2(raised.contains(u"fewer than 5 bookings"_s), qPrintable(raised));
    QVERIFY2(!raised.contains(u"fewer than 1 bookings"_s) && !raised.contains(u"leaves out the same"_s), qPrintable(raised));
    const QString lowered = write(u"1"_s, u"lowered.csv"_s);
    QVERIFY2(lowered.contains(u"without what rests on fewer than 5 bookings"_s), qPrintable(lowered));
    QVERIFY(!write(u"5"_s, u"same.csv"_s).contains(u"went out before"_s));
}

void TestReportCommands::aReportThatCouldNotBeWrittenBindsNothing()
{
    const auto write = [this](const QString &limit, const QString &file) {
        return m_program.run({u"report"_s, u"--year"_s, u"2022-23"_s, u"--hide-below"_s, limit, u"-o"_s, m_program.path(file)});
    };
    QVERIFY(write(u"7"_s, u"no such folder/report.csv"_s).code != 0);
    const auto written = write(u"3"_s, u"free.csv"_s);
    QCOMPARE(written.code, 0);
    QVERIFY2(!written.words.contains(u"went out before"_s), qPrintable(written.words));
}

void TestReportCommands::wordsOfACaseStudyAreReleasedOnceTheirNamesWereSeen()
{
    const QString words = m_program.file(u"words.txt"_s, "Sylwia Baptistello modelled two lessons.");
    const auto refused = m_program.run({u"case-study"_s, m_reference, u"--release"_s, words});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.words.contains(u"Sylwia Baptistello"_s), qPrintable(refused.words));
    const auto released = m_program.run({u"case-study"_s, m_reference, u"--release"_s, words, u"--names-seen"_s});
    QVERIFY2(released.code == 0, qPrintable(released.words));
}

void TestReportCommands::aCaseStudyIsPrintedWhenBothAcademiesAgree()
{
    const auto page = [this](const QString &edition) {
        const QString path = m_program.path(u"cases.html"_s);
        return m_program.run({u"report"_s, u"--year"_s, u"2025-26"_s, u"--edition"_s, edition, u"-o"_s, path}).code == 0 ? m_program.bytesOf(u"cases.html"_s) : QByteArray();
    };
    const auto agree = [this](const QString &side) {
        return m_program.run({u"case-study"_s, m_reference, u"--consent"_s, side, u"--said-by"_s, u"Ama Osei"_s, u"--how"_s, u"telephone"_s}).code;
    };
    QCOMPARE(agree(u"nobody"_s), 1);
    QCOMPARE(agree(u"requesting"_s), 0);
    QVERIFY(!page(u"governors"_s).contains("modelled two lessons"));
    QCOMPARE(agree(u"providing"_s), 0);
    const QByteArray governors = page(u"governors"_s);
    QVERIFY(governors.contains("modelled two lessons"));
    QVERIFY(!governors.contains("Baptistello"));
}

QTEST_GUILESS_MAIN(TestReportCommands)
#include "tst_reportcommands.moc"
