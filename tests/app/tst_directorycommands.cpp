// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "tests/support/programrun.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

// The commands of the directory as a person runs them in a shell.
class TestDirectoryCommands : public QObject
{
    Q_OBJECT

private slots:
    void halfACommandNamesItsOtherHalf()
    {
        const ProgramRun program;
        const auto asked = program.run({u"import"_s, u"--help"_s});
        QCOMPARE(asked.code, 0);
        QVERIFY(asked.data.contains(u"import directory"_s) && asked.data.contains(u"import schools"_s));
        QVERIFY(!asked.data.contains(u"export directory"_s));
        const auto typed = program.run({u"import"_s, u"staff.csv"_s});
        QCOMPARE(typed.code, 2);
        QVERIFY2(typed.words.contains(u"needs a second word: import directory, "_s), qPrintable(typed.words));
        QVERIFY(program.run({u"fetch"_s}).words.contains(u"There is no command"_s));
    }

    void aTableOfAnotherKindNamesTheRightCommand_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("table");
        for (const char *command : {"directory", "schools", "bookings"}) {
            for (const char *table : {"directory", "schools", "bookings"}) {
                if (qstrcmp(command, table) != 0)
                    QTest::addRow("%s as %s", table, command) << QString::fromLatin1(command) << QString::fromLatin1(table);
            }
        }
    }

    void aTableOfAnotherKindNamesTheRightCommand()
    {
        QFETCH(QString, command);
        QFETCH(QString, table);
        const ProgramRun program;
        QVERIFY(program.importSample());
        program.run({u"whoami"_s, u"--name"_s, u"Mary Lake"_s, u"--role"_s, u"development-director"_s});
        const QString file = QStringLiteral(LP_SOURCE_DIR "/resources/sample/%1.csv").arg(table);
        const auto done = program.run({u"import"_s, command, file});
        QCOMPARE(done.code, 1);
        QCOMPARE(done.words.count(u'\n'), 1); // one sentence, not one for each column
        QVERIFY2(done.words.contains(u"\u2018import %1\u2019"_s.arg(table)), qPrintable(done.words));
    }

    void aMisspeltOptionOpensNoWindow_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("sentence");
        const QString dashes = u"is written with two dashes: --data DIR."_s;
        QTest::newRow("one dash") << QStringList{u"-data"_s, u"x"_s} << dashes;
        QTest::newRow("one dash and a command") << QStringList{u"-data"_s, u"x"_s, u"search"_s, u"phonics"_s} << dashes;
        QTest::newRow("one dash after a command") << QStringList{u"search"_s, u"-data=x"_s, u"phonics"_s} << dashes;
        QTest::newRow("one dash after an option of Qt's") << QStringList{u"-style"_s, u"Fusion"_s, u"-data"_s, u"x"_s} << dashes;
        QTest::newRow("no folder") << QStringList{u"--data"_s} << u"--data needs the path of a folder."_s;
        QTest::newRow("an empty folder") << QStringList{u"--data="_s} << u"--data needs the path of a folder."_s;
        QTest::newRow("an option instead of a folder") << QStringList{u"--data"_s, u"--help"_s} << u"--data needs the path of a folder."_s;
        QTest::newRow("no such option") << QStringList{u"--date"_s, u"x"_s} << u"There is no option \u2018--date\u2019."_s;
    }

    void aMisspeltOptionOpensNoWindow()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, sentence);
        const ProgramRun program;
        const auto done = program.run(words);
        QVERIFY2(done.words.contains(sentence), qPrintable(done.words));
        QCOMPARE(done.code, 2);
    }

    void wordsThatAreOffAreNamed_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("an option with one dash") << QStringList{u"search"_s, u"-limit"_s, u"2"_s, u"phonics"_s} << u"\u2018-limit\u2019 is written with two dashes: --limit."_s;
        QTest::newRow("with its value") << QStringList{u"search"_s, u"phonics"_s, u"-limit=2"_s} << u"\u2018-limit\u2019 is written with two dashes: --limit."_s;
        QTest::newRow("of another command") << QStringList{u"export"_s, u"directory"_s, u"-phase"_s, u"Primary"_s} << u"--phase."_s;
        QTest::newRow("no such option") << QStringList{u"search"_s, u"-limits"_s, u"2"_s} << u"Unknown option"_s;
        QTest::newRow("a name without its option") << QStringList{u"whoami"_s, u"fred"_s} << u"\u2018fred\u2019 is one word too many."_s;
        QTest::newRow("an end of what is no pause") << QStringList{u"availability"_s, u"set"_s, u"E001"_s, u"open"_s, u"--until"_s, u"2030-01-01"_s} << u"--until goes with paused only."_s;
    }

    void wordsThatAreOffAreNamed()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, sentence);
        const ProgramRun program;
        const auto done = program.run(words);
        QVERIFY2(done.words.contains(sentence), qPrintable(done.words));
        QCOMPARE(done.code, 2);
    }

    void aFilterThatNoEntryHasIsNamed()
    {
        const ProgramRun program;
        QVERIFY(program.importSample());
        const auto exported = [&](const QStringList &words) { return program.run(QStringList{u"export"_s, u"directory"_s, u"-o"_s, program.path(u"d.csv"_s)} + words); };
        const auto wrong = exported({u"--phase"_s, u"Primery"_s});
        QCOMPARE(wrong.code, 1);
        QVERIFY2(wrong.words.contains(u"\u2018Primery\u2019"_s) && wrong.words.contains(u"Primary, "_s), qPrintable(wrong.words));
        QVERIFY(exported({u"--availability"_s, u"never"_s}).words.contains(u"open, limited, negotiation, paused, ask"_s));
        const auto small = exported({u"--phase"_s, u"primary"_s, u"--availability"_s, u"OPEN"_s});
        QVERIFY2(small.code == 0, qPrintable(small.words));
    }

    void aDamagedFileIsCalledSo()
    {
        const ProgramRun program;
        QVERIFY(program.importSample());
        QFile file(program.path(u"data/partnership.db"_s));
        QVERIFY(file.resize(file.size() / 2));
        for (const QString &command : {u"verify"_s, u"whoami"_s}) {
            const auto done = program.run({command});
            if (command == u"whoami" && done.code == 0)
                continue; // what it needs may still be there
            QCOMPARE(done.code, 1);
            QVERIFY2(done.words.contains(u"is damaged"_s) && done.words.contains(u"newest backup"_s) && done.words.contains(u"partnership.db"_s), qPrintable(done.words));
        }
        QFile copy(program.path(u"data/partnership.db.before-009"_s));
        QVERIFY(copy.open(QIODevice::WriteOnly));
        QVERIFY(program.run({u"verify"_s}).words.contains(u"partnership.db.before-009"_s));
    }

    void aPauseIsShownInTheAnswer()
    {
        const ProgramRun program;
        QVERIFY(program.importSample());
        const QString me = u"Larkhaven Quad Academy"_s;
        const auto first = program.run({u"search"_s, u"--limit"_s, u"1"_s, me});
        const QString reference = first.data.section(u'\t', 1, 1);
        QCOMPARE(program.run({u"whoami"_s, u"--name"_s, u"Mary Lake"_s, u"--role"_s, u"principal"_s, u"--school"_s, first.data.section(u'\t', 4, 4)}).code, 0);
        const auto said = program.run({u"availability"_s, u"set"_s, reference, u"paused"_s});
        QVERIFY2(said.code == 0, qPrintable(said.words));
        const auto found = program.run({u"search"_s, u"--limit"_s, u"1"_s, me});
        QVERIFY2(found.data.contains(u"Paused for now, says the principal"_s), qPrintable(found.data));
        QCOMPARE(program.run({u"export"_s, u"directory"_s, u"-o"_s, program.path(u"d.csv"_s)}).code, 0);
        QVERIFY(program.bytesOf(u"d.csv"_s).contains("Paused for now, says the principal"));
    }

    void nearMeCountsFromMySchool()
    {
        const ProgramRun program;
        QVERIFY(program.importSample());
        const auto unknown = program.run({u"search"_s, u"phonics"_s, u"near"_s, u"me"_s});
        QVERIFY2(unknown.words.contains(u"We do not know where your school is."_s), qPrintable(unknown.words));
        QVERIFY(!unknown.data.isEmpty());
        QCOMPARE(program.run({u"whoami"_s, u"--school"_s, u"Larkhaven Quad Academy"_s}).code, 0);
        const auto known = program.run({u"search"_s, u"phonics"_s, u"near"_s, u"me"_s});
        QVERIFY2(known.data.contains(u" from your school"_s), qPrintable(known.data + known.words));
    }

    void anEmptyDirectorySaysSo()
    {
        const ProgramRun program;
        const auto found = program.run({u"search"_s, u"reading"_s});
        QCOMPARE(found.code, 0);
        QCOMPARE(found.data, QString());
        QVERIFY2(found.words.contains(u"is empty"_s), qPrintable(found.words));
    }

    void anAnswerHoldsATelephoneNumber()
    {
        const ProgramRun program;
        const QString file = program.file(u"d.csv"_s, "Name,Academy,Specialism,Telephone\nAda Byrne,Larch School,Phonics,01603 555123\n");
        QCOMPARE(program.run({u"import"_s, u"directory"_s, file}).code, 0);
        const auto found = program.run({u"search"_s, u"phonics"_s});
        QVERIFY2(found.data.split(u'\t').contains(u"01603 555123"_s), qPrintable(found.data));
    }

    void anAnswerNearAPlaceSaysHowFarAwayItIs()
    {
        const ProgramRun program;
        QVERIFY(program.importSample());
        const auto found = program.run({u"search"_s, u"--json"_s, u"phonics"_s, u"near"_s, u"Hull"_s});
        QVERIFY2(found.words.contains(u"Nobody in the directory is in Hull"_s), qPrintable(found.words));
        const QJsonArray list = QJsonDocument::fromJson(found.data.toUtf8()).array();
        QCOMPARE(list.at(0).toObject().value(u"town"_s).toString(), u"Louth"_s);
        const double miles = list.at(0).toObject().value(u"miles"_s).toDouble();
        QVERIFY2(miles > 20 && miles < 40, qPrintable(QString::number(miles)));
        const QStringList why = list.at(0).toObject().value(u"why"_s).toVariant().toStringList();
        QVERIFY2(why.contains(u"%1 miles from Hull"_s.arg(qRound(miles))), qPrintable(why.join(u", "_s)));
        QVERIFY(!program.run({u"search"_s, u"phonics"_s}).data.contains(u" miles"_s));
    }

    void theDirectoryIsWrittenToEachFileThatIsNamed()
    {
        const ProgramRun program;
        QVERIFY(program.importSample());
        const auto both = program.run({u"export"_s, u"directory"_s, u"-o"_s, program.path(u"d.csv"_s), u"-o"_s, program.path(u"d.html"_s)});
        QVERIFY2(both.code == 0, qPrintable(both.words));
        QVERIFY(program.bytesOf(u"d.csv"_s).size() > 10000 && program.bytesOf(u"d.html"_s).size() > 10000);
        const auto two = program.run({u"form"_s, u"--blank"_s, u"-o"_s, program.path(u"a.pdf"_s), u"-o"_s, program.path(u"b.pdf"_s)});
        QCOMPARE(two.code, 2);
        QVERIFY2(two.words.contains(u"one file"_s), qPrintable(two.words));
    }

    void equalWarningsAreSaidOnce()
    {
        const ProgramRun program;
        QByteArray rows("Name,Academy,Specialism,Confirmed on\n");
        for (int i = 0; i < 60; ++i)
            rows += "Person " + QByteArray(1, char('A' + i % 26)) + QByteArray(1, char('a' + i / 26)) + ",Larch School,Phonics,sometime\n";
        const auto done = program.run({u"import"_s, u"directory"_s, program.file(u"d.csv"_s, rows)});
        QCOMPARE(done.code, 0);
        QVERIFY2(done.data.contains(u"warnings 60"_s), qPrintable(done.data));
        QVERIFY2(done.words.contains(u"(The same in 59 more rows.)"_s), qPrintable(done.words));
        QCOMPARE(done.words.count(u"Warning:"_s), 1);
        QVERIFY(!done.words.contains(u"more of these"_s));
    }
};

QTEST_GUILESS_MAIN(TestDirectoryCommands)
#include "tst_directorycommands.moc"
