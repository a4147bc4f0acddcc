// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/importdesk.h"
#include "tests/views/imports/importfiles.h"
#include "views/common/filedialogservice.h"
#include "views/common/preferences.h"
#include "views/common/theme.h"
#include "views/common/whoami.h"
#include "views/imports/importdialog.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace {

class NoFiles final : public FileDialogService
{
public:
    QStringList filesToOpen(QWidget *, const QString &, const QString &) override { return {}; }
    QString fileToSave(QWidget *, const QString &, const QString &, const QString &) override { return {}; }
};

class RuthCalloway final : public WhoAmI
{
public:
    [[nodiscard]] Identity identity() const override
    {
        Identity ruth;
        ruth.name = u"Ruth Calloway"_s;
        return ruth;
    }
    Identity askOnce(QWidget *) override { return identity(); }
};

} // namespace

class TestImportDesk : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void anImportIsToldToTheJournalOfTheWindow();
    void thereIsOneWizardAtATime();
    void aFileBeyondTheLimitOfTheSettingsIsRefused();

private:
    struct Bench
    {
        Theme theme;
        NoFiles noFiles;
        RuthCalloway who;
        ImportFiles files;
        Preferences preferences{files.path(u"settings.ini"_s)};
        ImportDesk desk{theme, files.database.path(), files.clock, files.journal, preferences, who, noFiles};
    };
    std::unique_ptr<Bench> m_bench;
};

void TestImportDesk::init()
{
    m_bench = std::make_unique<Bench>();
}

void TestImportDesk::anImportIsToldToTheJournalOfTheWindow()
{
    QSignalSpy changed(&m_bench->files.journal, &Journal::changed);
    m_bench->desk.open(nullptr);
    ImportPresenter &presenter = *m_bench->desk.dialog()->presenter();
    presenter.chooseFiles({ImportFiles::sample()});
    QVERIFY(isIdle(presenter));
    while (presenter.canGoNext()) {
        presenter.next();
        QVERIFY(isIdle(presenter));
    }

    QVERIFY(presenter.isDone());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toString(), u"directory"_s);
    const auto events = m_bench->files.journal.eventsOf(changed.first().at(1).toByteArray());
    QCOMPARE(events->first().author, u"Ruth Calloway"_s);
}

void TestImportDesk::thereIsOneWizardAtATime()
{
    m_bench->desk.open(nullptr);
    QPointer<ImportDialog> first = m_bench->desk.dialog();

    m_bench->desk.open(nullptr);
    QCOMPARE(m_bench->desk.dialog(), first.data());

    first->reject();
    QTRY_VERIFY(!first);
    m_bench->desk.open(nullptr);
    QVERIFY(m_bench->desk.dialog());
}

void TestImportDesk::aFileBeyondTheLimitOfTheSettingsIsRefused()
{
    m_bench->preferences.setImportLimitMegabytes(Preferences::smallestImportLimit);
    const QString large = m_bench->files.directoryOf(Preferences::smallestImportLimit * 1100, QByteArray(1000, 'x'));
    m_bench->desk.open(nullptr);
    ImportPresenter &presenter = *m_bench->desk.dialog()->presenter();

    presenter.chooseFiles({large});
    QVERIFY(isIdle(presenter));

    QVERIFY(!presenter.error().isEmpty());
    QVERIFY(!presenter.canGoNext());
}

QTEST_MAIN(TestImportDesk)
#include "tst_importdesk.moc"
