// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/reference.h"
#include "model/store/database.h"
#include "model/store/sql.h"
#include "tests/support/programrun.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

// The commands of bookings as a person runs them in a shell.
class TestBookingCommands : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void whoamiRemembersWhatWasChosen();
    void exampleOfTheHelpRunsAsPrinted();
    void theSameBookingTwiceIsNoticed();
    void beforeAnybodyIsChosenNothingIsRecorded();
    void beforeAnybodyIsChosenBookingsOfThePastAreTaken();
    void beforeAnybodyIsChosenSectionsOneAndTwoAreRead();
    void formHoldsSectionsOneAndTwo();
    void sectionThreeIsPrintedOnlyForWhoMayReadIt();
    void otherSchoolsBookingsStayTheirs();
    void blankFormsHaveReferencesOfTheirOwn();
    void formSaysWhatIsWrongWithItsWords_data();
    void formSaysWhatIsWrongWithItsWords();
    void draftHoldsTheFormAndHasNoDefects_data();
    void draftHoldsTheFormAndHasNoDefects();
    void checkTextFindsValidNumbersOnly_data();
    void checkTextFindsValidNumbersOnly();
    void whatCannotBeCheckedIsNoFinding();
    void aNewDataFolderIsSaid();
    void whatIsWrittenIsSaid();
    void bookingsComeBackAsTheyWentOut_data();
    void bookingsComeBackAsTheyWentOut();

private:
    [[nodiscard]] QString textOf(const QString &name) const;
    ProgramRun m_program;
    QString m_reference;
};

namespace {

const QString school = u"Abbotsleat Primary School"_s;

QByteArray exampleIn(const QString &help)
{
    const qsizetype from = help.indexOf(u"\n[\n"_s);
    const qsizetype to = help.indexOf(u"\n]"_s, from);
    return from < 0 || to < 0 ? QByteArray() : help.mid(from, to - from + 2).toUtf8();
}

} // namespace

void TestBookingCommands::initTestCase()
{
    QVERIFY(m_program.importSample());
    QVERIFY(m_program.sitDownAs(u"Ama Osei"_s, u"principal"_s, school));
    const auto help = m_program.run({u"booking"_s, u"record"_s, u"--help"_s});
    QVERIFY(help.data.contains(u"whoami --name \"Ama Osei\" --role principal --school \"%1\""_s.arg(school)));
    const QString actions = m_program.file(u"actions.json"_s, exampleIn(help.data + help.words));
    const auto recorded = m_program.run({u"booking"_s, u"record"_s, actions});
    QVERIFY2(recorded.code == 0, qPrintable(recorded.words));
    m_reference = recorded.data.trimmed();
}

QString TestBookingCommands::textOf(const QString &name) const
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-raw"_s, m_program.path(name), u"-"_s});
    reader.waitForFinished();
    return QString::fromUtf8(reader.readAllStandardOutput());
}

void TestBookingCommands::whoamiRemembersWhatWasChosen()
{
    const ProgramRun fresh;
    QVERIFY(fresh.importSample());
    QVERIFY(fresh.run({u"whoami"_s}).words.contains(u"Nobody has said yet"_s));
    QVERIFY(fresh.sitDownAs(u"Ruth Calloway"_s, u"office"_s, school));
    const auto who = fresh.run({u"whoami"_s});
    QCOMPARE(who.code, 0);
    QVERIFY(who.data.startsWith(u"name\tRuth Calloway\nrole\toffice\nschool\tAbbotsleat Primary School\n"_s));
    const auto wizard = fresh.run({u"whoami"_s, u"--role"_s, u"wizard"_s});
    QCOMPARE(wizard.code, 1);
    QVERIFY2(wizard.words.contains(u"staff, office, principal, regional-director, development-director"_s), qPrintable(wizard.words));
    QCOMPARE(fresh.run({u"whoami"_s, u"--school"_s, u"Nowhere Academy"_s}).code, 1);
    QCOMPARE(fresh.run({u"whoami"_s}).data, who.data);
    const ProgramRun other;
    const auto nowhere = other.run({u"whoami"_s, u"--name"_s, u"Ama Osei"_s, u"--role"_s, u"principal"_s});
    QCOMPARE(nowhere.code, 1);
    QVERIFY2(nowhere.words.contains(u"--school"_s), qPrintable(nowhere.words));
    QVERIFY(other.run({u"whoami"_s}).words.contains(u"Nobody has said yet"_s));
    QCOMPARE(other.run({u"whoami"_s, u"--name"_s, u"Sue Marlow"_s, u"--role"_s, u"development-director"_s}).code, 0);
    const ProgramRun half;
    QVERIFY(half.importSample());
    const auto nameless = half.run({u"whoami"_s, u"--role"_s, u"office"_s, u"--school"_s, school});
    QVERIFY2(nameless.code == 1 && nameless.words.contains(u"--name"_s), qPrintable(nameless.words));
    const auto idle = half.run({u"whoami"_s, u"--name"_s, u"Ama Osei"_s});
    QVERIFY2(idle.code == 1 && idle.words.contains(u"--role"_s), qPrintable(idle.words));
    QVERIFY(half.run({u"whoami"_s}).words.contains(u"Nobody has said yet"_s));
    QVERIFY(half.sitDownAs(u"Ama Osei"_s, u"principal"_s, school));
    const auto director = half.run({u"whoami"_s, u"--name"_s, u"Sue Marlow"_s, u"--role"_s, u"development-director"_s});
    QCOMPARE(director.data, u"name\tSue Marlow\nrole\tdevelopment-director\nschool\t\nregion\t\n"_s);
}

void TestBookingCommands::exampleOfTheHelpRunsAsPrinted()
{
    QVERIFY2(reference::read(m_reference), qPrintable(m_reference));
    QCOMPARE(m_program.run({u"export"_s, u"bookings"_s, u"-o"_s, m_program.path(u"one.json"_s)}).code, 0);
    const QJsonArray bookings = QJsonDocument::fromJson(m_program.bytesOf(u"one.json"_s)).array();
    QCOMPARE(bookings.size(), 1);
    QCOMPARE(bookings.first()[u"state"_s].toString(), u"closed"_s);
    QCOMPARE(bookings.first()[u"reference"_s].toString(), m_reference);
}

void TestBookingCommands::theSameBookingTwiceIsNoticed()
{
    const ProgramRun fresh;
    QVERIFY(fresh.importSample());
    QVERIFY(fresh.sitDownAs(u"Ruth Calloway"_s, u"office"_s, school));
    const QString actions = fresh.file(u"one.json"_s, R"json([{"do": "request", "providing": "900036", "colleague": "Sylwia Baptistello",
        "issue": "Mentoring", "visits": [{"date": "2026-12-04", "hours": 3}]}])json");
    const auto first = fresh.run({u"booking"_s, u"record"_s, actions});
    QCOMPARE(first.code, 0);
    QVERIFY2(!first.words.contains(u"Warning"_s), qPrintable(first.words));
    const auto again = fresh.run({u"booking"_s, u"record"_s, actions});
    QCOMPARE(again.code, 0); // it may be meant
    QVERIFY2(again.words.contains(u"A booking of the same people on the same day exists: %1."_s.arg(first.data.trimmed())), qPrintable(again.words));
}

void TestBookingCommands::beforeAnybodyIsChosenNothingIsRecorded()
{
    ProgramRun fresh;
    QVERIFY(fresh.importSample());
    const QString actions = fresh.file(u"one.json"_s, R"json([{"do": "request", "providing": "900036", "issue": "Mentoring", "requesting": "Abbotsleat Primary School",
        "by": {"name": "Ruth Amoah", "role": "office", "school": "Abbotsleat Primary School"}}])json");
    const QString table = QStringLiteral(LP_SOURCE_DIR "/resources/sample/bookings.csv");
    const auto nobodys = fresh.run({u"booking"_s, u"record"_s, actions});
    QCOMPARE(nobodys.code, 1);
    QVERIFY(nobodys.data.isEmpty());
    QVERIFY2(nobodys.words.contains(u"run whoami"_s), qPrintable(nobodys.words));
    const auto trial = fresh.run({u"import"_s, u"bookings"_s, table, u"--dry-run"_s});
    QCOMPARE(trial.code, 0);
    QVERIFY2(trial.words.contains(u"run whoami"_s), qPrintable(trial.words));
    QVERIFY(fresh.sitDownAs(u"Ruth Amoah"_s, u"office"_s, school));
    const auto recorded = fresh.run({u"booking"_s, u"record"_s, actions});
    QVERIFY2(recorded.code == 0, qPrintable(recorded.words));
    const QString inHerName = fresh.file(u"two.json"_s, R"json([{"do": "withdraw", "reference": "%1",
        "by": {"name": "Ama Osei", "role": "principal", "school": "Abbotsleat Primary School"}}])json"_ba.replace("%1", recorded.data.trimmed().toUtf8()));
    const auto refused = fresh.run({u"booking"_s, u"record"_s, inHerName});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.words.contains(u"Only Ruth Amoah acts here"_s), qPrintable(refused.words));
}

void TestBookingCommands::beforeAnybodyIsChosenBookingsOfThePastAreTaken()
{
    const ProgramRun fresh;
    QVERIFY(fresh.importSample());
    const QStringList import{u"import"_s, u"bookings"_s, QStringLiteral(LP_SOURCE_DIR "/resources/sample/bookings.csv")};
    const auto nobodys = fresh.run(import);
    QCOMPARE(nobodys.code, 0);
    QVERIFY2(nobodys.data.startsWith(u"added 400 updated 0 unchanged 0 problems 0 warnings 2"_s), qPrintable(nobodys.data)); // the name, and section 3
    QVERIFY2(nobodys.words.contains(u"nobody\u2019s name"_s), qPrintable(nobodys.words));
    QVERIFY(fresh.run(import).data.startsWith(u"added 0 updated 0 unchanged 400"_s));
    const ProgramRun office;
    QVERIFY(office.importSample());
    QVERIFY(office.sitDownAs(u"Ruth Amoah"_s, u"office"_s, school));
    const auto named = office.run(import);
    QVERIFY2(named.data.startsWith(u"added 400 updated 0 unchanged 0 problems 0 warnings"_s), qPrintable(named.data));
    QCOMPARE(named.words.count(u"between other schools"_s), 1);
    QVERIFY(!named.words.contains(u"nobody\u2019s name"_s));
    QVERIFY(fresh.run({u"whoami"_s, u"--name"_s, u"Sue"_s, u"--role"_s, u"development-director"_s}).code == 0);
    QVERIFY(fresh.run({u"export"_s, u"bookings"_s, u"-o"_s, fresh.path(u"all.json"_s)}).words.contains(u"400 bookings"_s));
}

void TestBookingCommands::beforeAnybodyIsChosenSectionsOneAndTwoAreRead()
{
    QVERIFY(m_program.sitDownAs(u"Ama Osei"_s, u"principal"_s, school));
    {
        const auto database = Database::open(m_program.path(u"data/partnership.db"_s));
        QVERIFY(database);
        QVERIFY(sql::run(database->connection(), u"DELETE FROM local WHERE name LIKE 'identity.%'"_s, {}));
    }
    QCOMPARE(m_program.run({u"form"_s, m_reference, u"-o"_s, m_program.path(u"f.pdf"_s)}).code, 0);
    QCOMPARE(m_program.run({u"mail"_s, m_reference, u"--section"_s, u"1"_s, u"-o"_s, m_program.path(u"f.eml"_s)}).code, 0);
    QCOMPARE(m_program.run({u"form"_s, m_reference, u"--section"_s, u"3"_s, u"-o"_s, m_program.path(u"3.pdf"_s)}).code, 1);
    QCOMPARE(m_program.run({u"mail"_s, m_reference, u"--section"_s, u"3"_s, u"-o"_s, m_program.path(u"3.eml"_s)}).code, 1);
}

void TestBookingCommands::formHoldsSectionsOneAndTwo()
{
    QVERIFY(m_program.sitDownAs(u"Ruth Calloway"_s, u"office"_s, school));
    QString typed = m_reference.toLower();
    typed.replace(u'-', u' ');
    const auto printed = m_program.run({u"form"_s, typed, u"-o"_s, m_program.path(u"form.pdf"_s)});
    QVERIFY2(printed.code == 0, qPrintable(printed.words));
    const QString text = textOf(u"form.pdf"_s);
    QVERIFY(text.contains(u"What is the issue you want to address?"_s));
    QVERIFY(text.contains(u"What would have been even better if...?"_s));
    QVERIFY(text.contains(m_reference));
    QVERIFY(!text.contains(u"Next steps"_s));
    QVERIFY(!text.contains(u"Two mentors need a second term."_s));
}

void TestBookingCommands::sectionThreeIsPrintedOnlyForWhoMayReadIt()
{
    const QString path = m_program.path(u"section3.pdf"_s);
    QVERIFY(m_program.sitDownAs(u"Ruth Calloway"_s, u"office"_s, school));
    const auto refused = m_program.run({u"form"_s, m_reference, u"--section"_s, u"3"_s, u"-o"_s, path});
    QCOMPARE(refused.code, 1);
    QVERIFY(!refused.words.isEmpty());
    QVERIFY(!QFile::exists(path));
    QVERIFY(m_program.sitDownAs(u"Ama Osei"_s, u"principal"_s, school));
    QCOMPARE(m_program.run({u"form"_s, m_reference, u"--section"_s, u"3"_s, u"-o"_s, path}).code, 0);
    const QString text = textOf(u"section3.pdf"_s);
    QVERIFY(text.contains(u"Two mentors need a second term."_s));
    QVERIFY(text.contains(u"CONFIDENTIAL"_s));
    QVERIFY(!text.contains(u"What is the issue"_s));
}

void TestBookingCommands::otherSchoolsBookingsStayTheirs()
{
    QVERIFY(m_program.sitDownAs(u"Olu Grant"_s, u"principal"_s, u"Larkhaven Netshop Primary Academy"_s));
    const auto form = m_program.run({u"form"_s, m_reference, u"-o"_s, m_program.path(u"theirs.pdf"_s)});
    QCOMPARE(form.code, 1);
    QVERIFY2(form.words.startsWith(u"This booking is between other schools."_s), qPrintable(form.words));
    QCOMPARE(m_program.run({u"mail"_s, m_reference, u"--section"_s, u"1"_s, u"-o"_s, m_program.path(u"theirs.eml"_s)}).code, 1);
    QCOMPARE(m_program.run({u"export"_s, u"bookings"_s, u"-o"_s, m_program.path(u"theirs.json"_s)}).code, 0);
    QCOMPARE(QJsonDocument::fromJson(m_program.bytesOf(u"theirs.json"_s)).array().size(), 0);
    QVERIFY(m_program.sitDownAs(u"Sue Marlow"_s, u"development-director"_s, school));
    QCOMPARE(m_program.run({u"export"_s, u"bookings"_s, u"-o"_s, m_program.path(u"all.json"_s)}).code, 0);
    QCOMPARE(QJsonDocument::fromJson(m_program.bytesOf(u"all.json"_s)).array().size(), 1);
}

void TestBookingCommands::blankFormsHaveReferencesOfTheirOwn()
{
    QCOMPARE(m_program.run({u"form"_s, u"--blank"_s, u"--count"_s, u"3"_s, u"-o"_s, m_program.path(u"blank.pdf"_s)}).code, 0);
    static const QRegularExpression shape(u"[2-9A-Y]{4}-[2-9A-Y]{4}-[2-9A-Y]{4}"_s);
    QStringList references;
    for (auto it = shape.globalMatch(textOf(u"blank.pdf"_s)); it.hasNext();) {
        const QString found = it.next().captured();
        QVERIFY2(reference::read(found), qPrintable(found));
        references.append(found);
    }
    references.removeDuplicates();
    QCOMPARE(references.size(), 3);
}

void TestBookingCommands::formSaysWhatIsWrongWithItsWords_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::newRow("no reference") << QStringList{u"-o"_s, u"x.pdf"_s} << 2;
    QTest::newRow("no file") << QStringList{u"--blank"_s} << 2;
    QTest::newRow("not a PDF") << QStringList{u"--blank"_s, u"-o"_s, u"x.doc"_s} << 2;
    QTest::newRow("section 4") << QStringList{u"--blank"_s, u"--section"_s, u"4"_s, u"-o"_s, u"x.pdf"_s} << 2;
    QTest::newRow("none") << QStringList{u"--blank"_s, u"--count"_s, u"0"_s, u"-o"_s, u"x.pdf"_s} << 2;
    QTest::newRow("far too many") << QStringList{u"--blank"_s, u"--count"_s, u"100000"_s, u"-o"_s, u"x.pdf"_s} << 2;
    QTest::newRow("mistyped reference") << QStringList{u"7KQM-3XWD-9RTD"_s, u"-o"_s, u"x.pdf"_s} << 1;
    QTest::newRow("folder that is not there") << QStringList{u"--blank"_s, u"-o"_s, u"no/such/folder/x.pdf"_s} << 1;
}

void TestBookingCommands::formSaysWhatIsWrongWithItsWords()
{
    QFETCH(QStringList, words);
    QFETCH(int, code);
    const auto refused = m_program.run(QStringList{u"form"_s} + words);
    QCOMPARE(refused.code, code);
    QVERIFY(!refused.words.trimmed().isEmpty());
    QVERIFY(refused.data.isEmpty());
}

void TestBookingCommands::draftHoldsTheFormAndHasNoDefects_data()
{
    QTest::addColumn<QString>("section");
    QTest::newRow("section 1") << u"1"_s;
    QTest::newRow("section 2") << u"2"_s;
    QTest::newRow("section 3") << u"3"_s;
}

void TestBookingCommands::draftHoldsTheFormAndHasNoDefects()
{
    QFETCH(QString, section);
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    if (python.isEmpty())
        QSKIP("python3 is not installed");
    const QString path = m_program.path(u"draft.eml"_s);
    QFile::remove(path);
    QVERIFY(m_program.sitDownAs(u"Ruth Calloway"_s, u"office"_s, school));
    QCOMPARE(m_program.run({u"mail"_s, m_reference, u"--section"_s, section, u"-o"_s, path}).code, section == u"3"_s ? 1 : 0);
    QCOMPARE(QFile::exists(path), section != u"3"_s);
    QVERIFY(m_program.sitDownAs(u"Ama Osei"_s, u"principal"_s, school));
    QCOMPARE(m_program.run({u"mail"_s, m_reference, u"--section"_s, section, u"-o"_s, path}).code, 0);
    QProcess reader;
    reader.start(python, {u"-c"_s, uR"py(
import sys, email, email.policy
m = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
bad = [str(d) for p in m.walk() for d in p.defects] + [str(d) for p in m.walk() for h in p.values() for d in getattr(h, 'defects', [])]
assert not bad, bad
assert m['X-Unsent'] == '1' and m['Bcc'] is None
assert sys.argv[2] in m['Subject'], m['Subject']
attached = list(m.iter_attachments())
assert len(attached) == 1 and attached[0].get_content_type() == 'application/pdf', attached
assert attached[0].get_content().startswith(b'%PDF-1.6')
body = m.get_body().get_content()
assert ' by ' in body or ' until ' in body or 'nothing to answer' in body, body
to = [a.addr_spec for a in (m['To'].addresses if m['To'] else [])] + [a.addr_spec for a in (m['Cc'].addresses if m['Cc'] else [])]
assert ('second term' in body) == (sys.argv[3] == '3')
if sys.argv[3] == '3':
    assert not to, to  # neither director's address is known here, and nobody else gets it
)py"_s, path, m_reference, section});
    QVERIFY(reader.waitForFinished(20000));
    QVERIFY2(reader.exitCode() == 0, reader.readAllStandardError().constData());
}

void TestBookingCommands::checkTextFindsValidNumbersOnly_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("data");
    QTest::addColumn<bool>("warns");
    QTest::newRow("valid") << QByteArray("A note.\nShe is B801200005001 here.\n") << 1 << u"line 2, column 8\n"_s << false;
    QTest::newRow("temporary") << QByteArray("A80120000501A") << 1 << u"line 1, column 1\n"_s << false;
    QTest::newRow("wrong letter near the word") << QByteArray("the pupil A801200005001") << 0 << QString() << true;
    QTest::newRow("wrong letter alone") << QByteArray("invoice A801200005001") << 0 << QString() << false;
    QTest::newRow("spaced and in small letters") << QByteArray("b801 2000-05001") << 1 << u"line 1, column 1\n"_s << false;
    QTest::newRow("clean") << QByteArray("Nothing of the kind.") << 0 << QString() << false;
    const QString wide = u"\uFEFFB801200005001"_s;
    QTest::newRow("UTF-16") << QByteArray(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2) << 1 << u"line 1, column 1\n"_s << false;
    QTest::newRow("no text at all") << QByteArray("PK\3\4\0\0", 6) << 2 << QString() << false;
}

void TestBookingCommands::checkTextFindsValidNumbersOnly()
{
    QFETCH(QByteArray, text);
    QFETCH(int, code);
    QFETCH(QString, data);
    QFETCH(bool, warns);
    const auto checked = m_program.run({u"check-text"_s, m_program.file(u"text.txt"_s, text)}, false);
    QCOMPARE(checked.code, code);
    QCOMPARE(checked.data, data);
    QCOMPARE(checked.words.startsWith(u"Warning"_s), warns);
    QVERIFY(!checked.words.contains(u"801200005001"_s)); // the number itself is not said again
}

void TestBookingCommands::whatCannotBeCheckedIsNoFinding()
{
    QCOMPARE(m_program.run({u"check-text"_s, m_program.path(u"none.txt"_s)}, false).code, 2);
    QVERIFY(m_program.run({u"check-text"_s, u"--help"_s}, false).data.contains(u"2 when the file cannot be read"_s));
}

void TestBookingCommands::aNewDataFolderIsSaid()
{
    const ProgramRun fresh;
    const auto first = fresh.run({u"whoami"_s});
    QVERIFY2(first.words.startsWith(u"A new data folder was made: "_s) && first.words.contains(fresh.path(u"data"_s)), qPrintable(first.words));
    QVERIFY(!fresh.run({u"whoami"_s}).words.contains(u"data folder"_s));
}

void TestBookingCommands::whatIsWrittenIsSaid()
{
    QVERIFY(m_program.sitDownAs(u"Ama Osei"_s, u"principal"_s, school));
    const QString draft = m_program.path(u"said.eml"_s);
    const auto written = m_program.run({u"mail"_s, m_reference, u"--section"_s, u"1"_s, u"-o"_s, draft});
    QVERIFY2(written.words.contains(draft) && written.words.contains(u"Nothing was sent."_s), qPrintable(written.words));
    QVERIFY(!m_program.run({u"availability"_s, u"list"_s}).words.isEmpty());
    QVERIFY(!m_program.run({u"shared-reports"_s}).words.isEmpty());
    for (const QString &name : {u"b.csv"_s, u"b.xlsx"_s, u"b.json"_s}) {
        const auto missing = m_program.run({u"export"_s, u"bookings"_s, u"-o"_s, m_program.path(u"no such folder/"_s + name)});
        QCOMPARE(missing.code, 1);
        QVERIFY2(missing.words.contains(u"There is no folder \u2018"_s), qPrintable(missing.words));
    }
}

void TestBookingCommands::bookingsComeBackAsTheyWentOut_data()
{
    QTest::addColumn<QString>("ending");
    QTest::newRow("CSV") << u"csv"_s;
    QTest::newRow("XLSX") << u"xlsx"_s;
}

// Bookings of the past lapse by the day on which they are looked at: the same ones lapse again after the import.
void TestBookingCommands::bookingsComeBackAsTheyWentOut()
{
    QFETCH(QString, ending);
    const auto statesOf = [](const ProgramRun &program) {
        program.run({u"export"_s, u"bookings"_s, u"-o"_s, program.path(u"all.json"_s)});
        QMap<QString, QString> states;
        const QJsonArray bookings = QJsonDocument::fromJson(program.bytesOf(u"all.json"_s)).array();
        for (const QJsonValue &booking : bookings)
            states.insert(booking[u"reference"_s].toString(), booking[u"state"_s].toString());
        return states;
    };
    const ProgramRun first;
    QVERIFY(first.importSample());
    QVERIFY(first.sitDownAs(u"Sue Marlow"_s, u"development-director"_s, school));
    QCOMPARE(first.run({u"import"_s, u"bookings"_s, QStringLiteral(LP_SOURCE_DIR "/resources/sample/bookings.csv")}).code, 0);
    const QString table = first.path(u"all."_s + ending);
    QCOMPARE(first.run({u"export"_s, u"bookings"_s, u"-o"_s, table}).code, 0);
    const ProgramRun second;
    QVERIFY(second.importSample());
    QVERIFY(second.sitDownAs(u"Sue Marlow"_s, u"development-director"_s, school));
    const auto imported = second.run({u"import"_s, u"bookings"_s, table});
    QVERIFY2(imported.code == 0, qPrintable(imported.words));

    const QMap<QString, QString> before = statesOf(first);
    QCOMPARE(before.size(), 400);
    QVERIFY(before.values().contains(u"lapsed"_s));
    QCOMPARE(statesOf(second), before);
}

QTEST_GUILESS_MAIN(TestBookingCommands)
#include "tst_bookingcommands.moc"
