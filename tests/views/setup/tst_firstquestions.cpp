// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/store/database.h"
#include "tests/support/accessibility.h"
#include "views/common/button.h"
#include "views/common/messageservice.h"
#include "views/common/preferences.h"
#include "views/common/theme.h"
#include "views/setup/firstquestions.h"
#include "views/setup/identitydesk.h"
#include "views/setup/schoollistmodel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

class TestFirstQuestions : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void schoolIsFoundByBeginningsOfNameOrTown_data();
    void schoolIsFoundByBeginningsOfNameOrTown();
    void schoolListIsBounded();
    void typingAndEnterAnswerBothQuestions();
    void bothQuestionsCanBeSkipped();
    void withoutSchoolsOnlyTheNameIsAsked();
    void unknownSchoolIsSaid();
    void everythingHasAName();
    void deskAsksOnceInALife();

private:
    Theme m_theme;
    QList<SchoolChoice> m_schools{{1, u"Harbour Lane Primary Academy"_s, u"Bristol"_s},
                                  {2, u"Millbrook Primary Academy"_s, u"Bristol"_s},
                                  {3, u"Ysgol Llŷn"_s, u"Pwllheli"_s}};
    QList<Role> m_roles{{u"office"_s, u"School office"_s}, {u"principal"_s, u"Principal"_s}};
};

void TestFirstQuestions::initTestCase()
{
    m_theme.install(*static_cast<QApplication *>(QCoreApplication::instance()));
}

void TestFirstQuestions::schoolIsFoundByBeginningsOfNameOrTown_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QList<qint64>>("ids");
    QTest::newRow("all") << QString() << QList<qint64>{1, 2, 3};
    QTest::newRow("beginning of a word") << u"mill"_s << QList<qint64>{2};
    QTest::newRow("town and name") << u"bristol harb"_s << QList<qint64>{1};
    QTest::newRow("without accents") << u"llyn"_s << QList<qint64>{3};
    QTest::newRow("none") << u"xyz"_s << QList<qint64>{};
}

void TestFirstQuestions::schoolIsFoundByBeginningsOfNameOrTown()
{
    QFETCH(QString, words);
    QFETCH(QList<qint64>, ids);
    SchoolListModel model(m_schools);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

    model.search(words);

    QList<qint64> found;
    for (int row = 0; row < model.rowCount(); ++row)
        found.append(model.index(row).data(SchoolListModel::IdRole).toLongLong());
    QCOMPARE(found, ids);
}

void TestFirstQuestions::schoolListIsBounded()
{
    QList<SchoolChoice> many;
    for (int i = 1; i <= 1000; ++i)
        many.append({i, u"School %1"_s.arg(i), QString()});
    const SchoolListModel model(many);

    QCOMPARE(model.rowCount(), SchoolListModel::mostRows);
}

void TestFirstQuestions::typingAndEnterAnswerBothQuestions()
{
    FirstQuestions questions(m_theme, m_schools, m_roles, Identity());
    questions.show();
    auto *school = questions.findChild<SchoolChooser *>()->findChild<QLineEdit *>();
    QTest::keyClicks(school, u"harb"_s);
    QTest::keyClick(school, Qt::Key_Return);
    auto *name = questions.findChild<QLineEdit *>(QString(), Qt::FindChildrenRecursively);
    for (QLineEdit *edit : questions.findChildren<QLineEdit *>()) {
        if (edit != school)
            name = edit;
    }
    QTest::keyClicks(name, u"Ruth Calloway"_s);
    questions.findChild<QComboBox *>()->setCurrentIndex(1);
    for (Button *button : questions.findChildren<Button *>()) {
        if (button->text() == u"Done"_s)
            button->click();
    }

    QCOMPARE(questions.result(), static_cast<int>(QDialog::Accepted));
    QCOMPARE(questions.answer().schoolId, 1);
    QCOMPARE(questions.answer().name, u"Ruth Calloway"_s);
    QCOMPARE(questions.answer().role, u"office"_s);
}

void TestFirstQuestions::bothQuestionsCanBeSkipped()
{
    FirstQuestions questions(m_theme, m_schools, m_roles, Identity());
    questions.show();
    Button *skip = nullptr;
    for (Button *button : questions.findChildren<Button *>()) {
        if (button->text() == u"Skip, I only want to search"_s)
            skip = button;
    }
    QVERIFY(skip);
    skip->click();
    QCOMPARE(skip->text(), u"Skip"_s);
    skip->click();

    QCOMPARE(questions.result(), static_cast<int>(QDialog::Accepted));
    QCOMPARE(questions.answer(), Identity());
}

void TestFirstQuestions::withoutSchoolsOnlyTheNameIsAsked()
{
    const FirstQuestions questions(m_theme, {}, m_roles, Identity());

    QCOMPARE(questions.windowTitle(), u"What is your name?"_s);
    QVERIFY(!questions.findChild<SchoolChooser *>());
}

void TestFirstQuestions::unknownSchoolIsSaid()
{
    SchoolChooser chooser(m_theme, m_schools);
    chooser.show();
    QTest::keyClicks(chooser.findChild<QLineEdit *>(), u"xyz"_s);

    QCOMPARE(chooser.chosen(), 0);
    bool isSaid = false;
    for (const QLabel *label : chooser.findChildren<QLabel *>())
        isSaid = isSaid || (label->isVisible() && label->text().startsWith(u"No school of that name"_s));
    QVERIFY(isSaid);
}

void TestFirstQuestions::everythingHasAName()
{
    FirstQuestions questions(m_theme, m_schools, m_roles, Identity());
    questions.show();
    QCOMPARE(namelessIn(questions), QStringList());
}

void TestFirstQuestions::deskAsksOnceInALife()
{
    const QTemporaryDir folder;
    const auto database = Database::open(folder.filePath(u"test.db"_s));
    QVERIFY(database);
    IdentityStore store(database->connection());
    const DirectoryRepository directory(database->connection());
    Preferences preferences(folder.filePath(u"settings.ini"_s));
    DialogMessageService messages(m_theme);
    IdentityDesk desk(m_theme, store, directory, preferences, messages);
    int asked = 0;
    QTimer::singleShot(0, this, [&asked] {
        ++asked;
        static_cast<QDialog *>(QApplication::activeModalWidget())->reject();
    });
    QCOMPARE(desk.askOnce(nullptr), Identity());
    QCOMPARE(asked, 1);

    QCOMPARE(desk.askOnce(nullptr), Identity()); // would wait for ever if it asked again

    QVERIFY(preferences.wasAskedWhoIAm());
}

QTEST_MAIN(TestFirstQuestions)
#include "tst_firstquestions.moc"
