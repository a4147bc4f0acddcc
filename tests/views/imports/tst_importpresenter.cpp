// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "tests/views/imports/importfiles.h"
#include "views/imports/importwords.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

using Step = ImportPresenter::Step;
using Work = ImportPresenter::Work;

class TestImportPresenter : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aDirectoryGoesThroughFourStepsToTheDatabase();
    void nothingIsWrittenBeforeTheLastStep();
    void theRegisterNeedsNoColumns();
    void aFileThatIsNoTableIsRefusedInPlace();
    void severalFilesAreRefusedInPlace();
    void aKindThatTheFileIsNotIsRefusedAndCanBeChosenBack();
    void aFileBeyondTheLimitIsRefused();
    void missingColumnsHoldUpTheWay();
    void aChosenColumnOpensTheWay();
    void problemsHoldUpTheImport();
    void aFilePutRightIsCheckedAgainWithTheColumnsChosen();
    void otherHeadingsAskForTheColumnsAgain();
    void theSameFileAgainLeavesNothingToImport();
    void backFromThePreviewKeepsTheColumns();
    void cancellingTheCheckGoesBack();
    void cancellingTheImportUndoesEverythingAndSaysSo();
    void oneAlreadyDoneCannotBeGoneBackTo();
    void someoneElseWritingIsSaid();
    void progressIsToldWhileWorking();

private:
    [[nodiscard]] std::unique_ptr<ImportPresenter> make(const ImportSettings &settings = {});
    [[nodiscard]] std::unique_ptr<ImportPresenter> previewOf(const QString &path);

    std::unique_ptr<ImportFiles> m_files;
};

void TestImportPresenter::init()
{
    m_files = std::make_unique<ImportFiles>();
}

std::unique_ptr<ImportPresenter> TestImportPresenter::make(const ImportSettings &settings)
{
    return std::make_unique<ImportPresenter>(m_files->runner, settings);
}

std::unique_ptr<ImportPresenter> TestImportPresenter::previewOf(const QString &path)
{
    auto presenter = make();
    presenter->chooseFiles({path});
    (void)isIdle(*presenter);
    while (presenter->step() != Step::Preview && presenter->canGoNext())
        presenter->next();
    (void)isIdle(*presenter);
    return presenter;
}

void TestImportPresenter::aDirectoryGoesThroughFourStepsToTheDatabase()
{
    const auto presenter = make({{}, u"Ruth Calloway"_s});
    QSignalSpy imported(presenter.get(), &ImportPresenter::imported);
    QCOMPARE(presenter->step(), Step::File);
    QVERIFY(!presenter->canGoNext());

    presenter->chooseFiles({ImportFiles::sample()});
    QVERIFY(isIdle(*presenter));
    QCOMPARE(presenter->fileName(), u"directory.csv"_s);
    QCOMPARE(presenter->steps().size(), 4);
    presenter->next();
    QCOMPARE(presenter->step(), Step::Columns);
    presenter->next();
    QCOMPARE(presenter->step(), Step::Preview);
    QVERIFY(isIdle(*presenter));
    QCOMPARE(presenter->report().added, 403);
    QCOMPARE(presenter->sample().rows.size(), 20);
    presenter->next();
    QVERIFY(isIdle(*presenter));

    QCOMPARE(presenter->step(), Step::Import);
    QVERIFY(presenter->isDone());
    QCOMPARE(presenter->report().added, 403);
    QCOMPARE(m_files->entries(), 403);
    QCOMPARE(imported.size(), 1);
    QCOMPARE(imported.first().first().value<Event>().author, u"Ruth Calloway"_s);
}

void TestImportPresenter::nothingIsWrittenBeforeTheLastStep()
{
    const auto presenter = previewOf(ImportFiles::sample());

    QVERIFY(presenter->canImport());
    QCOMPARE(m_files->entries(), 0);
}

void TestImportPresenter::theRegisterNeedsNoColumns()
{
    const auto presenter = previewOf(ImportFiles::sampleSchools());

    QCOMPARE(presenter->kind(), ImportKind::Schools);
    QCOMPARE(presenter->steps(), QList<Step>({Step::File, Step::Preview, Step::Import}));
    QVERIFY2(presenter->canImport(), qPrintable(presenter->error()));
    presenter->next();
    QVERIFY(isIdle(*presenter));
    QVERIFY(presenter->isDone());
}

void TestImportPresenter::aFileThatIsNoTableIsRefusedInPlace()
{
    const auto presenter = make();
    presenter->chooseFiles({m_files->write(u"list.xlsx"_s, "%PDF-1.7")});
    QVERIFY(isIdle(*presenter));

    QCOMPARE(presenter->step(), Step::File);
    QVERIFY(presenter->error().contains(u"PDF"_s));
    QVERIFY(!presenter->canGoNext());
    QVERIFY(!presenter->canChooseKind());

    presenter->chooseFiles({ImportFiles::sample()});
    QVERIFY(isIdle(*presenter));
    QVERIFY(presenter->error().isEmpty());
    QVERIFY(presenter->canGoNext());
}

void TestImportPresenter::severalFilesAreRefusedInPlace()
{
    const auto presenter = make();

    presenter->chooseFiles({ImportFiles::sample(), ImportFiles::sampleSchools()});

    QCOMPARE(presenter->work(), Work::None);
    QVERIFY(!presenter->error().isEmpty());
    QVERIFY(!presenter->canGoNext());
}

void TestImportPresenter::aKindThatTheFileIsNotIsRefusedAndCanBeChosenBack()
{
    const auto presenter = make();
    presenter->chooseFiles({ImportFiles::sample()});
    QVERIFY(isIdle(*presenter));

    presenter->chooseKind(ImportKind::Schools);
    QVERIFY(isIdle(*presenter));
    QVERIFY(!presenter->error().isEmpty());
    QVERIFY(presenter->canChooseKind());

    presenter->chooseKind(ImportKind::Directory);
    QVERIFY(isIdle(*presenter));
    QVERIFY(presenter->error().isEmpty());
    QVERIFY(presenter->canGoNext());
}

void TestImportPresenter::aFileBeyondTheLimitIsRefused()
{
    ImportSettings settings;
    settings.limits.fileBytes = 1000;
    const auto presenter = make(settings);

    presenter->chooseFiles({ImportFiles::sample()});
    QVERIFY(isIdle(*presenter));

    QVERIFY(!presenter->error().isEmpty());
}

void TestImportPresenter::missingColumnsHoldUpTheWay()
{
    const auto presenter = make();
    presenter->chooseFiles({m_files->write(u"list.csv"_s, "Teacher,School,Good at\nAnn,Millbrook,Phonics\n")});
    QVERIFY(isIdle(*presenter));
    presenter->next();

    QCOMPARE(presenter->missing(), QStringList{u"Special interest"_s});
    QVERIFY(!presenter->canGoNext());
    presenter->next();
    QCOMPARE(presenter->step(), Step::Columns);
    QVERIFY(import_words::columnsStatement(*presenter).fact.contains(u"Special interest"_s));
}

void TestImportPresenter::aChosenColumnOpensTheWay()
{
    const auto presenter = make();
    presenter->chooseFiles({m_files->write(u"list.csv"_s, "Teacher,School,Good at\nAnn,Millbrook,Phonics\n")});
    QVERIFY(isIdle(*presenter));
    presenter->next();

    presenter->chooseMeaning(2, 5); // special interest
    presenter->next();
    QVERIFY(isIdle(*presenter));

    QCOMPARE(presenter->step(), Step::Preview);
    QCOMPARE(presenter->report().added, 1);
}

void TestImportPresenter::problemsHoldUpTheImport()
{
    const auto presenter = previewOf(m_files->write(u"list.csv"_s, "Name,School,Expertise\n,Millbrook,Phonics\n"));

    QCOMPARE(presenter->report().problemCount, 1);
    QVERIFY(!presenter->canImport());
    presenter->next();
    QCOMPARE(presenter->step(), Step::Preview);
    QCOMPARE(import_words::previewStatement(*presenter).tone, PillState::Tone::Bad);
}

void TestImportPresenter::aFilePutRightIsCheckedAgainWithTheColumnsChosen()
{
    const QString path = m_files->write(u"list.csv"_s, "Teacher,School,Good at\n,Millbrook,Phonics\n");
    const auto presenter = make();
    presenter->chooseFiles({path});
    QVERIFY(isIdle(*presenter));
    presenter->next();
    presenter->chooseMeaning(2, 5);
    presenter->next();
    QVERIFY(isIdle(*presenter));
    QVERIFY(presenter->report().isRefused());

    m_files->write(u"list.csv"_s, "Teacher,School,Good at\nAnn Lee,Millbrook,Phonics\n");
    presenter->checkAgain();
    QVERIFY(isIdle(*presenter));

    QCOMPARE(presenter->step(), Step::Preview);
    QVERIFY(presenter->canImport());
    QCOMPARE(presenter->sample().rows.first().first(), u"Ann Lee"_s);
}

void TestImportPresenter::otherHeadingsAskForTheColumnsAgain()
{
    const auto presenter = previewOf(m_files->write(u"list.csv"_s, "Name,School,Expertise\n,Millbrook,Phonics\n"));

    m_files->write(u"list.csv"_s, "School,Name,Expertise\nMillbrook,Ann Lee,Phonics\n");
    presenter->checkAgain();
    QVERIFY(isIdle(*presenter));

    QCOMPARE(presenter->step(), Step::Columns);
    QCOMPARE(presenter->mapping().columnOf(DirectoryField::Academy), 0);
}

void TestImportPresenter::theSameFileAgainLeavesNothingToImport()
{
    const auto first = previewOf(ImportFiles::sample());
    first->next();
    QVERIFY(isIdle(*first));

    const auto again = previewOf(ImportFiles::sample());

    QCOMPARE(again->report().unchanged, 403);
    QVERIFY(!again->canImport());
    QCOMPARE(import_words::previewStatement(*again).tone, PillState::Tone::Accent);
}

void TestImportPresenter::backFromThePreviewKeepsTheColumns()
{
    const auto presenter = previewOf(ImportFiles::sample());
    presenter->back();
    QCOMPARE(presenter->step(), Step::Columns);
    presenter->chooseMeaning(0, 0);

    presenter->back();
    QCOMPARE(presenter->step(), Step::File);
    QVERIFY(!presenter->canGoBack());
    presenter->next();

    QVERIFY(!presenter->mapping().columns.first().field);
}

void TestImportPresenter::cancellingTheCheckGoesBack()
{
    const auto presenter = make();
    presenter->chooseFiles({m_files->directoryOf(20000)});
    QVERIFY(isIdle(*presenter));
    presenter->next();
    presenter->next();
    QCOMPARE(presenter->work(), Work::Checking);

    presenter->cancel();

    QCOMPARE(presenter->step(), Step::Columns);
    QCOMPARE(presenter->work(), Work::None);
    QSignalSpy changed(presenter.get(), &ImportPresenter::changed);
    QVERIFY(!changed.wait(300)); // the answer of the check is dropped
}

void TestImportPresenter::cancellingTheImportUndoesEverythingAndSaysSo()
{
    const auto presenter = previewOf(m_files->directoryOf(20000));
    QSignalSpy imported(presenter.get(), &ImportPresenter::imported);
    presenter->next();
    QCOMPARE(presenter->work(), Work::Importing);
    QVERIFY(!presenter->canGoBack());

    presenter->cancel();
    QCOMPARE(presenter->work(), Work::Stopping);
    QVERIFY(isIdle(*presenter));

    QVERIFY(!presenter->isDone());
    QVERIFY(presenter->error().contains(u"Nothing was changed"_s));
    QCOMPARE(m_files->entries(), 0);
    QCOMPARE(imported.size(), 0);
    QVERIFY(presenter->canGoBack());
    presenter->back();
    QVERIFY(isIdle(*presenter));
    QVERIFY(presenter->canImport());
}

void TestImportPresenter::oneAlreadyDoneCannotBeGoneBackTo()
{
    const auto presenter = previewOf(ImportFiles::sample());
    presenter->next();
    QVERIFY(isIdle(*presenter));

    QVERIFY(!presenter->canGoBack());
    presenter->back();
    QCOMPARE(presenter->step(), Step::Import);
}

void TestImportPresenter::someoneElseWritingIsSaid()
{
    const auto presenter = make();
    presenter->chooseFiles({ImportFiles::sample()});
    QVERIFY(isIdle(*presenter));
    presenter->next();
    {
        auto writing = Transaction::begin(m_files->database.connection());
        QVERIFY(writing);
        presenter->next();
        QVERIFY(isIdle(*presenter));
    }

    QVERIFY(!presenter->error().isEmpty());
    QVERIFY(!presenter->canImport());
    presenter->checkAgain();
    QVERIFY(isIdle(*presenter));
    QVERIFY(presenter->canImport());
}

void TestImportPresenter::progressIsToldWhileWorking()
{
    const auto presenter = make();
    QSignalSpy progressed(presenter.get(), &ImportPresenter::progressed);
    presenter->chooseFiles({m_files->directoryOf(4000, QByteArray("Phonics ").repeated(60))});
    QVERIFY(isIdle(*presenter));
    presenter->next();
    presenter->next();
    QVERIFY(isIdle(*presenter));

    QVERIFY(progressed.size() > 3);
    for (qsizetype i = 1; i < progressed.size(); ++i)
        QVERIFY(progressed.at(i).first().toInt() > progressed.at(i - 1).first().toInt());
}

QTEST_GUILESS_MAIN(TestImportPresenter)
#include "tst_importpresenter.moc"
