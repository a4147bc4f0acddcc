// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/tablekind.h"

#include "model/exchange/tablereader.h"

#include <QTest>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(TableKind)

class TestTableKind : public QObject
{
    Q_OBJECT

private slots:
    void knowsTheFilesThatSchoolsHave_data();
    void knowsTheFilesThatSchoolsHave();
    void knowsTablesByTheirHeadings_data();
    void knowsTablesByTheirHeadings();
    void namesTheCommandThatTakesIt_data();
    void namesTheCommandThatTakesIt();
    void saysNothingOfTheRightTable();
};

void TestTableKind::knowsTheFilesThatSchoolsHave_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<TableKind>("kind");
    const QString sample = QStringLiteral(LP_SOURCE_DIR "/resources/sample/");
    const QString gias = QStringLiteral(LP_TEST_DATA "/gias/");
    QTest::newRow("sample directory") << sample + u"directory.csv"_s << TableKind::Directory;
    QTest::newRow("sample schools") << sample + u"schools.csv"_s << TableKind::Register;
    QTest::newRow("sample bookings") << sample + u"bookings.csv"_s << TableKind::Bookings;
    for (const char *file : {"real-header-120col-2018.csv", "real-header-133col-2019.csv", "real-header-133col-cp1252.csv", "real-header-140col-2025.csv",
                             "edubasealldata-cut.csv", "schools-in-england-2017-cut.csv"})
        QTest::newRow(file) << gias + QString::fromLatin1(file) << TableKind::Register;
    QTest::newRow("groups") << gias + u"allgroupsdata-cut.csv"_s << TableKind::Groups;
    QTest::newRow("links") << gias + u"grouplinks-cut.csv"_s << TableKind::GroupLinks;
    QTest::newRow("text") << gias + u"README.md"_s << TableKind::Unknown;
}

void TestTableKind::knowsTheFilesThatSchoolsHave()
{
    QFETCH(QString, path);
    auto reader = openTable(path);
    QVERIFY(reader);
    QStringList headings;
    QVERIFY((*reader)->next(headings));
    QTEST(kindOfTable(headings), "kind");
}

void TestTableKind::knowsTablesByTheirHeadings_data()
{
    QTest::addColumn<QString>("headings");
    QTest::addColumn<TableKind>("kind");
    QTest::newRow("a few columns of the register") << u"urn,name,local_authority_name,phase_of_education,gender,status"_s << TableKind::Register;
    QTest::newRow("predecessors") << u"URN,LinkURN,LinkName,LinkType"_s << TableKind::SchoolLinks;
    QTest::newRow("a directory with URNs and phases") << u"URN,Name,Phase of education,Status,Specialism"_s << TableKind::Directory;
    QTest::newRow("bookings, headings of one's own") << u"Requesting Academy,Providing school,Date"_s << TableKind::Bookings;
    QTest::newRow("one side only") << u"Requesting Academy,Date"_s << TableKind::Unknown;
    QTest::newRow("staff without what they can do") << u"Name,Academy,E-mail"_s << TableKind::Unknown;
    QTest::newRow("schools, but no register") << u"URN,EstablishmentName"_s << TableKind::Unknown;
    QTest::newRow("blank") << u""_s << TableKind::Unknown;
}

void TestTableKind::knowsTablesByTheirHeadings()
{
    QFETCH(QString, headings);
    QTEST(kindOfTable(headings.split(u',')), "kind");
}

void TestTableKind::namesTheCommandThatTakesIt_data()
{
    QTest::addColumn<TableKind>("kind");
    QTest::addColumn<QString>("command");
    QTest::newRow("register") << TableKind::Register << u"import schools"_s;
    QTest::newRow("groups") << TableKind::Groups << u"import schools"_s;
    QTest::newRow("group links") << TableKind::GroupLinks << u"import schools"_s;
    QTest::newRow("school links") << TableKind::SchoolLinks << u"import schools"_s;
    QTest::newRow("directory") << TableKind::Directory << u"import directory"_s;
    QTest::newRow("bookings") << TableKind::Bookings << u"import bookings"_s;
}

void TestTableKind::namesTheCommandThatTakesIt()
{
    QFETCH(TableKind, kind);
    QFETCH(QString, command);
    const QString text = wrongTableText(kind, kind == TableKind::Directory ? TableKind::Register : TableKind::Directory);
    QVERIFY2(text.contains(u"\u2018%1\u2019"_s.arg(command)), qPrintable(text));
}

void TestTableKind::saysNothingOfTheRightTable()
{
    for (const TableKind kind : {TableKind::Unknown, TableKind::Register, TableKind::Directory, TableKind::Bookings})
        QVERIFY(wrongTableText(kind, kind).isEmpty());
    QVERIFY(wrongTableText(TableKind::Unknown, TableKind::Directory).isEmpty());
}

QTEST_GUILESS_MAIN(TestTableKind)
#include "tst_tablekind.moc"
