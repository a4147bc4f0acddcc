// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "tests/support/directoryfixture.h"
#include "views/common/theme.h"
#include "views/directory/availabilitydialog.h"
#include "views/directory/vocabularydialog.h"

#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::StringLiterals;

class TestWordDialogs : public QObject
{
    Q_OBJECT

private slots:
    void anIdeaIsAddedAndFoundBySearch();
    void aShippedIdeaIsRemovedAndComesBack();
    void anIdeaWithoutANameIsRefused();
    void availabilityWordsAreSaved();
    void aStatusThatCannotBeReadKeepsTheTableOpen();
};

void TestWordDialogs::anIdeaIsAddedAndFoundBySearch()
{
    DirectoryFixture data;
    VocabularyRepository repository(data.connection());
    const Theme theme;
    VocabularyDialog dialog(theme, repository);

    dialog.addIdea();
    dialog.findChildren<QLineEdit *>().at(1)->setText(u"Zorbing lessons"_s);
    dialog.findChild<QPlainTextEdit *>()->setPlainText(u"rolling balls\n\n zorb "_s);
    dialog.saveIdea();

    QVERIFY(dialog.hasChanged());
    QCOMPARE(repository.changes()->size(), 1);
    QCOMPARE(repository.changes()->first().idea.phrases, (QStringList{u"rolling balls"_s, u"zorb"_s}));
    QVERIFY(dialog.ideas()->rowOf(u"Zorbing lessons"_s) >= 0);
    dialog.removeIdea();
    QCOMPARE(repository.changes()->size(), 0);
}

void TestWordDialogs::aShippedIdeaIsRemovedAndComesBack()
{
    DirectoryFixture data;
    VocabularyRepository repository(data.connection());
    const Theme theme;
    VocabularyDialog dialog(theme, repository);
    const int row = dialog.ideas()->rowOf(u"Phonics"_s);
    QVERIFY(row >= 0);
    dialog.findChild<QListView *>()->setCurrentIndex(dialog.ideas()->index(row));

    dialog.removeIdea();
    QCOMPARE(dialog.ideas()->stateAt(row), ConceptListModel::State::Removed);
    dialog.restoreIdea();
    QCOMPARE(dialog.ideas()->stateAt(row), ConceptListModel::State::Shipped);
}

void TestWordDialogs::anIdeaWithoutANameIsRefused()
{
    DirectoryFixture data;
    VocabularyRepository repository(data.connection());
    const Theme theme;
    VocabularyDialog dialog(theme, repository);
    dialog.addIdea();
    dialog.saveIdea();
    QVERIFY(!dialog.hasChanged());
}

void TestWordDialogs::availabilityWordsAreSaved()
{
    DirectoryFixture data;
    VocabularyRepository repository(data.connection());
    const Theme theme;
    AvailabilityDialog dialog(theme, repository);
    const int row = dialog.rules()->addAfter(-1);
    dialog.rules()->setData(dialog.rules()->index(row, AvailabilityRuleModel::WordsColumn), u"on request"_s, Qt::EditRole);
    dialog.rules()->setData(dialog.rules()->index(row, AvailabilityRuleModel::StatusColumn), u"negotiation"_s, Qt::EditRole);

    dialog.accept();

    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(repository.availabilityRules()->rules().first(), (AvailabilityRule{u"on request"_s, u"negotiation"_s}));
}

void TestWordDialogs::aStatusThatCannotBeReadKeepsTheTableOpen()
{
    DirectoryFixture data;
    VocabularyRepository repository(data.connection());
    const Theme theme;
    AvailabilityDialog dialog(theme, repository);
    dialog.rules()->setRules({{u"on request"_s, u"perhaps"_s}});
    dialog.accept();
    QCOMPARE(dialog.result(), int(QDialog::Rejected));
    QVERIFY(repository.availabilityRules()->rules().size() > 1);
}

QTEST_MAIN(TestWordDialogs)
#include "tst_worddialogs.moc"
