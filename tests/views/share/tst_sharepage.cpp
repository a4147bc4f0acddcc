// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "sharefixture.h"

#include "tests/support/accessibility.h"
#include "views/common/banner.h"
#include "views/common/button.h"
#include "views/common/emptystate.h"
#include "views/common/filedialogservice.h"
#include "views/common/theme.h"
#include "views/share/headedlist.h"
#include "views/share/namechooser.h"
#include "views/share/sharepage.h"
#include "views/share/sharestatusbutton.h"
#include "views/share/sharetable.h"
#include "views/share/taskdialog.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

class ChosenFile final : public FileDialogService
{
public:
    QStringList filesToOpen(QWidget *, const QString &, const QString &) override { return {path}; }
    QString fileToSave(QWidget *, const QString &, const QString &, const QString &) override { return path; }

    QString path = u"/media/stick/file"_s;
};

} // namespace

class TestSharePage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme.install(*static_cast<QApplication *>(QCoreApplication::instance())); }

    void init()
    {
        m_desk = std::make_unique<FakeShareDesk>();
        m_desk->now = seatedStatus(m_clock.now());
        m_opened.clear();
        m_printed.clear();
        SharePageServices services{m_theme, *m_desk, m_clock, [](const QByteArray &) { return u"7KQM-3XWD-9RTC"_s; },
                                   [](const QString &) { return u"School office"_s; }, [this](const QByteArray &record) { m_opened = record; }, m_files, [](QWidget *) { return u"/srv/partnership"_s; }};
        services.academies = [] { return QStringList{u"Fulmar Hill"_s, u"Harbour Lane Primary"_s}; };
        services.regions = [] { return QStringList{u"London"_s}; };
        services.printSheet = [this](QWidget *, const RecoverySheet &sheet) { m_printed.append(sheet); };
        m_page = std::make_unique<SharePage>(services);
        m_page->resize(1166, 640);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void cleanup()
    {
        m_page.reset();
        m_theme.setTextSize(100);
    }

    void nobodyIsToldOfNoPartnershipBeforeItIsKnown()
    {
        m_desk->become(ShareStatus());
        QVERIFY(!labelWith(u"in no partnership yet"_s));
        m_desk->become(inNoPartnership());
        QTRY_VERIFY(labelWith(u"in no partnership yet"_s));
    }

    void oneSentenceSaysHowItStands()
    {
        QVERIFY(banner()->accessibleName().contains(u"on the way"_s));
        ShareStatus status = m_desk->now;
        status.onTheWay.clear();
        status.bookingsOnTheWay = 0;
        m_desk->become(status);
        QVERIFY(banner()->accessibleName().startsWith(u"The share is up to date."_s));
        status.report.isUnreachable = true;
        status.unreachableSince = m_clock.now();
        m_desk->become(status);
        QVERIFY(banner()->accessibleName().contains(u"Keep working"_s));
    }

    void lookNowLooks()
    {
        banner()->findChild<Button *>()->click();
        QCOMPARE(m_desk->looks, 1);
        m_page->pageActions().first().action->trigger();
        QCOMPARE(m_desk->looks, 2);
    }

    void allPcsAreShownWhenAskedFor()
    {
        QAbstractItemModel *computers = table(u"Computers in this partnership"_s)->model();
        QCOMPARE(computers->rowCount(), int(SharePage::computersAtFirst));
        button(u"Show all 61"_s)->click();
        QCOMPARE(computers->rowCount(), 61);
        QTRY_VERIFY(table(u"Computers in this partnership"_s)->height() > 60 * m_theme.metrics().tableRowHeight());
    }

    void aMessageLeadsToItsBooking()
    {
        ShareTable *messages = table(u"On the way"_s);
        messages->setCurrentIndex(messages->model()->index(0, 0));
        emit messages->activated(messages->currentIndex());
        QCOMPARE(m_opened, QByteArray(16, 'r'));
    }

    void whatWasRefusedIsExplained()
    {
        QVERIFY(!labelWith(u"not theirs to write"_s));
        ShareStatus status = m_desk->now;
        status.setAside = {{SetAsideThing::Reason::Refused, 1, {}, {}, {}}};
        m_desk->become(status);
        QTRY_VERIFY(labelWith(u"unknown PC"_s));
        status.setAside.clear();
        m_desk->become(status);
        QVERIFY(!labelWith(u"unknown PC"_s));
    }

    void whatWasRefusedOfOnesOwnIsDismissedOnceRead()
    {
        ShareStatus status = m_desk->now;
        status.refusals = {u"Booking 7KQM: something was recorded here in another\u2019s name."_s};
        m_desk->become(status);
        QTRY_VERIFY(labelWith(u"in another\u2019s name"_s));
        button(u"Dismiss"_s)->click();
        QTRY_COMPARE(m_desk->dismissed, status.refusals);
        status.refusals.clear();
        m_desk->become(status);
        QVERIFY(!labelWith(u"in another\u2019s name"_s));
    }

    void whomThePartnershipLacksIsNamedWithWhatToDo()
    {
        ShareStatus status = m_desk->now;
        status.missingUnits = {{u"Plym Valley Primary"_s, 1}};
        m_desk->become(status);
        QTRY_VERIFY(labelWith(u"Not in the partnership yet: Plym Valley Primary."_s));
        QVERIFY(labelWith(u"Ask the Development Director to add them"_s));
        status.onTheWay.clear();
        status.bookingsOnTheWay = 0;
        m_desk->become(status);
        QVERIFY(!labelWith(u"everything you sent has arrived"_s)); // it has not
        QVERIFY(labelWith(u"the rest stays on this PC"_s));
        status.missingUnits.clear();
        m_desk->become(status);
        QVERIFY(!labelWith(u"Not in the partnership yet: Plym Valley Primary."_s));
    }

    void anAcademyInAnotherRegionThanTheDirectorySaysIsMoved()
    {
        ShareStatus status = m_desk->now;
        status.isDirectors = true;
        status.regionDifferences = {{u"0a3f"_s, u"Heathfield Academy"_s, u"North"_s, u"South"_s}};
        m_desk->become(status);
        QTRY_VERIFY(labelWith(u"Heathfield Academy is in North here and in South in the directory"_s));

        button(u"Take the directory\u2019s regions over\u2026"_s)->click();
        m_page->findChild<TaskDialog *>()->accept();

        QTRY_COMPARE(m_desk->regionsTaken, 1);
        status.regionDifferences.clear();
        m_desk->become(status);
        QVERIFY(!labelWith(u"Heathfield Academy is in North"_s));
    }

    void theDirectorMovesAnAcademyAndRemovesWhatNobodyUses()
    {
        ShareStatus status = m_desk->now;
        status.isDirectors = true;
        status.units = {{u"0001"_s, u"Harbour Lane"_s, u"academy"_s, u"North"_s, {QByteArray("pc")}, true}, {u"0002"_s, u"North"_s, u"region"_s, {}, {}, false}};
        m_desk->become(status);

        button(u"Move an academy\u2026"_s)->click();
        auto *dialog = m_page->findChild<TaskDialog *>();
        QCOMPARE(namelessIn(*dialog), QStringList());
        dialog->accept();
        QTRY_COMPARE(m_desk->moved, (std::pair(u"0001"_s, u"0002"_s)));
        QTRY_VERIFY(!m_page->findChild<TaskDialog *>());
        button(u"Remove an academy or a region\u2026"_s)->click();
        m_page->findChild<TaskDialog *>()->accept();
        QTRY_COMPARE(m_desk->removed, u"0002"_s); // a PC has joined as the academy
    }

    void theEditionInUseIsNamedWithItsDate()
    {
        QVERIFY(labelWith(u"Edition 14, 2 November 2026"_s));
        QVERIFY(labelWith(u"Signed by the Development Director"_s));
        ShareStatus status = m_desk->now;
        status.edition.announced = 15;
        status.edition.isHere = false;
        m_desk->become(status);
        QVERIFY(labelWith(u"Edition 15 is announced"_s));
    }

    void outsideAPartnershipThePageSaysSo()
    {
        m_desk->become(inNoPartnership());
        QVERIFY(m_page->findChild<EmptyState *>()->isVisible());
        QVERIFY(!banner()->isVisible());
        QVERIFY(!table(u"On the way"_s)->isVisible());
    }

    void theGuideIsOneClickAway()
    {
        const QSignalSpy wanted(m_page.get(), &SharePage::helpWanted);
        button(u"Guide for your IT technician"_s)->click();
        QCOMPARE(wanted.first().first().toString(), u"technician"_s);
    }

    void theStatusBarHasTheSameWord()
    {
        ShareStatusButton button(m_theme);
        button.setStanding(standingOf({}, m_clock.now()));
        QVERIFY(!button.isVisibleTo(nullptr));
        ShareStatus status = m_desk->now;
        status.onTheWay.clear();
        status.bookingsOnTheWay = 0;
        button.setStanding(standingOf(status, m_clock.now()));
        QCOMPARE(button.text(), u"Up to date"_s);
        QCOMPARE(button.accessibleName(), u"Share: Up to date"_s);
        QVERIFY(button.accessibleDescription().contains(u"9.42"_s));
    }

    void whoJoinsGetsSixWordsForTheTelephone()
    {
        m_desk->become(inNoPartnership());
        m_page->findChild<EmptyState *>()->findChild<Button *>()->click();
        auto *dialog = m_page->findChild<TaskDialog *>();
        QVERIFY(dialog);
        QCOMPARE(namelessIn(*dialog), QStringList());
        dialogButton(*dialog, u"Choose\u2026"_s)->click();
        lineOf(*dialog, u"Academy or region"_s)->setText(u"Harbour Lane"_s);
        lineOf(*dialog, u"Your name"_s)->setText(u"Ruth Calloway"_s);
        dialog->accept();
        QCOMPARE(m_desk->joinFile, QString());
        QCOMPARE(m_desk->joined.share, u"/srv/partnership"_s);
        QCOMPARE(m_desk->joined.person, u"Ruth Calloway"_s);
        QVERIFY(labelWith(u"supreme record east risk power valley"_s));
    }

    void theFolderSaysWhichAcademiesThereAre()
    {
        m_desk->become(inNoPartnership());
        m_page->findChild<EmptyState *>()->findChild<Button *>()->click();
        auto *dialog = m_page->findChild<TaskDialog *>();
        auto *unit = dialog->findChild<NameChooser *>();
        QCOMPARE(unit->names(), (QStringList{u"Fulmar Hill"_s, u"Harbour Lane Primary"_s, u"London"_s})); // the directory's
        dialogButton(*dialog, u"Choose\u2026"_s)->click();
        QCOMPARE(m_desk->outlined, QStringList{u"/srv/partnership"_s});
        QCOMPARE(unit->names(), (QStringList{u"Harbour Lane Primary"_s, u"Plym Valley Primary"_s}));
        QVERIFY(labelWith(u"This is the partnership \u2018Wessex\u2019."_s));
        QTest::keyClick(unit, Qt::Key_Down);
        QTRY_VERIFY(unit->completer()->popup()->isVisible());
        QCOMPARE(unit->completer()->completionModel()->rowCount(), 2);
        QTest::keyClicks(unit, u"valley"_s);
        QCOMPARE(unit->completer()->completionModel()->rowCount(), 1);
        unit->completer()->popup()->hide();
    }

    void aJoinFileIsHandedOn()
    {
        m_desk->become(inNoPartnership());
        m_page->findChild<EmptyState *>()->findChild<Button *>()->click();
        auto *dialog = m_page->findChild<TaskDialog *>();
        lineOf(*dialog, u"Join file"_s)->setText(u"/media/stick/Partnership.lpjoin"_s);
        dialog->accept();
        QCOMPARE(m_desk->joinFile, u"/media/stick/Partnership.lpjoin"_s);
    }

    void onlyTheDirectorSavesJoinFilesAndTriesTheRecoveryFile()
    {
        QVERIFY(!button(u"Save a join file\u2026"_s));
        ShareStatus status = m_desk->now;
        status.isDirectors = true;
        m_desk->become(status);
        m_files.path = u"/media/stick/Partnership.lpjoin"_s;
        button(u"Save a join file\u2026"_s)->click();
        m_page->findChild<TaskDialog *>()->accept();
        QCOMPARE(m_desk->joinFile, m_files.path);
        QTRY_VERIFY(!m_page->findChild<TaskDialog *>()); // deleted
        button(u"Try the recovery file\u2026"_s)->click();
        auto *dialog = m_page->findChild<TaskDialog *>();
        dialogButton(*dialog, u"Choose\u2026"_s)->click();
        lineOf(*dialog, u"The six words"_s)->setText(u"supr reco east risk powe vall"_s);
        dialog->accept();
        QCOMPARE(m_desk->tried, std::pair(m_files.path, u"supr reco east risk powe vall"_s));
    }

    void theSheetThatIsPrintedLaterHoldsNoWords()
    {
        ShareStatus status = m_desk->now;
        status.isDirectors = true;
        m_desk->become(status);
        button(u"Print a recovery sheet\u2026"_s)->click();
        QCOMPARE(m_printed.size(), 1);
        QCOMPARE(m_printed.first().partnership, u"Wessex"_s);
        QCOMPARE(m_printed.first().words, QString());
    }

    void academiesThatTheDirectoryHoldsAreOffered()
    {
        ShareStatus status = m_desk->now;
        status.isDirectors = true;
        status.units = {{u"0a3f"_s, u"Fulmar Hill"_s, u"academy"_s, {}, {}}};
        m_desk->become(status);
        button(u"Add an academy or a region\u2026"_s)->click();
        auto *dialog = m_page->findChild<TaskDialog *>();
        auto *name = dialog->findChild<NameChooser *>();
        QCOMPARE(name->names(), QStringList{u"Harbour Lane Primary"_s}); // the other one is in already
        dialog->findChild<QComboBox *>()->setCurrentIndex(1);
        QCOMPARE(name->names(), QStringList{u"London"_s});
    }

    void allAcademiesOfTheDirectoryAreAddedAtOnce()
    {
        ShareStatus status = m_desk->now;
        status.isDirectors = true;
        m_desk->become(status);
        button(u"Add all of the directory\u2026"_s)->click();
        QCOMPARE(m_desk->directoriesAdded, 0);
        m_page->findChild<TaskDialog *>()->accept();
        QCOMPARE(m_desk->directoriesAdded, 1);
    }

    void whoWaitsCanReadTheWordsOutAgain()
    {
        ShareStatus status;
        status.membership = ShareStatus::Membership::Waiting;
        m_desk->become(status);
        banner()->findChild<Button *>()->click();
        QVERIFY(labelWith(u"supreme record east risk power valley"_s));
        QCOMPARE(m_desk->looks, 0);
    }

    void aPartnershipBeginsOnlyAfterTheRehearsal()
    {
        m_desk->become(inNoPartnership());
        button(u"Create a partnership: for the Development Director\u2026"_s)->click();
        auto *dialog = m_page->findChild<TaskDialog *>();
        const QList<QLineEdit *> lines = dialog->findChildren<QLineEdit *>();
        lines.at(0)->setText(u"Wessex"_s);
        dialog->accept();
        QVERIFY(dialog->isVisible()); // no folder, no recovery file
        QCOMPARE(m_desk->founded.name, QString());
        lines.at(2)->setText(u"/srv/partnership"_s);
        lines.at(3)->setText(u"/media/stick/partnership.recovery"_s);
        dialog->accept();
        QCOMPARE(m_desk->founded.name, u"Wessex"_s);
        QCOMPARE(m_desk->begun, QString());
        TaskDialog *rehearsal = nullptr;
        for (TaskDialog *each : m_page->findChildren<TaskDialog *>()) {
            if (each != dialog)
                rehearsal = each;
        }
        QVERIFY(rehearsal);
        dialogButton(*rehearsal, u"Print the recovery sheet\u2026"_s)->click();
        QCOMPARE(m_printed.first().words, u"supreme record east risk power valley"_s);
        QCOMPARE(m_printed.first().file, u"partnership.recovery"_s);
        rehearsal->findChild<QLineEdit *>()->setText(u"supr reco east risk powe vall"_s);
        rehearsal->accept();
        QCOMPARE(m_desk->begun, u"supr reco east risk powe vall"_s);
    }

    void theDirectorLetsAPcJoinByItsWords()
    {
        QVERIFY(!button(u"Let a PC join\u2026"_s));
        ShareStatus status = m_desk->now;
        status.isDirectors = true;
        status.requests = {{{}, {}, {}, u"Harbour Lane"_s, u"office"_s, u"Ruth Calloway"_s}};
        m_desk->become(status);
        QVERIFY(labelWith(u"Ruth Calloway, School office, Harbour Lane"_s));
        m_desk->isRefusing = true;
        button(u"Let a PC join\u2026"_s)->click();
        auto *dialog = m_page->findChild<TaskDialog *>();
        dialog->findChild<QLineEdit *>()->setText(u"six words"_s);
        dialog->accept();
        QVERIFY(dialog->isVisible());
        QVERIFY(labelWith(u"No request has these six words."_s));
        m_desk->isRefusing = false;
        dialog->accept();
        QVERIFY(!dialog->isVisible());
        QCOMPARE(m_desk->enrolled, u"six words"_s);
    }

    void onlyTheDirectorTakesAPcOutAndNeverTheirOwn()
    {
        ShareTable *computers = table(u"Computers in this partnership"_s);
        computers->setCurrentIndex(computers->model()->index(1, 0));
        QVERIFY(!button(u"Take the chosen PC out\u2026"_s));
        ShareStatus status = m_desk->now;
        status.isDirectors = true;
        m_desk->become(status);
        computers->setCurrentIndex(computers->model()->index(0, 0));
        QVERIFY(!button(u"Take the chosen PC out\u2026"_s));
        computers->setCurrentIndex(computers->model()->index(1, 0));
        button(u"Take the chosen PC out as stolen\u2026"_s)->click();
        m_page->findChild<TaskDialog *>()->accept();
        QCOMPARE(m_desk->ended, std::pair(QByteArray("1"), true));
    }

    void anEmptyFolderIsFilledOnlyWhenAPersonSaysSo()
    {
        ShareStatus status = m_desk->now;
        status.report.isFolderEmpty = true;
        m_desk->become(status);
        banner()->findChild<Button *>()->click();
        QCOMPARE(m_desk->putBacks, 0);
        m_page->findChild<TaskDialog *>()->accept();
        QCOMPARE(m_desk->putBacks, 1);
    }

    void everythingHasAName() { QCOMPARE(namelessIn(*m_page), QStringList()); }

    void nothingScrollsSidewaysInASmallWindow()
    {
        for (const int size : {100, 150}) {
            m_theme.setTextSize(size);
            m_page->resize(700, 500);
            QCoreApplication::processEvents();
            const auto *area = m_page->findChild<QScrollArea *>();
            QVERIFY2(area->widget()->minimumSizeHint().width() <= area->viewport()->width(), qPrintable(QString::number(size)));
        }
    }

private:
    [[nodiscard]] Banner *banner() const { return m_page->findChild<Banner *>(); }
    [[nodiscard]] ShareTable *table(const QString &name) const
    {
        for (ShareTable *each : m_page->findChildren<ShareTable *>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] Button *button(const QString &text) const
    {
        for (Button *each : m_page->findChildren<Button *>()) {
            if (each->text() == text && each->isVisibleTo(m_page.get()))
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] static Button *dialogButton(const QWidget &dialog, const QString &text)
    {
        for (Button *each : dialog.findChildren<Button *>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] static QLineEdit *lineOf(const QWidget &dialog, const QString &label)
    {
        for (const QLabel *each : dialog.findChildren<QLabel *>()) {
            if (QString(each->text()).remove(u'&') == label && each->buddy())
                return qobject_cast<QLineEdit *>(each->buddy());
        }
        return nullptr;
    }
    [[nodiscard]] ShareStatus inNoPartnership() const
    {
        ShareStatus status;
        status.looked = m_clock.now();
        return status;
    }

    [[nodiscard]] bool labelWith(const QString &words) const
    {
        for (const QLabel *each : m_page->findChildren<QLabel *>()) {
            if (each->text().contains(words) && each->isVisibleTo(each->window()))
                return true;
        }
        return false;
    }

    Theme m_theme;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 21), QTime(9, 42), Qt::UTC)};
    ChosenFile m_files;
    std::unique_ptr<FakeShareDesk> m_desk;
    std::unique_ptr<SharePage> m_page;
    QByteArray m_opened;
    QList<RecoverySheet> m_printed;
};

QTEST_MAIN(TestSharePage)
#include "tst_sharepage.moc"
