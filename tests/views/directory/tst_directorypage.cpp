// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/vocabularyrepository.h"
#include "tests/views/directory/pagefixture.h"
#include "views/common/button.h"
#include "views/common/chip.h"
#include "views/common/emptystate.h"
#include "views/common/searchfield.h"
#include "views/common/undobar.h"
#include "views/directory/comparepage.h"
#include "views/directory/contactline.h"
#include "views/directory/filterpanel.h"
#include "views/directory/letterstrip.h"
#include "views/directory/profilecard.h"
#include "views/directory/resultlistview.h"

#include <QAccessible>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

class TestDirectoryPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theFirstPersonIsOnTheCardBeforeAnythingIsDone();
    void theKeyboardLeadsFromSearchToListToCardAndBack();
    void aSlashGoesToTheSearchButCanBeTypedThere();
    void aContactIsLoggedInThreeActions();
    void aLoggedContactCanBeTakenBack();
    void aLineThatIsRefusedStaysWithTheReason();
    void escapeClosesTheContactLine();
    void whoIAmIsAskedWhenFirstNeeded();
    void theContactIsCopiedAsText();
    void anEmailIsStartedWithTheThemeAsSubject();
    void aClickOnTheCardOfBeforeDoesNothingForTheNewResult();
    void anAddressIsCopiedWhereThereIsNoMailProgram();
    void aStarPutsThePersonOnTheShortlist();
    void theShortlistIsComparedAndLeftAgain();
    void thePersonOnTheCardIsBooked();
    void theTickedPeopleAreAskedTogether();
    void theComparisonFollowsTheDirectorsOwnWords();
    void lettersLeadThroughTheAlphabet();
    void lettersAreThereOnlyWhileTheListIsByName();
    void aChipIsRemovedByTheKeyboard();
    void anEmptyDirectoryOffersTheImport();
    void nobodyFoundSaysWhatToDo();
    void aNarrowWindowShowsOnePane();
    void aMediumWindowHidesTheFiltersBehindAButton();
    void nothingScrollsSideways_data();
    void nothingScrollsSideways();
    void everyControlHasAName();
    void thePaletteFindsPeople();
    void textStaysPlain();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    [[nodiscard]] QWidget *focused() const { return m_fixture->page->window()->focusWidget(); }
    [[nodiscard]] qint64 chosen() const { return m_fixture->page->presenter()->chosen(); }

    std::unique_ptr<PageFixture> m_fixture;
};

void TestDirectoryPage::init()
{
    m_fixture = std::make_unique<PageFixture>();
}

void TestDirectoryPage::cleanup()
{
    m_fixture.reset();
}

void TestDirectoryPage::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QTest::keyClick(focused(), key, modifiers);
}

void TestDirectoryPage::theFirstPersonIsOnTheCardBeforeAnythingIsDone()
{
    m_fixture->open(DirectoryFixture::sixPeople());

    QCOMPARE(m_fixture->page->presenter()->chosenEntry()->person, u"Lorna Adeyokun"_s);
    QCOMPARE(m_fixture->find<ProfileCard>()->accessibleName(), u"Profile of Lorna Adeyokun"_s);
    QCOMPARE(focused(), m_fixture->find<SearchField>());
}

void TestDirectoryPage::theKeyboardLeadsFromSearchToListToCardAndBack()
{
    m_fixture->open(DirectoryFixture::sixPeople());
    auto *list = m_fixture->find<ResultListView>();
    auto *field = m_fixture->find<SearchField>();

    press(Qt::Key_Down);
    QCOMPARE(focused(), list);
    press(Qt::Key_Down);
    QCOMPARE(chosen(), m_fixture->page->presenter()->results()->idAt(1));
    press(Qt::Key_Return);
    QVERIFY(m_fixture->find<ProfileCard>()->isAncestorOf(focused()));
    QVERIFY(m_fixture->page->goBack());
    QCOMPARE(focused(), list);
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    QCOMPARE(focused(), field);
    press(Qt::Key_Down);
    QVERIFY(m_fixture->page->goBack());
    QCOMPARE(focused(), field);
}

void TestDirectoryPage::aSlashGoesToTheSearchButCanBeTypedThere()
{
    m_fixture->open(DirectoryFixture::sixPeople());
    auto *field = m_fixture->find<SearchField>();
    QTest::keyClicks(field, u"KS1/2"_s);
    QCOMPARE(field->text(), u"KS1/2"_s);
    field->clear();

    press(Qt::Key_Down);
    press(Qt::Key_Slash);
    QCOMPARE(focused(), field);
}

void TestDirectoryPage::aContactIsLoggedInThreeActions()
{
    m_fixture->open(DirectoryFixture::sixPeople());
    m_fixture->page->presenter()->choose(1);

    press(Qt::Key_L, Qt::ControlModifier);
    QTest::keyClicks(focused(), u"phonics groups"_s);
    press(Qt::Key_Return);

    const QList<Contact> contacts = m_fixture->desk.contactsOf(1);
    QCOMPARE(contacts.size(), 1);
    QCOMPARE(contacts.first().about, u"phonics groups"_s);
    QCOMPARE(contacts.first().person, u"Danuta Khandrapur"_s);
    QVERIFY(m_fixture->find<ContactLine>()->isHidden());
    QCOMPARE(m_fixture->find<UndoBar>()->accessibleName(), u"Contact logged with Danuta Khandrapur"_s);
}

void TestDirectoryPage::aLoggedContactCanBeTakenBack()
{
    m_fixture->open(DirectoryFixture::sixPeople());
    m_fixture->page->presenter()->choose(1);
    m_fixture->page->logContact(u"phonics groups"_s);
    QCOMPARE(m_fixture->desk.contactsOf(1).size(), 1);

    m_fixture->find<ResultListView>()->setFocus();
    press(Qt::Key_Z, Qt::ControlModifier);

    QCOMPARE(m_fixture->desk.contactsOf(1).size(), 0);
}

void TestDirectoryPage::aLineThatIsRefusedStaysWithTheReason()
{
    m_fixture->open(DirectoryFixture::sixPeople());
    press(Qt::Key_L, Qt::ControlModifier);
    QTest::keyClicks(focused(), u"about B801200005001"_s);
    press(Qt::Key_Return);

    auto *line = m_fixture->find<ContactLine>();
    QVERIFY(line->isVisible());
    QCOMPARE(line->findChild<QLineEdit *>()->text(), u"about B801200005001"_s);
    QVERIFY(m_fixture->desk.contactsOf(chosen()).isEmpty());
}

void TestDirectoryPage::escapeClosesTheContactLine()
{
    m_fixture->open(DirectoryFixture::sixPeople());
    press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(m_fixture->find<ContactLine>()->isVisible());
    press(Qt::Key_Escape);
    QVERIFY(m_fixture->find<ContactLine>()->isHidden());
}

void TestDirectoryPage::whoIAmIsAskedWhenFirstNeeded()
{
    m_fixture->open(DirectoryFixture::sixPeople());
    QCOMPARE(m_fixture->asked, 0);
    m_fixture->page->openContactLine();
    QCOMPARE(m_fixture->asked, 1);
}

void TestDirectoryPage::theContactIsCopiedAsText()
{
    m_fixture->open(DirectoryFixture::sixPeople());
    m_fixture->page->presenter()->choose(1);
    m_fixture->find<ResultListView>()->setFocus();

    press(Qt::Key_C, Qt::ControlModifier);

    QCOMPARE(QApplication::clipboard()->text(),
             u"Danuta Khandrapur\nEarly Reading Lead, Millbrook Primary Academy, Bristol\n01632 960230\n"
             "danuta.khandrapur@example.org"_s);
}

void TestDirectoryPage::anEmailIsStartedWithTheThemeAsSubject()
{
    m_fixture->open(DirectoryFixture::sixPeople());
    m_fixture->page->presenter()->choose(1);

    press(Qt::Key_E, Qt::ControlModifier);

    QCOMPARE(m_fixture->mail.letters.size(), 1);
    QCOMPARE(m_fixture->mail.letters.first().first, u"danuta.khandrapur@example.org"_s);
    QCOMPARE(m_fixture->mail.letters.first().second, u"Phonics"_s);
}

void TestDirectoryPage::aClickOnTheCardOfBeforeDoesNothingForTheNewResult()
{
    m_fixture->open(DirectoryFixture::sixPeople());
    auto *card = m_fixture->find<ProfileCard>();
    const QString before = card->accessibleName();
    m_fixture->page->presenter()->setText(u"geography"_s);
    QCOMPARE(card->accessibleName(), before); // the card has not followed yet

    emit card->mailWanted();
    QVERIFY(m_fixture->mail.letters.isEmpty());
    QVERIFY(card->accessibleName() != before);
    m_fixture->page->presenter()->setText(u"phonics"_s);
    emit card->contactLine()->logged(u"Phonics screening"_s);
    QVERIFY(m_fixture->desk.contactsOf(chosen()).isEmpty());

    emit card->mailWanted();
    QCOMPARE(m_fixture->mail.letters.size(), 1);
}

void TestDirectoryPage::anAddressIsCopiedWhereThereIsNoMailProgram()
{
    m_fixture->open(DirectoryFixture::sixPeople());
    m_fixture->mail.works = false;
    m_fixture->page->presenter()->choose(1);

    m_fixture->page->writeMail();

    QCOMPARE(QApplication::clipboard()->text(), u"danuta.khandrapur@example.org"_s);
}

void TestDirectoryPage::aStarPutsThePersonOnTheShortlist()
{
    m_fixture->open(DirectoryFixture::sixPeople());
    m_fixture->page->presenter()->choose(3);

    press(Qt::Key_D, Qt::ControlModifier);

    QCOMPARE(m_fixture->desk.shortlisted(), QList<qint64>{3});
    m_fixture->page->undo();
    QCOMPARE(m_fixture->desk.shortlisted(), QList<qint64>());
}

void TestDirectoryPage::theShortlistIsComparedAndLeftAgain()
{
    m_fixture->open(DirectoryFixture::sixPeople());
    for (const qint64 id : {1, 3, 4})
        m_fixture->desk.toggleShortlisted(id);

    press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);

    auto *compare = m_fixture->find<ComparePage>();
    QVERIFY(compare->isVisible());
    QCOMPARE(compare->shortlist()->ticked(), (QList<qint64>{1, 3, 4}));
    press(Qt::Key_Delete); // takes the first off
    QCOMPARE(m_fixture->desk.shortlisted(), (QList<qint64>{3, 4}));
    press(Qt::Key_Escape);
    QVERIFY(!compare->isVisible());
}

void TestDirectoryPage::thePersonOnTheCardIsBooked()
{
    m_fixture->open(DirectoryFixture::sixPeople());
    m_fixture->page->presenter()->choose(1);

    press(Qt::Key_B, Qt::ControlModifier);

    QCOMPARE(m_fixture->booked.size(), 1);
    QCOMPARE(m_fixture->booked.first().person, u"Danuta Khandrapur"_s);
}

void TestDirectoryPage::theTickedPeopleAreAskedTogether()
{
    m_fixture->open(DirectoryFixture::sixPeople());
    for (const qint64 id : {1, 3})
        m_fixture->desk.toggleShortlisted(id);
    m_fixture->page->showComparison();

    const QList<QPushButton *> buttons = m_fixture->find<ComparePage>()->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text().contains(u"Ask them all"_s))
            button->click();
    }

    QCOMPARE(m_fixture->booked.size(), 2);
}

void TestDirectoryPage::theComparisonFollowsTheDirectorsOwnWords()
{
    QList<Entry> people = DirectoryFixture::sixPeople();
    people[0].availability = u"On market days"_s;
    VocabularyRepository vocabulary(m_fixture->data.connection());
    QVERIFY(vocabulary.saveAvailabilityRules({{u"market days"_s, u"limited"_s}}));
    m_fixture->vocabulary = &vocabulary;
    m_fixture->open(people);
    for (const qint64 id : {1, 3})
        m_fixture->desk.toggleShortlisted(id);

    press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);

    QStringList answers;
    for (const QLabel *label : m_fixture->find<ComparePage>()->findChildren<QLabel *>())
        answers.append(label->text());
    QVERIFY2(answers.contains(u"Limited\nOn market days"_s), qPrintable(answers.join(u'|')));
}

void TestDirectoryPage::lettersLeadThroughTheAlphabet()
{
    QList<Entry> people = DirectoryFixture::manyPeople(60);
    for (int i = 0; i < people.size(); ++i)
        people[i].person = u"Ann %1ore%2"_s.arg(QChar(u'A' + i % 26)).arg(i);
    m_fixture->open(people);
    auto *letters = m_fixture->find<LetterStrip>();
    QVERIFY(letters->isVisible());
    QCOMPARE(letters->letters().size(), 26);

    letters->setFocus();
    QTest::keyClick(letters, Qt::Key_M);

    QVERIFY(m_fixture->page->presenter()->chosenEntry()->person.startsWith(u"Ann More"_s));
    QCOMPARE(letters->current(), 12);
    QTest::keyClick(letters, Qt::Key_Left);
    QVERIFY(m_fixture->page->presenter()->chosenEntry()->person.startsWith(u"Ann Lore"_s));
    QTest::mouseClick(letters, Qt::LeftButton, {}, QPoint(letters->width() - 2, letters->height() / 2));
    QVERIFY(m_fixture->page->presenter()->chosenEntry()->person.startsWith(u"Ann Zore"_s));
    QTest::keyClick(letters, Qt::Key_Down);
    QCOMPARE(focused(), m_fixture->find<ResultListView>());
}

void TestDirectoryPage::lettersAreThereOnlyWhileTheListIsByName()
{
    m_fixture->open(DirectoryFixture::manyPeople(60));
    auto *letters = m_fixture->find<LetterStrip>();
    QVERIFY(letters->isVisible());
    m_fixture->page->presenter()->setText(u"phonics"_s);
    QVERIFY(!letters->isVisible());
    m_fixture->page->presenter()->clearAll();
    QVERIFY(letters->isVisible());
}

void TestDirectoryPage::aChipIsRemovedByTheKeyboard()
{
    m_fixture->open(DirectoryFixture::sixPeople());
    m_fixture->page->presenter()->setFilter(FacetKind::Phase, u"Primary"_s, true);
    auto *chip = m_fixture->find<Chip>();
    QVERIFY(chip);
    QCOMPARE(chip->accessibleName(), u"Remove filter Primary"_s);
    const auto buttons = m_fixture->page->findChildren<Button *>();
    const auto clear = std::ranges::find(buttons, u"Clear all"_s, &QAbstractButton::text);
    QVERIFY(clear != buttons.end());
    QTRY_VERIFY((*clear)->isVisible() && (*clear)->x() > chip->geometry().right());

    chip->setFocus();
    press(Qt::Key_Delete);

    QVERIFY(m_fixture->page->presenter()->chips().isEmpty());
    QCOMPARE(m_fixture->page->presenter()->results()->rowCount(), 6);
}

void TestDirectoryPage::anEmptyDirectoryOffersTheImport()
{
    m_fixture->open({});
    auto *empty = m_fixture->find<EmptyState>();
    QVERIFY(empty->isVisible());
    QCOMPARE(empty->accessibleName(), u"No directory yet"_s);

    QSignalSpy status(m_fixture->page.get(), &Page::statusChanged);
    m_fixture->data.add(DirectoryFixture::sixPeople());
    m_fixture->page->refresh();
    QTRY_VERIFY(!status.isEmpty());
    QVERIFY2(status.last().first().toString().contains(u"6 entries"_s), qPrintable(status.last().first().toString()));
}

void TestDirectoryPage::nobodyFoundSaysWhatToDo()
{
    m_fixture->open(DirectoryFixture::sixPeople());

    m_fixture->find<SearchField>()->setText(u"qqqqqqqqqq"_s);

    auto *empty = m_fixture->find<EmptyState>();
    QVERIFY(empty->isVisible());
    QCOMPARE(empty->accessibleName(), u"Nobody found for ‘qqqqqqqqqq’"_s);
    empty->findChild<Button *>()->click();
    QVERIFY(!empty->isVisible());
    QCOMPARE(m_fixture->find<SearchField>()->text(), QString());
    QCOMPARE(m_fixture->page->presenter()->results()->rowCount(), 6);
}

void TestDirectoryPage::aNarrowWindowShowsOnePane()
{
    m_fixture->open(DirectoryFixture::sixPeople(), {700, 700});
    QVERIFY(m_fixture->find<ResultListView>()->isVisible());
    QVERIFY(!m_fixture->find<ProfileCard>()->isVisible());
    QVERIFY(!m_fixture->find<FilterPanel>()->isVisible());

    m_fixture->page->focusCard();
    QVERIFY(m_fixture->find<ProfileCard>()->isVisible());
    QVERIFY(!m_fixture->find<ResultListView>()->isVisible());
    QVERIFY(m_fixture->page->goBack());
    QVERIFY(m_fixture->find<ResultListView>()->isVisible());
}

void TestDirectoryPage::aMediumWindowHidesTheFiltersBehindAButton()
{
    m_fixture->open(DirectoryFixture::sixPeople(), {1366, 700});
    QVERIFY(m_fixture->find<FilterPanel>()->isVisible());

    m_fixture->theme.setTextSize(150);
    m_fixture->page->resize(1365, 700);

    QVERIFY(!m_fixture->find<FilterPanel>()->isVisible());
    m_fixture->page->focusFilters();
    QVERIFY(m_fixture->find<FilterPanel>()->isVisible());
    QVERIFY(m_fixture->page->goBack());
    QVERIFY(!m_fixture->find<FilterPanel>()->isVisible());
}

void TestDirectoryPage::nothingScrollsSideways_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("textSize");
    QTest::newRow("laptop") << 1166 << 100;
    QTest::newRow("laptop, large text") << 1310 << 150;
    QTest::newRow("small, largest text") << 960 << 200;
    QTest::newRow("half a screen") << 640 << 100;
}

void TestDirectoryPage::nothingScrollsSideways()
{
    QFETCH(int, width);
    QFETCH(int, textSize);
    m_fixture->theme.setTextSize(textSize);
    m_fixture->open(DirectoryFixture::sixPeople(), {width, 640});
    for (const qint64 id : {1, 3, 4, 5})
        m_fixture->desk.toggleShortlisted(id);
    m_fixture->page->presenter()->setText(u"reading"_s);

    QCOMPARE(m_fixture->page->width(), width); // no part asks for more room than there is
    m_fixture->page->focusCard();
    QCOMPARE(m_fixture->page->width(), width);
    m_fixture->page->focusFilters();
    QVERIFY2(m_fixture->page->minimumSizeHint().width() <= width, qPrintable(QString::number(m_fixture->page->minimumSizeHint().width())));
    m_fixture->page->showComparison();
    QVERIFY2(m_fixture->page->minimumSizeHint().width() <= width, qPrintable(QString::number(m_fixture->page->minimumSizeHint().width())));
}

void TestDirectoryPage::everyControlHasAName()
{
    m_fixture->open(DirectoryFixture::sixPeople());
    m_fixture->page->presenter()->setFilter(FacetKind::Phase, u"Primary"_s, true);

    int checked = 0;
    for (QWidget *widget : m_fixture->page->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
            continue;
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(accessible);
        QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        ++checked;
    }
    QVERIFY(checked > 8);
}

void TestDirectoryPage::thePaletteFindsPeople()
{
    m_fixture->open(DirectoryFixture::sixPeople());

    const QList<PaletteItem> items = m_fixture->page->paletteItems(u"geography"_s);

    QVERIFY(!items.isEmpty());
    QCOMPARE(items.first().text, u"Zoë Candlewyke"_s);
    items.first().run();
    QCOMPARE(chosen(), 3);
    QVERIFY(m_fixture->page->paletteItems(u" "_s).isEmpty());
}

void TestDirectoryPage::textStaysPlain()
{
    QList<Entry> people = DirectoryFixture::sixPeople();
    people[4].person = u"<b>Lorna</b> Adeyokun"_s;
    m_fixture->open(people);

    QStringList texts;
    for (const QLabel *label : m_fixture->find<ProfileCard>()->findChildren<QLabel *>()) {
        QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
        texts.append(label->text());
    }
    QVERIFY(texts.contains(u"<b>Lorna</b> Adeyokun"_s));
}

QTEST_MAIN(TestDirectoryPage)
#include "tst_directorypage.moc"
